/** What stands between a person's post and where they hold it is not quoted with them. */
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { readDocument } from './read-document.ts';

const factsIn = (lines: readonly string[]): { quote: string; organization?: string | undefined }[] => {
  const html = `<title>Orla Penhallow</title><h1>Orla Penhallow</h1>${lines.map((line) => `<p>${line}</p>`).join('')}`;
  const { document } = new JSDOM(html, { url: 'https://www.hollin.example/people/penhallow' }).window;
  return readDocument(document).facts.map(({ quote, organization }) => ({ quote, organization }));
};

it('is left out where it is an address, an age or a telephone number', () => {
  const facts = factsIn(['Forest engineer', '34 years old', '06 00 00 00 00', 'Agency of Eastern Forests']);
  expect(facts).toContainEqual({ quote: 'Forest engineer', organization: 'Agency of Eastern Forests' });
  expect(facts.filter(({ quote }) => /34 years|06 00/.test(quote))).toEqual([]);
});

it('is quoted with them where it is a part of the introduction', () => {
  const facts = factsIn(['Reader in Peat', 'School of Bogs', 'University of Skelby']);
  expect(facts.map(({ quote }) => quote)).toContain('Reader in Peat School of Bogs University of Skelby');
});

it('is no fact where it is a line of addresses', () => {
  const facts = factsIn(['Reader in Peat, University of Skelby', 'Tel: 01550 000 221, mail: orla@skelby.example']);
  expect(facts.filter(({ quote }) => quote.includes('01550'))).toEqual([]);
});
