/**
 * Deletes people with all that is held of them: what is theirs, what hangs on their pages, and what others' records say of
 * them by their name. Whoever was not to be contacted again stays known by a hash.
 */
import type { IsoInstant } from '../clock.ts';
import {
  ownKeys,
  standing,
  suppressionOf,
  type Contact,
  type Interaction,
  type Suppression,
} from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import type { Change, Put, Store, Table, Tables } from '../store/index.ts';
import { holdingsOfAll, removals } from './holdings.ts';
import { inPieces } from './in-pieces.ts';

export interface Forgetting {
  people: readonly Contact[];
  changes: readonly Change[];
  /** What puts everything back as it was. */
  back: (at: IsoInstant) => Change[];
  /** Those who are not to be contacted again and have nothing by which they could be known. */
  unknowable: readonly Contact[];
}

/** What was deleted, in words. */
export function forgottenWords({ people, unknowable }: Forgetting, neverAgain: boolean): string {
  const [first] = people;
  const whom =
    people.length === 1 && first ? first.name.value : `${new Intl.NumberFormat('en').format(people.length)} people`;
  const them = `Deleted ${whom} and all that was kept about them.`;
  if (unknowable.length > 0)
    return `${them} They have no address or page of their own by which Groundwork could know them again.`;
  return neverAgain ? `${them} If you meet them again, Groundwork says that they are not to be contacted.` : them;
}

/** What stands in others' records for the name of someone deleted. */
const nameless = 'someone';

const only = <T extends Table>(table: T, puts: readonly Put[]): Tables[T][] =>
  puts.flatMap(({ put, record }) => (put === table ? [record as Tables[T]] : []));

/** Names one entry of a page, or the page as a whole. */
const spelt = (page: string, entry: string | undefined): string => JSON.stringify([page, entry]);

/** What was begun on the forms of their pages and not saved. */
async function formsOf(store: Store, held: readonly Put[]): Promise<Put[]> {
  const pages = new Set(only('captures', held).map(({ page, entry }) => spelt(page, entry)));
  return (await store.all('forms')).flatMap((record): Put[] =>
    'page' in record && pages.has(spelt(record.page, record.entry)) ? [{ put: 'forms', record }] : [],
  );
}

/** Others' records that name them, as they are and without the name. */
async function namings(
  store: Store,
  ids: ReadonlySet<ContactId>,
  held: readonly Put[],
  at: IsoInstant,
): Promise<{ before: Put[]; after: Put[] }> {
  const [before, after]: [Put[], Put[]] = [[], []];
  for (const record of await inPieces(store, 'interactions')) {
    if (record.type !== 'referred' || record.person === undefined || !ids.has(record.person) || ids.has(record.contact))
      continue;
    const { person: _person, ...rest } = record;
    before.push({ put: 'interactions', record });
    after.push({ put: 'interactions', record: { ...rest, name: nameless, updatedAt: at } });
  }
  const names = new Set(only('contacts', held).map(({ name }) => name.value));
  const named = only('interactions', held).flatMap((each) =>
    each.type === 'referred' && each.person !== undefined && !ids.has(each.person) ? [each.person] : [],
  );
  for (const id of new Set(named)) {
    const record = await store.get('contacts', id);
    if (!record?.referral || !names.has(record.referral.name)) continue;
    const { referral: _referral, ...rest } = record;
    before.push({ put: 'contacts', record });
    after.push({ put: 'contacts', record: { ...rest, updatedAt: at } });
  }
  return { before, after };
}

const isNotToBeContacted = (interactions: readonly Interaction[]): boolean =>
  standing(interactions).some(({ type }) => type === 'do-not-contact');

/** Whether someone kept already is known by all of this. */
const isKept = ({ hashes }: Suppression, kept: readonly Suppression[]): boolean =>
  kept.some((each) => hashes.every((hash) => each.hashes.includes(hash)));

/**
 * What deleting people changes.
 * @param neverAgain whether the user says now that they are not to be contacted again.
 */
export async function forgettingOf(
  store: Store,
  ids: ReadonlySet<ContactId>,
  at: IsoInstant,
  { neverAgain = false } = {},
): Promise<Forgetting> {
  const theirs = await holdingsOfAll(store, ids);
  const interactions = Map.groupBy(only('interactions', theirs), ({ contact }) => contact);
  const captures = Map.groupBy(only('captures', theirs), ({ contact }) => contact);
  const kept = await store.all('suppressions');
  const suppressions: Put[] = [];
  const unknowable: Contact[] = [];
  for (const contact of only('contacts', theirs)) {
    if (!neverAgain && !isNotToBeContacted(interactions.get(contact.id) ?? [])) continue;
    const keys = ownKeys(contact, captures.get(contact.id) ?? []);
    if (keys.size === 0) {
      unknowable.push(contact);
      continue;
    }
    const record = await suppressionOf(keys, kept, at);
    if (isKept(record, kept)) continue;
    kept.push(record);
    suppressions.push({ put: 'suppressions', record });
  }
  // With the words of letters, which the library's first look can do without.
  const { lettersReaching, namelessly } = await import('./targets.ts');
  const reaching = (await lettersReaching(store, ids)).filter(({ contact }) => !ids.has(contact));
  const letters = Object.groupBy(reaching, ({ status }) => status);
  // What was begun only to reach them goes with them; what was sent is what the other has, and stays without the name.
  const drafts = (letters.draft ?? []).map((record): Put => ({ put: 'letters', record }));
  const held = [...theirs, ...(await formsOf(store, theirs)), ...drafts];
  const { before, after } = await namings(store, ids, theirs, at);
  for (const record of letters.sent ?? []) {
    before.push({ put: 'letters', record });
    after.push({ put: 'letters', record: namelessly(record, nameless, at) });
  }
  return {
    people: only('contacts', held),
    changes: [...removals(held, at), ...after, ...suppressions],
    back: (then) => [...held, ...before, ...removals(suppressions, then)],
    unknowable,
  };
}
