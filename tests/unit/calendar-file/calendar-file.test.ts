import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { invitation, remindersFile, type Invitation } from '../../../lib/calendar-file/index.ts';
import { meetingsOf, type Interaction, type Meeting } from '../../../lib/contacts/index.ts';
import type { ContactId } from '../../../lib/ids.ts';
import { defaultCadence, reminders } from '../../../lib/reminders/index.ts';
import { zone } from '../reminders/arbitrary.ts';
import { ana, ben, clockAt, inZone, lisbon, saturdaySunday } from '../reminders/history.ts';

const { sent, did, scheduled } = inZone(lisbon);
/** Milliseconds for the many cases of a property on a busy machine. */
const patience = 60_000;
const names = new Map<ContactId, string>([
  [ana, 'Ana Ruiz'],
  [ben, 'Ben Okoye; of “Ridge, Hill & Sons”'],
]);

/** The calendar in a file as an independent parser reads it. It throws on what is no iCalendar. */
function parsed(text: string): { calendar: ICAL.Component; events: ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const each of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(each);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)) };
}

const fileAt = (now: string, history: readonly Interaction[]): string =>
  remindersFile(reminders(history, defaultCadence, saturdaySunday), (each) => names.get(each), clockAt(now));
const shown = (text: string): string[] =>
  parsed(text).events.map(({ startDate, summary }) => `${startDate.toString()} ${summary}`);

describe('the file of reminders', () => {
  it('has each on its day, and a meeting at its hour where it is', () => {
    const meeting = scheduled('2026-03-04T10:00', '2026-03-12T15:00', { where: 'Room 4, east wing' }, ben);
    const { calendar, events } = parsed(fileAt('2026-03-04T12:00', [sent('2026-03-02T09:30'), meeting]));
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(events.map(({ startDate, summary }) => `${startDate.toString()} ${summary}`).toSorted()).toEqual([
      '2026-03-10 Send Ben Okoye; of “Ridge, Hill & Sons” the questions',
      '2026-03-11 Follow up with Ana Ruiz',
      '2026-03-11 Prepare for the talk with Ben Okoye; of “Ridge, Hill & Sons”',
      '2026-03-12T15:00:00 Talk with Ben Okoye; of “Ridge, Hill & Sons”',
    ]);
    const talk = events.at(-1);
    expect(talk?.location).toBe('Room 4, east wing');
    expect(talk?.startDate.zone.tzid).toBe(lisbon);
    expect(talk?.startDate.toJSDate().toISOString()).toBe('2026-03-12T15:00:00.000Z');
    expect(talk?.endDate.toString()).toBe('2026-03-12T15:20:00');
    expect(talk?.component.getFirstPropertyValue('transp')).toBe('OPAQUE');
    expect(events[0]?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });

  it('puts what is due since before today on today', () => {
    expect(shown(fileAt('2026-04-20T12:00', [sent('2026-03-02T09:30')]))).toEqual([
      '2026-04-20 Follow up with Ana Ruiz',
    ]);
  });

  it('names each event as before when it has moved, and stands before the earlier file', () => {
    const first = scheduled('2026-03-04T10:00', '2026-03-12T15:00');
    const moved = did('2026-03-05T10:00', {
      type: 'rescheduled',
      scheduled: first.id,
      meeting: { start: '2026-03-19T16:00', zone: lisbon, minutes: 20, medium: 'video' },
    });
    const [before, after] = [
      parsed(fileAt('2026-03-04T12:00', [first])),
      parsed(fileAt('2026-03-05T12:00', [first, moved])),
    ];
    expect(after.events.map(({ uid }) => uid)).toEqual(before.events.map(({ uid }) => uid));
    expect(new Set(after.events.map(({ uid }) => uid)).size).toBe(3);
    expect(after.events.at(-1)?.startDate.toString()).toBe('2026-03-19T16:00:00');
    expect(after.events[0]?.sequence ?? 0).toBeGreaterThan(before.events[0]?.sequence ?? 0);
  });

  it('keeps the name of a sign of life though it is counted anew from each contact', () => {
    const history = [did('2026-01-12T15:20', { type: 'met' }), did('2026-01-12T18:00', { type: 'thanked' })];
    const later = [...history, did('2026-02-01T10:00', { type: 'replied' })];
    const [before, after] = [history, later].map((each) => parsed(fileAt('2026-02-02T12:00', each)).events);
    expect(after?.map(({ uid }) => uid)).toEqual(before?.map(({ uid }) => uid));
    expect(after?.[0]?.startDate.toString()).not.toBe(before?.[0]?.startDate.toString());
  });

  it('leaves out people without a name, and is a calendar also when nothing is due', () => {
    expect(shown(fileAt('2026-03-04T12:00', [sent('2026-03-02T09:30', 'nobody' as ContactId)]))).toEqual([]);
    expect(shown(fileAt('2026-03-04T12:00', []))).toEqual([]);
  });

  it('keeps words as they are, whatever is in them', { timeout: patience }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), (text) => {
        const words = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').trim() || 'x';
        const own = did('2026-03-02T09:30', { type: 'own-reminder', text: words, on: '2026-03-09' });
        const file = fileAt('2026-03-04T12:00', [own]);
        expect(parsed(file).events[0]?.summary).toBe(`${words} (Ana Ruiz)`);
        for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      }),
    );
  });
});

