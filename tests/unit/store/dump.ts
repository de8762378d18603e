/**
 * Dumps of a whole database, schema and records, and databases made from dumps, by the browser's own IndexedDB: nothing of
 * the store's code is between a dump and what lies on a user's disk.
 */

export interface IndexDescription {
  name: string;
  keyPath: string | string[];
  unique: boolean;
  multiEntry: boolean;
}

export interface TableDescription {
  name: string;
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  indexes: IndexDescription[];
}

export interface Dump {
  version: number;
  tables: (TableDescription & { records: unknown[] })[];
}

const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
  });

/** Opens the database as it is, at whatever version; `create` is called where there is none of this version yet. */
export function openRaw(
  name: string,
  version?: number,
  create?: (database: IDBDatabase) => void,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.addEventListener('upgradeneeded', () => create?.(request.result));
  return answer(request);
}

function describeTable(table: IDBObjectStore): TableDescription {
  const indexes = [...table.indexNames].toSorted().map((name) => {
    const { keyPath, unique, multiEntry } = table.index(name);
    return { name, keyPath, unique, multiEntry };
  });
  return { name: table.name, keyPath: table.keyPath, autoIncrement: table.autoIncrement, indexes };
}

/** Everything that the database of this name holds, tables and indexes by name, records by key. */
export async function dumpDatabase(name: string): Promise<Dump> {
  const database = await openRaw(name);
  const tables: Dump['tables'] = [];
  for (const table of [...database.objectStoreNames].toSorted()) {
    const store = database.transaction(table).objectStore(table);
    tables.push({ ...describeTable(store), records: await answer(store.getAll()) });
  }
  database.close();
  return { version: database.version, tables };
}

/** The records of a table; facts, which are kept in a row for each capture, one by one. */
export const recordsOf = (dump: Dump, table: string): unknown[] =>
  (dump.tables.find(({ name }) => name === table)?.records ?? []).flatMap((row) =>
    table === 'facts' ? (row as { facts: unknown[] }).facts : [row],
  );

/** Makes a database of this name that is what the dump says. */
export async function buildDatabase(name: string, { version, tables }: Dump): Promise<void> {
  const database = await openRaw(name, version, (made) => {
    for (const { name: table, keyPath, autoIncrement, indexes } of tables) {
      const store = made.createObjectStore(table, { keyPath, autoIncrement });
      for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
    }
  });
  for (const { name: table, records } of tables) {
    const store = database.transaction(table, 'readwrite').objectStore(table);
    await Promise.all(records.map((record) => answer(store.put(record))));
  }
  database.close();
}

/** The dump without its records. */
export const schemaOf = ({ version, tables }: Dump): { version: number; tables: TableDescription[] } => ({
  version,
  tables: tables.map(({ records: _records, ...table }) => table),
});
