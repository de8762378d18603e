/** A page on disk with what a person reads on it beside it, and the tests that hold a reading of it to that. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { locate, type ReadFact, type Reading } from '../../../lib/capture/index.ts';
import { contentOf, readDocument } from './read-document.ts';

interface ExpectedFact {
  kind: string;
  quote?: string;
  title?: string;
  organization?: string;
  place?: string;
  start?: string;
  end?: string;
  ongoing?: boolean;
}

export interface Expected {
  url: string;
  isProfile: boolean;
  refusal?: string;
  name?: string;
  honorific?: string;
  headline?: string;
  organization?: string;
  pronouns?: string;
  emails?: string[];
  links?: { kind: string; url: string }[];
  facts?: ExpectedFact[];
  sensitive?: { quote: string; why: string }[];
  /** Words that must be in no fact offered by default. */
  absent?: string[];
  unread?: Reading['unread'];
  /** False where only the site's adapter can know whose page it is. */
  alone?: boolean;
}

export interface FixturePage {
  /** Path of the document. */
  file: string;
  expected: Expected;
}

/** The pages of a folder. A page without an expectation beside it throws. */
export const pagesIn = (folder: string): FixturePage[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const file = join(folder, name);
      return { file, expected: JSON.parse(readFileSync(file.replace(/html$/, 'json'), 'utf8')) as Expected };
    });

export const domOf = ({ file, expected: { url } }: FixturePage): JSDOM =>
  new JSDOM(readFileSync(file, 'utf8'), { url });

const agrees = (fact: ReadFact, wanted: ExpectedFact): boolean =>
  Object.entries(wanted).every(([key, value]) => fact[key as keyof ReadFact] === value);

/** Declares the tests that every page is held to. */
export function testPage(page: FixturePage): void {
  const { expected } = page;
  const dom = domOf(page);
  const reading = readDocument(dom.window.document);

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
      pronouns: person.pronouns?.value,
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

  it('says what of it is not shown yet', () => {
    expect(reading.unread).toEqual(expected.unread);
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
    expect(dom.serialize()).toBe(domOf(page).serialize());
  });
}
