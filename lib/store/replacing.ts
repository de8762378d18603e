/**
 * Makes records all that is kept. What lies there as it is to be is left as it lies: to write a row again takes a browser several
 * times what it takes to read it, and most of a backup is what is here already.
 */
import { unwrap, type IDBPDatabase } from 'idb';
import { factRowsOf, type FactRow } from './fact-rows.ts';
import type { Schema } from './schema.ts';
import { staleAfter } from './stale.ts';
import { tables, type OnWritten, type Put, type Table } from './store.ts';
import { allOrNothing, inSlices, rowOf, type Kept, type Writing } from './writing.ts';

const derived = ['agenda', 'people', 'words', 'stale'] as const;

/** Rows read at a time. */
const atOnce = 500;

/** Rows by their keys, by table. */
type Rows = Map<Table, Map<string, object>>;

/** What there is to do to one set of rows to have another. */
interface Difference {
  same: number;
  /** Rows that are there and are to be others, or none, in the form of records. */
  before: Put[];
  removed: [table: Table, key: string][];
  /** Those to be put. */
  after: Rows;
}

function rowsOf(records: readonly Put[]): Rows {
  const rows: Rows = new Map(tables.map((table) => [table, new Map()]));
  for (const each of records) if (each.put !== 'facts') rows.get(each.put)?.set(each.record.id, rowOf(each));
  for (const row of factRowsOf(records)) rows.get('facts')?.set(row.capture, row);
  return rows;
}

const keyOf = (row: FactRow | { id: string }): string => ('capture' in row && 'facts' in row ? row.capture : row.id);

const putsOf = (table: Table, row: object): Put[] =>
  ('facts' in row ? (row as FactRow).facts : [row]).map((record) => ({ put: table, record }) as Put);

async function* held(transaction: Writing, table: Table): AsyncGenerator<object[]> {
  const store = transaction.objectStore(table);
  let rows = await store.getAll(null, atOnce);
  while (rows.length > 0) {
    yield rows;
    const last = rows.at(-1);
    rows = last ? await store.getAll(IDBKeyRange.lowerBound(keyOf(last), true), atOnce) : [];
  }
}

async function differenceTo(transaction: Writing, after: Rows, onRead: () => void): Promise<Difference> {
  const difference: Difference = { same: 0, before: [], removed: [], after };
  for (const table of tables) {
    const wanted = after.get(table) ?? new Map<string, object>();
    for await (const rows of held(transaction, table)) {
      onRead();
      for (const row of rows) {
        const key = keyOf(row as { id: string });
        const next = wanted.get(key);
        if (next && JSON.stringify(next) === JSON.stringify(row)) {
          wanted.delete(key);
          difference.same += 1;
          continue;
        }
        difference.before.push(...putsOf(table, row));
        if (!next) difference.removed.push([table, key]);
      }
    }
  }
  return difference;
}

/** Makes these records all that is kept. */
export async function writeOver(
  database: IDBPDatabase<Schema>,
  records: readonly Put[],
  onWritten: OnWritten | undefined,
): Promise<void> {
  const kept: Kept[] = [...tables, 'tombstones', ...derived];
  const transaction = database.transaction(kept, 'readwrite', { durability: 'strict' });
  const raw = (name: Kept): IDBObjectStore => unwrap(transaction.objectStore(name));
  await allOrNothing(transaction, async () => {
    const { same, before, removed, ...difference } = await differenceTo(transaction, rowsOf(records), () =>
      onWritten?.(0),
    );
    // Where little is as it is to be, nothing is kept of what follows from it either.
    const isOther = same <= before.length;
    const after = isOther ? rowsOf(records) : difference.after;
    raw('tombstones').clear();
    if (isOther) for (const each of [...tables, ...derived]) raw(each).clear();
    const put = [...after].flatMap(([table, rows]) => [...rows.values()].map((row) => [table, row] as const));
    const touched = isOther ? records : [...before, ...put.flatMap(([table, row]) => putsOf(table, row))];
    await inSlices(
      [
        ...(isOther
          ? []
          : removed.map(
              ([table, key]) =>
                () =>
                  raw(table).delete(key),
            )),
        ...put.map(
          ([table, row]) =>
            () =>
              raw(table).put(row),
        ),
        ...staleAfter(touched).map((one) => () => raw('stale').put(one)),
      ],
      onWritten,
    );
  });
}
