import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interaction } from '../../../lib/contacts/index.ts';
import { letterKinds } from '../../../lib/letters/index.ts';
import { newId, type ContactId, type InteractionId, type LetterId } from '../../../lib/ids.ts';
import { badgeFor, due, nextChange, reminders, type Reminder } from '../../../lib/reminders/index.ts';
import { slowlyDue } from './reference.ts';

/** Zones where days begin, shift or vanish unusually, among plain ones. */
const zone = fc.constantFrom(
  'UTC',
  'Europe/Lisbon',
  'America/New_York',
  'America/Havana',
  'America/Nuuk',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
);

const from = Date.parse('2010-12-01T00:00Z');
const until = Date.parse('2031-03-01T00:00Z');
/** Instants, often within weeks of each other, so that letters and their follow-ups meet. */
const around = fc.integer({ min: from, max: until }).chain((start) =>
  fc.record({
    now: fc.integer({ min: start, max: start + 60 * 86_400_000 }),
    times: fc.array(fc.integer({ min: start - 30 * 86_400_000, max: start + 40 * 86_400_000 }), { maxLength: 12 }),
  }),
);

const draw = fc.record({
  contact: fc.constantFrom('a', 'b', 'c', 'd').map((id) => id as ContactId),
  type: fc.oneof(
    { weight: 5, arbitrary: fc.constant('sent' as const) },
    { weight: 2, arbitrary: fc.constantFrom('replied' as const, 'declined' as const, 'undone' as const) },
    { weight: 1, arbitrary: fc.constant('do-not-contact' as const) },
  ),
  kind: fc.constantFrom(...letterKinds),
  zone,
  undoes: fc.nat(11),
});

const history = fc.tuple(around, fc.array(draw, { minLength: 12, maxLength: 12 })).map(([{ now, times }, draws]) => {
  const records: Interaction[] = [];
  for (const [index, time] of times.entries()) {
    const drawn = draws[index];
    if (!drawn) continue;
    const at = new Date(time).toISOString();
    const target = records[drawn.undoes];
    const happened = { id: newId<InteractionId>(), at, zone: drawn.zone, recordedAt: at, updatedAt: at };
    const { contact, kind } = drawn;
    if (drawn.type === 'sent')
      records.push({ ...happened, contact, type: 'sent', letter: newId<LetterId>(), kind, way: 'copied' });
    else if (drawn.type !== 'undone') records.push({ ...happened, contact, type: drawn.type });
    else if (target) records.push({ ...happened, contact: target.contact, type: 'undone', undoes: target.id });
  }
  return { now, records };
});

const cadence = fc.record({
  followUpAfter: fc.integer({ min: 1, max: 10 }),
  followUps: fc.integer({ min: 1, max: 3 }),
});
const weekend = fc.constantFrom([6, 7], [5, 6], [5], [7], []).map((days) => new Set(days));
const situation = fc.record({ history, cadence, weekend, here: zone });

const clockOf = (now: number, here: string) => ({
  now: () => Temporal.Instant.fromEpochMilliseconds(now),
  timeZone: () => here,
});
const people = (list: readonly Reminder[]): string[] => list.map((reminder) => reminder.contact).toSorted();

describe('whatever happened, wherever, and whatever the clock says', () => {
  it('due is what a slow and obvious count of days finds', () => {
    fc.assert(
      fc.property(situation, ({ history: { now, records }, cadence: waits, weekend: days, here }) => {
        const found = due(reminders(records, waits, { weekend: days }), clockOf(now, here));
        expect(people(found)).toEqual(slowlyDue(records, waits, days, now, here));
      }),
      { numRuns: 1_500 },
    );
  });

  it('nextChange is the next moment at which due changes, and there is none when it never does', () => {
    fc.assert(
      fc.property(situation, ({ history: { now, records }, cadence: waits, weekend: days, here }) => {
        const all = reminders(records, waits, { weekend: days });
        const dueAt = (time: number): string[] => people(due(all, clockOf(time, here)));
        const next = nextChange(all, clockOf(now, here))?.epochMilliseconds;
        // Where nothing is said to change, nothing must have changed more than a year later.
        expect(dueAt((next ?? now + 400 * 86_400_000) - 1)).toEqual(dueAt(now));
        expect(next ?? Infinity).toBeGreaterThan(now);
        expect(next === undefined || dueAt(next).length > dueAt(now).length).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });

  it('nobody has two reminders, and the badge counts them without ever showing a zero', () => {
    fc.assert(
      fc.property(situation, ({ history: { now, records }, cadence: waits, weekend: days, here }) => {
        const found = due(reminders(records, waits, { weekend: days }), clockOf(now, here));
        expect(new Set(people(found)).size).toBe(found.length);
        expect(badgeFor(found).text).toBe(found.length === 0 ? '' : String(found.length));
      }),
    );
  });
});
