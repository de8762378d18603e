import type { PDFPageProxy } from 'pdfjs-dist';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { readPdfPage } from '../../../../lib/capture/pdf/piece.ts';

interface Item {
  str: string;
  x?: number;
  y?: number;
  size?: number;
  /** Turns the text by a quarter. */
  turned?: boolean;
}

/** A page as pdf.js gives it, 600 by 800 points, whose y grows upwards. */
function pageOf(items: readonly Item[], annotations: readonly object[] = []): PDFPageProxy {
  const page = {
    pageNumber: 2,
    getViewport: () => ({ width: 600, height: 800, transform: [1, 0, 0, -1, 0, 800] }),
    getTextContent: () =>
      Promise.resolve({
        styles: { f1: {} },
        items: items.map(({ str, x = 50, y = 700, size = 10, turned = false }) => ({
          str,
          fontName: 'f1',
          width: str.length * size * 0.5,
          transform: turned ? [0, size, -size, 0, x, y] : [size, 0, 0, size, x, y],
        })),
      }),
    getOperatorList: () => Promise.resolve({ fnArray: [], argsArray: [] }),
    commonObjs: { has: () => true, get: () => ({ name: 'ABCDEF+Lato-BoldItalic' }) },
    getAnnotations: () => Promise.resolve(annotations),
  };
  return page as unknown as PDFPageProxy;
}

const textsOf = async (...items: Item[]): Promise<string[]> =>
  (await readPdfPage(pageOf(items), new Map(), OPS)).pieces.map((piece) => piece.text);

describe('readPdfPage', () => {
  it('places text from the upper left corner, in the look that its font’s name tells', async () => {
    const { number, pieces } = await readPdfPage(pageOf([{ str: 'Jane' }]), new Map(), OPS);
    expect(number).toBe(2);
    expect(pieces).toEqual([
      {
        text: 'Jane',
        left: 50,
        right: 70,
        y: 100,
        size: 10,
        font: { bold: true, italic: true, icons: false, symbols: false },
        rightToLeft: false,
      },
    ]);
  });

  it('leaves out what nobody can read: turned, off the page, tiny or empty text', async () => {
    const seen = await textsOf(
      { str: 'seen' },
      { str: 'turned', turned: true },
      { str: 'left of it', x: -200 },
      { str: 'beneath it', y: -40 },
      { str: 'tiny', size: 1 },
      { str: '  ' },
    );
    expect(seen).toEqual(['seen']);
  });

  it('drops characters that hide or reorder text, and keeps a soft hyphen that ends a line', async () => {
    expect(await textsOf({ str: 'Ja\u200Bne \u202EDoe\u2066' }, { str: 'hy\u00ADdro\u00AD' })).toEqual([
      'Jane Doe',
      'hydro\u00AD',
    ]);
    expect(await textsOf({ str: '\u202E\u200B' })).toEqual([]);
  });

  it('resolves ligatures and the shapes of Arabic letters, and nothing that a reader tells apart', async () => {
    expect(await textsOf({ str: 'ﬁeld oﬃce' }, { str: 'x² ½ Ⅳ' })).toEqual(['field office', 'x² ½ Ⅳ']);
    expect(await textsOf({ str: 'ﻟﻴﻠﻰ' })).toEqual(['ليلى']);
  });

  it('closes up words that are set wide', async () => {
    expect(await textsOf({ str: 'E D U C A T I O N' }, { str: 'J A N E  D O E' }, { str: 'a b c' })).toEqual([
      'EDUCATION',
      'JANE DOE',
      'a b c',
    ]);
  });

  it('gives links their place, and none to annotations that lead nowhere', async () => {
    const page = pageOf(
      [],
      [{ subtype: 'Link', url: 'https://orcid.org/', rect: [50, 690, 90, 710] }, { subtype: 'Popup' }],
    );
    expect((await readPdfPage(page, new Map(), OPS)).links).toEqual([
      { url: 'https://orcid.org/', left: 50, right: 90, top: 90, bottom: 110 },
    ]);
  });
});
