/**
 * Every word of all lists once, in memory: what someone may have meant is looked for among these, and not again in each list that
 * has the same words.
 */
import type { Sought } from './terms.ts';
import { lettersIn, lettersMissing, likenessOf } from './typos.ts';
import type { WordList } from './word-list.ts';

export interface Dictionary {
  /** The numbers of a list's words, in their order; words that are new get one. */
  numbersOf: (list: WordList) => Uint32Array;
  /** For each word by its number, how it is like what is sought; see `editsOf`. */
  like: (sought: Sought) => Uint8Array;
}

/** What is like something, in one number: 0 for what is not, else the edits times two, and one more where it is its beginning. */
export const editsOf = (likeness: number): number => likeness >> 1;
export const isStartOf = (likeness: number): boolean => (likeness & 1) === 1;

/** Answers kept: those to the words of one query, and of some before it while it is typed. */
const mostKept = 24;

export function createDictionary(): Dictionary {
  const numbers = new Map<string, number>();
  const letters: number[] = [];
  const answers = new Map<string, Uint8Array>();

  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(word, number);
    letters.push(lettersIn(word));
    return number;
  };

  const compare = ({ word: sought, typos }: Sought): Uint8Array => {
    const found = new Uint8Array(numbers.size);
    const soughtLetters = lettersIn(sought);
    let number = -1;
    for (const word of numbers.keys()) {
      number += 1;
      if (lettersMissing(soughtLetters, letters[number] ?? 0) > typos) continue;
      if (word.length < sought.length - typos) continue;
      const likeness = likenessOf(sought, word, typos);
      if (likeness) found[number] = likeness.edits * 2 + (likeness.isStart ? 1 : 0);
    }
    return found;
  };

  return {
    numbersOf: ({ words, ends }) => {
      const all = new Uint32Array(ends.length);
      let start = 0;
      for (let index = 0; index < all.length; index += 1) {
        const stop = words.indexOf('\n', start);
        all[index] = numberOf(words.slice(start, stop));
        start = stop + 1;
      }
      return all;
    },
    like: (sought) => {
      const known = answers.get(sought.word);
      // Words that came since have not been compared.
      if (known?.length === numbers.size) return known;
      const found = compare(sought);
      if (answers.size >= mostKept) answers.clear();
      answers.set(sought.word, found);
      return found;
    },
  };
}
