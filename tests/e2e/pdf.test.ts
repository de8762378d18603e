import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver } from './drivers/driver.ts';
import { agree, clickOn, families, setUp, type Bench } from './flows.ts';
import { records } from './store.ts';

const cv = readFileSync(join(import.meta.dirname, '../fixtures/pdf/dates-right.pdf'));

/** What is kept once the CV was saved. */
async function expectSaved(driver: Driver, page: RegExp): Promise<void> {
  const [capture] = await records(driver, 'captures');
  expect(capture).toMatchObject({ format: 'pdf', url: expect.stringMatching(page) as unknown });
  const facts = await records(driver, 'facts');
  expect(facts).toContainEqual(
    expect.objectContaining({
      kind: 'award',
      quote: 'Whitlock Graduate Fellowship',
      start: '2013',
      selector: expect.objectContaining({ page: 1 }) as unknown,
    }),
  );
}

describe('a PDF in Chromium’s viewer', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await setUp({ family: 'chromium' });
    bench.site.serve('/cv.pdf', cv, 'application/pdf');
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('is read by one click, and saved with the page of each fact', async () => {
    const popup = await clickOn(bench, '/cv.pdf');
    await agree(popup);
    await popup.find('button', 'Save');
    expect(await popup.value(/^Name/)).toBe('Odalys Brennick');
    expect(await popup.value('E-mail')).toBe('odalys@brennick.example');
    await popup.click('button', 'Save');
    await popup.says('Saved Odalys Brennick');
    await expectSaved(bench.driver, /\/cv\.pdf$/);
  });
});

describe('a PDF in Firefox’s viewer', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await setUp({ family: 'firefox' });
    bench.site.serve('/cv.pdf', cv, 'application/pdf');
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('cannot be read there, and the popup says what to do', async () => {
    const popup = await clickOn(bench, '/cv.pdf');
    await agree(popup);
    await popup.says('Save the PDF, then open the file in Groundwork');
    await popup.find('button', 'Open a PDF file');
  });
});

/** Runs in a page: presses a button by its words, if it is there. */
const pressed = (text: string): boolean => {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === text);
  button?.click();
  return button !== undefined;
};

/** Presses a button of the page of the extension that is shown, by its words, once it is there. */
async function press(driver: Driver, words: string): Promise<void> {
  await expect.poll(() => driver.inExtension(pressed, words), { timeout: 20_000 }).toBe(true);
}

const shownText = (driver: Driver): Promise<string> =>
  driver.inExtension(() =>
    [document.body.innerText, ...[...document.querySelectorAll('input')].map((field) => field.value)].join('\n'),
  );

describe.each(families)('a PDF from a file in %s', (family) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await setUp({ family });
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  /** Chooses a file as the file dialog does, which no script can open. */
  const choose = (bytes: Uint8Array, name: string): Promise<void> =>
    bench.driver.inExtension(
      (base64, fileName) => {
        const input = document.querySelector<HTMLInputElement>('input[type=file]');
        const files = new DataTransfer();
        files.items.add(new File([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))], fileName));
        if (!input) throw new Error('There is no place to choose a file.');
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      Buffer.from(bytes).toString('base64'),
      name,
    );

  const says = (words: string): Promise<void> =>
    expect.poll(() => shownText(bench.driver), { timeout: 20_000 }).toContain(words);

  it('is read and saved by the page that it is chosen in', async () => {
    const { driver } = bench;
    await driver.showExtensionPage('reader.html');
    await press(driver, 'Agree and start');
    await says('Drop someone’s CV here');
    await choose(cv, 'cv.pdf');
    await says('Award · 2013 · page 1');
    await says('Odalys Brennick');
    await press(driver, 'Save');
    await says('Saved Odalys Brennick');
    await expectSaved(driver, /^ni:\/\/\/sha-256;[\w-]{43}$/);
  });

  it('is known again by what is in it, and not by its name', async () => {
    await choose(cv, 'another name.pdf');
    await says('You saved them from this');
    await choose(new TextEncoder().encode('<!doctype html>'), 'cv.pdf');
    await says('This file is not a PDF');
  });
});
