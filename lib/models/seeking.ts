/** Who is found by words: the index of everyone, which the store keeps, in memory while the library is open. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { ContactId } from '../ids.ts';
import type { PersonRow } from '../overview/index.ts';
import {
  createDictionary,
  find,
  searchable,
  soughtIn,
  whyFound,
  type Found,
  type Searchable,
} from '../search/index.ts';
import { breath } from '../slices.ts';
import type { Everyone } from './everyone.ts';
import type { Saving } from './saving.ts';

export interface Seeking {
  /** Everyone, those saved last first. */
  rows: Everyone['rows'];
  /**
   * Those whom all the words of a text fit, by their places in everyone's rows, the best first, as far as they are known by now;
   * undefined where it has no words. Asked again when more are known: it reads signals.
   */
  find: (text: string) => readonly number[] | undefined;
  /** Why someone is found by a text, where name and post do not tell it. Read from the store when it is first asked for. */
  why: (contact: ContactId, text: string) => ReadonlySignal<Found | undefined>;
  /** Resolves once the words of everyone who is known are in memory. They are read while the page answers. */
  isReady: () => Promise<void>;
}

export interface SeekingDeps {
  saving: Saving;
  everyone: Everyone;
}

export function createSeeking({ saving, everyone }: SeekingDeps): Seeking {
  const dictionary = createDictionary();
  let lists = new Map<string, Searchable>();
  /** The lists by the names of their parts; renewed when more of the words are in memory, or others. */
  const known = signal<ReadonlyMap<string, Searchable>>(new Map());
  /** Those of everyone who is shown, each with the place in the rows of the last person in it, who comes first there. */
  const searched = computed(() => {
    const all: { list: Searchable; place: number }[] = [];
    let place = 0;
    for (const [name, rows] of everyone.parts.value) {
      const list = known.value.get(name);
      if (list) all.push({ list, place });
      place += rows.length;
    }
    return all;
  });
  let reasons = new Map<ContactId, Signal<Found | undefined>>();
  let reasonsFor = '';
  let running: Promise<void> | undefined;
  let again = false;

  const look = async (): Promise<void> => {
    const parts = everyone.parts.value;
    const next = new Map<string, Searchable>();
    const show = (): void => {
      lists = next;
      // What was kept of someone may be other than when it was last read.
      reasons = new Map();
      known.value = new Map(next);
    };
    let shown = lists.size > 0 ? Infinity : 1;
    for (const [name, rows] of parts) {
      const held = lists.get(name);
      if (held) next.set(name, held);
      else {
        const list = await saving.load((store) => store.overviewWords(name));
        if (list) next.set(name, searchable(list, rows.length, dictionary));
        await breath();
      }
      if (next.size < shown) continue;
      show();
      shown *= 2;
    }
    show();
  };

  const run = async (): Promise<void> => {
    do {
      again = false;
      await look();
    } while (again);
  };

  everyone.parts.subscribe(() => {
    again = true;
    running ??= run().finally(() => (running = undefined));
  });

  const findReason = async (id: ContactId, text: string, reason: Signal<Found | undefined>): Promise<void> => {
    reason.value = await saving.load(async (store) => {
      const contact = await store.get('contacts', id);
      if (!contact) return undefined;
      const [facts, letters, interactions, notes] = await Promise.all([
        store.where('facts', 'contact', id),
        store.where('letters', 'contact', id),
        store.where('interactions', 'contact', id),
        store.where('notes', 'contact', id),
      ]);
      return whyFound({ contact, captures: [], facts, letters, interactions, notes }, soughtIn(text));
    });
  };

  return {
    rows: everyone.rows,
    find: (text) => {
      const sought = soughtIn(text);
      if (sought.length === 0) return undefined;
      return find(searched.value, sought, dictionary);
    },
    why: (contact, text) => {
      if (text !== reasonsFor) reasons = new Map();
      reasonsFor = text;
      const asked = reasons.get(contact);
      if (asked) return asked;
      const reason = signal<Found | undefined>();
      reasons.set(contact, reason);
      void findReason(contact, text, reason);
      return reason;
    },
    isReady: async () => running,
  };
}

/** One of those found to be picked, a few at the most. */
export interface Picking {
  sought: Signal<string>;
  /** Empty while nothing is sought. */
  found: ReadonlySignal<readonly PersonRow[]>;
}

/** How many of those found are offered. */
const mostOffered = 6;

export function createPicking({ find: findBy, rows }: Pick<Seeking, 'find' | 'rows'>): Picking {
  const sought = signal('');
  const found = computed(() => {
    const places = findBy(sought.value) ?? [];
    return places.slice(0, mostOffered).flatMap((place) => rows.value?.[place] ?? []);
  });
  return { sought, found };
}
