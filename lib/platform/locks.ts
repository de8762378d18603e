/** Runs `work` while no other context of the extension runs work under the same name. */
export const underLock = <Value>(name: string, work: () => Promise<Value>): Promise<Value> =>
  navigator.locks.request(`groundwork-${name}`, work);

/** What one context holds alone until it lets go of it, ends, or another takes it. */
export interface Claim {
  release: () => void;
}

/**
 * Claims a name among the contexts of the extension: undefined where another has it and `take` is not set. With `take` the
 * other loses it; `onLost` is called when that happens to this one.
 */
export async function claim(name: string, take: boolean, onLost: () => void): Promise<Claim | undefined> {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const { promise: granted, resolve: grant } = Promise.withResolvers<boolean>();
  const mode = take ? { steal: true } : { ifAvailable: true };
  navigator.locks
    .request(`groundwork-${name}`, mode, (lock) => {
      grant(lock !== null);
      return lock ? held : undefined;
    })
    // A lock that is taken away ends its request with an error, and so does one that cannot be had at all.
    .catch(() => {
      grant(false);
      onLost();
    });
  return (await granted) ? { release } : undefined;
}
