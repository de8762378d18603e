/** Makes the visible page of a PDF's lines: blocks in reading order, in boxes that say what belongs together. */
import type { Block, Box, VisiblePage } from '../page/block.ts';
import { datesIn, isOnlyDate } from '../text/dates.ts';
import type { Region } from './columns.ts';
import type { Levels } from './headings.ts';
import type { Line } from './line.ts';
import { bulletLength, isLonelyBullet, numberedLines } from './markers.ts';
import type { Hints } from './linkedin.ts';
import { groupsOf, partsOf, withWholeLeads, type Parted } from './rows.ts';
import { goesOn, labelPattern, paragraphOf, type Column, type Paragraph, type Vocabulary } from './wrapping.ts';

/** Points to CSS pixels: what sizes of blocks are in. */
const pixels = 96 / 72;

export interface PdfContent {
  page: VisiblePage;
  /** Of each block, the page it stands on, from 1. */
  pages: number[];
  /** Positions of blocks that are dates set at the right edge of another block's line. */
  trails: ReadonlySet<number>;
  /** By position of a block, the employer of the post that it is about, where the layout says so. */
  employers: ReadonlyMap<number, string>;
}

/** Text from this length on is told, not listed: it parts from the lines that head an entry. */
const tellingLength = 150;

/** Share of a column's width within which lines that a margin broke end. */
const raggedness = 0.08;
const fewestAtMargin = 3;

/** The margin where lines are broken: where several of them end; else as far as the column reaches. */
function marginOf(lines: readonly Line[], left: number, limit: number): number {
  const right = Math.max(...lines.map((line) => line.right));
  const near = lines.filter((line) => line.right > right - raggedness * (right - left)).length;
  return near >= Math.min(fewestAtMargin, lines.length) ? right : Math.max(limit, right);
}

/** A row of so many cells is a table's, and an entry of its own. */
const tableCells = 3;

/** One paragraph with what stands at its sides, or a heading. */
interface Item {
  paragraph: Paragraph;
  level: number;
  listed: boolean;
  /** Known to begin an entry. */
  begins: boolean;
  lead: readonly Line[];
  trail: readonly Line[];
  y: number;
}

/** What is known of a document's lines before they are put together. */
export interface Typography {
  levels: Levels;
  words: Vocabulary;
  /** Usual distance of baselines, as a multiple of the letters' size. */
  leading: number;
  hints: Hints;
}

export class BlockBuilder {
  readonly #blocks: Block[] = [];
  readonly #pages: number[] = [];
  readonly #trails = new Set<number>();
  readonly #employers = new Map<number, string>();
  readonly #hints: Hints;
  readonly #root: Box = { id: 0, parent: null, depth: 0, tag: 'body', region: 'main' };
  readonly #levels: Levels;
  readonly #words: Vocabulary;
  readonly #leading: number;
  /** Of the lines of the region at hand. */
  #numbered: ReadonlyMap<Line, number> = new Map();
  #boxes = 1;
  #length = 0;
  #page = 1;

  constructor({ levels, words, leading, hints }: Typography) {
    this.#levels = levels;
    this.#words = words;
    this.#leading = leading;
    this.#hints = hints;
  }

