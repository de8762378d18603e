/**
 * Where a PDF page holds text that nobody sees: drawn in the colour of what is painted behind it, or not drawn at all. pdf.js
 * gives the text without its colours, so the page's drawing operations are followed once, for the places of such text alone.
 */
import type { OPS } from 'pdfjs-dist';
import { product, type Matrix } from './matrix.ts';

/** The numbers by which pdf.js names its drawing operations. */
export type Operations = typeof OPS;

/** A page's drawing operations, as pdf.js lists them. */
export interface Drawing {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** A stretch of one baseline, in points from the page's upper left corner. */
export interface Stretch {
  left: number;
  right: number;
  y: number;
}

type Colour = readonly [number, number, number];

/** What was painted somewhere; without a colour where a picture or a pattern was. */
interface Ground {
  left: number;
  right: number;
  top: number;
  bottom: number;
  colour: Colour | null;
}

const paper: Colour = [255, 255, 255];
/** Colours that differ by less than this in each of red, green and blue cannot be told apart in letters. */
const alike = 20;
/** Less opaque paint than this hides nothing beneath it; so faint letters are not seen. */
const [veil, faint] = [0.5, 0.05];
/** So many grounds are a drawing's; text is not laid on it. */
const mostGrounds = 400;
const smallestGround = 4;
/** Text that is not drawn is that of a scan, recognised by a machine, where hardly any other is on the page. */
const scanned = 0.2;
/** Letters like their ground are rare; where they are this share of a page, what lies behind them was not understood. */
const mostAlike = 0.5;

/** How text is drawn (ISO 32000-1, 9.3.6): filled, or filled and clipped to; and not at all. */
const [filled, filledAndClipped, notDrawn] = [0, 4, 3];

interface State {
  matrix: Matrix;
  fill: Colour | null;
  opacity: number;
  mode: number;
  size: number;
  spacing: number;
  wordSpacing: number;
  /** Width of letters, as a multiple. */
  stretch: number;
  leading: number;
}

const numbersOf = (value: unknown): number[] =>
  Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<unknown>, Number) : [];

function colourOf(value: unknown): Colour | null {
  const code = typeof value === 'string' && /^#[\da-f]{6}$/i.test(value) ? Number.parseInt(value.slice(1), 16) : NaN;
  return Number.isNaN(code) ? null : [code >> 16, (code >> 8) & 255, code & 255];
}

const areAlike = (one: Colour, other: Colour): boolean =>
  one.every((value, at) => Math.abs(value - (other[at] ?? 0)) < alike);

/** How far letters reach, in units of their text's space. */
function advance(glyphs: unknown, { size, spacing, wordSpacing, stretch }: State): { width: number; count: number } {
  let [width, count] = [0, 0];
  for (const glyph of Array.isArray(glyphs) ? (glyphs as readonly unknown[]) : []) {
    if (typeof glyph === 'number') width -= (glyph / 1_000) * size;
    else if (glyph && typeof glyph === 'object' && 'width' in glyph) {
      const space = 'isSpace' in glyph && glyph.isSpace === true;
      width += (Number(glyph.width) / 1_000) * size + spacing + (space ? wordSpacing : 0);
      if (!space) count++;
    }
  }
  return { width: width * stretch, count };
}

/** Follows one page's operations. */
class Painter {
  readonly alike: Stretch[] = [];
  readonly notDrawn: Stretch[] = [];
  /** Letters of each sort, and of all that are drawn. */
  count = { drawn: 0, alike: 0, notDrawn: 0 };
  readonly #grounds: Ground[] = [];
  readonly #saved: State[] = [];
  #state: State;
  #text: Matrix = [1, 0, 0, 1, 0, 0];
  /** Where the line began and where the next letter goes, in the text's space. */
  #line: [number, number] = [0, 0];
  #x = 0;

