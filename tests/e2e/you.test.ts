/** What is set of the user: kept as it is made, undone, and worn by every page from its first paint on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from './axe.ts';
import { families, savePerson, sender, setUp, type Bench } from './flows.ts';
import { chooseIn, press, tick, typeInto, words } from './in-library.ts';

const patience = { timeout: 20_000 };

/** These run in the library. */
const ground = (): string => getComputedStyle(document.documentElement).backgroundColor;
const scheme = (): string => getComputedStyle(document.documentElement).colorScheme;
const pressKey = (key: string): void => {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
};
const valueOf = (label: string): string => {
  const of = Array.from(document.querySelectorAll('label')).find((each) => each.textContent.trim() === label);
  const field = of?.control;
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value : '';
};
const closeDialog = (): void => document.querySelector('dialog')?.close();
const isDialogOpen = (): boolean => document.querySelector('dialog')?.open ?? false;

describe.each(families)('what is set of the user, in %s,', (family) => {
  let bench: Bench;
  const run = <Args extends unknown[], Value>(fn: (...args: Args) => Value, ...args: Args) =>
    bench.driver.inExtension(fn, ...args);
  const says = (expected: string) => expect.poll(() => run(words), patience).toContain(expected);
  /** An address that differs in its place alone would not load the page anew. */
  const openYou = async (): Promise<void> => {
    await bench.driver.showExtensionPage('reader.html');
    await bench.driver.showExtensionPage('library.html#you');
    await says('How it looks');
  };
  beforeAll(async () => {
    bench = await setUp({ family });
    const popup = await savePerson(bench);
    await popup.close();
    await bench.driver.showExtensionPage('library.html#you');
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('is a profile that is there again after the page was closed', async () => {
    await says('What letters say of you');
    await run(typeInto, 'Your name', sender.name);
    await run(typeInto, 'What you are', sender.role);
    await run(typeInto, 'What you would like to understand', sender.goal);
    await says('Saved.');
    await run(typeInto, 'What interests you', 'maps, open data');
    await openYou();
    await expect.poll(() => run(valueOf, 'What interests you'), patience).toBe('maps, open data');
  });

  it('is a purpose and a side, each undone by one click', async () => {
    await run(chooseIn, 'What you come for, with someone new', 'To get to know people, openly');
    await says('Saved.');
    await run(press, 'Undo');
    await expect.poll(() => run(valueOf, 'What you come for, with someone new'), patience).toBe('learn');
    await run(tick, 'I keep it at home');
    await says('Saved.');
  });

  it.each(['Light', 'Dark'])('is a theme without a fault that axe finds: %s', async (theme) => {
    await run(tick, theme);
    await expect.poll(() => run(scheme), patience).toBe(theme.toLowerCase());
    expect(await faults(bench.driver)).toEqual([]);
  });

  it('is worn by every page from its first paint on', async () => {
    const dark = await run(ground);
    await bench.driver.showExtensionPage('reader.html');
    expect(await run(scheme)).toBe('dark');
    expect(await run(ground)).toBe(dark);
    await openYou();
    await run(tick, 'As the system has it');
    await expect.poll(() => run(scheme), patience).toBe('light dark');
  });

  it('has the keys at hand, by ? and in its own list', async () => {
    await says('presses the toolbar button');
    await run(pressKey, '?');
    await expect.poll(() => run(isDialogOpen), patience).toBe(true);
    expect(await faults(bench.driver)).toEqual([]);
    await run(closeDialog);
    await expect.poll(() => run(isDialogOpen), patience).toBe(false);
  });
});
