import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Popup } from './drivers/popup.ts';
import { clickOn, draftLetter, families, personPath, setUp, type Bench } from './flows.ts';
import { records } from './store.ts';

const patience = { timeout: 20_000 };

/** Runs in the letter's tab: what its text field holds, and whether it can be typed in. */
const inTab = (): { words: string; readOnly: boolean } | null => {
  const field = document.querySelector('textarea');
  return field && { words: field.value, readOnly: field.readOnly };
};

/** Runs in the letter's tab: types as a hand would, so far as a script can. */
const typeInTab = (words: string): void => {
  const field = document.querySelector('textarea');
  if (!field) throw new Error('There is no letter.');
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

describe.each(families)('a letter in a tab of its own in %s', (family) => {
  let bench: Bench;
  let popup: Popup;
  beforeAll(async () => {
    bench = await setUp({ family });
    popup = await draftLetter(bench);
    await popup.close();
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('holds the letter that its address names, and saves what is typed there', async () => {
    const [letter] = await records(bench.driver, 'letters');
    await bench.driver.showExtensionPage(`letter.html#${String(letter?.['id'])}`);
    await expect
      .poll(() => bench.driver.inExtension(inTab), patience)
      .toMatchObject({ words: letter?.['body'], readOnly: false });
    await bench.driver.inExtension(typeInTab, 'Written in the tab.');
    await expect
      .poll(async () => (await records(bench.driver, 'letters')).map((each) => each['body']), patience)
      .toEqual(['Written in the tab.']);
  });

  it('is shown in the popup as it stands in the tab, until it is written in the popup', async () => {
    popup = await clickOn(bench, personPath);
    await popup.says('being written in another window');
    expect(await popup.value('Letter')).toBe('Written in the tab.');
    await bench.driver.inExtension(typeInTab, 'Written in the tab, further.');
    await popup.until(
      'the popup to follow',
      async () => (await popup.value('Letter')) === 'Written in the tab, further.',
    );
    await popup.click('button', 'Write it here');
    await popup.find('button', 'Another wording');
    await popup.fill('Letter', 'Written in the popup.');
    await expect
      .poll(() => bench.driver.inExtension(inTab), patience)
      .toEqual({ words: 'Written in the popup.', readOnly: true });
  });

  it('comes back by undo, step by step', async () => {
    await popup.click('button', 'Undo');
    expect(await popup.value('Letter')).toBe('Written in the tab, further.');
    await popup.click('button', 'Redo');
    expect(await popup.value('Letter')).toBe('Written in the popup.');
  });
});
