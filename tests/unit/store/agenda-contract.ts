/**
 * The reminders that a store keeps are always those that follow from what is recorded: part of the store's contract, told by
 * whatever two windows write, remove and ask, by whatever rules.
 */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Interaction } from '../../../lib/contacts/index.ts';
import { newId, type ContactId, type InteractionId } from '../../../lib/ids.ts';
import { defaultCadence, reminders, together, type PersonReminders } from '../../../lib/reminders/index.ts';
import type { AgendaRules, Change, Put, Store } from '../../../lib/store/index.ts';
import { calendarAbout, cadence, story } from '../reminders/arbitrary.ts';
import { ana, ben, inZone, lisbon, saturdaySunday } from '../reminders/history.ts';
import type { Place } from './contract.ts';
import { createMemory, createMemoryStore } from './memory-store.ts';
import { at, contactNamed } from './records.ts';

const rules: AgendaRules = { cadence: defaultCadence, calendar: saturdaySunday, engine: '1' };
const { sent, replied, did, scheduled } = inZone(lisbon);
const put = (record: Interaction): Change => ({ put: 'interactions', record });
const remove = ({ id, contact }: Interaction): Change => ({ remove: 'interactions', id, contact, at });
const called = (people: readonly PersonReminders[]): string[] =>
  people.flatMap(({ reminders: all }) => all.map(({ contact, type, on }) => `${contact} ${type} ${on}`));

/** What one of two windows does: writes or takes away some of the records, then perhaps asks. */
const step = fc.record({
  window: fc.nat(1),
  picks: fc.array(fc.record({ pick: fc.nat(99), takesAway: fc.boolean() }), { maxLength: 5 }),
  rules: fc.nat(2),
  asks: fc.boolean(),
  days: fc.integer({ min: -40, max: 60 }),
  most: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
});

const course = story.chain((told) =>
  fc.record({
    story: fc.constant(told),
    rules: fc.tuple(
      ...[0, 1, 2].map((index) =>
        fc.record({ cadence, calendar: calendarAbout(told.now), engine: fc.constant(`${index % 2}`) }),
      ),
    ),
    steps: fc.array(step, { minLength: 1, maxLength: 10 }),
  }),
);

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
const day = 86_400_000;

