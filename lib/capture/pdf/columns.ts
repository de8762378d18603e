/**
 * Cuts a page into columns, in the order they are read. Columns run beside one another for several lines without a line
 * crossing the gutter; a narrow column of dates or labels whose lines stand level with the text beside is none, but
 * belongs to that text line by line.
 */
import { isOnlyDate } from '../text/dates.ts';
import { boldness, type Line } from './line.ts';

/** Lines that stand level, from the left. */
export interface Row {
  y: number;
  cells: Line[];
}

/** A part of the page that is read row by row before the next is. */
export type Region = Row[];

/** A gutter is at least this wide, in points. */
const narrowestGutter = 7;
const fewestRows = 3;
/** Column within column, as deep as pages go. */
const deepest = 3;

/** Lines whose baselines differ by less than this share of their size stand level. */
const level = 0.2;

/** Lines by row, from the top. */
export function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  for (const line of lines.toSorted((a, b) => a.y - b.y)) {
    const last = rows.at(-1);
    const first = last?.cells[0];
    if (last && first && line.y - last.y <= level * Math.min(line.size, first.size)) last.cells.push(line);
    else rows.push({ y: line.y, cells: [line] });
  }
  for (const row of rows) row.cells.sort((a, b) => a.left - b.left);
  return rows;
}

interface Split {
  /** Positions of rows, end exclusive. */
  from: number;
  to: number;
  /** Right edge of the gutter. */
  x: number;
  /** Rows with text on both sides and on either. */
  weight: number;
}

const isLeft = (line: Line, x: number): boolean => line.right <= x - narrowestGutter;
const isRight = (line: Line, x: number): boolean => line.left >= x - 1;

/** The runs of rows that a gutter with its right edge at x does not cross. */
function runsBeside(rows: readonly Row[], x: number): Split[] {
  const runs: Split[] = [];
  let from = 0;
  const close = (to: number): void => {
    const split = trimmed(rows, { from, to, x, weight: 0 });
    if (split) runs.push(split);
    from = to + 1;
  };
  for (const [at, row] of rows.entries()) {
    if (!row.cells.every((line) => isLeft(line, x) || isRight(line, x))) close(at);
  }
  close(rows.length);
  return runs;
}

/** Counts a run's rows on either side; none when one side has too few for a column. */
function trimmed(rows: readonly Row[], split: Split): Split | undefined {
  const run = rows.slice(split.from, split.to);
  const left = run.filter((row) => row.cells.some((line) => isLeft(line, split.x))).length;
  const right = run.filter((row) => row.cells.some((line) => isRight(line, split.x))).length;
  if (left < fewestRows || right < fewestRows) return undefined;
  return { ...split, weight: Math.min(left, right) + run.length / 100 };
}

/** The gutter that parts most of the page into two columns of text, if any does. */
function bestSplit(rows: readonly Row[]): Split | undefined {
  const places = new Set(rows.flatMap((row) => row.cells.slice(0).map((line) => Math.round(line.left))));
  let best: Split | undefined;
  for (const x of places) {
    for (const split of runsBeside(rows, x)) {
      if (best && split.weight <= best.weight) continue;
      const run = rows.slice(split.from, split.to);
      if (!isSideways(run, x)) best = split;
    }
  }
  return best;
}

const sideOf = (run: readonly Row[], test: (line: Line) => boolean): Placed[] =>
  run.flatMap((row) => {
    const line = row.cells.find(test);
    return line ? [{ row, line }] : [];
  });

const extent = (lines: readonly { line: Line }[]): number =>
  Math.max(...lines.map(({ line }) => line.right)) - Math.min(...lines.map(({ line }) => line.left));

/** Of the lines on the sparser side, the share that stands level with the other side in a table, or in a margin of labels. */
const mostlyLevel = 0.6;
/** Columns have headings of their own: so many on either side. */
const fewestHeadings = 2;
/** Lines that go on in a small letter: so many on either side are prose, which no table has in two of its columns. */
const fewestGoingOn = 2;

/** Whether what a gutter parts are cells of rows, and not columns: dates, places or labels beside the text they belong to. */
function isSideways(run: readonly Row[], x: number): boolean {
  const left = sideOf(run, (line) => isLeft(line, x));
  const right = sideOf(run, (line) => isRight(line, x));
  const side = extent(left) <= extent(right) ? left : right;
  const dates = side.filter(({ line }) => isOnlyDate(line.text)).length;
  if (dates * 2 >= side.length || isSetAgainst(left) || isHeadingsAlone(left, right)) return true;
  const both = run.filter(
    ({ cells }) => cells.some((line) => isLeft(line, x)) && cells.some((line) => isRight(line, x)),
  );
  if (both.length < mostlyLevel * Math.min(left.length, right.length)) return false;
  const sides = [left, right];
  const headed = sides.every((each) => headingsOf(each).length >= fewestHeadings);
  const prose = sides.every((each) => goingOn(each) >= fewestGoingOn);
  return !headed && !prose;
}

