import { describe, expect, it } from 'vitest';
import type { Interaction } from '../../../lib/contacts/index.ts';
import { defaultCadence, due, nextChange, reminders, type Calendar } from '../../../lib/reminders/index.ts';
import { ana, ben, clockAt, fridaySaturday, inZone, lisbon, saturdaySunday } from './history.ts';

const { sent, replied, declined, doNotContact, undone } = inZone(lisbon);

const remindersOf = (history: readonly Interaction[], calendar: Calendar = saturdaySunday) =>
  reminders(history, defaultCadence, calendar).filter((each) => each.type === 'follow-up');
const days = (history: readonly Interaction[], calendar?: Calendar): string[] =>
  remindersOf(history, calendar).map((reminder) => reminder.on);

describe('the follow-up', () => {
  it('is due seven business days after the letter: Monday’s on Wednesday of the week after', () => {
    const letter = sent('2026-03-02T09:30');
    expect(remindersOf([letter])).toEqual([{ type: 'follow-up', contact: ana, because: letter.id, on: '2026-03-11' }]);
  });

  it('is due on the same day for letters sent on Friday, Saturday or Sunday', () => {
    for (const day of ['2026-03-06', '2026-03-07', '2026-03-08'])
      expect(days([sent(`${day}T23:59`)])).toEqual(['2026-03-17']);
  });

  it('follows only letters that ask for something: a thank-you calls for none', () => {
    expect(days([sent('2026-03-02T09:30', ana, 'thank-you')])).toEqual([]);
    expect(days([sent('2026-03-02T09:30'), sent('2026-03-04T09:30', ana, 'check-in')])).toEqual(['2026-03-11']);
  });

  it('never falls on a weekend', () => {
    const letters = Array.from({ length: 14 }, (_, day) => sent(`2026-03-${String(day + 1).padStart(2, '0')}T12:00`));
    for (const letter of letters) {
      const [on] = days([letter]);
      expect([1, 2, 3, 4, 5]).toContain(Temporal.PlainDate.from(on ?? '').dayOfWeek);
    }
  });

  it('counts Sunday and not Friday where the weekend is Friday and Saturday', () => {
    expect(days([sent('2026-03-02T09:30')], fridaySaturday)).toEqual(['2026-03-11']);
    expect(days([sent('2026-03-05T09:30')], fridaySaturday)).toEqual(['2026-03-16']);
    expect(days([sent('2026-03-07T09:30')], fridaySaturday)).toEqual(['2026-03-16']);
  });

  it('counts across the end of the year', () => {
    expect(days([sent('2026-12-28T10:00')])).toEqual(['2027-01-06']);
  });

  it('counts the leap day', () => {
    expect(days([sent('2028-02-24T10:00')])).toEqual(['2028-03-06']);
    expect(days([sent('2028-02-29T10:00')])).toEqual(['2028-03-09']);
  });

  it('does not move by the hour that the clocks lose or gain', () => {
    expect(days([sent('2026-03-20T23:30')])).toEqual(['2026-03-31']);
    expect(days([sent('2026-10-16T00:30')])).toEqual(['2026-10-27']);
  });

  it('counts from the day it was where the letter was sent', () => {
    // 23:00 on Monday in New York is 04:00 on Tuesday in Lisbon.
    expect(days([inZone('America/New_York').sent('2026-03-02T23:00')])).toEqual(['2026-03-11']);
    expect(days([inZone(lisbon).sent('2026-03-03T04:00')])).toEqual(['2026-03-12']);
  });

  it('is not called for once they replied or declined', () => {
    expect(days([sent('2026-03-02T09:30'), replied('2026-03-04T10:00')])).toEqual([]);
    expect(days([sent('2026-03-02T09:30'), declined('2026-03-04T10:00')])).toEqual([]);
  });

  it('comes back when the reply is taken back', () => {
    const reply = replied('2026-03-04T10:00');
    expect(days([sent('2026-03-02T09:30'), reply, undone('2026-03-04T10:01', reply)])).toEqual(['2026-03-11']);
  });

  it('is not called for when the sending is taken back', () => {
    const letter = sent('2026-03-02T09:30');
    expect(days([letter, undone('2026-03-02T09:31', letter)])).toEqual([]);
  });

  it('is one only: after it was sent, the letter rests', () => {
    expect(days([sent('2026-03-02T09:30'), sent('2026-03-11T09:30')])).toEqual([]);
  });

  it('follows the second letter, ten business days after it, where two are agreed on', () => {
    const history = [sent('2026-03-02T09:30'), sent('2026-03-11T09:30')];
    const [reminder] = reminders(history, { ...defaultCadence, followUps: 2 }, saturdaySunday);
    expect(reminder?.on).toBe('2026-03-25');
    expect(reminder?.because).toBe(history[1]?.id);
  });

  it('follows a new letter after an answer anew', () => {
    expect(days([sent('2026-03-02T09:30'), replied('2026-03-04T10:00'), sent('2026-04-06T10:00')])).toEqual([
      '2026-04-15',
    ]);
  });

  it('does not take a reply that came before the letter for an answer to it', () => {
    expect(days([replied('2026-03-01T10:00'), sent('2026-03-02T09:30')])).toEqual(['2026-03-11']);
  });

  it('is never called for where someone asked not to be contacted, whatever was sent since', () => {
    expect(days([doNotContact('2026-03-03T09:30'), sent('2026-03-02T09:30'), sent('2026-04-02T09:30')])).toEqual([]);
  });

  it('does not depend on the order in which things were written down', () => {
    const history = [sent('2026-03-02T09:30'), replied('2026-03-04T10:00'), sent('2026-04-06T10:00')];
    expect(remindersOf(history.toReversed())).toEqual(remindersOf(history));
  });

  it('is each person’s own, earliest first', () => {
    const history = [sent('2026-03-04T09:30', ana), sent('2026-03-02T09:30', ben), replied('2026-03-05T09:30', ana)];
    expect(remindersOf(history).map((reminder) => reminder.contact)).toEqual([ben]);
    expect(remindersOf(history.slice(0, 2)).map((reminder) => reminder.contact)).toEqual([ben, ana]);
  });

  it('is still called for where the zone of a letter is one that this browser does not know', () => {
    const foreign = { ...sent('2026-03-02T09:30'), zone: 'Mars/Olympus' };
    expect(days([foreign, sent('2026-03-02T09:30', ben)])).toEqual(['2026-03-11', '2026-03-11']);
  });

  it('is called for by nothing', () => {
    expect(days([])).toEqual([]);
  });
});

