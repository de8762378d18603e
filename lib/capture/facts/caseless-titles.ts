/** Titles and names in scripts without capitals: Japanese, Chinese and Korean, and Arabic and Persian. */
import { arabic, unspaced } from '../text/characters.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { wordsOf, type Word } from '../text/phrases.ts';

/** A title with where it stands in the text. */
export interface Titled {
  title: string;
  end: number;
}

/** The part of a sentence in a script without spaces that names a degree or a post: back to what parts it from an organisation. */
export function unspacedTitle(text: string, start: number, end: number, lexicon: Lexicon): Titled {
  if (isArabic(text.charAt(start))) {
    const to = runEnd(text, start, end, lexicon, (words, at) => lexicon.organizations.at(words, at) !== undefined);
    return { title: text.slice(start, to), end: to };
  }
  const reach = text.slice(Math.max(0, start - 16), start);
  const lead = (unspacedLead.exec(reach)?.[0] ?? '').split(particles).at(-1) ?? '';
  const organization = lexicon.organizations.find(wordsOf(lead)).at(-1);
  const from = start - lead.length + (organization?.end ?? 0);
  const tail = unspacedTail.exec(text.slice(end, end + 8))?.[0].length ?? 0;
  return { title: text.slice(from, end + tail).trim(), end: end + tail };
}

const arabicLetter = new RegExp(`[${arabic}]`);
export const isArabic = (character: string): boolean => arabicLetter.test(character);
/** Words of a name or a title in a script that has spaces and no capitals. */
const mostRunWords = 5;

/** Where a run from `start` ends, `end` at the earliest: at a mark, a place's word, a little word, or where `stopsAt` says. */
export function runEnd(
  text: string,
  start: number,
  end: number,
  lexicon: Lexicon,
  stopsAt: (words: readonly Word[], at: number) => boolean,
): number {
  const words = wordsOf(text);
  let at = words.findIndex((word) => word.start >= end);
  const first = words.findIndex((word) => word.start >= start);
  let to = end;
  for (; at >= 0 && at < words.length && at < first + mostRunWords; at++) {
    const word = words[at];
    if (!word || /[,،؛;:.()[\]–—]/.test(text.slice(to, word.start))) break;
    if (stopsAt(words, at) || lexicon.places.at(words, at) || lexicon.joins.at(words, at)) break;
    to = word.end;
  }
  return to;
}

/** What parts a post from what stands before it in Japanese and Chinese. */
const particles = /[のはがをにでと的]/;
const unspacedLead = new RegExp(`[${unspaced}]*$`);
const unspacedTail = /^(?:（[^）]{1,6}）|\([^)]{1,6}\)|課程|课程|과정|学位|學位|前期|後期)*/;
