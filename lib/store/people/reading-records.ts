/** What people's rows and words follow from, read from its tables. */
import type { IDBPTransaction } from 'idb';
import type { Fact } from '../../contacts/index.ts';
import type { ContactId } from '../../ids.ts';
import type { KeptOfPerson } from '../../overview/index.ts';
import type { FactRow } from '../fact-rows.ts';
import type { Schema } from '../schema.ts';

/** All that is read to compute parts anew. */
export const readTables = [
  'people',
  'words',
  'stale',
  'contacts',
  'captures',
  'facts',
  'letters',
  'interactions',
  'notes',
] as const;
export type Reading = IDBPTransaction<Schema, (typeof readTables)[number][]>;

/** People read with one request: few enough that their records do not make the page stand still. */
const atOnce = 50;

/** What is recorded of those of them who are kept. */
export async function recordsOf(transaction: Reading, contacts: readonly ContactId[]): Promise<KeptOfPerson[]> {
  const sorted = contacts.toSorted();
  const groups = Array.from({ length: Math.ceil(sorted.length / atOnce) }, (_, index) =>
    readSome(transaction, sorted.slice(index * atOnce, (index + 1) * atOnce)),
  );
  return (await Promise.all(groups)).flat();
}

async function readSome(transaction: Reading, contacts: readonly ContactId[]): Promise<KeptOfPerson[]> {
  const [first, last] = [contacts[0], contacts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = IDBKeyRange.bound(first, last);
  const most = contacts.length * 2;
  // Others may be between them, and where they are many each of these is read by themselves.
  const between = await transaction.objectStore('contacts').getAllKeys(range, most + 1);
  const ranges = between.length > most ? contacts.map((each) => IDBKeyRange.only(each)) : [range];
  const found = await Promise.all(ranges.map((each) => readRange(transaction, each)));
  const wanted = new Set(contacts);
  return found.flat().filter(({ contact }) => wanted.has(contact.id));
}

/** Everyone in a range of ids. */
async function readRange(transaction: Reading, range: IDBKeyRange): Promise<KeptOfPerson[]> {
  const [contacts, captures, facts, letters, interactions, notes] = await Promise.all([
    transaction.objectStore('contacts').getAll(range),
    transaction.objectStore('captures').index('contact').getAll(range),
    transaction.objectStore('facts').index('contact').getAll(range),
    transaction.objectStore('letters').index('contact').getAll(range),
    transaction.objectStore('interactions').index('contact').getAll(range),
    transaction.objectStore('notes').index('contact').getAll(range),
  ]);
  const capturesOf = byContact(captures);
  const factsOf = byContact(factsIn(facts));
  const lettersOf = byContact(letters);
  const interactionsOf = byContact(interactions);
  const notesOf = byContact(notes);
  return contacts.map((contact) => ({
    contact,
    captures: capturesOf(contact.id),
    facts: factsOf(contact.id),
    letters: lettersOf(contact.id),
    interactions: interactionsOf(contact.id),
    notes: notesOf(contact.id),
  }));
}

/** The facts of rows as they were found by whose they are: a row of several people once, and all in the order of the captures. */
function factsIn(found: readonly FactRow[]): Fact[] {
  const rows = [...new Map(found.map((row) => [row.capture, row])).values()];
  return rows.toSorted((one, other) => (one.capture < other.capture ? -1 : 1)).flatMap(({ facts }) => facts);
}

function byContact<Row extends { contact: ContactId }>(rows: readonly Row[]): (contact: ContactId) => readonly Row[] {
  const groups = Map.groupBy(rows, ({ contact }) => contact);
  return (contact) => groups.get(contact) ?? [];
}
