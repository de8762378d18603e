/** Dates that stand apart from what they date: a year over a list, a column of dates, a line under a title. */
import { datesIn, isOnlyDate, type DateSpan } from '../text/dates.ts';
import type { Entry } from './entries.ts';

const textOf = (entry: Entry): string => entry.map((block) => block.text).join(' ');

/**
 * For each entry the dates it borrows: none where it has its own; else those of the lone date before it, which rules all that
 * follow until the next; or, in a section whose dates trail, those of the lone date right after it.
 */
export function borrowedDates(entries: readonly Entry[]): (readonly DateSpan[])[] {
  const spans = entries.map((entry) => datesIn(textOf(entry)));
  const lone = entries.map((entry, at) => isOnlyDate(textOf(entry), spans[at] ?? []));
  const leads = lone[0] === true || lone[1] === true;
  let ruling: readonly DateSpan[] = [];
  return entries.map((_, at) => {
    const own = spans[at] ?? [];
    if (lone[at]) {
      if (leads) ruling = own;
      return [];
    }
    if (own.length > 0) return [];
    if (!leads && lone[at + 1]) return spans[at + 1] ?? [];
    return ruling;
  });
}
