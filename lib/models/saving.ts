/** How every screen writes: commit, then tell the other contexts, then bring badge and alarm into line. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { StoreFailure, type Change, type Store, type StoreProblem } from '../store/index.ts';

export interface Saving {
  /** What stands between the user and the store, if anything does; cleared by the next success. */
  problem: ReadonlySignal<StoreProblem | undefined>;
  /** Resolves to true once the changes are on disk; to false, with `problem` set, when nothing was written. */
  save: (changes: readonly Change[]) => Promise<boolean>;
  /** Runs a read, with `problem` set where the store cannot answer. */
  load: <Value>(read: (store: Store) => Promise<Value>) => Promise<Value | undefined>;
}

export interface SavingDeps {
  store: Store;
  announce: () => void;
  reconcile: () => Promise<void>;
}

/** Whether badge and alarm may differ after a change: not while a letter is being typed. */
const movesReminders = (change: Change): boolean =>
  ['interactions', 'contacts'].includes('put' in change ? change.put : change.remove);

export function createSaving({ store, announce, reconcile }: SavingDeps): Saving {
  const problem = signal<StoreProblem | undefined>();

  const attempt = async <Value>(work: () => Promise<Value>): Promise<{ value: Value } | undefined> => {
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

  return {
    problem,
    save: async (changes) => {
      const saved = await attempt(() => store.commit(changes));
      if (!saved) return false;
      announce();
      if (!changes.some(movesReminders)) return true;
      // The change is on disk whatever becomes of the badge; the next look at it mends it.
      await reconcile().catch((error: unknown) => console.error('Groundwork: the badge could not be renewed', error));
      return true;
    },
    load: async (read) => (await attempt(() => read(store)))?.value,
  };
}
