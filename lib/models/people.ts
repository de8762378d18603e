/** Who is sought among everyone who is saved, and who of them is shown. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { ContactId } from '../ids.ts';
import type { Range } from '../wording/index.ts';
import { rangesIn, soughtIn, type Found } from '../search/index.ts';
import type { Saving } from './saving.ts';
import type { Seeking } from './seeking.ts';

export interface PeopleModel {
  /** What is sought; empty for everyone. */
  sought: Signal<string>;
  /** The places in everyone's rows of those found, the best first, as far as is known by now; undefined where nothing is sought. */
  hits: ReadonlySignal<readonly number[] | undefined>;
  /** Where what is sought stands in a text; nowhere while nothing is. */
  rangesIn: (text: string) => Range[];
  /** Why someone is among those found, where their name and post do not tell it. */
  why: (contact: ContactId) => Found | undefined;
  /** The one who is shown. */
  chosen: Signal<ContactId | undefined>;
  /** Lets go of whoever is shown, once they are kept no longer. */
  refresh: () => Promise<void>;
}

export interface PeopleDeps {
  saving: Saving;
  seeking: Seeking;
}

export function createPeople({ saving, seeking }: PeopleDeps): PeopleModel {
  const sought = signal('');
  const chosen = signal<ContactId | undefined>();
  const words = computed(() => soughtIn(sought.value));
  return {
    sought,
    hits: computed(() => seeking.find(sought.value)),
    rangesIn: (text) => (words.value.length === 0 ? [] : rangesIn(text, words.value)),
    why: (contact) => (words.value.length === 0 ? undefined : seeking.why(contact, sought.value).value),
    chosen,
    refresh: async () => {
      const shown = chosen.value;
      if (shown === undefined) return;
      const kept = await saving.load(async (store) => ({ contact: await store.get('contacts', shown) }));
      if (kept && !kept.contact && chosen.value === shown) chosen.value = undefined;
    },
  };
}
