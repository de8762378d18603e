/** Preparing a talk: by keyboard alone, on paper, and in every state. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from './axe.ts';
import { papers, type Paper } from './drivers/driver.ts';
import { clickOn, families, personPath, savePerson, sender, setUp, type Bench } from './flows.ts';
import { press, words } from './in-library.ts';
import { readPaper, rule } from './paper.ts';
import { putRows, records } from './store.ts';

const patience = { timeout: 20_000 };

/** These run on the sheet. */
const focused = (): string => {
  const element = document.activeElement;
  return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
};
const questions = (): string[] =>
  Array.from(document.querySelectorAll<HTMLTextAreaElement>('.sheet-questions textarea'), ({ value }) => value);
const introduction = (): string =>
  document.querySelector<HTMLTextAreaElement>('[aria-label="Your introduction"]')?.value ?? '';
const starred = (): string[] =>
  Array.from(document.querySelectorAll('[aria-pressed=true]'), (each) => each.getAttribute('aria-label') ?? '');
const countPrints = (): void => {
  globalThis.print = () => Reflect.set(globalThis, 'prints', Number(Reflect.get(globalThis, 'prints') ?? 0) + 1);
};
const prints = (): number => Number(Reflect.get(globalThis, 'prints') ?? 0);
const wear = (theme: string): void => {
  document.documentElement.dataset['theme'] = theme;
};
const openAll = (): void => {
  for (const each of document.querySelectorAll('details')) each.open = true;
};
const clickFocused = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.click();
};
const startAtTop = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
};
const drag = (from: number, to: number): void => {
  const items = document.querySelectorAll('.sheet-questions > li');
  const grip = items[from]?.querySelector('[data-grip]');
  const over = items[to];
  if (!grip || !over) throw new Error('There is nothing to drag.');
  const dataTransfer = new DataTransfer();
  const send = (type: string, target: Element): unknown =>
    target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  send('dragstart', grip);
  send('dragover', over);
  send('drop', over);
  send('dragend', grip);
};

/** Nothing but letters: browsers set spaces and ligatures each in their way. */
const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '').replaceAll('...', '…');

