/**
 * Makes records all that is kept. What lies there as it is to be is left as it lies: to write a row again takes a browser several
 * times what it takes to read it, and most of a backup is what is here already.
 */
import { isEqual } from 'es-toolkit/predicate';
import { unwrap, type IDBPDatabase } from 'idb';
import { factRowsOf } from './fact-rows.ts';
import { keyOf, type Row, type Schema } from './schema.ts';
import { staleAfter } from './stale.ts';
import { tables, type OnWritten, type Put, type Table } from './store.ts';
import { allOrNothing, inSlices, rowOf, type Kept, type Writing } from './writing.ts';

const derived = ['agenda', 'people', 'words', 'stale'] as const;

/** Rows read at a time. */
const atOnce = 500;

/** Rows by their keys, by table. */
type Rows = ReadonlyMap<Table, ReadonlyMap<string, Row>>;

type Placed = readonly [table: Table, row: Row];

/** What of one set of rows is so of another. */
interface Difference {
  /** Rows of the other that are in this one. */
  same: ReadonlySet<Row>;
  /** Rows of this one that are others in the other, or none. */
  before: readonly Placed[];
}

function rowsOf(records: readonly Put[]): Rows {
  const rows = new Map(tables.map((table) => [table, new Map<string, Row>()]));
  for (const each of records) if (each.put !== 'facts') rows.get(each.put)?.set(each.record.id, rowOf(each));
  for (const row of factRowsOf(records)) rows.get('facts')?.set(row.capture, row);
  return rows;
}

const placed = (rows: Rows): Placed[] =>
  [...rows].flatMap(([table, each]) => [...each.values()].map((row) => [table, row] as const));

const putsOf = ([table, row]: Placed): Put[] =>
  ('facts' in row ? row.facts : [row]).map((record) => ({ put: table, record }) as Put);

async function* held(transaction: Writing, table: Table): AsyncGenerator<Row[]> {
  const store = transaction.objectStore(table);
  let rows: Row[] = await store.getAll(null, atOnce);
  for (let last = rows.at(-1); last; last = rows.at(-1)) {
    yield rows;
    rows = await store.getAll(IDBKeyRange.lowerBound(keyOf(last), true), atOnce);
  }
}

async function countHeld(transaction: Writing): Promise<number> {
  const counts = await Promise.all(tables.map((table) => transaction.objectStore(table).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** What of all that is held is as it is to be; undefined as soon as it is known to be half of it at the most. */
async function differenceTo(transaction: Writing, after: Rows, onRead: () => void): Promise<Difference | undefined> {
  const all = await countHeld(transaction);
  if (Math.min(all, placed(after).length) * 2 <= all) return undefined;
  const same = new Set<Row>();
  const before: Placed[] = [];
  for (const table of tables) {
    for await (const rows of held(transaction, table)) {
      onRead();
      for (const row of rows) {
        const next = after.get(table)?.get(keyOf(row));
        if (next && isEqual(next, row)) same.add(next);
        else before.push([table, row]);
      }
      if (before.length * 2 >= all) return undefined;
    }
  }
  return { same, before };
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
    const after = rowsOf(records);
    const difference = await differenceTo(transaction, after, () => onWritten?.(0));
    raw('tombstones').clear();
    // Where most is to be other, nothing is kept of what follows from it either.
    if (!difference) for (const each of [...tables, ...derived]) raw(each).clear();
    const { same, before } = difference ?? { same: new Set(), before: [] };
    const removed = before.filter(([table, row]) => !after.get(table)?.has(keyOf(row)));
    const put = placed(after).filter(([, row]) => !same.has(row));
    const stale = staleAfter([...before, ...put].flatMap(putsOf));
    const requests: (() => IDBRequest)[] = [
      ...removed.map(
        ([table, row]) =>
          () =>
            raw(table).delete(keyOf(row)),
      ),
      ...put.map(
        ([table, row]) =>
          () =>
            raw(table).put(row),
      ),
      ...stale.map((one) => () => raw('stale').put(one)),
    ];
    await inSlices(requests, onWritten);
  });
}