/** Ends of lines this close, in points, are one edge. */
export const sameEdge = 2;
/** So large a share of lines makes an edge theirs. */
export const mostlyAligned = 0.8;

/** The share of lines' ends that lie at an edge, 0 to 1. */
export const shareAt = (ends: readonly number[], edge: number): number =>
  ends.filter((each) => Math.abs(each - edge) < sameEdge).length / ends.length;

/** Labels in a margin end at the gutter, each level with what it labels; columns of text begin together instead. */
function isSetAgainst(left: readonly Placed[]): boolean {
  const [starts, ends] = [left.map(({ line }) => line.left), left.map(({ line }) => line.right)];
  const isRagged = shareAt(starts, Math.min(...starts)) < 1 - mostlyAligned;
  return isRagged && shareAt(ends, Math.max(...ends)) >= mostlyAligned;
}

/** A margin that holds headings and nothing else, with the text of each beside it. */
function isHeadingsAlone(left: readonly Placed[], right: readonly Placed[]): boolean {
  const loud = left.filter(({ line }) => isEmphatic(line)).length;
  return loud >= left.length * mostlyAligned && left.length * 2 <= right.length;
}

interface Placed {
  row: Row;
  line: Line;
}

/** Set bold or in capitals throughout. */
export const isEmphatic = (line: Line): boolean =>
  boldness(line) > 0.8 || (/\p{Lu}{3}/u.test(line.text) && line.text === line.text.toUpperCase());

/** Lines set as headings, which stand alone on their row or beside text that is none. */
function headingsOf(side: readonly Placed[]): Placed[] {
  const sizes = side.map(({ line }) => line.size).toSorted((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const isLoud = (line: Line): boolean => line.size > usual * 1.12 || isEmphatic(line);
  return side.filter(({ row, line }) => isLoud(line) && row.cells.every((other) => other === line || !isLoud(other)));
}

/** How many lines of a side go on, in a small letter, what the line before began. */
const goingOn = (side: readonly Placed[]): number =>
  side.filter(({ line }, at) => {
    const before = side[at - 1]?.line;
    return before !== undefined && /^\p{Ll}/u.test(line.text) && line.y - before.y < 1.6 * line.size;
  }).length;

/** The regions of a page in reading order. Written from right to left, its right column comes first. */
export function regionsOf(rows: readonly Row[], rightToLeft: boolean, depth = 0): Region[] {
  const split = depth < deepest ? bestSplit(rows) : undefined;
  if (!split) return rows.length > 0 ? [[...rows]] : [];
  const run = rows.slice(split.from, split.to);
  const part = (test: (line: Line) => boolean): Row[] =>
    run.map((row) => ({ y: row.y, cells: row.cells.filter(test) })).filter((row) => row.cells.length > 0);
  const columns = [part((line) => isLeft(line, split.x)), part((line) => isRight(line, split.x))];
  if (rightToLeft) columns.reverse();
  return [
    ...regionsOf(rows.slice(0, split.from), rightToLeft, depth + 1),
    ...columns.flatMap((column) => regionsOf(column, rightToLeft, depth + 1)),
    ...regionsOf(rows.slice(split.to), rightToLeft, depth + 1),
  ];
}

const linesIn = (region: Region): Line[] => region.flatMap((row) => row.cells);

/** How far to the right a region's lines could have gone: to the column beside it, or to a margin as wide as the left one. */
export function limitOf(region: Region, page: readonly Region[], width: number): number {
  const lines = linesIn(region);
  const right = Math.max(...lines.map((line) => line.right));
  const [top = 0, bottom = 0] = [region[0]?.y, region.at(-1)?.y];
  const beside = page.filter((other) => (other[0]?.y ?? 0) <= bottom && (other.at(-1)?.y ?? 0) >= top).flatMap(linesIn);
  const next = Math.min(...beside.map((line) => line.left).filter((left) => left > right));
  const margin = Math.min(...page.flatMap(linesIn).map((line) => line.left));
  return next < Infinity ? next - narrowestGutter : width - margin;
}
