import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coach } from '../../../lib/coach/index.ts';
import { draft, knownTexts, support } from '../../../lib/letters/index.ts';
import { countWords, isTheirsAlone, letterParts, proposeFacts } from '../../../lib/wording/index.ts';
import type { Draft, DraftInput } from '../../../lib/letters/index.ts';
import { draftInputs } from './generated.ts';

/** The letter's own words, without those taken from a page. */
const ownWords = ({ body, citations }: Draft): string => {
  let at = 0;
  let own = '';
  for (const { start, end } of citations) {
    own += `${body.slice(at, start)}…`;
    at = end;
  }
  return own + body.slice(at);
};

const spokenWithVowel = /^(?:hour|honest|MBA|MLIS|8th|11th|18th|[FHLMNRSX][A-Z])/;
const spokenWithConsonant = /^(?:uni|use|eu|one|UX)/i;

/** "a apple", "an pear": by sound, not by letter. */
const articleErrors = (text: string): string[] =>
  Array.from(text.matchAll(/\b(an?) ([\p{L}\p{N}]+)/gu)).flatMap(([both, article = '', word = '']) => {
    const vowel = spokenWithVowel.test(word) || (/^[aeiou]/i.test(word) && !spokenWithConsonant.test(word));
    return (article === 'an') === vowel ? [] : [both];
  });

/** Letters of many cases, the same on every run. */
const written = fc
  .sample(draftInputs, { numRuns: 2_000, seed: 20260302 })
  .map((input): { input: DraftInput; letter: Draft } => ({ input, letter: draft(input) }));

/** What is wrong with any of them, each with its letter; at most a few, to be read. */
const problems = (find: (input: DraftInput, letter: Draft) => readonly string[]): string[] =>
  written
    .flatMap(({ input, letter }) => find(input, letter).map((problem) => `${input.kind}: ${problem}\n${letter.body}`))
    .slice(0, 5);

describe('whoever writes to whomever about whatever', () => {
  test('no gap, double space, orphan punctuation or wrong article is left', () => {
    const gap = /[{}[\]]|undefined|null|NaN| {2}|\n |\s[,.;:?]|[,;:]{2}|(?<!\.)\.\.(?!\.)|[.,;:]\?|\(\)|“”|…\.…/g;
    const found = problems((_, letter) => [
      ...(letter.subject === '' ? ['no subject'] : []),
      ...Array.from(`${letter.subject}\n${letter.body}`.matchAll(gap), ([words]) => words),
      ...articleErrors(ownWords(letter)),
    ]);
    expect(found).toEqual([]);
  });

  test('every statement about them is cited, and its words stand in the quote', { timeout: 60_000 }, () => {
    const found = problems(({ contact, sender, kind, target }, { body, citations }) => {
      const read = support(body, citations, contact.facts, { known: knownTexts(sender, contact, target) });
      const strange = read.citations.filter(({ supported }) => !supported).map(({ citation }) => citation);
      // What was said in a talk is on no page.
      const fromPage = !['thank-you', 'report-back', 'check-in', 'decline-reply'].includes(kind);
      return [...strange, ...(fromPage ? read.uncited : [])].map(({ start, end }) => body.slice(start, end));
    });
    expect(found).toEqual([]);
  });

  test('the coach finds nothing to warn of', { timeout: 60_000 }, () => {
    const found = problems((input, { subject, body, citations }) => {
      const to = [...(input.contact.emails ?? [])];
      const { findings } = coach({ ...input, letter: { to, subject, body }, citations });
      // Where nothing that is known of them is theirs alone, the coach is right to say so.
      const known = proposeFacts(input.contact.facts, input.sender, input.now);
      const hasNoReason = !known.some(({ fact, telling }) => telling && isTheirsAlone(fact));
      // Whatever happened may stand in the log, and after an answer no wording makes a follow-up a good letter.
      const isFair = (rule: string): boolean => rule === 'F4' || (hasNoReason && (rule === 'R4' || rule === 'R5'));
      return findings
        .filter(({ severity, rule }) => severity !== 'hint' && !isFair(rule))
        .map(({ rule, words }) => `${rule} ${words}`);
    });
    expect(found).toEqual([]);
  });

  test('at least 95 of 100 requests keep to 75 to 110 words', () => {
    const counts = written
      .filter(({ input }) => input.kind === 'request' && input.questions !== true)
      .map(({ letter: { body } }) => {
        const { core } = letterParts(body, 'en');
        return countWords(body.slice(core.start, core.end));
      });
    expect(counts.length).toBeGreaterThan(100);
    expect(counts.filter((words) => words >= 75 && words <= 110).length / counts.length).toBeGreaterThanOrEqual(0.95);
  });
});
