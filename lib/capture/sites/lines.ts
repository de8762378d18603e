/** What several adapters ask of lines: where they stand, and where they lead. */
import type { Block, Box } from '../page/block.ts';
import type { FactKind } from '../reading.ts';
import type { Topic } from '../text/lexicon.ts';

/** The nearest box of a tag that something stands in, its own included. */
export function within(box: Box | null, tag: string): Box | null {
  for (let at = box; at; at = at.parent) if (at.tag === tag) return at;
  return null;
}

/** Whether a line stands in a menu, a sidebar, the page's foot or a button. */
export const isAround = ({ box }: Block): boolean =>
  box.region === 'nav' || box.region === 'aside' || box.region === 'footer' || box.tag === 'button';

/** The page's main part where it says which that is, else all of it; without what stands around. */
export function mainBlocks(blocks: readonly Block[]): Block[] {
  const hasMain = blocks.some((block) => within(block.box, 'main'));
  return blocks.filter((block) => !isAround(block) && (!hasMain || within(block.box, 'main') !== null));
}

/** Whether a line has a link whose path, with its query, matches. */
export const leadsTo = ({ links }: Block, path: RegExp): boolean => links.some(({ url }) => path.test(pathOf(url)));

/** Path and query of an address; empty where it has none. */
export function pathOf(address: string): string {
  const url = URL.parse(address);
  return url ? url.pathname + url.search : '';
}

/** The words of a line's first link. */
export const linkText = ({ text, links: [first] }: Block): string => (first ? text.slice(first.start, first.end) : '');

/** Those of a page's lines that are not among the kept. */
export const allBut = (blocks: readonly Block[], kept: ReadonlySet<Block>): ReadonlySet<Block> =>
  new Set(blocks.filter((block) => !kept.has(block)));

const noFacts = new Set<Topic>(['biography', 'news', 'contact', 'private', 'aside']);
export const isFact = (topic: Topic | undefined): topic is FactKind => topic !== undefined && !noFacts.has(topic);

const emoji = /[\u2600-\u27BF]|\uFE0F|\u200D|[\uD83C-\uD83E][\uDC00-\uDFFF]/g;
/** A name without the signs that people set beside theirs. */
export const withoutEmoji = (text: string): string => text.replaceAll(emoji, '').trim();
