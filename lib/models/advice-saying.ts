/** What the user says of a piece of advice in one click: that they mean to take it, took it, or chose not to. */
import type { Clock } from '../clock.ts';
import { logNow, type Advice, type Happening } from '../contacts/index.ts';
import type { Happenings } from './happenings.ts';
import { once } from './once.ts';

/** What came of it takes words, and is told on a form. */
export type AdviceWord = 'will-do' | 'did' | 'chose-not-to';

export interface AdviceSaying {
  say: (advice: Advice, word: AdviceWord) => Promise<void>;
}

const saidOf: Record<AdviceWord, string> = {
  'will-do': 'Noted that you will take it up.',
  did: 'Noted that you did it.',
  'chose-not-to': 'Noted that you chose not to. That is yours to decide.',
};

function happening({ record: { id } }: Advice, word: AdviceWord): Happening {
  if (word === 'did') return { type: 'followed', advised: id };
  return { type: 'decided', advised: id, to: word === 'will-do' ? 'do' : 'leave' };
}

export function createAdviceSaying(happenings: Happenings, clock: Clock): AdviceSaying {
  return {
    say: once(async (advice: Advice, word: AdviceWord) => {
      await happenings.note([logNow(advice.record.contact, happening(advice, word), clock)], saidOf[word]);
    }),
  };
}
