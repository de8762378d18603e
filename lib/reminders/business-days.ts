/** Counting in business days, on the civil calendar. */

export interface Calendar {
  /** ISO days of the week on which nobody is expected to work: 1 is Monday, 7 is Sunday. */
  weekend: ReadonlySet<number>;
}

/** The weekend where the user's locale is at home; Saturday and Sunday where the browser does not know. */
export function calendarFor(locale: string): Calendar {
  const info: Intl.Locale & { getWeekInfo?: () => { weekend: number[] } } = new Intl.Locale(locale);
  return { weekend: new Set(info.getWeekInfo?.().weekend ?? [6, 7]) };
}

/**
 * The date `count` business days after `from`. `from` itself never counts, whatever day it is, so that a letter sent on a
 * Saturday waits as long as one sent on the Friday before it. Throws a RangeError where no day is a business day.
 */
export function addBusinessDays(from: Temporal.PlainDate, count: number, { weekend }: Calendar): Temporal.PlainDate {
  if (weekend.size >= 7) throw new RangeError('a week without a business day');
  let date = from;
  for (let left = count; left > 0;) {
    date = date.add({ days: 1 });
    if (!weekend.has(date.dayOfWeek)) left -= 1;
  }
  return date;
}
