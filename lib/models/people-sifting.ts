/**
 * Who of a long list is right in every facet, and how many there are of each value. Values are numbered once for all people,
 * so that sifting a hundred thousand at a key press compares numbers alone.
 */
import type { Facet, Filters } from './people-query.ts';
import type { PersonRow } from '../overview/index.ts';

/** The values of one facet among all people. */
export interface FacetIndex {
  /** Each value as it was met first. Those that differ only in case are one. */
  values: readonly string[];
  /** The number of a value; undefined where nobody has it. */
  numberOf: (value: string) => number | undefined;
  /** For each person, by their place in the list, the numbers of their values. */
  of: readonly (readonly number[])[];
}

/** The values of a facet that someone has. */
export type ValuesOf = (row: PersonRow) => readonly string[];

const none: readonly number[] = [];

const keyOf = (value: string): string => value.toLowerCase();

export function indexFacet(rows: readonly PersonRow[], valuesOf: ValuesOf): FacetIndex {
  const values: string[] = [];
  const numbers = new Map<string, number>();
  /** Lists that many people share are kept once. */
  const single: (readonly number[])[] = [];
  const exact = new Map<string, number>();
  const number = (value: string): number => {
    const met = exact.get(value);
    if (met !== undefined) return met;
    const key = keyOf(value);
    const found = numbers.get(key) ?? values.push(value) - 1;
    numbers.set(key, found);
    exact.set(value, found);
    single[found] ??= [found];
    return found;
  };
  const of = rows.map((row) => {
    const [first, ...others] = valuesOf(row);
    if (first === undefined) return none;
    const only = number(first);
    return others.length === 0 ? (single[only] ?? none) : [...new Set([only, ...others.map(number)])];
  });
  return { values, numberOf: (value) => numbers.get(keyOf(value)), of };
}

/** One facet that is filtered by, or whose values are to be counted. */
interface Sieve {
  facet: Facet;
  index: FacetIndex;
  /** By the number of a value, whether it is asked for; undefined where all are. */
  wanted: Uint8Array | undefined;
}

function sieveFor(facet: Facet, index: FacetIndex, asked: readonly string[] | undefined): Sieve {
  if (asked === undefined) return { facet, index, wanted: undefined };
  const wanted = new Uint8Array(index.values.length);
  for (const value of asked) {
    const number = index.numberOf(value);
    if (number !== undefined) wanted[number] = 1;
  }
  return { facet, index, wanted };
}

const passes = ({ index, wanted }: Sieve, place: number): boolean =>
  wanted === undefined || (index.of[place]?.some((number) => wanted[number] === 1) ?? false);

export interface Sifted {
  /** By their place in the list, whether someone is right in every facet. */
  isFound: Uint8Array;
  /** For each facet counted, by the number of a value, how many would be found by it, the other facets being as they are. */
  counts: ReadonlyMap<Facet, Uint32Array>;
}

/**
 * @param isSought by their place in the list, whether someone is looked for at all.
 * @param indexes of the facets that are filtered by or to be counted.
 */
export function sift(
  isSought: Uint8Array,
  indexes: ReadonlyMap<Facet, FacetIndex>,
  filters: Filters,
  counted: readonly Facet[],
): Sifted {
  const sieves = [...indexes].map(([facet, index]) => sieveFor(facet, index, filters[facet]));
  const isFound = new Uint8Array(isSought.length);
  const counts = new Map(counted.map((facet) => [facet, new Uint32Array(indexes.get(facet)?.values.length ?? 0)]));
  const count = ({ facet, index }: Sieve, place: number): void => {
    const sum = counts.get(facet);
    if (sum) for (const number of index.of[place] ?? none) sum[number] = (sum[number] ?? 0) + 1;
  };
  for (let place = 0; place < isSought.length; place += 1) {
    if (isSought[place] === 0) continue;
    const wrong = wrongIn(sieves, place);
    if (wrong === undefined) {
      isFound[place] = 1;
      for (const sieve of sieves) count(sieve, place);
    } else if (wrong !== 'several') count(wrong, place);
  }
  return { isFound, counts };
}

/** The one facet in which someone is not right, `several`, or none. */
function wrongIn(sieves: readonly Sieve[], place: number): Sieve | 'several' | undefined {
  let wrong: Sieve | undefined;
  for (const sieve of sieves) {
    if (passes(sieve, place)) continue;
    if (wrong) return 'several';
    wrong = sieve;
  }
  return wrong;
}
