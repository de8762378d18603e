/**
 * What the cells of a row are to one another: text, a date or label at its left, a date or place at its right; and which
 * rows belong together. CVs set dates at either edge, level with the entry that they date.
 */
import { datesIn, isOnlyDate } from '../text/dates.ts';
import { mostlyAligned, sameEdge, shareAt, type Region } from './columns.ts';
import { boldness, type Line } from './line.ts';

/** A row with its parts told apart. */
export interface Parted {
  y: number;
  /** Date or label before the text, with the lines it goes on in. */
  lead: Line[];
  text: Line[];
  /** Date or place at the right edge. */
  trail: Line[];
}

const longestLabel = 30;

/** A date, or a part of one broken over two lines: "01/2020-", "7 to 10", "June". */
const isDateLike = (text: string): boolean =>
  isOnlyDate(text) ||
  (text.length <= longestLabel &&
    (/^\D{0,12}\d/.test(text) || datesIn(text).length > 0) &&
    text.split(' ').length <= 5);

/**
 * Where the text begins in rows that have a date or label before it; infinity where there are none. What follows a date and
 * ends at the right edge, with nothing beneath that begins where it does, is a place, and the date is no lead.
 */
function leadEdge(region: Region, right: number): number {
  const pairs = region.flatMap(({ cells: [date, text] }) =>
    date &&
    text &&
    date.right < text.left &&
    date.text.length <= longestLabel &&
    isDateLike(date.text) &&
    !isDateLike(text.text)
      ? [{ date, text }]
      : [],
  );
  const isPlace = (date: Line, text: Line): boolean =>
    right - text.right < 1.5 * text.size && text.left - date.right > 1.5 * (text.right - text.left);
  const isShared = (text: Line): boolean =>
    pairs.some((other) => other.text !== text && Math.abs(other.text.left - text.left) < 2);
  const starts = pairs.filter(({ date, text }) => isShared(text) || !isPlace(date, text)).map(({ text }) => text.left);
  // Text after a date may be indented; the date's column ends where the leftmost begins.
  return starts.length === 0 ? Infinity : Math.min(...starts);
}

const fewestLabels = 4;

/** Where the text begins beside a margin of labels that end at one edge, as forms set them; infinity where there is none. */
function labelEdge(region: Region): number {
  const pairs = region.flatMap(({ cells: [label, text] }) => (label && text ? [{ label, text }] : []));
  if (pairs.length < fewestLabels) return Infinity;
  const ends = pairs.map(({ label }) => label.right);
  const starts = pairs.map(({ label }) => label.left);
  const texts = pairs.map(({ text }) => text.left);
  const isMargin =
    shareAt(ends, Math.max(...ends)) >= mostlyAligned &&
    shareAt(starts, Math.min(...starts)) < mostlyAligned &&
    shareAt(texts, Math.min(...texts)) >= mostlyAligned;
  return isMargin ? Math.min(...texts) : Infinity;
}

/** Lines of one label are no further apart than this, as a multiple of their size. */
const labelLeading = 1.5;

/** Whether a line alone in a margin goes on what the label above it says. */
const isMoreLabel = (line: Line, label: Line | undefined): boolean =>
  label !== undefined &&
  line.y - label.y < labelLeading * line.size &&
  Math.abs(line.right - label.right) < sameEdge &&
  Math.abs(line.size - label.size) < 0.5 &&
  boldness(line) > 0.5 === boldness(label) > 0.5;

/** Tells the parts of a region's rows apart. */
export function partsOf(region: Region): Parted[] {
  const right = Math.max(...region.flatMap((row) => row.cells.map((line) => line.right)));
  const labels = labelEdge(region);
  const edge = labels < Infinity ? labels : leadEdge(region, right);
  let label: Line | undefined;
  return region.map((row) => {
    const isLead = (line: Line): boolean =>
      edge < Infinity &&
      line.right < edge &&
      (row.cells.length > 1 || isDateLike(line.text) || (labels < Infinity && isMoreLabel(line, label)));
    const lead = row.cells.filter(isLead);
    const rest = row.cells.filter((line) => !isLead(line));
    label = lead.at(-1);
    return { y: row.y, lead, ...withTrail(rest, right) };
  });
}

