/** Which days count: weekends, holidays, the user's days off, and the times when everything pauses. */
import type { IsoDate } from '../clock.ts';

/** First and last day on which the user wants to be reminded of nothing but meetings. */
export interface Pause {
  from: IsoDate;
  to: IsoDate;
}

export interface Calendar {
  /** ISO days of the week on which nobody is expected to work: 1 is Monday, 7 is Sunday. */
  weekend: ReadonlySet<number>;
  holidays?: ReadonlySet<IsoDate>;
  /** The user's own. */
  daysOff?: ReadonlySet<IsoDate>;
  pauses?: readonly Pause[];
}

/** What the user may set about which days count; all of it may be left out. */
export interface CalendarSettings {
  country?: string | undefined;
  weekend?: readonly number[] | undefined;
  daysOff?: readonly Pause[];
  pauses?: readonly Pause[];
}

/**
 * Which days count for a user: by what they set, and else by where their locale is at home. Saturday and Sunday where the
 * browser does not know that. `holidays` are those of their country.
 */
export function calendarFor(
  locale: string,
  { country, weekend, daysOff = [], pauses = [] }: CalendarSettings = {},
  holidays: ReadonlySet<IsoDate> = new Set(),
): Calendar {
  return {
    weekend: new Set(weekend ?? weekendOf(country === undefined ? locale : `und-${country}`)),
    holidays,
    daysOff: new Set(daysOff.flatMap(datesOf)),
    pauses,
  };
}

function weekendOf(locale: string): number[] {
  const info: Intl.Locale & { getWeekInfo?: () => { weekend: number[] } } = new Intl.Locale(locale);
  return info.getWeekInfo?.().weekend ?? [6, 7];
}

/** Every date from the first to the last. */
function datesOf({ from, to }: Pause): IsoDate[] {
  const dates: IsoDate[] = [];
  for (let date = from; date <= to; date = Temporal.PlainDate.from(date).add({ days: 1 }).toString()) dates.push(date);
  return dates;
}

/** So many days without business in one wait are believed; after more, every day counts. */
const longestBreak = 366;

function isBusinessDay(date: Temporal.PlainDate, { weekend, holidays, daysOff }: Calendar): boolean {
  if (weekend.has(date.dayOfWeek)) return false;
  if (!holidays && !daysOff) return true;
  const iso = date.toString();
  return !holidays?.has(iso) && !daysOff?.has(iso);
}

/**
 * The date `count` business days after `from`. `from` itself never counts, whatever day it is, so that a letter sent on a
 * Saturday waits as long as one sent on the Friday before it. A calendar with a mistake in it ends, too.
 */
export function addBusinessDays(from: Temporal.PlainDate, count: number, calendar: Calendar): Temporal.PlainDate {
  let date = from;
  let idle = 0;
  for (let left = count; left > 0;) {
    date = date.add({ days: 1 });
    const counts = isBusinessDay(date, calendar) || idle >= longestBreak;
    if (counts) left -= 1;
    else idle += 1;
  }
  return date;
}

/** The pause that a date lies in. */
export const pauseOn = (date: IsoDate, { pauses }: Calendar): Pause | undefined =>
  pauses?.find(({ from, to }) => from <= date && date <= to);
