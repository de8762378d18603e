import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import type { Popup } from './drivers/popup.ts';
import { draftLetter, families, setUp, type Bench } from './flows.ts';
import { records } from './store.ts';

/** Runs in the popup: opens what is folded under a summary that begins so. */
const unfold = (words: string): void => {
  for (const each of document.querySelectorAll('details'))
    if (each.querySelector('summary')?.textContent.startsWith(words) === true) each.open = true;
};

/** Chooses by keyboard, as a list takes what is typed. */
async function choose(popup: Popup, label: string, words: string): Promise<void> {
  await popup.tabTo('combobox', label);
  await popup.pane.type(words);
  await popup.press('Tab');
}

describe.each(families)('what a letter is to be, in %s,', (family) => {
  let bench: Bench;
  let popup: Popup;
  beforeAll(async () => {
    bench = await setUp({ family });
    popup = await draftLetter(bench);
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('is chosen by keyboard, and the letter says so at once', async () => {
    await popup.pane.evaluate(unfold, 'Request for a talk');
    await choose(popup, 'How long', '15');
    expect(await popup.value('Letter')).toContain('15 minutes');
    await choose(popup, 'How to talk', 'By phone');
    expect(await popup.value('Letter')).toMatch(/phone|call/);
  });

  it('names who suggested them once that is allowed', async () => {
    await popup.fill('Who suggested them', 'Maya Chen');
    expect(await popup.value('Letter')).not.toContain('Maya Chen');
    await choose(popup, 'May you use their name?', 'Yes');
    expect(await popup.value('Letter')).toContain('Maya Chen');
    await expect
      .poll(async () => (await records(bench.driver, 'contacts'))[0]?.['referral'])
      .toEqual({ name: 'Maya Chen', useName: 'yes' });
  });

  it('carries a question that is put in, and no longer once it is taken out', async () => {
    const before = await popup.value('Letter');
    await popup.pane.evaluate(unfold, 'Questions for them');
    const { name } = await popup.find('button', /^Put into the letter: /);
    await popup.click('button', /^Put into the letter: /);
    const question = name.replace('Put into the letter: ', '');
    expect(await popup.value('Letter')).toContain(question);
    expect.soft(await violations(popup)).toEqual([]);
    await popup.click('button', /^Another instead: /);
    expect(await popup.value('Letter')).not.toContain(question);
    await popup.click('button', /^Take out: /);
    expect(await popup.value('Letter')).toBe(before);
  });

  it('is written in another language', async () => {
    await popup.click('button', 'Another wording');
    await choose(popup, 'Language', 'German');
    expect(await popup.value('Letter')).toMatch(/^(Sehr geehrte|Guten Tag)/);
    await choose(popup, 'Language', 'English');
  });

  it('is another kind of letter, which asks for what it needs', async () => {
    await popup.pane.evaluate(unfold, 'Another letter');
    await popup.click('button', 'Thanks');
    await popup.fill('One thing they said', 'how the night desk was saved');
    expect(await popup.value('Letter')).toContain('how the night desk was saved');
    expect.soft(await violations(popup)).toEqual([]);
  });
});
