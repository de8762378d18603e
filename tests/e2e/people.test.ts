/** Everyone in the library: found by filters and by the address, put in order, several selected and dealt with at once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from './axe.ts';
import { families, savePerson, setUp, type Bench } from './flows.ts';
import { giveFile, press, tick, words } from './in-library.ts';
import { records } from './store.ts';

const patience = { timeout: 20_000 };

const connections = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Bao,Trần,https://www.linkedin.com/in/bao-tran,,Halden GmbH,Cartographer,03 Mar 2024
Cleo,Diaz,,,Halden GmbH,Archivist,04 Mar 2024
Dora,Vale,,,Northmoor Archive,Archivist,05 Mar 2024
Émile,Okafor,,,Northmoor Archive,Science editor,06 Mar 2024
`;

/** These run in the library. */
const names = (): string[] => Array.from(document.querySelectorAll('.person-name'), (each) => each.textContent);
const address = (): string => location.hash.slice(1);
const goTo = (hash: string): void => void (location.hash = hash);
const goBack = (): void => history.back();
const focusRow = (name: string): void =>
  Array.from(document.querySelectorAll<HTMLElement>('.person-row'))
    .find((each) => each.textContent.includes(name))
    ?.focus();
const pressKey = (key: string, shiftKey = false, ctrlKey = false): void => {
  const event = new KeyboardEvent('keydown', { key, shiftKey, ctrlKey, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
};
const focused = (): string =>
  document.activeElement instanceof HTMLInputElement
    ? (document.activeElement.labels?.[0]?.textContent ?? '')
    : (document.activeElement?.textContent ?? '');
const write = (label: string, text: string): void => {
  const field = document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
  if (!field) throw new Error(`There is no field ${label}.`);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const shiftClick = (name: string): void => {
  const link = Array.from(document.querySelectorAll('.person-name')).find((each) => each.textContent === name);
  link?.dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true, cancelable: true }));
};
const openLink = (text: string): void =>
  Array.from(document.querySelectorAll('a'))
    .find((each) => each.textContent.trim() === text)
    ?.click();
const sorted = (): string[] =>
  Array.from(
    document.querySelectorAll('[aria-sort]'),
    (each) => `${each.textContent} ${each.getAttribute('aria-sort') ?? ''}`,
  );