describe.each(families)('preparing a talk in %s', (family) => {
  let bench: Bench;
  let contact: string;
  const run = <Args extends unknown[], Value>(fn: (...args: Args) => Value, ...args: Args) =>
    bench.driver.inExtension(fn, ...args);
  const says = (expected: string | RegExp) => expect.poll(() => run(words), patience).toMatch(expected);
  /** An address that differs in its place alone would not load the page anew. */
  const openSheet = async (id = contact): Promise<void> => {
    await bench.driver.showExtensionPage('reader.html');
    await bench.driver.showExtensionPage(`prep.html#${id}`);
  };
  /** Goes there as someone does who has no mouse. */
  const tabTo = async (name: string | RegExp): Promise<void> => {
    for (let presses = 0; presses < 150; presses += 1) {
      await bench.driver.pressInExtension('Tab');
      const at = await run(focused);
      if (typeof name === 'string' ? at === name : name.test(at)) return;
    }
    throw new Error(`The keyboard does not reach ${String(name)}.`);
  };
  /** Presses what the keyboard has reached. Firefox’s remote control does not press every button by a key; a person’s key does. */
  const pressIt = () => (family === 'firefox' ? run(clickFocused) : bench.driver.pressInExtension('Space'));
  const examined = async (): Promise<string[]> => {
    await run(openAll);
    return faults(bench.driver);
  };

  beforeAll(async () => {
    bench = await setUp({ family });
    const popup = await savePerson(bench);
    await popup.close();
    contact = String((await records(bench.driver, 'contacts'))[0]?.['id']);
    const { name, role, affiliation, goal } = sender;
    const profile = { name, role, affiliation, goals: [goal], interests: ['maps', 'open data'] };
    await putRows(bench.driver, 'settings', [{ id: 'profile', profile, updatedAt: '2026-01-01T00:00:00Z' }]);
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('begins at the person, in a tab of its own', async () => {
    const popup = await clickOn(bench, personPath);
    await popup.click('button', 'Prepare');
    const addresses = (): Promise<string[]> =>
      bench.driver.inExtension(async () => {
        interface Api {
          tabs: { query(of: object): Promise<{ url?: string }[]> };
        }
        const { tabs } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as Api;
        return (await tabs.query({})).map(({ url }) => url ?? '');
      });
    await expect.poll(addresses, patience).toContain(bench.driver.extensionUrl(`prep.html#${contact}`));
  });

  it('is done by keyboard alone, and kept as it is done', async () => {
    await openSheet();
    await says('No time is agreed on yet');
    await expect.poll(() => run(introduction), patience).toContain(`My name is ${sender.name}`);
    const [first = '', second = '', third = ''] = await run(questions);
    await run(startAtTop);

    await tabTo(`Star: ${second}`);
    const wasStarred = (await run(starred)).includes(`Star: ${second}`);
    await pressIt();
    await expect
      .poll(() => run(starred), patience)
      .toSatisfy((all: string[]) => all.includes(`Star: ${second}`) !== wasStarred);

    await run(startAtTop);
    await tabTo(`Later: ${first}`);
    await pressIt();
    await expect.poll(async () => (await run(questions)).slice(0, 3), patience).toEqual([second, first, third]);
    expect(await run(focused)).toBe(`Later: ${first}`);

    await tabTo('Write a question of your own');
    await pressIt();
    await expect.poll(() => run(focused), patience).toMatch(/^Question \d+$/);
    await bench.driver.typeInExtension('Which rule would nobody miss?');
    await says('Saved');
    await expect
      .poll(async () => JSON.stringify(await records(bench.driver, 'prepSheets')), patience)
      .toContain('Which rule would nobody miss?');

    await openSheet();
    await expect.poll(async () => (await run(questions)).slice(0, 2), patience).toEqual([second, first]);
    expect((await run(questions)).at(-1)).toBe('Which rule would nobody miss?');
    await run(startAtTop);
    await run(countPrints);
    await tabTo('Print');
    await pressIt();
    await expect.poll(() => run(prints), patience).toBe(1);
  });

  it('takes a question to another place by hand, and back', async () => {
    const before = await run(questions);
    await run(drag, 2, 0);
    await expect.poll(() => run(questions), patience).toEqual([before[2], before[0], before[1], ...before.slice(3)]);
    await run(press, 'Undo');
    await expect.poll(() => run(questions), patience).toEqual(before);
  });

  it.each(Object.keys(papers) as Paper[])(
    'puts each question on one page of %s, with its lines, black on white',
    async (paper) => {
      await run(wear, 'dark');
      const all = await run(questions);
      expect(all.length).toBeGreaterThanOrEqual(6);
      const pages = await readPaper(await bench.driver.printExtensionPage(paper));
      const { width, height } = papers[paper];
      for (const page of pages) {
        expect(Math.abs(page.width / 72 - width)).toBeLessThan(0.02);
        expect(Math.abs(page.height / 72 - height)).toBeLessThan(0.02);
        expect([...page.colours].filter((colour) => colour !== '#000000')).toEqual([]);
      }
      const onPaper = pages.map(({ text }) => bare(text));
      for (const question of [...all, 'What should I have asked you that I did not?'])
        expect(onPaper.filter((page) => page.includes(bare(question) + rule.repeat(4)))).toHaveLength(1);
      expect(onPaper.join('')).toContain(bare(`My name is ${sender.name}`));
      expect(onPaper.join('')).not.toContain(bare('Another instead'));
    },
  );

  it('says on screen and on paper when there is no question', async () => {
    const [sheet] = await records(bench.driver, 'prepSheets');
    await putRows(bench.driver, 'prepSheets', [{ ...sheet, questions: [], updatedAt: '2099-01-01T00:00:00Z' }]);
    await openSheet();
    await says('No question is written down yet');
    await run(countPrints);
    await run(press, 'Print');
    await says('There is no question on this sheet yet');
    expect(await run(prints)).toBe(0);
    const pages = await readPaper(await bench.driver.printExtensionPage('A4'));
    expect(bare(pages.map(({ text }) => text).join(''))).toContain(bare('No question is written down yet'));
    expect.soft(await examined()).toEqual([]);
    await run(press, 'Print it all the same');
    await expect.poll(() => run(prints), patience).toBe(1);
    await putRows(bench.driver, 'prepSheets', [{ ...sheet }]);
  });

  it('stands up to axe with everything open, with questions lost, agreed on, after the talk, and where there is none', async () => {
    const [sheet] = await records(bench.driver, 'prepSheets');
    await putRows(bench.driver, 'prepSheets', [{ ...sheet, lost: 2 }]);
    await openSheet();
    await says('2 questions were taken off this sheet');
    expect.soft(await examined()).toEqual([]);

    const scheduled = '019ce015-4d80-7015-8a10-0000000c0015';
    const meeting = { start: '2026-01-12T15:00', zone: 'Europe/Lisbon', minutes: 20, medium: 'phone' };
    const at = '2026-01-02T09:00:00Z';
    const record = { contact, at, zone: 'Europe/Lisbon', recordedAt: at, updatedAt: at };
    await putRows(bench.driver, 'interactions', [{ ...record, id: scheduled, type: 'scheduled', meeting }]);
    await openSheet(scheduled);
    await says('20 minutes');
    expect.soft(await examined()).toEqual([]);
    await bench.driver.showExtensionPage('reader.html');
    await bench.driver.showExtensionPage('prep.html');
    await says('20 minutes');
    const met = { ...record, id: '019ce017-4d80-7017-8a10-0000000c0017', type: 'met', scheduled };
    await putRows(bench.driver, 'interactions', [{ ...met, at: '2026-01-12T16:00:00Z' }]);
    await openSheet(scheduled);
    await says('Say which questions you asked');
    await run(press, 'I asked this');
    await says('Noted as asked');
    expect.soft(await examined()).toEqual([]);

    await bench.driver.showExtensionPage('reader.html');
    await bench.driver.showExtensionPage('prep.html');
    await says('No talk is agreed on yet');
    expect.soft(await examined()).toEqual([]);

    await openSheet('019c8bac-4e44-7001-8eef-0000000b8e9c');
    await says('Nobody to prepare for here');
    expect.soft(await examined()).toEqual([]);
  });

  it('keeps one’s own questions, each written once', async () => {
    await bench.driver.showExtensionPage('reader.html');
    await bench.driver.showExtensionPage('prep.html');
    await says('Your own questions');
    await run(startAtTop);
    await tabTo('New question');
    await pressIt();
    await expect.poll(() => run(focused), patience).toBe('Your question 1');
    await bench.driver.typeInExtension('What would you never do again?');
    await expect
      .poll(async () => (await records(bench.driver, 'ownQuestions')).map(({ text }) => text), patience)
      .toEqual(['What would you never do again?']);
    expect.soft(await examined()).toEqual([]);
  });
});
