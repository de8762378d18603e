import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickOn, families, setUpAgreed, type Bench } from './flows.ts';
import type { Popup } from './drivers/popup.ts';
import { records } from './store.ts';

/** Everything by which pages keep words from those who look at them; each has a fact that must not be offered. */
const hidden: Record<string, string> = {
  'display: none': '<p style="display: none">',
  'hidden attribute': '<p hidden>',
  'hidden visibility': '<p style="visibility: hidden">',
  'no opacity': '<div style="opacity: 0"><p>',
  'no size': '<p style="font-size: 0">',
  'the colour of the page': '<p style="color: #fff">',
  'far left': '<p style="position: absolute; left: -9999px">',
  'far above': '<p style="position: fixed; top: -500px">',
  'a clip': '<p style="position: absolute; clip: rect(0, 0, 0, 0); width: 1px; height: 1px; overflow: hidden">',
  'a clipping path': '<p style="position: absolute; clip-path: inset(50%)">',
  'an indent': '<p style="text-indent: -9999px; overflow: hidden">',
  'a fold': '<div style="max-height: 0; overflow: hidden"><p>',
  'closed details': '<details><summary>More</summary><p>',
  'a closed dialog': '<dialog><p>',
  'unrendered content': '<div style="content-visibility: hidden"><p>',
  template: '<template><p>',
  noscript: '<noscript><p>',
};

const cv = (body: string): string =>
  `<!doctype html><meta charset="utf-8"><title>Ruth Oduya</title><body style="background: #fff"><h1>Ruth Oduya</h1>
   <p>Map librarian at the Ridgefield City Archive.</p><h2>Career</h2>
   <ul><li>2016–present Map Librarian, Ridgefield City Archive</li></ul>${body}</body>`;

/** A year of its own for each way, so that a failure says which. */
const hiddenPage = cv(
  Object.values(hidden)
    .map((open, at) => `${open}${1960 + at}–${1961 + at} Curator, Northmoor Museum`)
    .map((html) => `<section>${html}</section>`)
    .join('\n'),
);

const plainCv = `Ruth Oduya
Map Librarian
Ridgefield City Archive
ruth.oduya@ridgefield.example

EXPERIENCE

2016 - present   Map Librarian, Ridgefield City Archive
2009 - 2016      Assistant Archivist, Northmoor County Record Office

EDUCATION

2008   MA in Archives and Records Management, University of Eastvale
2005   BA in Geography, University of Eastvale
`;

const bomb = (token: string): string => `<p>${token.repeat(50_000)}</p>`;

/** Pages that break readers of pages, each with what the popup says of it in the end. */
const odd: { what: string; type?: string; html: string; says: RegExp }[] = [
  {
    what: 'XML',
    type: 'application/xml',
    html: '<notes><note>To Ruth: bring the maps along.</note></notes>',
    says: /Nothing here|not look like|no text|one person/i,
  },
  {
    what: 'plain text',
    type: 'text/plain; charset=utf-8',
    html: plainCv,
    says: /Ruth Oduya/,
  },
  { what: 'no body', html: '<!doctype html><title>Ruth</title><frameset></frameset>', says: /no text to read/ },
  { what: 'a name of ten thousand letters', html: `<title>x</title><h1>${'Ruth'.repeat(2_500)}</h1>`, says: /./ },
  {
    what: 'a hundred thousand addresses',
    html: cv(`<p>${Array.from({ length: 100_000 }, (_, at) => `ruth${at}@ridgefield.example`).join(' ')}</p>`),
    says: /Ruth Oduya/,
  },
  {
    what: 'texts that regular expressions choke on',
    html: cv(['a@', 'at dot ', '((((', '2004-', '– ', 'ab@cd.', '\u202E', 'Dr. ', ', ', '1. '].map(bomb).join('')),
    says: /Ruth Oduya/,
  },
  {
    what: 'JSON-LD that reaches for prototypes',
    html: cv(
      '<script type="application/ld+json">{"@type":"Person","name":"Ruth Oduya","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}</script>',
    ),
    says: /Ruth Oduya/,
  },
  {
    what: 'frames that may not be entered',
    html: cv(
      '<iframe sandbox srcdoc="<p>2001 Thief, Nowhere"></iframe><iframe src="https://elsewhere.example/"></iframe>',
    ),
    says: /Ruth Oduya/,
  },
  {
    what: 'shadow trees within shadow trees',
    html: cv(`<div id="host"></div><script>
      let at = document.querySelector('#host');
      for (let depth = 0; depth < 2000; depth += 1) {
        const root = at.attachShadow({ mode: 'open' });
        at = document.createElement('div');
        root.append(at, document.createElement('slot'));
      }
    </script>`),
    says: /Ruth Oduya/,
  },
  {
    what: 'objects of the page’s own making in place of the browser’s',
    html: cv(`<script>
      Document.prototype.querySelectorAll = () => { throw new Error('mine'); };
      Element.prototype.getAttribute = () => { throw new Error('mine'); };
      window.getComputedStyle = () => { throw new Error('mine'); };
      Object.defineProperty(Object.prototype, 'display', { get: () => 'none' });
    </script><form><input name="body"><input name="nodeType"><input name="children"></form>`),
    says: /Ruth Oduya/,
  },
];

/** Runs in the page. */
const markup = (): string => document.documentElement?.outerHTML ?? '';

const settled = (popup: Popup): Promise<string> =>
  popup.until('the page to be read', async () => {
    const text = await popup.text();
    return text !== '' && !text.includes('Reading') ? text : undefined;
  });

describe.each(families)('an odd page in %s', (family) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await setUpAgreed({ family });
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('offers no fact that nobody can see', async () => {
    bench.site.serve('/hidden/', hiddenPage);
    const popup = await clickOn(bench, '/hidden/');
    await popup.click('button', 'Save');
    await popup.says('Saved Ruth Oduya');
    const quotes = (await records(bench.driver, 'facts')).map((fact) => String(fact['quote']));
    const shown = Object.keys(hidden).filter((_, at) => quotes.some((quote) => quote.includes(`${1960 + at}–`)));
    expect(shown).toEqual([]);
    expect(quotes.some((quote) => quote.includes('2016–present'))).toBe(true);
    await popup.close();
  });

  it.each(odd)('is read or refused in words, and left as it was: $what', async ({ what, type, html, says }) => {
    const path = `/odd/${odd.findIndex((each) => each.what === what)}/`;
    bench.site.serve(path, html, type);
    await bench.driver.open(bench.site.origin + path);
    const before = await bench.driver.inPage(markup);
    const popup = await bench.driver.clickToolbar();
    const text = await settled(popup);
    const name = await popup.peek({ role: 'textbox', name: /^Name/ });
    expect(`${name?.value ?? ''}\n${text}`).toMatch(says);
    expect(name?.value.length ?? 0).toBeLessThan(200);
    expect(await bench.driver.inPage(markup)).toBe(before);
    await popup.close();
  });
});
