/** Reads a date as a person writes one: "last Tuesday", "in 2 weeks", "3 March at 15:00", "morgen um 15 Uhr". */
import type { Chrono } from 'chrono-node/en';
import type { Clock, IsoDate } from '../clock.ts';
import { parsersFor } from './languages.ts';

type ParsedDate = ReturnType<Chrono['parse']>[number]['start'];

/** What was understood: a civil date, and the time on it as `15:00` where one was written. */
export interface DateWords {
  date: IsoDate;
  time?: string;
}

/** On which side of now the writer means: it decides of which week a "Tuesday" is. */
export type Direction = 'past' | 'future';

/** What the words say on the wall clock; undefined where they are not a date from beginning to end. */
export type DateReader = (words: string, direction: Direction, clock: Clock) => DateWords | undefined;

/** A reader of dates in someone's languages and in English. */
export async function loadDateReader(languages: readonly string[]): Promise<DateReader> {
  const parsers = await parsersFor(languages);
  return (words, direction, clock) => {
    for (const parser of parsers) {
      const read = readWith(parser, words, direction, clock);
      if (read) return read;
    }
    return undefined;
  };
}

const withoutEnd = (text: string): string => text.trim().replace(/[.,;\s]+$/, '');

/** The one date that the words are, nothing left over: half of a date is another date. */
function wholeDate(parser: Chrono, words: string, at: Temporal.ZonedDateTime): ParsedDate | undefined {
  const text = withoutEnd(words);
  const reference = { instant: new Date(at.epochMilliseconds), timezone: at.offsetNanoseconds / 60e9 };
  const [found, ...more] = parser.parse(text, reference);
  return found && more.length === 0 && !found.end && withoutEnd(found.text) === text ? found.start : undefined;
}

interface WallTime {
  wall: Temporal.PlainDateTime;
  /** An hour was written. */
  hasTime: boolean;
}

/** The wall time that the components name; undefined where no calendar has it. */
function wallTime(parts: ParsedDate, zone: string): WallTime | undefined {
  const hasTime = parts.isCertain('hour');
  // A zone of its own, or a count of hours from now, means a moment.
  if (parts.isCertain('timezoneOffset')) {
    const moment = Temporal.Instant.fromEpochMilliseconds(parts.date().getTime());
    return { wall: moment.toZonedDateTimeISO(zone).toPlainDateTime(), hasTime };
  }
  const part = (name: 'year' | 'month' | 'day' | 'hour' | 'minute'): number => parts.get(name) ?? 0;
  const time = hasTime ? { hour: part('hour'), minute: part('minute') } : {};
  const fields = { year: part('year'), month: part('month'), day: part('day'), ...time };
  try {
    return { wall: Temporal.PlainDateTime.from(fields, { overflow: 'reject' }), hasTime };
  } catch {
    return undefined;
  }
}

function readWith(parser: Chrono, words: string, direction: Direction, clock: Clock): DateWords | undefined {
  const now = clock.now().toZonedDateTimeISO(clock.timeZone());
  const parts = wholeDate(parser, words, now);
  const read = parts && wallTime(parts, clock.timeZone());
  if (!read) return undefined;
  const meant = read.wall.add(shift(parser, words, parts, read, direction, now));
  const time = meant.toPlainTime().toString({ smallestUnit: 'minute' });
  return { date: meant.toPlainDate().toString(), ...(read.hasTime && { time }) };
}

/** How far to move a date of which the writer left something open, so that it lies on the side that they mean. */
function shift(
  parser: Chrono,
  words: string,
  parts: ParsedDate,
  { wall, hasTime }: WallTime,
  direction: Direction,
  now: Temporal.ZonedDateTime,
): Temporal.DurationLike {
  const none = { days: 0 };
  const here = now.toPlainDateTime();
  const order = hasTime
    ? Temporal.PlainDateTime.compare(wall, here)
    : Temporal.PlainDate.compare(wall.toPlainDate(), here.toPlainDate());
  if (direction === 'past' ? order <= 0 : order > 0) return none;
  const sign = direction === 'past' ? -1 : 1;
  const open = (name: 'year' | 'month' | 'day' | 'weekday'): boolean => !parts.isCertain(name);
  if (!open('year')) return none;
  if (!open('month')) return order === 0 ? none : { years: sign };
  if (!open('weekday')) return isBareWeekday(parser, words, wall, now) ? { days: 7 * sign } : none;
  return open('day') && hasTime ? { days: sign } : none;
}

/** Whether nothing but the weekday was written: seen from the day before it, "Tuesday" is tomorrow, and "last Tuesday" is not. */
function isBareWeekday(
  parser: Chrono,
  words: string,
  wall: Temporal.PlainDateTime,
  now: Temporal.ZonedDateTime,
): boolean {
  const dayBefore = wall
    .toPlainDate()
    .subtract({ days: 1 })
    .toZonedDateTime({ timeZone: now.timeZoneId, plainTime: '12:00' });
  const again = wholeDate(parser, words, dayBefore);
  return again?.get('day') === wall.day && again.get('month') === wall.month;
}
