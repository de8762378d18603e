/** Long work on a screen: how far it is, and its end where the user cancels it. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { Cancelled, type Progress, type Tell } from './progress.ts';

export interface LongWork {
  progress: ReadonlySignal<Progress | undefined>;
  /** Does a task that ends at its next telling once it is cancelled, or once another begins. */
  run: (task: (tell: Tell) => Promise<void>) => Promise<void>;
  cancel: () => void;
}

export function createLongWork(): LongWork {
  const progress = signal<Progress | undefined>();
  /** Which task is under way: of an earlier one nothing counts any more. */
  let turn = 0;
  return {
    progress,
    run: async (task) => {
      const own = ++turn;
      try {
        await task((next) => {
          if (own === turn) progress.value = next;
          // What is on the disk by then cannot be ended any more.
          else if (next.is !== 'arranging') throw new Cancelled();
        });
      } catch (error) {
        if (!(error instanceof Cancelled)) throw error;
      } finally {
        if (own === turn) progress.value = undefined;
      }
    },
    cancel: () => {
      turn += 1;
      progress.value = undefined;
    },
  };
}
