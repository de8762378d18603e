/**
 * Computes stale rows anew, a part of the overview at a time: reads what it needs, computes while the page answers, and writes it
 * only where no other window has computed meanwhile. What was changed since it was read is stale again, and has its turn.
 */
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { ContactId } from '../../ids.ts';
import { personRow, type KeptOfPerson, type PersonRow } from '../../overview/index.ts';
import { inSlices } from '../../slices.ts';
import type { Connection } from '../connection.ts';
import { staleOf, staleRange, settle, type Stale } from '../stale.ts';
import type { Schema } from '../schema.ts';
import { fromOf, isBy, mostInPart, partsFor, placeOf, rowsOf } from './parts.ts';

type Database = IDBPDatabase<Schema>;
type Reading = IDBPTransaction<Schema, (typeof readFrom)[number][]>;

const readFrom = ['people', 'stale', 'contacts', 'captures', 'facts', 'letters', 'interactions', 'notes'] as const;

/** Some people to be computed anew, and the part that they are in. */
interface Group {
  /** The part's name; none where there are no parts yet. */
  part: string | undefined;
  isLast: boolean;
  /** Rows of the part that stay. */
  rest: PersonRow[];
  kept: KeptOfPerson[];
}

interface Work {
  /** The names of all parts there were. */
  names: string[];
  stale: Stale[];
  groups: Group[];
}

/** Does some of what is to be done. */
export async function catchUp(connection: Connection<Schema>, engine: string): Promise<void> {
  const work = await connection.use((database) => readWork(database, engine));
  if (!work) return connection.use((database) => renewIfLost(database));
  const done: { group: Group; rows: PersonRow[] }[] = [];
  for (const group of work.groups) done.push({ group, rows: await inSlices(rowsFor(group), () => undefined) });
  const parts = done.flatMap(({ group, rows }) => partsFor(rows, engine, group.isLast));
  const gone = work.groups.flatMap(({ part }) => part ?? []);
  await connection.use(async (database) => {
    const transaction = database.transaction(['people', 'stale'], 'readwrite', { durability: 'relaxed' });
    transaction.done.catch(() => undefined);
    const people = transaction.objectStore('people');
    const names = await people.getAllKeys();
    if (names.join('\n') === work.names.join('\n')) {
      await Promise.all([...gone.map((name) => people.delete(name)), ...parts.map((part) => people.put(part))]);
      await settle(transaction, work.stale);
    }
    await transaction.done;
  });
}

function* rowsFor({ rest, kept }: Group): Generator<number, PersonRow[]> {
  const rows = [...rest];
  for (const [index, each] of kept.entries()) {
    rows.push(personRow(each));
    yield index / kept.length;
  }
  return rows;
}

async function readWork(database: Database, engine: string): Promise<Work | undefined> {
  const transaction = database.transaction(readFrom);
  transaction.done.catch(() => undefined);
  const names = await transaction.objectStore('people').getAllKeys();
  const stale = await someStale(transaction, names);
  const outdated = stale.length > 0 ? -1 : names.findLastIndex((name) => !isBy(name, engine));
  if (stale.length === 0 && outdated < 0) return undefined;
  const people = new Set(stale.flatMap(({ contacts }) => contacts));
  const byPart = Map.groupBy(people, (contact) => placeOf(contact, names));
  if (outdated >= 0) byPart.set(outdated, []);
  const groups = [...byPart].map(([place, contacts]) => readGroup(transaction, { names, place, contacts, engine }));
  return { names, stale, groups: await Promise.all(groups) };
}

/** What became stale last: several people named together, or single ones who are in one part, the last that has any. */
async function someStale(transaction: Reading, names: readonly string[]): Promise<Stale[]> {
  const table = transaction.objectStore('stale');
  const last = await table.openKeyCursor(staleRange('people'), 'prev');
  const one = last && (await table.get(last.primaryKey));
  if (!one || one.contacts.length > 1) return one ? [one] : [];
  const place = placeOf(one.contacts[0] ?? ('' as ContactId), names);
  // Whoever comes before everyone else belongs to the first part.
  const from = place <= 0 ? ['people'] : ['people', fromOf(names[place] ?? '')];
  return table.getAll(IDBKeyRange.bound(from, last.primaryKey), mostInPart);
}

interface GroupOf {
  names: readonly string[];
  place: number;
  contacts: readonly ContactId[];
  engine: string;
}

/** What the people of a part are computed from: those who are stale, or everyone where it was computed by other code. */
async function readGroup(transaction: Reading, { names, place, contacts, engine }: GroupOf): Promise<Group> {
  const part = names[place];
  const [next, isLast] = [names[place + 1], place === names.length - 1];
  if (part === undefined) return { part, isLast: true, rest: [], kept: await recordsOf(transaction, contacts) };
  if (isBy(part, engine)) {
    const kept = await transaction.objectStore('people').get(part);
    const anew = new Set(contacts);
    const rest = kept ? rowsOf(kept).filter(({ id }) => !anew.has(id)) : [];
    return { part, isLast, rest, kept: await recordsOf(transaction, contacts) };
  }
  const from = place === 0 ? '' : fromOf(part);
  const range = next === undefined ? IDBKeyRange.lowerBound(from) : IDBKeyRange.bound(from, fromOf(next), false, true);
  const everyone = await transaction.objectStore('contacts').getAllKeys(range);
  return { part, isLast, rest: [], kept: await recordsOf(transaction, everyone as ContactId[]) };
}

/** What is recorded of those who are kept. */
async function recordsOf(transaction: Reading, contacts: readonly ContactId[]): Promise<KeptOfPerson[]> {
  const found = await Promise.all(
    contacts.map(async (id) => {
      const [contact, captures, facts, letters, interactions, notes] = await Promise.all([
        transaction.objectStore('contacts').get(id),
        transaction.objectStore('captures').index('contact').getAll(id),
        transaction.objectStore('facts').index('contact').getAll(id),
        transaction.objectStore('letters').index('contact').getAll(id),
        transaction.objectStore('interactions').index('contact').getAll(id),
        transaction.objectStore('notes').index('contact').getAll(id),
      ]);
      return contact ? [{ contact, captures, facts, letters, interactions, notes }] : [];
    }),
  );
  return found.flat();
}

/** Where all parts were thrown away, everyone is computed anew. */
async function renewIfLost(database: Database): Promise<void> {
  const transaction = database.transaction(['people', 'stale', 'contacts'], 'readwrite', { durability: 'relaxed' });
  transaction.done.catch(() => undefined);
  const stale = transaction.objectStore('stale');
  const [parts, known, everyone] = await Promise.all([
    transaction.objectStore('people').count(),
    stale.count(staleRange('people')),
    transaction.objectStore('contacts').getAllKeys(),
  ]);
  const isLost = parts === 0 && known === 0 && everyone.length > 0;
  if (isLost) await Promise.all(staleOf('people', new Set(everyone as ContactId[])).map((each) => stale.put(each)));
  await transaction.done;
}
