/** Which card to offer: one a week at the most, another each time while there are others. */
import type { IsoDate } from '../clock.ts';
import { cards, type Card, type Moment } from './cards.ts';

/** That a card was offered on a day: kept, so that none comes twice in a week. */
export interface Offered {
  card: string;
  on: IsoDate;
  /** The user did not want it then. */
  left?: boolean;
}

/** Days from one to the next. */
const week = 7;

/**
 * The card for a moment on `today`. What was offered today stays, so that it is found again; then there is none for a week.
 * Those that were never offered come first, in their order; then whichever was offered longest ago.
 */
export function encouragement(
  moment: Moment,
  offered: readonly Offered[],
  today: Temporal.PlainDate,
): Card | undefined {
  const fitting = cards.filter((card) => card.moments.includes(moment));
  const todays = offered.find(({ on }) => on === today.toString());
  if (todays) return todays.left === true ? undefined : fitting.find(({ id }) => id === todays.card);
  const since = today.subtract({ days: week }).toString();
  if (offered.some(({ on }) => on > since)) return undefined;
  const last = new Map(offered.map(({ card, on }) => [card, on]));
  const before = ({ id }: Card): string => last.get(id) ?? '';
  return fitting.toSorted((a, b) => (before(a) < before(b) ? -1 : before(a) > before(b) ? 1 : 0))[0];
}

/** What was offered, with a card on a day; of each card the last time is enough. */
export const withOffered = (offered: readonly Offered[], next: Offered): Offered[] => [
  ...offered.filter(({ card }) => card !== next.card),
  next,
];
