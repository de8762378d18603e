/** What falls into a pause comes after it, a few a day, so that nobody returns to a pile. */
import type { IsoDate } from '../clock.ts';
import { addBusinessDays, pauseOn, type Calendar } from './calendar.ts';
import { isTimed, type Reminder } from './reminder.ts';

/** How many reminders one day after a pause takes, with those that fall on it by themselves. The figure is our own. */
const mostADay = 3;

/** Meetings, and what belongs to them, take place in a pause as well. */
export const isPausable = (reminder: Reminder): boolean => !isTimed(reminder);

/** `all` (earliest first) with what lies in a pause moved behind it. Thanks that would come too late still come. */
export function shiftedPastPauses(all: readonly Reminder[], calendar: Calendar): Reminder[] {
  if (!calendar.pauses || calendar.pauses.length === 0) return [...all];
  const taken = new Map<IsoDate, number>();
  const take = (day: IsoDate): void => void taken.set(day, (taken.get(day) ?? 0) + 1);
  for (const each of all) if (isPausable(each) && !pauseOn(each.on, calendar)) take(each.on);
  const reached = new Map<IsoDate, IsoDate>();
  return all.map((reminder) => {
    const pause = isPausable(reminder) ? pauseOn(reminder.on, calendar) : undefined;
    if (!pause) return reminder;
    let day = reached.get(pause.to) ?? nextOpen(pause.to, calendar);
    while ((taken.get(day) ?? 0) >= mostADay) day = nextOpen(day, calendar);
    reached.set(pause.to, day);
    take(day);
    return moved(reminder, day);
  });
}

function nextOpen(day: IsoDate, calendar: Calendar): IsoDate {
  let next = addBusinessDays(Temporal.PlainDate.from(day), 1, calendar).toString();
  for (let pause = pauseOn(next, calendar); pause; pause = pauseOn(next, calendar))
    next = addBusinessDays(Temporal.PlainDate.from(pause.to), 1, calendar).toString();
  return next;
}

function moved(reminder: Reminder, on: IsoDate): Reminder {
  if (reminder.type === 'thank') return { ...reminder, on, lastDay: reminder.lastDay < on ? on : reminder.lastDay };
  return { ...reminder, on };
}
