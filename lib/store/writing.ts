/** Writes to IndexedDB: in one transaction each, all or nothing, and of many records a slice at a time. */
import { unwrap, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { matchKeys, type Contact } from '../contacts/index.ts';
import { factWrites, isOfFacts, noFactWrites, type FactWrites } from './fact-rows.ts';
import type { ContactRow, Row, Schema } from './schema.ts';
import { concernsPeople, staleAfter } from './stale.ts';
import type { Change, OnWritten, Put, Table } from './store.ts';

export type Kept = Table | 'tombstones' | 'agenda' | 'people' | 'words' | 'stale';
export type Writing = IDBPTransaction<Schema, Kept[], 'readwrite'>;

const toRow = (contact: Contact): ContactRow => ({
  ...contact,
  matchKeys: matchKeys(
    contact.emails.map((email) => email.value),
    contact.links.map((link) => link.value),
  ),
});

/** A record as its table keeps it. */
export const rowOf = (change: Exclude<Put, { put: 'facts' }>): Row =>
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
  if (concernsPeople(changes).size > 0) touched.add('stale');
  const transaction = database.transaction([...touched], 'readwrite', { durability: 'strict' });
  return changes.length > many ? writeMany(transaction, changes, onWritten) : writeAtOnce(transaction, changes);
}

function writeAtOnce(transaction: Writing, changes: readonly Change[]): Promise<void> {
  return allOrNothing(transaction, async () => {
    const facts = changes.some(isOfFacts) ? await factWrites(transaction.objectStore('facts'), changes) : noFactWrites;
    for (const request of requestsFor(transaction, changes, facts, () => true)) request();
    transaction.commit();
  });
}

function writeMany(transaction: Writing, changes: readonly Change[], onWritten: OnWritten | undefined): Promise<void> {
  return allOrNothing(transaction, async () => {
    // Few records were ever removed, and asking for those is quicker than to bring each back.
    const removed = new Set((await transaction.objectStore('tombstones').getAllKeys()).map(String));
    const mayBeRemoved = (table: Table, id: string): boolean => removed.has(String([table, id]));
    for (const change of changes) if ('remove' in change) removed.add(String([change.remove, change.id]));
    const facts = changes.some(isOfFacts) ? await factWrites(transaction.objectStore('facts'), changes) : noFactWrites;
    await inSlices(requestsFor(transaction, changes, facts, mayBeRemoved), onWritten);
  });
}

/** Does the work of a transaction; what it throws leaves nothing written, as a failed request does. */
export async function allOrNothing(transaction: Writing, work: () => void | Promise<void>): Promise<void> {
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
export async function inSlices(
  requests: readonly (() => IDBRequest)[],
  onWritten: OnWritten | undefined,
): Promise<void> {
  let before: Promise<void> | undefined;
  for (let end = atOnce; end <= requests.length; end += atOnce) {
    const last = requests
      .slice(end - atOnce, end)
      .map((request) => request())
      .at(-1);
    const slice = last && answered(last);
    slice?.catch(() => undefined);
    await before;
    before = slice;
    onWritten?.(end / requests.length);
  }
  for (const request of requests.slice(requests.length - (requests.length % atOnce))) request();
}

const answered = (request: IDBRequest): Promise<void> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('A request failed')));
  });

/**
 * What the changes ask of the tables, in their order, and then the rows of facts.
 * @param mayBeRemoved whether a record that is put may have been removed before.
 */
function requestsFor(
  transaction: Writing,
  changes: readonly Change[],
  facts: FactWrites,
  mayBeRemoved: (table: Table, id: string) => boolean,
): (() => IDBRequest)[] {
  const requests: (() => IDBRequest)[] = [];
  // Without the wrapper, which makes a promise of each of a hundred thousand requests.
  const raw = (name: Kept): IDBObjectStore => unwrap(transaction.objectStore(name));
  for (const change of changes) {
    if ('remove' in change) {
      const { remove: table, id, at } = change;
      if (table !== 'facts') requests.push(() => raw(table).delete(id));
      requests.push(() => raw('tombstones').put({ id, table, deletedAt: at, updatedAt: at }));
    } else {
      const { id } = change.record;
      if (change.put !== 'facts') requests.push(() => raw(change.put).put(rowOf(change)));
      if (mayBeRemoved(change.put, id)) requests.push(() => raw('tombstones').delete([change.put, id]));
    }
  }
  for (const one of staleAfter(changes, facts.owners)) requests.push(() => raw('stale').put(one));
  return [...requests, ...facts.requests];
}
