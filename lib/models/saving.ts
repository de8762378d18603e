/** How every screen writes: commit, then tell the other contexts, then bring badge and alarm into line. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { StoreFailure, type Change, type Store, type StoreProblem } from '../store/index.ts';

export interface Saving {
  /** What stands between the user and the store, if anything does; cleared by the next success. */
  problem: ReadonlySignal<StoreProblem | undefined>;
  /** Resolves to true once the changes are on disk; to false, with `problem` set, when nothing was written. */
  save: (changes: readonly Change[]) => Promise<boolean>;
  /** Has work done that writes to the store by itself: as `save`, with what the work gives in place of true. */
  written: <Value>(work: () => Promise<Value>) => Promise<Value | undefined>;
  /** Runs a read, with `problem` set where the store cannot answer. */
  load: <Value>(read: (store: Store) => Promise<Value>) => Promise<Value | undefined>;
}

export interface SavingDeps {
  store: Store;
  announce: () => void;
  reconcile: () => Promise<void>;
}

/** Whether badge, title and alarm may differ after a change: not while a letter is being typed. */
const movesReminders = (change: Change): boolean =>
  ['interactions', 'contacts', 'settings'].includes('put' in change ? change.put : change.remove);

const deletesSomeone = (change: Change): boolean => 'remove' in change && change.remove === 'contacts';

/** Runs work on the store, with `problem` set to what stood in its way, if anything did. */
const attempt = async <Value>(
  problem: Signal<StoreProblem | undefined>,
  work: () => Promise<Value>,
): Promise<{ value: Value } | undefined> => {
  try {
    const value = await work();
    problem.value = undefined;
    return { value };
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    problem.value = error.problem;
    return undefined;
  }
};

export function createSaving({ store, announce, reconcile }: SavingDeps): Saving {
  const writing = signal<StoreProblem | undefined>();
  const reading = signal<StoreProblem | undefined>();

  /** The change is on disk whatever becomes of the badge, and nobody waits for it; the next look at it mends it. */
  const renewBadge = (): void =>
    void reconcile().catch((error: unknown) => console.error('Groundwork: the badge could not be renewed', error));

  const written: Saving['written'] = async (work) => {
    const done = await attempt(writing, work);
    if (!done) return undefined;
    announce();
    renewBadge();
    return done.value;
  };

  /** Nothing that was computed of someone deleted stays until the library is opened next, which would take it out too. */
  const forgetWords = async (): Promise<void> => {
    try {
      while (await store.catchUp());
    } catch (error) {
      console.error('Groundwork: the index could not be renewed', error);
    }
  };

  return {
    // What could not be written stays said until something has been written; that a read works does not mend it.
    problem: computed(() => writing.value ?? reading.value),
    save: async (changes) => {
      const saved = await attempt(writing, () => store.commit(changes));
      if (!saved) return false;
      announce();
      if (changes.some(movesReminders)) renewBadge();
      if (changes.some(deletesSomeone)) void forgetWords();
      return true;
    },
    written,
    load: async (read) => (await attempt(reading, () => read(store)))?.value,
  };
}
