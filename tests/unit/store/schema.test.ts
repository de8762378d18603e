import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageKey, type Capture } from '../../../lib/contacts/index.ts';
import { schemaVersion } from '../../../lib/store/schema.ts';
import { createIdbStore, tables, type Change } from '../../../lib/store/index.ts';
import { buildDatabase, dumpDatabase, recordsOf, openRaw, schemaOf, type Dump } from './dump.ts';

const folder = new URL('../../fixtures/store/', import.meta.url);
const dumps = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Dump);

const dumpOf = (version: number): Dump => {
  const dump = dumps.find((each) => each.version === version);
  if (!dump) throw new Error(`tests/fixtures/store has no dump of version ${version}: run npm run dump:store`);
  return dump;
};
let databases = 0;
const freshName = (): string => {
  databases += 1;
  return `schema-${databases}`;
};

/** Opens the database with today's code, which takes it to today's schema, and lets go of it. */
async function openByToday(name: string): Promise<void> {
  const store = createIdbStore({ name });
  await store.count('contacts');
  store.close();
}

const freshSchema = async () => {
  const name = freshName();
  await openByToday(name);
  return schemaOf(await dumpDatabase(name));
};

/** Records as the store's users see them: without the keys that only its index needs. */
const seen = (record: unknown): unknown => {
  const { matchKeys: _index, ...rest } = record as { matchKeys?: unknown };
  return rest;
};

it('there is a dump of every schema version up to today’s, and of none after it', () => {
  expect(dumps.map((dump) => dump.version).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: schemaVersion }, (_, index) => index + 1),
  );
});

it('a schema that is not what the newest dump describes has a new version', async () => {
  expect(schemaOf(dumpOf(schemaVersion))).toEqual(await freshSchema());
});

it('what is written today is what the newest dump holds: match keys and page keys have a new version when they change', async () => {
  const dump = dumpOf(schemaVersion);
  const name = freshName();
  const store = createIdbStore({ name });
  await store.commit(
    tables.flatMap((table) => recordsOf(dump, table).map((record) => ({ put: table, record: seen(record) }) as Change)),
  );
  store.close();
  const written = await dumpDatabase(name);
  for (const table of tables) expect(recordsOf(written, table)).toStrictEqual(recordsOf(dump, table));
  for (const capture of recordsOf(dump, 'captures') as Capture[]) expect(pageKey(capture.url)).toBe(capture.page);
});

describe.each(dumps)('a store of version $version', (dump) => {
  it('is taken to today’s schema, as a new install has it', async () => {
    const name = freshName();
    await buildDatabase(name, dump);
    await openByToday(name);
    expect(schemaOf(await dumpDatabase(name))).toEqual(await freshSchema());
  });

  it('keeps every record unchanged, and finds each by its indexes', async () => {
    const name = freshName();
    await buildDatabase(name, dump);
    const store = createIdbStore({ name });
    for (const table of tables) {
      expect(recordsOf(dump, table).length).toBeGreaterThan(0);
      expect(await store.all(table)).toStrictEqual(recordsOf(dump, table).map(seen));
    }
    for (const contact of await store.all('contacts')) {
      expect((await store.where('facts', 'contact', contact.id)).every((fact) => fact.contact === contact.id)).toBe(
        true,
      );
      expect(await store.where('captures', 'contact', contact.id)).not.toEqual([]);
    }
    const [found] = await store.where('contacts', 'match', 'orcid:0000-0002-1825-0097');
    expect(found?.name.value).toBe('Amara Lindqvist-Osei');
    store.close();
    const tombstones = (await dumpDatabase(name)).tables.find((table) => table.name === 'tombstones');
    expect(tombstones?.records).toStrictEqual(recordsOf(dump, 'tombstones'));
  });

  it('is not touched by a Groundwork that is older than it', async () => {
    const name = freshName();
    await buildDatabase(name, { ...dump, version: schemaVersion + 1 });
    const before = await dumpDatabase(name);
    const store = createIdbStore({ name });
    await expect(store.all('contacts')).rejects.toMatchObject({ problem: 'newer-version' });
    await expect(
      store.commit([{ put: 'settings', record: { id: 'welcomed', updatedAt: '2026-03-02T09:30:00Z' } }]),
    ).rejects.toMatchObject({ problem: 'newer-version' });
    expect(await dumpDatabase(name)).toEqual(before);
  });
});

it('a dump is a faithful copy: a database made from one dumps to the same', async () => {
  const dump = dumpOf(schemaVersion);
  const name = freshName();
  await buildDatabase(name, dump);
  expect(await dumpDatabase(name)).toStrictEqual(dump);
  (await openRaw(name)).close();
});
