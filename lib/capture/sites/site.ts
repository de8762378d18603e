/**
 * What a site's adapter is: a pure function over the visible page that sharpens what the engine works on. It sees blocks
 * (text, tag, level, links, boxes, region), the address, the title and the structured data, and never a class name. The engine
 * reads the page without it as well; an adapter says only what the site's own habits add.
 */
import type { PageContent } from '../page/content.ts';
import type { Block, Run } from '../page/block.ts';
import type { FactKind, Reading, Refusal } from '../reading.ts';
import type { DateSpan } from '../text/dates.ts';
import type { Topic } from '../text/lexicon.ts';

/** What the engine knows of the words of the page's languages, lent to adapters so that they bring no word lists of their own. */
export interface SiteWords {
  /** What a heading names: nothing where its words are unknown. */
  topicsOf(heading: string): readonly Topic[];
  datesIn(text: string): readonly DateSpan[];
  /** Whether a text has the form of a person's name. */
  isName(text: string): boolean;
  /** The kind of fact that the words of a line speak for most. */
  kindOf(text: string): FactKind | undefined;
  /** Whether two texts can name one person. */
  isSameName(one: string, other: string): boolean;
}

/** A value of the person's identity, and the block that shows it to be theirs. */
export interface Said {
  block: Block;
  /** As the page words it; the whole block when neither this nor `line` is given. */
  value?: string;
  /** Of a headline: the words among which the engine is to look for the post. */
  line?: string;
}

/** Blocks that are one fact together, with the parts of it that their places tell. */
export interface SiteEntry {
  /** In reading order; at least one. */
  blocks: readonly Block[];
  /** The part of the only block that is the fact, where several stand in one line. */
  run?: Run;
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
  /** Headings, of whatever look, with what stands under each; `aside` for what is not to be read. */
  headings?: ReadonlyMap<Block, readonly Topic[]>;
  entries?: readonly SiteEntry[];
  /** Given only where the page is one person's: it is then taken for that. */
  name?: Said;
  headline?: Said;
  organization?: Said;
  /** The canonical address of the person's profile on the site, by which they are known again. */
  address?: string;
  /** Other addresses that the person gives as theirs. */
  own?: readonly string[];
  unread?: readonly Unread[];
  /** Set where title, head and structured data may be of the page seen before. */
  distrusted?: boolean;
  /** Given where the page is surely nobody's, or (`no-text`) still shows someone else than its address names. */
  refusal?: Refusal;
}

export interface Site {
  /** As its users call it. */
  name: string;
  matches(url: URL): boolean;
  refine(content: PageContent, words: SiteWords): Refinement;
}
