/**
 * A page's content packed for its way out of the page: columns of numbers and one text, as JSON in one string. Browsers
 * copy a string at the cost of its length, and an object value by value.
 */
import type { PackedContent } from '../engine/receive.ts';
import type { Block, Box, Run } from './block.ts';
import type { PageContent } from './content.ts';

/** Numbers for values that come again and again, in order of first use. */
class Numbering<Value> {
  readonly values: Value[] = [];
  readonly #numbers = new Map<Value, number>();

  of(value: Value): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const number = this.values.push(value) - 1;
    this.#numbers.set(value, number);
    return number;
  }
}

/** Boxes that text stands in, parents before their children: each one's parent, tag and region. */
class BoxColumns {
  readonly parents: number[] = [];
  readonly tags: number[] = [];
  readonly regions: Box['region'][] = [];
  readonly tagNames = new Numbering<string>();
  readonly #numbers = new Map<Box, number>();

  /** The box's number, after its ancestors have theirs; -1 for no box. */
  of(box: Box | null): number {
    if (!box) return -1;
    const known = this.#numbers.get(box);
    if (known !== undefined) return known;
    const parent = this.of(box.parent);
    const number = this.parents.push(parent) - 1;
    this.tags.push(this.tagNames.of(box.tag));
    this.regions.push(box.region);
    this.#numbers.set(box, number);
    return number;
  }
}

/** Runs of all blocks in one row: block, start, end, block, start, end, … */
const runRow = (blocks: readonly Block[], runs: (block: Block) => readonly Run[]): number[] => {
  const row: number[] = [];
  for (const block of blocks) for (const { start, end } of runs(block)) row.push(block.index, start, end);
  return row;
};

function packed({ page, structured, url, declaredLanguage, selected }: PageContent): PackedContent {
  const { blocks } = page;
  const boxes = new BoxColumns();
  const languages = new Numbering<string>();
  return {
    url,
    declaredLanguage,
    selected,
    structured: { ...structured, types: [...structured.types], meta: [...structured.meta] },
    text: page.text,
    blockBoxes: blocks.map((block) => boxes.of(block.box)),
    levels: blocks.map((block) => block.level),
    continues: blocks.flatMap((block) => (block.continues ? [block.index] : [])),
    fontSizes: blocks.map((block) => block.fontSize),
    blockLanguages: blocks.map((block) => languages.of(block.language)),
    languages: languages.values,
    bold: runRow(blocks, (block) => block.bold),
    italic: runRow(blocks, (block) => block.italic),
    links: runRow(blocks, (block) => block.links),
    linkUrls: blocks.flatMap((block) => block.links.map((link) => link.url)),
    boxParents: boxes.parents,
    boxTags: boxes.tags,
    boxRegions: boxes.regions,
    tagNames: boxes.tagNames.values,
    images: page.images,
    icons: page.icons,
    truncated: page.truncated,
    asksPassword: page.asksPassword,
  };
}

/** The content as one string, which `receive` takes in. */
export const pack = (content: PageContent): string => JSON.stringify(packed(content));
