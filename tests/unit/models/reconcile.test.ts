import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcile, type ReconcileDeps } from '../../../lib/models/reconcile.ts';
import type { Notifier } from '../../../lib/models/notifying.ts';
import type { Badge } from '../../../lib/browser-terms.ts';
import {
  badgeFor,
  defaultCadence,
  defaultFollowUpSettings,
  due,
  reminders,
  type FollowUpSettings,
} from '../../../lib/reminders/index.ts';
import type { ContactId } from '../../../lib/ids.ts';
import { ana, ben, inZone, lisbon, saturdaySunday } from '../reminders/history.ts';
import { createMemory, createMemoryStore } from '../store/memory-store.ts';
import { at, contactNamed } from '../store/records.ts';

const hour = 60 * 60 * 1000;
const { sent, replied } = inZone(lisbon);

const unseen: Badge = { text: '?', title: '?' };

/** A browser with one toolbar button and one alarm, a clock that is moved by hand, and the empty store of a new install. */
function createWorld(now = '2026-03-05T12:00:00Z') {
  let last = Promise.resolve();
  const world = {
    now,
    zone: lisbon,
    look: unseen,
    alarm: undefined as number | undefined,
    mark: undefined as { contacts: number } | undefined,
    /** How often the alarm was set or cleared. */
    alarmsSet: 0,
    /** How many reconcile at the same time, at most, so far. */
    atOnce: 0,
    store: createMemoryStore(createMemory()),
    passHours: (hours: number) => {
      world.now = Temporal.Instant.from(world.now).add({ hours }).toString();
    },
  };
  let running = 0;
  const deps: ReconcileDeps = {
    store: world.store,
    clock: { now: () => Temporal.Instant.from(world.now), timeZone: () => world.zone },
    surroundings: { locale: 'en-GB', engine: 'tested' },
    showOnToolbar: async (look) => {
      running += 1;
      world.atOnce = Math.max(world.atOnce, running);
      // The browser takes its time, in which another context may begin.
      await new Promise(setImmediate);
      world.look = look;
      running -= 1;
    },
    alarmTime: async () => world.alarm,
    setAlarm: async (when) => {
      world.alarm = when;
      world.alarmsSet += 1;
    },
    readStoreMark: async () => world.mark,
    writeStoreMark: async (mark) => {
      world.mark = mark;
    },
    underLock: (_name, work) => {
      const mine = last.then(work);
      last = mine.then(
        () => undefined,
        () => undefined,
      );
      return mine;
    },
  };
  return { world, deps, reconcileNow: () => reconcile(deps) };
}

const epoch = (instant: string): number => Date.parse(instant);

