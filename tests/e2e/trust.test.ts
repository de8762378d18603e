import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Popup } from './drivers/popup.ts';
import { agree, clickOn, families, setUp, type Bench } from './flows.ts';
import { longPage } from './pages.ts';
import { records } from './store.ts';

/** Runs in the page: writes down whatever changes in it from now on, and how many entries its history has. */
function watch(): void {
  const seen = { changes: 0, navigations: 0, history: history.length };
  Reflect.set(globalThis, 'seen', seen);
  new MutationObserver((all) => (seen.changes += all.length)).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  for (const type of ['hashchange', 'popstate']) addEventListener(type, () => (seen.navigations += 1));
}

/** Runs in the page: whether the selected words are in sight, and what was seen. */
function look() {
  const selection = getSelection();
  const box = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).getBoundingClientRect() : undefined;
  const seen = Reflect.get(globalThis, 'seen') as { changes: number; navigations: number; history: number };
  return {
    selected: (selection?.toString() ?? '').replaceAll(/\s+/g, ' ').trim(),
    inSight: box !== undefined && box.top >= 0 && box.bottom <= innerHeight,
    changes: seen.changes,
    navigations: seen.navigations,
    entries: history.length - seen.history,
  };
}

const untouched = { changes: 0, navigations: 0, entries: 0, inSight: true };

describe.each(families)('what is shown can be looked up and corrected, in %s', (family) => {
  let bench: Bench;
  let popup: Popup;
  const quote = '2014–2018 Head of Records Northmoor City Archive';
  beforeAll(async () => {
    bench = await setUp({ family });
    bench.site.serve('/holm/', longPage);
    popup = await clickOn(bench, '/holm/');
    await agree(popup);
    await popup.find('button', 'Save');
    await bench.driver.inPage(watch);
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('a click on a fact scrolls the page to its words and marks them, and writes nothing to the page', async () => {
    await popup.click('button', quote);
    await expect.poll(() => bench.driver.inPage(look)).toEqual({ ...untouched, selected: quote });
  });

  it('a click on where the name was found scrolls to the name', async () => {
    await popup.click('button', /^from/);
    await expect.poll(() => bench.driver.inPage(look)).toEqual({ ...untouched, selected: 'PETRA HOLM' });
  });

  it('a fact is corrected before it is saved, by keyboard too', async () => {
    await popup.click('button', `Correct: ${quote}`);
    await popup.fill('Title', 'Head of Public Records');
    await popup.press('Enter');
    await popup.says('Corrected by you: Head of Public Records');
    await popup.click('button', 'Save');
    await popup.says('Saved Petra Holm');
    await popup.says('Corrected by you: Head of Public Records');
    const fact = (await records(bench.driver, 'facts')).find((each) => each['quote'] === quote);
    expect(fact?.['title']).toBe('Head of Records');
  });

  it('a saved fact is corrected and removed, and the removal undone', async () => {
    const before = (await records(bench.driver, 'facts')).length;
    await popup.click('button', `Correct: ${quote}`);
    await popup.fill('From', '2013');
    await popup.click('button', 'Done');
    await popup.says('2013 to 2018');
    await popup.click('button', `Remove: ${quote}`);
    await popup.says('Removed 1 fact.');
    expect(await records(bench.driver, 'facts')).toHaveLength(before - 1);
    await popup.click('button', 'Undo');
    await popup.find('button', quote);
    await popup.says('2013 to 2018');
    await popup.close();
  });

  it('a click on a saved fact says so when its words are gone from the page', async () => {
    bench.site.serve('/holm/', longPage.replace('Head of Records</td>', 'Moved on</td>'));
    popup = await clickOn(bench, '/holm/');
    await popup.says('Changed since');
    await popup.click('button', quote);
    await popup.says('not on the page as it stands now');
    await popup.close();
  });
});
