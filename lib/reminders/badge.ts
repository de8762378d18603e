/** What the toolbar button shows: a pure function of what is due. */
import type { Badge } from '../browser-terms.ts';
import { isSuggestion, type Reminder } from './reminder.ts';

/** Counts the people something is due with. Suggestions are for those who look, and are not counted. */
export function badgeFor(due: readonly Reminder[]): Badge {
  const counted = due.filter((each) => !isSuggestion(each));
  const count = new Set(counted.map((each) => each.contact)).size;
  if (count === 0) return { text: '', title: 'Groundwork' };
  const people = count === 1 ? '1 person' : `${count} people`;
  const what = counted.every((each) => each.type === 'follow-up')
    ? `${people} to follow up today`
    : `something is due today with ${people}`;
  return { text: count > 999 ? '999+' : String(count), title: `Groundwork: ${what}` };
}
