import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tables } from '../../lib/store/index.ts';
import { faults } from './axe.ts';
import { families, sendLetter, setUp, type Bench } from './flows.ts';
import { catchFiles, caught, giveFile, press, words } from './in-library.ts';
import { emptyStore, records } from './store.ts';

const patience = { timeout: 20_000 };

/** Runs in the library. */
const typePassphrase = (label: string, text: string): void => {
  const of = Array.from(document.querySelectorAll('label')).find((each) => each.textContent === label);
  const field = document.querySelector<HTMLInputElement>(`[id="${of?.htmlFor ?? ''}"]`);
  if (!field) throw new Error(`There is no field ${label}.`);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

describe.each(families)('everything in one file, in %s,', (family) => {
  // Deriving a key takes a browser seconds on a busy machine, so one of the two does it.
  const passphrase = family === 'chromium' ? 'correct horse' : '';
  let bench: Bench;
  const kept = async () => Promise.all(tables.map((table) => records(bench.driver, table)));
  const says = (expected: string) => expect.poll(() => bench.driver.inExtension(words), patience).toContain(expected);
  beforeAll(async () => {
    bench = await setUp({ family });
    const popup = await sendLetter(bench);
    await popup.close();
    await bench.driver.showExtensionPage('library.html#data');
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('is written, wiped and brought back the same, record by record', async () => {
    await says('1 person');
    const before = await kept();
    await bench.driver.inExtension(catchFiles);
    await bench.driver.inExtension(typePassphrase, 'Passphrase, if you want the file locked', passphrase);
    await bench.driver.inExtension(press, 'Back up');
    await says('It was read again and is whole');
    await expect.poll(() => bench.driver.inExtension(caught), patience).not.toBe('');
    const file = await bench.driver.inExtension(caught);
    await emptyStore(bench.driver);
    // An address that differs in its place alone would not load the page anew.
    await bench.driver.showExtensionPage('reader.html');
    await bench.driver.showExtensionPage('library.html#data');
    await says('0 people');
    await bench.driver.inExtension(giveFile, 'bring-back', file, 'groundwork.jsonl.gz.age');
    if (passphrase !== '') {
      await says('This backup is locked');
      await bench.driver.inExtension(typePassphrase, 'Passphrase of this file', passphrase);
      await bench.driver.inExtension(press, 'Open');
    }
    await says('not here');
    await bench.driver.inExtension(press, 'Replace everything here');
    await says('1 person');
    expect(await kept()).toEqual(before);
    await expect.poll(() => bench.driver.badge(), patience).toMatchObject({ text: '' });
  });

  it('is offered without a fault that axe finds', async () => {
    expect(await faults(bench.driver)).toEqual([]);
  });
});
