/** The words of a talk's window. */
import type { HeardKind } from '../../lib/meeting/index.ts';

export const minutesWords = (minutes: number): string => (minutes === 1 ? '1 minute' : `${minutes} minutes`);

/** Each with the key that adds one while nothing is being typed. */
export const heardWords: Record<HeardKind, { label: string; key: string }> = {
  advice: { label: 'Advice', key: 'a' },
  name: { label: 'Name', key: 'm' },
  book: { label: 'Book', key: 'b' },
  promise: { label: 'Promise', key: 'p' },
};

export const useNameWords = { yes: 'Yes', no: 'No', ask: 'I have to ask' } as const;
