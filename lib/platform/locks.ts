/** Runs `work` while no other context of the extension runs work under the same name. */
export const underLock = <Value>(name: string, work: () => Promise<Value>): Promise<Value> =>
  navigator.locks.request(`groundwork-${name}`, work);
