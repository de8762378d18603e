/** One entry of a list of people: the blocks that are about one of them, as a page of their own. */
import type { Block, Box, VisiblePage } from '../page/block.ts';
import type { ListedPerson } from '../reading.ts';
import type { StructuredData, StructuredPerson } from '../structured/person.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { nameParts, sameName } from '../text/names.ts';
import { agreesWithName } from './own-emails.ts';
import type { NameEvidence } from './name-weighing.ts';

export interface Entry {
  person: ListedPerson;
  /** Numbered anew; their offsets still point into the whole page's text. */
  blocks: Block[];
  /** The block that holds the name. */
  name: Block;
}

const atPosition = (block: Block, index: number): Block => ({ ...block, index });
const asMain = (person: StructuredPerson): StructuredPerson => ({ ...person, main: true });

/** The entry of one person of a list; undefined when the name does not stand there any more. */
export function entryOf(
  { blocks }: VisiblePage,
  about: ListedPerson,
  people: readonly ListedPerson[],
): Entry | undefined {
  const found = people.find((each) => each.block === about.block && each.name === about.name);
  const listed = found ?? people.find((each) => each.name === about.name);
  const name = listed && blocks[listed.block];
  if (!listed || !name) return undefined;
  const others = new Set<Box>();
  for (const each of people) if (each !== listed) for (const box of boxesAround(blocks[each.block])) others.add(box);
  const whole = boxesAround(name).findLast((box) => !others.has(box));
  const nameBlocks = new Set(people.map((each) => each.block));
  const own = rangeOf(blocks, name, whole, nameBlocks).map(atPosition);
  const first = own.find((block) => block.start === name.start);
  return first && { person: listed, blocks: own, name: first };
}

/** A block's box and those around it, innermost first. */
function boxesAround(block: Block | undefined): Box[] {
  const boxes: Box[] = [];
  for (let box: Box | null = block?.box ?? null; box; box = box.parent) boxes.push(box);
  return boxes;
}

const isWithin = (block: Block, box: Box): boolean => {
  let at: Box | null = block.box;
  while (at && at.depth > box.depth) at = at.parent;
  return at === box;
};

/** From the first block of the person's own box to its last; where the name has none of its own, up to the next name. */
function rangeOf(
  blocks: readonly Block[],
  name: Block,
  whole: Box | undefined,
  nameBlocks: ReadonlySet<number>,
): readonly Block[] {
  let from = name.index;
  let to = name.index + 1;
  const isOwn = (at: number): boolean => {
    const block = blocks[at];
    return block !== undefined && whole !== undefined && isWithin(block, whole);
  };
  while (isOwn(from - 1)) from--;
  while (isOwn(to)) to++;
  if (to - from > 1) return blocks.slice(from, to);
  const around = whole ? whole.parent : name.box;
  for (let next = blocks[to]; next && !nameBlocks.has(to); next = blocks[to]) {
    const leaves = around !== null && !isWithin(next, around);
    if (leaves || (next.level > 0 && next.level <= (name.level || next.level))) break;
    to++;
  }
  return blocks.slice(from, to);
}

/** What the page's data says of that person; its title, and what it says of itself, are not theirs. */
export function dataAbout(
  { page, structured }: { page: VisiblePage; structured: StructuredData },
  entry: Entry,
): { page: VisiblePage; structured: StructuredData } {
  const { name } = entry.person;
  const people = structured.people.filter((each) => each.name !== undefined && sameName(each.name, name));
  return {
    page: { ...page, blocks: entry.blocks, images: [], icons: [] },
    structured: {
      ...structured,
      people: people.map(asMain),
      types: new Set(),
      title: '',
      meta: new Map(),
      own: [],
      // A script's addresses have no place on the page; only those made of the name are surely theirs.
      encodedEmails: structured.encodedEmails.filter((email) => agreesWithName(email, name)),
    },
  };
}

/** The name as the list gives it. */
export function nameOfEntry({ person, name }: Entry, lexicon: Lexicon): NameEvidence {
  const { honorific } = nameParts(name.text, lexicon);
  return {
    name: person.name,
    ...(honorific !== undefined && { honorific }),
    source: name.level > 0 ? 'heading' : 'text',
    weight: 1,
    block: name,
  };
}
