/** What is offered and never counted: a word of encouragement, something to give back, a backup; and what stays locked. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import type { Popup } from './drivers/popup.ts';
import { families, savePerson, sendLetter, setUp, type Bench } from './flows.ts';
import { giveFile, press, words } from './in-library.ts';
import { letDaysPass, records } from './store.ts';

const patience = { timeout: 20_000 };

/** Comes to a control with the Tab key alone and presses it. */
async function pressByKeys(popup: Popup, role: string, name: string | RegExp): Promise<void> {
  await popup.tabTo(role, name);
  await popup.press('Enter');
}

/** Runs in the popup: opens what is folded. Its summaries have no role that both browsers agree on. */
const openDetails = (): void => document.querySelectorAll('details').forEach((each) => (each.open = true));

const table = [
  'First Name,Last Name,Company',
  ...Array.from({ length: 10 }, (_, index) => `Ana,Person${index},Halden`),
];

describe.each(families)('what is offered in %s', (family) => {
  let bench: Bench;
  let popup: Popup;
  beforeAll(async () => {
    bench = await setUp({ family });
    popup = await savePerson(bench);
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('is a worry answered before the first letter, once a week, and put away by a key', async () => {
    await pressByKeys(popup, 'button', /^Due today/);
    await popup.says('Is this something people really do?');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.pane.evaluate(openDetails);
    await popup.says('advice of people who do this');
    expect.soft(await violations(popup)).toEqual([]);
    await pressByKeys(popup, 'button', 'Not now');
    await popup.says('Not now, then.');
    await expect.poll(() => popup.text(), patience).not.toContain('Is this something people really do?');
    await pressByKeys(popup, 'button', 'This page');
    await pressByKeys(popup, 'button', /^Due today/);
    expect(await popup.text()).not.toContain('really do?');
    await expect.poll(() => bench.driver.badge(), patience).toMatchObject({ text: '' });
    await popup.close();
  });

  it('is a monthly reminder of a backup, once there are ten people', async () => {
    await bench.driver.showExtensionPage('library.html#data');
    const says = (expected: string) => expect.poll(() => bench.driver.inExtension(words), patience).toContain(expected);
    await says('1 person');
    const file = Buffer.from(table.join('\n')).toString('base64');
    await bench.driver.inExtension(giveFile, 'bring-in', file, 'people.csv');
    await says('10 people are new');
    await bench.driver.inExtension(press, 'Keep them');
    await says('Kept: 10 new.');
    popup = await bench.driver.clickToolbar();
    await pressByKeys(popup, 'button', /^Due today/);
    await popup.says('Would you like to be reminded of a backup once a month?');
    expect.soft(await violations(popup)).toEqual([]);
    await pressByKeys(popup, 'button', 'Remind me');
    await popup.says('You are reminded once a month.');
    expect(await records(bench.driver, 'settings')).toContainEqual(
      expect.objectContaining({ id: 'backups', habit: expect.objectContaining({ reminds: true }) as unknown }),
    );
    await popup.close();
  });
});

describe.each(families)('after a talk, in %s,', (family) => {
  let bench: Bench;
  let popup: Popup;
  const happened = async (): Promise<unknown[]> =>
    (await records(bench.driver, 'interactions')).map(({ type }) => type);
  beforeAll(async () => {
    bench = await setUp({ family });
    popup = await sendLetter(bench);
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('questions about openings are locked, and it is said why', async () => {
    await popup.pane.evaluate(openDetails);
    await pressByKeys(popup, 'button', 'Questions before a talk');
    await popup.says('About openings: locked, because you come to learn.');
    expect.soft(await violations(popup)).toEqual([]);
  });

  it('something to give back is suggested once it was quiet for a month, and is not counted', async () => {
    await pressByKeys(popup, 'button', 'This page');
    await pressByKeys(popup, 'button', 'Note what happened');
    await pressByKeys(popup, 'button', 'Something else');
    await pressByKeys(popup, 'button', 'We talked');
    await pressByKeys(popup, 'button', 'Note it');
    await popup.says('You have talked');
    await popup.close();
    await letDaysPass(bench.driver, 40);
    await bench.driver.wakeBackground();
    popup = await bench.driver.clickToolbar();
    await pressByKeys(popup, 'button', /^Due today/);
    await popup.says('Nothing is due today');
    await popup.says('Something to give back');
    await popup.says('They gave you their time, and no thanks are noted.');
    expect.soft(await violations(popup)).toEqual([]);
    await expect.poll(() => bench.driver.badge(), patience).toMatchObject({ text: '' });
  });

  it('is passed over and brought back, done and undone, each by one key', async () => {
    await pressByKeys(popup, 'button', 'Not this');
    await popup.says('Not this, then.');
    expect(await popup.text()).not.toContain('Something to give back');
    await pressByKeys(popup, 'button', 'Undo');
    await popup.says('Something to give back');
    await pressByKeys(popup, 'button', 'I did it');
    await popup.says('Noted what you did for Amara Lindqvist.');
    expect((await happened()).at(-1)).toBe('thanked');
    await pressByKeys(popup, 'button', 'Undo');
    await popup.says('Something to give back');
  });

  it('is on the person’s page as well, where one key begins the letter', async () => {
    await pressByKeys(popup, 'button', 'This page');
    await popup.says('To give back');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.click('button', 'Write a thank-you');
    await popup.find('textbox', 'Letter');
    expect(await popup.value('Subject')).not.toBe('');
    await popup.close();
  });
});
