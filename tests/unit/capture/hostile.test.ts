/** Hostile pages: a reading or nothing, in time, with no trace on the page and no markup in what is captured. */
import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { readingSchema, type Reading } from '../../../lib/capture/index.ts';
import { capture } from '../../../lib/capture/page/index.ts';
import { Walk } from '../../../lib/capture/page/walk.ts';
import { readDocument } from './read-document.ts';

const page = (body: string, head = ''): Document =>
  new JSDOM(`<html><head>${head}</head><body>${body}</body></html>`, { url: 'https://hostile.example/' }).window
    .document;

/** Reads a page; throws where the reading is not valid or the page is no longer as it was. */
const read = (document: Document): Reading => {
  const before = document.documentElement?.outerHTML;
  const reading = readDocument(document);
  if (document.documentElement?.outerHTML !== before) throw new Error('The page was written to.');
  return v.parse(readingSchema, reading);
};

/** Milliseconds; a busy machine takes its time with documents made by the dozen. */
vi.setConfig({ testTimeout: 60_000 });

/** Text that has broken readers of text before. */
const poison = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    'javascript:alert(1)',
    '\u202Eeod enaj\u202C',
    'Ja\u200Bne D\u00ADoe',
    '__proto__',
    'constructor',
    'a@a@a@a.',
    'at dot at dot at dot',
    '2004-2004-2004-2004',
    '\uD800',
    '🏳️‍🌈 Professor 🏳️‍🌈',
    ', '.repeat(100),
  ),
);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\u0000', '');

describe('a poisoned page', () => {
  it('gives a valid reading whatever its texts and attributes are', () => {
    fc.assert(
      fc.property(fc.array(poison, { minLength: 4, maxLength: 12 }), (texts) => {
        const parts = texts.map(escaped);
        const body = parts
          .map(
            (text, at) =>
              `<h${(at % 6) + 1} id="${text}">${text}</h${(at % 6) + 1}><p title="${text}"><a href="${text}">${text}</a></p>`,
          )
          .join('');
        const head = `<title>${parts[0] ?? ''}</title><meta name="author" content="${parts[1] ?? ''}">`;
        expect(read(page(`<h1>Jane Doe</h1>${body}`, head)).title.length).toBeLessThanOrEqual(1_000);
      }),
      { numRuns: 40 },
    );
  });

  it('links to http and https addresses only', () => {
    const links = [
      'javascript:alert(1)',
      'JaVa\tScRiPt:alert(1)',
      'data:text/html,x',
      'https://orcid.org/0000-0002-1825-0097',
    ];
    const body = links.map((href) => `<a rel="me" href="${href}">My CV</a>`).join(' ');
    const { person } = read(page(`<h1>Jane Doe</h1><p>${body}</p>`));
    expect(person.links.map((each) => each.kind)).toEqual(['orcid']);
  });

  it('drops characters that hide or reorder text', () => {
    const { person } = read(page('<h1>Ja\u200Bne \u202EDoe\u202C</h1>', '<title>Jane Doe</title>'));
    expect(person.name?.value).toBe('Jane Doe');
  });

  it('reads JSON-LD without letting it touch any prototype', () => {
    const data =
      '{"@type":"Person","name":"Jane Doe","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    const { person } = read(
      page('<p>Nothing here to read.</p>', `<script type="application/ld+json">${data}</script>`),
    );
    expect(person.name?.value).toBe('Jane Doe');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('an enormous page', () => {
  it('keeps no name of ten thousand letters', () => {
    const { person } = read(page(`<h1>${'Jane'.repeat(2_500)}</h1><p>${'Doe '.repeat(2_500)}</p>`));
    expect(person.name?.value.length ?? 0).toBeLessThan(100);
  });

  it('keeps at most twenty of a hundred thousand addresses', () => {
    const addresses = Array.from({ length: 100_000 }, (_, at) => `doe${at}@uni.example`).join(' ');
    const { person } = read(page(`<h1>Jane Doe</h1><p>${addresses}</p>`));
    expect(person.emails.length).toBeLessThanOrEqual(20);
  });

  it.each([
    ['elements', { elements: 1_000 }],
    ['characters', { characters: 5_000 }],
    ['time', { deadline: 1 }],
  ])('is taken up to its budget of %s, and says so', (_what, budget) => {
    const document = page(`<h1>Jane Doe</h1>${'<p>She taught drawing at Eastmere College.</p>'.repeat(2_000)}`);
    let now = 0;
    const whole = { elements: 1e6, characters: 1e6, askedEach: 1e6, deadline: 1e6, now: () => now++ };
    const taken = new Walk({ ...whole, ...budget }).read(document);
    expect(taken.truncated).toBe(true);
    expect(taken.blocks.length).toBeGreaterThan(1);
    expect(taken.blocks.length).toBeLessThan(new Walk(whole).read(document).blocks.length);
  });

  it('goes no deeper than parsers nest, and does not fall', () => {
    const document = page('<h1>Jane Doe</h1>');
    let inner: Element = document.body;
    for (let depth = 0; depth < 5_000; depth++) inner = inner.appendChild(document.createElement('div'));
    inner.append('Hidden treasure');
    expect(readDocument(document).facts.some((fact) => fact.quote.includes('treasure'))).toBe(false);
  });
});

describe('an odd document', () => {
  it('without a body is read for what it is', () => {
    const { document } = new JSDOM('<html><head><title>x</title></head></html>', { url: 'https://odd.example/' })
      .window;
    document.body.remove();
    expect(read(document)).toMatchObject({ isProfile: false, refusal: 'no-text' });
  });

  it('without any element is refused by name', () => {
    const { document } = new JSDOM('', { url: 'https://odd.example/' }).window;
    document.documentElement.remove();
    expect(capture(document)).toMatchObject({ error: 'no-document' });
  });

  it('in XML is read as text', () => {
    const { document } = new JSDOM('<notes><note>To Jane Doe: bring the maps along.</note></notes>', {
      contentType: 'application/xml',
      url: 'https://odd.example/notes.xml',
    }).window;
    expect(read(document).isProfile).toBe(false);
  });

  it('that throws inside gives a reason, not an exception', () => {
    const document = page('<h1>Jane Doe</h1>');
    Object.defineProperty(document, 'querySelectorAll', {
      value: () => {
        throw new Error('poisoned');
      },
    });
    expect(capture(document)).toEqual({ error: 'broken', detail: 'poisoned' });
  });
});

/** A page on which the user has selected the words from one to another, as the browser says them. */
function selected(document: Document, words: string): Document {
  const selection = { toString: () => words } as Selection;
  const view = document.defaultView;
  if (view) view.getSelection = () => selection;
  return document;
}

describe('what the user has selected', () => {
  it('is a fact of its own, with its kind guessed', () => {
    const document = page('<p>Menu</p><p>In 2011 she received her PhD from Eastmere College.</p>');
    const reading = readDocument(selected(document, 'she received her  PhD from Eastmere College'));
    expect(reading.selection).toMatchObject({
      kind: 'education',
      quote: 'she received her PhD from Eastmere College',
      selector: { position: { start: 13, end: 55 } },
    });
  });

  it('is nothing when it stands nowhere on the page', () => {
    expect(readDocument(selected(page('<p>Menu</p>'), 'words from elsewhere')).selection).toBeUndefined();
  });
});
