/** Finding the saved contact that a page is about, or those whom it may be about, and saying why. */
import type { Reading } from '../capture/index.ts';
import {
  addressKey,
  compareSpellings,
  isPage,
  likeReasons,
  matchKeys,
  matchKindOf,
  matchValueOf,
  organizationsOf,
  pageKey,
  readIdentity,
  type Capture,
  type Contact,
  type LikeReason,
  type MatchKey,
  type NameComparison,
} from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import type { Store } from '../store/index.ts';
import { loadHeld, type Known, type KnownBy } from './known-contact.ts';

/** Someone saved whom the page may be about. Only the user can tell. */
export interface Maybe {
  contact: Contact;
  names: NameComparison;
  reasons: readonly LikeReason[];
}

export interface Recognised {
  known?: Known;
  /** The likeliest first; empty where someone is known. */
  maybe: readonly Maybe[];
}

/** How many are asked about: more would be no question but a search. */
const mostAsked = 3;

async function contactsOf(store: Store, captures: readonly Capture[]): Promise<Contact[]> {
  const ids = [...new Set(captures.map((capture) => capture.contact))];
  const found = await Promise.all(ids.map((id) => store.get('contacts', id)));
  return found.filter((contact) => contact !== undefined);
}

/**
 * Everyone who was saved from a page of this address; with `wholePages`, only those whom the page as a whole was about, and
 * not an entry of its list of people.
 */
export async function savedFrom(store: Store, url: string, { wholePages = false } = {}): Promise<Contact[]> {
  if (!isPage(url)) return [];
  const captures = await store.where('captures', 'page', pageKey(url));
  return contactsOf(store, wholePages ? captures.filter((capture) => capture.entry === undefined) : captures);
}

interface Candidate {
  contact: Contact;
  by: Exclude<KnownBy, 'just-saved' | 'told' | 'chosen'>;
}

/** What was seen of whom. */
export interface Seen {
  url: string;
  reading: Reading;
  /** One entry of a list of people was read alone. */
  isEntry: boolean;
}

const saidKeys = (reading: Reading): MatchKey[] => {
  const { emails, links } = readIdentity(reading);
  return matchKeys(emails, links);
};

/** What one person alone should have, of what was seen: a page as a whole is theirs only where it is about one person. */
export function keysOf({ url, reading, isEntry }: Seen): MatchKey[] {
  const own = isEntry || !reading.isProfile ? undefined : addressKey(url);
  return [...(own ? [own] : []), ...saidKeys(reading)];
}

/** Those with whom the page shares what one person alone should have. */
async function candidates(store: Store, { url, reading, isEntry }: Seen): Promise<Candidate[]> {
  const own = addressKey(url);
  const keys: MatchKey[] = [...(own ? [own] : []), ...saidKeys(reading)];
  const byKey = await Promise.all(
    keys.map(async (key): Promise<Candidate[]> => {
      const kind = matchKindOf(key);
      const sharing = await store.where('contacts', 'match', key);
      const linked = kind === 'own-page' ? await store.where('captures', 'page', matchValueOf(key)) : [];
      return [...sharing, ...(await contactsOf(store, linked))].map((contact) => ({ contact, by: kind }));
    }),
  );
  const fromHere = (await savedFrom(store, url, { wholePages: !isEntry })).map(
    (contact) => ({ contact, by: 'page' }) as const,
  );
  // Each once, by the first reason.
  const seen = new Set<ContactId>();
  return [...fromHere, ...byKey.flat()].filter(({ contact }) => {
    const fresh = !seen.has(contact.id);
    seen.add(contact.id);
    return fresh;
  });
}

const namesIn = ({ person: { name, transliteration } }: Reading): string[] =>
  [name, transliteration].flatMap((each) => (each ? [each.value] : []));

/** The names that a contact goes by: those that stand, and those that their pages have. */
const namesOf = ({ name, transliteration }: Contact, captures: readonly Capture[]): string[] =>
  [
    name.value,
    transliteration?.value ?? '',
    ...captures.flatMap(({ said }) => (said ? [said.name, said.transliteration] : [])),
  ].filter((each) => each !== '');

/** A page without a name speaks neither for nor against anyone. */
async function compare(store: Store, contact: Contact, names: readonly string[]): Promise<NameComparison> {
  if (names.length === 0) return 'same';
  return compareSpellings(names, namesOf(contact, await store.where('captures', 'contact', contact.id)));
}

/**
 * Whether a candidate is taken for the person without asking. A page may come to show someone else, or be a laboratory's,
 * so a name that differs in part is asked about; a key of one person's own may outlast a marriage, but not another name.
 */
const isSure = (by: Candidate['by'], names: NameComparison): boolean =>
  names === 'same' || names === 'other-script' || (names === 'close' && by !== 'page' && by !== 'own-page');

/** Those of the same name, or of one in another script, for whom more than the name speaks. */
async function alike(store: Store, reading: Reading, except: ReadonlySet<ContactId>): Promise<Maybe[]> {
  const names = namesIn(reading);
  if (names.length === 0 || !reading.isProfile) return [];
  const here = {
    organizations: organizationsOf(reading.person.organization?.value, reading.facts),
    facts: reading.facts,
  };
  const named = (await store.all('contacts'))
    .filter((contact) => !except.has(contact.id))
    .map((contact) => ({ contact, names: compareSpellings(names, namesOf(contact, [])) }))
    .filter((each) => each.names === 'same' || each.names === 'other-script');
  if (named.length === 0) return [];
  // One look at all facts costs less than one for each of the many whose names are in another script.
  const facts = Map.groupBy(await store.all('facts'), (fact) => fact.contact);
  return named.flatMap((each): Maybe[] => {
    const held = facts.get(each.contact.id) ?? [];
    const organizations = organizationsOf(each.contact.organization?.value, held);
    const reasons = likeReasons(each.names, here, { organizations, facts: held });
    return reasons ? [{ ...each, reasons }] : [];
  });
}

/**
 * Whom a page is about, by its address and by what was read.
 * @param apart those of whom the user said that they are someone else.
 */
export async function recognise(store: Store, seen: Seen, apart: ReadonlySet<ContactId>): Promise<Recognised> {
  const { reading, isEntry } = seen;
  const names = namesIn(reading);
  const found = (await candidates(store, seen)).filter(({ contact }) => !apart.has(contact.id));
  const compared = await Promise.all(
    found.map(async ({ contact, by }) => ({ contact, by, names: await compare(store, contact, names) })),
  );
  const sure = compared.filter((each) => isSure(each.by, each.names));
  const best = sure.find((each) => each.names === 'same') ?? sure[0];
  if (best) return { known: { ...(await loadHeld(store, best.contact)), by: best.by }, maybe: [] };
  // The others who were saved from a list are the others of the list.
  const doubtful = compared
    .filter((each) => !isEntry || each.by !== 'page')
    .map(({ contact, by, names: comparison }): Maybe => ({
      contact,
      names: comparison,
      reasons: [{ is: by }],
    }));
  const others = await alike(store, reading, new Set([...apart, ...doubtful.map((each) => each.contact.id)]));
  return { maybe: [...doubtful, ...others].slice(0, mostAsked) };
}
