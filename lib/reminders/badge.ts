/** What the toolbar button shows: a pure function of what is due. */
import type { Reminder } from './reminders.ts';

export interface Badge {
  /** Empty when nothing is due: never a zero. Four characters at most. */
  text: string;
  /** Says the same in words, for the tooltip and for screen readers. */
  title: string;
}

export function badgeFor(due: readonly Reminder[]): Badge {
  const count = due.length;
  if (count === 0) return { text: '', title: 'Groundwork' };
  const people = count === 1 ? '1 person' : `${count} people`;
  return { text: count > 999 ? '999+' : String(count), title: `Groundwork: ${people} to follow up today` };
}
