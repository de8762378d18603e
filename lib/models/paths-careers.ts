/** Careers as lanes: whose are shown, and how they stand to each other in time. */
import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { ContactId } from '../ids.ts';
import type { PersonRow } from '../overview/index.ts';
import { isDated, type Alignment, type Career } from '../paths/index.ts';
import { latestInto, type PathsSource } from './paths-source.ts';
import { searchedText, soughtWords } from './person-picking.ts';

export interface CareersModel {
  sought: Signal<string>;
  /** A tag or a field that those shown have; empty for any. */
  tag: Signal<string>;
  field: Signal<string>;
  /** These alone, whatever else is sought; undefined for everyone. */
  only: Signal<readonly ContactId[] | undefined>;
  align: Signal<Alignment>;
  /** Every tag and every field that someone has. */
  tags: ReadonlySignal<readonly string[]>;
  fields: ReadonlySignal<readonly string[]>;
  /** How many are saved, and how many of them are sought; undefined until loaded. */
  counts: ReadonlySignal<{ all: number; sought: number } | undefined>;
  /** Those shown, whoever began first first; undefined until loaded. */
  careers: ReadonlySignal<readonly Career[] | undefined>;
}

/** How many lanes one can still compare, and a browser draw at once. */
export const mostLanes = 40;

const beginningOf = ({ stays }: Career): number => {
  const first = stays.find(isDated);
  return first?.begin ?? first?.end ?? Infinity;
};

export function createCareers(source: PathsSource): CareersModel {
  const [sought, tag, field] = [signal(''), signal(''), signal('')];
  const only = signal<readonly ContactId[] | undefined>();
  const found = computed(() => {
    const words = soughtWords(sought.value);
    const chosen = only.value && new Set(only.value);
    return source.rows.value?.filter((row) => {
      if (chosen) return chosen.has(row.id);
      if (tag.value !== '' && !row.tags.includes(tag.value)) return false;
      if (words.length > 0) {
        const text = searchedText(row);
        if (!words.every((word) => text.includes(word))) return false;
      }
      return field.value === '' || row.fields.includes(field.value);
    });
  });
  const careers = signal<readonly Career[] | undefined>();
  const show = latestInto(careers);
  const load = async (people: readonly PersonRow[]): Promise<readonly Career[]> =>
    (await source.careers(people)).toSorted((a, b) => {
      const [one, other] = [beginningOf(a), beginningOf(b)];
      return one === other ? 0 : one - other;
    });
  effect(() => {
    const some = found.value?.slice(0, mostLanes);
    if (some) void show(load(some));
  });
  return {
    sought,
    tag,
    field,
    only,
    align: signal<Alignment>('year'),
    tags: computed(() => [...new Set(source.rows.value?.flatMap(({ tags }) => tags))].toSorted()),
    fields: computed(() => [...new Set(source.rows.value?.flatMap(({ fields }) => fields))].toSorted()),
    counts: computed(
      () => found.value && source.rows.value && { all: source.rows.value.length, sought: found.value.length },
    ),
    careers,
  };
}
