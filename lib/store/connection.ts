/** One connection to an IndexedDB database: opened at first use, let go of when asked, opened anew when the browser ended it. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { connectionEnded, openingFailure, workFailure } from './problems.ts';
import { StoreFailure } from './store.ts';

export interface ConnectionOptions<Schema extends DBSchema> {
  name: string;
  version: number;
  /** Takes the schema from `oldVersion` (0: none) to `version`. A throw leaves everything as it was. */
  upgrade: (database: IDBPDatabase<Schema>, oldVersion: number) => void;
  /** Called when a newer version needs the data: this connection has let go of them. */
  onSuperseded?: (() => void) | undefined;
}

export interface Connection<Schema extends DBSchema> {
  /**
   * Runs `work`, which must start its one transaction before it waits for anything. Begins in the same turn when the
   * database is open and nothing asked before still waits for it; work is begun in the order in which it was asked for.
   * Rejects with a StoreFailure, or with the error itself where only a bug can be behind it.
   */
  use<Value>(work: (database: IDBPDatabase<Schema>) => Promise<Value>): Promise<Value>;
  /** Lets go once what was asked before is done. The next use opens anew. */
  close(): void;
}

/** How long an upgrade may wait for other windows to let go before the user is told, in milliseconds. */
const patience = 2_000;

/**
 * How long the browser may say nothing at all, in milliseconds. An open that waits in line behind another one that is
 * blocked hears of nothing; without a limit it would wait as long as that window stays open.
 */
const longestSilence = 10_000;

/** Waits before a second and a third try where the browser fails for no stated reason, in milliseconds. */
const retryDelays = [100, 400];

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Opens once. Rejects with a StoreFailure; a database that opens after that is closed again. */
function openOnce<Schema extends DBSchema>({ name, version, upgrade }: ConnectionOptions<Schema>) {
  return new Promise<IDBPDatabase<Schema>>((resolve, reject) => {
    let gaveUp = false;
    let mistake: StoreFailure | undefined;
    const giveUp = (): void => {
      gaveUp = true;
      reject(new StoreFailure('blocked'));
    };
    let timer = setTimeout(giveUp, longestSilence);
    // Also called where the browser has no IndexedDB and openDB throws.
    const opening = async (): Promise<IDBPDatabase<Schema>> =>
      openDB<Schema>(name, version, {
        upgrade: (database, oldVersion, _version, transaction) => {
          clearTimeout(timer);
          // Its end is the end of the open, which says so.
          transaction.done.catch(() => undefined);
          try {
            upgrade(database, oldVersion);
          } catch (error) {
            mistake = new StoreFailure('unreadable', { cause: error });
            transaction.abort();
          }
        },
        blocked: () => {
          clearTimeout(timer);
          timer = setTimeout(giveUp, patience);
        },
      });
    opening()
      .then((database) => (gaveUp ? database.close() : resolve(database)))
      .catch((error: unknown) => reject(mistake ?? openingFailure(error)))
      .finally(() => clearTimeout(timer));
  });
}

async function openPatiently<Schema extends DBSchema>(
  options: ConnectionOptions<Schema>,
): Promise<IDBPDatabase<Schema>> {
  for (const delay of retryDelays) {
    try {
      return await openOnce(options);
    } catch (error) {
      if (!(error instanceof StoreFailure) || error.problem !== 'unreadable') throw error;
      await pause(delay);
    }
  }
  return openOnce(options);
}

export function createConnection<Schema extends DBSchema>(options: ConnectionOptions<Schema>): Connection<Schema> {
  type Database = IDBPDatabase<Schema>;
  /** The connection of today, opening or open. */
  let current: { opening: Promise<Database>; database?: Database } | undefined;
  /** How many uses wait for the database to open. */
  let waiting = 0;

  const forget = (database: Database): void => {
    if (current?.database === database) current = undefined;
  };

  const watch = (database: Database): void => {
    database.addEventListener('close', () => forget(database));
    database.addEventListener('versionchange', ({ newVersion }) => {
      database.close();
      forget(database);
      // No new version: the database is being deleted, which is no upgrade.
      if (newVersion !== null) options.onSuperseded?.();
    });
  };

  const open = (): Promise<Database> => {
    if (current) return current.opening;
    const opening = openPatiently(options).then(
      (database) => {
        watch(database);
        if (current?.opening === opening) current.database = database;
        return database;
      },
      (error: unknown) => {
        if (current?.opening === opening) current = undefined;
        throw error;
      },
    );
    current = { opening };
    return opening;
  };

  const run = async <Value>(work: (database: Database) => Promise<Value>, again: boolean): Promise<Value> => {
    const begin = async (database: Database): Promise<Value> => {
      try {
        return await work(database);
      } catch (error) {
        if (connectionEnded(error)) forget(database);
        // Asked for anew at once, so that it keeps its place before what was asked for after it.
        if (connectionEnded(error) && again) return run(work, false);
        throw workFailure(error);
      }
    };
    if (current?.database && waiting === 0) return begin(current.database);
    waiting += 1;
    // Counted down in the turn in which the work begins, so that nothing gets between.
    return open().then(
      (database) => {
        waiting -= 1;
        return begin(database);
      },
      (error: unknown) => {
        waiting -= 1;
        throw error;
      },
    );
  };

  return {
    use: (work) => run(work, true),
    close: () => {
      const closing = current;
      current = undefined;
      // What waits for the opening has begun by then, and the browser finishes it before it closes.
      closing?.opening.then(
        (database) => database.close(),
        () => undefined,
      );
    },
  };
}
