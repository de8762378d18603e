import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, violations } from './axe.ts';
import type { Popup } from './drivers/popup.ts';
import {
  agree,
  clickOn,
  clickOnLinkedIn,
  families,
  fillProfile,
  personPath,
  sender,
  setUp,
  type Bench,
} from './flows.ts';
import { emptyStore, letDaysPass, upgradeStore } from './store.ts';

describe('axe finds no fault, in light or dark, with', () => {
  let bench: Bench;
  let popup: Popup;
  beforeAll(async () => {
    bench = await setUp({ family: 'chromium' });
    bench.site.serve(
      '/hours/',
      '<!doctype html><title>Opening hours</title><h1>Opening hours</h1><p>Monday to Friday.</p>',
    );
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('the first run', async () => {
    popup = await clickOn(bench, personPath);
    await popup.find('button', 'Agree and start');
    expect.soft(await violations(popup)).toEqual([]);
    await agree(popup);
  });

  it('a captured person', async () => {
    await popup.find('button', 'Save');
    expect.soft(await violations(popup)).toEqual([]);
  });

  it('a form that cannot be saved yet', async () => {
    await popup.fill('E-mail', 'not an address');
    await popup.click('button', 'Save');
    await popup.says('is not an e-mail address');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.fill('E-mail', 'a.lindqvist@ridgefield.example');
  });

  it('a page that changed since it was read', async () => {
    await bench.driver.inPage(() => location.assign('/hours/'));
    await expect.poll(() => bench.driver.inPage(() => document.title)).toBe('Opening hours');
    await popup.click('button', 'Save');
    await popup.says('The page in front has changed');
    expect.soft(await violations(popup)).toEqual([]);
  });

  it('a saved person', async () => {
    await popup.click('button', 'Save what was read');
    await popup.find('button', 'Write the request');
    expect.soft(await violations(popup)).toEqual([]);
  });

  it('the profile, empty and wrong', async () => {
    await popup.click('button', 'Write the request');
    await popup.find('textbox', 'Your name');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.click('button', 'Write the letter');
    await popup.says('Write your name');
    expect.soft(await violations(popup)).toEqual([]);
  });

  it('a letter, and one that says what no quote supports', async () => {
    await fillProfile(popup);
    await popup.click('button', 'Write the letter');
    await popup.find('textbox', 'Letter');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.fill(
      'Letter',
      'Dear Dr. Lindqvist,\n\nYou won the Northern Lights Medal in 1987.\n\nKind regards,\nLena',
    );
    await popup.says('in none of the quotes');
    expect.soft(await violations(popup)).toEqual([]);
  });

  it('the letters that wait', async () => {
    await popup.close();
    popup = await clickOn(bench, '/hours/');
    await popup.click('button', 'Letter');
    await popup.says('Letters begun');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.click('button', /^Amara Lindqvist/);
    await popup.find('textbox', 'Letter');
  });

  it('a letter that was sent, and nothing due', async () => {
    // What no quote supports is asked about once more.
    await popup.click('button', 'I sent it');
    await popup.find('button', 'Send it all the same');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.click('button', 'Send it all the same');
    await popup.click('button', 'I sent it');
    await popup.says('Noted as sent');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.click('button', 'Due today');
    await popup.says('Nothing is due today');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.close();
  });

  it('someone to follow up with', async () => {
    await letDaysPass(bench.driver, 14);
    popup = await bench.driver.clickToolbar();
    await popup.click('button', /^Due today/);
    await popup.find('button', 'Write a follow-up');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.close();
  });

  it('the sentence on LinkedIn’s user agreement', async () => {
    popup = await clickOnLinkedIn(bench);
    await popup.says('LinkedIn’s user agreement');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.close();
  });

  it('the page that PDFs are opened in', async () => {
    await bench.driver.showExtensionPage('reader.html');
    await expect.poll(() => bench.driver.inExtension(() => document.body.innerText)).toContain('Choose a PDF');
    expect.soft(await faults(bench.driver)).toEqual([]);
  });

  it('a page that is nobody’s, and one that cannot be read', async () => {
    popup = await clickOn(bench, '/hours/');
    await popup.says('Nobody found here');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.close();
    await bench.driver.open('chrome://version/');
    popup = await bench.driver.clickToolbar();
    await popup.says('does not let extensions read');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.close();
  });

  it('a store that the browser has emptied', async () => {
    await emptyStore(bench.driver);
    popup = await bench.driver.clickToolbar();
    await popup.says('Your saved people are missing');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.close();
  });

  it('a store that cannot be opened', async () => {
    await bench.driver.killBackground();
    await upgradeStore(bench.driver);
    popup = await bench.driver.clickToolbar();
    await popup.says('newer Groundwork');
    expect.soft(await violations(popup)).toEqual([]);
  });
});

describe.each(families)('by keyboard alone in %s', (family) => {
  let bench: Bench;
  let popup: Popup;
  beforeAll(async () => {
    bench = await setUp({ family });
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('the popup has a key of its own', async () => {
    const shortcut = await bench.driver.inExtension(async () => {
      interface Api {
        commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
      }
      const { commands } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as Api;
      return (await commands.getAll()).find(({ name }) => name === '_execute_action')?.shortcut;
    });
    expect(shortcut).toBe('Alt+Shift+G');
  });

  it('a person is saved: Tab to the button, Enter', async () => {
    popup = await clickOn(bench, personPath);
    await popup.tabTo('button', 'Agree and start');
    await popup.press('Enter');
    await popup.tabTo('textbox', /^Organisation/);
    await popup.tabTo('button', 'Save');
    await popup.press('Enter');
    await popup.says('Saved Amara Lindqvist');
  });

  it('the profile is filled in and the letter written', async () => {
    await popup.tabTo('button', 'Write the request');
    await popup.press('Enter');
    for (const [label, text] of [
      ['Your name', sender.name],
      ['What you are', sender.role],
      ['Where', sender.affiliation],
      ['What you would like to understand', sender.goal],
    ] as const) {
      await popup.tabTo('textbox', label);
      await popup.pane.type(text);
    }
    await popup.press('Enter');
    expect(await popup.value('Letter')).toContain(sender.name);
  });

  it('the letter is edited, copied and noted as sent', async () => {
    await popup.tabTo('textbox', 'Letter');
    await popup.press('DocumentEnd');
    await popup.pane.type(' Thank you.');
    await popup.tabTo('button', 'Copy');
    await popup.press('Enter');
    await popup.says('Copied');
    expect(await bench.driver.clipboard()).toMatch(/Thank you\.$/);
    await popup.tabTo('button', 'I sent it');
    await popup.press('Space');
    await popup.says('Noted as sent');
  });
});
