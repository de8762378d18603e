/** The store in IndexedDB. Every context of the extension opens its own; transactions keep them from half-seeing each other. */
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { matchKeys, type Contact } from '../contacts/index.ts';
import { readAgenda, refreshAgenda } from './agenda.ts';
import { createConnection } from './connection.ts';
import { staleAfter, type Stale } from './stale.ts';
import { overviewOf, partOf } from './people/overview.ts';
import { schemaVersion, upgrade, type ContactRow, type Schema } from './schema.ts';
import {
  tables,
  type AgendaRange,
  type AgendaRules,
  type Change,
  type Indexes,
  type Put,
  type Store,
  type Table,
  type Tables,
} from './store.ts';

export interface IdbStoreOptions {
  /** Name of the database; tests give each its own. */
  name?: string;
  /** Called when a newer Groundwork needs the data: this context has let go of them and should say so. */
  onSuperseded?: () => void;
}

const databaseName = 'groundwork';

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

function fromRow<T extends Table>(table: T, row: Schema[T]['value']): Tables[T] {
  if (table !== 'contacts') return row as Tables[T];
  const { matchKeys: _index, ...contact } = row as ContactRow;
  return contact as Tables[T];
}

/**
 * A store on IndexedDB. Nothing is opened until it is first used; a connection that the browser ends, or that a newer
 * version asks for, is dropped and opened anew at the next use.
 */
export function createIdbStore({ name = databaseName, onSuperseded }: IdbStoreOptions = {}): Store {
  const connection = createConnection<Schema>({ name, version: schemaVersion, upgrade, onSuperseded });
  const agenda = async (rules: AgendaRules, range: AgendaRange = {}) =>
    (await connection.use((database) => readAgenda(database, rules, range))) ??
    connection.use((database) => refreshAgenda(database, rules, range));
  return {
    get: (table, id) =>
      connection.use(async (database) => {
        const row = await tableOf(database, table).get(id);
        return row && fromRow(table, row);
      }),
    all: (table) =>
      connection.use(async (database) => (await tableOf(database, table).getAll()).map((row) => fromRow(table, row))),
    where: <T extends Table>(table: T, index: Indexes[T], value: string) =>
      connection.use(async (database) => {
        // The wrapper's types cannot follow an index name through a generic table; the contract's types already have.
        const rows = await tableOf(database, table as 'captures')
          .index(index as 'page')
          .getAll(value);
        return (rows as Schema[T]['value'][]).map((row) => fromRow(table, row));
      }),
    page: (table, { after, most }) =>
      connection.use(async (database) => {
        const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
        return (await tableOf(database, table).getAll(range, most)).map((row) => fromRow(table, row));
      }),
    count: (table) => connection.use((database) => tableOf(database, table).count()),
    tombstones: () => connection.use((database) => tableOf(database, 'tombstones').getAll()),
    agenda,
    overview: async (rules) => {
      // What is due is read with the rows, and what happened to someone may call for others' rows to be computed anew.
      await agenda(rules, { most: 1 });
      return connection.use((database) => overviewOf(database, rules.engine));
    },
    overviewPart: (part, rules) => connection.use((database) => partOf(database, part, rules)),
    overviewWords: (part) => connection.use((database) => tableOf(database, 'words').get(part)),
    catchUp: async (engine) => {
      const { catchUp } = await import('./people/catching-up.ts');
      return catchUp(connection, engine);
    },
    commit: async (changes) => {
      if (changes.length === 0) return;
      // Copied now, because the database may still have to open and the caller's objects may change until then.
      const copies = structuredClone(changes);
      await connection.use((database) => write(database, copies));
    },
    replaceAll: (records) => connection.use((database) => replaceAll(database, records)),
    close: () => connection.close(),
  };
}

/** A table to read from. The wrapper's own short forms leave the end of a failed transaction unhandled. */
function tableOf<T extends Table | 'tombstones' | 'words'>(database: IDBPDatabase<Schema>, table: T) {
  const transaction = database.transaction(table);
  transaction.done.catch(() => undefined);
  return transaction.objectStore(table);
}

