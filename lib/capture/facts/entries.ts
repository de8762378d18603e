/**
 * Groups a section's blocks to entries: one post, one degree, one paper each. What belongs together is read from the
 * boxes first (a list item, a row, a card), from repetition and dates where the blocks stand side by side.
 */
import { childTowards, commonBox, type Block, type Box } from '../page/block.ts';
import { smalls } from '../text/characters.ts';
import { datesIn, isOnlyDate } from '../text/dates.ts';

/** Blocks that say one thing together, in order and without a gap. */
export type Entry = readonly Block[];

/** Elements that are one entry by meaning. */
const items = new Set(['li', 'tr', 'article']);
/** A group up to this long may be one entry; a longer one holds several, or prose. */
const longestEntry = 420;
const mostBlocks = 9;
/** Text from this length on is prose: a block of its own whatever stands beside it. */
export const proseLength = 200;

const lengthOf = (blocks: Entry): number => blocks.reduce((sum, block) => sum + block.text.length, 0);

/** Whether a group of blocks in a box of their own is one entry. */
function isOneEntry(blocks: Entry, box: Box): boolean {
  if (blocks.length === 1) return true;
  if (blocks.length > mostBlocks || lengthOf(blocks) > longestEntry) return false;
  if (blocks.some((block) => block.text.length >= proseLength)) return false;
  const ranges = blocks.filter((block) => datesIn(block.text).length > 0).length;
  if (items.has(box.tag)) return blocks.filter((block) => innerItem(block, box)).length < 2;
  const listItems = new Set(blocks.map((block) => itemBetween(block.box, box)).filter((item) => item !== null));
  return ranges <= 1 && listItems.size <= 1 && titlesOf(blocks) <= 1;
}

/** Headings that follow each other (a post, then its organisation) are one title. */
const titlesOf = (blocks: Entry): number =>
  blocks.filter((block, at) => block.level > 0 && !(blocks[at - 1]?.level ?? 0)).length;

/** Whether a block stands in an item nested within the given one. */
const innerItem = (block: Block, within: Box): boolean => {
  const item = itemBetween(block.box, within);
  return item !== null && item !== within;
};

function itemBetween(box: Box, within: Box): Box | null {
  for (let at: Box | null = box; at && at !== within; at = at.parent) if (items.has(at.tag)) return at;
  return items.has(within.tag) ? within : null;
}

/** Cuts a run of blocks wherever the test says that a new group starts. */
function cutAt(blocks: Entry, starts: (block: Block, index: number) => boolean): Block[][] {
  const groups: Block[][] = [];
  for (const [index, block] of blocks.entries()) {
    const last = groups.at(-1);
    if (!last || starts(block, index)) groups.push([block]);
    else last.push(block);
  }
  return groups;
}

/** The looks of a block: blocks of one look that come again and again start entries. */
const look = (block: Block): string => {
  const bold = block.bold.some((run) => run.start === 0);
  return `${block.box.tag} ${block.level} ${bold} ${Math.round(block.fontSize)}`;
};

/** Bullets that people type before the items of a list. */
export const bullet = /^[•·▪◦●○■□‣⁃*–-]\s+/;
const isBulleted = (block: Block): boolean => bullet.test(block.text);

const isDated = (block: Block): boolean => datesIn(block.text).length > 0;

/** Lines that each say what and when, one entry a line or a line's end an entry's end. */
function byDatedLines(blocks: Entry): Entry[] | undefined {
  const [first] = blocks;
  const short = blocks.filter((block) => block.text.length < proseLength);
  const inline = new Set(short.filter((block) => isDated(block) && !isOnlyDate(block.text)));
  if (!first || inline.size < 2 || inline.size * 2 < short.length) return undefined;
  // A line of a date alone dates none of these.
  const begins = (block: Block, index: number): boolean =>
    inline.has(block) || (inline.has(blocks[index - 1] ?? block) && isOnlyDate(block.text));
  return inline.has(first)
    ? cutAt(blocks, begins).flatMap(withoutProse)
    : cutAt(blocks, (_, index) => inline.has(blocks[index - 1] ?? first)).flatMap(withoutProse);
}

/** Whether a line begins with what titles an entry: a post, a degree. */
type Titled = (block: Block) => boolean;

/** Whether the first of some lines looks like a title beside the others: a heading, bold, larger, or of another element. */
function standsOut(first: Block, blocks: Entry): boolean {
  const others = blocks.filter((block) => look(block) !== look(first));
  return (
    !blocks.slice(1).every((block) => block.continues) ||
    first.level > 0 ||
    first.bold.some((run) => run.start === 0) ||
    others.some((block) => block.fontSize < first.fontSize || block.box.tag !== first.box.tag)
  );
}

