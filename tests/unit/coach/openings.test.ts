/** Asking about openings: by what is known of the two, rather than by letters alone. */
import { expect, test } from 'vitest';
import { coach } from '../../../lib/coach/index.ts';
import type { OpeningsGate } from '../../../lib/contacts/index.ts';
import openings from '../../../lib/questions/openings.json' with { type: 'json' };
import { openingQuestions } from '../../../lib/questions/index.ts';
import { corpus } from './corpus.ts';

const asking = corpus.find(({ id }) => id === 'a7-check-in')?.input;
const ahead = corpus.find(({ input }) => input.kind === 'questions-ahead')?.input;
if (!asking || !ahead) throw new Error('The letters are not there');

const rulesOf = (gate: OpeningsGate): string[] => coach({ ...asking, openings: gate }).findings.map(({ rule }) => rule);

test('a letter that gives is told to wait with asking for work while the two hardly know each other', () => {
  expect(rulesOf({ is: 'locked', until: 'thanks' })).toContain('A7');
  expect(rulesOf({ is: 'open' })).not.toContain('A7');
});

test.each(openings.en)('“%s” is no asking for work', (question) => {
  const body = `${ahead.letter.body}\n\n${question}`;
  const { findings } = coach({ ...ahead, letter: { ...ahead.letter, body }, citations: [] });
  expect(findings.filter(({ rule, severity }) => rule === 'R1' && severity === 'block')).toEqual([]);
});

test('each language has as many, each one question', () => {
  for (const questions of Object.values(openings)) {
    expect(questions).toHaveLength(openings.en.length);
    for (const each of questions) expect(each.match(/\?/gu)).toHaveLength(1);
  }
  expect(openingQuestions('de-AT')[0]?.text).toBe(openings.de[0]);
  expect(openingQuestions('ja')[0]?.text).toBe(openings.en[0]);
});