/** Lets a request go its way: what it fails of, its transaction fails of too. */
const ask = (request: Promise<unknown>): void => void request.catch(() => undefined);

/** With more changes than these the page would stand still; a page that is closing never has as many. */
const many = 500;
/** Requests at a time, where there are many changes: less than a frame's work. */
const atOnce = 200;

/** Whether a request succeeds; where not, its transaction is ending. */
const isDone = async (request: Promise<unknown>): Promise<boolean> => {
  try {
    await request;
    return true;
  } catch {
    return false;
  }
};

async function write(database: IDBPDatabase<Schema>, changes: readonly Change[]): Promise<void> {
  const touched = new Set<Kept>(changes.map((change) => ('put' in change ? change.put : change.remove))).add(
    'tombstones',
  );
  const stale = staleAfter(changes);
  if (stale.length > 0) touched.add('stale');
  const transaction = database.transaction([...touched], 'readwrite', { durability: 'strict' });
  const outcomes: Promise<unknown>[] = [transaction.done];
  ask(transaction.done);
  let thrown: { error: unknown } | undefined;
  try {
    let isWhole = true;
    for (const request of requestsFor(transaction, changes, stale)) {
      ask(request);
      outcomes.push(request);
      // The transaction lives on in the answer to its last request.
      if (changes.length > many && outcomes.length % atOnce === 0) isWhole = await isDone(request);
      if (!isWhole) break;
    }
    if (isWhole) transaction.commit();
  } catch (error) {
    // A record that cannot be kept at all: what stood before it in the list must not be kept without it.
    thrown = { error };
    abort(transaction);
  }
  const settled = await Promise.allSettled(outcomes);
  const reasons = settled.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  // A failed request aborts the whole; its own error says why better than the transaction's.
  const reason = reasons.find((each) => !isAbort(each));
  if (reason !== undefined) throw reason;
  if (thrown) throw thrown.error;
  if (reasons.length > 0) throw reasons[0];
}

/** Ends a transaction with nothing written; one that has ended by itself stays as it is. */
function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It has.
  }
}

/** Not by way of `write`: of a hundred thousand records, each would be copied first and waited for by itself. */
async function replaceAll(database: IDBPDatabase<Schema>, records: readonly Put[]): Promise<void> {
  const kept: Kept[] = [...tables, 'tombstones', 'agenda', 'people', 'words', 'stale'];
  const transaction = database.transaction(kept, 'readwrite', { durability: 'strict' });
  const done = transaction.done;
  try {
    for (const each of kept) ask(transaction.objectStore(each).clear());
    for (const each of records) ask(transaction.objectStore(each.put).put(rowOf(each)));
    for (const one of staleAfter(records)) ask(transaction.objectStore('stale').put(one));
  } catch (error) {
    transaction.abort();
    await done.catch(() => undefined);
    throw error;
  }
  await done;
}

const isAbort = (reason: unknown): boolean => reason instanceof DOMException && reason.name === 'AbortError';

function* requestsFor(
  transaction: Writing,
  changes: readonly Change[],
  stale: readonly Stale[],
): Generator<Promise<unknown>> {
  for (const change of changes) yield* apply(transaction, change);
  for (const one of stale) yield transaction.objectStore('stale').put(one);
}

/** Asks for what a change needs, one request at a time, so that those made before a throw are known. */
function* apply(transaction: Writing, change: Change): Generator<Promise<unknown>> {
  const tombstones = transaction.objectStore('tombstones');
  if ('remove' in change) {
    const { remove: table, id, at } = change;
    yield transaction.objectStore(table).delete(id);
    yield tombstones.put({ id, table, deletedAt: at, updatedAt: at });
    return;
  }
  yield transaction.objectStore(change.put).put(rowOf(change));
  yield tombstones.delete([change.put, change.record.id]);
}
