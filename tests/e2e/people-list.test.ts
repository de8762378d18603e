import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Popup } from './drivers/popup.ts';
import { agree, clickOn, families, setUp, type Bench } from './flows.ts';
import { staffList } from './pages.ts';
import { records } from './store.ts';

describe.each(families)('a page that lists people, in %s', (family) => {
  let bench: Bench;
  let popup: Popup;
  beforeAll(async () => {
    bench = await setUp({ family });
    bench.site.serve('/staff/', staffList);
    popup = await clickOn(bench, '/staff/');
    await agree(popup);
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('shows their names, one of whom is found and picked by keyboard', async () => {
    await popup.says('This page is about 10 people.');
    await popup.fill('Find by name', 'kallst');
    await popup.tabTo('button', /^Boris Källström/);
    await popup.press('Enter');
    expect(await popup.value('Name')).toBe('Boris Källström');
    expect(await popup.value('What they do')).toBe('Archivist');
    expect(await popup.value('E-mail')).toBe('b.kallstrom@northmoor.example');
  });

  it('leads back to the list, and saves whoever is picked', async () => {
    await popup.click('button', 'Everyone on this page');
    await popup.click('button', /^Noor Haddad/);
    await popup.click('button', 'Save');
    await popup.says('Saved Noor Haddad');
    const [contact] = (await records(bench.driver, 'contacts')) as { emails: { value: string }[] }[];
    expect(contact?.emails.map((email) => email.value)).toEqual(['n.haddad@northmoor.example']);
    await popup.close();
  });

  it('shows the list again, with who is saved, and knows that one when picked', async () => {
    popup = await clickOn(bench, '/staff/');
    await popup.click('button', /^Noor Haddad.*saved/s);
    await popup.says('You saved them from this page.');
    await popup.close();
  });
});
