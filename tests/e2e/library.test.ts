import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from './axe.ts';
import { clickOn, families, savePerson, setUp, type Bench } from './flows.ts';
import { staffList } from './pages.ts';

const patience = { timeout: 20_000 };

/** These run in the library. */
const words = (): string => document.body.innerText;
const sought = (text: string): void => {
  const field = document.querySelector<HTMLInputElement>('.people-sought input');
  if (!field) throw new Error('There is nothing to find people by.');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const focusFirst = (): void => document.querySelector<HTMLElement>('.person-row')?.focus();
const focused = (): string => document.activeElement?.textContent ?? '';
const press = (key: string): void => {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
};
const choose = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.click();
};

describe.each(families)('the library in %s', (family) => {
  let bench: Bench;
  const says = (expected: string | RegExp) =>
    expect.poll(() => bench.driver.inExtension(words), patience).toMatch(expected);
  beforeAll(async () => {
    bench = await setUp({ family });
    bench.site.serve('/staff/', staffList);
    let popup = await savePerson(bench);
    await popup.close();
    popup = await clickOn(bench, '/staff/');
    await popup.click('button', /^Noor Haddad/);
    await popup.click('button', 'Save');
    await popup.says('Saved Noor Haddad');
    await popup.close();
    await bench.driver.showExtensionPage('library.html#people');
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('has everyone who is saved, gone through by arrow keys', async () => {
    await says('2 people');
    await bench.driver.inExtension(focusFirst);
    expect(await bench.driver.inExtension(focused)).toContain('Noor Haddad');
    await bench.driver.inExtension(press, 'ArrowDown');
    await expect.poll(() => bench.driver.inExtension(focused), patience).toContain('Amara Lindqvist');
  });

  it('shows the one who is chosen, with the facts in the page’s words and what can be done', async () => {
    await bench.driver.inExtension(choose);
    await says('Open Research Prize, Society of Data Librarians');
    await says('Write the request');
    expect.soft(await faults(bench.driver)).toEqual([]);
  });

  it('finds people by a few letters', async () => {
    await bench.driver.inExtension(sought, 'hadd');
    await says('1 of 2');
    await bench.driver.inExtension(sought, 'qqq');
    await says('Nobody is found by these words');
    await bench.driver.inExtension(sought, '');
    await says('2 people');
  });

  it('opens at the person whom its address names', async () => {
    const address = await bench.driver.inExtension(() => location.hash);
    await bench.driver.showExtensionPage('reader.html');
    await bench.driver.showExtensionPage(`library.html${address}`);
    await says('Open Research Prize, Society of Data Librarians');
  });
});
