/** Long work in slices, so that the page answers meanwhile. */

/** Milliseconds of work at a time: less than a frame. */
export const slice = 12;

/** Lets the page do what waits: input, drawing. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Does the work of a generator that yields how much of it is done, from 0 to 1.
 * @param onDone called between slices; what it throws ends the work.
 */
export async function inSlices<Value>(steps: Generator<number, Value>, onDone: (part: number) => void): Promise<Value> {
  let until = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    onDone(step.value);
    await breath();
    until = performance.now() + slice;
  }
}
