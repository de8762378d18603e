import { describe, expect, test } from 'vitest';
import { coach, ruleIds } from '../../../lib/coach/index.ts';
import { corpus } from './corpus.ts';

const read = corpus.map(({ id, input, expect: expected }) => {
  const found = new Set(coach(input).findings.map(({ rule, severity }) => `${rule} ${severity}`));
  return { id, found: [...found].toSorted(), expected: expected.toSorted() };
});

/** Rules about the people and answers on record, which no single letter shows. */
const notInALetter = new Set(['F4', 'F5']);

const timesShown = (rule: string): number =>
  read.filter(({ expected }) => expected.some((each) => each.startsWith(`${rule} `))).length;

describe('over the letters written for it, the coach', () => {
  test('is tried on at least 150, two or more against each rule', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(150);
    expect(ruleIds.filter((rule) => !notInALetter.has(rule) && timesShown(rule) < 2)).toEqual([]);
  });

  test('finds in each what is wrong with it, and nothing else', () => {
    expect(read.filter(({ found, expected }) => found.join() !== expected.join())).toEqual([]);
  });

  test('reads a letter of 200 words in under five milliseconds', () => {
    const first = corpus.find(({ id }) => id === 'r10-long');
    if (first === undefined) throw new Error('no long letter');
    for (let warm = 0; warm < 50; warm += 1) coach(first.input);
    const times = Array.from({ length: 40 }, () => {
      const start = performance.now();
      coach(first.input);
      return performance.now() - start;
    }).toSorted((a, b) => a - b);
    // The median, since a shared machine pauses at will.
    expect(times[20]).toBeLessThan(5);
  });
});
