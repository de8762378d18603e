import { describe, expect, test } from 'vitest';
import { ruleIds } from '../../../lib/coach/index.ts';
import { corpus } from './corpus.ts';
import { ratesOf, score } from './score.ts';

const scores = corpus.map(score);
/** Letters made to show one thing each, and letters written out without an eye on the rules. */
const [made, whole] = [false, true].map((isWhole) =>
  scores.filter(({ file }) => file.startsWith('whole/') === isWhole),
);

const timesShown = (rule: string): number =>
  corpus.filter(({ expect: expected }) => expected.some(({ finding }) => finding.startsWith(`${rule} `))).length;

describe('over the letters written for it, the coach', () => {
  test('is tried on at least 150, two or more against each rule', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(150);
    expect(ruleIds.filter((rule) => timesShown(rule) < 2)).toEqual([]);
  });

  test('finds in each that shows one thing what is wrong with it, and nothing else', () => {
    expect(made?.filter(({ missed, extra }) => missed.length + extra.length > 0)).toEqual([]);
  });

  test.each(['block', 'warn', 'hint'] as const)(
    'finds 95 % of what there is at %s in letters written out, and 95 %% of what it finds is there',
    (severity) => {
      const { precision, recall } = ratesOf(whole ?? [], severity);
      expect(Math.min(precision, recall)).toBeGreaterThanOrEqual(0.95);
    },
  );
});
