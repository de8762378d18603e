/** Finding the saved contact that a page is about, and saying why it is taken to be them. */
import type { Reading } from '../capture/index.ts';
import {
  isPage,
  matchKeys,
  matchKindOf,
  pageKey,
  readIdentity,
  standing,
  type Capture,
  type Contact,
  type Fact,
  type Interaction,
  type MatchKind,
} from '../contacts/index.ts';
import type { Letter } from '../letters/index.ts';
import type { Store } from '../store/index.ts';

/** Why this page is taken to be a saved contact's. */
export type KnownBy = 'just-saved' | 'page' | MatchKind;

export interface Known {
  contact: Contact;
  facts: readonly Fact[];
  captures: readonly Capture[];
  letters: readonly Letter[];
  interactions: readonly Interaction[];
  by: KnownBy;
}

/** All that is held about a contact. `interactions` are those that stand, oldest first. */
export async function loadKnown(store: Store, contact: Contact, by: KnownBy): Promise<Known> {
  const [facts, captures, letters, interactions] = await Promise.all([
    store.where('facts', 'contact', contact.id),
    store.where('captures', 'contact', contact.id),
    store.where('letters', 'contact', contact.id),
    store.where('interactions', 'contact', contact.id),
  ]);
  return { contact, facts, captures, letters, interactions: standing(interactions), by };
}

/** The contact that was saved from a page of this address. */
export async function knownByPage(store: Store, url: string): Promise<Known | undefined> {
  if (!isPage(url)) return undefined;
  const [capture] = await store.where('captures', 'page', pageKey(url));
  const contact = capture && (await store.get('contacts', capture.contact));
  return contact && loadKnown(store, contact, 'page');
}

/** The contact that shares an address or a profile link with the reading; never by name alone. */
export async function knownByMatch(store: Store, reading: Reading): Promise<Known | undefined> {
  const { emails, links } = readIdentity(reading);
  for (const key of matchKeys(emails, links)) {
    const [contact] = await store.where('contacts', 'match', key);
    if (contact) return loadKnown(store, contact, matchKindOf(key));
  }
  return undefined;
}
