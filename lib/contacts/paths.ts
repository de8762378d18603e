/**
 * The paths by which people came to their work, and who came by another: one person's account is one-sided, and while they think
 * about an answer there is someone else to ask.
 */
import type { Contact, Fact } from './contact.ts';
import { sameOrganization, tellingWords } from './fact-subject.ts';
import { organizationsOf } from './likeness.ts';

/** Someone with what is held of their path. */
export interface Path {
  contact: Contact;
  facts: readonly Fact[];
}

/** Someone on another path, with the places on it that the first does not share, the latest first. */
export interface OtherPath {
  contact: Contact;
  by: readonly string[];
}

const placesOn = ({ contact, facts }: Path): string[] => organizationsOf(contact.organization?.value, facts);

const fieldOf = ({ headline }: Contact): Set<string> => tellingWords(headline?.value ?? '');

/** How many words of what they do two people share. */
export const nearness = (one: Contact, other: Contact): number => fieldOf(one).intersection(fieldOf(other)).size;

/** How many places of a path are said. */
const mostPlaces = 2;

/**
 * Those of `others` who came by another path than `from`: the nearest in what they do first, and among them those who share the
 * fewest places. Nobody who is today at a place of `from`, for colleagues talk to each other.
 */
export function onOtherPaths(from: Path, others: readonly Path[]): OtherPath[] {
  const here = placesOn(from);
  const isShared = (place: string): boolean => here.some((each) => sameOrganization(each, place));
  return others
    .flatMap((path) => {
      const places = placesOn(path).filter((place, index, all) => all.indexOf(place) === index);
      const own = places.filter((place) => !isShared(place));
      const today = path.contact.organization?.value;
      if (own.length === 0 || (today !== undefined && isShared(today))) return [];
      return [{ path, own, shared: places.length - own.length, near: nearness(from.contact, path.contact) }];
    })
    .toSorted((a, b) => b.near - a.near || a.shared - b.shared || b.own.length - a.own.length)
    .map(({ path, own }) => ({ contact: path.contact, by: own.slice(0, mostPlaces) }));
}
