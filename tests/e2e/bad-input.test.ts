import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickOn, clickOnLinkedIn, families, personPath, savePerson, setUp, setUpAgreed, type Bench } from './flows.ts';
import { records, upgradeStore } from './store.ts';

/** A page that no browser lets an extension read. */
const browserPages = { chromium: 'chrome://version/', firefox: 'about:support' };

const longPage = (): string => {
  const entry =
    '<li>2004–2009 Archivist, Northmoor County Record Office, where the parish registers were listed.</li>\n';
  const entries = entry.repeat(Math.ceil(10_000_000 / entry.length));
  return `<!doctype html><title>Jonas Vale – CV</title><h1>Jonas Vale</h1><p>Archivist</p><h2>Career</h2><ul>${entries}</ul>`;
};

/** Makes every commit in the popup end as it does when the disk is full: the transaction aborts, for want of space. */
function fillDisk(): void {
  const { prototype } = IDBTransaction;
  const commit = Object.getOwnPropertyDescriptor(prototype, 'commit') ?? {};
  Reflect.set(globalThis, 'freeDisk', () => {
    Object.defineProperty(prototype, 'commit', commit);
  });
  Object.defineProperty(prototype, 'commit', {
    ...commit,
    value(this: IDBTransaction) {
      Object.defineProperty(this, 'error', { value: new DOMException('No space left', 'QuotaExceededError') });
      this.abort();
    },
  });
}

/** Saves someone whose name is typed in, on a page that tells nothing. */
async function saveByHand(bench: Bench, name: string): Promise<void> {
  const path = `/app/${name.replace(' ', '-')}/`;
  bench.site.serve(path, '<!doctype html><title>Loading</title><div id="app"></div>');
  const popup = await clickOn(bench, path);
  await popup.says('This page has no text to read yet.');
  await popup.fill(/^Name/, name);
  await popup.click('button', 'Save');
  await popup.says(`Saved ${name}`);
  await popup.close();
}

