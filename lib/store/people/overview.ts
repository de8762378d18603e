/** What there is of everyone in a row each, as it is read. */
import type { IDBPDatabase } from 'idb';
import type { Due, PersonRow } from '../../overview/index.ts';
import { together, type PersonReminders } from '../../reminders/index.ts';
import { staleRange } from '../stale.ts';
import type { Schema } from '../schema.ts';
import type { AgendaRules, Overview } from '../store.ts';
import { isBy, rowsOf } from './parts.ts';

export async function overviewOf(database: IDBPDatabase<Schema>, engine: string): Promise<Overview> {
  const transaction = database.transaction(['people', 'stale', 'contacts']);
  transaction.done.catch(() => undefined);
  const [names, stale] = await Promise.all([
    transaction.objectStore('people').getAllKeys(),
    transaction.objectStore('stale').count(staleRange('people')),
  ]);
  const parts = names.filter((name) => isBy(name, engine)).toReversed();
  const isWhole = stale === 0 && parts.length === names.length;
  // There are none either where all were thrown away.
  if (names.length > 0 || !isWhole) return { parts, isWhole };
  return { parts, isWhole: (await transaction.objectStore('contacts').count()) === 0 };
}

export async function partOf(
  database: IDBPDatabase<Schema>,
  name: string,
  rules: AgendaRules,
): Promise<PersonRow[] | undefined> {
  const transaction = database.transaction(['people', 'agenda']);
  transaction.done.catch(() => undefined);
  const part = await transaction.objectStore('people').get(name);
  if (!part) return undefined;
  const rows = rowsOf(part);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return rows;
  const theirs = await transaction.objectStore('agenda').getAll(IDBKeyRange.bound(first.id, last.id));
  const reminders = new Map(theirs.flatMap((each) => ('reminders' in each ? [[each.contact, each.reminders]] : [])));
  return rows.map((row) => withDue(row, { contact: row.id, reminders: reminders.get(row.id) ?? [] }, rules));
}

/** The row with what is due first, pauses taken into account. */
function withDue(row: PersonRow, theirs: PersonReminders, { calendar }: AgendaRules): PersonRow {
  const [first] = together([theirs], calendar);
  const due: Due | undefined = first && { type: first.type, on: first.on };
  return due ? { ...row, due } : row;
}
