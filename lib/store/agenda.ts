/**
 * Everyone's reminders, kept so that nobody reads years of history to count what is due today. They follow from the
 * interactions. A write says whom it concerns (stale.ts); whoever asks next computes those people's reminders anew, in one
 * transaction, before an answer is given. Rules or code of another
 * name than those that everything was computed by have all of it computed anew (docs/decisions/0022-reminders-kept-by-person.md).
 */
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { Contact, Interaction } from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import { nameOfRules, othersIn, remindersOf, turnOf, type PersonReminders, type Reminder } from '../reminders/index.ts';
import { slice } from '../slices.ts';
import { staleOf, staleRange } from './stale.ts';
import type { Schema } from './schema.ts';
import type { AgendaRange, AgendaRules } from './store.ts';

/** The key under which stands what all rows were computed by; no contact has it. */
const rulesKey = 'rules';

export type AgendaRow =
  | { contact: typeof rulesKey; rules: string }
  /** Earliest first; `turn` is none where there are none. `others` are those whose history they hang on too. */
  | { contact: ContactId; turn?: string; others: ContactId[]; reminders: Reminder[] };

type Database = IDBPDatabase<Schema>;
type Reading = IDBPTransaction<Schema, ('agenda' | 'stale')[]>;
type Refreshing = IDBPTransaction<Schema, ('agenda' | 'interactions' | 'contacts' | 'stale')[], 'readwrite'>;

/** More people than this are computed from one reading of all interactions, rather than one by one. */
const mostOneByOne = 200;

/** The rows in the range, where none has to be computed first. */
export async function readAgenda(
  database: Database,
  rules: AgendaRules,
  range: AgendaRange,
): Promise<PersonReminders[] | undefined> {
  const transaction = database.transaction<('agenda' | 'stale')[]>(['agenda', 'stale']);
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
  const transaction = database.transaction(['agenda', 'interactions', 'contacts', 'stale'], 'readwrite', {
    durability: 'relaxed',
  });
  transaction.done.catch(() => undefined);
  const agenda = transaction.objectStore('agenda');
  const [kept, stale] = await Promise.all([
    agenda.get(rulesKey),
    transaction.objectStore('stale').getAll(staleRange('agenda')),
  ]);
  const concerned = new Set(stale.flatMap(({ contacts }) => contacts));
  const name = nameOf(rules);
  const isSame = kept !== undefined && 'rules' in kept && kept.rules === name;
  if (!isSame || concerned.size > mostOneByOne) await computeAll(transaction, rules, name, concerned);
  else await computeSome(transaction, rules, concerned);
  await transaction.objectStore('stale').delete(staleRange('agenda'));
  const rows = await rowsIn(transaction, range);
  await transaction.done;
  return rows;
}

const nameOf = (rules: AgendaRules): string => `${rules.engine} ${nameOfRules(rules)}`;

async function isFresh(transaction: Reading, rules: AgendaRules): Promise<boolean> {
  const agenda = transaction.objectStore('agenda');
  const staleTable = transaction.objectStore('stale');
  const [kept, stale] = await Promise.all([agenda.get(rulesKey), staleTable.count(staleRange('agenda'))]);
  return stale === 0 && kept !== undefined && 'rules' in kept && kept.rules === nameOf(rules);
}

async function rowsIn(transaction: Reading | Refreshing, { to, most }: AgendaRange): Promise<PersonReminders[]> {
  const range = to === undefined ? null : IDBKeyRange.upperBound(to);
  const rows = await (transaction as Reading).objectStore('agenda').index('turn').getAll(range, most);
  return rows.flatMap((row) => ('reminders' in row ? [{ contact: row.contact, reminders: row.reminders }] : []));
}

/** Records read at a time: fewer than would let the page stand still. */
const atOnce = 500;

async function allOf<T extends 'contacts' | 'interactions'>(
  transaction: Refreshing,
  table: T,
): Promise<Schema[T]['value'][]> {
  const all: Schema[T]['value'][] = [];
  for (;;) {
    const last = all.at(-1);
    const range = last ? IDBKeyRange.lowerBound(last.id, true) : null;
    const piece = await transaction.objectStore(table).getAll(range, atOnce);
    all.push(...piece);
    if (piece.length < atOnce) return all;
  }
}

