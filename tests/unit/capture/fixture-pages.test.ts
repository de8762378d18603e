/** Every page of tests/fixtures/pages is read as the expectation beside it says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { locate, readPage, readingText, type ReadFact, type Reading } from '../../../lib/capture/index.ts';

interface ExpectedFact {
  kind: string;
  quote?: string;
  title?: string;
  organization?: string;
  start?: string;
  end?: string;
  ongoing?: boolean;
}

interface Expected {
  url: string;
  isProfile: boolean;
  refusal?: string;
  name?: string;
  honorific?: string;
  headline?: string;
  organization?: string;
  emails?: string[];
  links?: { kind: string; url: string }[];
  facts?: ExpectedFact[];
  sensitive?: { quote: string; why: string }[];
  /** Words that must be in no fact offered by default. */
  absent?: string[];
}

const folder = join(import.meta.dirname, '../../fixtures/pages');
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));

const domOf = (page: string, url: string): JSDOM => new JSDOM(readFileSync(join(folder, page), 'utf8'), { url });
const expectationOf = (page: string): Expected =>
  JSON.parse(readFileSync(join(folder, page.replace(/html$/, 'json')), 'utf8')) as Expected;

const read = (page: string): { reading: Reading; dom: JSDOM; expected: Expected } => {
  const expected = expectationOf(page);
  const dom = domOf(page, expected.url);
  return { reading: readPage(dom.window.document, { readAt: '2026-03-02T09:30:00Z' }), dom, expected };
};

const agrees = (fact: ReadFact, wanted: ExpectedFact): boolean =>
  Object.entries(wanted).every(([key, value]) => fact[key as keyof ReadFact] === value);

describe.each(pages)('%s', (page) => {
  const { reading, dom, expected } = read(page);

  it('is taken for what it is', () => {
    expect({ isProfile: reading.isProfile, refusal: reading.refusal }).toEqual({
      isProfile: expected.isProfile,
      refusal: expected.refusal,
    });
  });

  it('shows whose page it is', () => {
    const { name, honorific, headline, organization, emails, links } = reading.person;
    const wanted = { name, honorific, headline, organization };
    for (const [key, evidence] of Object.entries(wanted)) {
      const value = expected[key as keyof typeof wanted];
      if (value !== undefined) expect(evidence?.value, key).toBe(value);
    }
    if (expected.emails) expect(emails.map((each) => each.value)).toEqual(expected.emails);
    if (expected.links) expect(links).toEqual(expected.links);
  });

  it('yields the facts expected of it', () => {
    for (const wanted of expected.facts ?? []) {
      const found = reading.facts.some((fact) => agrees(fact, wanted));
      const near = reading.facts.filter((fact) => fact.kind === wanted.kind);
      expect(found, `${JSON.stringify(wanted)} among ${JSON.stringify(near, null, 1)}`).toBe(true);
    }
  });

  it('keeps private and hidden things out of what it offers', () => {
    const offered = reading.facts.filter((fact) => fact.sensitive === undefined).map((fact) => fact.quote);
    for (const words of expected.absent ?? []) expect(offered.filter((quote) => quote.includes(words))).toEqual([]);
    for (const { quote, why } of expected.sensitive ?? []) {
      expect(reading.facts.find((fact) => fact.quote === quote)?.sensitive).toBe(why);
    }
  });

  it('quotes only words that are found again where the selector says', () => {
    const text = readingText(dom.window.document);
    for (const { quote, selector } of reading.facts) {
      const range = locate(text, selector);
      expect(range && text.slice(range.start, range.end).replaceAll('\n', ' ')).toBe(quote);
      expect(range).toEqual({ start: selector.position.start, end: selector.position.end });
    }
  });

  it('leaves the page as it was', () => {
    const fresh = domOf(page, expected.url);
    expect(dom.serialize()).toBe(fresh.serialize());
  });
});
