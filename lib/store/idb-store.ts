/** The store in IndexedDB. Every context of the extension opens its own; transactions keep them from half-seeing each other. */
import type { IDBPDatabase } from 'idb';
import { createConnection } from './connection.ts';
import { countFacts, type FactRow } from './fact-rows.ts';
import { keyOf, schemaVersion, upgrade, type ContactRow, type Row, type Schema } from './schema.ts';
import type { AgendaRange, AgendaRules, Indexes, Store, Table, Tables } from './store.ts';
import { write } from './writing.ts';

export interface IdbStoreOptions {
  /** Name of the database; tests give each its own. */
  name?: string;
  /** Called when a newer Groundwork needs the data: this context has let go of them and should say so. */
  onSuperseded?: () => void;
}

const databaseName = 'groundwork';

/** Facts in a row, as many as most pages say; a piece of them is so many times smaller in rows. */
const factsInRow = 10;

/** The records of rows. */
function fromRows<T extends Table>(table: T, rows: Row[]): Tables[T][] {
  if (table === 'facts') return (rows as FactRow[]).flatMap(({ facts }) => facts) as Tables[T][];
  if (table !== 'contacts') return rows as Tables[T][];
  return (rows as ContactRow[]).map(({ matchKeys: _index, ...contact }) => contact as Tables[T]);
}

/**
 * A store on IndexedDB. Nothing is opened until it is first used; a connection that the browser ends, or that a newer
 * version asks for, is dropped and opened anew at the next use.
 */
export function createIdbStore({ name = databaseName, onSuperseded }: IdbStoreOptions = {}): Store {
  const connection = createConnection<Schema>({ name, version: schemaVersion, upgrade, onSuperseded });
  const agenda = async (rules: AgendaRules, range: AgendaRange = {}) => {
    // With all that reminders are computed by, which reading and writing records can do without.
    const { readAgenda, refreshAgenda } = await import('./agenda.ts');
    const read = await connection.use((database) => readAgenda(database, rules, range));
    return read ?? connection.use((database) => refreshAgenda(database, rules, range));
  };
  return {
    get: (table, id) =>
      connection.use(async (database) => {
        const row = await tableOf(database, table).get(id);
        return row && fromRows(table, [row])[0];
      }),
    all: (table) => connection.use(async (database) => fromRows(table, await tableOf(database, table).getAll())),
    where: <T extends Table>(table: T, index: Indexes[T], value: string) =>
      connection.use(async (database) => {
        // The wrapper's types cannot follow an index name through a generic table; the contract's types already have.
        const rows = await tableOf(database, table as 'captures')
          .index(index as 'page')
          .getAll(value);
        const found = fromRows(table, rows);
        // A row of facts may be of several people.
        return table === 'facts' ? found.filter((record) => 'contact' in record && record.contact === value) : found;
      }),
    page: (table, { after, about }) =>
      connection.use(async (database) => {
        const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
        const most = table === 'facts' ? Math.ceil(about / factsInRow) : about;
        const rows = await tableOf(database, table).getAll(range, most);
        const last = rows.at(-1);
        return { records: fromRows(table, rows), ...(last && rows.length === most && { next: keyOf(last) }) };
      }),
    count: (table) =>
      connection.use((database) =>
        table === 'facts' ? countFacts(tableOf(database, 'facts')) : tableOf(database, table).count(),
      ),
    tombstones: () => connection.use((database) => tableOf(database, 'tombstones').getAll()),
    agenda,
    overview: async (rules) => {
      // What is due is read with the rows, and what happened to someone may call for others' rows to be computed anew.
      const [{ overviewOf }] = await Promise.all([import('./people/overview.ts'), agenda(rules, { most: 1 })]);
      return connection.use((database) => overviewOf(database, rules.engine));
    },
    overviewPart: async (part, rules) => {
      const { partOf } = await import('./people/overview.ts');
      return connection.use((database) => partOf(database, part, rules));
    },
    overviewWords: (part) => connection.use((database) => tableOf(database, 'words').get(part)),
    catchUp: async (engine) => {
      const { catchUp } = await import('./people/catching-up.ts');
      return catchUp(connection, engine);
    },
    commit: async (changes, onWritten) => {
      if (changes.length === 0) return;
      // Copied now, because the database may still have to open and the caller's objects may change until then. So many that
      // their writing is told of are the store's, as a second copy of all would take seconds, and what they take of memory again.
      const copies = onWritten ? changes : structuredClone(changes);
      await connection.use((database) => write(database, copies, onWritten));
    },
    replaceAll: async (records, onWritten) => {
      const { writeOver } = await import('./replacing.ts');
      await connection.use((database) => writeOver(database, records, onWritten));
    },
    close: () => connection.close(),
  };
}

/** A table to read from. The wrapper's own short forms leave the end of a failed transaction unhandled. */
function tableOf<T extends Table | 'tombstones' | 'words'>(database: IDBPDatabase<Schema>, table: T) {
  const transaction = database.transaction(table);
  transaction.done.catch(() => undefined);
  return transaction.objectStore(table);
}
