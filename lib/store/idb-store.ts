/** The store in IndexedDB. Every context of the extension opens its own; transactions keep them from half-seeing each other. */
import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { matchKeys, type Contact } from '../contacts/index.ts';
import { schemaVersion, upgrade, type ContactRow, type Schema } from './schema.ts';
import {
  StoreFailure,
  type Change,
  type Indexes,
  type Store,
  type StoreProblem,
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

/** How long an upgrade may wait for other windows to let go before the user is told, in milliseconds. */
const patience = 2_000;

/** Waits before a second and a third try where the browser fails for no stated reason, in milliseconds. */
const retryDelays = [100, 400];

type Database = IDBPDatabase<Schema>;

const problemByErrorName: Readonly<Record<string, StoreProblem>> = {
  VersionError: 'newer-version',
  InvalidStateError: 'refused',
  SecurityError: 'refused',
  QuotaExceededError: 'full',
};

function failure(error: unknown): StoreFailure {
  if (error instanceof StoreFailure) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return new StoreFailure(problemByErrorName[name] ?? 'unreadable', { cause: error });
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const toRow = (contact: Contact): ContactRow => ({
  ...contact,
  matchKeys: matchKeys(
    contact.emails.map((email) => email.value),
    contact.links.map((link) => link.value),
  ),
});

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
  let opening: Promise<Database> | undefined;
  let open: Database | undefined;

  const drop = (): void => {
    opening = undefined;
    open = undefined;
  };

  const openOnce = (): Promise<Database> =>
    new Promise((resolve, reject) => {
      let waiting: ReturnType<typeof setTimeout> | undefined;
      let gaveUp = false;
      openDB<Schema>(name, schemaVersion, {
        upgrade: (database, oldVersion) => upgrade(database, oldVersion),
        blocked: () => {
          waiting = setTimeout(() => {
            gaveUp = true;
            reject(new StoreFailure('blocked'));
          }, patience);
        },
        blocking: (_current, _wanted, event) => {
          (event.target as IDBDatabase).close();
          drop();
          onSuperseded?.();
        },
        terminated: drop,
      })
        .then((database) => (gaveUp ? database.close() : resolve(database)))
        .catch((error: unknown) => reject(failure(error)))
        .finally(() => clearTimeout(waiting));
    });

  const openPatiently = async (): Promise<Database> => {
    for (const delay of retryDelays) {
      try {
        return await openOnce();
      } catch (error) {
        if (!(error instanceof StoreFailure) || error.problem !== 'unreadable') throw error;
        await pause(delay);
      }
    }
    return openOnce();
  };

  const connection = (): Promise<Database> => {
    opening ??= openPatiently().then(
      (database) => (open = database),
      (error: unknown) => {
        drop();
        throw error;
      },
    );
    return opening;
  };

  /** Runs `work` on the connection, once more on a fresh one where the browser had ended the old. */
  const reading = async <Value>(work: (database: Database) => Promise<Value>): Promise<Value> => {
    try {
      return await work(await connection());
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw failure(error);
      drop();
      try {
        return await work(await connection());
      } catch (again) {
        throw failure(again);
      }
    }
  };

  return {
    get: (table, id) =>
      reading(async (database) => {
        const row = await database.get(table, id);
        return row && fromRow(table, row);
      }),
    all: (table) => reading(async (database) => (await database.getAll(table)).map((row) => fromRow(table, row))),
    where: <T extends Table>(table: T, index: Indexes[T], value: string) =>
      reading(async (database) => {
        // The wrapper's types cannot follow an index name through a generic table; the contract's types already have.
        const rows = await database.getAllFromIndex(table as 'captures', index as 'page', value);
        return (rows as Schema[T]['value'][]).map((row) => fromRow(table, row));
      }),
    count: (table) => reading((database) => database.count(table)),
    commit: (changes) => {
      if (changes.length === 0) return Promise.resolve();
      // Begun without waiting where possible: a page that is closing gets no second turn.
      return open ? write(open, changes).catch(retry(changes)) : reading((database) => write(database, changes));
    },
    close: () => {
      void opening?.then((database) => database.close()).catch(() => undefined);
      drop();
    },
  };

  function retry(changes: readonly Change[]): (error: unknown) => Promise<void> {
    return (error) => {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw failure(error);
      drop();
      return reading((database) => write(database, changes));
    };
  }
}

type Kept = Table | 'tombstones';
type Writing = IDBPTransaction<Schema, Kept[], 'readwrite'>;

async function write(database: Database, changes: readonly Change[]): Promise<void> {
  const touched = new Set<Kept>(changes.map((change) => ('put' in change ? change.put : change.remove))).add(
    'tombstones',
  );
  const transaction = database.transaction([...touched], 'readwrite', { durability: 'strict' });
  const requests = changes.flatMap((change) => apply(transaction, change));
  transaction.commit();
  // A failed request aborts the whole; its own error says why better than the transaction's.
  const outcomes = await Promise.allSettled([...requests, transaction.done]);
  const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  if (reasons.length > 0) throw reasons.find((reason) => !isAbort(reason)) ?? reasons[0];
}

const isAbort = (reason: unknown): boolean => reason instanceof DOMException && reason.name === 'AbortError';

function apply(transaction: Writing, change: Change): Promise<unknown>[] {
  const tombstones = transaction.objectStore('tombstones');
  if ('remove' in change) {
    const { remove: table, id, at } = change;
    return [transaction.objectStore(table).delete(id), tombstones.put({ id, table, deletedAt: at, updatedAt: at })];
  }
  const row = change.put === 'contacts' ? toRow(change.record) : change.record;
  return [transaction.objectStore(change.put).put(row), tombstones.delete([change.put, change.record.id])];
}
