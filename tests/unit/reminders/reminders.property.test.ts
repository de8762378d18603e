import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  badgeFor,
  due,
  isSuggestion,
  keyOf,
  nextChange,
  reminders,
  type Reminder,
} from '../../../lib/reminders/index.ts';
import { cadence, calendarAbout, story, zone } from './arbitrary.ts';
import { slowlyDue } from './reference.ts';

const situation = story.chain((told) =>
  fc.record({ story: fc.constant(told), cadence, calendar: calendarAbout(told.now), here: zone }),
);

const clockOf = (now: number, here: string) => ({
  now: () => Temporal.Instant.fromEpochMilliseconds(now),
  timeZone: () => here,
});
const names = (list: readonly Reminder[]): string[] =>
  list.map(({ contact, type, because }) => `${contact} ${type} ${because}`).toSorted();

const hour = 3_600_000;
/** How the clock may move between two looks: by hours, a day, a month asleep, and back. */
const jump = fc.constantFrom(0, 1, -1, 7 * hour, 24 * hour, 31 * 24 * hour, -5 * hour, -24 * hour, -31 * 24 * hour);

/** Slow is what the reference is for. */
const patience = 60_000;

describe('whatever happened, wherever, and whatever the clock says', { timeout: patience }, () => {
  it('due is what a slow and obvious count of days finds, and again after the clock or the zone was changed', () => {
    fc.assert(
      fc.property(situation, jump, zone, ({ story: { now, records }, cadence: waits, calendar, here }, by, there) => {
        const all = reminders(records, waits, calendar);
        expect(names(due(all, clockOf(now, here), calendar))).toEqual(slowlyDue(records, waits, calendar, now, here));
        expect(names(due(all, clockOf(now + by, there), calendar))).toEqual(
          slowlyDue(records, waits, calendar, now + by, there),
        );
      }),
      { numRuns: 1_500 },
    );
  });

  it('nextChange is the next moment at which due changes, and there is none when it never does', () => {
    fc.assert(
      fc.property(
        situation,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ story: { now, records }, cadence: waits, calendar, here }, part) => {
          const all = reminders(records, waits, calendar);
          const dueAt = (time: number): string[] => names(due(all, clockOf(time, here), calendar));
          const next = nextChange(all, clockOf(now, here), calendar)?.epochMilliseconds;
          // Where nothing is said to change, nothing must have changed a year and more later.
          const last = (next ?? now + 400 * 24 * hour) - 1;
          expect(dueAt(last)).toEqual(dueAt(now));
          expect(dueAt(now + Math.floor((last - now) * part))).toEqual(dueAt(now));
          expect(next ?? Infinity).toBeGreaterThan(now);
          expect(next === undefined || !isDeepStrictEqual(dueAt(next), dueAt(now))).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('no reminder comes twice, and the badge counts people without ever showing a zero', () => {
    fc.assert(
      fc.property(situation, ({ story: { now, records }, cadence: waits, calendar, here }) => {
        const all = reminders(records, waits, calendar);
        expect(new Set(all.map(keyOf)).size).toBe(all.length);
        const found = due(all, clockOf(now, here), calendar);
        const people = new Set(found.filter((each) => !isSuggestion(each)).map((each) => each.contact));
        expect(badgeFor(found).text).toBe(people.size === 0 ? '' : String(people.size));
      }),
    );
  });
});
