/** People who may be saved twice: found across all who are saved, made one, or told apart for good. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import type { Contact, Likelihood } from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import type { Put, Store } from '../store/index.ts';
import { findPairs, type FoundPair } from './duplicate-search.ts';
import { createMergeForm, type MergeForm, type Weight } from './merge-form.ts';
import { mergeOf } from './merge-records.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import type { Saving } from './saving.ts';

/** The two of a pair. */
export type Two = Pick<FoundPair, 'one' | 'other'>;

export type FoundPairs = Readonly<Record<Likelihood, readonly FoundPair[]>>;

export interface DuplicatesModel {
  /** Which part of the search is done, from 0 to 1; undefined while there is none. */
  searched: ReadonlySignal<number | undefined>;
  /** Undefined until the search has ended. */
  found: ReadonlySignal<FoundPairs | undefined>;
  /** The two that are laid side by side. */
  form: ReadonlySignal<MergeForm | undefined>;
  search: () => Promise<void>;
  cancel: () => void;
  compare: (pair: FoundPair) => Promise<void>;
  /** Goes back from the two to the list. */
  leave: () => void;
  /** Makes one of the two that are laid side by side. */
  merge: () => Promise<void>;
  /** The user says that these are two people. */
  keepApart: (pair: Two) => Promise<void>;
}

export interface DuplicatesDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
}

class Cancelled extends Error {}

const likelihoods: readonly Likelihood[] = ['proved', 'likely', 'name-alone'];

const sorted = (pairs: readonly FoundPair[]): FoundPairs =>
  Object.fromEntries(
    likelihoods.map((likelihood) => [likelihood, pairs.filter((each) => each.likelihood === likelihood)]),
  ) as unknown as FoundPairs;

const isSamePair = (one: Two, other: Two): boolean => one.one.id === other.one.id && one.other.id === other.other.id;

/** The pairs after two became one: those with the one who went are with the one who stayed, and none stands twice. */
function afterMerge(pairs: readonly FoundPair[], merged: Contact, gone: ContactId): FoundPair[] {
  const now = (contact: Contact): Contact => (contact.id === gone || contact.id === merged.id ? merged : contact);
  const seen = new Set<string>();
  return pairs.flatMap((pair) => {
    const [one, other] = [now(pair.one), now(pair.other)];
    const key = [one.id, other.id].toSorted().join(' ');
    if (one.id === other.id || seen.has(key)) return [];
    seen.add(key);
    return [{ ...pair, one, other }];
  });
}

async function weightOf(store: Store, contact: ContactId): Promise<Weight> {
  const tables = ['facts', 'letters', 'interactions'] as const;
  const [facts = 0, letters = 0, interactions = 0] = await Promise.all(
    tables.map(async (table) => (await store.where(table, 'contact', contact)).length),
  );
  return { facts, letters, interactions };
}

/** Both as they are by now; undefined where one of them is gone. */
async function bothOf(store: Store, { one, other }: Two): Promise<[Contact, Contact] | undefined> {
  const [first, second] = await Promise.all([store.get('contacts', one.id), store.get('contacts', other.id)]);
  return first && second && [first, second];
}

/** Both laid side by side; undefined as above. */
async function sideBySide(store: Store, pair: FoundPair): Promise<MergeForm | undefined> {
  const held = await bothOf(store, pair);
  if (!held) return undefined;
  const [one, other] = held;
  const [ours, theirs] = await Promise.all(held.map(({ id }) => store.where('captures', 'contact', id)));
  const [here, there] = await Promise.all([weightOf(store, one.id), weightOf(store, other.id)]);
  return createMergeForm(one, other, [...(ours ?? []), ...(theirs ?? [])], { one: here, other: there });
}

export function createDuplicates({ clock, saving, notices }: DuplicatesDeps): DuplicatesModel {
  const searched = signal<number | undefined>();
  const pairs = signal<readonly FoundPair[] | undefined>();
  const found = signal<FoundPairs | undefined>();
  const form = signal<MergeForm | undefined>();
  /** Which search is under way: of an earlier one nothing counts any more. */
  let turn = 0;

  const show = (next: readonly FoundPair[] | undefined): void => {
    pairs.value = next;
    found.value = next && sorted(next);
  };

  const search = async (): Promise<void> => {
    const own = ++turn;
    form.value = undefined;
    searched.value = 0;
    try {
      const next = await saving.load((store) =>
        findPairs(store, (done) => {
          if (own !== turn) throw new Cancelled();
          searched.value = done;
        }),
      );
      if (own === turn) show(next);
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
    } finally {
      if (own === turn) searched.value = undefined;
    }
  };

  const gone = (): void => notices.say({ text: 'One of the two is no longer here. Look again.' });

  const compare = async (pair: FoundPair): Promise<void> => {
    const next = await saving.load((store) => sideBySide(store, pair));
    notices.clear();
    if (next) form.value = next;
    else gone();
  };

  const merge = async (): Promise<void> => {
    const shown = form.value;
    if (!shown) return;
    const { one, other } = shown;
    const [at, before] = [isoNow(clock), pairs.value];
    const made = await saving.load((store) => mergeOf(store, one.id, other.id, shown.choices(), at));
    if (!made) {
      gone();
      return;
    }
    if (!(await saving.save(made.changes))) return;
    form.value = undefined;
    if (before) show(afterMerge(before, made.contact, other.id));
    notices.say({
      text: `${made.contact.name.value} is kept once now, with all that both had.`,
      undo: async () => {
        const back = await saving.load((store) => made.back(store, isoNow(clock)));
        if (!back) notices.say({ text: 'They were changed since, so they are left as one.' });
        else if (await saving.save(back)) show(before);
      },
    });
  };

  const keepApart = async (pair: Two): Promise<void> => {
    const held = await saving.load((store) => bothOf(store, pair));
    if (!held) {
      gone();
      return;
    }
    const [before, at] = [pairs.value, isoNow(clock)];
    const apart = held.map((each, place): Put => {
      const from = held[1 - place]?.id;
      return {
        put: 'contacts',
        record: { ...each, apart: [...(each.apart ?? []), ...(from ? [from] : [])], updatedAt: at },
      };
    });
    if (!(await saving.save(apart))) return;
    form.value = undefined;
    if (before) show(before.filter((each) => !isSamePair(each, pair)));
    notices.say({
      text: 'Noted that these are two people. They are not asked about again.',
      undo: async () => {
        if (await saving.save(held.map((record) => ({ put: 'contacts', record })))) show(before);
      },
    });
  };

  return {
    searched,
    found,
    form,
    search,
    cancel: () => {
      turn += 1;
      searched.value = undefined;
    },
    compare,
    leave: () => (form.value = undefined),
    merge: once(merge),
    keepApart: once(keepApart),
  };
}
