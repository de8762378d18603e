/** Whether to notify of what is due, and in which words: at most once a day, in the hours that the user set, and kindly. */
import type { Clock, IsoDate } from '../clock.ts';
import { today } from './due.ts';
import { letterFor } from './next-step.ts';
import { isSuggestion, type Reminder } from './reminder.ts';
import type { NotificationSettings } from './settings.ts';
import { summaryOf } from './summary.ts';

export interface Notification {
  title: string;
  text: string;
  /** What its button says, where the usual next thing is a letter. */
  button?: string;
}

/** The wall time here, `HH:MM`. */
const wallTime = (clock: Clock): string =>
  clock.now().toZonedDateTimeISO(clock.timeZone()).toPlainTime().toString({ smallestUnit: 'minute' });

/** Whether one may come now, whatever is due. Hours that end before they begin run over midnight, and those that end as they begin are all there are. */
export function mayNotify({ on, from, to }: NotificationSettings, lastOn: IsoDate | undefined, clock: Clock): boolean {
  const time = wallTime(clock);
  const inHours = from < to ? from <= time && time < to : from <= time || time < to;
  return on && inHours && lastOn !== today(clock);
}

/** The next moment at which the hours begin, after which one may come; none where notifications are off. */
export function nextHours({ on, from }: NotificationSettings, clock: Clock): Temporal.Instant | undefined {
  if (!on) return undefined;
  const now = clock.now().toZonedDateTimeISO(clock.timeZone());
  const begins = now.withPlainTime(from);
  const next = Temporal.ZonedDateTime.compare(begins, now) > 0 ? begins : now.add({ days: 1 }).withPlainTime(from);
  return next.toInstant();
}

/** What a notification of what is due says: the most urgent with the name of whom it is about, the others by their number. */
export function notificationOf(due: readonly Reminder[], first: Reminder, name: string): Notification {
  const people = new Set(due.filter((each) => !isSuggestion(each)).map(({ contact }) => contact));
  people.delete(first.contact);
  const others = people.size === 1 ? 'one other' : `${people.size} others`;
  return {
    title: summaryOf(first, name),
    text: people.size === 0 ? 'Due today.' : `Due today, and something with ${others}.`,
    ...(letterFor[first.type] && { button: 'Write the letter' }),
  };
}
