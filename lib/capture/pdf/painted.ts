/**
 * Where a PDF page holds text that nobody sees: drawn in the colour of what is painted behind it, or not drawn at all. pdf.js
 * gives the text without its colours, so the page's drawing operations are followed once, for the places of such text alone.
 */
import type { OPS } from 'pdfjs-dist';
import type { Matrix } from './matrix.ts';
import { Painter, type Colour, type State, type Stretch } from './painter.ts';

/** The numbers by which pdf.js names its drawing operations. */
export type Operations = typeof OPS;

/** A page's drawing operations, as pdf.js lists them. */
export interface Drawing {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** Text that is not drawn is that of a scan, recognised by a machine, where hardly any other is on the page. */
const scanned = 0.2;
/** Letters like their ground are rare; where they are this share of a page, what lies behind them was not understood. */
const mostAlike = 0.5;

const numbersOf = (value: unknown): number[] =>
  Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<unknown>, Number) : [];

function colourOf(value: unknown): Colour | null {
  const code = typeof value === 'string' && /^#[\da-f]{6}$/i.test(value) ? Number.parseInt(value.slice(1), 16) : NaN;
  return Number.isNaN(code) ? null : [code >> 16, (code >> 8) & 255, code & 255];
}

const unit = [0, 0, 1, 1] as const;

type Step = (painter: Painter, args: readonly unknown[]) => void;

const picture: Step = (painter) => painter.paint(unit, null);

const number =
  (set: (value: number) => Partial<State>): Step =>
  (painter, [value]) =>
    painter.set(set(Number(value)));

/** What each operation that matters does; the others draw no ground and no text. */
function stepsFor(ops: Operations): ReadonlyMap<number, Step> {
  const fills = new Set<unknown>([
    ops.fill,
    ops.eoFill,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
  ]);
  return new Map<number, Step>([
    [ops.save, (painter) => painter.save()],
    [ops.restore, (painter) => painter.restore()],
    [ops.transform, (painter, args) => painter.transform(numbersOf(args))],
    [ops.beginGroup, (painter) => painter.save()],
    [ops.endGroup, (painter) => painter.restore()],
    [
      ops.paintFormXObjectBegin,
      (painter, [matrix]) => {
        painter.save();
        painter.transform(numbersOf(matrix));
      },
    ],
    [ops.paintFormXObjectEnd, (painter) => painter.restore()],
    [ops.setGState, (painter, [settings]) => painter.setOpacity(settings)],
    [ops.setFillRGBColor, (painter, [colour]) => painter.set({ fill: colourOf(colour) })],
    [ops.setFillColorN, (painter) => painter.set({ fill: null })],
    [ops.constructPath, (painter, [how, , bounds]) => fills.has(how) && painter.fillPath(numbersOf(bounds))],
    [ops.shadingFill, (painter) => painter.paintEverywhere()],
    [ops.paintImageXObject, picture],
    [ops.paintImageMaskXObject, picture],
    [ops.paintInlineImageXObject, picture],
    [ops.beginText, (painter) => painter.placeText([1, 0, 0, 1, 0, 0])],
    [ops.setTextMatrix, (painter, [matrix]) => painter.placeText(numbersOf(matrix))],
    [ops.setFont, (painter, [, size]) => painter.set({ size: Number(size) })],
    [ops.setTextRenderingMode, number((mode) => ({ mode }))],
    [ops.setCharSpacing, number((spacing) => ({ spacing }))],
    [ops.setWordSpacing, number((wordSpacing) => ({ wordSpacing }))],
    [ops.setHScale, number((percent) => ({ stretch: percent / 100 }))],
    [ops.setLeading, number((leading) => ({ leading }))],
    [ops.moveText, (painter, [x, y]) => painter.moveText(Number(x), Number(y))],
    [
      ops.setLeadingMoveText,
      (painter, [x, y]) => {
        painter.set({ leading: -Number(y) });
        painter.moveText(Number(x), Number(y));
      },
    ],
    [ops.nextLine, (painter) => painter.nextLine()],
    [ops.showText, (painter, [glyphs]) => painter.show(glyphs)],
  ]);
}

/** The stretches of a page whose text nobody sees; `view` takes its units to points from the upper left corner. */
export function unseenStretches({ fnArray, argsArray }: Drawing, ops: Operations, view: Matrix): Stretch[] {
  const painter = new Painter(view);
  const steps = stepsFor(ops);
  // Forms and comments laid over the page give no text of the page's own.
  let laidOver = 0;
  for (const [at, operation] of fnArray.entries()) {
    if (operation === ops.beginAnnotation) laidOver++;
    else if (operation === ops.endAnnotation) laidOver--;
    else if (laidOver <= 0) steps.get(operation)?.(painter, (argsArray[at] ?? []) as readonly unknown[]);
  }
  const { drawn, alike: like, notDrawn: hidden } = painter.count;
  return [
    ...(like <= drawn * mostAlike ? painter.alike : []),
    ...(drawn - like >= hidden * scanned ? painter.notDrawn : []),
  ];
}

/** Baselines this close, in points, are one. */
const sameLine = 0.6;

/** The share of a piece of text that lies in stretches, 0 to 1. */
export function shareWithin({ left, right, y }: Stretch, stretches: readonly Stretch[]): number {
  let covered = 0;
  for (const each of stretches) {
    if (Math.abs(each.y - y) > sameLine) continue;
    covered += Math.max(0, Math.min(right, each.right) - Math.max(left, each.left));
  }
  return covered / Math.max(0.1, right - left);
}
