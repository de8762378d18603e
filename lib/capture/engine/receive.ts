/**
 * Takes in what the capture script returned from a page whose process may be hostile: nothing is used before it has proved
 * to be content in every part, so that the engine can go by what its types say.
 */
import * as v from 'valibot';
import type { Block, Box, LinkRun, Run, VisiblePage } from '../page/block.ts';
import type { PageContent } from '../page/content.ts';
import { evidenceSources } from '../reading.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const numbers = v.array(count);
const texts = v.array(v.string());

const personSchema = v.object({
  source: v.picklist(evidenceSources),
  main: v.boolean(),
  name: v.exactOptional(v.string()),
  headline: v.exactOptional(v.string()),
  organization: v.exactOptional(v.string()),
  emails: texts,
  urls: texts,
});

/** Content on its way: columns over blocks and over boxes, values that come again listed once. */
const packedSchema = v.object({
  url: v.string(),
  declaredLanguage: v.string(),
  selected: v.string(),
  structured: v.object({
    people: v.array(personSchema),
    types: texts,
    title: v.string(),
    meta: v.array(v.tuple([v.string(), v.string()])),
    own: texts,
    encodedEmails: texts,
  }),
  /** The blocks' texts joined by line feeds. */
  text: v.string(),
  blockBoxes: numbers,
  levels: numbers,
  /** Blocks that continue the one before. */
  continues: numbers,
  fontSizes: v.array(v.number()),
  blockLanguages: numbers,
  languages: texts,
  /** Block, start, end of each run, one after the other. */
  bold: numbers,
  italic: numbers,
  links: numbers,
  linkUrls: texts,
  /** -1 for a box without parent; others have theirs before them. */
  boxParents: v.array(v.pipe(v.number(), v.integer(), v.minValue(-1))),
  boxTags: numbers,
  boxRegions: v.array(v.picklist(['main', 'nav', 'header', 'footer', 'aside'])),
  tagNames: texts,
  images: v.array(v.object({ alt: v.string(), before: count })),
  icons: v.array(v.object({ url: v.string(), before: count })),
  truncated: v.boolean(),
  asksPassword: v.boolean(),
});

export type PackedContent = v.InferOutput<typeof packedSchema>;

const outcomeSchema = v.object({ content: v.string(), ms: v.number() });

/** A column that points to nothing: what was received is no content. */
class Unfounded extends Error {}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new Unfounded();
  return value;
}

function boxesOf({ boxParents, boxTags, boxRegions, tagNames }: PackedContent): Box[] {
  const boxes: Box[] = [];
  for (const [id, number] of boxParents.entries()) {
    const parent = number < 0 ? null : at(boxes, number);
    const depth = parent ? parent.depth + 1 : 0;
    boxes.push({ id, parent, depth, tag: at(tagNames, at(boxTags, id)), region: at(boxRegions, id) });
  }
  return boxes;
}

/** Hands each run of a row to its block; a run must lie within the block's text. */
function giveRuns(
  row: readonly number[],
  blocks: readonly Block[],
  give: (block: Block, run: Run, at: number) => void,
) {
  for (let index = 0; index < row.length; index += 3) {
    const [of = -1, start = 0, end = 0] = row.slice(index, index + 3);
    const block = at(blocks, of);
    if (start >= end || end > block.text.length) throw new Unfounded();
    give(block, { start, end }, index / 3);
  }
}

function blocksOf(packed: PackedContent): Block[] {
  const boxes = boxesOf(packed);
  const lines = packed.text === '' ? [] : packed.text.split('\n');
  const continuing = new Set(packed.continues);
  let start = 0;
  const blocks = lines.map((text, index): Block => {
    if (text === '') throw new Unfounded();
    const end = start + text.length;
    const block = {
      index,
      text,
      start,
      end,
      box: at(boxes, at(packed.blockBoxes, index)),
      level: at(packed.levels, index),
      continues: continuing.has(index),
      language: at(packed.languages, at(packed.blockLanguages, index)),
      links: [] as LinkRun[],
      bold: [] as Run[],
      italic: [] as Run[],
      fontSize: at(packed.fontSizes, index),
    };
    start = end + 1;
    return block;
  });
  giveRuns(packed.bold, blocks, (block, run) => block.bold.push(run));
  giveRuns(packed.italic, blocks, (block, run) => block.italic.push(run));
  giveRuns(packed.links, blocks, (block, run, link) => block.links.push({ ...run, url: at(packed.linkUrls, link) }));
  return blocks;
}

function unpacked(packed: PackedContent): PageContent {
  const { url, declaredLanguage, selected, structured, text, images, icons, truncated, asksPassword } = packed;
  const page: VisiblePage = { blocks: blocksOf(packed), text, images, icons, truncated, asksPassword };
  return {
    page,
    structured: { ...structured, types: new Set(structured.types), meta: new Map(structured.meta) },
    url,
    declaredLanguage,
    selected,
  };
}

/** The content that the capture script took, and the milliseconds it kept the page busy; undefined for anything else. */
export function receive(received: unknown): { content: PageContent; ms: number } | undefined {
  const outcome = v.safeParse(outcomeSchema, received);
  if (!outcome.success) return undefined;
  try {
    const packed = v.safeParse(packedSchema, JSON.parse(outcome.output.content));
    return packed.success ? { content: unpacked(packed.output), ms: outcome.output.ms } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof Unfounded) return undefined;
    throw error;
  }
}
