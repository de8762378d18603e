/** Whether a letter says what a cited fact has to do with its writer, for R4. */
import type { Citation } from '../../wording/index.ts';
import { overlap, speaksOf } from '../reading.ts';
import type { LetterReading, Sentence } from '../reading.ts';
import { isAskQuestion, isAskStatement, minutesAsked } from './asking.ts';

/** Sentences after the citing one within which it may be said. */
const reach = 2;

/** "It is why I write", "so I wondered": a word of cause. */
const saysWhy = (letter: LetterReading, sentence: Sentence): boolean => letter.find('cause', sentence).length > 0;

/** "… had me hooked", "What sent me to …", "…, and that is the step I want to take": the fact does something to the writer. */
function touchesWriter(letter: LetterReading, sentence: Sentence, citation: Citation): boolean {
  const { firstPerson, writerTouched } = letter.words;
  const admires = (['admired', 'gush', 'formLetter'] as const).flatMap((list) => letter.find(list, sentence));
  if (sentence.tokens.some((token) => writerTouched.has(token.folded) && !admires.some((each) => overlap(each, token))))
    return true;
  const asks = isAskStatement(letter, sentence) || minutesAsked(letter, sentence).length > 0;
  const after = sentence.tokens.some(({ start, folded }) => start >= citation.end && firstPerson.has(folded));
  return after && !asks && admires.length === 0;
}

/** "Which drain comes first?", "I wonder who may ration": a question that is not the asking itself. */
const raisesQuestion = (letter: LetterReading, sentence: Sentence): boolean =>
  sentence.isQuestion
    ? !isAskQuestion(letter, sentence)
    : speaksOf(sentence, letter.words.firstPerson) &&
      letter.find('wanting', sentence).length > 0 &&
      speaksOf(sentence, letter.words.questionOpeners);

/** What every letter says whatever it cites: the asking, how to talk, the way out, thanks. */
const isCourtesy = (letter: LetterReading, sentence: Sentence): boolean =>
  minutesAsked(letter, sentence).length > 0 ||
  (['questionWords', 'easyOut', 'thanks', 'courtesy', 'mediumPhone', 'mediumVideo'] as const).some(
    (list) => letter.find(list, sentence).length > 0,
  );

/** "This summer" refers to nothing that was said. */
function refersBack(letter: LetterReading, sentence: Sentence): boolean {
  const times = letter.find('timeOfYear', sentence);
  return sentence.tokens.some(
    (token) => letter.words.backReference.has(token.folded) && !times.some((range) => overlap(range, token)),
  );
}

/** "That is a door I did not know": the writer, and a word that takes up or compares what was said. */
const takesUp = (letter: LetterReading, sentence: Sentence, distance: number): boolean =>
  speaksOf(sentence, letter.words.firstPerson) &&
  (refersBack(letter, sentence) ||
    (distance <= 1 && speaksOf(sentence, letter.words.secondPerson) && !isAskStatement(letter, sentence))) &&
  (distance <= 1 || !isCourtesy(letter, sentence));

/** Whether the citing sentence or one beside it says what the fact has to do with the asking. */
export function isLinked(letter: LetterReading, citation: Citation): boolean {
  const at = letter.sentences.findIndex((sentence) => overlap(sentence, citation));
  return letter.sentences.slice(Math.max(0, at - 1), at + 1 + reach).some((sentence) => {
    const distance = letter.sentences.indexOf(sentence) - at;
    if (saysWhy(letter, sentence)) return true;
    if (distance === 0) return touchesWriter(letter, sentence, citation) || raisesQuestion(letter, sentence);
    return takesUp(letter, sentence, distance) || raisesQuestion(letter, sentence);
  });
}
