/**
 * The page's sections: which blocks are headings, by element or by look, and what stands under each. An entry's own title
 * ("Engineer" as an h3 under "Experience") is not a section; it stays with its entry.
 */
import { commonBox, coverage, type Block } from '../page/block.ts';
import type { Lexicon, Topic } from '../text/lexicon.ts';
import { wordsOf, type Word } from '../text/phrases.ts';

export interface Section {
  /** Null before the first heading. */
  heading: Block | null;
  /** What its heading says stands here; several when it names several ("Education and Employment"), none when unknown. */
  topics: readonly Topic[];
  /** True under a heading of a list of people. */
  crowd: boolean;
  blocks: Block[];
}

const longestHeading = 90;
const longestPlainHeading = 40;
/** Below every heading element: headings that only look so. */
const pseudoLevel = 7;

/** The commonest size of text, weighted by length: what headings stand out from. */
function bodySize(blocks: readonly Block[]): number {
  const weights = new Map<number, number>();
  for (const block of blocks) weights.set(block.fontSize, (weights.get(block.fontSize) ?? 0) + block.text.length);
  let best = 16;
  let most = 0;
  for (const [size, weight] of weights) if (weight > most) [best, most] = [size, weight];
  return best;
}

const numbering = /^(?:[IVX]{1,4}[.)])?[\s\d.)•–—§:-]*/;

/** What a heading names: the topic it is exactly, else the topics of the section words in it. */
export function topicsOf(text: string, lexicon: Lexicon, exactOnly: boolean): Topic[] {
  const words = wordsOf(text.replace(numbering, ''));
  if (words.length === 0) return [];
  const exact = lexicon.headings.exactly(words);
  if (exact !== undefined) return [exact];
  // "Research Associate" is a post and no section on research.
  if (exactOnly || words.length > 24 || endsInPost(words, lexicon)) return [];
  const found = longestApart(lexicon.headings.find(words));
  const covered = found.reduce((sum, hit) => sum + (hit.to - hit.from), 0);
  const content = words.filter((word) => !isSmall(word, lexicon)).length;
  // A heading names a section when section words are most of it: "Selected awards since 2010", not "How teaching changed me".
  return covered * 2 >= content ? [...new Set(found.map((hit) => hit.value))] : [];
}

const endsInPost = (words: readonly Word[], lexicon: Lexicon): boolean =>
  lexicon.roles.at(words, words.length - 1) !== undefined && lexicon.headings.at(words, words.length - 1) === undefined;

const isSmall = (word: Word, lexicon: Lexicon): boolean =>
  /^\d+$/.test(word.text) ||
  lexicon.common.exactly([word]) !== undefined ||
  lexicon.first.exactly([word]) !== undefined;

/** Drops hits that lie within a longer one. */
function longestApart<Hit extends { from: number; to: number }>(hits: readonly Hit[]): Hit[] {
  let reached = 0;
  return hits.filter((hit) => {
    const apart = hit.to > reached;
    if (apart) reached = hit.to;
    return apart;
  });
}

interface Heading {
  level: number;
  topics: Topic[];
  crowd: boolean;
}

/** Reads one block as a heading, if it is one. */
function headingOf(block: Block, body: number, lexicon: Lexicon): Heading | null {
  const { text } = block;
  // What a site's adapter has put in an entry is told.
  if (block.box.tag === 'entry') return null;
  if (block.topics) return { level: block.level, topics: [...block.topics], crowd: false };
  if (text.length > longestHeading) return null;
  if (block.level > 0) {
    const topics = topicsOf(text, lexicon, false);
    return { level: block.level, topics, crowd: lexicon.crowd.exactly(wordsOf(text)) !== undefined };
  }
  const { region, tag } = block.box;
  if (region === 'nav' || tag === 'button' || coverage(block, block.links) > 0.9) return null;
  const label = text.replace(/\s*[:：]$/, '');
  if (/[.!?。,;]$|[:：]|\d{3}[-\s]\d/.test(label)) return null;
  const strong = coverage(block, block.bold) > 0.9 || block.fontSize >= body * 1.15 || tag === 'dt' || tag === 'th';
  const capitals = label.length > 3 && label === label.toUpperCase() && label !== label.toLowerCase();
  if (!strong && !capitals && (label.length > longestPlainHeading || tag === 'li')) return null;
  const topics = topicsOf(label, lexicon, !strong && !capitals);
  return topics.length > 0 ? { level: pseudoLevel, topics, crowd: false } : null;
}

/** Cuts the page into sections in reading order. */
export function sectionsOf(blocks: readonly Block[], lexicon: Lexicon): Section[] {
  const body = bodySize(blocks);
  const open: (Heading & { block: Block })[] = [];
  const sections: Section[] = [];
  let current: Section = { heading: null, topics: [], crowd: false, blocks: [] };
  sections.push(current);
  for (const block of blocks) {
    const heading = headingOf(block, body, lexicon);
    if (current.heading && leaves(current.heading, block)) {
      // What a heading in a menu or a sidebar names ends with the menu or sidebar.
      while (open.length > 0 && leaves(open.at(-1)?.block ?? block, block)) open.pop();
      const outer = open.at(-1);
      current = {
        heading: outer?.block ?? null,
        topics: outer?.topics ?? [],
        crowd: outer?.crowd ?? false,
        blocks: [],
      };
      sections.push(current);
    }
    if (!heading) {
      current.blocks.push(block);
      continue;
    }
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    const inherited = open.findLast((each) => each.topics.length > 0);
    if (heading.topics.length === 0 && inherited && !heading.crowd) {
      // A title inside a known section belongs to an entry of it.
      current = continueSection(sections, current, inherited, block);
      continue;
    }
    open.push({ ...heading, block });
    // A heading that names no section may say who they are ("Professor of History"): it is text as well.
    const isText = heading.topics.length === 0 && !heading.crowd;
    current = { heading: block, topics: heading.topics, crowd: heading.crowd, blocks: isText ? [block] : [] };
    sections.push(current);
  }
  return sections.filter((section) => section.heading || section.blocks.length > 0);
}

/** Elements that name what stands beside them in their table or list. */
const besides = new Set(['th', 'dt']);

/** Whether a block stands outside of what its heading rules: another part of the page, or another row's name. */
function leaves(heading: Block, block: Block): boolean {
  if (heading.box.region !== 'main' && block.box.region !== heading.box.region) return true;
  const { tag } = heading.box;
  if (!besides.has(tag)) return false;
  if (block.box.tag === tag && block.box !== heading.box) return true;
  const table = heading.box.parent?.tag === 'tr' ? heading.box.parent.parent : heading.box.parent;
  return table !== null && table !== undefined && commonBox(table, block.box) !== table;
}

/** Adds an entry's title to its section, going back to that of the outer heading when an inner section has ended. */
function continueSection(
  sections: Section[],
  current: Section,
  outer: Heading & { block: Block },
  block: Block,
): Section {
  if (current.heading === outer.block) {
    current.blocks.push(block);
    return current;
  }
  const again: Section = { heading: outer.block, topics: outer.topics, crowd: outer.crowd, blocks: [block] };
  sections.push(again);
  return again;
}
