/** What the user made of each piece of advice, as what they said of it tells: nothing of it is kept beside. */
import type { InteractionId } from '../ids.ts';
import type { Interaction, InteractionOf } from './interaction.ts';

/** `open`: nothing was said of it yet. */
export const adviceStates = ['open', 'will-do', 'did', 'came-of-it', 'chose-not-to'] as const;
export type AdviceState = (typeof adviceStates)[number];

/** What is said of a piece of advice. */
type Word = InteractionOf<'decided' | 'followed' | 'came-of-it'>;

export interface Advice {
  record: InteractionOf<'advised'>;
  state: AdviceState;
  /** What was said of it last; undefined where it is open. */
  word?: Word;
}

const isWord = (each: Interaction): each is Word =>
  each.type === 'decided' || each.type === 'followed' || each.type === 'came-of-it';

export function stateAfter(word: Word): AdviceState {
  if (word.type === 'decided') return word.to === 'do' ? 'will-do' : 'chose-not-to';
  return word.type === 'followed' ? 'did' : 'came-of-it';
}

/** Each piece of advice with what became of it, in the order of a history that stands. */
export function adviceIn(history: readonly Interaction[]): Advice[] {
  const last = new Map<InteractionId, Word>();
  for (const each of history) {
    if (!isWord(each)) continue;
    // That it was taken is no news of what came of it.
    if (each.type === 'followed' && last.get(each.advised)?.type === 'came-of-it') continue;
    last.set(each.advised, each);
  }
  return history.flatMap((record): Advice[] => {
    if (record.type !== 'advised') return [];
    const word = last.get(record.id);
    return [word ? { record, state: stateAfter(word), word } : { record, state: 'open' }];
  });
}

/** Whether there still is something to do about it. */
export const isToDo = ({ state }: Pick<Advice, 'state'>): boolean => state === 'open' || state === 'will-do';
