import { describe, expect, it } from 'vitest';
import {
  defaultCadence,
  due,
  mayNotify,
  mostUrgent,
  mostUrgentFirst,
  nextHours,
  notificationOf,
  reminders,
  type Notification,
  type NotificationSettings,
} from '../../../lib/reminders/index.ts';
import type { Interaction } from '../../../lib/contacts/index.ts';
import type { ContactId } from '../../../lib/ids.ts';
import { ana, ben, clockAt, inZone, lisbon, saturdaySunday } from './history.ts';

const { sent, did, scheduled } = inZone(lisbon);
const on: NotificationSettings = { on: true, from: '09:00', to: '18:00' };

describe('a notification may come', () => {
  it.each([
    ['2026-03-11T08:59', undefined, false],
    ['2026-03-11T09:00', undefined, true],
    ['2026-03-11T17:59', undefined, true],
    ['2026-03-11T18:00', undefined, false],
    ['2026-03-11T12:00', '2026-03-11', false],
    ['2026-03-11T12:00', '2026-03-10', true],
    // The clock was set back since.
    ['2026-03-11T12:00', '2026-03-12', true],
  ])('at %s, when the last was on %s: %s', (now, last, may) => {
    expect(mayNotify(on, last, clockAt(now))).toBe(may);
  });

  it('never while it is off', () => {
    expect(mayNotify({ ...on, on: false }, undefined, clockAt('2026-03-11T12:00'))).toBe(false);
    expect(nextHours({ ...on, on: false }, clockAt('2026-03-11T12:00'))).toBeUndefined();
  });

  it('at any hour, where the hours end as they begin', () => {
    const always = { on: true, from: '09:00', to: '09:00' };
    const times = ['08:59', '09:00', '23:59'];
    expect(times.every((time) => mayNotify(always, undefined, clockAt(`2026-03-11T${time}`)))).toBe(true);
  });

  it('over midnight, where the hours end before they begin', () => {
    const night = { on: true, from: '20:00', to: '02:00' };
    const times = ['19:59', '20:00', '23:59', '00:00', '01:59', '02:00'];
    expect(times.map((time) => mayNotify(night, undefined, clockAt(`2026-03-11T${time}`)))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('from the next hour set, on a day when the clocks leave it out too', () => {
    expect(nextHours(on, clockAt('2026-03-11T08:00'))?.toString()).toBe('2026-03-11T09:00:00Z');
    expect(nextHours(on, clockAt('2026-03-11T09:00'))?.toString()).toBe('2026-03-12T09:00:00Z');
    const early = { ...on, from: '01:30' };
    // In Lisbon the clocks go from one to two on 29 March.
    expect(nextHours(early, clockAt('2026-03-28T12:00'))?.toString()).toBe('2026-03-29T01:30:00Z');
  });
});

const saying = (history: readonly Interaction[], now: string): Notification | undefined => {
  const found = due(reminders(history, defaultCadence, saturdaySunday), clockAt(now), saturdaySunday);
  const first = mostUrgent(found);
  return first && notificationOf(found, first, 'Ana Ruiz');
};

describe('a notification says', () => {
  it('what is due with whom, and has a button where that is a letter', () => {
    expect(saying([sent('2026-03-02T09:30')], '2026-03-11T10:00')).toEqual({
      title: 'Follow up with Ana Ruiz',
      text: 'Due today.',
      button: 'Write the letter',
    });
  });

  it('the most urgent first, and how many others there are', () => {
    const meeting = scheduled('2026-03-04T10:00', '2026-03-11T15:00');
    const others = [sent('2026-03-02T09:30', ben), sent('2026-03-02T09:30', 'eve' as ContactId)];
    expect(saying([meeting, ...others], '2026-03-11T10:00')).toEqual({
      title: 'Talk with Ana Ruiz',
      text: 'Due today, and something with 2 others.',
    });
    expect(saying([meeting, ...others.slice(1)], '2026-03-11T10:00')?.text).toBe(
      'Due today, and something with one other.',
    );
  });

  it('nothing of suggestions', () => {
    expect(saying([sent('2026-03-02T09:30')], '2026-03-06T10:00')).toBeUndefined();
  });
});

describe('the order of what is due', () => {
  it('begins with what an hour or a day would spoil, and ends with suggestions', () => {
    const history = [
      sent('2026-03-06T09:30', ben),
      scheduled('2026-03-04T10:00', '2026-03-11T15:00', {}, ana),
      did('2026-03-11T09:00', { type: 'met' }, 'eve' as ContactId),
      did('2026-03-01T09:00', { type: 'own-reminder', text: 'Read her book', on: '2026-03-02' }, ben),
      sent('2026-03-02T09:30', 'ida' as ContactId),
    ];
    const found = due(reminders(history, defaultCadence, saturdaySunday), clockAt('2026-03-11T10:00'), saturdaySunday);
    expect(mostUrgentFirst(found).map(({ type }) => type)).toEqual([
      'meeting',
      'prepare',
      'thank',
      'questions-ahead',
      'own',
      'follow-up',
      'widen',
    ]);
    expect(ana).toBe(mostUrgent(found)?.contact);
  });
});
