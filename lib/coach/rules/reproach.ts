/**
 * Whether a follow-up reproaches, in whatever words, for F2: that a letter was lost or met silence, that an answer was owed or counted on,
 * how little it would have taken.
 */
import type { Range } from '../../wording/index.ts';
import type { LetterReading, Sentence } from '../reading.ts';

/** What reproaches only together: silence and whose, what is owed and that it is an answer. */
const pairs = [
  ['silence', 'whoseSilence'],
  ['owed', 'answerOwed'],
] as const;

function reproachIn(letter: LetterReading, sentence: Sentence): Range | undefined {
  // "In case my letter went astray": nobody is blamed. "If silence is your answer": a way out.
  const from = letter.find('condition', sentence)[0]?.start ?? sentence.end;
  const said = (list: 'guiltyHint' | (typeof pairs)[number][number]): Range[] =>
    letter.find(list, sentence).filter(({ start }) => start < from);
  const [hinted] = said('guiltyHint');
  if (hinted !== undefined) return hinted;
  for (const [one, other] of pairs) {
    const [a, b] = [said(one)[0], said(other)[0]];
    if (a !== undefined && b !== undefined) return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
  }
  return undefined;
}

/** The first place where the letter reproaches. */
export function reproach(letter: LetterReading): Range | undefined {
  const [phrase] = letter.find('guilt');
  return (
    phrase ?? letter.sentences.map((sentence) => reproachIn(letter, sentence)).find((range) => range !== undefined)
  );
}
