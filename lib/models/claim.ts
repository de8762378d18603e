/** What is written in one window at a time: two that write it would overwrite each other. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { once } from './once.ts';

export interface ClaimDeps {
  /** Claims it for this window; undefined where another window has it and it is not to be taken from there. */
  claim: (take: boolean, onLost: () => void) => Promise<{ release: () => void } | undefined>;
  /** Calls `listener` whenever another window has changed the store; ends with the returned function. */
  onChange: (listener: () => void) => () => void;
}

export interface Claim {
  /** True while another window writes it; then it is shown here as it is written there. */
  elsewhere: ReadonlySignal<boolean>;
  /** Goes on writing here; the other window then shows what is written here. */
  takeOver: () => Promise<void>;
  /** Lets go of it, so that another window may write it; done once it is let go of. */
  close: () => Promise<void>;
}

/**
 * Claims it if it is free.
 * @param flush puts on disk what is not there yet; called when another window takes it.
 * @param reload shows it as another window has left it.
 */
export function createClaim(
  { claim: ask, onChange }: ClaimDeps,
  { flush, reload }: { flush: () => Promise<boolean>; reload: () => Promise<void> },
): Claim {
  const elsewhere = signal(false);
  let held: { release: () => void } | undefined;

  const claim = async (take: boolean): Promise<void> => {
    held = await ask(take, () => {
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
