import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, violations } from './axe.ts';
import { clickOn, families, personPath, sendLetter, setUp, type Bench } from './flows.ts';
import { catchFiles, caught, press, words } from './in-library.ts';

const patience = { timeout: 20_000 };

/** Runs in the library: every object store of every database as text, whatever the code knows of it, and what lies beside. */
const dumpAll = async (): Promise<string> => {
  const texts: string[] = [JSON.stringify(localStorage)];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name ?? '');
      opening.addEventListener('error', () => reject(new Error(opening.error?.message)));
      opening.addEventListener('success', () => resolve(opening.result));
    });
    for (const each of database.objectStoreNames) {
      const all = database.transaction(each).objectStore(each).getAll();
      texts.push(
        await new Promise((resolve) => all.addEventListener('success', () => resolve(JSON.stringify(all.result)))),
      );
    }
    database.close();
  }
  return texts.join('\n');
};

const find = (text: string): void => {
  const label = Array.from(document.querySelectorAll('label')).find(
    (each) => each.textContent === 'Everything about one person',
  );
  const field = document.querySelector<HTMLInputElement>(`[id="${label?.htmlFor ?? ''}"]`);
  if (!field) throw new Error('There is no field to find someone by.');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

describe.each(families)('what is held of someone, in %s,', (family) => {
  let bench: Bench;
  const says = (expected: string | RegExp) =>
    expect.poll(() => bench.driver.inExtension(words), patience).toMatch(expected);
  const dump = () => bench.driver.inExtension(dumpAll);
  beforeAll(async () => {
    bench = await setUp({ family });
    await (await sendLetter(bench)).close();
    await bench.driver.showExtensionPage('library.html#data');
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('is handed over as one file', async () => {
    await says('Everything about one person');
    await bench.driver.inExtension(catchFiles);
    await bench.driver.inExtension(find, 'lindq');
    await says('Hand over');
    expect.soft(await faults(bench.driver)).toEqual([]);
    await bench.driver.inExtension(press, 'Hand over');
    await expect.poll(() => bench.driver.inExtension(caught), patience).not.toBe('');
    const file = Buffer.from(await bench.driver.inExtension(caught), 'base64').toString('utf8');
    expect(file).toContain('# Dr. Amara Lindqvist');
    expect(file).toContain('"interactions": [');
  });

  it('says how much room it takes, and whether the browser may clear it', async () => {
    await says(/Groundwork takes about .*byte/);
  });

  it('is deleted with nothing left in any table', async () => {
    expect(await dump()).toMatch(/lindqvist/i);
    await bench.driver.inExtension(press, 'Delete, and do not contact again');
    await says('Groundwork says that they are not to be contacted');
    await expect.poll(dump, patience).not.toMatch(/lindqvist/i);
    await says('1 person is remembered so');
    expect.soft(await faults(bench.driver)).toEqual([]);
  });

  it('is met again by its hash alone: said first, and no letter offered', async () => {
    const popup = await clickOn(bench, personPath);
    await popup.says('They are not to be contacted again');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.click('button', 'Save');
    await popup.says('Saved Amara Lindqvist');
    await popup.says('No letter is offered');
    expect(await popup.text()).not.toContain('Write the request');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.close();
  });

  it('is deleted with everything else, and brought back by undo', async () => {
    await bench.driver.showExtensionPage('reader.html');
    await bench.driver.showExtensionPage('library.html#data');
    await says('Delete everything');
    await bench.driver.inExtension(press, 'Delete everything');
    await says('Everything is deleted');
    const left = await dump();
    expect(left).not.toMatch(/lindqvist/i);
    expect(left).not.toContain('Lena Marsh');
    expect.soft(await faults(bench.driver)).toEqual([]);
    await bench.driver.inExtension(press, 'Undo');
    await expect.poll(dump, patience).toMatch(/lindqvist/i);
    expect(await dump()).toContain('Lena Marsh');
  });
});