/** Entries among blocks that stand side by side, each in a box of its own or parted by line breaks. */
function sideBySide(blocks: Entry, isTitled: Titled): Entry[] {
  const [first] = blocks;
  if (!first || blocks.length === 1) return [blocks];
  if (blocks.filter(isBulleted).length >= 2) return cutAt(blocks, isBulleted);
  const short = blocks.filter((block) => block.text.length < proseLength);
  const titled = look(first);
  const sameLook = short.filter((block) => look(block) === titled).length;
  if (sameLook >= 2 && sameLook * 4 <= short.length * 3 && first.text.length < 120 && standsOut(first, short)) {
    // A post and its organisation may look alike: the first of a run begins the entry.
    const begins = (block: Block, index: number): boolean =>
      look(block) === titled && (block.level === 0 || look(blocks[index - 1] ?? block) !== titled || index === 0);
    return cutAt(blocks, begins).flatMap(withoutProse);
  }
  const lines = byDatedLines(blocks);
  if (lines) return lines;
  const dated = short.filter(isDated);
  const dates = dated.filter((block) => isOnlyDate(block.text));
  if (dates.length >= 1 && dates.length * 2 <= short.length + 1) {
    if (dates.length === 1 && blocks.length <= 4 && short.length === blocks.length && lengthOf(blocks) <= 260)
      return [blocks];
    const leads = dates[0] === first;
    const alone = new Set(dates);
    const groups = leads
      ? cutAt(blocks, (block) => alone.has(block))
      : cutAt(blocks, (_, index) => alone.has(blocks[index - 1] ?? first));
    return groups.flatMap((group) =>
      lengthOf(group) <= longestEntry ? withoutProse(group) : group.map((block) => [block]),
    );
  }
  if (blocks.length <= 4 && dated.length === 1 && lengthOf(blocks) <= 260 && short.length === blocks.length)
    return blocks.filter(isTitled).length > 1 ? cutAt(blocks, isTitled) : [blocks];
  const headings = blocks.findIndex((block) => block.level === 0);
  if (headings > 1) return [blocks.slice(0, headings), ...joinWrapped(blocks.slice(headings))];
  return joinWrapped(blocks);
}

/** Prose keeps to itself: a description is no part of its entry's head. */
function withoutProse(group: Entry): Entry[] {
  return cutAt(
    group,
    (block, index) => block.text.length >= proseLength || (group[index - 1]?.text.length ?? 0) >= proseLength,
  );
}

/** A line shorter than this ends where its writer meant it to. */
const shortestWrapped = 40;
const wrapped = new RegExp(`^[(,${smalls}]`);

/** Lines that a break cut in the middle of a sentence are one: no stop before, a small letter after. */
function joinWrapped(blocks: Entry): Entry[] {
  return cutAt(blocks, (block, index) => {
    const before = blocks[index - 1];
    const goesOn =
      block.continues &&
      before &&
      before.text.length >= shortestWrapped &&
      !/[.!?:;。]$/.test(before.text) &&
      wrapped.test(block.text);
    return !goesOn;
  });
}

function groupIn(blocks: Entry, depth: number, isTitled: Titled): Entry[] {
  const [first] = blocks;
  if (!first) return [];
  if (blocks.length === 1 || depth > 60) return blocks.map((block) => [block]);
  let root = first.box;
  for (const block of blocks) root = commonBox(root, block.box);
  if (root.tag === 'entry') return [blocks];
  if (depth > 0 && isOneEntry(blocks, root)) return [blocks];
  if (root.tag === 'dl') return definitions(blocks, root);
  const groups = cutAt(blocks, (block, index) => {
    const before = blocks[index - 1] ?? block;
    return childTowards(block.box, root) !== childTowards(before.box, root);
  });
  if (groups.length === 1) return sideBySide(blocks, isTitled);
  if (
    groups.every((group) => group.length === 1) &&
    !groups.some(([block]) => block && items.has(childTowards(block.box, root).tag))
  ) {
    return sideBySide(blocks, isTitled);
  }
  return runsOf(groups).flatMap((run) =>
    run.length === 1 ? groupIn(run[0] ?? [], depth + 1, isTitled) : sideBySide(run.flat(), isTitled),
  );
}

/** Neighbouring groups of one plain block each stand side by side; every other group is looked into alone. */
function runsOf(groups: readonly Block[][]): Block[][][] {
  const runs: Block[][][] = [];
  let lastPlain = false;
  for (const group of groups) {
    const last = runs.at(-1);
    const plain = group.length === 1 && !items.has(group[0]?.box.tag ?? '');
    if (last && plain && lastPlain) last.push(group);
    else runs.push([group]);
    lastPlain = plain;
  }
  return runs;
}

/** A term with what defines it. */
function definitions(blocks: Entry, root: Box): Entry[] {
  const isTerm = (block: Block): boolean => childTowards(block.box, root).tag === 'dt';
  return cutAt(blocks, (block, index) => isTerm(block) && !isTerm(blocks[index - 1] ?? block)).flatMap((group) =>
    lengthOf(group) <= longestEntry && group.length <= 5 ? [group] : group.map((block) => [block]),
  );
}

/** The entries of a section's blocks, in reading order. */
export const entriesOf = (blocks: Entry, isTitled: Titled): Entry[] =>
  groupIn(blocks, 0, isTitled).filter((entry) => entry.length > 0);
