/** What a printed page says, line by line, with the lines to write on: read from the PDF that a browser prints. */
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Stands for a line to write on. */
export const rule = '␞';

export interface Paper {
  /** In points. */
  width: number;
  height: number;
  /** All that stands on it from top to bottom, spaces folded, each line to write on as `rule`. */
  text: string;
  /** The colours that its letters are painted in. */
  colours: Set<string>;
}

/** Something at a height, counted from the bottom. */
interface Placed {
  y: number;
  x: number;
  text: string;
}

type Matrix = readonly [number, number, number, number, number, number];
const still: Matrix = [1, 0, 0, 1, 0, 0];

/** The wide, thin shapes that a page paints, and the colours of its letters. */
async function painted(page: pdfjs.PDFPageProxy): Promise<{ rules: Placed[]; colours: Set<string> }> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Placed[] = [];
  const colours = new Set<string>();
  const stack: Matrix[] = [];
  let matrix = still;
  let colour = '#000000';
  for (const [index, operation] of fnArray.entries()) {
    const args = argsArray[index] as unknown[];
    if (operation === OPS.save) stack.push(matrix);
    if (operation === OPS.restore) matrix = stack.pop() ?? still;
    if (operation === OPS.transform) matrix = Util.transform(matrix, args) as unknown as Matrix;
    if (operation === OPS.setFillRGBColor) colour = String(args[0]);
    if (operation === OPS.showText) colours.add(colour);
    if (operation !== OPS.constructPath) continue;
    const [left, top, right, bottom] = args[2] as Float32Array;
    const [x1, y1] = point([left ?? 0, top ?? 0], matrix);
    const [x2, y2] = point([right ?? 0, bottom ?? 0], matrix);
    if (Math.abs(x2 - x1) > 200 && Math.abs(y2 - y1) < 2)
      rules.push({ y: (y1 + y2) / 2, x: Math.min(x1, x2), text: rule });
  }
  return { rules, colours };
}

const point = ([x, y]: readonly [number, number], [a, b, c, d, e, f]: Matrix): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** Letters of one line stand within so many points of one another. */
const sameLine = 3;

const folded = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();

async function readPage(page: pdfjs.PDFPageProxy): Promise<Paper> {
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item): Placed[] =>
    'str' in item ? [{ y: Number(item.transform[5]), x: Number(item.transform[4]), text: item.str }] : [],
  );
  const { rules, colours } = await painted(page);
  const all = [...texts, ...rules]
    .toSorted((a, b) => (Math.abs(a.y - b.y) < sameLine ? a.x - b.x : b.y - a.y))
    .map(({ text }) => text);
  const [, , width = 0, height = 0] = page.view;
  return { width, height, text: folded(all.join(' ')), colours };
}

/** The pages of a PDF, in order. */
export async function readPaper(bytes: Uint8Array): Promise<Paper[]> {
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => readPage(await document.getPage(index + 1))),
  );
  await task.destroy();
  return pages;
}
