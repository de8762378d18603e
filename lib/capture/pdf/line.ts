/** Puts pieces together to lines: stretches of text on one baseline without a gap that parts columns, cells or a date at the edge. */
import type { Run } from '../page/block.ts';
import { withAccents } from './accents.ts';
import type { LinkArea, Piece } from './piece.ts';

export interface LineLink extends Run {
  url: string;
}

export interface Line {
  text: string;
  left: number;
  right: number;
  /** Of the baseline, growing downwards. */
  y: number;
  /** Height of most of its letters. */
  size: number;
  bold: Run[];
  italic: Run[];
  links: LineLink[];
  rightToLeft: boolean;
}

/** Pieces whose baselines differ by less than this share of their size stand on one line. */
const sameBaseline = 0.25;
/** A raised or lowered small figure may stand this share of its line's size off the baseline. */
const raised = 0.45;
/** A gap of this share of the size is a space, where the PDF has none of its own. */
const spaceGap = 0.16;
/** A gap this wide parts two cells where other lines of the page begin at the same place. */
const narrowGap = 0.55;
/** A gap this wide parts two cells where others on the page begin or end at the same place. */
const cellGap = 1;
/** A gap this wide parts in any case. */
const wideGap = 1.9;
/** How many others must begin or end at a place, within `near` points, for it to be an edge of a column. */
const fewestAtEdge = 3;
const near = 1.5;

/** Bullets, and what list environments of word processors and TeX use for them. */
export const bulletPattern = /^(?:[•●○◦▪▫■□◆◇❖➢➤►▶▸‣⁃∙·∗⋆★☆✓✔✦❑❒§¤–—\-*»›]|o(?=\s|$)|[\uF000-\uF0FF])$/u;
/** "3", "3.1", "[12]", "a)": numbers of headings and list items. */
const numberPattern = /^[([]?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)\]]{0,2}$/;

const unspaced = /[\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u3000-\u303F\uFF00-\uFFEF]/;

/** A line is as large as the largest letters that are this share of it: in small capitals, the first of each word. */
const ofTheLine = 0.07;

interface Baseline {
  y: number;
  size: number;
  pieces: Piece[];
}

/** What may be raised: "th", "er", a footnote's figure. */
const isShort = (piece: Piece): number => Number(piece.text.trim().length <= 3);

/** Pieces by baseline, from the top. */
function baselinesOf(pieces: readonly Piece[]): Baseline[] {
  const rows: Baseline[] = [];
  for (const piece of pieces.toSorted((a, b) => isShort(a) - isShort(b) || b.size - a.size || a.y - b.y)) {
    const row = rows.find((each) => {
      const distance = Math.abs(each.y - piece.y);
      if (distance <= sameBaseline * Math.min(each.size, piece.size)) return true;
      return (
        (isShort(piece) === 1 || piece.size < each.size * 0.85) &&
        distance <= raised * each.size &&
        touches(each, piece)
      );
    });
    if (row) row.pieces.push(piece);
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows.toSorted((a, b) => a.y - b.y);
}

/** Whether a small piece stands right beside one of the row's. */
const touches = (row: Baseline, piece: Piece): boolean =>
  row.pieces.some(
    (other) =>
      Math.abs(piece.left - other.right) < 0.3 * row.size || Math.abs(other.left - piece.right) < 0.3 * row.size,
  );

/** Text drawn twice with a slight shift, which is how some programs make it bold, once. */
function withoutDoubles(pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece, at) => {
    const before = pieces[at - 1];
    return !before || before.text !== piece.text || Math.abs(before.left - piece.left) > 0.2 * piece.size;
  });
}

/** Where several pieces begin, or end, one under the other. */
class Edges {
  readonly #counts = new Map<number, number>();

  add(place: number): void {
    const key = Math.round(place / near);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  has(place: number): boolean {
    const key = Math.round(place / near);
    let count = 0;
    for (const each of [key - 1, key, key + 1]) count += this.#counts.get(each) ?? 0;
    return count >= fewestAtEdge;
  }
}

interface PageEdges {
  /** Where the first text of a row begins. */
  lines: Edges;
  starts: Edges;
  ends: Edges;
}

/** Edges of columns: where stretches of text without a gap begin and end. */
function edgesOf(rows: readonly Baseline[]): PageEdges {
  const edges: PageEdges = { lines: new Edges(), starts: new Edges(), ends: new Edges() };
  for (const { pieces, size } of rows) {
    for (const [at, piece] of pieces.entries()) {
      const before = pieces[at - 1];
      if (!before || piece.left - before.right >= cellGap * size) {
        (before ? edges.starts : edges.lines).add(piece.left);
        if (before) edges.ends.add(before.right);
      }
    }
    const last = pieces.at(-1);
    if (last) edges.ends.add(last.right);
  }
  return edges;
}

/** Whether the gap between two neighbours on a baseline parts them. */
function parts(before: Piece, after: Piece, size: number, isFirst: boolean, edges: PageEdges): boolean {
  const gap = after.left - before.right;
  if (gap < narrowGap * size) return false;
  const label = before.text.trim();
  if (isFirst && gap < 4 * size && (bulletPattern.test(label) || numberPattern.test(label))) return false;
  if (gap >= wideGap * size || edges.lines.has(after.left)) return true;
  return gap >= cellGap * size && (edges.starts.has(after.left) || edges.ends.has(before.right));
}

/** The lines of a page, from the top, those of one baseline from the left. */
export function linesOf(pieces: readonly Piece[], links: readonly LinkArea[]): Line[] {
  const letters = withAccents(pieces).filter((piece) => !piece.font.icons);
  const rows = baselinesOf(letters).map(({ y, size, pieces: row }) => ({
    y,
    size,
    pieces: withoutDoubles(row.toSorted((a, b) => a.left - b.left || a.right - b.right)),
  }));
  const edges = edgesOf(rows);
  return rows.flatMap(({ pieces: row, size }) => {
    const cells: Piece[][] = [];
    for (const piece of row) {
      const cell = cells.at(-1);
      const before = cell?.at(-1);
      if (cell && before && !parts(before, piece, size, cell.length === 1, edges)) cell.push(piece);
      else cells.push([piece]);
    }
    return cells.map((cell) => lineOf(cell, links)).filter((line) => line.text !== '');
  });
}

const lettersIn = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.text.length, 0);

