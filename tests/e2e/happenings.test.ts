import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import type { Popup } from './drivers/popup.ts';
import { clickOn, families, sendLetter, setUp, type Bench } from './flows.ts';
import { longPage } from './pages.ts';
import { letDaysPass, records } from './store.ts';

const happened = async (bench: Bench): Promise<unknown[]> =>
  (await records(bench.driver, 'interactions')).map(({ type }) => type);

/** Comes to a control with the Tab key alone and presses it. */
async function press(popup: Popup, role: string, name: string | RegExp, key: 'Enter' | 'Space' = 'Enter') {
  await popup.tabTo(role, name);
  await popup.press(key);
}

/** Types into a field that the Tab key came to. */
async function typeInto(popup: Popup, name: string | RegExp, text: string) {
  await popup.tabTo('textbox', name);
  await popup.pane.type(text);
}

/** Runs in the popup: opens what is folded. Its summaries have no role that both browsers agree on. */
const openDetails = (): void => document.querySelectorAll('details').forEach((each) => (each.open = true));

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
    await typeInto(popup, 'Day and hour', 'tomorrow at 15:00');
    const tomorrow = new Date(Date.now() + 86_400_000).toLocaleDateString('en-US', { weekday: 'long' });
    await popup.says(new RegExp(`${tomorrow}.*(3:00|15:00)`));
    await typeInto(popup, 'Link or program', 'Her own room');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.press('Enter');
    await popup.says('Noted when you talk');
    await popup.says('You have a time to talk');
    expect(await happened(bench)).toEqual(['sent', 'scheduled']);
  });

  it('notes the talk, what they advised and whom they named', async () => {
    await press(popup, 'button', 'Note what happened');
    await press(popup, 'button', 'We talked');
    await typeInto(popup, 'What they advised', 'Shadow a branch for a day');
    await typeInto(popup, 'Whom they named', 'Noor Haddad');
    // A popup closes without asking, and opens again with what was typed.
    await popup.close();
    popup = await bench.driver.clickToolbar();
    expect(await popup.value('What they advised')).toBe('Shadow a branch for a day');
    expect(await popup.value('Whom they named')).toBe('Noor Haddad');
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
    await popup.pane.evaluate(openDetails);
    await popup.says('Heard from');
    expect.soft(await violations(popup)).toEqual([]);
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
    await typeInto(popup, 'On another day', 'in 3 days');
    await popup.press('Enter');
    await popup.says('Put off until then.');
    expect((await popup.text()).length).toBeLessThan(before);
    await press(popup, 'button', 'Undo');
    await popup.says('Shadow two branches');
  });

  it('rests while everything is paused, and goes on when the pause is ended', async () => {
    await expect.poll(() => bench.driver.badge()).toMatchObject({ text: '1' });
    await press(popup, 'button', 'When to remind me');
    await typeInto(popup, 'Until', 'in 2 weeks');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.press('Enter');
    await popup.says('Everything but meetings rests until then.');
    await expect.poll(() => bench.driver.badge()).toMatchObject({ text: '' });
    await press(popup, 'button', 'Back');
    await popup.says('Nothing is due today');
    await press(popup, 'button', 'When to remind me');
    await press(popup, 'button', /^End this pause/);
    await expect.poll(() => bench.driver.badge()).toMatchObject({ text: '1' });
  });

  it('keeps a number that was changed, and says of one out of its range what would do', async () => {
    await press(popup, 'button', 'Back');
    await press(popup, 'button', 'When to remind me');
    await popup.find('button', 'Pause');
    await popup.pane.evaluate(openDetails);
    await typeInto(popup, 'The first, in working days', '99');
    await popup.says('From 5 to 30.');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.press('SelectAll');
    await popup.pane.type('9');
    await popup.press('Enter');
    await popup.says('Saved.');
    const kept = (await records(bench.driver, 'settings')).find(({ id }) => id === 'follow-up');
    expect(kept).toMatchObject({ settings: { cadence: { followUpAfter: 9 } } });
  });

  it('sets a reminder of one’s own', async () => {
    await press(popup, 'button', 'This page');
    await press(popup, 'button', 'Remind me');
    await typeInto(popup, 'What to do', 'Ask after the exhibition');
    await typeInto(popup, 'When', 'tomorrow');
    expect.soft(await violations(popup)).toEqual([]);
    await press(popup, 'button', 'Remind me');
    await popup.says('Reminder set.');
    expect((await happened(bench)).at(-1)).toBe('own-reminder');
    await popup.close();
  });
});

describe.each(families)('while one waits for an answer in %s', (family) => {
  it('someone on another path is suggested, and their letter is one press away', async () => {
    await using bench = await setUp({ family });
    bench.site.serve('/people/holm/', longPage);
    await (await sendLetter(bench)).close();
    const other = await clickOn(bench, '/people/holm/');
    await other.click('button', 'Save');
    await other.find('button', 'Write the request');
    await other.close();
    await letDaysPass(bench.driver, 6);
    const popup = await bench.driver.clickToolbar();
    await press(popup, 'button', /^Due today/);
    await popup.says(/Petra Holm/i);
    expect.soft(await violations(popup)).toEqual([]);
    await press(popup, 'button', /^Write to Petra Holm/i);
    expect(await popup.value('Letter')).toMatch(/Holm,\n/i);
  });
});
