/** Who of everyone is found by words and filters, in an order, and how many each value would find. */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { PersonRow } from '../overview/index.ts';
import { valuesBy, type FacetSurroundings } from './people-facets.ts';
import { placesBy } from './people-order.ts';
import { facets, isSameValue, knownValues, type Facet, type Filters, type Order } from './people-query.ts';
import { indexFacet, sift, type FacetIndex } from './people-sifting.ts';

/** A value to filter by. */
export interface FacetValue {
  value: string;
  /** How many would be found by it, the other facets being as they are. */
  count: number;
  isOn: boolean;
}

export interface PeopleFinding {
  /** Those found, in order; undefined until loaded. */
  found: ReadonlySignal<readonly PersonRow[] | undefined>;
  /** The values of a facet, counted where they are to be. */
  values: (facet: Facet) => readonly FacetValue[];
}

export interface PeopleFindingDeps {
  /** Everyone, those saved last first. */
  rows: ReadonlySignal<readonly PersonRow[] | undefined>;
  /** The places in `rows` of those whom the sought words fit, best first; undefined where nothing is sought. */
  hits: ReadonlySignal<readonly number[] | undefined>;
  filters: ReadonlySignal<Filters>;
  /** Undefined for how well the words fit. */
  order: ReadonlySignal<Order | undefined>;
  /** Whether it is to be counted what each value would find. */
  isCounting: ReadonlySignal<boolean>;
  surroundings: ReadonlySignal<FacetSurroundings>;
}

export function createPeopleFinding(deps: PeopleFindingDeps): PeopleFinding {
  const { rows, hits, filters, order, isCounting, surroundings } = deps;
  const valuesOf = computed(() => valuesBy(surroundings.value));
  const index = (facet: Facet): ReadonlySignal<FacetIndex> =>
    computed(() => indexFacet(rows.value ?? [], valuesOf.value[facet]));
  const indexes = new Map(facets.map((facet) => [facet, index(facet)]));
  const sifted = computed(() => {
    const isSought = new Uint8Array(rows.value?.length ?? 0);
    const places = hits.value;
    if (places) for (const place of places) isSought[place] = 1;
    else isSought.fill(1);
    const counted: readonly Facet[] = isCounting.value ? facets : [];
    const needed = facets.flatMap((facet) => {
      const of = isCounting.value || filters.value[facet] ? indexes.get(facet)?.value : undefined;
      return of ? [[facet, of] as const] : [];
    });
    return sift(isSought, new Map(needed), filters.value, counted);
  });
  const places = computed((): Iterable<number> =>
    order.value ? placesBy(rows.value ?? [], order.value) : (hits.value ?? []),
  );
  const found = computed(() => {
    const all = rows.value;
    if (!all) return undefined;
    const { isFound } = sifted.value;
    const those: PersonRow[] = [];
    for (const place of places.value) {
      const row = all[place];
      if (row && isFound[place] === 1) those.push(row);
    }
    return those;
  });
  const values = (facet: Facet): FacetValue[] =>
    valuesIn(facet, filters.value[facet] ?? [], indexes.get(facet)?.value, sifted.value.counts.get(facet));
  return { found, values };
}

/** The values that would find someone, and those asked for: in their own order where they are known, else those of most first. */
function valuesIn(
  facet: Facet,
  asked: readonly string[],
  index: FacetIndex | undefined,
  counts: Uint32Array | undefined,
): FacetValue[] {
  const held = (index?.values ?? []).map((value, number) => ({
    value,
    count: counts?.[number] ?? 0,
    isOn: asked.some((each) => isSameValue(each, value)),
  }));
  const unheld = asked.filter((value) => index?.numberOf(value) === undefined);
  const all = [...held, ...unheld.map((value) => ({ value, count: 0, isOn: true }))];
  const offered = all.filter(({ count, isOn }) => count > 0 || isOn);
  const known = knownValues[facet];
  return known
    ? offered.toSorted((a, b) => known.indexOf(a.value) - known.indexOf(b.value))
    : offered.toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
