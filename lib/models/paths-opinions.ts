/** Second opinions: what each of those asked said on a topic, and whose way nobody asked about has come yet. */
import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { PersonRow } from '../overview/index.ts';
import {
  hearingTypes,
  inTurnOfDifference,
  isHeard,
  notHeardYet,
  opinionsOn,
  workOf,
  type ApartWay,
  type Heard,
  type Opinion,
  type Work,
} from '../paths/index.ts';
import { latestInto, type PathsSource } from './paths-source.ts';
import { inLikeWork } from './paths-ways.ts';

/** How many ways into this were heard: none, one though several were asked, or several. */
export type RoutesHeard = 'none' | 'one' | 'several';

export interface FurtherWays {
  routes: RoutesHeard;
  /** Those saved and not asked yet whose way is another, the furthest first. */
  unheard: readonly ApartWay[];
}

export interface OpinionsModel {
  /** What it is about, in words. */
  words: Signal<string>;
  /** The field of those asked; empty for any. */
  field: Signal<string>;
  /** Whether anyone was asked about anything yet; undefined until loaded. */
  anyone: ReadonlySignal<boolean | undefined>;
  opinions: ReadonlySignal<readonly Opinion[]>;
  further: ReadonlySignal<FurtherWays>;
  refresh: () => Promise<void>;
}

/** From this distance on, two ways are two routes. */
const anotherRoute = 0.2;
const mostUnheard = 6;

const union = (works: readonly Work[]): Work => ({
  words: new Set(works.flatMap(({ words }) => [...words])),
  fields: new Set(works.flatMap(({ fields }) => [...fields])),
});

export function createOpinions(source: PathsSource): OpinionsModel {
  const [words, field] = [signal(''), signal('')];
  const heard = signal<readonly Heard[] | undefined>();
  const further = signal<FurtherWays>({ routes: 'none', unheard: [] });
  const show = latestInto(further);
  const fieldsById = computed(() => new Map(source.rows.value?.map(({ id, fields }) => [id, new Set(fields)])));
  const opinions = computed(() =>
    opinionsOn(
      { words: words.value, ...(field.value !== '' && { field: field.value }) },
      heard.value ?? [],
      ({ id }) => fieldsById.value.get(id) ?? new Set(),
    ),
  );

  const furtherThan = async (asked: readonly Opinion[], all: readonly PersonRow[]): Promise<FurtherWays> => {
    const careers = await source.careers(asked.map(({ contact }) => contact));
    const told = careers.filter(({ stays }) => stays.length > 0);
    if (told.length === 0) return { routes: 'none', unheard: [] };
    const before = new Set(heard.peek()?.map(({ contact }) => contact.id));
    const work = field.peek() === '' ? union(asked.map(({ contact }) => workOf(contact))) : undefined;
    const candidates = await inLikeWork(
      work ?? { words: new Set(), fields: new Set([field.peek()]) },
      all.filter(({ id }) => !before.has(id)),
    );
    const [furthest] = inTurnOfDifference(told).others;
    return {
      routes: furthest && furthest.distance >= anotherRoute ? 'several' : 'one',
      unheard: notHeardYet(told, await source.careers(candidates)).slice(0, mostUnheard),
    };
  };
  effect(() => void show(furtherThan(opinions.value, source.rows.value ?? [])));

  return {
    words,
    field,
    anyone: computed(() => heard.value && heard.value.length > 0),
    opinions,
    further,
    refresh: async () => {
      const found = await source.histories(hearingTypes);
      if (found) heard.value = found.filter(isHeard);
    },
  };
}
