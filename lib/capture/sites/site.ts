/**
 * What a site's adapter is: a pure function over the visible page that sharpens what the engine works on. It sees blocks
 * (text, tag, level, links, boxes, region), the address, the title and the structured data, and never a class name. The engine
 * reads the page without it as well; an adapter says only what the site's own habits add.
 */
import type { PageContent } from '../page/content.ts';
import type { Block } from '../page/block.ts';
import type { FactKind, Reading } from '../reading.ts';
import type { DateSpan } from '../text/dates.ts';
import type { Topic } from '../text/lexicon.ts';

/** What the engine knows of the words of the page's languages, lent to adapters so that they bring no word lists of their own. */
export interface SiteWords {
  /** What a heading names: nothing where its words are unknown. */
  topicsOf(heading: string): readonly Topic[];
  datesIn(text: string): readonly DateSpan[];
  /** Whether a text has the form of a person's name. */
  isName(text: string): boolean;
  /** Whether two texts can name one person. */
  isSameName(one: string, other: string): boolean;
}

/** A value of the person's identity, and the block that shows it to be theirs. */
export interface Said {
  block: Block;
  /** As the page words it; the whole block when absent. */
  value?: string;
}

/** Blocks that are one fact together, with the parts of it that their places tell. */
export interface SiteEntry {
  /** In reading order; at least one. */
  blocks: readonly Block[];
  kind: FactKind;
  title?: string;
  /** May stand elsewhere: over several posts at one employer. */
  organization?: string;
  place?: string;
}

/** A part of the profile that the page does not show, and how to get at it. */
export type Unread = NonNullable<Reading['unread']>[number];

/** What an adapter says of a page; each part may be left out, and blocks are those of the page it was given. */
export interface Refinement {
  /** Blocks that are not about the person: the visitor's own menus, other people's boxes, tabs, buttons. */
  dropped?: ReadonlySet<Block>;
  /** Headings, with what stands under each; `aside` for what is not to be read. */
  headings?: ReadonlyMap<Block, readonly Topic[]>;
  entries?: readonly SiteEntry[];
  name?: Said;
  headline?: Said;
  organization?: Said;
  /** The canonical address of the person's profile on the site, by which they are known again. */
  address?: string;
  unread?: readonly Unread[];
  /** Set where title, head and structured data may be of the page seen before. */
  distrusted?: boolean;
  /** Set where the page still shows someone else than its address names. */
  loading?: boolean;
}

export interface Site {
  /** As its users call it. */
  name: string;
  matches(url: URL): boolean;
  refine(content: PageContent, words: SiteWords): Refinement;
}
