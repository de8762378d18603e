/** Keeping in touch with those one has talked with, counted from the last real contact of any kind. */
import { happenedOn, isTalk, isTheirs, meetingsOf, type Interaction } from '../contacts/index.ts';
import { touchEvery } from './cadence.ts';
import type { Reminder, Situation } from './reminder.ts';

/** What the user did for the contact, as they will have noticed. */
const noticed: ReadonlySet<Interaction['type']> = new Set(['sent', 'thanked', 'reported', 'gave', 'congratulated']);

const isContact = (each: Interaction): boolean => noticed.has(each.type) || isTheirs(each);

export function inTouch({ contact, tags, history, cadence }: Situation): Reminder[] {
  const every = touchEvery(contact, tags, cadence.keepInTouch);
  if (every === 'never' || !history.some(isTalk)) return [];
  const lastWord = history.findLastIndex(isTheirs);
  if (history[lastWord]?.type === 'declined') return [];
  const checkIns = history.slice(lastWord + 1).filter((each) => each.type === 'sent' && each.kind === 'check-in');
  if (checkIns.length >= cadence.checkIns) return [];
  // With a meeting ahead, or one that is not written down yet, there is no silence to break.
  if (meetingsOf(history).some(({ met }) => !met)) return [];
  const last = history.findLast(isContact);
  if (!last) return [];
  const on = happenedOn(last).add({ days: every }).toString();
  return [{ type: 'keep-in-touch', contact, because: last.id, on }];
}
