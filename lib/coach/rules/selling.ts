/**
 * Whether the writer praises themselves, in whatever words, for R27: what they are best at, what they never failed in, who says so. One such
 * thing may be told in passing; two in one sentence sell.
 */
import type { Range } from '../../wording/index.ts';
import { overlap, speaksOf } from '../reading.ts';
import type { LetterReading, Sentence } from '../reading.ts';

/** Lists of what praises, and how much each says. */
const weights = [
  ['praiseRecord', 2],
  ['praiseByOthers', 1],
  ['praiseMerit', 1],
  ['praiseGift', 1],
  ['praiseOffer', 1],
] as const;

/** Weight from which a sentence sells. */
const sells = 2;

function soldIn(letter: LetterReading, guards: readonly Range[], sentence: Sentence): Range | undefined {
  if (sentence.isQuestion || !speaksOf(sentence, letter.words.firstPerson)) return undefined;
  const found = weights.flatMap(([list, weight]) => {
    // "Never missed", "second to none": a record denies.
    const range = letter
      .find(list, sentence)
      .find(
        (each) => (list === 'praiseRecord' || !letter.isDenied(each)) && !guards.some((guard) => overlap(guard, each)),
      );
    return range === undefined ? [] : [{ range, weight }];
  });
  if (found.reduce((sum, { weight }) => sum + weight, 0) < sells) return undefined;
  return {
    start: Math.min(...found.map(({ range }) => range.start)),
    end: Math.max(...found.map(({ range }) => range.end)),
  };
}

/** Every place where the letter sells the writer. */
export function selling(letter: LetterReading): Range[] {
  const guards = [...letter.find('sellingGuard'), ...letter.find('praiseGuard'), ...letter.input.citations];
  const phrases = letter
    .find('selling')
    .filter((range) => !letter.isDenied(range) && !guards.some((guard) => overlap(guard, range)));
  const others = letter.sentences.flatMap((sentence) => {
    const known = phrases.some((range) => overlap(range, sentence));
    const range = known ? undefined : soldIn(letter, guards, sentence);
    return range === undefined ? [] : [range];
  });
  return [...phrases, ...others];
}
