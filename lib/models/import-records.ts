/** What importing reads of the store and writes to it: people held, the changes that keep people, and those that take them back. */
import type { IsoInstant } from '../clock.ts';
import type { Fact, Interaction } from '../contacts/index.ts';
import type { HeldPerson, Kept, Planned } from '../exchange/index.ts';
import type { ContactId } from '../ids.ts';
import type { Change, Store } from '../store/index.ts';
import { inPieces } from './in-pieces.ts';

export const putKept = ({ contact, before, captures, facts, notes }: Kept): Change[] => [
  ...(contact === before ? [] : [{ put: 'contacts', record: contact } as const]),
  ...captures.map((record): Change => ({ put: 'captures', record })),
  ...facts.map((record): Change => ({ put: 'facts', record })),
  ...notes.map((record): Change => ({ put: 'interactions', record })),
];

export const takeBack = ({ contact, before, captures, facts, notes }: Kept, at: string): Change[] => [
  ...notes.map(({ id }): Change => ({ remove: 'interactions', id, contact: contact.id, at })),
  ...facts.map(({ id, capture }): Change => ({ remove: 'facts', id, contact: contact.id, capture, at })),
  ...captures.map(({ id }): Change => ({ remove: 'captures', id, contact: contact.id, at })),
  before ? { put: 'contacts', record: before } : { remove: 'contacts', id: contact.id, at },
];

const heldIn = (facts: readonly Fact[], interactions: readonly Interaction[]): HeldPerson => ({
  facts,
  notes: new Set(interactions.flatMap((each) => (each.type === 'note' ? [each.text] : []))),
});

const nothing = heldIn([], []);

/** Of more people than these all is read at once, rather than of each. */
const mostOneByOne = 200;

/** What is held of those who are joined with facts or notes. */
export async function heldOf(
  store: Store,
  plan: readonly Planned[],
  onPiece: () => void,
): Promise<(id: ContactId) => HeldPerson> {
  const ids = new Set(
    plan.flatMap((each) =>
      'contact' in each && (each.entry.sources.length > 0 || each.entry.note !== '') ? [each.contact.id] : [],
    ),
  );
  if (ids.size > mostOneByOne) {
    const facts = Map.groupBy(await inPieces(store, 'facts', onPiece), (each) => each.contact);
    const interactions = Map.groupBy(await inPieces(store, 'interactions', onPiece), (each) => each.contact);
    return (id) => heldIn(facts.get(id) ?? [], interactions.get(id) ?? []);
  }
  const held = new Map<ContactId, HeldPerson>();
  for (const id of ids) {
    const theirs = [store.where('facts', 'contact', id), store.where('interactions', 'contact', id)] as const;
    held.set(id, heldIn(...(await Promise.all(theirs))));
  }
  return (id) => held.get(id) ?? nothing;
}

/** Those of whom anything was kept or changed after a moment, and those of `kept` who are gone. */
export async function touchedSince(
  store: Store,
  at: IsoInstant,
  kept: readonly Kept[],
  onPiece: () => void,
): Promise<ReadonlySet<ContactId>> {
  const isSince = (record: { updatedAt: IsoInstant }): boolean => Date.parse(record.updatedAt) > Date.parse(at);
  const contacts = new Map((await inPieces(store, 'contacts', onPiece)).map((each) => [each.id, each]));
  const touched = new Set<ContactId>();
  for (const { contact } of kept) {
    const now = contacts.get(contact.id);
    if (!now || isSince(now)) touched.add(contact.id);
  }
  for (const table of ['captures', 'facts', 'letters', 'interactions', 'notes', 'prepSheets', 'meetings'] as const) {
    for (const each of await inPieces(store, table, onPiece)) if (isSince(each)) touched.add(each.contact);
  }
  return touched;
}
