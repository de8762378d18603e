/** Where a letter asks for something, and for what: used by R4, R7, R8, R9 and R15. */
import type { Range } from '../../wording/index.ts';
import { overlap, speaksOf } from '../reading.ts';
import type { LetterReading, Sentence } from '../reading.ts';

const isCited = (letter: LetterReading, range: Range): boolean =>
  letter.input.citations.some((citation) => overlap(citation, range));

/** Where a length of time is asked for: "four minutes late" in a title is none. */
export const minutesAsked = (letter: LetterReading, within?: Range): Range[] =>
  letter.find('minutes', within).filter((range) => !isCited(letter, range));

/** "Would you have time to talk?", "20 minutes by telephone?"; "May I send my questions?" offers. */
export const isAskQuestion = (letter: LetterReading, sentence: Sentence): boolean =>
  sentence.isQuestion &&
  (minutesAsked(letter, sentence).length > 0 ||
    (letter.find('askQuestion', sentence).length > 0 &&
      letter.find('askTopic', sentence).length > 0 &&
      letter.find('offer', sentence).length === 0));

export const isAskStatement = (letter: LetterReading, sentence: Sentence): boolean => {
  if (sentence.isQuestion) return false;
  const { firstPerson, secondPerson } = letter.words;
  const wishes = letter.find('askStatement', sentence).filter((range) => !letter.isDenied(range));
  if (wishes.length > 0 && letter.find('askTopic', sentence).length > 0) return true;
  // "I need 20 minutes with you.", "I'd be glad of fifteen minutes."
  const times = minutesAsked(letter, sentence).filter((range) => !letter.isDenied(range));
  return (
    times.length > 0 &&
    (speaksOf(sentence, firstPerson) || letter.words.wishing.has(sentence.tokens[0]?.folded ?? '')) &&
    (speaksOf(sentence, secondPerson) || speaksOf(sentence, letter.words.wishing))
  );
};

/** "… Would that be possible?" after a statement that asks. */
const asksForIt = (letter: LetterReading, before: readonly Sentence[], sentence: Sentence): boolean =>
  sentence.isQuestion &&
  before.some((each) => isAskStatement(letter, each)) &&
  letter.find('askQuestion', sentence).length > 0 &&
  letter.find('offer', sentence).length === 0;

/** Sentences that ask the reader for something. */
export const askSentences = (letter: LetterReading): Sentence[] =>
  letter.sentences.filter(
    (sentence, index) =>
      isAskQuestion(letter, sentence) ||
      isAskStatement(letter, sentence) ||
      asksForIt(letter, letter.sentences.slice(Math.max(0, index - 2), index), sentence),
  );

/** Different things asked of the reader besides the conversation itself. */
export function furtherAsks(letter: LetterReading): Range[] {
  const lists = ['askResume', 'askIntroduction', 'askMentor'] as const;
  const isAsked = (range: Range, list: (typeof lists)[number]): boolean => {
    const sentence = letter.sentenceAt(range.start);
    const before = sentence?.tokens.findLast(({ end }) => end <= range.start)?.folded ?? '';
    // "I know someone …" asks nobody.
    const { firstPerson, writerTouched, writersOwn } = letter.words;
    if (list === 'askIntroduction' && firstPerson.has(before) && !writerTouched.has(before) && !writersOwn.has(before))
      return false;
    // Whom to be put forward to for work is said by R1.
    if (letter.find('jobAsk', sentence).length > 0) return false;
    return sentence !== undefined && (sentence.isQuestion || speaksOf(sentence, letter.words.secondPerson));
  };
  const comparisons = letter.find('notFurther');
  const isCompared = (range: Range): boolean => comparisons.some((each) => overlap(each, range));
  return lists.flatMap((list) =>
    letter
      .find(list)
      .filter(
        (range) => !letter.isDenied(range) && !isCited(letter, range) && isAsked(range, list) && !isCompared(range),
      )
      .slice(0, 1),
  );
}
