/**
 * What a fact is about, apart from how it is worded and dated: one post, one degree, one prize. Two sources that speak of one
 * subject can be held against each other.
 */
import { wordsOf, type FactKind, type ReadFact } from '../capture/index.ts';
import littleWords from './little-words.json' with { type: 'json' };

export interface Subject {
  kind: FactKind;
  title: ReadonlySet<string>;
  organization: ReadonlySet<string>;
  /** The quote's words without figures. */
  quote: ReadonlySet<string>;
}

const little: ReadonlySet<string> = new Set(littleWords);

/** The words that tell one thing from another: "Ph.D." is one word, figures and little words are none. */
export function tellingWords(text: string): Set<string> {
  const words = wordsOf(text.replaceAll(/(?<=\p{L})\.(?=\p{L})/gu, '')).map((word) => word.text);
  return new Set(words.filter((word) => !little.has(word) && !/^\p{N}+$/u.test(word)));
}

export const subjectOf = ({ kind, title = '', organization = '', quote }: ReadFact): Subject => ({
  kind,
  title: tellingWords(title),
  organization: tellingWords(organization),
  quote: tellingWords(quote),
});

/** The part of all the words that both have, 0 to 1. */
function agreement(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one];
  // Counted by hand: facts are compared each with each, and a set made for every pair is most of the cost.
  let shared = 0;
  for (const word of short) if (long.has(word)) shared += 1;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Below this, "Assistant Professor" would be "Professor". */
const enoughOfTitle = 0.6;
const fewestWords = 3;

const sameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && one.isSubsetOf(other);

/** Whether two names of organisations can mean one: "Ridgefield University" and "Ridgefield University Library". */
export function sameOrganization(one: string, other: string): boolean {
  return containsAll(tellingWords(one), tellingWords(other));
}

/**
 * Whether two names are of one organisation for certain, so that it may be said of both: word by word the same. "Kestrel College"
 * and "Kestrel College of Art" are two.
 */
export const isNamedAlike = (one: string, other: string): boolean => quoteKey(one) === quoteKey(other);

/** Whether the shorter of two names says nothing that the longer does not; names of one house do. */
export function containsAll(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one];
  return short.size > 0 && short.isSubsetOf(long);
}

/** Whether two facts speak of one thing. Their dates are not looked at. */
export function sameSubject(one: Subject, other: Subject): boolean {
  if (one.kind !== other.kind) return false;
  if (one.quote.size >= fewestWords && sameSet(one.quote, other.quote)) return true;
  if (one.title.size === 0 || other.title.size === 0) return false;
  if (agreement(one.title, other.title) < enoughOfTitle) return false;
  const bothPlaced = one.organization.size > 0 && other.organization.size > 0;
  return bothPlaced ? containsAll(one.organization, other.organization) : one.title.size > 1;
}

/** A quote without what a page changes without meaning to: case, spaces, dashes, stops. */
export const quoteKey = (quote: string): string =>
  wordsOf(quote)
    .map((word) => word.text)
    .join(' ');
