import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from './axe.ts';
import { clickOn, families, savePerson, setUp, type Bench } from './flows.ts';
import { press, words } from './in-library.ts';
import { otherSource } from './pages.ts';
import { records } from './store.ts';

const patience = { timeout: 20_000 };
const tables = ['contacts', 'captures', 'facts', 'letters', 'interactions', 'tombstones'] as const;

/** Presses a button by the beginning of its accessible name. */
const pressNamed = (name: string): void => {
  const button = Array.from(document.querySelectorAll('button')).find((each) =>
    (each.ariaLabel ?? each.textContent).trim().startsWith(name),
  );
  if (!button) throw new Error(`There is no button ${name}.`);
  button.click();
};

describe.each(families)('someone saved twice, in %s,', (family) => {
  let bench: Bench;
  const says = (expected: string | RegExp) =>
    expect.poll(() => bench.driver.inExtension(words), patience).toMatch(expected);
  const kept = async () => Promise.all(tables.map((table) => records(bench.driver, table)));
  beforeAll(async () => {
    bench = await setUp({ family });
    bench.site.serve('/society/lindqvist/', otherSource);
    let popup = await savePerson(bench);
    await popup.close();
    popup = await clickOn(bench, '/society/lindqvist/');
    await popup.click('button', 'Save as someone new');
    await popup.says('Saved Amara Lindqvist');
    await popup.close();
    await bench.driver.showExtensionPage('library.html#duplicates');
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('is found with what speaks for it', async () => {
    await says('Perhaps one person');
    await says(/The same name, .*Ridgefield University/);
    expect.soft(await faults(bench.driver)).toEqual([]);
  });

  it('is laid side by side, each value with who says it', async () => {
    await bench.driver.inExtension(pressNamed, 'Compare');
    await says('Make one of two');
    await says('E-mail addresses to keep');
    expect.soft(await faults(bench.driver)).toEqual([]);
  });

  it('becomes one with all that both had, and two again by undo, record by record', async () => {
    const before = await kept();
    await bench.driver.inExtension(press, 'Make them one');
    await says('is kept once now');
    await says('Nobody seems to be saved twice');
    const contacts = await records(bench.driver, 'contacts');
    expect(contacts).toHaveLength(1);
    const captures = await records(bench.driver, 'captures');
    expect(captures.map(({ contact }) => contact)).toEqual([contacts[0]?.['id'], contacts[0]?.['id']]);
    expect.soft(await faults(bench.driver)).toEqual([]);
    await bench.driver.inExtension(press, 'Undo');
    await says('Perhaps one person');
    expect(await kept()).toEqual(before);
  });

  it('is not asked about again once they are said to be two people', async () => {
    await bench.driver.inExtension(pressNamed, 'Two people');
    await says('Noted that these are two people');
    await bench.driver.showExtensionPage('library.html#people');
    await bench.driver.showExtensionPage('library.html#duplicates');
    await says('Nobody seems to be saved twice');
  });
});
