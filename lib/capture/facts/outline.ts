/**
 * The page's sections: which blocks are headings, by element or by look, and what stands under each. An entry's own title
 * ("Engineer" as an h3 under "Experience") is not a section; it stays with its entry.
 */
import { commonBox, coverage, type Block, type Box } from '../page/block.ts';
import type { Lexicon, Topic } from '../text/lexicon.ts';
import { fold, wordsOf, type Word } from '../text/phrases.ts';
import qualifiers from './qualifiers.json' with { type: 'json' };

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
const [mostWords, mostPlainWords] = [24, 8];
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

const numbering = /^(?:[IVX]{1,4}[.)]|[（(]?[一二三四五六七八九十]{1,3}[）)、.．])?[\s\d.)•–—§:-]*/;

/**
 * What a heading names: the topic it is exactly, else the topics of the section words in it. A line that does not look like
 * one (`plain`) must be made of section words and little words alone.
 */
export function topicsOf(text: string, lexicon: Lexicon, plain: boolean): Topic[] {
  const words = wordsOf(text.replace(numbering, ''));
  if (words.length === 0) return [];
  const exact = lexicon.headings.exactly(words);
  if (exact !== undefined) return [exact];
  // "Research Associate" is a post and no section on research.
  if (words.length > (plain ? mostPlainWords : mostWords) || endsInPost(words, lexicon)) return [];
  const found = longestApart(lexicon.headings.find(words));
  const covered = found.reduce((sum, hit) => sum + (hit.to - hit.from), 0);
  const content = words.filter((word) => !isSmall(word, lexicon)).length;
  if (plain) return covered > 0 && covered >= content ? [...new Set(found.map((hit) => hit.value))].slice(0, 1) : [];
  // A heading names a section when section words are most of it: "Selected awards since 2010", not "How teaching changed me".
  return covered * 2 >= content ? [...new Set(found.map((hit) => hit.value))] : [];
}

const endsInPost = (words: readonly Word[], lexicon: Lexicon): boolean =>
  lexicon.roles.at(words, words.length - 1) !== undefined && lexicon.headings.at(words, words.length - 1) === undefined;

const isSmall = (word: Word, lexicon: Lexicon): boolean =>
  /^\d+$/.test(word.text) ||
  isQualifier(word) ||
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

let known: ReadonlySet<string> | undefined;
/** Words before or after a section's own, in every language at once: "selected", "principales". */
function isQualifier({ text }: Word): boolean {
  known ??= new Set(qualifiers.map(fold));
  return known.has(text);
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

/** The smallest box that holds all headings that name a section; null where that says nothing. */
function scopeOf(headings: ReadonlyMap<Block, Heading>): Box | null {
  let scope: Box | null = null;
  let count = 0;
  for (const [{ box }, { topics }] of headings) {
    if (topics.length === 0 || topics.includes('aside') || topics.includes('contact') || box.region !== 'main')
      continue;
    scope = scope ? commonBox(scope, box) : box;
    count++;
  }
  return count > 1 && scope?.parent ? scope : null;
}

const isWithin = (box: Box, outer: Box): boolean => commonBox(box, outer) === outer;

/** Cuts the page into sections in reading order. */
export function sectionsOf(blocks: readonly Block[], lexicon: Lexicon): Section[] {
  const body = bodySize(blocks);
  const headings = new Map<Block, Heading>();
  for (const block of blocks) {
    const heading = headingOf(block, body, lexicon);
    if (heading) headings.set(block, heading);
  }
  const outline = new Outline(scopeOf(headings));
  for (const block of blocks) outline.add(block, headings.get(block));
  return outline.sections.filter((section) => section.heading || section.blocks.length > 0);
}

/** Puts blocks under the headings that are open where they stand. */
class Outline {
  readonly sections: Section[] = [];
  readonly #scope: Box | null;
  readonly #open: (Heading & { block: Block })[] = [];
  #current: Section = { heading: null, topics: [], crowd: false, blocks: [] };
  /** The level of headings that are titles of a section's entries, though the section's own heading is of that level too. */
  #titled = 0;

  constructor(scope: Box | null) {
    this.#scope = scope;
    this.sections.push(this.#current);
  }

  add(block: Block, heading: Heading | undefined): void {
    this.#leave(block);
    if (!heading) this.#current.blocks.push(block);
    else this.#enter(block, heading);
  }

  /** Closes what a block stands outside of. */
  #leave(block: Block): void {
    if (this.#scope && isBehind(this.#scope, this.#current, block)) {
      // What stands after the sections and outside of what holds them all is the page's, not theirs.
      this.#open.length = 0;
      this.#begin(null, { topics: [], crowd: false });
    } else if (this.#current.heading && leaves(this.#current.heading, block)) {
      // What a heading in a menu or a sidebar names ends with the menu or sidebar.
      while (this.#open.length > 0 && leaves(this.#open.at(-1)?.block ?? block, block)) this.#open.pop();
      const outer = this.#open.at(-1);
      this.#begin(outer?.block ?? null, outer ?? { topics: [], crowd: false });
    }
  }

  #enter(block: Block, heading: Heading): void {
    const { level, topics, crowd } = heading;
    if (isTitleBelow(this.#current, heading)) this.#titled = level;
    else if (topics.length > 0 || level !== this.#titled) this.#titled = 0;
    if (this.#titled === 0) while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    const inherited = this.#open.findLast((each) => each.topics.length > 0);
    if (topics.length === 0 && inherited && !crowd) {
      // A title inside a known section belongs to an entry of it, also when an inner section has ended.
      if (this.#current.heading !== inherited.block) this.#begin(inherited.block, inherited);
      this.#current.blocks.push(block);
      return;
    }
    this.#open.push({ ...heading, block });
    this.#begin(block, heading);
    // A heading that names no section may say who they are ("Professor of History"): it is text as well.
    if (topics.length === 0 && !crowd) this.#current.blocks.push(block);
  }

  #begin(heading: Block | null, { topics, crowd }: Pick<Heading, 'topics' | 'crowd'>): void {
    this.#current = { heading, topics, crowd, blocks: [] };
    this.sections.push(this.#current);
  }
}

/** A heading of no section right below one of the same level: an empty section says nothing, so it is a title in it. */
const isTitleBelow = ({ heading, topics, blocks }: Section, { level, topics: own, crowd }: Heading): boolean =>
  own.length === 0 &&
  !crowd &&
  topics.length > 0 &&
  blocks.length === 0 &&
  heading?.level === level &&
  level < pseudoLevel;

/** Whether a block stands outside of the box that holds all sections, after blocks of its section that stand inside. */
const isBehind = (scope: Box, { heading, topics, blocks }: Section, block: Block): boolean =>
  heading !== null &&
  topics.length > 0 &&
  block.box.region !== 'aside' &&
  !isWithin(block.box, scope) &&
  blocks.length > 0 &&
  blocks.every((each) => isWithin(each.box, scope));

/** Elements that name what stands beside them in their table or list. */
const besides = new Set(['th', 'dt']);

/** Whether a block stands outside of what its heading rules: another part of the page, or another row's name. */
function leaves(heading: Block, block: Block): boolean {
  if (heading.box.region !== 'main' && block.box.region !== heading.box.region) return true;
  const { tag } = heading.box;
  if (!besides.has(tag)) return false;
  if (block.box.tag === tag && block.box !== heading.box) return true;
  const table = heading.box.parent?.tag === 'tr' ? heading.box.parent.parent : heading.box.parent;
  return table !== null && table !== undefined && !isWithin(block.box, table);
}
