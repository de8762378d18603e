/** Civil dates and wall times, a day at a time, with the platform's own calendar instead of Temporal's. */

const day = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** What a wall clock shows, `YYYY-MM-DDTHH:MM`. */
function wallIn(zone: string, milliseconds: number): string {
  const two = '2-digit';
  const shape = { year: 'numeric', month: two, day: two, hour: two, minute: two, hourCycle: 'h23' } as const;
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, ...shape });
  formats.set(zone, format);
  const parts = Object.fromEntries(format.formatToParts(milliseconds).map(({ type, value }) => [type, value]));
  return `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
}

/** The civil date of an instant in a zone, `YYYY-MM-DD`. */
export const dateIn = (zone: string, milliseconds: number): string => wallIn(zone, milliseconds).slice(0, 10);

/** The instant of a wall time; the first of two, and where there is none, as if the clocks had not yet moved. */
export function instantOf(wall: string, zone: string): number {
  const asUtc = Date.parse(`${wall}Z`);
  const offsetAt = (moment: number): number => Date.parse(`${wallIn(zone, moment)}Z`) - moment;
  const before = asUtc - offsetAt(asUtc - day);
  const after = asUtc - offsetAt(asUtc + day);
  const real = [before, after].filter((moment) => wallIn(zone, moment) === wall);
  return real.length > 0 ? Math.min(...real) : before;
}

export const addDays = (date: string, count: number): string =>
  new Date(Date.parse(`${date}T00:00Z`) + count * day).toISOString().slice(0, 10);

/** 1 is Monday, 7 is Sunday. */
const weekday = (date: string): number => new Date(`${date}T00:00Z`).getUTCDay() || 7;

export interface SlowCalendar {
  weekend: ReadonlySet<number>;
  daysOff: ReadonlySet<string>;
  pauses: readonly { from: string; to: string }[];
}

const works = (date: string, { weekend, daysOff }: SlowCalendar): boolean =>
  !weekend.has(weekday(date)) && !daysOff.has(date);

export function countBusinessDays(from: string, count: number, calendar: SlowCalendar): string {
  let date = from;
  for (let left = count; left > 0;) {
    date = addDays(date, 1);
    if (works(date, calendar)) left -= 1;
  }
  return date;
}

export const isPaused = (date: string, { pauses }: SlowCalendar): boolean =>
  pauses.some(({ from, to }) => date >= from && date <= to);

/** Whether something put off may be put on this day. */
export const isOpen = (date: string, calendar: SlowCalendar): boolean =>
  works(date, calendar) && !isPaused(date, calendar);

/** The dates of a series, counted from the first: the 31st of a short month is its last day. */
export function seriesDate(first: string, count: number, unit: 'day' | 'week' | 'month' | 'year'): string {
  if (unit === 'day' || unit === 'week') return addDays(first, unit === 'day' ? count : 7 * count);
  const [year = 0, month = 0, dayOfMonth = 0] = first.split('-').map(Number);
  const months = year * 12 + (month - 1) + (unit === 'month' ? count : 12 * count);
  const lastOfMonth = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  const moment = Date.UTC(Math.floor(months / 12), months % 12, Math.min(dayOfMonth, lastOfMonth));
  return new Date(moment).toISOString().slice(0, 10);
}
