import { describe, expect, test } from 'vitest';
import { coach, dismissal, dismissalForGood, heard, isSameDismissal } from '../../../lib/coach/index.ts';
import type { CoachInput, Dismissals, Finding } from '../../../lib/coach/index.ts';
import { corpus } from './corpus.ts';

const good = corpus.find(({ id }) => id === 'good-request')?.input;
if (good === undefined) throw new Error('no good letter');

/** The good letter with other words, its citations left out. */
const reading = (change: (body: string) => string): ReturnType<typeof coach> =>
  coach({ ...good, letter: { ...good.letter, body: change(good.letter.body) }, citations: [] } satisfies CoachInput);

function found(coaching: { findings: readonly Finding[] }, rule: string): Finding {
  const finding = coaching.findings.find((each) => each.rule === rule);
  if (finding === undefined) throw new Error(`nothing of ${rule}`);
  return finding;
}

const rulesOf = ({ findings }: { findings: readonly Finding[] }): string[] => findings.map(({ rule }) => rule);
const none: Dismissals = { forLetter: [], forGood: [] };
const withPhrase = (phrase: string) => (body: string) => body.replace('I can send', `${phrase} I can send`);

function forGood(finding: Finding): Dismissals {
  const made = dismissalForGood(finding);
  return { ...none, forGood: made === undefined ? [] : [made] };
}

const withLongSentence = (words: string): ReturnType<typeof coach> =>
  reading(withPhrase(`${'so and '.repeat(20)}${words}.`));

describe('dismissed for this letter', () => {
  const read = reading(withPhrase('I am reaching out to you.'));
  const dismissed = { ...none, forLetter: [dismissal(found(read, 'R19'))] };

  test('a finding is not counted, and is there to be taken back', () => {
    const left = heard(read, dismissed);
    expect(rulesOf(left)).toEqual(rulesOf(read).filter((rule) => rule !== 'R19'));
    expect(left.dismissed.map(({ rule }) => rule)).toEqual(['R19']);
    expect(left.notChecked).toEqual(read.notChecked);
  });

  test('it stays away while other words change, and for other white space and capitals', () => {
    const edited = reading((body) => withPhrase('I am  Reaching\nout to you.')(body).replace('soon', 'in May'));
    expect(rulesOf(heard(edited, dismissed))).not.toContain('R19');
  });

  test('it comes back when its words change', () => {
    expect(rulesOf(heard(reading(withPhrase('I hope you are doing well.')), dismissed))).toContain('R19');
  });

  test('what is about no words stays away until the rule says something else', () => {
    const untimed = reading((body) => body.replace('20 minutes', 'some time'));
    const forLetter = [dismissal(found(untimed, 'R7'))];
    expect(rulesOf(heard(untimed, { ...none, forLetter }))).not.toContain('R7');
    const long = reading((body) => body.replace('20 minutes', 'two hours'));
    expect(rulesOf(heard(long, { ...none, forLetter }))).toContain('R7');
  });

  test('what blocks can be dismissed, for this letter alone', () => {
    const block = found(read, 'R4');
    expect(rulesOf(heard(read, { ...none, forLetter: [dismissal(block)] }))).not.toContain('R4');
    expect(dismissalForGood(block)).toBeUndefined();
    // One that an older version or another hand put there counts for nothing.
    expect(rulesOf(heard(read, { ...none, forGood: [dismissal(block)] }))).toContain('R4');
  });
});

describe('dismissed for good', () => {
  test('a turn of phrase is let be in every letter, and no other one', () => {
    const made = forGood(found(reading(withPhrase('I am reaching out to you.')), 'R19'));
    const other = reading((body) => withPhrase('I am reaching out to you.')(`${body}\nLisbon`));
    expect(rulesOf(heard(other, made))).not.toContain('R19');
    expect(rulesOf(heard(reading(withPhrase('I hope you are doing well.')), made))).toContain('R19');
  });

  test('what a rule says of a whole letter is not said of any', () => {
    const made = forGood(found(withLongSentence('that'), 'R31'));
    expect(rulesOf(heard(withLongSentence('another thing'), made))).not.toContain('R31');
  });
});

test('two dismissals are the same where rule, message and words are', () => {
  const finding = found(reading(withPhrase('I am reaching out to you.')), 'R19');
  expect(isSameDismissal(dismissal(finding), { ...dismissal(finding) })).toBe(true);
  expect(isSameDismissal(dismissal(finding), { rule: 'R19', about: 'phrase' })).toBe(false);
});
