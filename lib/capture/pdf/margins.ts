/**
 * Headings that stand in the left margin, each level with the first line of what it heads, as LaTeX's oldest classes for CVs
 * set them. They are put over their text, so that they head it like every other heading.
 */
import { isOnlyDate } from '../text/dates.ts';
import { isEmphatic, mostlyAligned, sameEdge, type Region, type Row } from './columns.ts';
import type { Line } from './line.ts';

const longestHeading = 40;
const fewestHeadings = 3;
/** Headings keep this distance from the text, in points. */
const narrowestGap = 4;
/** Lines of one heading are no further apart than this, as a multiple of their size. */
const leading = 1.5;

/** Where most lines of a region begin. */
function textEdge(region: Region): number {
  const counts = new Map<number, number>();
  for (const { cells } of region) {
    for (const { left } of cells)
      counts.set(Math.round(left / sameEdge), (counts.get(Math.round(left / sameEdge)) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return (most?.[0] ?? 0) * sameEdge;
}

/** Two lines of a heading as one. */
const together = (one: Line, next: Line): Line => ({
  ...one,
  text: `${one.text} ${next.text}`,
  right: Math.max(one.right, next.right),
  bold: one.bold.length > 0 ? [{ start: 0, end: one.text.length + 1 + next.text.length }] : [],
  links: [],
});

/** Whether a line alone is what the heading above it goes on in. */
const goesOn = (heading: Line, lines: number, line: Line): boolean =>
  line.y - heading.y < leading * lines * line.size &&
  Math.abs(line.size - heading.size) < 0.5 &&
  Math.abs(line.left - heading.left) < sameEdge;

/** A region with the headings of its margin in rows of their own, over what they head. */
export function withMarginHeadings(region: Region): Region {
  const edge = textEdge(region);
  const isAside = (line: Line): boolean => line.right < edge - narrowestGap && line.text.length <= longestHeading;
  const aside = region.flatMap(({ cells }) => (cells.length > 1 ? cells.slice(0, 1).filter(isAside) : []));
  const headings = aside.filter((line) => isEmphatic(line) && !isOnlyDate(line.text));
  if (headings.length < fewestHeadings || headings.length < aside.length * mostlyAligned) return region;
  const rows: Row[] = [];
  let heading: { row: Row; lines: number } | undefined;
  for (const { y, cells } of region) {
    const [first, ...rest] = cells;
    if (!first || !isAside(first) || !isEmphatic(first)) {
      rows.push({ y, cells });
      continue;
    }
    const [open] = heading?.row.cells ?? [];
    if (heading && open && goesOn(open, heading.lines, first)) {
      heading.row.cells = [together(open, first)];
      heading.lines++;
    } else {
      heading = { row: { y, cells: [first] }, lines: 1 };
      rows.push(heading.row);
    }
    if (rest.length > 0) rows.push({ y, cells: rest });
  }
  return rows;
}
