/** The questions that a letter carries: asked ahead, put by e-mail, or one or two in a few words beside the asking. */
import { bestQuestions } from '../questions/index.ts';
import type { Asking, Question } from '../questions/index.ts';
import { concat, plain } from '../wording/index.ts';
import type { Cited } from '../wording/index.ts';
import type { DraftInput } from './case.ts';
import { languageFor } from './languages.ts';
import type { Phrases } from './phrases/index.ts';
import type { Telling } from './telling.ts';

/** Whether "it" can only mean one thing after what was told: a fact, or the change that two of them make. */
const isOneThing = ({ facts, slots }: Telling): boolean => facts.length === 1 || slots['from'] !== undefined;

/** What the bank of questions needs to know; nothing that stands in a letter or a note before is asked again. */
const askingOf = (input: DraftInput, language: string): Asking => ({
  language,
  now: input.now,
  contact: input.contact,
  sender: input.sender,
  asked: [...(input.earlier ?? []), ...(input.asked ?? []), ...(input.log ?? []).flatMap(({ note }) => note ?? [])],
});

/** At most `count` questions for a letter of its own about them, each about another subject. */
export function questionsFor(
  input: DraftInput,
  told: Telling,
  count: number,
  turn: number,
  phrases: Phrases,
  language: string,
): Cited[] {
  const asking = askingOf(input, language);
  if (input.kind !== 'answer-by-email' || !isOneThing(told)) return bestQuestions(asking, count, turn);
  // What the letter has just told need not be told again in asking about it.
  const isTold = new Set(told.facts.map(({ fact }) => fact.id));
  const others = input.contact.facts.filter(({ id }) => !isTold.has(id));
  const brief = briefQuestions(told, 1, turn, phrases);
  const further = bestQuestions(
    { ...asking, contact: { ...input.contact, facts: others } },
    count - brief.length,
    turn,
  );
  return [...brief, ...further];
}

/** At most `count` short questions about what the letter has just told, at least one of them for anyone. */
export function briefQuestions(told: Telling, count: number, turn: number, phrases: Phrases): Cited[] {
  const at = (questions: readonly string[]): string | undefined => questions[turn % Math.max(1, questions.length)];
  const own = isOneThing(told) ? told.shapes.flatMap((shape) => phrases.askBriefly[shape] ?? []) : [];
  const any = phrases.askBriefly['any'] ?? [];
  // "What should I have asked instead?", the last of them, is no question to begin with.
  const first = at(own.length > 0 ? own : any.slice(0, -1));
  const next = at(any.filter((each) => each !== first));
  return [first, next].flatMap((question) => (question === undefined ? [] : [plain(question)])).slice(0, count);
}

/**
 * The best questions for this person, most of them about one fact each; another seed asks in other words. None that stands in
 * an earlier letter or note is proposed.
 */
export const proposeQuestions = (input: DraftInput, count = 3): Question[] =>
  bestQuestions(askingOf(input, languageFor(input.language, input.kind).tag), count, input.seed ?? 0);

/** "1. …", each on its line. */
export const numbered = (questions: readonly Cited[]): Cited =>
  concat(questions.flatMap((question, index) => [`${index === 0 ? '' : '\n'}${index + 1}. `, question]));
