/** All that is held about one contact, and why the page in front is taken to be theirs. */
import {
  standing,
  standingFact,
  type Capture,
  type Contact,
  type Interaction,
  type MatchKind,
  type StandingFact,
} from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import type { Letter } from '../letters/index.ts';
import type { Store } from '../store/index.ts';
import type { Saving } from './saving.ts';

/**
 * Why someone saved is shown: why the page in front is taken to be theirs (`page`: they were saved from it; `told`: the user
 * said so), or `chosen`, among those saved.
 */
export type KnownBy = 'just-saved' | 'page' | 'told' | 'chosen' | MatchKind;

export interface Held {
  contact: Contact;
  /** With the user's corrections over them. */
  facts: readonly StandingFact[];
  captures: readonly Capture[];
  letters: readonly Letter[];
  /** Those that stand, oldest first. */
  interactions: readonly Interaction[];
  /** All that was ever written down, whether it stands or not. */
  records: readonly Interaction[];
}

export type Known = Held & { by: KnownBy };

/** All that is held about a contact. */
export async function loadHeld(store: Store, contact: Contact): Promise<Held> {
  const [facts, captures, letters, interactions] = await Promise.all([
    store.where('facts', 'contact', contact.id),
    store.where('captures', 'contact', contact.id),
    store.where('letters', 'contact', contact.id),
    store.where('interactions', 'contact', contact.id),
  ]);
  return {
    contact,
    facts: facts.map((fact) => standingFact(fact, contact)),
    captures,
    letters,
    interactions: standing(interactions),
    records: interactions,
  };
}

/** As it is by now; undefined where the contact is gone, or the store does not answer. */
export const loadKnown = (saving: Saving, id: ContactId, by: KnownBy): Promise<Known | undefined> =>
  saving.load(async (store) => {
    const contact = await store.get('contacts', id);
    return contact && { ...(await loadHeld(store, contact)), by };
  });
