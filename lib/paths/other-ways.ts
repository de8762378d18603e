/** Who came to the like work by another way: one person's account of it is one-sided. */
import { sameOrganization } from '../contacts/index.ts';
import type { Career } from './career.ts';
import { pathDistance, type PathDistance } from './distance.ts';
import { wayOf, type Way } from './way.ts';
import { alikeness, workOf } from './work.ts';

/** Someone who came another way, as seen from `from`, with how far theirs is from that one's. */
export interface OtherWay extends PathDistance {
  career: Career;
  /** Places on it that the other way does not have, the latest first. */
  by: readonly string[];
  /** They are today where the other is, or was: colleagues talk to each other. */
  isColleague: boolean;
}

const placesOf = ({ contact, stays }: Career): string[] => [
  ...(contact.organization ? [contact.organization.value] : []),
  ...stays.toReversed().flatMap(({ organization }) => organization || []),
];

/** Those of `others` whose way is another: the most alike in what they do first, and among them the furthest apart. */
export function otherWays(from: Career, others: readonly Career[]): OtherWay[] {
  const [work, way, here] = [workOf(from.contact), wayOf(from), placesOf(from)];
  const isShared = (place: string): boolean => here.some((each) => sameOrganization(each, place));
  return others
    .map((career) => {
      const by = [...new Set(placesOf(career))].filter((place) => !isShared(place));
      const today = career.contact.organization?.value;
      const isColleague = today !== undefined && isShared(today);
      const { distance, differences } = pathDistance(way, wayOf(career));
      return {
        alike: alikeness(work, workOf(career.contact)),
        other: { career, by, isColleague, distance, differences },
      };
    })
    .filter(({ other }) => other.distance > 0)
    .toSorted((a, b) => b.alike - a.alike || b.other.distance - a.other.distance)
    .map(({ other }) => other);
}

/** Someone among several with how far their way is from the nearest of those named before. */
export interface ApartWay extends PathDistance {
  career: Career;
  /** Whose way that is. */
  from: Career;
}

/** Compares the ways of some careers, each of which is read once. */
function comparing(careers: readonly Career[]): (from: Career, career: Career) => ApartWay {
  const ways = new Map(careers.map((career) => [career, wayOf(career)]));
  const of = (career: Career): Way => ways.get(career) ?? wayOf(career);
  return (from, career) => {
    const { distance, differences } = pathDistance(of(from), of(career));
    return { career, from, distance, differences };
  };
}

const nearer = (one: ApartWay, other: ApartWay): ApartWay => (other.distance < one.distance ? other : one);
const further = (one: ApartWay, other: ApartWay): ApartWay => (other.distance > one.distance ? other : one);

/**
 * The ways into one work, each as far as can be from those before it: who is heard in this order hears the most different
 * accounts first. The first is the one that most of the others are near.
 */
export function inTurnOfDifference(careers: readonly Career[]): { first: Career | undefined; others: ApartWay[] } {
  const apart = comparing(careers);
  const toAll = (one: Career): number => careers.reduce((sum, each) => sum + apart(one, each).distance, 0);
  const [middle] = careers.map((career) => ({ career, sum: toAll(career) })).toSorted((a, b) => a.sum - b.sum);
  if (!middle) return { first: undefined, others: [] };
  const first = middle.career;
  let left = careers.filter((career) => career !== first).map((career) => apart(first, career));
  const others: ApartWay[] = [];
  while (left.length > 0) {
    const next = left.reduce(further);
    others.push(next);
    left = left.filter((each) => each !== next).map((each) => nearer(each, apart(next.career, each.career)));
  }
  return { first, others };
}

/** Those of `unheard` by how far their way is from every way that was heard, the furthest first; none at no distance. */
export function notHeardYet(heard: readonly Career[], unheard: readonly Career[]): ApartWay[] {
  const apart = comparing([...heard, ...unheard]);
  return unheard
    .flatMap((career): ApartWay[] => {
      const [first, ...more] = heard.map((from) => apart(from, career));
      return first ? [more.reduce(nearer, first)] : [];
    })
    .filter(({ distance }) => distance > 0)
    .toSorted((a, b) => b.distance - a.distance);
}
