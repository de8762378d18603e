import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver } from './drivers/driver.ts';
import { siteHost } from './drivers/site.ts';
import { agree, clickOn, families, personPath, sendLetter, setUp, type Bench } from './flows.ts';
import { records } from './store.ts';

/**
 * Hosts that Chromium itself speaks to at its start, whatever its flags: its update check and its accounts. Firefox has
 * been made to speak to none.
 */
const chromiumsOwn = new Set([
  'update.googleapis.com',
  'accounts.google.com',
  'clients2.google.com',
  'redirector.gvt1.com',
]);

const byTheExtension = (requested: readonly string[]): string[] =>
  requested.filter((address) => !chromiumsOwn.has(new URL(address).hostname));

/** The page and what it asks for itself, when nobody reads it. */
const ofThePage = ['', 'site.css', 'favicon.svg'].map((file) => `http://${siteHost}/${file || personPath.slice(1)}`);

describe.each(families)('in %s', (family) => {
  it('the whole main job makes no request beyond the page itself', async () => {
    await using bench = await setUp({ family });
    await (await sendLetter(bench)).close();
    await bench.driver.killBackground();
    await bench.driver.wakeBackground();
    expect(new Set(byTheExtension(bench.site.requested))).toEqual(new Set(ofThePage));
  });

  describe('an extension page', () => {
    let bench: Bench;
    beforeAll(async () => {
      bench = await setUp({ family });
    });
    afterAll(() => bench[Symbol.asyncDispose]());

    it('can reach nothing, not even the page it reads', async () => {
      const popup = await clickOn(bench, personPath);
      const before = bench.site.requested.length;
      const outcome = await popup.pane.evaluate(async (url) => {
        const picture = new Image();
        const loading = new Promise<string>((resolve) => {
          picture.addEventListener('load', () => resolve('loaded'));
          picture.addEventListener('error', () => resolve('refused'));
        });
        picture.src = `${url}?picture`;
        const fetching = fetch(url).then(
          () => 'loaded',
          () => 'refused',
        );
        return [await loading, await fetching];
      }, bench.site.origin + personPath);
      expect(outcome).toEqual(['refused', 'refused']);
      expect(bench.site.requested.slice(before)).toEqual([]);
    });

    it('takes no text as markup', async () => {
      const popup = await bench.driver.clickToolbar();
      const refused = await popup.pane.evaluate(() => {
        try {
          document.body.insertAdjacentHTML('beforeend', '<i id="markup"></i>');
        } catch {
          return true;
        }
        return document.querySelector('#markup') === null;
      });
      expect(refused).toBe(true);
    });
  });

  it('reading a page changes nothing in it, and nothing that it can watch', async () => {
    await using bench = await setUp({ family });
    await bench.driver.open(bench.site.origin + personPath);
    await watch(bench.driver);
    const popup = await bench.driver.clickToolbar();
    await agree(popup);
    await popup.click('button', 'Save');
    await popup.says('Saved Amara Lindqvist');
    expect(await whatWasSeen(bench.driver)).toEqual({
      changes: 0,
      calls: [],
      globals: [],
      sameMarkup: true,
    });
  });

  it('a page finds no trace of the extension, before a capture or after', async () => {
    await using bench = await setUp({ family });
    const popup = await clickOn(bench, personPath);
    await agree(popup);
    await popup.find('button', 'Save');
    const files = ['manifest.json', 'popup.html', 'capture.js', 'background.js', 'icon/128.png'];
    const addresses = files.map((file) => bench.driver.extensionUrl(file));
    expect(await bench.driver.inPage(probe, addresses)).toEqual({ reached: [], messaging: 'none' });
  });

  it('hostile words in a name, a fact and a title are shown as words', async () => {
    await using bench = await setUp({ family });
    bench.site.serve('/hostile/', hostilePage(bench.site.origin));
    const popup = await clickOn(bench, '/hostile/');
    await agree(popup);
    await popup.find('button', 'Save');
    await popup.fill(/^Name/, '<img src=x onerror=alert(1)> Petra Holm');
    await popup.click('button', 'Save');
    await popup.says('<img src=x onerror=alert(1)> Petra Holm');
    const quotes = (await records(bench.driver, 'facts')).map((fact) => String(fact['quote']));
    expect(quotes.join('\n')).toContain('<script>');
    const foreign = await popup.pane.evaluate(
      () => document.querySelectorAll('#popup :is(img, script, iframe, b, style, object, embed)').length,
    );
    expect(foreign).toBe(0);
    expect(byTheExtension(bench.site.requested).filter((address) => address.includes('hit'))).toEqual([]);
  });
});

