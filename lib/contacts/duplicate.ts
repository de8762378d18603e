/**
 * Whether two people who are saved are one: by what one person alone has, or by the name and something else. The name alone
 * is told as what it is, and proves nothing.
 */
import type { Capture, Contact, Fact } from './contact.ts';
import { likeReasons, organizationsOf, type LikeReason } from './likeness.ts';
import { addressKey, matchKeys, matchKindOf, type MatchKey } from './match-keys.ts';
import { compareCut, spellingsOf, type NameComparison, type Spellings } from './name-comparison.ts';

/** Someone saved, made ready to be compared with many. */
export interface Comparable {
  contact: Contact;
  names: Spellings;
  keys: ReadonlySet<MatchKey>;
}

/**
 * `proved`: they share what one person alone has, and the names agree. `likely`: something beside the name speaks for it.
 * `name-alone`: nothing does; two people may well be called the same.
 */
export type Likelihood = 'proved' | 'likely' | 'name-alone';

export interface Likeness {
  likelihood: Likelihood;
  names: NameComparison;
  /** None where it is the name alone. */
  reasons: readonly LikeReason[];
}

/** What of a capture tells who someone is. */
export type Sighting = Pick<Capture, 'url' | 'entry' | 'refusal' | 'said'>;

const filled = (names: readonly (string | undefined)[]): string[] =>
  names.filter((each): each is string => each !== undefined && each !== '');

/** The keys of someone, by all that is held of them: their addresses and links, those that their pages gave, and the pages. */
export function ownKeys(contact: Pick<Contact, 'emails' | 'links'>, captures: readonly Sighting[]): Set<MatchKey> {
  const said = captures.flatMap((each) => (each.said ? [each.said] : []));
  // A page that was not about one person, or had an entry of them only, is not theirs.
  const own = captures.filter(({ entry, refusal }) => entry === undefined && refusal === undefined);
  return new Set([
    ...matchKeys(
      [...contact.emails.map(({ value }) => value), ...said.flatMap(({ emails }) => emails)],
      [...contact.links.map(({ value }) => value), ...said.flatMap(({ links }) => links)],
    ),
    ...own.map(({ url }) => addressKey(url)).filter((key) => key !== undefined),
  ]);
}

export function comparable(contact: Contact, captures: readonly Sighting[]): Comparable {
  const said = captures.flatMap((each) => (each.said ? [each.said] : []));
  return {
    contact,
    names: spellingsOf(
      filled([
        contact.name.value,
        contact.transliteration?.value,
        ...said.flatMap(({ name, transliteration }) => [name, transliteration]),
      ]),
    ),
    keys: ownKeys(contact, captures),
  };
}

/** Whether the user said that these two are not one. */
export const areApart = (one: Contact, other: Contact): boolean =>
  (one.apart?.includes(other.id) ?? false) || (other.apart?.includes(one.id) ?? false);

const agree: ReadonlySet<NameComparison> = new Set(['same', 'other-script']);

/** A key of one person's own may outlast a marriage; a page may come to be another's. */
const proves = (key: MatchKey, names: NameComparison): boolean =>
  agree.has(names) || (names === 'close' && matchKindOf(key) !== 'own-page');

/** A first name by itself is everybody's. */
const isWhole = (names: Spellings): boolean =>
  names.some((spelling) => [...spelling.values()].some((words) => words.length > 1));

/**
 * What speaks for two being one; undefined where it is too little to be told.
 * @param common keys that so many have that they are nobody's own.
 */
export function likenessOf(
  one: Comparable,
  other: Comparable,
  factsOf: (contact: Contact) => readonly Fact[],
  common: ReadonlySet<MatchKey> = new Set(),
): Likeness | undefined {
  if (areApart(one.contact, other.contact)) return undefined;
  // Likeness counts from one side; the order is made the same however they are handed over.
  if (one.contact.id > other.contact.id) return likenessOf(other, one, factsOf, common);
  const names = compareCut(one.names, other.names);
  const shared = [...one.keys].filter(
    // Of two names on one page, each is someone's.
    (key) => other.keys.has(key) && !common.has(key) && (names !== 'different' || matchKindOf(key) !== 'own-page'),
  );
  const [here, held] = [one, other].map(({ contact }) => {
    const facts = factsOf(contact);
    return { organizations: organizationsOf(contact.organization?.value, facts), facts };
  });
  const alike = here && held ? (likeReasons(names, here, held) ?? []) : [];
  const kinds = new Set(shared.map(matchKindOf));
  const reasons: LikeReason[] = [...[...kinds].map((is) => ({ is })), ...alike];
  if (reasons.length > 0) {
    const likelihood = shared.some((key) => proves(key, names)) ? 'proved' : 'likely';
    return { likelihood, names, reasons };
  }
  const isSame = names === 'same' && isWhole(one.names) && isWhole(other.names);
  return isSame ? { likelihood: 'name-alone', names, reasons } : undefined;
}
