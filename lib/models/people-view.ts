/** How everyone is looked at: who is found by words and filters, in which order, as a table or a board. */
import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { IsoDate } from '../clock.ts';
import type { ContactId } from '../ids.ts';
import { valuesBy, type FacetSurroundings } from './people-facets.ts';
import { placesBy } from './people-order.ts';
import {
  facets,
  isSameValue,
  knownValues,
  readPeopleQuery,
  toggled,
  writePeopleQuery,
  type Facet,
  type Filters,
  type Order,
  type PeopleQuery,
  type PeopleView,
  type Sorting,
} from './people-query.ts';
import { indexFacet, sift, type FacetIndex } from './people-sifting.ts';
import type { PersonRow } from '../overview/index.ts';

/** A value to filter by. */
export interface FacetValue {
  value: string;
  /** How many would be found by it, the other facets being as they are. */
  count: number;
  isOn: boolean;
}

export interface PeopleViewModel {
  filters: ReadonlySignal<Filters>;
  /** In which order they stand; undefined where it is how well the sought words fit. */
  order: ReadonlySignal<Order | undefined>;
  view: ReadonlySignal<PeopleView>;
  /** Which part of the one shown. */
  part: ReadonlySignal<string | undefined>;
  /** The day by which things are due. */
  today: ReadonlySignal<IsoDate>;
  /** Those found, in order; undefined until loaded. */
  found: ReadonlySignal<readonly PersonRow[] | undefined>;
  /** Whether filters are being chosen: only then is it counted what each would find. */
  isChoosing: Signal<boolean>;
  /** What can be filtered by, while filters are being chosen. */
  values: (facet: Facet) => readonly FacetValue[];
  /** What is asked for, as its address says it. */
  query: ReadonlySignal<PeopleQuery>;
  /** The address of what is asked for, with something otherwise. */
  addressWith: (change: Partial<PeopleQuery>) => string;
  /** Counts what the user did here: each is a step that leads back. */
  step: Signal<number>;
  toggle: (facet: Facet, value: string) => void;
  /** Takes away all filters, and what is sought. */
  clear: () => void;
  /** By a column; by the same once more, from its other end. */
  sortBy: (by: Sorting) => void;
  /** In an order; undefined for the usual one. */
  arrange: (order: Order | undefined) => void;
  show: (view: PeopleView) => void;
  /** Asks for what an address says. */
  read: (text: string) => void;
}

export interface PeopleViewDeps {
  /** Everyone, those saved last first. */
  rows: ReadonlySignal<readonly PersonRow[] | undefined>;
  /** The places in `rows` of those whom the sought words fit, best first; undefined where nothing is sought. */
  hits: ReadonlySignal<readonly number[] | undefined>;
  sought: Signal<string>;
  chosen: Signal<ContactId | undefined>;
  surroundings: ReadonlySignal<FacetSurroundings>;
}

const usualOrder: Order = { by: 'saved', isReversed: false };

/** The address of people who are asked for so. */
const addressOf = (query: PeopleQuery): string => {
  const text = writePeopleQuery(query);
  return text === '' ? 'people' : `people?${text}`;
};

export function createPeopleView({ rows, hits, sought, chosen, surroundings }: PeopleViewDeps): PeopleViewModel {
  const filters = signal<Filters>({});
  /** As asked for; undefined for the usual. */
  const asked = signal<Order | undefined>();
  const view = signal<PeopleView>('table');
  const part = signal<string | undefined>();
  const isChoosing = signal(false);
  const step = signal(0);

  const valuesOf = computed(() => valuesBy(surroundings.value));
  const index = (facet: Facet): ReadonlySignal<FacetIndex> =>
    computed(() => indexFacet(rows.value ?? [], valuesOf.value[facet]));
  const indexes = new Map(facets.map((facet) => [facet, index(facet)]));
  const sifted = computed(() => {
    const isSought = new Uint8Array(rows.value?.length ?? 0);
    const places = hits.value;
    if (places) for (const place of places) isSought[place] = 1;
    else isSought.fill(1);
    const counted: readonly Facet[] = isChoosing.value ? facets : [];
    const used = facets.filter((facet) => counted.includes(facet) || filters.value[facet]);
    const needed = used.flatMap((facet) => {
      const of = indexes.get(facet)?.value;
      return of ? [[facet, of] as const] : [];
    });
    return sift(isSought, new Map(needed), filters.value, counted);
  });
  const order = computed(() => asked.value ?? (hits.value ? undefined : usualOrder));
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

  const values = (facet: Facet): FacetValue[] => {
    const [of, counts] = [indexes.get(facet)?.value, sifted.value.counts.get(facet)];
    const wanted = filters.value[facet] ?? [];
    const isOn = (value: string): boolean => wanted.some((each) => isSameValue(each, value));
    const held = (of?.values ?? []).map((value, number) => ({
      value,
      count: counts?.[number] ?? 0,
      isOn: isOn(value),
    }));
    const unheld = wanted.filter((value) => of?.numberOf(value) === undefined);
    const all = [...held, ...unheld.map((value) => ({ value, count: 0, isOn: true }))];
    const offered = all.filter(({ count, isOn: asksIt }) => count > 0 || asksIt);
    const known = knownValues[facet];
    return known
      ? offered.toSorted((a, b) => known.indexOf(a.value) - known.indexOf(b.value))
      : offered.toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value));
  };

  const query = computed((): PeopleQuery => ({
    sought: sought.value,
    filters: filters.value,
    order: asked.value,
    view: view.value,
    person: chosen.value,
    part: part.value,
  }));
  /** Something the user does, which the way back leads before. */
  const act = (change: () => void): void =>
    batch(() => {
      step.value += 1;
      change();
    });

  return {
    filters,
    order,
    view,
    part,
    today: computed(() => surroundings.value.today),
    found,
    isChoosing,
    values,
    query,
    addressWith: (change) => addressOf({ ...query.value, ...change }),
    step,
    toggle: (facet, value) => act(() => (filters.value = toggled(filters.value, facet, value))),
    clear: () =>
      act(() => {
        filters.value = {};
        sought.value = '';
      }),
    sortBy: (by) =>
      act(() => (asked.value = { by, isReversed: order.value?.by === by ? !order.value.isReversed : false })),
    arrange: (next) => act(() => (asked.value = next)),
    show: (next) => act(() => (view.value = next)),
    read: (text) =>
      batch(() => {
        const next = readPeopleQuery(text);
        sought.value = next.sought;
        filters.value = next.filters;
        asked.value = next.order;
        view.value = next.view;
        part.value = next.part;
      }),
  };
}
