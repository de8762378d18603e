/** Actions that must not run at once: what is begun while another is under way waits for its end. */

/** Makes actions that take turns with all others made by the same call of this. */
export function createTurns(): <Args extends unknown[], Value>(
  work: (...args: Args) => Promise<Value>,
) => (...args: Args) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) =>
    (...args) => {
      const mine = last.then(() => work(...args));
      last = mine.catch(() => undefined);
      return mine;
    };
}
