/**
 * Facts as IndexedDB keeps them: those of one capture in one row. What a browser takes for a row hardly depends on what is in it,
 * so that ten times fewer rows are written and read in a fraction of the time (docs/decisions/0041-facts-by-capture.md).
 */
import { unwrap, type IDBPObjectStore, type StoreNames } from 'idb';
import type { Fact } from '../contacts/index.ts';
import type { CaptureId, ContactId, FactId } from '../ids.ts';
import type { Schema } from './schema.ts';
import type { Change, Put } from './store.ts';

export interface FactRow {
  capture: CaptureId;
  /** Of whom the facts are: one person, but where people were merged in part. For an index. */
  contacts: ContactId[];
  /** How many facts there are. For an index, by which they are counted. */
  size: number;
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

function factRow(capture: CaptureId, facts: readonly Fact[]): FactRow {
  const sorted = facts.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return {
    capture,
    contacts: [...new Set(sorted.map(({ contact }) => contact))],
    size: sorted.length,
    facts: sorted,
  };
}

/** The rows of these facts and no others. */
export const factRowsOf = (puts: readonly Put[]): FactRow[] =>
  Array.from(
    Map.groupBy(keptOf(factChanges(puts)), ({ capture }) => capture),
    ([capture, facts]) => factRow(capture, facts),
  );

const keptOf = (changes: FactChanges): Fact[] => [...changes.values()].filter((fact) => fact !== undefined);

/** Asks for each, so many at a time. */
async function inTurn<One, Answer>(all: readonly One[], ask: (one: One) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let from = 0; from < all.length; from += atOnce)
    answers.push(...(await Promise.all(all.slice(from, from + atOnce).map(ask))));
  return answers;
}

/** The captures whose facts change. */
const capturesIn = (changes: readonly Change[]): Set<CaptureId> =>
  new Set(
    changes.flatMap((change) => {
      if ('put' in change) return change.put === 'facts' ? change.record.capture : [];
      return change.remove === 'facts' ? change.capture : [];
    }),
  );

/** What changes of facts come to. */
export interface FactWrites {
  /** Asks for each row to be as it is after the changes. */
  requests: (() => IDBRequest)[];
  /** Whose the facts were that change. */
  owners: ReadonlySet<ContactId>;
}

/** Where no fact changes. */
export const noFactWrites: FactWrites = { requests: [], owners: new Set() };

/** Reads the rows that facts are in, to write them as they are after the changes. */
export async function factWrites(table: FactTable, changes: readonly Change[]): Promise<FactWrites> {
  const captures = [...capturesIn(changes)];
  // Most captures are new, and to know the names of all that have facts is quicker than to ask for each.
  const held = captures.length > atOnce ? new Set(await table.getAllKeys()) : undefined;
  const asked = captures.filter((capture) => held?.has(capture) !== false);
  const rows = await inTurn(asked, (capture) => table.get(capture));
  const before = new Map(rows.flatMap((row) => (row ? [[row.capture, row.facts]] : [])));
  const facts = factChanges(changes);
  const changed = Map.groupBy(keptOf(facts), ({ capture }) => capture);
  const raw: IDBObjectStore = unwrap(table);
  const requests = captures.map((capture) => () => {
    const stays = before.get(capture)?.filter(({ id }) => !facts.has(id)) ?? [];
    const all = [...stays, ...(changed.get(capture) ?? [])];
    return all.length > 0 ? raw.put(factRow(capture, all)) : raw.delete(capture);
  });
  const leaving = [...before.values()].flatMap((each) => each.filter(({ id }) => facts.has(id)));
  return { requests, owners: new Set(leaving.map(({ contact }) => contact)) };
}

/** How many facts there are: of so many rows with one, so many with two, and so on. */
export async function countFacts(
  table: IDBPObjectStore<Schema, ArrayLike<StoreNames<Schema>>, 'facts'>,
): Promise<number> {
  const index = table.index('size');
  let count = 0;
  for (let cursor = await index.openKeyCursor(null, 'nextunique'); cursor; cursor = await cursor.continue())
    count += cursor.key * (await index.count(cursor.key));
  return count;
}
