import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from './axe.ts';
import { families, setUp, type Bench } from './flows.ts';
import { catchFiles, caught, press, words } from './in-library.ts';

const patience = { timeout: 20_000 };

/** These run in the library. */
const go = (hash: string): void => {
  location.hash = hash;
};
const field = (label: string, text: string): void => {
  const of = Array.from(document.querySelectorAll('label')).find((each) => each.textContent === label);
  const found = document.querySelector<HTMLInputElement | HTMLSelectElement>(`[id="${of?.htmlFor ?? ''}"]`);
  if (!found) throw new Error(`There is no field ${label}.`);
  found.value = text;
  found.dispatchEvent(new InputEvent('input', { bubbles: true }));
  found.dispatchEvent(new Event('change', { bubbles: true }));
};
const bars = (): number => document.querySelectorAll('[data-bar]').length;
const focusFirstBar = (): void => {
  document.querySelector<HTMLElement>('[data-bar][tabindex="0"]')?.focus();
  // A window that is not in front tells nobody of the focus.
  if (!document.hasFocus()) document.activeElement?.dispatchEvent(new FocusEvent('focus'));
};
const key = (name: string): void => {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  if (!document.hasFocus()) document.activeElement?.dispatchEvent(new FocusEvent('focus'));
};
const focusedLabel = (): string => document.activeElement?.getAttribute('aria-label') ?? '';
const quoted = (): string => document.querySelector('.lanes-words blockquote')?.textContent ?? '';
const sheetWidth = (): number => document.querySelector('.lanes-sheet')?.clientWidth ?? 0;
const firstFound = (): string => {
  const button = document.querySelector<HTMLButtonElement>('.paths ul button');
  const name = button?.querySelector('bdi')?.textContent ?? '';
  button?.click();
  return name;
};
const anIntroduction = (): void =>
  document.querySelector<HTMLElement>('button[aria-label^="Ask for an introduction"]')?.click();
const letterText = (): string => document.querySelector<HTMLTextAreaElement>('.letter-text textarea')?.value ?? '';