describe('the badge', () => {
  it('is empty at a new install, and no alarm is set', async () => {
    const { world, reconcileNow } = createWorld();
    await reconcileNow();
    expect(world.look).toEqual({ text: '', title: 'Groundwork' });
    expect(world.alarmsSet).toBe(0);
  });

  it('counts what is due, and empties when it is answered', async () => {
    const { world, reconcileNow } = createWorld('2026-03-11T00:00:00Z');
    await world.store.commit([
      { put: 'interactions', record: sent('2026-03-02T09:30', ana) },
      { put: 'interactions', record: sent('2026-03-01T09:30', ben) },
    ]);
    await reconcileNow();
    expect(world.look.text).toBe('2');
    await world.store.commit([
      { put: 'interactions', record: replied('2026-03-11T08:00', ana) },
      { put: 'interactions', record: replied('2026-03-11T08:00', ben) },
    ]);
    await reconcileNow();
    expect(world.look).toEqual({ text: '', title: 'Groundwork' });
  });

  it('goes by what the user set: their waits, their days off, and a pause', async () => {
    const { world, reconcileNow } = createWorld('2026-03-11T08:00:00Z');
    await world.store.commit([{ put: 'interactions', record: sent('2026-03-02T09:30') }]);
    const badgeWith = async (settings: Partial<FollowUpSettings>): Promise<string> => {
      const all = { ...defaultFollowUpSettings, ...settings };
      await world.store.commit([{ put: 'settings', record: { id: 'follow-up', settings: all, updatedAt: at } }]);
      await reconcileNow();
      return world.look.text;
    };
    expect(await badgeWith({})).toBe('1');
    expect(await badgeWith({ cadence: { ...defaultCadence, followUpAfter: 8 } })).toBe('');
    expect(await badgeWith({ daysOff: [{ from: '2026-03-04', to: '2026-03-04' }] })).toBe('');
    expect(await badgeWith({ pauses: [{ from: '2026-03-09', to: '2026-03-12' }] })).toBe('');
  });

  it('says that there are many without looking at all of them, and counts them when they are fewer', async () => {
    const { world, reconcileNow } = createWorld('2026-03-11T08:00:00Z');
    const people = Array.from({ length: 2_400 }, (_, index) => `person-${index}` as ContactId);
    await world.store.commit(people.map((each) => ({ put: 'interactions', record: sent('2026-03-02T09:30', each) })));
    await reconcileNow();
    expect(world.look.text).toBe('999+');
    const answered = people.slice(0, 2_000);
    await world.store.commit(
      answered.map((each) => ({ put: 'interactions', record: replied('2026-03-03T09:30', each) })),
    );
    await reconcileNow();
    expect(world.look.text).toBe('400');
  });

  it('is right at the next look after the clock was set forward or back, or the zone changed', async () => {
    const { world, reconcileNow } = createWorld('2026-03-05T12:00:00Z');
    await world.store.commit([{ put: 'interactions', record: sent('2026-03-02T09:30') }]);
    const texts = async (moments: [string, string][]): Promise<string[]> => {
      const seen = [];
      for (const [now, zone] of moments) {
        Object.assign(world, { now, zone });
        await reconcileNow();
        seen.push(world.look.text);
      }
      return seen;
    };
    expect(
      await texts([
        ['2026-03-05T12:00:00Z', lisbon],
        ['2026-04-05T12:00:00Z', lisbon],
        ['2026-02-05T12:00:00Z', lisbon],
        ['2026-03-10T16:00:00Z', 'Asia/Tokyo'],
        ['2026-03-11T04:00:00Z', 'America/Los_Angeles'],
        ['2026-03-11T00:00:00Z', lisbon],
      ]),
    ).toEqual(['', '1', '', '1', '', '1']);
  });

  it('and the alarm tell of one moment, though midnight passes between two looks at the clock', async () => {
    const { world, deps } = createWorld();
    await world.store.commit([{ put: 'interactions', record: sent('2026-03-02T09:30') }]);
    const moments = ['2026-03-10T23:59:59.999Z'];
    const clock = { ...deps.clock, now: () => Temporal.Instant.from(moments.pop() ?? '2026-03-11T00:00:00.001Z') };
    await reconcile({ ...deps, clock });
    expect(world.look.text).toBe('');
    expect(world.alarm).toBe(epoch('2026-03-11T00:00:00Z'));
  });
});

/** A letter was sent; its follow-up is due on the 11th. */
async function withLetter(now: string) {
  const made = createWorld(now);
  await made.world.store.commit([{ put: 'interactions', record: sent('2026-03-02T09:30') }]);
  return made;
}

describe('the alarm', () => {
  it('is set for the moment when the next reminder’s day begins, when that is near', async () => {
    const { world, reconcileNow } = await withLetter('2026-03-10T23:30:00Z');
    await reconcileNow();
    expect(world.alarm).toBe(epoch('2026-03-11T00:00:00Z'));
  });

  it('wakes within the hour while there is any reminder, to come or due, since clock and zone may change', async () => {
    const { world, reconcileNow } = await withLetter('2026-03-05T12:00:00Z');
    await reconcileNow();
    expect(world.alarm).toBe(epoch('2026-03-05T13:00:00Z'));
    world.now = '2026-03-20T12:00:00Z';
    await reconcileNow();
    expect(world.look.text).toBe('1');
    expect(world.alarm).toBe(epoch('2026-03-20T13:00:00Z'));
  });

  it('is left alone while it is right, however often it is looked at', async () => {
    const { world, reconcileNow } = await withLetter('2026-03-05T12:00:00Z');
    for (let look = 0; look < 10; look += 1) {
      await reconcileNow();
      world.now = Temporal.Instant.from(world.now).add({ minutes: 5 }).toString();
    }
    expect(world.alarmsSet).toBe(1);
    expect(world.alarm).toBe(epoch('2026-03-05T13:00:00Z'));
  });

  it.each([
    ['missing', undefined],
    ['past', epoch('2026-03-05T11:59:59Z')],
    ['due at this very moment, and so perhaps fired', epoch('2026-03-05T12:00:00Z')],
    ['too late', epoch('2026-03-05T13:00:01Z')],
    ['set for the next month, as after the clock was set back', epoch('2026-04-05T12:00:00Z')],
  ])('is made again when it is %s', async (_how, alarm) => {
    const { world, reconcileNow } = await withLetter('2026-03-05T12:00:00Z');
    world.alarm = alarm;
    await reconcileNow();
    expect(world.alarm).toBe(epoch('2026-03-05T13:00:00Z'));
    expect(world.alarmsSet).toBe(1);
  });

  it('is cleared when there is no reminder any more', async () => {
    const { world, reconcileNow } = await withLetter('2026-03-05T12:00:00Z');
    await reconcileNow();
    await world.store.commit([{ put: 'interactions', record: replied('2026-03-05T12:30') }]);
    await reconcileNow();
    expect(world.alarm).toBeUndefined();
  });
});