/** Everyone, from one reading of all that happened. */
async function computeAll(
  transaction: Refreshing,
  rules: AgendaRules,
  name: string,
  concerned: ReadonlySet<ContactId>,
): Promise<void> {
  const agenda = transaction.objectStore('agenda');
  const records = Map.groupBy(await allOf(transaction, 'interactions'), (each) => each.contact);
  const tagged = { ...rules, tagsOf: tagsAmong(await allOf(transaction, 'contacts')) };
  await agenda.clear();
  let until = performance.now() + slice;
  for (const contact of records.keys()) {
    keep(transaction, contact, (whose) => records.get(whose) ?? [], tagged);
    if (performance.now() < until) continue;
    // The transaction lives on in the answer to a request, and the page answers meanwhile.
    await agenda.getKey(rulesKey);
    until = performance.now() + slice;
  }
  await agenda.put({ contact: rulesKey, rules: name });
  const hanging = [...records].filter(([, theirs]) => othersIn(theirs).some((each) => concerned.has(each)));
  passOn(transaction, new Set(hanging.map(([contact]) => contact)).difference(concerned));
}

/** Those concerned themselves, and those whose reminders hang on what happened with them. */
async function computeSome(
  transaction: Refreshing,
  rules: AgendaRules,
  concerned: ReadonlySet<ContactId>,
): Promise<void> {
  const [agenda, interactions] = [transaction.objectStore('agenda'), transaction.objectStore('interactions')];
  const found = await Promise.all([...concerned].map((contact) => agenda.index('others').getAllKeys(contact)));
  const hanging = new Set(found.flat() as ContactId[]);
  const contacts = [...concerned.union(hanging)];
  const records = new Map<ContactId, Interaction[]>();
  const read = (whose: readonly ContactId[]): Promise<unknown> =>
    Promise.all(
      whose.map(async (each) => records.set(each, await interactions.index('contact').getAll(IDBKeyRange.only(each)))),
    );
  await read(contacts);
  await read([...new Set([...records.values()].flatMap(othersIn))].filter((each) => !records.has(each)));
  const people = await Promise.all(contacts.map((each) => transaction.objectStore('contacts').get(each)));
  const tagged = { ...rules, tagsOf: tagsAmong(people) };
  for (const contact of contacts) {
    const isKept = keep(transaction, contact, (whose) => records.get(whose) ?? [], tagged);
    if (!isKept) void agenda.delete(contact).catch(ignore);
  }
  passOn(transaction, hanging.difference(concerned));
}

/** What is due stands in people's rows too; of those who are concerned themselves, the rows are. */
function passOn(transaction: Refreshing, contacts: ReadonlySet<ContactId>): void {
  for (const one of staleOf('people', contacts)) void transaction.objectStore('stale').put(one).catch(ignore);
}

/** What people are tagged with, by their ids. */
function tagsAmong(people: readonly (Contact | undefined)[]): (contact: ContactId) => readonly string[] {
  const tags = new Map(people.flatMap((each) => (each?.tags ? [[each.id, each.tags]] : [])));
  return (contact) => tags.get(contact) ?? [];
}

/** A failed request ends the transaction, whose end is waited for. */
const ignore = (): void => undefined;

/** Keeps someone's reminders; false where there is nothing to keep. */
function keep(
  transaction: Refreshing,
  contact: ContactId,
  recordsOf: (contact: ContactId) => readonly Interaction[],
  rules: AgendaRules,
): boolean {
  const agenda = transaction.objectStore('agenda');
  const reminders = remindersOf(contact, recordsOf, rules);
  const others = othersIn(recordsOf(contact));
  const turn = turnOf(reminders);
  if (turn === undefined && others.length === 0) return false;
  void agenda.put({ contact, others, reminders, ...(turn !== undefined && { turn }) }).catch(ignore);
  return true;
}
