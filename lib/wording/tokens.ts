/** Words of a text in a form that can be compared: case, accents, width and common endings set aside. */
import type { Range } from './text.ts';

export interface Token extends Range {
  /** Lower case, without accents and apostrophes. */
  folded: string;
  /** Whether it begins with a capital. */
  capital: boolean;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)?/gu;

/** One spelling for what differs only in case, accents, width or apostrophes. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase();

/** The words of a part of a text, in order. */
export const tokens = (text: string, within: Range = { start: 0, end: text.length }): Token[] =>
  Array.from(text.slice(within.start, within.end).matchAll(wordPattern), (match) => ({
    start: within.start + match.index,
    end: within.start + match.index + match[0].length,
    folded: fold(match[0]),
    capital: /^\p{Lu}/u.test(match[0]),
  }));

const endings = ['ations', 'ation', 'ings', 'ing', 'ies', 'ied', 'ers', 'er', 'ed', 'es', 's', 'y', 'e'];

/** A folded word without a common ending, so that "libraries" and "library" meet; at least four letters stay. */
export function stem(word: string): string {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= 4);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** Whether the word is of a script that puts no spaces between words. */
export const isUnspaced = (word: string): boolean =>
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(word);
