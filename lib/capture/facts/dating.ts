/**
 * Dates that stand apart from what they date: a year over a list, a column of dates, a line under a title. Which side a lone
 * date belongs to is told by the boxes they share, else by where the section's dates stand as a rule.
 */
import { commonBox, type Block, type Box } from '../page/block.ts';
import { datesIn, isOnlyDate, type DateSpan } from '../text/dates.ts';
import { dateWords } from '../text/date-words.ts';
import { fold } from '../text/phrases.ts';

/** The date that rules a block. */
export interface Ruling {
  spans: readonly DateSpan[];
  /** They share an item, a row or a card with nothing else dated in it. */
  isClose: boolean;
}

/** Blocks that a date right after them may rule where nothing but nearness says so. */
const farthestBack = 4;

interface Lone {
  /** Positions among the blocks, end exclusive: a date may be parted over several ("mars", "2013"). */
  from: number;
  to: number;
  spans: readonly DateSpan[];
}

const isMonth = (block: Block | undefined): boolean =>
  block !== undefined && block.text.length < 14 && dateWords().months.has(fold(block.text.replace(/\.$/, '')));

/** "May 3, 2023 1:00 PM, Hall 2": when and where something is held. */
const isOccasion = (text: string, [first]: readonly DateSpan[]): boolean =>
  first?.start === 0 && first.from?.length === dayLength && /\d:\d\d/.test(text.slice(first.end, first.end + 12));

const dayLength = 10;

function loneDates(blocks: readonly Block[]): Lone[] {
  const found: Lone[] = [];
  for (const [at, block] of blocks.entries()) {
    const own = datesIn(block.text);
    if (!isOnlyDate(block.text, own) && !isOccasion(block.text, own)) continue;
    const before = blocks[at - 1];
    const joined = before && isMonth(before) ? datesIn(`${before.text} ${block.text}`) : [];
    if (joined.length > 0) found.push({ from: at - 1, to: at + 1, spans: joined });
    else found.push({ from: at, to: at + 1, spans: own });
  }
  return found;
}

/** How deep the smallest box lies that holds a date and what stands beside it; -1 without a neighbour. */
function sharedDepth(blocks: readonly Block[], at: number, beside: number): number {
  const [block, other] = [blocks[at], blocks[beside]];
  return block && other ? commonBox(block.box, other.box).depth : -1;
}

type Side = 'before' | 'after' | 'either';

function sideOf(blocks: readonly Block[], { from, to }: Lone): Side {
  const before = sharedDepth(blocks, from, from - 1);
  const after = sharedDepth(blocks, to - 1, to);
  // At the end of a section nothing stands on the other side.
  if (before === after || before < 0 || after < 0) return 'either';
  return after > before ? 'after' : 'before';
}

/** Where the dates of a section stand as a rule: over what they date, or under it. */
function usualSide(blocks: readonly Block[], lone: readonly Lone[], sides: readonly Side[]): 'before' | 'after' {
  const after = sides.filter((side) => side === 'after').length;
  const before = sides.filter((side) => side === 'before').length;
  if (after !== before) return after > before ? 'after' : 'before';
  const first = lone[0]?.from ?? 0;
  return first === 0 || (first === 1 && lone.at(-1)?.to !== blocks.length) ? 'after' : 'before';
}

const holds = (box: Box, block: Block): boolean => commonBox(box, block.box) === box;

/** For each block that a lone date rules, that date. */
export function rulingDates(blocks: readonly Block[]): ReadonlyMap<Block, Ruling> {
  const lone = loneDates(blocks);
  const sides = lone.map((each) => sideOf(blocks, each));
  const usual = usualSide(blocks, lone, sides);
  const ruled = new Map<Block, Ruling>();
  for (const [at, each] of lone.entries()) {
    const side = sides[at] === 'either' || sides[at] === undefined ? usual : sides[at];
    const isEdge = each.from === 0 || each.to === blocks.length;
    const isClose = sides[at] !== 'either' || (isEdge && sides.includes(usual));
    const limit = side === 'after' ? (lone[at + 1]?.from ?? blocks.length) : (lone[at - 1]?.to ?? 0);
    const range =
      side === 'after'
        ? blocks.slice(each.to, limit)
        : blocks.slice(Math.max(limit, each.from - farthestBack), each.from);
    const [date, beside] = [blocks[each.from], side === 'after' ? range[0] : range.at(-1)];
    const box = date && beside && isClose ? commonBox(date.box, beside.box) : undefined;
    for (const block of range) {
      if (!box || holds(box, block)) ruled.set(block, { spans: each.spans, isClose });
    }
  }
  return ruled;
}

/**
 * The dates of a text that another date rules: its own where it gives a range or more than a year; else the date beside it,
 * unless its own year lies within that; else its own, where that other one only stands over a list.
 */
export function datesUnder(own: readonly DateSpan[], ruling: Ruling | undefined): readonly DateSpan[] {
  const [first] = own;
  if (!ruling || !first) return ruling?.spans ?? own;
  const isPlain = own.every((span) => !span.isRange && (span.from ?? '').length === yearLength);
  const rules = ruling.isClose && isPlain && !ruling.spans.some((span) => isWithin(first, span));
  return rules ? ruling.spans : own;
}

const yearLength = 4;
const yearOf = (date: string | undefined): string | undefined => date?.slice(0, 4);

/** Whether a date lies within a span, by their years. */
function isWithin({ from }: DateSpan, span: DateSpan): boolean {
  const year = yearOf(from) ?? '';
  const begun = year >= (yearOf(span.from) ?? '');
  return span.isRange
    ? begun && (span.to === undefined || year <= (yearOf(span.to) ?? ''))
    : year === yearOf(span.from);
}
