/** A fact as the engine finds it: a range of the reading text with its kind and parts. */
import type { Block, Range } from '../page/block.ts';
import type { FactKind, Sensitivity } from '../reading.ts';
import type { SiteEntry } from '../sites/site.ts';
import type { Lexicon, Topic } from '../text/lexicon.ts';
import type { Word } from '../text/phrases.ts';
import { sensitivityOf } from './classify.ts';
import type { Ruling } from './dating.ts';
import type { Dates, Fields } from './fields.ts';

/** A fact before it has its selector. */
export interface Finding extends Fields, Range {
  dates: Dates;
  kind: FactKind;
  sensitive?: Sensitivity;
  /** How sure the kind is: 1 from a section, less from the words alone. */
  confidence: number;
  /** The section it stood in, by the section's position on the page. */
  section: number;
}

export interface FactContext {
  lexicon: Lexicon;
  /** Words of the person's name, to tell sentences about them. */
  nameWords: ReadonlySet<string>;
  /** The reading text. */
  text: string;
  /** Entries whose parts are known beforehand, by their first block. */
  entries?: ReadonlyMap<Block, readonly SiteEntry[]>;
}

/** With the dates that stand apart from what they date, by the blocks that they rule. */
export interface DatedContext extends FactContext {
  ruled: ReadonlyMap<Block, Ruling>;
}

/** Topics that are kinds of facts. */
export const isKind = (topic: Topic): topic is FactKind =>
  topic !== 'biography' && topic !== 'news' && topic !== 'contact' && topic !== 'private' && topic !== 'aside';

/** Kinds whose entries are works with a title of their own. */
export const works = new Set<FactKind>(['publication', 'talk', 'project']);

/** Marks what is private. */
export function marked(found: Omit<Finding, 'sensitive'>, words: readonly Word[], lexicon: Lexicon): Finding {
  const sensitive = sensitivityOf(words, lexicon);
  return sensitive ? { ...found, sensitive } : found;
}

const longestField = 300;

/** Fields that are too long are no titles or names but text; they are left out. */
export const bounded = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => typeof value !== 'string' || (value !== '' && value.length <= longestField),
    ),
  );

/** So few words with an address among them are a line of contacts. */
const longestContact = 14;

/** Sentences that speak to the visitor, and lines of addresses, say nothing of the person. */
export function isForVisitors(words: readonly Word[], lexicon: Lexicon, text: string): boolean {
  if (words.length < longestContact && /[^\s@]@[^\s@]+\.[^\s@]/.test(text)) return true;
  const hits = lexicon.visitor.find(words);
  if (hits.length === 0) return /©|https?:\/\/\S+$/i.test(text) && words.length < 12;
  return hits.length > 1 || words.length < 14;
}
