/** A date in a cell or line of its own belongs to what is said beside it, under whatever heading. */
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { readDocument } from './read-document.ts';

const quotesIn = (rows: string): string[] => {
  const html = `<title>Orla Penhallow</title><h1>Orla Penhallow</h1><h2>Curriculum vitae</h2>${rows}`;
  const { document } = new JSDOM(html, { url: 'https://www.hollin.example/people/penhallow' }).window;
  return readDocument(document).facts.map((fact) => fact.quote);
};

it('is quoted with the words of its row', () => {
  const rows =
    '<table><tr><td><p>10/2012 – 03/2017</p></td><td><p>Research assistant, University of Skelby</p></td></tr>' +
    '<tr><th>May 3, 2019</th><td>I gave a talk on peat at the Bog Congress. It rained.</td></tr></table>';
  expect(quotesIn(rows)).toEqual(
    expect.arrayContaining([
      '10/2012 – 03/2017 Research assistant, University of Skelby',
      'May 3, 2019 I gave a talk on peat at the Bog Congress.',
    ]),
  );
});