/** The last of several cells is a trail when it is a date, or short at the right edge beside what precedes it. */
function withTrail(cells: readonly Line[], right: number): Pick<Parted, 'text' | 'trail'> {
  const last = cells.at(-1);
  const before = cells.at(-2);
  if (!last || !before || cells.length > 3) return { text: [...cells], trail: [] };
  const atEdge = right - last.right < 1.5 * last.size && last.text.length <= longestLabel && cells.length === 2;
  const isShort = last.text.length < before.text.length;
  const isTrail = isOnlyDate(last.text) || (isShort && (atEdge || datesIn(last.text).length > 0));
  return isTrail ? { text: cells.slice(0, -1), trail: [last] } : { text: [...cells], trail: [] };
}

const joined = (lines: readonly Line[]): string => lines.map((line) => line.text).join(' ');

/** A year or a range of years, after a month’s name at most: what a date without a year goes on in. */
const yearAtLast = /^(?:[\p{L}.]{3,12}\s)?\d{4}(?:\s?[-–—]\s?\S{0,10})?$/u;

/** Whether a lead goes on in the row below: a date broken in two, of which neither part says all. */
function leadGoesOn(lead: readonly Line[], next: readonly Line[]): boolean {
  const [text, more] = [joined(lead), joined(next)];
  if (/[-–—/]$/.test(text) || /^[-–—/]/.test(more)) {
    const [span] = datesIn(`${text} ${more}`);
    const [own] = datesIn(more.replace(/^[-–—/]\s*/, ''));
    return own?.isRange !== true && (span?.from ?? '') <= (span?.to ?? own?.from ?? '');
  }
  if (/\d{4}/.test(text) || !yearAtLast.test(more)) return false;
  return /\d/.test(text) || datesIn(`${text} ${more}`)[0]?.start === 0;
}

/** Whether a label of several lines goes on in the row below, beside nothing or beside more of its text. */
function labelGoesOn(label: readonly Line[], { lead: [line], text }: Parted): boolean {
  return line !== undefined && isMoreLabel(line, label.at(-1)) && (text.length === 0 || /^\p{Ll}/u.test(line.text));
}

/** Rows whose dates or labels were broken over several lines, with the whole of them on the first. */
export function withWholeLeads(rows: readonly Parted[]): Parted[] {
  const result: Parted[] = [];
  let dated: Parted | undefined;
  for (const row of rows) {
    if (row.lead.length > 0 && dated && (leadGoesOn(dated.lead, row.lead) || labelGoesOn(dated.lead, row))) {
      dated.lead.push(...row.lead);
      if (row.text.length > 0) result.push({ ...row, lead: [] });
      continue;
    }
    const copy = { ...row, lead: [...row.lead] };
    if (row.lead.length > 0) dated = copy;
    result.push(copy);
  }
  return result.filter((row) => row.lead.length + row.text.length + row.trail.length > 0);
}

const sizeOf = (row: Parted): number => (row.text[0] ?? row.lead[0] ?? row.trail[0])?.size ?? 0;

/** Rows without a wider gap than usual between them. */
export function groupsOf(rows: readonly Parted[]): Parted[][] {
  const groups: Parted[][] = [];
  const leading = closest(leadings(rows.map((row) => ({ y: row.y, size: sizeOf(row) }))), 0.3);
  for (const row of rows) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && row.y - before.y <= 1.5 * leading * Math.min(sizeOf(row), sizeOf(before))) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Baselines of a paragraph are this many times the letters' size apart, or a little more or less. */
const [tightest, usual, widest] = [0.8, 1.2, 2.2];

/** How far apart the baselines of neighbouring rows are, in multiples of their size, where they may be of one paragraph. */
const leadings = (rows: readonly { y: number; size: number }[]): number[] =>
  rows.flatMap(({ y, size }, at) => {
    const before = rows[at - 1];
    const leading = before ? (y - before.y) / size : 0;
    return leading > tightest && leading < widest ? [leading] : [];
  });

/** Paragraphs are set closer than what parts them: the distance that a share of the rows keeps at the most. */
const closest = (distances: readonly number[], share: number): number =>
  distances.toSorted((a, b) => a - b)[Math.floor(distances.length * share)] ?? usual;

/** The usual distance of baselines in some regions, as a multiple of the letters' size. */
export const leadingOf = (regions: readonly Region[]): number =>
  closest(
    regions.flatMap((region) => leadings(region.map(({ y, cells }) => ({ y, size: cells[0]?.size ?? 0 })))),
    0.1,
  );
