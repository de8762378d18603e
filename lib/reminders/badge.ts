/** What the toolbar button shows: a pure function of what is due. */
import type { Badge } from '../browser-terms.ts';
import { isSuggestion, type Reminder } from './reminder.ts';

/** More people than this are "many": the badge has room for no more digits, and the work of counting them ends. */
export const mostCounted = 1_000;

/** Counts the people something is due with. Suggestions are for those who look, and are not counted. */
export function badgeFor(due: readonly Reminder[]): Badge {
  const counted = due.filter((each) => !isSuggestion(each));
  const count = new Set(counted.map((each) => each.contact)).size;
  if (count === 0) return { text: '', title: 'Groundwork' };
  if (count >= mostCounted) {
    const most = mostCounted - 1;
    return { text: `${most}+`, title: `Groundwork: something is due today with more than ${most} people` };
  }
  const people = count === 1 ? '1 person' : `${count} people`;
  const what = counted.every((each) => each.type === 'follow-up')
    ? `${people} to follow up today`
    : `something is due today with ${people}`;
  return { text: String(count), title: `Groundwork: ${what}` };
}
