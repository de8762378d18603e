/** How far apart two ways into work are, and by what: every difference that counts can be said. */
import { containsAll } from '../contacts/index.ts';
import { degrees, type Degree, type Order, type Place, type Way } from './way.ts';

/** In what two ways differ: what is so of the one, and of the other. Of sets, what each alone has. */
export type Difference =
  | { is: 'origin'; one: string; other: string }
  | { is: 'order'; one: Order; other: Order }
  | { is: 'degree'; one: Degree; other: Degree }
  | { is: 'turns'; one: number; other: number }
  | { is: 'fields' | 'houses' | 'places'; one: readonly string[]; other: readonly string[] };

export interface PathDistance {
  /** 0 where nothing told is different, 1 at the most. */
  distance: number;
  /** What makes it, the heaviest first; none at a distance of 0. */
  differences: readonly Difference[];
}

/**
 * What each counts for at the most. Where someone came from says most of another way; that two were never at one place
 * says little, for it is so of nearly everyone.
 */
const weights: Record<Difference['is'], number> = {
  origin: 3,
  order: 2,
  fields: 2,
  houses: 1.5,
  degree: 1,
  turns: 1,
  places: 0.5,
};
const heaviest = Object.values(weights).reduce((sum, weight) => sum + weight, 0);

/** A difference with the part of its weight that it has. */
interface Weighed {
  difference: Difference;
  part: number;
}

/** Changes of field from which on one more makes no difference. */
const manyTurns = 3;

/** Of two lists, what each alone has. Nothing is made of one that is empty: there nothing is told. */
function apart<Item>(
  is: 'fields' | 'houses' | 'places',
  one: readonly Item[],
  other: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
  nameOf: (item: Item) => string,
): Weighed[] {
  if (one.length === 0 || other.length === 0) return [];
  const alone = one.filter((each) => !other.some((its) => isSame(each, its)));
  const otherAlone = other.filter((each) => !one.some((its) => isSame(its, each)));
  const part = (alone.length + otherAlone.length) / (one.length + other.length);
  return part === 0 ? [] : [{ difference: { is, one: alone.map(nameOf), other: otherAlone.map(nameOf) }, part }];
}

const identical = (a: string, b: string): boolean => a === b;
const itself = (name: string): string => name;
const samePlace = (one: Place, other: Place): boolean => one.name === other.name || containsAll(one.words, other.words);

function weighed(one: Way, other: Way): Weighed[] {
  const all: Weighed[] = [
    ...apart('fields', [...one.fields], [...other.fields], identical, itself),
    ...apart('houses', [...one.houses], [...other.houses], identical, itself),
    ...apart('places', one.places, other.places, samePlace, ({ name }) => name),
  ];
  if (one.origin !== undefined && other.origin !== undefined && one.origin !== other.origin)
    all.push({ difference: { is: 'origin', one: one.origin, other: other.origin }, part: 1 });
  if (one.order && other.order && one.order !== other.order)
    all.push({ difference: { is: 'order', one: one.order, other: other.order }, part: 1 });
  if (one.degree && other.degree && one.degree !== other.degree) {
    const steps = Math.abs(degrees.indexOf(one.degree) - degrees.indexOf(other.degree));
    all.push({
      difference: { is: 'degree', one: one.degree, other: other.degree },
      part: steps / (degrees.length - 1),
    });
  }
  if (one.turns !== undefined && other.turns !== undefined && one.turns !== other.turns) {
    const part = Math.min(1, Math.abs(one.turns - other.turns) / manyTurns);
    all.push({ difference: { is: 'turns', one: one.turns, other: other.turns }, part });
  }
  return all;
}

/** The distance between two ways: the same whichever is first, and 0 between a way and itself. */
export function pathDistance(one: Way, other: Way): PathDistance {
  const all = weighed(one, other)
    .map(({ difference, part }) => ({ difference, weight: weights[difference.is] * part }))
    .toSorted((a, b) => b.weight - a.weight || (a.difference.is < b.difference.is ? -1 : 1));
  return {
    distance: all.reduce((sum, { weight }) => sum + weight, 0) / heaviest,
    differences: all.map(({ difference }) => difference),
  };
}