describe('two contexts at once', () => {
  it('take turns, and the badge is what the last change made it', async () => {
    const { world, reconcileNow } = createWorld('2026-03-11T08:00:00Z');
    await world.store.commit([{ put: 'interactions', record: sent('2026-03-02T09:30') }]);
    const first = reconcileNow();
    await world.store.commit([{ put: 'interactions', record: replied('2026-03-11T08:00') }]);
    await Promise.all([first, reconcileNow(), reconcileNow()]);
    expect(world.look.text).toBe('');
    expect(world.atOnce).toBe(1);
  });

  it('do not keep one another from it when one fails', async () => {
    const { world, deps, reconcileNow } = createWorld();
    const fails = reconcile({ ...deps, showOnToolbar: () => Promise.reject(new Error('no toolbar')) });
    const works = reconcileNow();
    await expect(fails).rejects.toThrow('no toolbar');
    await works;
    expect(world.look.text).toBe('');
  });
});

describe('the mark outside the store', () => {
  it('says how many people are kept, and when they were seen', async () => {
    const { world, reconcileNow } = createWorld();
    await world.store.commit([{ put: 'contacts', record: contactNamed('Ana Ruiz') }]);
    await reconcileNow();
    expect(world.mark).toEqual({ contacts: 1, seenAt: '2026-03-05T12:00:00Z' });
  });

  it('outlives the store: when people were kept and nothing is left, it stands, and the toolbar says so without a count', async () => {
    const { world, reconcileNow } = createWorld();
    world.mark = { contacts: 12 };
    await reconcileNow();
    expect(world.mark).toEqual({ contacts: 12 });
    expect(world.look).toEqual({
      text: '',
      title: 'Groundwork: the people you saved are missing. Open Groundwork to see what can be done',
    });
    expect(world.alarm).toBeUndefined();
  });

  it('is not taken for a loss at a new install, where nothing was ever noted', async () => {
    const { world, reconcileNow } = createWorld();
    await reconcileNow();
    expect(world.look.title).toBe('Groundwork');
    expect(world.mark).toEqual({ contacts: 0, seenAt: '2026-03-05T12:00:00Z' });
  });

  it('follows a user who deletes the last person, since their settings are still there', async () => {
    const { world, reconcileNow } = createWorld();
    world.mark = { contacts: 1 };
    await world.store.commit([{ put: 'settings', record: { id: 'welcomed', updatedAt: at } }]);
    await reconcileNow();
    expect(world.mark).toMatchObject({ contacts: 0 });
    expect(world.look.title).toBe('Groundwork');
  });

  it('is written anew when the user goes on with an empty store', async () => {
    const { world, reconcileNow } = createWorld();
    world.mark = { contacts: 12 };
    await reconcileNow();
    await world.store.commit([{ put: 'contacts', record: contactNamed('Ana Ruiz') }]);
    await reconcileNow();
    expect(world.mark).toMatchObject({ contacts: 1 });
  });

  it('is not needed to show the badge: where it cannot be read, the count stands all the same', async () => {
    const { world, deps } = createWorld('2026-03-11T08:00:00Z');
    await world.store.commit([
      { put: 'contacts', record: contactNamed('Ana Ruiz') },
      { put: 'interactions', record: sent('2026-03-02T09:30') },
    ]);
    await reconcile({ ...deps, readStoreMark: () => Promise.reject(new Error('storage.local is broken')) });
    expect(world.look.text).toBe('1');
  });
});