const hostilePage = (origin: string): string => `<!doctype html><html lang="en"><title>Petra Holm</title>
  <h1>Petra Holm</h1><p>Archivist at the Northmoor County Record Office</p>
  <h2>Career</h2><ul>
  <li>2012–present Archivist &lt;script&gt;fetch('${origin}/hit')&lt;/script&gt;, Northmoor County Record Office</li>
  <li>2006–2012 &lt;img src=${origin}/hit onerror=alert(1)&gt; Cataloguer, Saltmarsh Museum</li>
  <li>2001–2006 &lt;b&gt;Assistant&lt;/b&gt; {{constructor.constructor('alert(1)')()}}, Saltmarsh Museum</li></ul>`;

/** Has the page itself keep watch: over its tree, its globals, what it loads, and calls of what it could have replaced. */
const watch = (driver: Driver): Promise<void> =>
  driver.inPage(() => {
    const calls: string[] = [];
    const seen = { changes: 0, calls, globals: Object.getOwnPropertyNames(globalThis), markup: '' };
    Reflect.set(globalThis, 'seen', seen);
    new MutationObserver((changes) => (seen.changes += changes.length)).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const spied: [object, string][] = [
      [Document.prototype, 'querySelectorAll'],
      [Document.prototype, 'createTreeWalker'],
      [Element.prototype, 'getAttribute'],
      [Element.prototype, 'getBoundingClientRect'],
      [globalThis, 'getComputedStyle'],
      [globalThis, 'getSelection'],
      [Array.prototype, 'map'],
    ];
    for (const [owner, name] of spied) {
      const original = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
      Object.defineProperty(owner, name, {
        configurable: true,
        writable: true,
        value(this: unknown, ...args: unknown[]) {
          calls.push(name);
          return Reflect.apply(original, this, args);
        },
      });
    }
    seen.globals = Object.getOwnPropertyNames(globalThis);
    seen.markup = document.documentElement.outerHTML;
    calls.length = 0;
  });

const whatWasSeen = (driver: Driver) =>
  driver.inPage(() => {
    const seen = Reflect.get(globalThis, 'seen') as {
      changes: number;
      calls: string[];
      globals: string[];
      markup: string;
    };
    const calls = [...seen.calls];
    return {
      changes: seen.changes,
      calls,
      globals: Object.getOwnPropertyNames(globalThis).filter((name) => !seen.globals.includes(name)),
      sameMarkup: document.documentElement.outerHTML === seen.markup,
    };
  });

/** Runs in the page: what a page that hunts for extensions does (fetch, picture, script, style, messaging). */
async function probe(addresses: string[]): Promise<{ reached: string[]; messaging: string }> {
  const reached: string[] = [];
  for (const address of addresses) {
    const attempts = (['img', 'script', 'link'] as const).map((tag) => {
      const element = document.createElement(tag);
      const arrived = new Promise<boolean>((resolve) => {
        element.addEventListener('load', () => resolve(true));
        element.addEventListener('error', () => resolve(false));
      });
      if (tag === 'link') element.setAttribute('rel', 'stylesheet');
      element.setAttribute(tag === 'link' ? 'href' : 'src', address);
      document.head.append(element);
      return arrived;
    });
    const fetched = fetch(address).then(
      () => true,
      () => false,
    );
    if ((await Promise.all([...attempts, fetched])).includes(true)) reached.push(address);
  }
  const api = Reflect.get(globalThis, 'chrome') as { runtime?: unknown } | undefined;
  return { reached, messaging: api?.runtime === undefined ? 'none' : 'open' };
}
