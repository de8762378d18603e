/**
 * Everyone's reminders, kept so that nobody reads years of history to count what is due today. They follow from the
 * interactions and can be thrown away at any time. A write marks the people it concerns, in its own transaction; whoever asks
 * next computes those people's reminders anew, in one transaction too, before an answer is given. Rules or code of another
 * name than those that everything was computed by have all of it computed anew (docs/decisions/0022-reminders-kept-by-person.md).
 */
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { Contact, Interaction } from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import { nameOfRules, othersIn, remindersOf, turnOf, type PersonReminders, type Reminder } from '../reminders/index.ts';
import type { Schema } from './schema.ts';
import type { AgendaRange, AgendaRules, Change } from './store.ts';

/** The key under which stands what all rows were computed by; no contact has it. */
const rulesKey = 'rules';

export type AgendaRow =
  | { contact: typeof rulesKey; rules: string }
  /** To be computed anew. */
  | { contact: ContactId; stale: 1 }
  /** Earliest first; `turn` is none where there are none. `others` are those whose history they hang on too. */
  | { contact: ContactId; turn?: string; others: ContactId[]; reminders: Reminder[] };

type Database = IDBPDatabase<Schema>;
type Reading = IDBPTransaction<Schema, 'agenda'[]>;
type Refreshing = IDBPTransaction<Schema, ('agenda' | 'interactions' | 'contacts')[], 'readwrite'>;

/** More people than this are computed from one reading of all interactions, rather than one by one. */
const mostOneByOne = 200;

/** The people whose reminders may differ after these changes. */
export function concerned(changes: readonly Change[]): Set<ContactId> {
  return new Set(
    changes.flatMap((change) => {
      if ('put' in change) {
        // Of someone's record only the tags count, and those that were taken away leave an empty list.
        if (change.put === 'contacts') return change.record.tags ? [change.record.id] : [];
        return change.put === 'interactions' ? [change.record.contact] : [];
      }
      return change.remove === 'interactions' ? [change.contact] : [];
    }),
  );
}

/** Asks, in the transaction of the changes themselves, that these people's reminders be computed anew. */
export const marked = (contact: ContactId): AgendaRow => ({ contact, stale: 1 });

/** The rows in the range, where none has to be computed first. */
export async function readAgenda(
  database: Database,
  rules: AgendaRules,
  range: AgendaRange,
): Promise<PersonReminders[] | undefined> {
  const transaction = database.transaction<'agenda'[]>(['agenda']);
  transaction.done.catch(() => undefined);
  const [isRight, rows] = await Promise.all([isFresh(transaction, rules), rowsIn(transaction, range)]);
  return isRight ? rows : undefined;
}

/** The rows in the range, after computing what has to be. */
export async function refreshAgenda(
  database: Database,
  rules: AgendaRules,
  range: AgendaRange,
): Promise<PersonReminders[]> {
  // Losing it loses nothing: it would be computed again.
  const transaction = database.transaction(['agenda', 'interactions', 'contacts'], 'readwrite', {
    durability: 'relaxed',
  });
  transaction.done.catch(() => undefined);
  const agenda = transaction.objectStore('agenda');
  const [kept, marks] = await Promise.all([agenda.get(rulesKey), agenda.index('stale').getAllKeys()]);
  const name = nameOf(rules);
  const isSame = kept !== undefined && 'rules' in kept && kept.rules === name;
  if (!isSame || marks.length > mostOneByOne) await computeAll(transaction, rules, name);
  else await computeSome(transaction, rules, marks as ContactId[]);
  const rows = await rowsIn(transaction, range);
  await transaction.done;
  return rows;
}

const nameOf = (rules: AgendaRules): string => `${rules.engine} ${nameOfRules(rules)}`;

async function isFresh(transaction: Reading, rules: AgendaRules): Promise<boolean> {
  const agenda = transaction.objectStore('agenda');
  const [kept, marks] = await Promise.all([agenda.get(rulesKey), agenda.index('stale').count()]);
  return marks === 0 && kept !== undefined && 'rules' in kept && kept.rules === nameOf(rules);
}

async function rowsIn(transaction: Reading | Refreshing, { to, most }: AgendaRange): Promise<PersonReminders[]> {
  const range = to === undefined ? null : IDBKeyRange.upperBound(to);
  const rows = await (transaction as Reading).objectStore('agenda').index('turn').getAll(range, most);
  return rows.flatMap((row) => ('reminders' in row ? [{ contact: row.contact, reminders: row.reminders }] : []));
}

/** Everyone, from one reading of all that happened. */
async function computeAll(transaction: Refreshing, rules: AgendaRules, name: string): Promise<void> {
  const agenda = transaction.objectStore('agenda');
  const [interactions, contacts] = await Promise.all([
    transaction.objectStore('interactions').getAll(),
    transaction.objectStore('contacts').getAll(),
  ]);
  const records = Map.groupBy(interactions, (each) => each.contact);
  const tagged = { ...rules, tagsOf: tagsAmong(contacts) };
  await agenda.clear();
  for (const contact of records.keys()) keep(transaction, contact, (whose) => records.get(whose) ?? [], tagged);
  await agenda.put({ contact: rulesKey, rules: name });
}

/** Those marked, and those whose reminders hang on what happened with them. */
async function computeSome(transaction: Refreshing, rules: AgendaRules, marks: readonly ContactId[]): Promise<void> {
  const [agenda, interactions] = [transaction.objectStore('agenda'), transaction.objectStore('interactions')];
  const hanging = await Promise.all(marks.map((contact) => agenda.index('others').getAllKeys(contact)));
  const contacts = [...new Set([...marks, ...(hanging.flat() as ContactId[])])];
  const records = new Map<ContactId, Interaction[]>();
  const read = (whose: readonly ContactId[]): Promise<unknown> =>
    Promise.all(
      whose.map(async (each) => records.set(each, await interactions.index('contact').getAll(IDBKeyRange.only(each)))),
    );
  await read(contacts);
  await read([...new Set([...records.values()].flatMap(othersIn))].filter((each) => !records.has(each)));
  const people = await Promise.all(contacts.map((each) => transaction.objectStore('contacts').get(each)));
  const tagged = { ...rules, tagsOf: tagsAmong(people) };
  for (const contact of contacts) keep(transaction, contact, (whose) => records.get(whose) ?? [], tagged);
}

/** What people are tagged with, by their ids. */
function tagsAmong(people: readonly (Contact | undefined)[]): (contact: ContactId) => readonly string[] {
  const tags = new Map(people.flatMap((each) => (each?.tags ? [[each.id, each.tags]] : [])));
  return (contact) => tags.get(contact) ?? [];
}

/** A failed request ends the transaction, whose end is waited for. */
const ignore = (): void => undefined;

function keep(
  transaction: Refreshing,
  contact: ContactId,
  recordsOf: (contact: ContactId) => readonly Interaction[],
  rules: AgendaRules,
): void {
  const agenda = transaction.objectStore('agenda');
  const reminders = remindersOf(contact, recordsOf, rules);
  const others = othersIn(recordsOf(contact));
  const turn = turnOf(reminders);
  if (turn !== undefined || others.length > 0)
    void agenda.put({ contact, others, reminders, ...(turn !== undefined && { turn }) }).catch(ignore);
  else void agenda.delete(contact).catch(ignore);
}
