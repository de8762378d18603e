import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Popup } from './drivers/popup.ts';
import { clickOn, families, savePerson, setUp, type Bench } from './flows.ts';
import { otherSource } from './pages.ts';
import { records } from './store.ts';

/** Two pages about one person, one after the other, and back again. */
describe.each(families)('a second page about someone saved, in %s', (family) => {
  let bench: Bench;
  let popup: Popup;
  beforeAll(async () => {
    bench = await setUp({ family });
    bench.site.serve('/society/lindqvist/', otherSource);
    await (await savePerson(bench)).close();
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('is asked about, with the reason, and joined by one click', async () => {
    popup = await clickOn(bench, '/society/lindqvist/');
    await popup.says('Is this someone you saved?');
    await popup.says(/The same name, .*Ridgefield University/);
    await popup.click('button', 'Yes, same person');
    await popup.says('You said that this is them.');
    expect(await records(bench.driver, 'contacts')).toHaveLength(1);
    expect(await records(bench.driver, 'captures')).toHaveLength(2);
  });

  it('has what it says otherwise shown beside what the first page says', async () => {
    await popup.says('The pages do not agree.');
    const shown = await popup.text();
    expect(shown).toContain('2018–present');
    expect(shown).toContain('2019–present');
    await popup.close();
  });

  it('is taken apart again days later, and is someone else’s from then on', async () => {
    popup = await clickOn(bench, '/society/lindqvist/');
    await popup.says('You saved them from this page.');
    await popup.click('button', 'This source is about someone else', 1);
    await popup.says('is now kept as another person');
    expect(await records(bench.driver, 'contacts')).toHaveLength(2);
    expect(await popup.text()).not.toContain('The pages do not agree.');
    await popup.close();
  });
});
