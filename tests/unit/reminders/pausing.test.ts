import { describe, expect, it } from 'vitest';
import type { ContactId } from '../../../lib/ids.ts';
import { defaultCadence, due, nextChange, reminders, type Calendar } from '../../../lib/reminders/index.ts';
import { ana, clockAt, inZone, lisbon, saturdaySunday } from './history.ts';

const { sent, scheduled } = inZone(lisbon);
const cadence = { ...defaultCadence, widenAfter: 'off' as const };
const vacation: Calendar = { ...saturdaySunday, pauses: [{ from: '2026-03-09', to: '2026-03-20' }] };

describe('pausing everything', () => {
  it('moves what falls into it behind it, three a day, on business days', () => {
    const letters = Array.from({ length: 7 }, (_, index) => sent('2026-03-02T09:30', `person-${index}` as ContactId));
    const dates = reminders(letters, cadence, vacation).map((each) => each.on);
    expect(dates).toEqual([...Array(3).fill('2026-03-23'), ...Array(3).fill('2026-03-24'), '2026-03-25']);
  });

  it('leaves room for what falls on those days by itself', () => {
    const natural = Array.from({ length: 3 }, (_, index) => sent('2026-03-12T09:30', `other-${index}` as ContactId));
    const all = reminders([...natural, sent('2026-03-02T09:30')], cadence, vacation);
    expect(all.map((each) => each.on)).toEqual([...Array(3).fill('2026-03-23'), '2026-03-24']);
  });

  it('hides what was due before it, and gives it back on the day after', () => {
    const all = reminders([sent('2026-02-20T09:30')], cadence, vacation);
    const count = (now: string): number => due(all, clockAt(now), vacation).length;
    expect([count('2026-03-08T23:59'), count('2026-03-09T00:00'), count('2026-03-20T23:59')]).toEqual([1, 0, 0]);
    expect(count('2026-03-21T00:00')).toBe(1);
    expect(nextChange(all, clockAt('2026-03-10T12:00'), vacation)?.toString()).toBe('2026-03-21T00:00:00Z');
  });

  it('does not move meetings', () => {
    const all = reminders([scheduled('2026-03-05T10:00', '2026-03-12T15:00')], cadence, vacation);
    expect(due(all, clockAt('2026-03-12T08:00'), vacation).map(({ type }) => type)).toContain('meeting');
  });
});

describe('days that do not count', () => {
  it('are holidays and days off as well as weekends', () => {
    const daysOff = new Set(['2026-03-05']);
    const holidays = new Set(['2026-03-10']);
    const [reminder] = reminders([sent('2026-03-02T09:30', ana)], cadence, { ...saturdaySunday, daysOff, holidays });
    expect(reminder?.on).toBe('2026-03-13');
  });
});
