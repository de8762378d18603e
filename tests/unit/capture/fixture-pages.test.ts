/** Every page of tests/fixtures/pages is read as the expectation beside it says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { locate, type ReadFact, type Reading } from '../../../lib/capture/index.ts';
import { contentOf, readDocument } from './read-document.ts';

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
  return { reading: readDocument(dom.window.document), dom, expected };
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
    const { emails, links, ...person } = reading.person;
    const shown = {
      name: person.name?.value,
      honorific: person.honorific?.value,
      headline: person.headline?.value,
      organization: person.organization?.value,
      emails: emails.map((each) => each.value),
      links,
    };
    const asked = Object.keys(shown).filter((key) => key in expected) as (keyof typeof shown)[];
    const pick = (from: Partial<typeof shown>): unknown => Object.fromEntries(asked.map((key) => [key, from[key]]));
    expect(pick(shown)).toEqual(pick(expected as Partial<typeof shown>));
  });

  it('yields the facts expected of it', () => {
    const missing = (expected.facts ?? []).filter((wanted) => !reading.facts.some((fact) => agrees(fact, wanted)));
    expect(missing).toEqual([]);
  });

  it('keeps private and hidden things out of what it offers', () => {
    const offered = reading.facts.filter((fact) => fact.sensitive === undefined).map((fact) => fact.quote);
    const unwanted = (expected.absent ?? []).filter((words) => offered.some((quote) => quote.includes(words)));
    expect(unwanted).toEqual([]);
    const reasons = new Map(reading.facts.map((fact) => [fact.quote, fact.sensitive]));
    const marked = (expected.sensitive ?? []).map(({ quote }) => ({ quote, why: reasons.get(quote) }));
    expect(marked).toEqual(expected.sensitive ?? []);
  });

  it('quotes only words that are found again where the selector says', () => {
    const text = contentOf(dom.window.document).page.text;
    const found = reading.facts.map(({ selector }) => locate(text, selector));
    expect(found).toEqual(
      reading.facts.map(({ selector: { position } }) => ({ start: position.start, end: position.end })),
    );
    const words = found.map((range) => range && text.slice(range.start, range.end).replaceAll('\n', ' '));
    expect(words).toEqual(reading.facts.map((fact) => fact.quote));
  });

  it('leaves the page as it was', () => {
    const fresh = domOf(page, expected.url);
    expect(dom.serialize()).toBe(fresh.serialize());
  });
});
