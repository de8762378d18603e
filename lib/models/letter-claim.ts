/** One letter is written in one window at a time: two that write it would overwrite each other. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { LetterId } from '../ids.ts';
import { once } from './once.ts';

export interface ClaimDeps {
  /** Claims a letter for this window; undefined where another window has it and it is not to be taken from there. */
  claimLetter: (id: LetterId, take: boolean, onLost: () => void) => Promise<{ release: () => void } | undefined>;
  /** Calls `listener` whenever another window has changed the store; ends with the returned function. */
  onChange: (listener: () => void) => () => void;
}

export interface LetterClaim {
  /** True while another window writes this letter; then it is shown here as it is written there. */
  elsewhere: ReadonlySignal<boolean>;
  /** Goes on writing here; the other window then shows what is written here. */
  takeOver: () => Promise<void>;
  /** Lets go of the letter, so that another window may write it; done once it is let go of. */
  close: () => Promise<void>;
}

/**
 * Claims a letter if it is free.
 * @param flush puts on disk what is not there yet; called when another window takes the letter.
 * @param reload shows the letter as another window has left it.
 */
export function createLetterClaim(
  { claimLetter, onChange }: ClaimDeps,
  id: LetterId,
  { flush, reload }: { flush: () => Promise<boolean>; reload: () => Promise<void> },
): LetterClaim {
  const elsewhere = signal(false);
  let held: { release: () => void } | undefined;

  const claim = async (take: boolean): Promise<void> => {
    held = await claimLetter(id, take, () => {
      void flush();
      elsewhere.value = true;
    });
    if (take) await reload();
    elsewhere.value = held === undefined;
  };
  const stopListening = onChange(() => {
    if (elsewhere.value) void reload();
  });
  let claiming = claim(false);

  return {
    elsewhere,
    takeOver: once(() => (claiming = claim(true))),
    close: async () => {
      stopListening();
      // One that is still being claimed would be held for good.
      await claiming;
      held?.release();
    },
  };
}
