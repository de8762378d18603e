/** How everyone is looked at: who is found by words and filters, in which order, as a table or a board. */
import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { IsoDate } from '../clock.ts';
import type { ContactId } from '../ids.ts';
import { createPeopleFinding, type PeopleFinding, type PeopleFindingDeps } from './people-finding.ts';
import {
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

export interface PeopleViewModel extends PeopleFinding {
  filters: ReadonlySignal<Filters>;
  /** In which order they stand; undefined where it is how well the sought words fit. */
  order: ReadonlySignal<Order | undefined>;
  view: ReadonlySignal<PeopleView>;
  /** Which part of the one shown. */
  part: ReadonlySignal<string | undefined>;
  /** The day by which things are due. */
  today: ReadonlySignal<IsoDate>;
  /** Whether filters are being chosen: only then is it counted what each would find. */
  isChoosing: Signal<boolean>;
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

export interface PeopleViewDeps extends Pick<PeopleFindingDeps, 'rows' | 'hits' | 'surroundings'> {
  sought: Signal<string>;
  chosen: Signal<ContactId | undefined>;
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

  const order = computed(() => asked.value ?? (hits.value ? undefined : usualOrder));
  const finding = createPeopleFinding({ rows, hits, filters, order, isCounting: isChoosing, surroundings });

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
    isChoosing,
    ...finding,
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
