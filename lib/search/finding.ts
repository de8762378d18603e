/** Who is found by what is sought: every word must be there, and the best come first. */
import { editsOf, isStartOf, type Dictionary } from './dictionary.ts';
import type { Sought } from './terms.ts';
import type { WordList } from './word-list.ts';

/** A list made ready to be searched. */
export interface Searchable extends WordList {
  /** How many people it is of. */
  count: number;
  /** Where each word begins, and after the last one the end. */
  starts: Uint32Array;
  /** Each word's number in the dictionary. */
  numbers: Uint32Array;
}

export function searchable(list: WordList, count: number, dictionary: Dictionary): Searchable {
  const { words, ends } = list;
  const starts = new Uint32Array(ends.length + 1);
  let start = 0;
  for (let index = 0; index < ends.length; index += 1) {
    start = words.indexOf('\n', start) + 1;
    starts[index + 1] = start;
  }
  return { ...list, count, starts, numbers: dictionary.numbersOf(list) };
}

/** Nobody is found at such a cost. */
const never = 255;
const missing = 65_535;

/**
 * What a word costs where it is found: less for the whole word than for its beginning, less in a name than in what is kept of
 * someone; anything else less than what was typed otherwise.
 */
const costOf = (place: number, isStart: boolean, typos: number): number =>
  typos === 0 ? place * 2 + (isStart ? 1 : 0) : typos * 6 + place * 2 + (isStart ? 1 : 0);

/** The first word of a list that is not before `word`. */
function firstFrom({ words, starts, ends }: Searchable, word: string): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.slice(starts[middle], (starts[middle + 1] ?? 1) - 1) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Notes what a word costs at everyone whom it is said of, where they have no better one. */
function say(list: Searchable, index: number, isStart: boolean, typos: number, costs: Uint8Array): void {
  const { ends, said } = list;
  const end = ends[index] ?? 0;
  for (let at = index === 0 ? 0 : (ends[index - 1] ?? 0); at < end; at += 1) {
    const saying = said[at] ?? 0;
    const cost = costOf(saying & 3, isStart, typos);
    const number = saying >> 2;
    if (cost < (costs[number] ?? never)) costs[number] = cost;
  }
}

function asTyped(list: Searchable, { word }: Sought, costs: Uint8Array): void {
  const { words, starts, ends } = list;
  for (let index = firstFrom(list, word); index < ends.length; index += 1) {
    const start = starts[index] ?? 0;
    if (!words.startsWith(word, start)) return;
    say(list, index, (starts[index + 1] ?? 0) - 1 - start > word.length, 0, costs);
  }
}

function withTypos(list: Searchable, likenesses: Uint8Array, costs: Uint8Array): void {
  const { numbers } = list;
  for (let index = 0; index < numbers.length; index += 1) {
    const likeness = likenesses[numbers[index] ?? 0] ?? 0;
    if (likeness > 0) say(list, index, isStartOf(likeness), editsOf(likeness), costs);
  }
}

/** A list among others, whose people stand one after another, the last of each first. */
export interface Placed {
  list: Searchable;
  /** The place of the last person of the list, who comes first. */
  place: number;
}

/** One sought word, and where typos are thought of, what is like it. */
interface Asked extends Sought {
  likenesses?: Uint8Array;
}

/** What each person of a list costs altogether; `missing` for those of whom a word is. */
function costsIn(list: Searchable, asked: readonly Asked[]): Uint16Array {
  const sums = new Uint16Array(list.count);
  const costs = new Uint8Array(list.count);
  for (const one of asked) {
    costs.fill(never);
    asTyped(list, one, costs);
    if (one.likenesses) withTypos(list, one.likenesses, costs);
    for (let person = 0; person < costs.length; person += 1)
      if (costs[person] === never || sums[person] === missing) sums[person] = missing;
      else sums[person] = (sums[person] ?? 0) + (costs[person] ?? 0);
  }
  return sums;
}

function search(lists: readonly Placed[], asked: readonly Asked[]): number[] {
  const byCost: number[][] = [];
  for (const { list, place } of lists) {
    const sums = costsIn(list, asked);
    const last = sums.length - 1;
    for (let person = last; person >= 0; person -= 1) {
      const cost = sums[person] ?? missing;
      if (cost < missing) (byCost[cost] ??= []).push(place + last - person);
    }
  }
  return byCost.flat();
}

/** With fewer people found than these, typos are thought of. */
const few = 10;

/** The places of those found, the best first; among equals, in the order of their places. */
export function find(lists: readonly Placed[], sought: readonly Sought[], dictionary: Dictionary): number[] {
  if (sought.length === 0) return [];
  const hits = search(lists, sought);
  if (hits.length >= few || sought.every(({ typos }) => typos === 0)) return hits;
  return search(
    lists,
    sought.map((each) => (each.typos > 0 ? { ...each, likenesses: dictionary.like(each) } : each)),
  );
}