describe.each(families)('paths in the library, in %s,', (family) => {
  let bench: Bench;
  const says = (expected: string | RegExp) =>
    expect.poll(() => bench.driver.inExtension(words), patience).toMatch(expected);
  /** Presses a button, and takes the file that is handed over. */
  const fileOf = async (button: string, is: (file: Buffer) => boolean): Promise<Buffer> => {
    await bench.driver.inExtension(press, button);
    const file = async (): Promise<Buffer> => Buffer.from(await bench.driver.inExtension(caught), 'base64');
    await expect.poll(async () => is(await file()), patience).toBe(true);
    return file();
  };
  beforeAll(async () => {
    bench = await setUp({ family });
    await bench.driver.showExtensionPage('library.html#paths');
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('says what to do while nobody is saved', async () => {
    await says('Agree');
    await bench.driver.inExtension(press, 'Agree and start');
    await says('Nobody is saved yet');
    expect.soft(await faults(bench.driver)).toEqual([]);
    await bench.driver.inExtension(press, 'Show me an example');
    await expect.poll(() => bench.driver.inExtension(bars), patience).toBeGreaterThan(10);
    await bench.driver.inExtension(catchFiles);
  });

  it('draws careers, gone through by keys, each bar with the words it was read from', async () => {
    await bench.driver.inExtension(focusFirstBar);
    const first = await bench.driver.inExtension(focusedLabel);
    expect(first).toMatch(/, \d{4}/);
    await expect.poll(() => bench.driver.inExtension(quoted), patience).not.toBe('');
    const quote = await bench.driver.inExtension(quoted);
    await bench.driver.inExtension(key, 'ArrowDown');
    await expect.poll(() => bench.driver.inExtension(focusedLabel), patience).not.toBe(first);
    await expect.poll(() => bench.driver.inExtension(quoted), patience).not.toBe(quote);
    await bench.driver.inExtension(key, 'Enter');
    const width = await bench.driver.inExtension(sheetWidth);
    await bench.driver.inExtension(focusFirstBar);
    await bench.driver.inExtension(key, '+');
    await expect.poll(() => bench.driver.inExtension(sheetWidth), patience).toBeGreaterThan(width);
    await bench.driver.inExtension(key, '0');
    await expect.poll(() => bench.driver.inExtension(sheetWidth), patience).toBe(width);
    expect.soft(await faults(bench.driver)).toEqual([]);
  });

  it('shows of careers only those in a field, from the beginning of each, and says the same in a table', async () => {
    const all = await bench.driver.inExtension(bars);
    await bench.driver.inExtension(field, 'Field', 'nursing');
    await expect.poll(() => bench.driver.inExtension(bars), patience).toBeLessThan(all);
    await bench.driver.inExtension(field, 'Time', 'age');
    await says('Years since the first post or study');
    await bench.driver.inExtension(field, 'Show as', 'table');
    await says('In the words of the page');
    expect.soft(await faults(bench.driver)).toEqual([]);
    await bench.driver.inExtension(field, 'Show as', 'drawing');
    await bench.driver.inExtension(field, 'Field', '');
    await expect.poll(() => bench.driver.inExtension(bars), patience).toBe(all);
  });

  it('hands a drawing over as a file of vectors that is XML, and as pixels of twice its size', async () => {
    const svg = await fileOf('Save as SVG', (file) => file.toString('utf8').startsWith('<?xml'));
    const root = new JSDOM(svg.toString('utf8'), { contentType: 'image/svg+xml' }).window.document.documentElement;
    expect(root.querySelectorAll('text').length).toBeGreaterThan(10);
    expect(svg.toString('utf8')).not.toMatch(/var\(|light-dark/);
    const png = await fileOf('Save as PNG', (file) => file.subarray(1, 4).toString('latin1') === 'PNG');
    const size = [png.readUInt32BE(16), png.readUInt32BE(20)];
    const wanted = ['width', 'height'].map((name) => Math.floor(Number(root.getAttribute(name)) * 2));
    expect(Math.abs((size[0] ?? 0) - (wanted[0] ?? 0))).toBeLessThanOrEqual(1);
    expect(Math.abs((size[1] ?? 0) - (wanted[1] ?? 0))).toBeLessThanOrEqual(1);
    await says('The picture is made');
  });

  it('tells who came another way than someone, and in what', async () => {
    await bench.driver.inExtension(go, 'paths?part=ways');
    await says('Who came another way');
    await bench.driver.inExtension(field, 'Someone whose way you know', 'nurs');
    await expect.poll(() => bench.driver.inExtension(firstFound), patience).not.toBe('');
    await says(/came from|went from study|studied after|was at/);
    expect.soft(await faults(bench.driver)).toEqual([]);
  });

  it('lays what each said side by side', async () => {
    await bench.driver.inExtension(go, 'paths?part=opinions');
    await says(/\d people said something/);
    expect.soft(await faults(bench.driver)).toEqual([]);
    await bench.driver.inExtension(field, 'A question or a topic', 'zzzz');
    await says('Nothing that was written down says this');
  });

  it('draws who sent the user to whom, as a list that is read', async () => {
    await bench.driver.inExtension(go, 'paths?part=referrals');
    await says('you may use their name');
    expect.soft(await faults(bench.driver)).toEqual([]);
    const svg = await fileOf('Save as SVG', (file) => file.toString('utf8').includes('you may use their name'));
    expect(() => new JSDOM(svg.toString('utf8'), { contentType: 'image/svg+xml' })).not.toThrow();
  });

  it('finds who may introduce the user to someone, and begins the letter to them', async () => {
    await bench.driver.inExtension(go, 'paths?part=finder');
    await says('Where people of a field are listed');
    await bench.driver.inExtension(field, 'Whom you would like to reach', 'nurs');
    let name = '';
    await expect.poll(async () => (name = await bench.driver.inExtension(firstFound)), patience).not.toBe('');
    await says(/shares? something with them/);
    expect.soft(await faults(bench.driver)).toEqual([]);
    await bench.driver.inExtension(anIntroduction);
    await expect.poll(() => bench.driver.inExtension(letterText), patience).toContain(name);
    // Whom it names can be taken out, and put back.
    await bench.driver.inExtension(field, 'Whom you would like to reach', 'anyone');
    await expect.poll(() => bench.driver.inExtension(letterText), patience).not.toContain(name);
    expect.soft(await bench.driver.inExtension(letterText)).not.toBe('');
    await bench.driver.inExtension(field, 'Whom you would like to reach', 'named');
    await expect.poll(() => bench.driver.inExtension(letterText), patience).toContain(name);
    expect.soft(await faults(bench.driver)).toEqual([]);
  });
});
