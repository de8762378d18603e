/** The store as plainly as it can be said: maps in memory. What the contract's property tests compare others with. */
import { matchKeys, type Contact } from '../../../lib/contacts/index.ts';
import type { ContactId } from '../../../lib/ids.ts';
import { personRow, type KeptOfPerson, type PersonRow } from '../../../lib/overview/index.ts';
import { remindersOf, together, turnOf, type PersonReminders } from '../../../lib/reminders/index.ts';
import { wordList, wordsOfPerson } from '../../../lib/search/index.ts';
import { tables, type Change, type Store, type Table, type Tables, type Tombstone } from '../../../lib/store/index.ts';

type Rows = Map<string, Tables[Table]>;

/** The data that several stores, as in several windows, share. */
export interface Memory {
  rows: ReadonlyMap<Table, Rows>;
  /** By table and id. */
  tombstones: Map<string, Tombstone>;
}

export const createMemory = (): Memory => ({
  rows: new Map(tables.map((table) => [table, new Map()])),
  tombstones: new Map(),
});

const rowsOf = (memory: Memory, table: Table): Rows => {
  const rows = memory.rows.get(table);
  if (!rows) throw new Error(`no table ${table}`);
  return rows;
};

const keysOf = (record: Tables[Table], index: string): readonly unknown[] =>
  index === 'match'
    ? matchKeys(
        (record as Contact).emails.map((email) => email.value),
        (record as Contact).links.map((link) => link.value),
      )
    : [Reflect.get(record, index)];

const sortKey = ({ contact, reminders }: PersonReminders): string => `${turnOf(reminders)} ${contact}`;

function apply(memory: Memory, change: Change): void {
  if ('put' in change) {
    rowsOf(memory, change.put).set(change.record.id, structuredClone(change.record));
    memory.tombstones.delete(`${change.put} ${change.record.id}`);
    return;
  }
  const { remove: table, id, at } = change;
  rowsOf(memory, table).delete(id);
  memory.tombstones.set(`${table} ${id}`, { id, table, deletedAt: at, updatedAt: at });
}

const isOf =
  ({ id }: Contact) =>
  (record: { contact: ContactId }): boolean =>
    record.contact === id;

export function createMemoryStore(memory: Memory): Store {
  const all = <T extends Table>(table: T): Tables[T][] => {
    const rows = [...rowsOf(memory, table).values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return structuredClone(rows) as Tables[T][];
  };
  const everyone = (): KeptOfPerson[] =>
    all('contacts').map((contact) => ({
      contact,
      captures: all('captures').filter(isOf(contact)),
      facts: all('facts').filter(isOf(contact)),
      letters: all('letters').filter(isOf(contact)),
      interactions: all('interactions').filter(isOf(contact)),
      notes: all('notes').filter(isOf(contact)),
    }));
  const store: Store = {
    get: async (table, id) => all(table).find((record) => record.id === id),
    all: async (table) => all(table),
    where: async (table, index, value) => all(table).filter((record) => keysOf(record, index).includes(value)),
    page: async (table, { after = '', about }) => {
      const rest = all(table).filter(({ id }) => id > after);
      const records = rest.slice(0, about);
      const last = records.at(-1);
      return { records, ...(last && rest.length > about && { next: last.id }) };
    },
    replaceAll: async (records, onWritten) => {
      const copies = structuredClone(records);
      onWritten?.(1);
      for (const rows of memory.rows.values()) rows.clear();
      memory.tombstones.clear();
      for (const each of copies) apply(memory, each);
    },
    count: async (table) => rowsOf(memory, table).size,
    tombstones: async () => [...memory.tombstones.values()],
    commit: async (changes, onWritten) => {
      // Copied first: a record that cannot be kept stops all of them.
      const copies = structuredClone(changes);
      onWritten?.(1);
      for (const change of copies) apply(memory, change);
    },
    agenda: async (rules, { to = '9999', most = Infinity } = {}) => {
      const records = Map.groupBy(all('interactions'), (each) => each.contact);
      const tags = new Map(all('contacts').map((each) => [each.id, each.tags ?? []]));
      const tagged = { ...rules, tagsOf: (contact: ContactId) => tags.get(contact) ?? [] };
      return [...records.keys()]
        .map((contact) => ({ contact, reminders: remindersOf(contact, (whose) => records.get(whose) ?? [], tagged) }))
        .filter(({ reminders }) => (turnOf(reminders) ?? '9999') <= to && reminders.length > 0)
        .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
        .slice(0, most);
    },
    overview: async () => {
      // Named by all that there is, so that whatever changes, another part stands in its place.
      const names = [...memory.rows].map(([table, rows]) => [table, [...rows.values()]]);
      return { parts: [JSON.stringify(names)], isWhole: true };
    },
    overviewPart: async (_part, rules) => {
      const due = new Map(
        (await store.agenda(rules)).map((each) => [each.contact, together([each], rules.calendar)[0]]),
      );
      return everyone().map((kept): PersonRow => {
        const first = due.get(kept.contact.id);
        const row = personRow(kept);
        return first ? Object.assign(row, { due: { type: first.type, on: first.on } }) : row;
      });
    },
    overviewWords: async () => wordList(new Map(everyone().map((kept, number) => [number, wordsOfPerson(kept)]))),
    catchUp: async () => false,
    close: () => undefined,
  };
  return store;
}
