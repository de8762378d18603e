/**
 * What is computed from records and kept, such as everyone's reminders, can be thrown away at any time. A write says in its own
 * transaction whose is stale from now on, so that it is never forgotten and never said without cause; whoever computes it anew
 * settles that.
 */
import type { IDBPTransaction, StoreNames } from 'idb';
import { newId, type Brand, type ContactId } from '../ids.ts';
import type { Schema } from './schema.ts';
import type { Change, Table } from './store.ts';

/** What is computed and kept: reminders by person, and everyone in a row each. */
export type Derived = 'agenda' | 'people';

export interface Stale {
  of: Derived;
  /** The contact; of several, an id of its own. */
  id: string;
  contacts: ContactId[];
  /** Tells it from an earlier one of the same id. */
  turn: Brand<'Turn'>;
}

/** As many contacts at the most are named one by one, so that each is named once however often they change. */
const fewAtOnce = 20;
/** Contacts named together, at the most. */
const mostInOne = 512;

/** That these contacts' is stale. The ids of several at once sort after those of any contact, neighbours together. */
export function staleOf(of: Derived, contacts: ReadonlySet<ContactId>): Stale[] {
  const turn = newId<Brand<'Turn'>>();
  if (contacts.size <= fewAtOnce) return [...contacts].map((each) => ({ of, id: each, contacts: [each], turn }));
  const sorted = [...contacts].toSorted();
  return Array.from({ length: Math.ceil(sorted.length / mostInOne) }, (_, index) => ({
    of,
    id: `~${newId()}`,
    contacts: sorted.slice(index * mostInOne, (index + 1) * mostInOne),
    turn,
  }));
}

/** The people whose reminders may differ after these changes. */
function concernsAgenda(changes: readonly Change[]): Set<ContactId> {
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

/** The tables that people's rows follow from, beside their own. */
const ofRows: ReadonlySet<Table> = new Set(['captures', 'facts', 'letters', 'interactions', 'notes']);

/** The people whose rows may differ after these changes; whoever's reminders may is one of them. */
export function concernsPeople(changes: readonly Change[]): Set<ContactId> {
  return new Set(
    changes.flatMap((change) => {
      const [table, of] = 'put' in change ? [change.put, change.record] : [change.remove, change];
      if (table === 'contacts') return of.id as ContactId;
      return ofRows.has(table) && 'contact' in of ? of.contact : [];
    }),
  );
}

/**
 * What is to be computed anew after these changes.
 * @param left people whom facts leave, whether or not the changes name them.
 */
export const staleAfter = (changes: readonly Change[], left: ReadonlySet<ContactId> = new Set()): Stale[] => [
  ...staleOf('agenda', concernsAgenda(changes)),
  ...staleOf('people', concernsPeople(changes).union(left)),
];

/** The keys of all that is stale of one kind. */
export const staleRange = (of: Derived): IDBKeyRange => IDBKeyRange.bound([of], [of, []]);

/** Says that what was found stale was computed anew, but for what has become stale again since. */
export async function settle(
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>,
  stale: readonly Stale[],
): Promise<void> {
  const table = transaction.objectStore('stale');
  await Promise.all(
    stale.map(async ({ of, id, turn }) => {
      const now = await table.get([of, id]);
      if (now?.turn === turn) await table.delete([of, id]);
    }),
  );
}
