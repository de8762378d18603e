import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agree, clickOn, families, fillProfile, personPath, sender, setUp, type Bench } from './flows.ts';
import type { Popup } from './drivers/popup.ts';
import { letDaysPass, records } from './store.ts';

const addedByHand = ' I would be glad to come by bicycle — even in the rain.';

/** One person's whole way, so each step begins where the one before it ended. */
describe.each(families)('the main job in %s', (family) => {
  let bench: Bench;
  let popup: Popup;
  let body = '';
  beforeAll(async () => {
    bench = await setUp({ family });
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('says at the first click what is kept and where, and asks once', async () => {
    popup = await clickOn(bench, personPath);
    await popup.says('What you save stays in this browser');
    await agree(popup);
    await popup.find('button', 'Save');
    await popup.close();
    popup = await bench.driver.clickToolbar();
    await popup.find('button', 'Save');
    expect(await popup.text()).not.toContain('Agree');
  });

  it('shows who this is and what can be cited, in the page’s own words, private facts left out', async () => {
    expect(await popup.value(/^Name/)).toBe('Amara Lindqvist');
    expect(await popup.value(/^What they do/)).toBe('Head of Research Data Services');
    expect(await popup.value(/^Organisation/)).toContain('Ridgefield University');
    expect(await popup.value('E-mail')).toBe('a.lindqvist@ridgefield.example');
    const shown = await popup.text();
    expect(shown).toContain('Data Librarian, Northmoor University Library');
    expect(shown).toContain('Open Research Prize, Society of Data Librarians');
    expect(shown).not.toContain('husband');
  });

  it('saves the person, and every fact with words that stand on the page', async () => {
    await popup.click('button', 'Save');
    await popup.says('Saved Amara Lindqvist');
    const page = (await bench.driver.inPage(() => document.body.innerText)).replace(/\s+/g, ' ');
    const quotes = (await records(bench.driver, 'facts')).map((fact) => String(fact['quote']).replace(/\s+/g, ' '));
    expect(quotes.length).toBeGreaterThan(5);
    expect(quotes.filter((quote) => !page.includes(quote))).toEqual([]);
  });

  it('asks for the sender’s profile once and drafts a request that cites two facts', async () => {
    await popup.click('button', 'Write the request');
    await fillProfile(popup);
    await popup.click('button', 'Write the letter');
    body = await popup.value('Letter');
    expect(body).toMatch(/^Dear Dr\. Lindqvist,\n/);
    expect(body).toContain(sender.name);
    const [letter] = (await records(bench.driver, 'letters')) as { citations: { start: number; end: number }[] }[];
    expect(letter?.citations).toHaveLength(2);
    const shown = await popup.text();
    for (const { start, end } of letter?.citations ?? []) expect(shown).toContain(body.slice(start, end));
  });

  it('keeps what was typed when the popup closes half a second later', async () => {
    await popup.click('textbox', 'Letter');
    await popup.press('DocumentEnd');
    await popup.pane.type(addedByHand);
    body += addedByHand;
    expect(await popup.value('Letter')).toBe(body);
    await popup.says('Draft saved');
    await popup.close();
    popup = await bench.driver.clickToolbar();
    expect(await popup.value('Letter')).toBe(body);
  });

  it('copies the letter and offers it to the mail program, character for character', async () => {
    await popup.click('button', 'Copy');
    await popup.says('Copied');
    expect(await bench.driver.clipboard()).toContain(body);
    const link = new URL((await popup.find('link', 'Open in mail')).href);
    expect(link.protocol).toBe('mailto:');
    expect(decodeURIComponent(link.pathname)).toBe('a.lindqvist@ridgefield.example');
    const fields = link.search
      .slice(1)
      .split('&')
      .map((field) => field.split('='));
    expect(fields.map(([name]) => name)).toEqual(['subject', 'body']);
    const [, sentBody] = fields.map(([, value]) => decodeURIComponent(value ?? ''));
    expect(sentBody?.replaceAll('\r\n', '\n')).toBe(body);
  });

  it('notes that the letter was sent, and owes nothing yet', async () => {
    await popup.click('button', 'I sent it');
    await popup.says('Noted as sent');
    expect(await bench.driver.badge()).toMatchObject({ text: '' });
    await popup.click('button', 'Due today');
    await popup.says('Nothing is due today');
    await popup.close();
  });

  it('shows on the badge what is due, after the background was killed and after the browser was started again', async () => {
    await letDaysPass(bench.driver, 14);
    await bench.driver.killBackground();
    await bench.driver.wakeBackground();
    await expect.poll(() => bench.driver.badge(), { timeout: 10_000 }).toMatchObject({ text: '1' });
    await bench.driver.restart();
    await expect.poll(() => bench.driver.badge(), { timeout: 10_000 }).toMatchObject({ text: '1' });
  });

  it('says first that the person is saved, and offers the follow-up that is due', async () => {
    popup = await clickOn(bench, personPath);
    await popup.says('You saved them from this page.');
    await popup.click('button', /^Due today/);
    await popup.says('Amara Lindqvist');
    await popup.click('button', 'Write a follow-up');
    expect(await popup.value('Letter')).toMatch(/^Dear Dr\. Lindqvist,\n/);
    await popup.click('button', /^Due today/);
    await popup.click('button', 'They replied');
    await popup.says('Nothing is due today');
    await expect.poll(() => bench.driver.badge()).toMatchObject({ text: '' });
    await popup.close();
  });
});
