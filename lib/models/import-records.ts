/** What importing reads of the store and writes to it: people held, the changes that keep people, and those that take them back. */
import type { IsoInstant } from '../clock.ts';
import type { HeldPerson, Kept, Planned } from '../exchange/index.ts';
import type { ContactId } from '../ids.ts';
import type { Change, Store, Table, Tables } from '../store/index.ts';

export const putKept = ({ contact, before, captures, facts, notes }: Kept): Change[] => [
  ...(contact === before ? [] : [{ put: 'contacts', record: contact } as const]),
  ...captures.map((record): Change => ({ put: 'captures', record })),
  ...facts.map((record): Change => ({ put: 'facts', record })),
  ...notes.map((record): Change => ({ put: 'interactions', record })),
];

export const takeBack = ({ contact, before, captures, facts, notes }: Kept, at: string): Change[] => [
  ...notes.map(({ id }): Change => ({ remove: 'interactions', id, contact: contact.id, at })),
  ...facts.map(({ id }): Change => ({ remove: 'facts', id, contact: contact.id, at })),
  ...captures.map(({ id }): Change => ({ remove: 'captures', id, contact: contact.id, at })),
  before ? { put: 'contacts', record: before } : { remove: 'contacts', id: contact.id, at },
];

/** Records read at a time: fewer than would let the page stand still. */
const atOnce = 500;

/** All of a table, while the page answers. */
export async function inPieces<T extends Table>(store: Store, table: T, onPiece?: () => void): Promise<Tables[T][]> {
  const all: Tables[T][] = [];
  for (;;) {
    const after = all.at(-1)?.id;
    const piece = await store.page(table, { most: atOnce, ...(after !== undefined && { after }) });
    all.push(...piece);
    if (piece.length < atOnce) return all;
    onPiece?.();
  }
}

/** What is held of those who are joined with facts or notes. */
export async function heldOf(store: Store, plan: readonly Planned[]): Promise<(id: ContactId) => HeldPerson> {
  const ids = plan.flatMap((each) =>
    'contact' in each && (each.entry.facts.length > 0 || each.entry.note !== '') ? [each.contact.id] : [],
  );
  const held = new Map<ContactId, HeldPerson>();
  for (const id of new Set(ids)) {
    const [facts, interactions] = await Promise.all([
      store.where('facts', 'contact', id),
      store.where('interactions', 'contact', id),
    ]);
    held.set(id, {
      facts,
      notes: new Set(interactions.flatMap((each) => (each.type === 'note' ? [each.text] : []))),
    });
  }
  return (id) => held.get(id) ?? { facts: [], notes: new Set() };
}

/** Those of whom anything was kept or changed after a moment, and those of `kept` who are gone. */
export async function touchedSince(
  store: Store,
  at: IsoInstant,
  kept: readonly Kept[],
): Promise<ReadonlySet<ContactId>> {
  const isSince = (record: { updatedAt: IsoInstant }): boolean => Date.parse(record.updatedAt) > Date.parse(at);
  const contacts = new Map((await inPieces(store, 'contacts')).map((each) => [each.id, each]));
  const touched = new Set<ContactId>();
  for (const { contact } of kept) {
    const now = contacts.get(contact.id);
    if (!now || isSince(now)) touched.add(contact.id);
  }
  for (const table of ['captures', 'facts', 'letters', 'interactions', 'notes', 'prepSheets', 'meetings'] as const) {
    for (const each of await inPieces(store, table)) if (isSince(each)) touched.add(each.contact);
  }
  return touched;
}
