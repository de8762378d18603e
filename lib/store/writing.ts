/** Writes to IndexedDB: in one transaction each, all or nothing, and of many records a slice at a time. */
import { unwrap, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { matchKeys, type Contact } from '../contacts/index.ts';
import type { ContactRow, Schema } from './schema.ts';
import { staleAfter, type Stale } from './stale.ts';
import { tables, type Change, type OnWritten, type Put, type Table } from './store.ts';

type Kept = Table | 'tombstones' | 'agenda' | 'people' | 'words' | 'stale';
type Writing = IDBPTransaction<Schema, Kept[], 'readwrite'>;

const toRow = (contact: Contact): ContactRow => ({
  ...contact,
  matchKeys: matchKeys(
    contact.emails.map((email) => email.value),
    contact.links.map((link) => link.value),
  ),
});

/** A record as its table keeps it. */
const rowOf = (change: Put): Schema[Table]['value'] =>
  change.put === 'contacts' ? toRow(change.record) : change.record;

/** With more changes than these a page would stand still; one that is closing never has as many. */
const many = 500;
/** Requests at a time, where there are many. */
const atOnce = 500;

/** Makes the changes in their order. Few are all asked for before it returns, since a closing page gets no second turn. */
export function write(
  database: IDBPDatabase<Schema>,
  changes: readonly Change[],
  onWritten: OnWritten | undefined,
): Promise<void> {
  const touched = new Set<Kept>(changes.map((change) => ('put' in change ? change.put : change.remove))).add(
    'tombstones',
  );
  const stale = staleAfter(changes);
  if (stale.length > 0) touched.add('stale');
  const transaction = database.transaction([...touched], 'readwrite', { durability: 'strict' });
  return changes.length > many
    ? writeMany(transaction, changes, stale, onWritten)
    : writeAtOnce(transaction, changes, stale);
}

/** Makes these records all that is kept. */
export async function writeOver(
  database: IDBPDatabase<Schema>,
  records: readonly Put[],
  onWritten: OnWritten | undefined,
): Promise<void> {
  const kept: Kept[] = [...tables, 'tombstones', 'agenda', 'people', 'words', 'stale'];
  const transaction = database.transaction(kept, 'readwrite', { durability: 'strict' });
  await allOrNothing(transaction, async () => {
    for (const each of kept) unwrap(transaction.objectStore(each)).clear();
    const requests = requestsFor(transaction, records, staleAfter(records), () => false);
    await inSlices(requests, records.length, onWritten);
  });
}

function writeAtOnce(transaction: Writing, changes: readonly Change[], stale: readonly Stale[]): Promise<void> {
  return allOrNothing(transaction, () => {
    for (const request of requestsFor(transaction, changes, stale, () => true)) void request;
    transaction.commit();
  });
}

function writeMany(
  transaction: Writing,
  changes: readonly Change[],
  stale: readonly Stale[],
  onWritten: OnWritten | undefined,
): Promise<void> {
  return allOrNothing(transaction, async () => {
    // Few records were ever removed, and asking for those is quicker than to bring each back.
    const removed = new Set((await transaction.objectStore('tombstones').getAllKeys()).map(String));
    const mayBeRemoved = (table: Table, id: string): boolean => removed.has(String([table, id]));
    for (const change of changes) if ('remove' in change) removed.add(String([change.remove, change.id]));
    const requests = requestsFor(transaction, changes, stale, mayBeRemoved);
    await inSlices(requests, changes.length + stale.length, onWritten);
  });
}

/** Does the work of a transaction; what it throws leaves nothing written, as a failed request does. */
async function allOrNothing(transaction: Writing, work: () => void | Promise<void>): Promise<void> {
  const { done } = transaction;
  done.catch(() => undefined);
  // The first request that fails ends the transaction, and says why better than what ends with it.
  let failure: unknown;
  unwrap(transaction).addEventListener('error', ({ target }) => {
    if (target instanceof IDBRequest) failure ??= target.error;
  });
  try {
    await work();
    await done;
  } catch (error) {
    const reason = failure ?? error;
    abort(transaction);
    await done.catch(() => undefined);
    throw reason;
  }
}

/** Ends a transaction with nothing written; one that has ended by itself stays as it is. */
function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It has.
  }
}

/** Makes requests, two slices of them under way at a time: a transaction lives on in the answers. */
async function inSlices(requests: Iterable<IDBRequest>, of: number, onWritten: OnWritten | undefined): Promise<void> {
  let made = 0;
  let before: Promise<void> | undefined;
  for (const request of requests) {
    made += 1;
    if (made % atOnce !== 0) continue;
    const slice = answered(request);
    slice.catch(() => undefined);
    await before;
    before = slice;
    onWritten?.(Math.min(1, made / of));
  }
}

const answered = (request: IDBRequest): Promise<void> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('A request failed')));
  });

/**
 * Asks for what the changes need, one request at a time, so that those made before a throw are known.
 * @param mayBeRemoved whether a record that is put may have been removed before.
 */
function* requestsFor(
  transaction: Writing,
  changes: readonly Change[],
  stale: readonly Stale[],
  mayBeRemoved: (table: Table, id: string) => boolean,
): Generator<IDBRequest> {
  // Without the wrapper, which makes a promise of each of a hundred thousand requests.
  const raw = (name: Kept): IDBObjectStore => unwrap(transaction.objectStore(name));
  for (const change of changes) {
    if ('remove' in change) {
      const { remove: table, id, at } = change;
      yield raw(table).delete(id);
      yield raw('tombstones').put({ id, table, deletedAt: at, updatedAt: at });
    } else {
      yield raw(change.put).put(rowOf(change));
      const { id } = change.record;
      if (mayBeRemoved(change.put, id)) yield raw('tombstones').delete([change.put, id]);
    }
  }
  for (const one of stale) yield raw('stale').put(one);
}