export function agendaContract(newPlace: () => Place): void {
  it('has no reminders while nothing happened, and those of what happened once it did', async () => {
    const store = newPlace().open();
    expect(await store.agenda(rules)).toEqual([]);
    await store.commit([put(sent('2026-03-02T09:30', ana)), put(sent('2026-03-03T09:30', ben))]);
    expect(called(await store.agenda(rules))).toEqual([
      'ana widen 2026-03-05',
      'ana follow-up 2026-03-11',
      'ben widen 2026-03-06',
      'ben follow-up 2026-03-12',
    ]);
    expect(called(await store.agenda(rules, { to: '2026-03-05' }))).toHaveLength(2);
    expect(called(await store.agenda(rules, { most: 1 }))).toHaveLength(2);
    await store.commit([put(replied('2026-03-04T09:30', ana))]);
    expect(called(await store.agenda(rules))).toHaveLength(2);
  });

  it('gives what happened to another person when it is removed and put again in one commit', async () => {
    const store = newPlace().open();
    const letter = sent('2026-03-02T09:30', ana);
    await store.commit([put(letter), put(replied('2026-03-04T09:30', ben))]);
    expect(called(await store.agenda(rules)).some((each) => each.startsWith('ana '))).toBe(true);
    await store.commit([remove(letter), put({ ...letter, contact: ben })]);
    expect(called(await store.agenda(rules)).filter((each) => each.startsWith('ana '))).toEqual([]);
    expect((await store.where('interactions', 'contact', ben)).length).toBe(2);
    expect(await store.tombstones()).toEqual([]);
  });

  it('has those with a meeting ahead before all others, however long those have waited', async () => {
    const store = newPlace().open();
    const meeting = scheduled('2026-03-20T10:00', '2026-06-12T15:00', {}, ben);
    await store.commit([put(sent('2026-03-02T09:30', ana)), put(meeting)]);
    const first = await store.agenda(rules, { to: '2026-03-31', most: 1 });
    expect(first.map(({ contact }) => contact)).toEqual([ben]);
  });

  it('hears in one person’s reminders of what happened with another whom they named', async () => {
    const store = newPlace().open();
    const named = did('2026-03-02T09:30', { type: 'referred', name: 'Ben', useName: 'yes', person: ben }, ana);
    await store.commit([put(named)]);
    const met = did('2026-03-10T09:30', { type: 'met' }, ben);
    expect(called(await store.agenda(rules))).toEqual(['ana report-back 2026-03-16']);
    await store.commit([put(met)]);
    expect(called(await store.agenda(rules))).toContain('ana tell-referrer 2026-03-11');
    await store.commit([remove(met), put(did('2026-03-05T09:30', { type: 'reported' }, ana))]);
    expect(called(await store.agenda(rules))).toEqual([]);
    await store.commit([put(met)]);
    expect(called(await store.agenda(rules))).toContain('ana tell-referrer 2026-03-11');
  });

  it('hears of the tags that people are given', async () => {
    const store = newPlace().open();
    const person = contactNamed('Ana Ruiz');
    const met = did('2026-03-02T09:30', { type: 'met' }, person.id);
    const thanked = did('2026-03-02T10:30', { type: 'thanked' }, person.id);
    const keepInTouch = { ...defaultCadence.keepInTouch, byTag: { mentor: 30 } };
    const byTag = { ...rules, cadence: { ...defaultCadence, keepInTouch } };
    await store.commit([{ put: 'contacts', record: person }, put(met), put(thanked)]);
    expect(called(await store.agenda(byTag))).toEqual([`${person.id} keep-in-touch 2026-05-31`]);
    await store.commit([{ put: 'contacts', record: { ...person, tags: ['mentor'] } }]);
    expect(called(await store.agenda(byTag))).toEqual([`${person.id} keep-in-touch 2026-04-01`]);
    await store.replaceAll([{ put: 'contacts', record: person }, put(met) as Put, put(thanked) as Put]);
    expect(called(await store.agenda(byTag))).toEqual([`${person.id} keep-in-touch 2026-05-31`]);
  });

  it('answers anew when the rules or the code that reads them are others', async () => {
    const store = newPlace().open();
    await store.commit([put(sent('2026-03-02T09:30'))]);
    await store.agenda(rules);
    const patient = { ...rules, cadence: { ...defaultCadence, followUpAfter: 8 } };
    expect(called(await store.agenda(patient))).toContain('ana follow-up 2026-03-12');
    expect(called(await store.agenda({ ...rules, engine: '2' }))).toContain('ana follow-up 2026-03-11');
  });

  it('answers alike for a few people and for very many', async () => {
    const place = newPlace();
    const [store, model] = [place.open(), createMemoryStore(createMemory())];
    const letters = Array.from({ length: 450 }, (_, index) => put(sent('2026-03-02T09:30', `p${index}` as ContactId)));
    for (const each of [store, model]) {
      await each.commit(letters.slice(0, 150));
      await each.agenda(rules);
      await each.commit(letters);
    }
    expect(await store.agenda(rules)).toEqual(await model.agenda(rules));
  });

  it('gives what a full computation gives, whatever two windows write, take away and ask, by whatever rules', async () => {
    await fc.assert(
      fc.asyncProperty(course, async ({ story: { now, records }, rules: several, steps }) => {
        const place = newPlace();
        const windows = [place.open(), place.open()] as const;
        const model = createMemoryStore(createMemory());
        for (const { window, picks, rules: which, asks, days, most } of steps) {
          const changes = picks.flatMap(({ pick, takesAway }) => {
            const record = records[pick % records.length];
            return record ? [takesAway ? remove(record) : put(record)] : [];
          });
          const all: Store[] = [windows[window as 0 | 1], model];
          for (const store of all) await store.commit(changes);
          const by = several[which];
          if (!asks || !by) continue;
          const range = { to: dayOf(now + days * day), ...(most !== undefined && { most }) };
          const [found, expected] = await Promise.all(all.map((store) => store.agenda(by, range)));
          expect(found).toEqual(expected);
        }
        const [last] = several;
        if (!last) return;
        const found = await windows[0].agenda(last);
        expect(together(found, last.calendar)).toEqual(
          reminders(await model.all('interactions'), last.cadence, last.calendar),
        );
        for (const store of windows) store.close();
      }),
      { numRuns: 150 },
    );
  });

  it('is right after two windows wrote and asked at once', async () => {
    const place = newPlace();
    const [popup, library] = [place.open(), place.open()];
    const people = Array.from({ length: 12 }, (_, index) => `p${index}` as ContactId);
    await Promise.all(
      people.flatMap((contact, index) => {
        const [here, there] = index % 2 ? [popup, library] : [library, popup];
        const letter = { ...sent('2026-03-02T09:30', contact), id: newId<InteractionId>() };
        const writes = here.commit([put(letter)]);
        return [
          writes,
          there.agenda(rules),
          here.agenda(rules),
          there.commit([put(replied('2026-03-03T09:30', contact))]),
        ];
      }),
    );
    expect(await place.open().agenda(rules)).toEqual([]);
  });
}
