/**
 * Facts as IndexedDB keeps them: those of one capture in one row. What a browser takes for a row hardly depends on what is in it,
 * so that ten times fewer rows are written and read in a fraction of the time (docs/decisions/0041-facts-by-capture.md).
 */
import { unwrap, type IDBPObjectStore, type StoreNames } from 'idb';
import type { Fact } from '../contacts/index.ts';
import type { CaptureId, ContactId, FactId } from '../ids.ts';
import type { Schema } from './schema.ts';
import type { Change } from './store.ts';

export interface FactRow {
  capture: CaptureId;
  /** Of whom the facts are: one person, but where people were merged in part. For an index. */
  contacts: ContactId[];
  /** For an index. */
  ids: FactId[];
  /** In the order of their ids; never none. */
  facts: Fact[];
}

/** What becomes of facts: each as it is to be, or undefined where it is removed; the last said of each. */
type FactChanges = Map<FactId, Fact | undefined>;

type FactTable = IDBPObjectStore<Schema, ArrayLike<StoreNames<Schema>>, 'facts', 'readwrite'>;

/** Rows read at a time. */
const atOnce = 500;

export const isOfFacts = (change: Change): boolean => ('put' in change ? change.put : change.remove) === 'facts';

function factChanges(changes: readonly Change[]): FactChanges {
  const last: FactChanges = new Map();
  for (const change of changes) {
    if ('put' in change && change.put === 'facts') last.set(change.record.id, change.record);
    else if ('remove' in change && change.remove === 'facts') last.set(change.id, undefined);
  }
  return last;
}

function rowOf(capture: CaptureId, facts: readonly Fact[]): FactRow {
  const sorted = facts.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return {
    capture,
    contacts: [...new Set(sorted.map(({ contact }) => contact))],
    ids: sorted.map(({ id }) => id),
    facts: sorted,
  };
}

/** Asks for the rows of facts of a table that holds none. */
export function newFactRows(table: FactTable, changes: readonly Change[]): (() => IDBRequest)[] {
  const raw: IDBObjectStore = unwrap(table);
  const groups = Map.groupBy(keptOf(factChanges(changes)), ({ capture }) => capture);
  return Array.from(
    groups,
    ([capture, facts]) =>
      () =>
        raw.put(rowOf(capture, facts)),
  );
}

const keptOf = (changes: FactChanges): Fact[] => [...changes.values()].filter((fact) => fact !== undefined);

/** The captures whose rows are touched. */
async function capturesOf(table: FactTable, changes: FactChanges): Promise<Set<CaptureId>> {
  const captures = new Set(keptOf(changes).map(({ capture }) => capture));
  const removed = [...changes].flatMap(([id, fact]) => (fact ? [] : [id]));
  const index = table.index('fact');
  const found = await inTurn(removed, (id) => index.getKey(id));
  for (const capture of found) if (capture !== undefined) captures.add(capture as CaptureId);
  return captures;
}

/** Asks for each, so many at a time. */
async function inTurn<One, Answer>(all: readonly One[], ask: (one: One) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let from = 0; from < all.length; from += atOnce)
    answers.push(...(await Promise.all(all.slice(from, from + atOnce).map(ask))));
  return answers;
}

/** Reads the rows that facts are in, and asks for each to be as it is after the changes. */
export async function factRows(table: FactTable, changes: readonly Change[]): Promise<(() => IDBRequest)[]> {
  const facts = factChanges(changes);
  const captures = [...(await capturesOf(table, facts))];
  const changed = Map.groupBy(keptOf(facts), ({ capture }) => capture);
  // Most rows are new, and to know the names of all is quicker than to ask for each.
  const held = captures.length > atOnce ? new Set(await table.getAllKeys()) : undefined;
  const rows = await inTurn(captures, (capture) =>
    held?.has(capture) === false ? Promise.resolve(undefined) : table.get(capture),
  );
  const raw: IDBObjectStore = unwrap(table);
  return captures.map((capture, at) => () => {
    const stays = rows[at]?.facts.filter(({ id }) => !facts.has(id)) ?? [];
    const all = [...stays, ...(changed.get(capture) ?? [])];
    return all.length > 0 ? raw.put(rowOf(capture, all)) : raw.delete(capture);
  });
}