  /** Adds a region of a page; `limit` is where its lines must end at the latest. */
  add(region: Region, page: number, limit: number): void {
    this.#page = page;
    const rows = withWholeLeads(partsOf(region));
    const lines = rows.flatMap((row) => row.text);
    this.#numbered = numberedLines(lines.filter((line) => !this.#levels.has(line)));
    const left = Math.min(...lines.map((line) => line.left));
    const column: Column = { left, right: marginOf(lines, left, limit), leading: this.#leading };
    for (const group of groupsOf(rows)) this.#group(this.#itemsOf(group, column));
  }

  content(truncated: boolean): PdfContent {
    const text = this.#blocks.map((block) => block.text).join('\n');
    const page: VisiblePage = { blocks: this.#blocks, text, images: [], icons: [], truncated, asksPassword: false };
    return { page, pages: this.#pages, trails: this.#trails, employers: this.#employers };
  }

  /** The paragraphs of a group of rows. */
  #itemsOf(rows: readonly Parted[], column: Column): Item[] {
    const items: Item[] = [];
    let open: Line[] = [];
    let opener: Parted | undefined;
    const close = (): void => {
      const [first] = open;
      if (opener && (first || opener.lead.length > 0)) items.push(this.#item(open, opener));
      open = [];
      opener = undefined;
    };
    for (const row of rows) {
      const [line, ...others] = row.text;
      const last = open.at(-1);
      const alone = row.lead.length === 0 && others.length === 0;
      const continues =
        alone && line && last && opener && opener.trail.length === 0 && this.#continues(last, line, column);
      if (continues && line) {
        open.push(line);
        if (row.trail.length > 0 && opener) opener = { ...opener, trail: row.trail };
        continue;
      }
      close();
      opener = row;
      if (line) open.push(line);
      for (const other of others) {
        close();
        opener = { ...row, lead: [], text: [other], trail: [] };
        open.push(other);
      }
    }
    close();
    return items;
  }

  #continues(last: Line, line: Line, column: Column): boolean {
    const [level, next] = [this.#levels.get(last), this.#levels.get(line)];
    if ((level === undefined) !== (next === undefined)) return false;
    // A large heading broken in two has the name in it more often than not.
    if (level !== undefined)
      return (
        Math.abs(last.size - line.size) < 1 && (/^\p{Ll}/u.test(line.text) || (level === 1 && isShortTitle(last, line)))
      );
    if (this.#hints.continues.has(line)) return true;
    if (this.#markerLength(line) > 0 || this.#hints.begins.has(line)) return false;
    return isLonelyBullet(last.text) || goesOn(last, line, column);
  }

  /** How many letters of a line are the bullet or number of a list's item. */
  #markerLength(line: Line): number {
    return this.#numbered.get(line) ?? bulletLength(line.text);
  }

  #item(lines: readonly Line[], row: Parted): Item {
    const [first] = lines;
    const bullet = first ? this.#markerLength(first) : 0;
    const level = (first && this.#levels.get(first)) ?? 0;
    return {
      paragraph: paragraphOf(lines, bullet, this.#words),
      level,
      listed: level === 0 && (bullet > 0 || (first !== undefined && this.#hints.items.has(first))),
      begins:
        first !== undefined &&
        (this.#hints.begins.has(first) || (row.text.length >= tableCells && row.text[0] === first)),
      lead: row.lead,
      trail: row.trail,
      y: row.y,
    };
  }

  /** A group's items: each entry's head in a box of its own, apart from what is told beneath it. */
  #group(items: readonly Item[]): void {
    for (const part of headsApart(withDetails(items))) {
      const [first] = part;
      if (!first) continue;
      if (part.length === 1) this.#put(first, this.#root);
      else {
        const dated = part.some((item) => item.lead.length + item.trail.length > 0);
        const box = this.#box(this.#root, dated ? 'tr' : 'div');
        for (const item of part) this.#put(item, box);
      }
    }
  }

  #put(item: Item, parent: Box): void {
    const { lead, trail, level, listed, paragraph } = item;
    if (lead.length === 0 && trail.length === 0) {
      this.#block(paragraph, this.#box(parent, level > 0 ? `h${level}` : listed ? 'li' : 'p'), level);
      return;
    }
    const row = parent.tag === 'tr' ? parent : this.#box(parent, 'tr');
    if (lead.length > 0) this.#block(paragraphOf(lead, 0, this.#words), this.#box(row, 'td'), 0);
    this.#block(paragraph, this.#box(row, 'td'), level);
    for (const line of trail) {
      if (isOnlyDate(line.text)) this.#trails.add(this.#blocks.length);
      this.#block(paragraphOf([line], 0, this.#words), this.#box(row, 'td'), 0);
    }
  }

  #box(parent: Box, tag: string): Box {
    return { id: this.#boxes++, parent, depth: parent.depth + 1, tag, region: parent.region };
  }

  #block({ text, bold, italic, links, lines }: Paragraph, box: Box, level: number): void {
    if (text.trim() === '') return;
    const start = this.#length + (this.#blocks.length > 0 ? 1 : 0);
    this.#length = start + text.length;
    this.#pages.push(this.#page);
    const employer = lines[0] && this.#hints.employers.get(lines[0]);
    if (employer !== undefined) this.#employers.set(this.#blocks.length, employer);
    this.#blocks.push({
      index: this.#blocks.length,
      text,
      start,
      end: this.#length,
      box,
      level,
      continues: false,
      language: '',
      links,
      bold,
      italic,
      fontSize: Math.round((lines[0]?.size ?? 10) * pixels * 10) / 10,
    });
  }
}

/** Whether a date stands at an item's side. */
const isDated = (item: Item): boolean =>
  item.lead.length > 0 || item.trail.some((line) => datesIn(line.text).length > 0);

/** Where a line begins, growing in the direction of reading. */
const startOf = (line: Line | undefined): number => (line?.rightToLeft ? -line.right : (line?.left ?? 0));

/** So many lines set in beneath one another are a list, whatever stands over them. */
const fewestInset = 3;

/** Lines set in from an entry's dated head tell more of it, with bullets that are drawn or with none. */
function withDetails(items: readonly Item[]): Item[] {
  const starts = items.map(({ paragraph: { lines } }) => startOf(lines[0]));
  // Headings may stand in a margin of their own.
  const edge = Math.min(...starts.filter((_, at) => items[at]?.level === 0));
  const isInset = (item: Item, at: number): boolean =>
    (starts[at] ?? 0) - edge > 0.8 * (item.paragraph.lines[0]?.size ?? 0) && !isDated(item) && item.level === 0;
  let headed = items.filter(isInset).length >= fewestInset;
  return items.map((item, at) => {
    headed ||= isDated(item) || datesIn(item.paragraph.text).length > 0;
    return headed && isInset(item, at) ? Object.assign(item, { listed: true }) : item;
  });
}

/** Cuts a group into entries' heads, of several short lines each, and the bullets and paragraphs that tell more, each for itself. */
function headsApart(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [];
  const first = items.find((item) => !isTold(item));
  const datesFirst = first !== undefined && isDated(first);
  for (const [at, item] of items.entries()) {
    const last = parts.at(-1);
    const before = items[at - 1];
    const begins =
      !last ||
      !before ||
      item.begins ||
      isTold(item) ||
      isTold(before) ||
      item.lead.length > 0 ||
      (isDated(item) && (datesFirst || isDated(before))) ||
      (!isDated(item) && isDated(before) && !datesFirst);
    if (begins) parts.push([item]);
    else last.push(item);
  }
  return parts;
}

const isShortTitle = (...lines: readonly Line[]): boolean => lines.every((line) => line.text.split(' ').length <= 2);

const isTold = ({ listed, level, paragraph: { text } }: Item): boolean =>
  listed || level > 0 || text.length >= tellingLength || labelPattern.test(text);
