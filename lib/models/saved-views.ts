/** Views of the list of people that the user has given names: filters, order, table or board. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import { newId, type SavedViewId } from '../ids.ts';
import type { SavedView } from '../store/index.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import { readPeopleQuery, writePeopleQuery, type PeopleQuery } from './people-query.ts';
import type { Saving } from './saving.ts';

export interface SavedViewsModel {
  /** In the order of their making. */
  list: ReadonlySignal<readonly SavedView[]>;
  /** The one that is shown; undefined where the list is looked at otherwise. */
  current: ReadonlySignal<SavedView | undefined>;
  /** Whether what is shown can be kept: it is not the usual, and has no name yet. */
  canKeep: ReadonlySignal<boolean>;
  /** Gives what is shown a name. */
  keep: (name: string) => Promise<void>;
  rename: (id: SavedViewId, name: string) => Promise<void>;
  remove: (id: SavedViewId) => Promise<void>;
  refresh: () => Promise<void>;
}

export interface SavedViewsDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  query: ReadonlySignal<PeopleQuery>;
}

/** No longer than a tab is wide. */
const longestName = 40;

/** What is kept of a query: everything but who is shown. */
const keptOf = (query: PeopleQuery): string => writePeopleQuery({ ...query, person: undefined, part: undefined });

const nameOf = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').slice(0, longestName);

export function createSavedViews({ clock, saving, notices, query }: SavedViewsDeps): SavedViewsModel {
  const list = signal<readonly SavedView[]>([]);
  const shown = computed(() => keptOf(query.value));
  // Written anew, since what was kept by an earlier Groundwork may be said otherwise now.
  const current = computed(() => list.value.find((each) => keptOf(readPeopleQuery(each.query)) === shown.value));

  const load = async (): Promise<readonly SavedView[] | undefined> => {
    const loaded = await saving.load(async (store) => ({ kept: await store.get('settings', 'people-views') }));
    if (!loaded) return undefined;
    return loaded.kept?.id === 'people-views' ? loaded.kept.views : [];
  };

  const put = async (views: readonly SavedView[]): Promise<boolean> => {
    const record = { id: 'people-views', views, updatedAt: isoNow(clock) } as const;
    if (!(await saving.save([{ put: 'settings', record }]))) return false;
    list.value = views;
    return true;
  };

  /** Keeps what `next` makes of the views as they are by now; undo makes them again as they were. */
  const change = async (next: (now: readonly SavedView[]) => readonly SavedView[], text: string): Promise<void> => {
    const before = await load();
    if (before && (await put(next(before)))) notices.say({ text, undo: async () => void (await put(before)) });
  };

  return {
    list,
    current,
    canKeep: computed(() => shown.value !== '' && current.value === undefined),
    keep: once(async (text) => {
      const name = nameOf(text);
      if (name === '') return;
      const view = { id: newId<SavedViewId>(), name, query: shown.value };
      await change((now) => [...now, view], `Kept this view as ${name}.`);
    }),
    rename: once(async (id, text) => {
      const name = nameOf(text);
      if (name === '') return;
      await change(
        (now) => now.map((each) => (each.id === id ? { ...each, name } : each)),
        `This view is called ${name} now.`,
      );
    }),
    remove: once(async (id) => {
      const name = list.value.find((each) => each.id === id)?.name ?? '';
      await change((now) => now.filter((each) => each.id !== id), `Removed the view ${name}.`);
    }),
    refresh: async () => {
      const loaded = await load();
      if (loaded) list.value = loaded;
    },
  };
}
