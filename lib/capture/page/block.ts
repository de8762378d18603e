/**
 * The visible page as data: blocks of text in reading order, and the boxes they stand in. Everything after the walk
 * works on these alone, so that a page and a PDF are read by the same functions.
 */
import type { Topic } from '../text/lexicon.ts';

/** The part of a page that a box belongs to, by its landmark elements and roles. */
export type Region = 'main' | 'nav' | 'header' | 'footer' | 'aside';

/** A block-level element (or a frame, or a page of a PDF) that text stands in. */
export interface Box {
  /** Order of opening; the root is 0. */
  id: number;
  parent: Box | null;
  depth: number;
  /** Lower-case element name; ARIA roles are given by the element that has them (`listitem` is `li`). */
  tag: string;
  region: Region;
}

/** A run within a block's text: UTF-16 offsets from the block's start, end exclusive. */
export interface Run {
  start: number;
  end: number;
}

export interface LinkRun extends Run {
  /** Absolute address as the browser resolves it; not yet checked for its scheme. */
  url: string;
}

/** One line or paragraph: text without a block boundary or line break in it. */
export interface Block {
  /** Position among the page's blocks. */
  index: number;
  /** Visible text, white space folded to single spaces, never empty. */
  text: string;
  /** Offsets into the page's reading text. */
  start: number;
  end: number;
  box: Box;
  /** 1 to 6 for a heading element, 0 otherwise. */
  level: number;
  /** Of a heading, what stands under it, where that is known better than by its words. */
  topics?: readonly Topic[];
  /** True when a line break, not a new box, parts it from the block before. */
  continues: boolean;
  /** BCP 47 tag in force, if the page gives one. */
  language: string;
  links: LinkRun[];
  bold: Run[];
  italic: Run[];
  /** Pixels, of its first letters. */
  fontSize: number;
}

export interface VisiblePage {
  blocks: Block[];
  /** The blocks' texts joined by line feeds: what selectors' offsets point into. */
  text: string;
  /** Alternative texts of visible images, with the index of the block that follows. */
  images: { alt: string; before: number }[];
  /** Links without words, such as icons, with the index of the block that follows. */
  icons: { url: string; before: number }[];
  /** True when a budget ended the walk early. */
  truncated: boolean;
  /** True when a visible password field asks to log in. */
  asksPassword: boolean;
}

/** A range of the reading text; facts are ranges until the end, when they become quotes. */
export interface Range {
  start: number;
  end: number;
}

/** Share of a block's text that a kind of run covers, 0 to 1. */
export function coverage(block: Block, runs: readonly Run[]): number {
  let covered = 0;
  for (const run of runs) covered += run.end - run.start;
  return covered / block.text.length;
}

/** The smallest box that holds both. */
export function commonBox(one: Box, other: Box): Box {
  let a = one;
  let b = other;
  while (a !== b) {
    if (a.depth >= b.depth) {
      if (!a.parent) return a;
      a = a.parent;
    } else {
      if (!b.parent) return b;
      b = b.parent;
    }
  }
  return a;
}

/** The ancestor of `box` (or itself) whose parent is `root`; `root` itself when box is root. */
export function childTowards(box: Box, root: Box): Box {
  let at = box;
  while (at.parent && at.parent !== root && at !== root) at = at.parent;
  return at;
}
