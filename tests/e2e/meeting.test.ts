/**
 * A talk from the prep sheet to the log by keyboard alone, and its window torn away at random moments. TEARS in the environment
 * sets how many (docs/measuring.md).
 */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { faults } from './axe.ts';
import { families, savePerson, setUp, type Bench } from './flows.ts';
import { records } from './store.ts';

const patience = { timeout: 20_000 };
const tears = Number(process.env['TEARS'] ?? 200);

/** Milliseconds of typing that may be lost at most: the promise. */
const mostLost = 500;

/** These run in the window of a talk. */
const words = (): string => document.body.innerText;
const press = (name: string): void => {
  const button = Array.from(document.querySelectorAll('button')).find((each) => each.innerText.trim().startsWith(name));
  if (!button) throw new Error(`There is no button ${name}.`);
  button.click();
};
const key = (name: string, isWithCtrl = false): void => {
  const event = { key: name, ctrlKey: isWithCtrl, bubbles: true, cancelable: true };
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', event));
};
const type = (text: string): void => {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    throw new Error('No field has the keyboard.');
  field.value += text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const focused = (): string => document.activeElement?.id ?? '';
const question = (): string => document.querySelector<HTMLElement>('.question-in-hand')?.innerText ?? '';

/** Someone saved, with a sheet drawn for a talk with them; their id. */
async function prepared(bench: Bench): Promise<string> {
  const popup = await savePerson(bench);
  await popup.close();
  const [person] = await records(bench.driver, 'contacts');
  const id = String(person?.['id']);
  await bench.driver.showExtensionPage(`prep.html#${id}`);
  // Before a test begins.
  await vi.waitFor(async () => expect(await bench.driver.inExtension(words)).toContain('Hold the talk'), patience);
  return id;
}

describe.each(families)('a talk in %s', (family) => {
  let bench: Bench;
  let id: string;
  const says = (expected: string | RegExp) =>
    expect.poll(() => bench.driver.inExtension(words), patience).toMatch(expected);
  const isFaultless = async (): Promise<void> => {
    expect.soft(await faults(bench.driver)).toEqual([]);
  };
  beforeAll(async () => {
    bench = await setUp({ family });
    id = await prepared(bench);
    await bench.driver.showExtensionPage(`meeting.html#${id}`);
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('shows before it begins what there is to ask', async () => {
    await says('Start the clock');
    await isFaultless();
    await bench.driver.inExtension(key, 'Enter', true);
    await says('left of');
    await isFaultless();
  });

  it('has a note to the question in hand by one key, and the next by another', async () => {
    const first = await bench.driver.inExtension(question);
    await bench.driver.inExtension(key, 'n');
    expect(await bench.driver.inExtension(focused)).toBe('note');
    await bench.driver.inExtension(type, 'Nobody read the evening count.');
    await bench.driver.inExtension(key, 'Escape');
    await bench.driver.inExtension(key, 'Enter', true);
    await expect.poll(() => bench.driver.inExtension(question), patience).not.toBe(first);
    await bench.driver.inExtension(key, 'ArrowUp');
    await expect.poll(() => bench.driver.inExtension(question), patience).toBe(first);
  });

  it('writes down advice and a name by one key each, and is found again as it was', async () => {
    await bench.driver.inExtension(key, 'a');
    await expect.poll(() => bench.driver.inExtension(focused), patience).toMatch(/^[0-9a-f-]{36}$/);
    await bench.driver.inExtension(type, 'Spend a day at the desk');
    await bench.driver.inExtension(key, 'Escape');
    await bench.driver.inExtension(key, 'm');
    await says('May you say that they sent you?');
    await bench.driver.inExtension(type, 'Ines Duarte');
    await isFaultless();
    await pause(mostLost);
    await bench.driver.showExtensionPage(`meeting.html?again#${id}`);
    await says('left of');
    expect(await records(bench.driver, 'meetings')).toMatchObject([
      { heard: [{ text: 'Spend a day at the desk' }, { text: 'Ines Duarte' }] },
    ]);
  });

  it('is looked back on and kept, and taken back by Undo', async () => {
    await bench.driver.inExtension(press, 'End the talk');
    await says('Looking back');
    await isFaultless();
    await bench.driver.inExtension(key, 'Enter', true);
    await says('Noted');
    await isFaultless();
    const types = async (): Promise<unknown[]> =>
      (await records(bench.driver, 'interactions')).map((each) => each['type']);
    expect(await types()).toEqual(expect.arrayContaining(['met', 'asked', 'advised', 'decided', 'referred']));
    await bench.driver.inExtension(press, 'Undo');
    await says('Looking back');
  });

  it('of nobody says so', async () => {
    await bench.driver.showExtensionPage('meeting.html?nobody#nobody');
    await says('Nobody to talk with here');
    await isFaultless();
  });
});

/** What the page said of itself last, which outlives it. */
interface Account {
  /** How long the text was, and when, for the last moments. */
  typed: { length: number; at: number }[];
}

/** Types on without a pause, and hears nothing of the end of the page: it is gone as if its process had been killed. */
const typeOn = (): void => {
  for (const event of ['pagehide', 'visibilitychange'])
    addEventListener(event, (each) => each.stopImmediatePropagation(), true);
  const field = document.querySelector<HTMLTextAreaElement>('#note');
  if (!field) throw new Error('There is nothing to write in.');
  const typed: { length: number; at: number }[] = [];
  setInterval(() => {
    field.value += 'na ';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    typed.push({ length: field.value.length, at: Date.now() });
    localStorage.setItem('account', JSON.stringify({ typed: typed.slice(-200) }));
  }, 15);
};
/** What is there of it now, and what was said last of the page before. */
const found = (): { length: number; face: string; at: number; account: string | null } | undefined => {
  const field = document.querySelector<HTMLTextAreaElement>('#note');
  const face = document.querySelector<HTMLElement>('[role=timer]');
  if (!field || !face) return undefined;
  const account = localStorage.getItem('account');
  return { length: field.value.length, face: face.innerText, at: Date.now(), account };
};

describe.each(families)(
  `the window of a talk torn away ${tears} times in %s`,
  { timeout: 60_000 + tears * 2_000 },
  (family) => {
    it('loses at most half a second of typing, and no second of the time', async () => {
      await using bench = await setUp({ family });
      const id = await prepared(bench);
      const { driver } = bench;
      const there = async () => {
        await expect.poll(() => driver.inExtension(found), patience).toBeDefined();
        const page = await driver.inExtension(found);
        if (!page) throw new Error('The talk is not there');
        return page;
      };
      await driver.showExtensionPage(`meeting.html#${id}`);
      await expect.poll(() => driver.inExtension(words), patience).toContain('Start the clock');
      await driver.inExtension(press, 'Start the clock');
      await there();
      const [notes] = await records(driver, 'meetings');
      const startedAt = Date.parse(String(notes?.['startedAt']));
      const promised = Number(notes?.['minutes']) * 60_000;
      let tornAt = 0;
      for (let turn = 0; turn <= tears; turn += 1) {
        const { length, face, at, account } = await there();
        const { typed } = JSON.parse(account ?? '{"typed":[]}') as Account;
        const safe = typed.findLast((each) => each.at < tornAt - mostLost);
        expect(length).toBeGreaterThanOrEqual(safe?.length ?? 0);
        expect(length).toBeLessThanOrEqual(typed.at(-1)?.length ?? length);
        const [minutes = 0, seconds = 0] = face.replace('+', '').split(':').map(Number);
        const shown = (minutes * 60 + seconds) * (face.startsWith('+') ? -1_000 : 1_000);
        expect(Math.abs(promised - (at - startedAt) - shown)).toBeLessThan(1_500);
        if (turn === tears) break;
        await driver.inExtension(typeOn);
        await pause(Math.random() * 400);
        tornAt = Date.now();
        await driver.showExtensionPage(`meeting.html?${turn}#${id}`);
      }
      const [after] = await records(driver, 'meetings');
      expect(Date.parse(String(after?.['startedAt']))).toBe(startedAt);
    });
  },
);
