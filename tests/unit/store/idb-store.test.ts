import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { defaultCadence } from '../../../lib/reminders/index.ts';
import { createIdbStore, type Put } from '../../../lib/store/index.ts';
import { saturdaySunday } from '../reminders/history.ts';
import { storeContract } from './contract.ts';
import { captureOf, contactNamed, emails, factOf } from './records.ts';

let places = 0;

storeContract('IndexedDB', () => {
  places += 1;
  const name = `place-${places}`;
  return { open: () => createIdbStore({ name }) };
});

/** The same with its fields in another order, as what reads a file may give them. */
const turned = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([name, each]) => [name, turned(each)]),
      );

describe('replacing', () => {
  it('leaves the rows of whoever is as they were, in whatever order their fields stand', async () => {
    const store = createIdbStore({ name: 'turned' });
    const rules = { cadence: defaultCadence, calendar: saturdaySunday, engine: '1' };
    const people = Array.from({ length: 20 }, (_, index) =>
      contactNamed(`Ana ${index}`, { emails: emails(`ana${index}@example.org`) }),
    );
    const captures = people.map(({ id }) => captureOf(id));
    const records: Put[] = [
      ...people.map((record): Put => ({ put: 'contacts', record })),
      ...captures.map((record): Put => ({ put: 'captures', record })),
      ...captures.map((capture): Put => ({ put: 'facts', record: factOf(capture, 'Archivist since 2019') })),
    ];
    await store.commit(records);
    while (await store.catchUp(rules.engine));
    const before = await store.overview(rules);
    await store.replaceAll(records.map(({ put, record }) => ({ put, record: turned(record) }) as Put));
    expect(await store.overview(rules)).toEqual(before);
    expect(before.isWhole).toBe(true);
  });
});
