/**
 * The words of some people, each with those it is said of: a piece of an index upside down. It is kept as it is used, so that
 * opening reads it and computes nothing.
 */

/** Where a word stands, the more telling first: in a name; in what they are, where, and the user's tags; in what is kept of them. */
export const places = ['name', 'about', 'kept'] as const;
export type Place = (typeof places)[number];

/** The words of one person, each with the most telling place it stands in, by its number in `places`. */
export type WordsOfPerson = ReadonlyMap<string, number>;

export interface WordList {
  /** In order, each ended by a line feed. */
  words: string;
  /** Where each word's sayings end in `said`. */
  ends: Uint32Array;
  /**
   * For each word in turn, the people it is said of, in order: their number among the people, which are 16,384 at the most,
   * times four, and the place's.
   */
  said: Uint16Array;
}

type Sayings = Map<string, number[]>;

/** Every word's sayings of a list, with the people numbered anew; -1 for those who are left out. */
function renumbered({ words, ends, said }: WordList, numbers: readonly number[], into: Sayings): void {
  let [start, from] = [0, 0];
  for (const end of ends) {
    const stop = words.indexOf('\n', start);
    const kept: number[] = [];
    for (let at = from; at < end; at += 1) {
      const saying = said[at] ?? 0;
      const number = numbers[saying >> 2] ?? -1;
      if (number >= 0) kept.push((number << 2) | (saying & 3));
    }
    if (kept.length > 0) into.set(words.slice(start, stop), kept);
    start = stop + 1;
    from = end;
  }
}

/** Those of a list of before who stay, by their numbers there and then. */
export interface Staying {
  list: WordList;
  /** For each number of before the one of now, or -1. */
  numbers: readonly number[];
}

/**
 * The list of people of whom some stand in a list of before and others, by their numbers, are new. Words that nobody is left for
 * are gone from it.
 */
export function wordList(fresh: ReadonlyMap<number, WordsOfPerson>, staying?: Staying): WordList {
  const sayings: Sayings = new Map();
  if (staying) renumbered(staying.list, staying.numbers, sayings);
  for (const [number, words] of fresh) {
    for (const [word, place] of words) {
      const saying = (number << 2) | place;
      const known = sayings.get(word);
      if (known) known.push(saying);
      else sayings.set(word, [saying]);
    }
  }
  const words = [...sayings.keys()].toSorted();
  const ends = new Uint32Array(words.length);
  let count = 0;
  for (const [index, word] of words.entries()) ends[index] = count += sayings.get(word)?.length ?? 0;
  const said = new Uint16Array(count);
  for (const [index, word] of words.entries())
    said.set(
      (sayings.get(word) ?? []).toSorted((a, b) => a - b),
      index === 0 ? 0 : ends[index - 1],
    );
  return { words: words.map((word) => `${word}\n`).join(''), ends, said };
}
