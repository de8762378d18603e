/** The way from a site's first page to a person's is no fact about them. */
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { readDocument } from './read-document.ts';

const quotesIn = (line: string): string[] => {
  const html = `<title>Orla Penhallow</title><p>${line}</p><h1>Orla Penhallow</h1><p>Reader in Peat, University of Skelby</p>`;
  const { document } = new JSDOM(html, { url: 'https://www.hollin.example/people/penhallow' }).window;
  return readDocument(document).facts.map((fact) => fact.quote);
};

it.each(['&gt;', '»', '/'])('when its steps are parted by %s', (sign) => {
  const trail = `You are here: <a href="/">University of Skelby</a> ${sign} <a href="/lab">Peat Laboratory</a> ${sign} Penhallow`;
  expect(quotesIn(trail).filter((quote) => quote.includes('Peat Laboratory'))).toEqual([]);
});

it('unlike links in a sentence', () => {
  const told = 'She works at the <a href="/lab">Peat Laboratory</a> and the <a href="/bog">Bog Museum</a> in Skelby.';
  expect(quotesIn(told).some((quote) => quote.includes('Peat Laboratory'))).toBe(true);
});