/** Turns the order of a line's pieces to reading order where most of it is written from right to left. */
function inReadingOrder(pieces: readonly Piece[]): Piece[] {
  if (lettersIn(pieces.filter((piece) => piece.rightToLeft)) * 2 < lettersIn(pieces)) return [...pieces];
  const ordered: Piece[] = [];
  let leftToRight: Piece[] = [];
  const close = (): void => {
    // Figures follow one another from the right as words do; the words of a Latin name stand in their own order.
    ordered.push(...(leftToRight.some((piece) => /\p{L}/u.test(piece.text)) ? leftToRight.toReversed() : leftToRight));
    leftToRight = [];
  };
  for (const piece of pieces.toReversed()) {
    if (piece.rightToLeft) {
      close();
      ordered.push(piece);
    } else leftToRight.push(piece);
  }
  close();
  return ordered;
}

function isSpaceBetween(before: Piece, after: Piece, text: string): boolean {
  const gap = after.left >= before.left ? after.left - before.right : before.left - after.right;
  const next = after.text.charAt(0);
  if (unspaced.test(text.slice(-1)) && unspaced.test(next)) return gap > 0.8 * after.size;
  return gap > spaceGap * Math.min(before.size, after.size);
}

function lineOf(pieces: readonly Piece[], areas: readonly LinkArea[]): Line {
  const ordered = inReadingOrder(pieces);
  const rightToLeft = ordered.length > 0 && ordered[0] !== pieces[0];
  let text = '';
  let previous: Piece | undefined;
  const line: Line = {
    text,
    left: Infinity,
    right: -Infinity,
    y: 0,
    size: 0,
    bold: [],
    italic: [],
    links: [],
    rightToLeft,
  };
  const sizes = new Map<number, number>();
  for (const piece of ordered) {
    const words = shownText(piece).replaceAll(/\s+/g, ' ');
    const spaced = text.endsWith(' ') || words.startsWith(' ');
    if (previous && !spaced && isSpaceBetween(previous, piece, text)) text += ' ';
    const start = text.length;
    text += text === '' || text.endsWith(' ') ? words.trimStart() : words;
    const run = { start, end: text.length };
    if (piece.font.bold) addRun(line.bold, run);
    if (piece.font.italic) addRun(line.italic, run);
    addLinks(line.links, piece, run, areas);
    line.left = Math.min(line.left, piece.left);
    line.right = Math.max(line.right, piece.right);
    sizes.set(piece.size, (sizes.get(piece.size) ?? 0) + piece.text.length);
    previous = piece;
  }
  const size = Math.max(...[...sizes].flatMap(([each, count]) => (count >= text.length * ofTheLine ? [each] : [])));
  const main = pieces.find((piece) => piece.size === size);
  return clipped({ ...line, text: text.trimEnd(), size, y: main?.y ?? 0 });
}

/** A symbol font's lone character at the head of an item is a bullet, whatever letter it is stored as. */
const shownText = ({ text, font }: Piece): string =>
  font.symbols && /^[\p{L}\p{N}\uF000-\uF0FF§]$/u.test(text.trim()) && text.trim() !== 'µ' ? '•' : text;

function addRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last && run.start - last.end <= 1) last.end = run.end;
  else runs.push({ ...run });
}

/** The part of a piece that a link's area covers, taking its letters as equally wide. */
function addLinks(links: LineLink[], piece: Piece, run: Run, areas: readonly LinkArea[]): void {
  const width = piece.right - piece.left;
  const middle = piece.y - piece.size * 0.3;
  for (const { url, left, right, top, bottom } of areas) {
    if (middle < top || middle > bottom || width <= 0) continue;
    const from = Math.max(0, (left - piece.left) / width);
    const to = Math.min(1, (right - piece.left) / width);
    const length = run.end - run.start;
    const covered = { start: run.start + Math.round(from * length), end: run.start + Math.round(to * length) };
    if (covered.end <= covered.start) continue;
    const last = links.at(-1);
    if (last?.url === url && covered.start - last.end <= 1) last.end = covered.end;
    else links.push({ ...covered, url });
  }
}

/** Keeps runs within the text, which lost white space at its end. */
function clipped(line: Line): Line {
  const { length } = line.text;
  const clip = <Each extends Run>(runs: readonly Each[]): Each[] =>
    runs.map((run) => ({ ...run, end: Math.min(run.end, length) })).filter((run) => run.end > run.start);
  return { ...line, bold: clip(line.bold), italic: clip(line.italic), links: clip(line.links) };
}

/** Share of a line that is bold, 0 to 1. */
export const boldness = ({ bold, text }: Line): number =>
  bold.reduce((sum, run) => sum + run.end - run.start, 0) / Math.max(1, text.length);
