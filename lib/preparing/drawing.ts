/** The questions of a sheet: drawn from the bank once, exchanged and added to afterwards. */
import { newId, type SheetQuestionId } from '../ids.ts';
import { bestQuestions, meetingList, type Asking, type OwnQuestion, type Question } from '../questions/index.ts';
import { fold } from '../wording/index.ts';
import { minutesAQuestion } from './timing.ts';
import type { SheetQuestion } from './sheet.ts';

const fewest = 8;
const most = 10;
const starredAtFirst = 3;

/** How many questions are prepared for a talk: more than fit into a short one, for an answer may be short too. */
export const questionsFor = (minutes: number): number =>
  Math.min(most, Math.max(fewest, Math.round(minutes / minutesAQuestion)));

const onSheet = ({ text, citations, facts, category, pattern }: Question, starred = false): SheetQuestion => ({
  id: newId<SheetQuestionId>(),
  text,
  citations,
  facts,
  category,
  from: { by: 'pattern', pattern },
  starred,
});

const isSame = (one: { text: string }, other: { text: string }): boolean => fold(one.text) === fold(other.text);

/** The questions of a new sheet, in the order of a conversation, the best three starred. */
export function drawQuestions(asking: Asking, minutes: number, seed: number): SheetQuestion[] {
  const { questions, best } = meetingList(asking, questionsFor(minutes), seed);
  const open = questions.filter(({ category, facts }) => facts.length === 0 && category !== 'closing');
  const starred = new Set([...best, ...open].slice(0, starredAtFirst));
  return questions.map((each) => onSheet(each, starred.has(each)));
}

/** How many questions beside those of the sheet are looked for. */
const mostOthers = 24;

/** What could be asked at all, best first, beside the closing question. */
export const furtherQuestions = (asking: Asking, seed: number): Question[] =>
  bestQuestions(asking, mostOthers, seed).filter(({ category }) => category !== 'closing');

/** Those that do not stand on the sheet, in no other wording either. */
export function notOnSheet(further: readonly Question[], questions: readonly SheetQuestion[]): Question[] {
  const isThere = (each: Question): boolean =>
    questions.some(
      (other) =>
        isSame(each, other) ||
        (other.from.by === 'pattern' &&
          other.from.pattern === each.pattern &&
          each.facts.every((id) => other.facts.includes(id))),
    );
  return further.filter((each) => !isThere(each));
}

export const fromBank = (question: Question): SheetQuestion => onSheet(question);

/** A question of the user's own; one that they keep among their own is named. */
export const ownOnSheet = (text: string, kept?: OwnQuestion): SheetQuestion => ({
  id: newId<SheetQuestionId>(),
  text,
  citations: [],
  facts: [],
  category: 'advice',
  from: { by: 'user', ...(kept && { own: kept.id }) },
  starred: false,
});

/** The sheet's questions with one more before the closing one, which stays last. */
export function withQuestion(questions: readonly SheetQuestion[], added: SheetQuestion): SheetQuestion[] {
  const last = questions.findLastIndex(({ category }) => category === 'closing');
  return last < 0 ? [...questions, added] : questions.toSpliced(last, 0, added);
}

/** The sheet's questions with one at another place. The closing one stays last. */
export function withMoved(questions: readonly SheetQuestion[], id: SheetQuestionId, to: number): SheetQuestion[] {
  const moved = questions.find((each) => each.id === id);
  if (!moved || moved.category === 'closing') return [...questions];
  const others = questions.filter((each) => each !== moved);
  const end = others.at(-1)?.category === 'closing' ? others.length - 1 : others.length;
  return others.toSpliced(Math.min(Math.max(0, to), end), 0, moved);
}
