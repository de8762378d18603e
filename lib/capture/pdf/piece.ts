/** The text of a PDF as its pages place it: pieces of a line, in points from the page's upper left corner. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { unseen } from '../page/gatherer.ts';
import { fontLook, plainFont, type FontLook } from './fonts.ts';
import { product, type Matrix } from './matrix.ts';
import { shareWithin, unseenStretches, type Drawing, type Operations } from './painted.ts';

/** A piece of text in one font on one baseline. */
export interface Piece {
  text: string;
  left: number;
  right: number;
  /** Of the baseline, growing downwards. */
  y: number;
  /** Height of the font. */
  size: number;
  font: FontLook;
  rightToLeft: boolean;
}

/** A rectangle on the page that leads somewhere when clicked. */
export interface LinkArea {
  url: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface PdfPage {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  pieces: Piece[];
  links: LinkArea[];
}

/** Smaller than this, in points, nobody can read it. */
const smallestReadable = 2;

const fewestWideLetters = 4;

/** Closes up single letters with spaces between, as wide-set headings are stored: "E D U C A T I O N". */
function closedUp(text: string): string {
  const letters = text.trim().split(' ');
  const apart = letters.every((letter) => letter.length <= 1) && letters.length >= fewestWideLetters;
  return apart && /^\p{L}+$/u.test(letters.join('')) ? letters.map((letter) => letter || ' ').join('') : text;
}

/** Ligatures, and Arabic letters in the shape that their place in the word gives them, by the letters that they stand for. */
const shapes = /[\uFB00-\uFB4F\uFB50-\uFDFF\uFE70-\uFEFC]+/g;

/** A soft hyphen at the end of a line shows that a word was broken there; it is seen in print. */
const brokenWord = '\u00AD';

/** A piece's text as it is seen: letters in their plain form, and nothing that hides or reorders text. */
function seenText(text: string): string {
  const plain = text.replaceAll(shapes, (shaped) => shaped.normalize('NFKC'));
  return plain.replaceAll(unseen, '') + (plain.endsWith(brokenWord) ? brokenWord : '');
}

const rightToLeft = /^[^\p{L}]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** Names of fonts by pdf.js's ids; the same for every page of a document, so filled page by page. */
export type Fonts = Map<string, FontLook>;

/** pdf.js tells a font's name only after it has listed the drawing operations of a page that uses it. */
function learnFonts(page: PDFPageProxy, ids: readonly string[], fonts: Fonts): void {
  for (const id of ids) {
    if (fonts.has(id)) continue;
    const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined;
    const name = font && typeof font === 'object' && 'name' in font ? font.name : undefined;
    fonts.set(id, typeof name === 'string' ? fontLook(name) : plainFont);
  }
}

/** A piece that lies in unseen stretches by this share is not seen. */
const mostlyUnseen = 0.5;

/** Reads one page's text and links. Text that is hidden, turned, off the page or too small to see is left out. */
export async function readPdfPage(page: PDFPageProxy, fonts: Fonts, ops: Operations): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const { width, height } = viewport;
  const view: Matrix = viewport.transform;
  const content = await page.getTextContent();
  const pieces: Piece[] = [];
  const drawing: Drawing = content.items.length > 0 ? await page.getOperatorList() : { fnArray: [], argsArray: [] };
  const unseenOnes = unseenStretches(drawing, ops, view);
  learnFonts(page, Object.keys(content.styles), fonts);
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a, b, c, d, left, y] = product(view, item.transform as Matrix);
    const size = Math.hypot(c, d);
    const turned = Math.abs(b) > Math.abs(a) * 0.1;
    const right = left + item.width;
    const seen = right > 0 && left < width && y > 0 && y < height + size;
    const text = seenText(closedUp(item.str));
    if (turned || !seen || size < smallestReadable || text.trim() === '') continue;
    if (unseenOnes.length > 0 && shareWithin({ left, right, y }, unseenOnes) > mostlyUnseen) continue;
    const font = fonts.get(item.fontName) ?? plainFont;
    pieces.push({ text, left, right, y, size, font, rightToLeft: rightToLeft.test(text) });
  }
  return { number: page.pageNumber, width, height, pieces, links: await linksOn(page, view) };
}

async function linksOn(page: PDFPageProxy, view: Matrix): Promise<LinkArea[]> {
  const areas: LinkArea[] = [];
  for (const annotation of (await page.getAnnotations()) as readonly unknown[]) {
    if (!annotation || typeof annotation !== 'object' || !('url' in annotation) || !('rect' in annotation)) continue;
    const { url, rect } = annotation;
    if (typeof url !== 'string' || !Array.isArray(rect)) continue;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect.map(Number);
    const [, , , , ax, ay] = product(view, [1, 0, 0, 1, x1, y1]);
    const [, , , , bx, by] = product(view, [1, 0, 0, 1, x2, y2]);
    areas.push({
      url: url.slice(0, 4_000),
      left: Math.min(ax, bx),
      right: Math.max(ax, bx),
      top: Math.min(ay, by),
      bottom: Math.max(ay, by),
    });
  }
  return areas;
}
