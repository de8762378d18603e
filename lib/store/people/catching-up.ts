/**
 * Computes stale rows anew, a part of the overview at a time: reads what it needs, computes while the page answers, and writes it
 * only where no other window has computed meanwhile. What was changed since it was read is stale again, and has its turn.
 */
import type { IDBPDatabase } from 'idb';
import type { ContactId } from '../../ids.ts';
import { personRow, type KeptOfPerson } from '../../overview/index.ts';
import { wordsOfPerson } from '../../search/index.ts';
import { inSlices } from '../../slices.ts';
import type { Connection } from '../connection.ts';
import { staleOf, staleRange, settle, type Stale } from '../stale.ts';
import type { Schema } from '../schema.ts';
import { readTables, recordsOf, type Reading } from './reading-records.ts';
import { partsFor, type Fresh, type Staying } from './making-parts.ts';
import { engineOf, fromOf, isBy, mostInPart, placeOf, rowsOf } from './parts.ts';

type Database = IDBPDatabase<Schema>;

/** Some people to be computed anew, and the part that they are in. */
interface Group {
  /** The part's name; none where there are no parts yet. */
  part: string | undefined;
  isLast: boolean;
  engine: string;
  /** What of the part stays; nothing where all of it is computed anew. */
  staying: Staying | undefined;
  kept: KeptOfPerson[];
}

type Part = ReturnType<typeof partsFor> extends Generator<number, (infer Made)[]> ? Made : never;

interface Work {
  /** The names of all parts there were. */
  names: string[];
  stale: Stale[];
  groups: Group[];
}

/** Does some of what is to be done; see the store's `catchUp`. */
export async function catchUp(connection: Connection<Schema>, engine: string | undefined): Promise<boolean> {
  const work = await connection.use((database) => readWork(database, engine));
  if (!work) return engine !== undefined && connection.use((database) => renewIfLost(database));
  const parts = await inSlices(partsOf(work), () => undefined);
  const gone = work.groups.flatMap(({ part }) => part ?? []);
  await connection.use(async (database) => {
    const transaction = database.transaction(['people', 'words', 'stale'], 'readwrite', { durability: 'relaxed' });
    transaction.done.catch(() => undefined);
    const [people, words] = [transaction.objectStore('people'), transaction.objectStore('words')];
    const names = await people.getAllKeys();
    if (names.join('\n') === work.names.join('\n')) {
      await Promise.all([
        ...gone.flatMap((name) => [people.delete(name), words.delete(name)]),
        ...parts.flatMap((part) => [people.put(part.people), words.put(part.words)]),
      ]);
      await settle(transaction, work.stale);
    }
    await transaction.done;
  });
  return true;
}

function* partsOf({ groups }: Work): Generator<number, Part[]> {
  const parts: Part[] = [];
  for (const [index, { kept, staying, isLast, engine }] of groups.entries()) {
    const fresh: Fresh[] = [];
    for (const each of kept) {
      fresh.push({ row: personRow(each), words: wordsOfPerson(each) });
      yield index / groups.length;
    }
    parts.push(...(yield* partsFor(fresh, staying, engine, isLast)));
  }
  return parts;
}

async function readWork(database: Database, engine: string | undefined): Promise<Work | undefined> {
  const transaction = database.transaction(readTables);
  transaction.done.catch(() => undefined);
  const names = await transaction.objectStore('people').getAllKeys();
  const froms = names.map(fromOf);
  // Of whom nothing was computed yet, nothing is out of date.
  if (engine === undefined && names.length === 0) return undefined;
  const stale = await someStale(transaction, froms);
  const isOutdated = (name: string): boolean => engine !== undefined && !isBy(name, engine);
  const outdated = stale.length > 0 ? -1 : names.findLastIndex(isOutdated);
  if (stale.length === 0 && outdated < 0) return undefined;
  const people = new Set(stale.flatMap(({ contacts }) => contacts));
  const byPart = Map.groupBy(people, (contact) => placeOf(contact, froms));
  if (outdated >= 0) byPart.set(outdated, []);
  const groups = [...byPart].map(([place, contacts]) => readGroup(transaction, { names, place, contacts, engine }));
  return { names, stale, groups: await Promise.all(groups) };
}

/** What became stale last: several people named together, or single ones who are in one part, the last that has any. */
async function someStale(transaction: Reading, froms: readonly ContactId[]): Promise<Stale[]> {
  const table = transaction.objectStore('stale');
  const last = await table.openKeyCursor(staleRange('people'), 'prev');
  const one = last && (await table.get(last.primaryKey));
  if (!one || one.contacts.length > 1) return one ? [one] : [];
  const place = placeOf(one.contacts[0] ?? ('' as ContactId), froms);
  const from = place <= 0 ? ['people'] : ['people', froms[place] ?? ''];
  return table.getAll(IDBKeyRange.bound(from, last.primaryKey), mostInPart);
}

interface GroupOf {
  names: readonly string[];
  place: number;
  contacts: readonly ContactId[];
  engine: string | undefined;
}

/** What the people of a part are computed from: those who are stale, or everyone where it was computed by other code. */
async function readGroup(transaction: Reading, { names, place, contacts, engine }: GroupOf): Promise<Group> {
  const part = names[place];
  const by = engine ?? engineOf(part ?? '');
  const [next, isLast] = [names[place + 1], place === names.length - 1];
  const group = { part, isLast: isLast || part === undefined, engine: by, staying: undefined };
  if (part === undefined) return { ...group, kept: await recordsOf(transaction, contacts) };
  if (isBy(part, by)) {
    const [people, list] = await Promise.all([
      transaction.objectStore('people').get(part),
      transaction.objectStore('words').get(part),
    ]);
    if (people && list) {
      const anew = new Set(contacts);
      const rows = rowsOf(people);
      const staying = { everyone: rows.map(({ id }) => id), rows: rows.filter(({ id }) => !anew.has(id)), list };
      return { ...group, staying, kept: await recordsOf(transaction, contacts) };
    }
  }
  const from = place === 0 ? '' : fromOf(part);
  const range = next === undefined ? IDBKeyRange.lowerBound(from) : IDBKeyRange.bound(from, fromOf(next), false, true);
  const everyone = await transaction.objectStore('contacts').getAllKeys(range);
  return { ...group, kept: await recordsOf(transaction, everyone as ContactId[]) };
}

/** Where all parts were thrown away, everyone is computed anew. */
async function renewIfLost(database: Database): Promise<boolean> {
  const transaction = database.transaction(['people', 'words', 'stale', 'contacts'], 'readwrite', {
    durability: 'relaxed',
  });
  transaction.done.catch(() => undefined);
  const stale = transaction.objectStore('stale');
  const [parts, known, everyone] = await Promise.all([
    transaction.objectStore('people').count(),
    stale.count(staleRange('people')),
    transaction.objectStore('contacts').getAllKeys(),
  ]);
  const isLost = parts === 0 && known === 0 && everyone.length > 0;
  if (isLost) await transaction.objectStore('words').clear();
  if (isLost) await Promise.all(staleOf('people', new Set(everyone as ContactId[])).map((each) => stale.put(each)));
  await transaction.done;
  return isLost;
}
