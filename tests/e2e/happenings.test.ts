import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import type { Popup } from './drivers/popup.ts';
import { families, sendLetter, setUp, type Bench } from './flows.ts';
import { letDaysPass, records } from './store.ts';

const happened = async (bench: Bench): Promise<unknown[]> =>
  (await records(bench.driver, 'interactions')).map(({ type }) => type);

/** Comes to a control with the Tab key alone and presses it. */
async function press(popup: Popup, role: string, name: string | RegExp, key: 'Enter' | 'Space' = 'Enter') {
  await popup.tabTo(role, name);
  await popup.press(key);
}

/** Types into a field that the Tab key came to. */
async function type(popup: Popup, name: string | RegExp, text: string) {
  await popup.tabTo('textbox', name);
  await popup.pane.type(text);
}

/** From the answer to the thanks, each step by the keyboard alone and begun where the one before it ended. */
describe.each(families)('what happened, told by the keyboard alone in %s', (family) => {
  let bench: Bench;
  let popup: Popup;
  beforeAll(async () => {
    bench = await setUp({ family });
    popup = await sendLetter(bench);
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('notes that a time was set, and shows what was understood before it is saved', async () => {
    await press(popup, 'button', 'This page');
    await press(popup, 'button', 'Note what happened');
    await popup.find('button', 'They said yes');
    expect.soft(await violations(popup)).toEqual([]);
    await press(popup, 'button', 'We set a time to talk');
    await type(popup, 'Day and hour', 'tomorrow at 15:00');
    const tomorrow = new Date(Date.now() + 86_400_000).toLocaleDateString('en-US', { weekday: 'long' });
    await popup.says(new RegExp(`${tomorrow}.*(3:00|15:00)`));
    await type(popup, 'Link or program', 'Her own room');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.press('Enter');
    await popup.says('Noted when you talk');
    await popup.says('You have a time to talk');
    expect(await happened(bench)).toEqual(['sent', 'scheduled']);
  });

  it('notes the talk, what they advised and whom they named', async () => {
    await press(popup, 'button', 'Note what happened');
    await press(popup, 'button', 'We talked');
    await type(popup, 'What they advised', 'Shadow a branch for a day');
    await type(popup, 'Whom they named', 'Noor Haddad');
    await press(popup, 'radio', 'I have to ask', 'Space');
    await popup.find('button', 'Another person');
    expect.soft(await violations(popup)).toEqual([]);
    await press(popup, 'button', 'Note it');
    await popup.says('They advised: Shadow a branch for a day');
    await popup.says('They named Noor Haddad; ask before you use their name');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.find('button', 'Write a thank-you');
  });

  it('corrects what was noted wrongly, and takes it back', async () => {
    await press(popup, 'button', /^Correct: They advised/);
    await popup.tabTo('textbox', 'What they advised');
    await popup.press('SelectAll');
    await popup.pane.type('Shadow two branches');
    await popup.press('Enter');
    await popup.says('They advised: Shadow two branches');
    await press(popup, 'button', /^Correct: They named/);
    await press(popup, 'button', 'It did not happen');
    await popup.says('Taken back.');
    expect(await popup.text()).not.toContain('Noor Haddad');
    await press(popup, 'button', 'Undo');
    await popup.says('They named Noor Haddad');
  });

  it('counts the thanks on the badge, and clears them by one press', async () => {
    await expect.poll(() => bench.driver.badge()).toMatchObject({ text: '1' });
    await press(popup, 'button', /^Due today/);
    await popup.says('A short thank-you');
    expect.soft(await violations(popup)).toEqual([]);
    await press(popup, 'button', 'Thanked already');
    await popup.says('Nothing is due today');
    await expect.poll(() => bench.driver.badge()).toMatchObject({ text: '' });
    await popup.close();
  });

  it('puts off what is not for today, and brings it back by Undo', async () => {
    await letDaysPass(bench.driver, 30);
    popup = await bench.driver.clickToolbar();
    await press(popup, 'button', /^Due today/);
    await popup.says('Shadow two branches');
    const before = (await popup.text()).length;
    await press(popup, 'button', 'Not today');
    await popup.says('When should this come back?');
    expect.soft(await violations(popup)).toEqual([]);
    await type(popup, 'On another day', 'in 3 days');
    await popup.press('Enter');
    await popup.says('Put off until then.');
    expect((await popup.text()).length).toBeLessThan(before);
    await press(popup, 'button', 'Undo');
    await popup.says('Shadow two branches');
  });

  it('sets a reminder of one’s own', async () => {
    await press(popup, 'button', 'This page');
    await press(popup, 'button', 'Remind me');
    await type(popup, 'What to do', 'Ask after the exhibition');
    await type(popup, 'When', 'tomorrow');
    expect.soft(await violations(popup)).toEqual([]);
    await press(popup, 'button', 'Remind me');
    await popup.says('Reminder set.');
    expect((await happened(bench)).at(-1)).toBe('own-reminder');
    await popup.close();
  });
});
