/** Puts into effect what an adapter says: the page's blocks without what it drops, with its headings and its entries. */
import type { Block, Box } from '../page/block.ts';
import type { PageContent } from '../page/content.ts';
import type { Refusal } from '../reading.ts';
import type { Refinement, Said, SiteEntry, Unread } from './site.ts';

/** What remains to be said once the blocks are as the adapter wants them; blocks are those of the refined page. */
export interface Hints {
  name?: Said;
  headline?: Said;
  organization?: Said;
  /** By first block. */
  entries: ReadonlyMap<Block, readonly SiteEntry[]>;
  address?: string;
  unread: readonly Unread[];
  refusal?: Refusal;
}

export const noHints: Hints = { entries: new Map(), unread: [] };

/** Headings that an adapter names stand under the page's first one. */
const headingLevel = 2;

/** The page as the adapter sees it. The reading text stays whole, so that quotes are found again on the page. */
export function refined(content: PageContent, refinement: Refinement): { content: PageContent; hints: Hints } {
  const { dropped, headings, entries = [], own = [], distrusted = false } = refinement;
  const kept = content.page.blocks.filter((block) => !dropped?.has(block));
  const copies = new Map(kept.map((block, index): [Block, Block] => [block, { ...block, index }]));
  for (const [block, topics] of headings ?? []) {
    const copy = copies.get(block);
    if (copy) Object.assign(copy, { level: headingLevel, topics });
  }
  const hints = new Map<Block, SiteEntry[]>();
  const root = rootOf(kept);
  for (const [at, entry] of entries.entries()) {
    const blocks = entry.blocks.flatMap((block) => copies.get(block) ?? []);
    const [first] = blocks;
    if (!first || !root) continue;
    const box: Box = { id: -1 - at, parent: root, depth: root.depth + 1, tag: 'entry', region: 'main' };
    // A title that is a heading element would open a section; in an entry it is a line among others.
    for (const block of blocks) Object.assign(block, { box, level: 0 });
    hints.set(first, [...(hints.get(first) ?? []), { ...entry, blocks }]);
  }
  const page = { ...content.page, blocks: [...copies.values()] };
  const trusted = distrusted ? { ...content.structured, ...nothing } : content.structured;
  const structured = { ...trusted, own: [...trusted.own, ...own] };
  return { content: { ...content, page, structured }, hints: { ...saidOf(refinement, copies), entries: hints } };
}

const nothing = { people: [], types: new Set<string>(), title: '', meta: new Map<string, string>(), own: [] };

function rootOf([first]: readonly Block[]): Box | undefined {
  let box = first?.box;
  while (box?.parent) box = box.parent;
  return box;
}

function saidOf(
  { name, headline, organization, address, unread = [], refusal }: Refinement,
  copies: ReadonlyMap<Block, Block>,
): Omit<Hints, 'entries'> {
  const said = (what: Said | undefined): Said | undefined =>
    what && { ...what, block: copies.get(what.block) ?? what.block };
  const [whose, what, where] = [said(name), said(headline), said(organization)];
  return {
    ...(whose && { name: whose }),
    ...(what && { headline: what }),
    ...(where && { organization: where }),
    ...(address !== undefined && { address }),
    unread,
    ...(refusal !== undefined && { refusal }),
  };
}
