/**
 * One meeting from the yes to the thanks, by keyboard alone: agreed, prepared, printed, held, looked back on, followed up. In the
 * popup the keys are the browser's own; on the pages of the talk they go to whatever has the keyboard.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Popup } from './drivers/popup.ts';
import { families, sendLetter, setUp, type Bench } from './flows.ts';
import { words } from './in-library.ts';
import { records } from './store.ts';

const patience = { timeout: 20_000 };

/** These run on a page of the extension. */
const key = (name: string, held: { ctrlKey?: boolean } = {}): void => {
  const on = document.activeElement ?? document.body;
  on.dispatchEvent(new KeyboardEvent('keydown', { key: name, ...held, bubbles: true, cancelable: true }));
};
/** Goes on from control to control, as Tab does, to one of these words, and presses it. */
const enter = (name: string): void => {
  const controls = Array.from(document.querySelectorAll<HTMLElement>('button, a[href]'));
  const control = controls.find((each) => each.tabIndex >= 0 && each.innerText.trim().startsWith(name));
  if (!control) throw new Error(`No key leads to ${name}.`);
  control.focus();
  if (document.activeElement !== control) throw new Error(`${name} cannot have the keyboard.`);
  control.click();
};
const type = (text: string): void => {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    throw new Error('No field has the keyboard.');
  field.value += text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const goTo = (id: string): void => document.querySelector<HTMLElement>(`#${id}`)?.focus();
const countPrints = (): void => {
  Reflect.set(globalThis, 'prints', 0);
  globalThis.print = () => void Reflect.set(globalThis, 'prints', Number(Reflect.get(globalThis, 'prints')) + 1);
};
const prints = (): number => Number(Reflect.get(globalThis, 'prints'));

const press = async (popup: Popup, name: string | RegExp): Promise<void> => {
  await popup.tabTo('button', name);
  await popup.press('Enter');
};

describe.each(families)('one meeting in %s, by keyboard alone', (family) => {
  let bench: Bench;
  let popup: Popup;
  let person: string;
  const run = <Args extends unknown[], Value>(fn: (...args: Args) => Value, ...args: Args) =>
    bench.driver.inExtension(fn, ...args);
  const says = (expected: string | RegExp) => expect.poll(() => run(words), patience).toMatch(expected);
  beforeAll(async () => {
    bench = await setUp({ family });
    popup = await sendLetter(bench);
    person = String((await records(bench.driver, 'contacts'))[0]?.['id']);
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('is agreed on', async () => {
    await press(popup, 'This page');
    await press(popup, 'Note what happened');
    await press(popup, 'We set a time to talk');
    await popup.tabTo('textbox', 'Day and hour');
    await popup.pane.type('tomorrow at 15:00');
    await popup.press('Enter');
    await popup.says('Noted when you talk');
    await popup.find('button', 'Prepare');
    await popup.find('button', 'Hold the talk');
    await popup.close();
  });

  it('is prepared and printed', async () => {
    await bench.driver.showExtensionPage(`prep.html#${person}`);
    await says('Hold the talk');
    const [sheet] = await records(bench.driver, 'prepSheets');
    const questions = sheet?.['questions'] as { starred: boolean }[];
    expect(questions.length).toBeGreaterThanOrEqual(5);
    expect(questions.filter(({ starred }) => starred)).toHaveLength(3);
    await run(countPrints);
    await run(enter, 'Print');
    expect(await run(prints)).toBe(1);
  });

  it('is held in the time that was promised, with notes', async () => {
    await bench.driver.showExtensionPage(`meeting.html#${person}`);
    await says('Start the clock');
    await run(key, 'Enter', { ctrlKey: true });
    await says(/^(20:00|19:\d\d)/);
    await run(key, 'n');
    await run(type, 'They left out the harbour records.');
    await run(key, 'Escape');
    await run(key, 'Enter', { ctrlKey: true });
    await run(key, 'a');
    await expect.poll(() => run(() => document.activeElement?.tagName), patience).toBe('INPUT');
    await run(type, 'Spend a day at the returns desk');
    await run(key, 'Escape');
    await run(enter, 'End the talk');
    await says('Looking back');
    await run(goTo, 'learned');
    await run(type, 'Shelves are a budget question.');
    await run(key, 'Enter', { ctrlKey: true });
    await says('Noted');
    const happened = (await records(bench.driver, 'interactions')).map((each) => each['type']);
    expect(happened).toEqual(expect.arrayContaining(['met', 'asked', 'advised', 'decided', 'note']));
  });

  it('is followed up by thanks that name what was advised', async () => {
    popup = await bench.driver.clickToolbar();
    await press(popup, /^Due today/);
    await popup.says('A short thank-you');
    await press(popup, 'Write a thank-you');
    await popup.find('textbox', 'Letter');
    expect(await popup.value('Letter')).toContain('a day at the returns desk');
    await press(popup, 'Copy');
    await popup.says('Copied');
    expect(await bench.driver.clipboard()).toContain('returns desk');
  });
});