/** What may happen to a browser between two looks. */
const event = fc.oneof(
  fc.record({ does: fc.constant('write' as const), day: fc.integer({ min: 1, max: 28 }), answers: fc.boolean() }),
  fc.record({ does: fc.constant('time' as const), hours: fc.integer({ min: -800, max: 800 }) }),
  fc.record({ does: fc.constant('zone' as const), zone: fc.constantFrom(lisbon, 'Asia/Tokyo', 'America/Los_Angeles') }),
  fc.record({
    does: fc.constant('alarm' as const),
    at: fc.option(fc.integer({ min: 0, max: 2_000_000_000_000 }), { nil: undefined }),
  }),
);

describe('whatever happened to store, clock, zone and alarm', () => {
  it('one look puts badge and alarm right, and a second changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 12 }), async (events) => {
        const { world, deps, reconcileNow } = createWorld();
        for (const happening of events) {
          if (happening.does === 'time') world.passHours(happening.hours);
          else if (happening.does === 'zone') world.zone = happening.zone;
          else if (happening.does === 'alarm') world.alarm = happening.at;
          else {
            const time = `2026-03-${String(happening.day).padStart(2, '0')}T09:30`;
            await world.store.commit([{ put: 'interactions', record: happening.answers ? replied(time) : sent(time) }]);
          }
        }
        await reconcileNow();
        const all = reminders(await world.store.all('interactions'), defaultCadence, saturdaySunday);
        expect(world.look).toEqual(badgeFor(due(all, deps.clock, saturdaySunday)));
        expect(world.alarm !== undefined).toBe(all.length > 0);
        const now = epoch(world.now);
        expect(world.alarm ?? now + hour).toBeGreaterThan(now);
        expect(world.alarm ?? now + hour).toBeLessThanOrEqual(now + hour);
        const before = { look: world.look, alarmsSet: world.alarmsSet };
        await reconcileNow();
        expect({ look: world.look, alarmsSet: world.alarmsSet }).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});

/** A world in which a follow-up is due since the 11th, notifications are on, and the browser allows them. */
async function notifying(now: string, isAllowed = true) {
  const made = createWorld(now);
  const shown: string[] = [];
  let last: string | undefined;
  const person = { ...contactNamed('Ana Ruiz'), id: ana };
  const settings = { ...defaultFollowUpSettings, notifications: { on: true, from: '09:00', to: '18:00' } };
  await made.world.store.commit([
    { put: 'contacts', record: person },
    { put: 'interactions', record: sent('2026-03-02T09:30', ana) },
    { put: 'settings', record: { id: 'follow-up', settings, updatedAt: at } },
  ]);
  const notifier: Notifier = {
    isAllowed: async () => isAllowed,
    lastOn: async () => last,
    noteOn: async (date) => void (last = date),
    show: async ({ title }) => void shown.push(`${made.world.now.slice(0, 10)} ${title}`),
  };
  return { ...made, shown, lookAround: () => reconcile({ ...made.deps, notifier }) };
}

describe('notifications', () => {
  it('come once a day, however often the background looks', async () => {
    const { world, shown, lookAround } = await notifying('2026-03-11T06:30:00Z');
    for (let look = 0; look < 48; look += 1) {
      await lookAround();
      world.passHours(1);
    }
    expect(shown).toEqual(['2026-03-11 Follow up with Ana Ruiz', '2026-03-12 Follow up with Ana Ruiz']);
  });

  it('have the background woken when their hours begin', async () => {
    const { world, lookAround } = await notifying('2026-03-11T08:30:00Z');
    await lookAround();
    expect(world.alarm).toBe(epoch('2026-03-11T09:00:00Z'));
  });

  it('do not come where the browser does not allow them, nor from a page', async () => {
    const refused = await notifying('2026-03-11T12:00:00Z', false);
    await refused.lookAround();
    const page = await notifying('2026-03-11T12:00:00Z');
    await page.reconcileNow();
    expect([refused.shown, page.shown]).toEqual([[], []]);
  });
});
