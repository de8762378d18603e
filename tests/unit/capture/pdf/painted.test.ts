import { describe, expect, it } from 'vitest';
import { mustRead } from './reading.ts';
import { tinyPdf, type Written } from './tiny-pdf.ts';

const black = '0 0 0 rg';
const white = '1 1 1 rg';

/** A short CV, so that what is hidden is the smaller part of its page. */
const curriculum: Written[] = [
  { text: 'Isolde Varnhagen', y: 740, size: 20 },
  { text: 'Lecturer in Palaeography, University of Eastmere', y: 715 },
  { text: 'EDUCATION', y: 680 },
  { text: 'PhD in History, University of Eastmere, 2011', y: 660 },
  { text: 'AWARDS', y: 630 },
  { text: 'Scribe Prize of the Manuscript Society, 2015', y: 610 },
];

const quotesOf = async (...added: Written[]): Promise<string[]> => {
  const { facts } = await mustRead(tinyPdf([[...curriculum, ...added]]));
  return facts.map((fact) => fact.quote);
};
const medal = 'Golden Medal of the Realm, 2020';
const line: Written = { text: medal, y: 592 };

describe('text of a PDF', () => {
  it('is read where it is seen', async () => {
    expect(await quotesOf(line)).toContain(medal);
  });

  it.each([
    ['in white on white paper', white],
    ['in nearly white', '0.96 0.97 0.98 rg'],
    ['in the colour of the box behind it', '0.2 0.3 0.4 rg 60 580 400 30 re f'],
    ['invisibly', '3 Tr'],
  ])('that is drawn %s is left out', async (_, after) => {
    const quotes = await quotesOf({ ...line, after });
    expect(quotes.join(' ')).not.toContain('Golden Medal');
    expect(quotes).toContain('Scribe Prize of the Manuscript Society, 2015');
  });

  it.each([
    ['white on a dark box', `${black} 60 580 400 30 re f ${white}`],
    ['white on a picture', `q 400 0 0 30 60 580 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q ${white}`],
    ['dark on a white box over a dark one', `${black} 60 580 400 30 re f ${white} 60 580 400 30 re f ${black}`],
    ['white in a box that was moved there', `q 1 0 0 1 0 -20 cm ${black} 60 600 400 30 re f Q ${white}`],
  ])('that is %s is read', async (_, after) => {
    expect(await quotesOf({ ...line, after })).toContain(medal);
  });

  it('that a machine recognised on a scanned page is read, though it is not drawn', async () => {
    const scan = [{ text: ' ', after: '3 Tr' }, ...curriculum];
    const { facts, isProfile } = await mustRead(tinyPdf([scan]));
    expect(isProfile).toBe(true);
    expect(facts.map((fact) => fact.quote)).toContain('Scribe Prize of the Manuscript Society, 2015');
  });

  it('that is hidden in the middle of a line leaves the rest of it', async () => {
    const quotes = await quotesOf(
      { text: 'Silver Pen of the Archive,', y: 592 },
      { text: 'best scholar alive', x: 210, y: 592, after: white },
      { text: '2019', x: 320, y: 592, after: black },
    );
    expect(quotes.join(' ')).not.toContain('best scholar');
    expect(quotes.join(' ')).toContain('Silver Pen of the Archive,');
  });
});
