/**
 * The public holidays of a country, for some years about today, from a table that is made by scripts/holidays.ts out of the
 * data of date-holidays (CC BY-SA 3.0, public/licences/holidays.txt). Those of a region alone are not in it: the user adds them.
 */
import type { IsoDate } from '../clock.ts';

const day = 86_400_000;

/** Midnight of Easter Sunday in UTC, in the western reckoning (the Meeus–Jones–Butcher computation). */
export function easterDay(year: number): number {
  const [golden, century, inCentury] = [year % 19, Math.floor(year / 100), year % 100];
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * week) / 451);
  const days = moon + week - 7 * late + 114;
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1);
}

/** What `MMDD` after `MMDD` says of a year. */
const inYear = (year: number, dates: string): IsoDate[] =>
  (dates.match(/\d{4}/g) ?? []).map((each) => `${year}-${each.slice(0, 2)}-${each.slice(2)}`);

/** So many days from Easter in a year. */
const fromEaster = (year: number, days: string): IsoDate =>
  new Date(easterDay(year) + Number(days) * day).toISOString().slice(0, 10);

/** The dates off for everyone in the country with this code, in all the years that the table has; none where it has no such country. */
export async function holidaysOf(country: string): Promise<Set<IsoDate>> {
  const { default: table } = await import('./holidays.json', { with: { type: 'json' } });
  const rows: Readonly<Record<string, readonly string[]>> = table.rows;
  const [fixed = '', easter = '', ...years] = rows[country] ?? [];
  const dates = new Set<IsoDate>();
  for (const [index, others] of years.entries()) {
    const year = table.from + index;
    for (const date of inYear(year, fixed + others)) dates.add(date);
    for (const days of easter.split(' ')) if (days !== '') dates.add(fromEaster(year, days));
  }
  return dates;
}

/** The codes of the countries whose holidays are known. */
export async function holidayCountries(): Promise<string[]> {
  const { default: table } = await import('./holidays.json', { with: { type: 'json' } });
  return Object.keys(table.rows);
}