describe.each(families)('bad input in %s', (family) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await setUpAgreed({ family });
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('says so when a page has no text, and still saves someone by hand', async () => {
    await saveByHand(bench, 'Ada Merrow');
    expect(await records(bench.driver, 'contacts')).toMatchObject([{ name: { value: 'Ada Merrow' } }]);
  });

  it('reads the first part of a page of 10 MB, and says that it is the first part', async () => {
    bench.site.serve('/long/', longPage());
    const popup = await clickOn(bench, '/long/');
    await popup.says('only its first part was read');
    expect(await popup.value(/^Name/)).toBe('Jonas Vale');
    await popup.close();
  });

  it('says that the page has changed since it was read, and saves what was read with the address it was read at', async () => {
    bench.site.serve('/elsewhere/', '<!doctype html><title>Elsewhere</title><h1>Opening hours</h1>');
    const popup = await clickOn(bench, personPath);
    await popup.find('button', 'Save');
    await bench.driver.inPage(() => location.assign('/elsewhere/'));
    await expect.poll(() => bench.driver.inPage(() => document.title)).toBe('Elsewhere');
    await popup.click('button', 'Save');
    await popup.says('The page in front has changed since it was read.');
    await popup.click('button', 'Save what was read');
    await popup.says('Saved Amara Lindqvist');
    const urls = (await records(bench.driver, 'captures')).map((capture) => capture['url']);
    expect(urls).toContain(bench.site.origin + personPath);
    expect(urls).not.toContain(`${bench.site.origin}/elsewhere/`);
    await popup.close();
  });

  it('says once, on LinkedIn, what its user agreement says of tools like this', async () => {
    const popup = await clickOnLinkedIn(bench);
    await popup.says('LinkedIn’s user agreement does not allow tools that copy profiles.');
    await popup.click('button', 'Understood');
    await popup.close();
    const again = await clickOnLinkedIn(bench);
    await again.find('button', 'Save');
    expect(await again.text()).not.toContain('user agreement');
    await again.close();
  });

  it('says so where the browser lets no extension read', async () => {
    await bench.driver.open(browserPages[family]);
    const popup = await bench.driver.clickToolbar();
    await popup.says('The browser does not let extensions read this page.');
    await popup.close();
  });

  it('says that the disk is full, saves nothing half, and keeps what is on screen to be saved later', async () => {
    bench.site.serve(
      '/people/ruth-oduya/',
      `<!doctype html><title>Ruth Oduya</title><h1>Ruth Oduya</h1><p>Map librarian at the Ridgefield City Archive.</p>
       <h2>Career</h2><ul><li>2016–present Map Librarian, Ridgefield City Archive</li></ul>`,
    );
    const popup = await clickOn(bench, '/people/ruth-oduya/');
    await popup.find('button', 'Save');
    const before = await records(bench.driver, 'contacts');
    await popup.pane.evaluate(fillDisk);
    await popup.click('button', 'Save');
    await popup.says('There is no room left on this disk');
    expect(await popup.value(/^Name/)).toBe('Ruth Oduya');
    expect(await records(bench.driver, 'contacts')).toEqual(before);
    await popup.pane.evaluate(() => (Reflect.get(globalThis, 'freeDisk') as () => void)());
    await popup.click('button', 'Save');
    await popup.says('Saved Ruth Oduya');
    expect(await popup.text()).not.toContain('no room left');
    await popup.close();
  });

  it.each([
    [0, 'Ines Harrow'],
    [5, 'Boris Vale'],
    [15, 'Petra Holm'],
    [40, 'Noor Haddad'],
    [100, 'Maren Dahl'],
  ] as const)('saves all of a person or nothing when the popup closes %i ms after the click', async (wait, name) => {
    const path = `/people/number-${wait}/`;
    bench.site.serve(
      path,
      `<!doctype html><title>${name}</title><h1>${name}</h1><p>Bookbinder at the Ridgefield City Archive.</p>
       <h2>Career</h2><ul><li>20${10 + (wait % 10)}–present Bookbinder, Ridgefield City Archive</li></ul>`,
    );
    const popup = await clickOn(bench, path);
    await popup.click('button', 'Save');
    await sleep(wait);
    await popup.close();
    const url = bench.site.origin + path;
    const captures = (await records(bench.driver, 'captures')).filter((capture) => capture['url'] === url);
    const ids = new Set(captures.map((capture) => capture['contact']));
    const contacts = (await records(bench.driver, 'contacts')).filter(({ id }) => ids.has(id));
    const facts = (await records(bench.driver, 'facts')).filter(({ contact }) => ids.has(contact));
    expect([captures.length, contacts.length]).toBeOneOf([
      [0, 0],
      [1, 1],
    ]);
    expect(facts.length > 0).toBe(captures.length > 0);
  });

  it('leaves a store of a newer version alone, and says to update', async () => {
    await saveByHand(bench, 'Milo Tarn');
    const before = await records(bench.driver, 'contacts');
    await bench.driver.killBackground();
    await upgradeStore(bench.driver);
    const popup = await clickOn(bench, personPath);
    await popup.says('Your people were saved by a newer Groundwork.');
    await popup.close();
    expect(await records(bench.driver, 'contacts')).toEqual(before);
  });
});

it('says in a Firefox that never remembers history that nothing can be kept', async () => {
  await using bench = await setUp({ family: 'firefox', neverRemember: true });
  const popup = await clickOn(bench, personPath);
  await popup.says('never remember history');
});

it('takes up where it was when the popup is closed in the middle of a capture', async () => {
  await using bench = await setUp({ family: 'chromium' });
  const popup = await savePerson(bench);
  await popup.close();
  for (let round = 0; round < 5; round += 1) await (await bench.driver.clickToolbar()).close();
  const again = await bench.driver.clickToolbar();
  await again.says('You saved them from this page.');
  expect(await records(bench.driver, 'contacts')).toHaveLength(1);
});