/** A meeting of 25 minutes that begins at this minute of the epoch, agreed on the clocks of a zone. */
const planned = (moment: number, where: string) => {
  const wall = Temporal.Instant.fromEpochMilliseconds(moment * 60_000)
    .toZonedDateTimeISO(where)
    .toPlainDateTime();
  const meeting: Meeting = { start: wall.toString(), zone: where, minutes: 25, medium: 'video' };
  const [found] = meetingsOf([scheduled('2026-03-04T10:00', wall.toString(), meeting)]);
  if (!found) throw new Error('no meeting');
  return found;
};

const at = ({ epochMilliseconds }: Temporal.ZonedDateTime): string => new Date(epochMilliseconds).toISOString();

describe('a meeting in a file', () => {
  const minute = fc.integer({
    min: Date.parse('2015-01-01T00:00Z') / 60_000,
    max: Date.parse('2035-01-01T00:00Z') / 60_000,
  });

  it(
    'is at the same moment for a program that knows the zone by the file alone, whatever zone and season',
    { timeout: patience },
    () => {
      fc.assert(
        fc.property(minute, zone, (moment, where) => {
          const meeting = planned(moment, where);
          const parties = { from: { name: 'Lena' }, to: { name: 'Ana' }, agenda: [] };
          ICAL.TimezoneService.reset();
          const [event] = parsed(invitation({ meeting, ...parties }, clockAt('2026-03-04T12:00'))).events;
          expect(event?.startDate.toJSDate().toISOString()).toBe(at(meeting.start));
          expect(event?.endDate.toJSDate().toISOString()).toBe(at(meeting.end));
        }),
        { numRuns: 500 },
      );
    },
  );

  it('is told in UTC where clocks show its beginning or its end twice', () => {
    // In Lisbon clocks go from 02:00 back to 01:00 on that night.
    const parties = { from: { name: 'Lena' }, to: { name: 'Ana' }, agenda: [] };
    const lines = (start: string) =>
      invitation({ meeting: planned(Date.parse(start) / 60_000, lisbon), ...parties }, clockAt('2026-03-04T12:00'))
        .split('BEGIN:VEVENT')
        .at(-1)
        ?.split('\r\n')
        .filter((line) => /^DT(START|END)/.test(line));
    expect(lines('2030-10-26T23:35Z')).toEqual(['DTSTART:20301026T233500Z', 'DTEND:20301027T000000Z']);
    expect(lines('2030-10-26T23:30Z')).toEqual([
      'DTSTART;TZID=Europe/Lisbon:20301027T003000',
      'DTEND;TZID=Europe/Lisbon:20301027T005500',
    ]);
  });

  const asked: Invitation = {
    meeting: planned(Date.parse('2026-03-12T15:00Z') / 60_000, lisbon),
    from: { name: 'Lena Ortiz', email: 'lena@ridge.example' },
    to: { name: 'Dr. Ana Ruiz', email: 'ana@example.org' },
    agenda: ['How a branch’s budget is decided, and by whom', 'What to read first'],
  };

  it('asks the other one whether it suits, where both have an address', () => {
    const { calendar, events } = parsed(invitation(asked, clockAt('2026-03-04T12:00')));
    const [event] = events;
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(event?.organizer).toBe('mailto:lena@ridge.example');
    expect(String(event?.attendees[0]?.getFirstValue()).toLowerCase()).toBe('mailto:ana@example.org');
    expect(event?.attendees[0]?.getParameter('rsvp')).toBe('TRUE');
    expect(event?.summary).toBe('Lena Ortiz and Dr. Ana Ruiz');
    expect(event?.description).toBe('• How a branch’s budget is decided, and by whom\n• What to read first');
  });

  it('is an event to take over, where one has none', () => {
    const { calendar } = parsed(invitation({ ...asked, to: { name: 'Dr. Ana Ruiz' } }, clockAt('2026-03-04T12:00')));
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  });

  it('has the name that it has in the user’s own file', () => {
    const agreed = scheduled('2026-03-04T10:00', '2026-03-12T15:00');
    const [meeting] = meetingsOf([agreed]);
    const uids = parsed(fileAt('2026-03-04T12:00', [agreed])).events.map(({ uid }) => uid);
    if (!meeting) throw new Error('no meeting');
    expect(uids).toContain(parsed(invitation({ ...asked, meeting }, clockAt('2026-03-04T12:00'))).events[0]?.uid);
  });

  it('agreed in a zone that nobody knows is at its moment in UTC', () => {
    const odd = scheduled('2026-03-04T10:00', '2026-03-12T15:00', { zone: 'Mars/Olympus' });
    const [meeting] = meetingsOf([odd]);
    if (!meeting) throw new Error('no meeting');
    const [event] = parsed(invitation({ ...asked, meeting }, clockAt('2026-03-04T12:00'))).events;
    expect(event?.startDate.toJSDate().toISOString()).toBe('2026-03-12T15:00:00.000Z');
    expect(shown(fileAt('2026-03-04T12:00', [odd]))).toContain('2026-03-12T15:00:00Z Talk with Ana Ruiz');
  });
});
