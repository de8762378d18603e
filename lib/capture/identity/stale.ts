/**
 * What a page's head and data say of someone whom the page does not show: left over from the page that was there before an
 * in-page navigation, and worth nothing where the visible page names another.
 */
import type { Block } from '../page/block.ts';
import type { StructuredData } from '../structured/person.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { nameKey, nameParts, nameScore, sameName } from '../text/names.ts';
import { wordsOf } from '../text/phrases.ts';

/** Blocks whose words are looked at; a person's own page names them early. */
const mostBlocks = 1_500;
/** Letters from which on a word tells one name from another. */
const tellingWord = 3;
const likelyName = 0.7;

/** The words that the page shows, boxes beside its content left out: those hold other people. */
export class ShownWords {
  readonly #words = new Set<string>();

  constructor(blocks: readonly Block[]) {
    for (const { box, text } of blocks.slice(0, mostBlocks)) {
      if (box.region !== 'aside') for (const word of wordsOf(text)) this.#words.add(word.text);
    }
  }

  /** Whether any telling word of a name is shown; true for names that have none, which nothing can be said of. */
  hold(name: string): boolean {
    const telling = nameKey(name).filter((word) => word.length >= tellingWord);
    return telling.length === 0 || telling.some((word) => this.#words.has(word));
  }
}

/** Of a title cut at its separators, the names in it. */
const namesIn = (title: string, lexicon: Lexicon): string[] =>
  title
    .split(/\s+[-–—|·•:»]+\s+|\s*[|·»:,()（）]\s*/u)
    .map((piece) => nameParts(piece, lexicon).name)
    .filter((piece) => wordsOf(piece).length > 1 && nameScore(piece, lexicon) >= likelyName);

/** Keys of the head that name a page's person. */
const namingKeys = new Set([
  'og:title',
  'twitter:title',
  'profile:first_name',
  'profile:last_name',
  'description',
  'og:description',
]);

/** The data without what it says of someone whom the page does not show. */
export function withoutStale(
  structured: StructuredData,
  name: string,
  shown: ShownWords,
  lexicon: Lexicon,
): StructuredData {
  const isStale = (other: string | undefined): boolean =>
    other !== undefined && !sameName(other, name) && !shown.hold(other);
  const named = namesIn(structured.title, lexicon);
  const isTitleStale = named.some(isStale) && !named.some((each) => sameName(each, name));
  const people = structured.people.filter((person) => !isStale(person.name));
  if (!isTitleStale) return people.length === structured.people.length ? structured : { ...structured, people };
  return {
    ...structured,
    people,
    title: '',
    meta: new Map([...structured.meta].filter(([key]) => !namingKeys.has(key))),
  };
}
