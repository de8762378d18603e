/** Meetings and reminders as a calendar file. Imported again, it moves what has moved: every event keeps its name. */
import { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { Clock } from '../clock.ts';
import type { ContactId } from '../ids.ts';
import { summaryOf, today, type Reminder } from '../reminders/index.ts';
import { newCalendar, type Event, type When } from './calendar.ts';

/** Those that a calendar has no use for: suggestions, and what follows a meeting within the hour. */
const leftOut: ReadonlySet<Reminder['type']> = new Set(['widen', 'log']);

/**
 * The file's text. `nameOf` gives what a contact is called; reminders about people without a name are left out. What is
 * due since before today stands on today, since a calendar shows nobody what is past.
 */
export function remindersFile(
  reminders: readonly Reminder[],
  nameOf: (contact: ContactId) => string | undefined,
  clock: Clock,
): string {
  const { calendar, add } = newCalendar(clock, ICalCalendarMethod.PUBLISH);
  const from = Temporal.PlainDate.from(today(clock));
  for (const reminder of reminders) {
    const name = nameOf(reminder.contact);
    if (leftOut.has(reminder.type) || name === undefined) continue;
    const isMeeting = reminder.type === 'meeting';
    const event: Event = {
      name: nameOfEvent(reminder),
      when: whenOf(reminder, from),
      summary: summaryOf(reminder, name),
      ...(isMeeting && reminder.meeting.where !== undefined && { location: reminder.meeting.where }),
    };
    // A reminder takes no time of the day; a meeting does.
    add(event, { transparency: isMeeting ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT });
  }
  return calendar.toString();
}

/** There is one sign of life to give to a person, whatever it was counted from. */
const nameOfEvent = ({ type, contact, because }: Reminder): string =>
  `${type}-${type === 'keep-in-touch' ? contact : because}`;

function whenOf(reminder: Reminder, from: Temporal.PlainDate): When {
  if (reminder.type === 'meeting') {
    const [start, end] = [inZone(reminder.start, reminder.meeting.zone), inZone(reminder.end, reminder.meeting.zone)];
    return { start, end };
  }
  const snoozed = 'snoozedUntil' in reminder && reminder.snoozedUntil !== undefined;
  const on = Temporal.PlainDate.from(snoozed ? (reminder.snoozedUntil ?? reminder.on) : reminder.on);
  return { day: Temporal.PlainDate.compare(on, from) < 0 ? from : on };
}

/** The moment on the zone's clocks; in UTC where this browser does not know the zone. */
function inZone(instant: string, zone: string): Temporal.ZonedDateTime {
  const moment = Temporal.Instant.from(instant);
  try {
    return moment.toZonedDateTimeISO(zone);
  } catch {
    return moment.toZonedDateTimeISO('UTC');
  }
}
