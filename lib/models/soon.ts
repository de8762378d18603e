/** Work that follows what is typed: soon after it, however long the typing goes on. */

/** In milliseconds; the promise is that no more than half a second of typing can be lost. */
const delay = 250;

export interface Soon {
  /** Asks for the work. It is done a quarter of a second after the first asking, for that one and all since. */
  ask: () => void;
  /** The work is not wanted, or done already. */
  stop: () => void;
}

export function soon(work: () => void): Soon {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    // Not begun anew at every key: whoever types on without a pause would have nothing on disk.
    ask: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        work();
      }, delay);
    },
    stop,
  };
}