describe('due', () => {
  const all = remindersOf([sent('2026-03-02T09:30')]);

  it('begins with the day on the user’s wall clock, and lasts', () => {
    expect(due(all, clockAt('2026-03-10T23:59:59.999'), saturdaySunday)).toEqual([]);
    expect(due(all, clockAt('2026-03-11T00:00'), saturdaySunday)).toEqual(all);
    expect(due(all, clockAt('2027-01-01T00:00'), saturdaySunday)).toEqual(all);
  });

  it('goes by the zone that the user is in now', () => {
    expect(due(all, clockAt('2026-03-11T00:30', 'Asia/Tokyo'), saturdaySunday)).toEqual(all);
    expect(due(all, clockAt('2026-03-10T23:30', 'America/Los_Angeles'), saturdaySunday)).toEqual([]);
  });

  it('takes back what is not due any more when the clock is set back', () => {
    expect(due(all, clockAt('2026-03-12T09:00'), saturdaySunday)).toEqual(all);
    expect(due(all, clockAt('2026-02-12T09:00'), saturdaySunday)).toEqual([]);
  });
});

const next = (history: readonly Interaction[], now: string, zone: string): string | undefined =>
  nextChange(remindersOf(history), clockAt(now, zone), saturdaySunday)?.toString();

describe('nextChange', () => {
  it('is the beginning of the next reminder’s day where the user is', () => {
    expect(next([sent('2026-03-02T09:30')], '2026-03-05T12:00', lisbon)).toBe('2026-03-11T00:00:00Z');
    expect(next([sent('2026-03-02T09:30')], '2026-03-05T12:00', 'Asia/Kathmandu')).toBe('2026-03-10T18:15:00Z');
  });

  it('is not there when nothing is to come', () => {
    expect(next([], '2026-03-05T12:00', lisbon)).toBeUndefined();
    expect(next([sent('2026-03-02T09:30')], '2026-03-11T00:00', lisbon)).toBeUndefined();
  });

  it('is the first moment of a day that begins at one o’clock', () => {
    // Cairo's clocks went from Thursday 23:59:59 to Friday 01:00 in April 2026.
    const letter = inZone('Africa/Cairo').sent('2026-04-15T10:00');
    expect(days([letter])).toEqual(['2026-04-24']);
    expect(next([letter], '2026-04-23T12:00', 'Africa/Cairo')).toBe('2026-04-23T22:00:00Z');
  });

  it('is after now where the clocks went back over midnight and the day begins a second time', () => {
    // St. John's went from Sunday 00:01 back to Saturday 23:01 in November 2009.
    const letter = inZone('America/St_Johns').sent('2009-10-22T10:00');
    const calendar = { weekend: new Set([6]) };
    const all = reminders([letter], { ...defaultCadence, widenAfter: 'off', followUpAfter: 8 }, calendar);
    expect(all.map((reminder) => reminder.on)).toEqual(['2009-11-01']);
    const now = Temporal.Instant.from('2009-11-01T03:00:00Z');
    const clock = { now: () => now, timeZone: () => 'America/St_Johns' };
    expect(due(all, clock, saturdaySunday)).toEqual([]);
    expect(nextChange(all, clock, saturdaySunday)?.toString()).toBe('2009-11-01T03:30:00Z');
  });
});
