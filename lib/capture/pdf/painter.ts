/**
 * Follows what a PDF page paints: keeps the state that its operations set, the grounds that were laid, and the places of
 * letters that are drawn in their ground's colour or not at all.
 */
import { product, type Matrix } from './matrix.ts';

/** A stretch of one baseline, in points from the page's upper left corner. */
export interface Stretch {
  left: number;
  right: number;
  y: number;
}

export type Colour = readonly [number, number, number];

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
/** How text is drawn (ISO 32000-1, 9.3.6): filled, or filled and clipped to; and not at all. */
const [filled, filledAndClipped, notDrawn] = [0, 4, 3];

export interface State {
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
export class Painter {
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
