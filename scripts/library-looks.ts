/** What the benchmark of the library does in its page, as a person would. Each function sees nothing but its arguments. */

/** Milliseconds from the beginning of the page until the first rows were drawn, as seen at the next frame. */
export async function firstRows(): Promise<number> {
  while (!document.querySelector('[data-row]')) await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now();
}

/** The number of people that the list says it has. */
export const peopleListed = (): number =>
  Number(
    /[\d.,\s]+(?= (?:people|person))/
      .exec(document.querySelector('.people-count')?.textContent ?? '')?.[0]
      .replaceAll(/\D/g, '') ?? 0,
  );

/**
 * Types a text letter by letter into the field to find people by. For each letter, the milliseconds until the rows it finds stand
 * in the document; then the whole is deleted again.
 */
export async function search(text: string): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>('.people-sought input');
  const list = document.querySelector('.people-list');
  if (!field || !list) throw new Error('There is nothing to search by.');
  const times: number[] = [];
  const type = async (value: string): Promise<number> => {
    const begin = performance.now();
    const drawn = new Promise<number>((resolve) => {
      const seen = (): void => {
        watching.disconnect();
        resolve(performance.now() - begin);
      };
      const watching = new MutationObserver(seen);
      watching.observe(list, { subtree: true, childList: true, characterData: true });
      // What finds the same people as before changes nothing.
      setTimeout(() => resolve(NaN), 1_000);
    });
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const time = await drawn;
    // As a person takes to the next letter.
    await new Promise((resolve) => setTimeout(resolve, 60));
    return time;
  };
  for (let length = 1; length <= text.length; length += 1) times.push(await type(text.slice(0, length)));
  await type('');
  return times.filter((time) => !Number.isNaN(time));
}

export interface Frames {
  /** Milliseconds between frames. */
  times: number[];
}

/** Scrolls through the list for some seconds, by so many screens a frame, and goes back to its beginning. */
export async function scroll(seconds: number, screens: number): Promise<Frames> {
  const rows = document.querySelector('.people-rows');
  if (!rows) throw new Error('There are no rows.');
  const times: number[] = [];
  let last = performance.now();
  const begin = last;
  for (let turn = 0; last - begin < seconds * 1_000; turn += 1) {
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    if (turn > 1) times.push(now - last);
    last = now;
    rows.scrollTop += rows.clientHeight * screens;
  }
  rows.scrollTop = 0;
  return { times };
}

/** Begins to note how long the page stands still. */
export function watchTasks(): void {
  const tasks: number[] = [];
  Reflect.set(globalThis, 'longTasks', tasks);
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    entryTypes: ['longtask'],
  });
}

/** The tasks over 50 ms since, in milliseconds. */
export const longTasks = (): number[] => (Reflect.get(globalThis, 'longTasks') as number[]).splice(0);

/** Bytes of the page's JavaScript: with what is no longer needed, and then without. */
export const heap = (): number[] =>
  [false, true].map((isCollected) => {
    if (isCollected) (Reflect.get(globalThis, 'gc') as () => void)();
    return (Reflect.get(performance, 'memory') as { usedJSHeapSize: number }).usedJSHeapSize;
  });

/** Gives a table of so many people to be brought in, a tenth of them twice. */
export function giveTable(lines: number): void {
  const text = ['Name,Email,Company,Position'];
  for (let line = 0; line < lines; line += 1) {
    const number = line % 10 === 9 ? line - 5 : line;
    text.push(`Brought${number} In${number},brought${number}@x${number % 90}.example,House ${number % 700},Keeper`);
  }
  const files = new DataTransfer();
  files.items.add(new File([text.join('\n')], 'people.csv'));
  const field = document.querySelector<HTMLInputElement>('section[aria-labelledby=bring-in] input[type=file]');
  if (!field) throw new Error('There is no field for a file.');
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Keeps in the page the file that is handed over next, to be given back to it. */
export function keepFile(): void {
  const original = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (content: Blob) => {
    Reflect.set(globalThis, 'kept', content);
    return original(content);
  };
}

/** Gives that file to be brought back; its bytes. */
export function giveBack(name: string): number {
  const files = new DataTransfer();
  const content = Reflect.get(globalThis, 'kept') as Blob;
  files.items.add(new File([content], name));
  const field = document.querySelector<HTMLInputElement>('section[aria-labelledby=bring-back] input[type=file]');
  if (!field) throw new Error('There is no field for a file.');
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return content.size;
}
