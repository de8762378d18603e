/** A meeting as a file to send to the person one meets: their program offers to put it into their calendar. */
import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Clock } from '../clock.ts';
import type { PlannedMeeting } from '../contacts/index.ts';
import { newCalendar } from './calendar.ts';

export interface Party {
  name: string;
  email?: string;
}

export interface Invitation {
  meeting: PlannedMeeting;
  /** Who asked for the talk, and whom they talk with. */
  from: Party;
  to: Party;
  /** What to talk about, one line each. */
  agenda: readonly string[];
}

/**
 * The file's text. With both addresses it is an invitation that can be answered; without them, an event to take over. It has
 * the same name as the meeting in the user's own file.
 */
export function invitation({ meeting, from, to, agenda }: Invitation, clock: Clock): string {
  const isAnswerable = from.email !== undefined && to.email !== undefined;
  const method = isAnswerable ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.PUBLISH;
  const { calendar, add } = newCalendar(clock, method);
  const { where } = meeting.meeting;
  add(
    {
      name: `meeting-${meeting.scheduled}`,
      when: { start: meeting.start, end: meeting.end },
      summary: `${from.name} and ${to.name}`,
      ...(agenda.length > 0 && { description: agenda.map((line) => `• ${line}`).join('\n') }),
      ...(where !== undefined && { location: where }),
    },
    {
      status: ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.OPAQUE,
      ...(from.email !== undefined && { organizer: { name: from.name, email: from.email } }),
      ...(to.email !== undefined && {
        attendees: [
          {
            name: to.name,
            email: to.email,
            rsvp: true,
            role: ICalAttendeeRole.REQ,
            status: ICalAttendeeStatus.NEEDSACTION,
          },
        ],
      }),
    },
  );
  return calendar.toString();
}
