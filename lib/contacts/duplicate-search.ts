/**
 * Finds, among everyone saved, the pairs worth comparing, without comparing each with each: those who share a key, those
 * whose names can be the same, and those with names in different scripts who share a fact. What `likenessOf` says of a pair
 * needs one of these, so that none is missed; a test holds this to comparing each with each.
 */
import type { ReadFact } from '../capture/index.ts';
import type { Comparable } from './duplicate.ts';
import { quoteKey, tellingWords } from './fact-subject.ts';
import type { MatchKey } from './match-keys.ts';
import { isInitial } from './name-comparison.ts';

/** Work in steps: yields how much of it is done, from 0 to 1. */
type Steps<Value> = Generator<number, Value>;

/** A pair, by the places of the two in the list, the first first. */
export type Pair = readonly [number, number];

/** A key that more people than this have is nobody's own: a department's address, a machine's. */
const mostOfOneKey = 12;

/** With more people than this of one name, each is compared with as many after them. */
const mostOfOneName = 500;

/** Names have no more words in one script. */
const mostWords = 12;

/** A fact that more people than this have tells nobody from another. */
const mostOfOneFact = 200;

class Buckets {
  readonly #buckets = new Map<string, number[]>();

  add(key: string, person: number): void {
    const bucket = this.#buckets.get(key);
    if (!bucket) this.#buckets.set(key, [person]);
    else if (bucket.at(-1) !== person) bucket.push(person);
  }

  get(key: string): readonly number[] {
    return this.#buckets.get(key) ?? [];
  }

  get size(): number {
    return this.#buckets.size;
  }

  entries(): Iterable<[string, readonly number[]]> {
    return this.#buckets;
  }
}

class Pairs {
  readonly #all: number;
  readonly #pairs = new Set<number>();

  constructor(people: number) {
    this.#all = people;
  }

  add(one: number, other: number): void {
    if (one !== other) this.#pairs.add(Math.min(one, other) * this.#all + Math.max(one, other));
  }

  /** Each of them with those after them, of so many at the most. */
  *addEach(people: readonly number[], most: number): Generator<void> {
    for (const [at, one] of people.entries()) {
      for (const other of people.slice(at + 1, at + 1 + most)) this.add(one, other);
      yield;
    }
  }

  *[Symbol.iterator](): Generator<Pair> {
    for (const pair of this.#pairs) yield [Math.floor(pair / this.#all), pair % this.#all];
  }
}

/** The words of each spelling in each script. */
const wordLists = ({ names }: Comparable): string[][] =>
  names.flatMap((spelling) => [...spelling.values()].map((words) => words.slice(0, mostWords)));

/** What two names share that can be the same: two words, or the only one. */
function fullKeys(words: readonly string[]): string[] {
  if (words.length === 1) return words.map((word) => `1 ${word}`);
  const sorted = words.toSorted();
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => `2 ${one} ${other}`));
}

/** A word and what another begins with: shared by "J. Marsh" and "Jo Marsh". */
const initialKeys = (words: readonly string[], isEnough: (other: string) => boolean): string[] =>
  words.flatMap((word, at) =>
    words.flatMap((other, place) => (place !== at && isEnough(other) ? [`${word} ${other.charAt(0)}`] : [])),
  );

export interface Suspected {
  /** Each once. */
  pairs: Iterable<Pair>;
  /** Keys that are nobody's own. */
  common: ReadonlySet<MatchKey>;
}

/** The pairs that share a key, or whose names can be the same. */
export function* suspected(people: readonly Comparable[]): Steps<Suspected> {
  const [byKey, byName, byInitial] = [new Buckets(), new Buckets(), new Buckets()];
  const pairs = new Pairs(people.length);
  let done = 0;
  const part = (): number => done / (2 * people.length + byKey.size + byName.size);
  for (const [at, person] of people.entries()) {
    done += 1;
    yield done / (4 * people.length);
    for (const key of person.keys) byKey.add(key, at);
    for (const words of wordLists(person)) {
      for (const key of fullKeys(words)) byName.add(key, at);
      for (const key of initialKeys(words, isInitial)) byInitial.add(key, at);
    }
  }
  const common = new Set<MatchKey>();
  for (const [key, bucket] of byKey.entries()) {
    done += 1;
    if (bucket.length > mostOfOneKey) common.add(key as MatchKey);
    else for (const _ of pairs.addEach(bucket, mostOfOneKey)) yield part();
  }
  for (const [, bucket] of byName.entries()) {
    done += 1;
    for (const _ of pairs.addEach(bucket, mostOfOneName)) yield part();
  }
  for (const [at, person] of people.entries()) {
    done += 1;
    yield part();
    const keys = new Set(wordLists(person).flatMap((words) => initialKeys(words, () => true)));
    for (const key of keys) for (const other of byInitial.get(key).slice(0, mostOfOneName)) pairs.add(at, other);
  }
  return { pairs, common };
}

const scriptsOf = (spelling: ReadonlyMap<string, unknown>): string[] => [...spelling.keys()];

/**
 * The places of those who have a name without the script that most names are in: of two whose names cannot be compared, one
 * is among them.
 */
export function inOtherScripts(people: readonly Comparable[]): number[] {
  const counts = new Map<string, number>();
  for (const { names } of people)
    for (const script of new Set(names.flatMap(scriptsOf))) counts.set(script, (counts.get(script) ?? 0) + 1);
  const [main] = [...counts].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  return people.flatMap(({ names }, at) =>
    main !== undefined && names.some((spelling) => !spelling.has(main)) ? [at] : [],
  );
}

/** What two facts that agree share, as `likeReasons` has it. */
function factKeys({ kind, quote, title = '', start = '', end = '' }: ReadFact): string[] {
  const words = [...tellingWords(quote)].toSorted();
  const isDated = start !== '' || end !== '';
  return [
    `q ${quoteKey(quote)}`,
    ...(isDated ? [`w ${kind} ${start} ${words.join(' ')}`] : []),
    ...(isDated ? [...tellingWords(title)].map((word) => `t ${kind} ${start} ${word}`) : []),
  ];
}

/** Finds those with names in different scripts who share a fact: first told of the ones in other scripts, then of all. */
export class SharedFacts {
  readonly #known = new Buckets();
  readonly #pairs: Pairs;

  constructor(people: number) {
    this.#pairs = new Pairs(people);
  }

  /** A fact of someone with a name in another script than most. */
  know(person: number, fact: ReadFact): void {
    for (const key of factKeys(fact)) this.#known.add(key, person);
  }

  /** A fact of anyone. */
  meet(person: number, fact: ReadFact): void {
    for (const key of factKeys(fact)) {
      const known = this.#known.get(key);
      if (known.length <= mostOfOneFact) for (const other of known) this.#pairs.add(person, other);
    }
  }

  pairs(): Iterable<Pair> {
    return this.#pairs;
  }
}
