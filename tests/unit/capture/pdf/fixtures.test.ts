import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readingSchema, type ReadFact, type Reading } from '../../../../lib/capture/index.ts';
import * as v from 'valibot';
import { bytesOf, fixtures, mustRead } from './reading.ts';

/** What a person reads on a fixture; written by hand. */
interface Expected {
  language: string;
  name: string;
  headline: string;
  organization?: string;
  emails: string[];
  /** Addresses of profiles. */
  links: string[];
  /** Some of the facts, whole quotes. */
  facts: (Pick<ReadFact, 'kind' | 'quote' | 'organization' | 'start' | 'end' | 'ongoing'> & { page: number })[];
  /** Words that no quote holds. */
  never: string[];
}

const names = globSync('*.json', { cwd: fixtures }).map((file) => basename(file, '.json'));
const textOf = (name: string, kind: 'json' | 'html'): string => readFileSync(join(fixtures, `${name}.${kind}`), 'utf8');

/** Letters and figures alone, so that neither spaces nor the capitals that a style sheet makes matter. */
const squeezed = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
const sourceOf = (name: string): string =>
  squeezed(
    textOf(name, 'html')
      .replaceAll(/<(style|title)[^>]*>[^]*?<\/\1>/g, '')
      .replaceAll(/<[^>]*>|&shy;/g, ''),
  );

it('has fixtures to read', () => expect(names.length).toBeGreaterThan(6));

describe.each(names)('%s.pdf', (name) => {
  const expected = JSON.parse(textOf(name, 'json')) as Expected;
  let reading: Reading;
  beforeAll(async () => {
    reading = await mustRead(bytesOf(name));
  });

  it('is read whole, as a valid reading of a PDF', () => {
    expect(v.is(readingSchema, reading)).toBe(true);
    expect(reading).toMatchObject({ format: 'pdf', isProfile: true, truncated: false, language: expected.language });
  });

  it('shows whose it is', () => {
    const { person } = reading;
    expect({
      name: person.name?.value,
      headline: person.headline?.value,
      emails: person.emails.map((email) => email.value),
      links: person.links.map((link) => link.url),
    }).toEqual({ name: expected.name, headline: expected.headline, emails: expected.emails, links: expected.links });
    expect([expected.organization ?? person.organization?.value]).toContain(person.organization?.value);
  });

  it.each(expected.facts)('says on page $page: $quote', ({ page, ...fact }) => {
    const found = reading.facts.filter((each) => each.quote === fact.quote);
    expect(found).toContainEqual(expect.objectContaining(fact));
    expect(found[0]?.selector.page).toBe(page);
  });

  it('quotes what stands there, word for word', () => {
    const source = sourceOf(name);
    const strange = reading.facts.filter((fact) => !source.includes(squeezed(fact.quote)));
    // The running header comes from the printing, not from the page.
    expect(strange.filter((fact) => !fact.quote.includes('Curriculum Vitae'))).toEqual([]);
  });

  it('quotes nothing that runs or was put together wrongly', () => {
    const quotes = reading.facts.map((fact) => fact.quote);
    expect(quotes.filter((quote) => expected.never.some((words) => quote.includes(words)))).toEqual([]);
  });
});
