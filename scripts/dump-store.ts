/**
 * Writes the dump of today's schema version to tests/fixtures/store: the newest dump there, taken through today's code.
 * `npm run dump:store`; see the README beside the dumps.
 */
import 'fake-indexeddb/auto';
import 'temporal-polyfill/global';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { schemaVersion } from '../lib/store/schema.ts';
import { createIdbStore, tables, type Change } from '../lib/store/index.ts';
import { buildDatabase, dumpDatabase, openRaw, recordsOf, type Dump } from '../tests/unit/store/dump.ts';

const name = 'dump';
const fileOf = (version: number): URL => new URL(`../tests/fixtures/store/v${version}.json`, import.meta.url);
const readDump = (version: number): Dump => JSON.parse(readFileSync(fileOf(version), 'utf8')) as Dump;

/** A fresh database of today's schema with the records of a dump of the same version, written by today's code. */
async function writeAnew(dump: Dump): Promise<void> {
  const store = createIdbStore({ name });
  await store.commit(
    tables.flatMap((table) => recordsOf(dump, table).map((record) => ({ put: table, record }) as Change)),
  );
  await store.count('contacts');
  store.close();
  const database = await openRaw(name);
  const kept = database.transaction('tombstones', 'readwrite').objectStore('tombstones');
  for (const record of recordsOf(dump, 'tombstones')) kept.put(record);
  database.close();
}

/** The database of the version before, taken to today's by the upgrade that users will go through. */
async function migrate(dump: Dump): Promise<void> {
  await buildDatabase(name, dump);
  const store = createIdbStore({ name });
  await store.count('contacts');
  store.close();
}

if (existsSync(fileOf(schemaVersion))) await writeAnew(readDump(schemaVersion));
else if (schemaVersion > 1) await migrate(readDump(schemaVersion - 1));
else await writeAnew({ version: 1, tables: [] });

const dump = await dumpDatabase(name);
writeFileSync(fileOf(dump.version), `${JSON.stringify(dump, null, 1)}\n`);
for (const { name: table, records } of dump.tables) console.log(`${table}: ${records.length}`);
