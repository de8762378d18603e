import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from './axe.ts';
import { clickOn, draftLetter, families, setUp, type Bench } from './flows.ts';
import { chooseIn, press, tick, typeInto, words } from './in-library.ts';
import { otherSource, otherSourceLater } from './pages.ts';
import { records } from './store.ts';

const patience = { timeout: 20_000 };

/** These run in the library. */
const pressNamed = (beginning: string): void => {
  const button = Array.from(document.querySelectorAll('button')).find((each) =>
    each.getAttribute('aria-label')?.startsWith(beginning),
  );
  if (!button) throw new Error(`There is no button ${beginning}.`);
  button.click();
};
const goTo = (hash: string): void => {
  location.hash = hash;
};
const focused = (): string => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id ?? '';
const open = (summary: string): void => {
  const details = Array.from(document.querySelectorAll('details')).filter((each) =>
    each.querySelector('summary')?.textContent?.startsWith(summary),
  );
  if (details.length === 0) throw new Error(`There is nothing to open called ${summary}.`);
  for (const each of details) each.open = true;
};
const inserted = (): string => Array.from(document.querySelectorAll('ins'), (each) => each.textContent).join('');
const write = (text: string): void => {
  const field = document.querySelector<HTMLTextAreaElement>('textarea.notes');
  if (!field) throw new Error('There is nowhere to write notes.');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const written = (): string => document.querySelector<HTMLTextAreaElement>('textarea.notes')?.value ?? '';

/** Someone with a letter sent and two pages, the second of which was read twice and says some things otherwise. */
describe.each(families)('a person’s page in %s', (family) => {
  let bench: Bench;
  let address: string;
  const does = <Args extends unknown[]>(step: (...args: Args) => void, ...args: Args): Promise<void> =>
    bench.driver.inExtension(step, ...args);
  const says = (expected: string | RegExp) =>
    expect.poll(() => bench.driver.inExtension(words), patience).toMatch(expected);
  const isSilentOn = (expected: string) =>
    expect.poll(() => bench.driver.inExtension(words), patience).not.toContain(expected);

  beforeAll(async () => {
    bench = await setUp({ family });
    let popup = await draftLetter(bench);
    await popup.fill('Letter', `${await popup.value('Letter')}\nWritten by hand.`);
    await popup.click('button', 'I sent it');
    // The words were put in as one, so that what they were bound to is lost.
    await popup.click('button', 'Send it all the same');
    await popup.click('button', 'I sent it');
    await popup.says('Noted as sent');
    await popup.close();
    bench.site.serve('/society/lindqvist/', otherSource);
    popup = await clickOn(bench, '/society/lindqvist/');
    await popup.click('button', 'Yes, same person');
    await popup.says('You said that this is them.');
    await popup.close();
    bench.site.serve('/society/lindqvist/', otherSourceLater);
    popup = await clickOn(bench, '/society/lindqvist/');
    await popup.click('button', 'Keep the changes');
    await popup.says('Added');
    await popup.close();
    const [contact] = await records(bench.driver, 'contacts');
    address = `people?person=${String(contact?.['id'])}`;
    await bench.driver.showExtensionPage(`library.html#${address}`);
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('says what the pages say otherwise, each with its source, and what changed from one capture to the next', async () => {
    await says('The pages do not agree.');
    await says(/What they do is now “Director of Research Data”/);
    await says('No longer on the page. What you saved stays.');
    expect(await faults(bench.driver)).toEqual([]);
  });

  it('goes to the part that its address names', async () => {
    await does(goTo, `${address}&part=letters`);
    await expect.poll(() => bench.driver.inExtension(focused), patience).toBe('part-letters');
  });

  it('has a letter as it was drafted and as it was sent, and what changed between', async () => {
    await does(open, '2 versions');
    await does(open, 'Sent');
    expect(await bench.driver.inExtension(inserted)).toContain('Written by hand.');
    expect(await faults(bench.driver)).toEqual([]);
  });

  it('lets a value be corrected in place, says who says so, and takes it back', async () => {
    await does(pressNamed, 'Correct: What they do');
    await does(typeInto, 'What they do', 'Keeper of maps');
    expect(await faults(bench.driver)).toEqual([]);
    await does(press, 'Keep');
    await says('Corrected what they do.');
    await says(/Keeper of maps\s+Written by you/);
    await expect.poll(() => bench.driver.inExtension(focused), patience).toContain('Correct: What they do, Keeper');
    await does(press, 'Undo');
    await isSilentOn('Keeper of maps');
  });

  it('takes a fact by hand, and back', async () => {
    await does(press, 'Add a fact by hand');
    await does(typeInto, 'The words, as they stand', 'She ran the night desk from 2001 to 2004');
    await does(press, 'Add');
    await says('Added 1 fact.');
    await says(/Written by you, /);
    await does(press, 'Undo');
    await isSilentOn('She ran the night desk');
  });

  it('follows a piece of advice to what came of it', async () => {
    await does(press, 'Note advice');
    await says('They gave advice');
    expect(await faults(bench.driver)).toEqual([]);
    await does(typeInto, 'What they advised', 'Shadow a branch for a day');
    await does(press, 'Note it');
    await says('Not decided yet');
    await does(pressNamed, 'I will do it');
    await says('You will take it up');
    await does(pressNamed, 'Something came of it');
    await says('Something came of their advice');
    await does(typeInto, 'What came of it', 'They asked me back');
    await does(press, 'Note it');
    await says('You did it, and something came of it');
    await says('Undo');
    await does(press, 'Undo');
    await says('You will take it up');
  });

  it('makes a contact of whom they named, with the way to them', async () => {
    await does(press, 'Note whom they named');
    await says('They named someone');
    await does(typeInto, 'Whom they named', 'Noor Haddad');
    await does(tick, 'I have to ask');
    await does(press, 'Note it');
    await says('May you tell Noor Haddad who sent you?');
    await does(chooseIn, 'May you tell Noor Haddad who sent you?', 'Yes, they said so');
    await says('They said so on');
    await does(press, 'Save Noor Haddad');
    await says('Saved Noor Haddad.');
    expect(await records(bench.driver, 'contacts')).toHaveLength(2);
    expect(await faults(bench.driver)).toEqual([]);
  });

  it('says that they named themselves, and breaks nothing', async () => {
    await does(press, 'Note whom they named');
    await says('They named someone');
    await does(typeInto, 'Whom they named', 'Amara Lindqvist');
    await does(press, 'Note it');
    await says('This is their own name.');
    await says('Undo');
    await does(press, 'Undo');
    await isSilentOn('This is their own name.');
  });

  it('keeps notes of a hundred thousand characters as they are typed', async () => {
    const long = 'Likes maps. 図書館 '.repeat(6_700);
    await does(write, long);
    await expect
      .poll(async () => (await records(bench.driver, 'notes')).map(({ text }) => String(text).length), patience)
      .toEqual([long.length]);
    await bench.driver.showExtensionPage('reader.html');
    await bench.driver.showExtensionPage(`library.html#${address}`);
    await expect.poll(() => bench.driver.inExtension(written), patience).toBe(long);
  });
});