describe.each(families)('everyone, in %s,', (family) => {
  let bench: Bench;
  const run = <Args extends unknown[], Value>(fn: (...args: Args) => Value, ...args: Args) =>
    bench.driver.inExtension(fn, ...args);
  const says = (expected: string) => expect.poll(() => run(words), patience).toContain(expected);
  const shows = (expected: string[]) => expect.poll(() => run(names), patience).toEqual(expected);
  const kept = async () => ({
    contacts: await records(bench.driver, 'contacts'),
    captures: await records(bench.driver, 'captures'),
    facts: await records(bench.driver, 'facts'),
  });
  beforeAll(async () => {
    bench = await setUp({ family });
    const popup = await savePerson(bench);
    await popup.close();
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('come from a file', async () => {
    await bench.driver.showExtensionPage('library.html#data');
    await says('1 person');
    await run(giveFile, 'bring-in', Buffer.from(connections).toString('base64'), 'Connections.csv');
    await says('4 people are new');
    await run(press, 'Keep them');
    await says('Kept: 4 new.');
  });

  it('are filtered and in order as the address says, what it says wrongly passed over', async () => {
    await bench.driver.showExtensionPage('reader.html');
    await bench.driver.showExtensionPage('library.html#people');
    await says('5 people');
    await run(goTo, 'people?organization=halden+gmbh&stage=married&sort=name');
    await says('2 of 5');
    await shows(['Bao Trần', 'Cleo Diaz']);
    expect(await run(sorted)).toEqual(['Name ascending']);
    expect(await run(address)).toBe('people?organization=halden+gmbh&sort=name');
    expect.soft(await faults(bench.driver)).toEqual([]);
  });

  it('are filtered by a click with how many there are, which the way back undoes', async () => {
    await run(press, 'Filter');
    await says('Northmoor Archive');
    await run(tick, 'Northmoor Archive');
    await shows(['Bao Trần', 'Cleo Diaz', 'Dora Vale', 'Émile Okafor']);
    expect(await run(address)).toBe('people?organization=halden+gmbh&organization=Northmoor+Archive&sort=name');
    expect.soft(await faults(bench.driver)).toEqual([]);
    await run(goBack);
    await shows(['Bao Trần', 'Cleo Diaz']);
    await run(press, 'Filter');
    await run(press, 'Clear');
    await shows(['Amara Lindqvist', 'Bao Trần', 'Cleo Diaz', 'Dora Vale', 'Émile Okafor']);
  });

  it('are put in order by a column’s head, and by it once more from the other end', async () => {
    await run(press, 'Organisation');
    await shows(['Cleo Diaz', 'Bao Trần', 'Émile Okafor', 'Dora Vale', 'Amara Lindqvist']);
    await run(press, 'Organisation');
    expect(await run(address)).toBe('people?sort=-organization');
    expect(await run(sorted)).toEqual(['Organisation descending']);
    await run(press, 'Name');
    await shows(['Amara Lindqvist', 'Bao Trần', 'Cleo Diaz', 'Dora Vale', 'Émile Okafor']);
  });

  it('are found by words that “/” leads to; nobody, where they fit nobody', async () => {
    await run(pressKey, '/');
    await expect.poll(() => run(focused), patience).toBe('Find');
    await run(goTo, 'people?q=zzzz');
    await says('Nobody is found by these words');
    expect.soft(await faults(bench.driver)).toEqual([]);
    await run(press, 'Show everyone');
    await says('5 people');
  });

  it('keep a view under a name, which a link shows again', async () => {
    await run(goTo, 'people?organization=Northmoor+Archive&sort=-name');
    await shows(['Émile Okafor', 'Dora Vale']);
    await run(press, 'Keep this view');
    expect.soft(await faults(bench.driver)).toEqual([]);
    await run(write, 'A name for this view', 'The archive');
    await run(press, 'Keep');
    await says('Kept this view as The archive.');
    await run(openLink, 'Everyone');
    await says('5 people');
    await bench.driver.showExtensionPage('reader.html');
    await bench.driver.showExtensionPage('library.html#people');
    await says('The archive');
    await run(openLink, 'The archive');
    await shows(['Émile Okafor', 'Dora Vale']);
    await run(press, 'Remove');
    await says('Removed the view The archive.');
    await run(press, 'Undo');
    await says('Rename');
  });

  it('are selected by keys, tagged together, and the tags undone', async () => {
    await run(goTo, 'people?sort=name');
    await says('5 people');
    await run(focusRow, 'Bao');
    await run(pressKey, ' ');
    await run(pressKey, 'ArrowDown', true);
    await expect.poll(() => run(focused), patience).toContain('Cleo Diaz');
    await run(pressKey, 'ArrowDown', true);
    await says('3 selected');
    await run(press, 'Tags');
    await run(write, 'Tags to give them, with commas between', 'maps');
    await run(press, 'Give');
    await says('Tagged 3 people: maps.');
    expect((await records(bench.driver, 'contacts')).map(({ tags }) => tags)).toContainEqual(['maps']);
    expect.soft(await faults(bench.driver)).toEqual([]);
    await run(press, 'Undo');
    await expect
      .poll(async () =>
        (await records(bench.driver, 'contacts')).filter(({ tags }) => Array.isArray(tags) && tags.length > 0),
      )
      .toEqual([]);
    await run(pressKey, 'Escape');
    await expect.poll(() => run(words), patience).not.toContain('selected');
  });

  it('are selected by clicks, deleted together, and brought back as they were', async () => {
    const before = await kept();
    await run(focusRow, 'Amara');
    await run(pressKey, ' ');
    await run(shiftClick, 'Dora Vale');
    await says('4 selected');
    await run(press, 'Delete');
    await says('Deleted 4 people and all that was kept about them.');
    await shows(['Émile Okafor']);
    expect(await kept()).toMatchObject({ contacts: [{ name: { value: 'Émile Okafor' } }] });
    await run(press, 'Undo');
    await says('5 people');
    expect(await kept()).toEqual(before);
    await run(focusRow, 'Amara');
    await run(pressKey, 'a', false, true);
    await says('5 selected');
    await run(press, 'Select nobody');
  });

  it('stand on a board by their stage; a card leads to what happened', async () => {
    await run(press, 'Board');
    await says('Nobody yet:');
    expect.soft(await faults(bench.driver)).toEqual([]);
    await run(() => document.querySelector<HTMLElement>('[data-card]')?.focus());
    await run(pressKey, 'ArrowDown');
    await expect.poll(() => run(focused), patience).toBe('Bao Trần');
    await run(pressKey, 'n');
    await says('What happened with Bao Trần?');
    await run(goBack);
    await says('Nobody yet:');
  });
});
