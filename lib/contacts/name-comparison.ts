/** Whether two names can be one person's: said with care, because a wrong "yes" writes one person's letter to another. */
import { wordsOf } from '../capture/index.ts';

/**
 * `same`: one spelling of the name holds the other, initials counted as the words they begin. `other-script`: written in
 * scripts that cannot be compared. `close`: a word is shared and another differs, as when someone marries, or is the brother.
 */
export type NameComparison = 'same' | 'other-script' | 'close' | 'different';

/** Scripts that names are written in; Han and kana mix within one name and count as one. */
const scripts: readonly [string, RegExp][] = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['han', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
];

/** A name's words by script. */
function byScript(name: string): Map<string, string[]> {
  // A stop parts initials that are written without a space: "J.R.".
  const words = wordsOf(name.replaceAll('.', ' ')).map((word) => word.text);
  return Map.groupBy(words, (word) => scripts.find(([, pattern]) => pattern.test(word))?.[0] ?? 'other');
}

/** One letter of a script that writes words with more; a character of others is a word. */
export const isInitial = (word: string): boolean =>
  word.length === 1 && !/[\p{Script=Han}\p{Script=Hangul}]/u.test(word);

const begins = (initial: string, word: string): boolean => isInitial(initial) && word.startsWith(initial);

/** Whether each word of the shorter is one of the longer or its initial, at least one of them in full. */
function holds(longer: readonly string[], shorter: readonly string[]): boolean {
  const left = [...longer];
  const takeOut = (matches: (word: string) => boolean): boolean => {
    const at = left.findIndex(matches);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  const unmatched = shorter.filter((word) => !takeOut((other) => other === word));
  return (
    unmatched.length < shorter.length &&
    unmatched.every((word) => takeOut((other) => begins(word, other) || begins(other, word)))
  );
}

function compareWords(one: readonly string[], other: readonly string[]): NameComparison {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  // A first name alone is everybody's.
  if (holds(longer, shorter) && (shorter.length > 1 || longer.length === 1)) return 'same';
  return shorter.some((word) => !isInitial(word) && longer.includes(word)) ? 'close' : 'different';
}

export const compareNames = (one: string, other: string): NameComparison =>
  compareByScript(byScript(one), byScript(other));

function compareByScript(ours: ReadonlyMap<string, string[]>, theirs: ReadonlyMap<string, string[]>): NameComparison {
  const shared = [...ours.keys()].filter((script) => theirs.has(script));
  if (shared.length === 0) return 'other-script';
  const each = shared.map((script) => compareWords(ours.get(script) ?? [], theirs.get(script) ?? []));
  return each.find((comparison) => comparison !== 'same') ?? 'same';
}

const nearest: readonly NameComparison[] = ['same', 'close', 'other-script', 'different'];

/** The spellings of one name, cut into words by script once, to be compared with many. */
export type Spellings = readonly ReadonlyMap<string, string[]>[];

export const spellingsOf = (names: readonly string[]): Spellings => [...new Set(names)].map(byScript);

/** The nearest that any of the spellings of one name comes to any of another's. */
export function compareCut(ours: Spellings, theirs: Spellings): NameComparison {
  const found = new Set(ours.flatMap((one) => theirs.map((other) => compareByScript(one, other))));
  return nearest.find((comparison) => found.has(comparison)) ?? 'different';
}

export const compareSpellings = (ours: readonly string[], theirs: readonly string[]): NameComparison =>
  compareCut(spellingsOf(ours), spellingsOf(theirs));