  constructor(view: Matrix) {
    this.#state = {
      matrix: view,
      fill: [0, 0, 0],
      opacity: 1,
      mode: filled,
      size: 0,
      spacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
    };
  }

  save(): void {
    this.#saved.push({ ...this.#state });
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  set(change: Partial<State>): void {
    Object.assign(this.#state, change);
  }

  transform(matrix: Matrix): void {
    if (matrix.length === 6) this.set({ matrix: product(this.#state.matrix, matrix) });
  }

  setOpacity(settings: unknown): void {
    for (const setting of Array.isArray(settings) ? (settings as readonly unknown[]) : []) {
      const [key, value]: readonly unknown[] = Array.isArray(setting) ? (setting as readonly unknown[]) : [];
      if (key === 'ca') this.set({ opacity: Number(value) });
    }
  }

  placeText(matrix: Matrix): void {
    this.#text = matrix;
    this.#line = [0, 0];
    this.#x = 0;
  }

  moveText(x: number, y: number): void {
    this.#line = [this.#line[0] + x, this.#line[1] + y];
    this.#x = this.#line[0];
  }

  nextLine(): void {
    this.moveText(0, -this.#state.leading);
  }

  /** Paints a rectangle, in the units at hand. */
  paint(corners: readonly number[], colour: Colour | null): void {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = corners;
    if (this.#state.opacity < faint || this.#grounds.length > mostGrounds) return;
    const points = [
      [x1, y1],
      [x2, y1],
      [x1, y2],
      [x2, y2],
    ].map(([x = 0, y = 0]) => this.#onPage(this.#state.matrix, x, y));
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const ground = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    if (ground.right - ground.left < smallestGround || ground.bottom - ground.top < smallestGround) return;
    this.#grounds.push({ ...ground, colour: this.#state.opacity < veil ? null : colour });
  }

  /** Paints what a path encloses; its bounds stand for its shape. */
  fillPath(bounds: readonly number[]): void {
    if (bounds.length === 4) this.paint(bounds, this.#state.fill);
  }

  paintEverywhere(): void {
    this.#grounds.push({ left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity, colour: null });
  }

  show(glyphs: unknown): void {
    const { matrix, size, mode } = this.#state;
    const { width, count } = advance(glyphs, this.#state);
    const place = product(matrix, this.#text);
    const [from, y] = this.#onPage(place, this.#x, this.#line[1]);
    this.#x += width;
    const [to] = this.#onPage(place, this.#x, this.#line[1]);
    const stretch = { left: Math.min(from, to), right: Math.max(from, to), y };
    const height = Math.abs(size) * Math.hypot(place[2] ?? 0, place[3] ?? 0);
    if (mode === notDrawn || this.#state.opacity < faint) {
      this.notDrawn.push(stretch);
      this.count.notDrawn += count;
      return;
    }
    this.count.drawn += count;
    if (!this.#isLikeItsGround((from + to) / 2, y - height * 0.3)) return;
    this.alike.push(stretch);
    this.count.alike += count;
  }

  #isLikeItsGround(x: number, y: number): boolean {
    const { fill, mode } = this.#state;
    if (!fill || (mode !== filled && mode !== filledAndClipped) || this.#grounds.length > mostGrounds) return false;
    const ground = this.#grounds.findLast(
      (each) => x >= each.left && x <= each.right && y >= each.top && y <= each.bottom,
    );
    const behind = ground ? ground.colour : paper;
    return behind !== null && areAlike(fill, behind);
  }

  #onPage([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, x: number, y: number): [number, number] {
    return [a * x + c * y + e, b * x + d * y + f];
  }
}

const unit = [0, 0, 1, 1] as const;

type Step = (painter: Painter, args: readonly unknown[]) => void;

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
  const picture: Step = (painter) => painter.paint(unit, null);
  const number =
    (set: (value: number) => Partial<State>): Step =>
    (painter, [value]) =>
      painter.set(set(Number(value)));
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
