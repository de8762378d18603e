/** What was asked of someone before: never to be asked again. */
import type { Interaction, InteractionOf } from '../contacts/index.ts';
import type { Letter } from '../letters/index.ts';
import type { SheetQuestionId } from '../ids.ts';

/** Texts with what this person was asked: in talks, and in letters that put their questions in writing. */
export const askedOf = (history: readonly Interaction[], letters: readonly Letter[]): string[] => [
  ...history.flatMap((each) => (each.type === 'asked' ? [each.text] : [])),
  ...letters.flatMap(({ kind, status, body }) => (status === 'sent' && kind === 'answer-by-email' ? [body] : [])),
];

/** What is noted of each question of a sheet, by its id. `history` is what stands. */
export const answersOf = (history: readonly Interaction[]): ReadonlyMap<SheetQuestionId, InteractionOf<'asked'>> =>
  new Map(history.flatMap((each) => (each.type === 'asked' ? [[each.question, each] as const] : [])));
