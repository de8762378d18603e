/** What every calendar file of ours is made of: one calendar, and how an event gets its name and its times. */
import { ICalCalendar, type ICalCalendarMethod, type ICalEventData } from 'ical-generator';
import type { Clock } from '../clock.ts';
import { timeZoneAbout } from './time-zone.ts';

/** When an event is: a day, or from a wall time to another. */
export type When = { day: Temporal.PlainDate } | { start: Temporal.ZonedDateTime; end: Temporal.ZonedDateTime };

export interface Event {
  /** Names what it is about, wherever it moves: a calendar that has an event of this name gets it changed. */
  name: string;
  when: When;
  summary: string;
  description?: string;
  location?: string;
}

export interface Written {
  calendar: ICalCalendar;
  /** The event as the library takes it, for what only some files say beside. */
  add: (event: Event, rest?: ICalEventData | Partial<ICalEventData>) => void;
}

/** A later file's events stand before an earlier one's; the number has to fit into 31 bits. */
const sequenceAt = (now: Temporal.Instant): number => Math.floor(now.epochMilliseconds / 60_000);

export function newCalendar(clock: Clock, method: ICalCalendarMethod): Written {
  const now = clock.now();
  const calendar = new ICalCalendar({ prodId: '//Groundwork//Groundwork//EN', name: 'Groundwork', method });
  /** The first moment at which each zone is needed. */
  const zones = new Map<string, Temporal.ZonedDateTime>();
  calendar.timezone({
    name: null,
    generator: (name) => {
      const moment = zones.get(name);
      return moment ? timeZoneAbout(moment) : null;
    },
  });
  return {
    calendar,
    add: ({ name, when, summary, description, location }, rest = {}) => {
      if ('start' in when) zones.set(when.start.timeZoneId, zones.get(when.start.timeZoneId) ?? when.start);
      calendar.createEvent({
        id: `${name}@groundwork.example`,
        stamp: now,
        sequence: sequenceAt(now),
        summary,
        ...times(when),
        ...(description !== undefined && { description }),
        ...(location !== undefined && { location }),
        ...rest,
      });
    },
  };
}

/**
 * Whether clocks show this twice, before they are put back and after. By RFC 5545, 3.3.5 the first is meant; ical.js, for one, takes
 * it for the second. A moment in UTC leaves no doubt.
 */
function comesTwice(moment: Temporal.ZonedDateTime): boolean {
  const wall = moment.toPlainDateTime();
  const taken = (disambiguation: 'earlier' | 'later') => wall.toZonedDateTime(moment.timeZoneId, { disambiguation });
  return !taken('earlier').equals(taken('later'));
}

function times(when: When): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  if ('day' in when) return { start: when.day, end: when.day.add({ days: 1 }), allDay: true };
  const zone = when.start.timeZoneId;
  return zone === 'UTC' || comesTwice(when.start) || comesTwice(when.end)
    ? { start: when.start.toInstant(), end: when.end.toInstant() }
    : { start: when.start, end: when.end, timezone: zone };
}
