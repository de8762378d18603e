/** Reaches into the extension's database from a page of its own, for what no person can do: let weeks pass, break things. */
import type { Driver } from './drivers/driver.ts';

/** Reads every record of a table; facts, which are kept in a row for each capture, one by one. */
export const records = (driver: Driver, table: string): Promise<Record<string, unknown>[]> =>
  driver.inExtension(async (name) => {
    const [found] = await indexedDB.databases();
    return new Promise<Record<string, unknown>[]>((resolve, reject) => {
      const opening = indexedDB.open(found?.name ?? '');
      opening.addEventListener('error', () => reject(new Error(opening.error?.message)));
      opening.addEventListener('success', () => {
        const database = opening.result;
        const reading = database.transaction(name).objectStore(name).getAll();
        reading.addEventListener('success', () => {
          database.close();
          const rows = reading.result as (Record<string, unknown> & { facts?: Record<string, unknown>[] })[];
          resolve(name === 'facts' ? rows.flatMap((row) => row.facts ?? []) : rows);
        });
      });
    });
  }, table);

/** Moves all that happened into the past, as if that many days had gone by since. */
export const letDaysPass = (driver: Driver, days: number): Promise<void> =>
  driver.inExtension(async (count) => {
    const [found] = await indexedDB.databases();
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(found?.name ?? '');
      opening.addEventListener('error', () => reject(new Error(opening.error?.message)));
      opening.addEventListener('success', () => {
        const database = opening.result;
        const writing = database.transaction(['interactions', 'letters', 'agenda'], 'readwrite', {
          durability: 'strict',
        });
        // Nobody is told of this change, so what was computed from before it goes.
        writing.objectStore('agenda').clear();
        const lay = (name: string, moment: string): void => {
          const table = writing.objectStore(name);
          const reading = table.getAll();
          reading.addEventListener('success', () => {
            for (const each of reading.result as Record<string, string>[]) {
              const before = Date.parse(each[moment] ?? '') - count * 86_400_000;
              table.put({ ...each, [moment]: new Date(before).toISOString() });
            }
          });
        };
        lay('interactions', 'at');
        // A letter that was written lately is what the popup opens with.
        lay('letters', 'updatedAt');
        writing.addEventListener('complete', () => {
          database.close();
          resolve();
        });
        writing.addEventListener('abort', () => reject(new Error(writing.error?.message)));
      });
    });
  }, days);

/** Leaves the database as a later version of the extension would: with a schema version far ahead. */
export const upgradeStore = (driver: Driver): Promise<void> =>
  driver.inExtension(async () => {
    const [found] = await indexedDB.databases();
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(found?.name ?? '', 9_000);
      opening.addEventListener('error', () => reject(new Error(opening.error?.message)));
      opening.addEventListener('success', () => {
        opening.result.close();
        resolve();
      });
    });
  });

/** Empties the database as a browser does that repairs a profile: every table is there, and nothing in it. */
export const emptyStore = (driver: Driver): Promise<void> =>
  driver.inExtension(async () => {
    const [found] = await indexedDB.databases();
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(found?.name ?? '');
      opening.addEventListener('error', () => reject(new Error(opening.error?.message)));
      opening.addEventListener('success', () => {
        const database = opening.result;
        const tables = Array.from(database.objectStoreNames);
        const emptying = database.transaction(tables, 'readwrite');
        for (const table of tables) emptying.objectStore(table).clear();
        emptying.addEventListener('complete', () => {
          database.close();
          resolve();
        });
      });
    });
  });

/** Puts rows into a table, as another window would that tells nobody. But for facts, a row is a record. */
export const putRows = (driver: Driver, table: string, all: readonly object[]): Promise<void> =>
  driver.inExtension(
    async (name, json) => {
      const [found] = await indexedDB.databases();
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(found?.name ?? '');
        opening.addEventListener('error', () => reject(new Error(opening.error?.message)));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const writing = database.transaction(name, 'readwrite', { durability: 'strict' });
          for (const row of JSON.parse(json) as object[]) writing.objectStore(name).put(row);
          writing.addEventListener('complete', () => {
            database.close();
            resolve();
          });
          writing.addEventListener('abort', () => reject(new Error(writing.error?.message)));
        });
      });
    },
    table,
    JSON.stringify(all),
  );
