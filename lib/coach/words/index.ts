/** The coach's words and phrases by language, one JSON file each. A language without a file is not checked by words. */
import { mainLanguage } from '../../wording/index.ts';
import { searchFor } from '../patterns.ts';
import english from './en.json' with { type: 'json' };

export type WordName = keyof typeof english.words;
export type ListName = keyof typeof english.phrases;
export type SentenceName = keyof typeof english.sentences;

export interface WordFile {
  /** Single words, folded: lower case, no accents, no apostrophes. */
  words: Readonly<Record<WordName, readonly string[]>>;
  /** Phrases in the form that patterns.ts explains. */
  phrases: Readonly<Record<ListName, readonly string[]>>;
  /** What the coach may put into a letter. */
  sentences: Readonly<Record<SentenceName, string>>;
  /** Plain words for worn ones, lower case. */
  plainWords: Readonly<Record<string, string>>;
}

export interface Lists {
  words: Readonly<Record<WordName, ReadonlySet<string>>>;
  search: Readonly<Record<ListName, RegExp>>;
  sentences: WordFile['sentences'];
  plainWords: WordFile['plainWords'];
}

const files: Readonly<Record<string, WordFile>> = { en: english };

/** Whether the coach knows words of the language. */
export const hasWords = (language: string): boolean => mainLanguage(language) in files;

const prepared = new Map<string, Lists>();

/** The same keys with other values; Object.fromEntries forgets which keys there are. */
const mapValues = <Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  change: (value: From) => To,
): Record<Key, To> =>
  Object.fromEntries(Object.entries<From>(record).map(([key, value]) => [key, change(value)])) as Record<Key, To>;

const prepare = ({ words, phrases, sentences, plainWords }: WordFile): Lists => ({
  sentences,
  plainWords,
  words: mapValues(words, (list) => new Set(list)),
  search: mapValues(phrases, searchFor),
});

/** The language's lists, English ones where it has none: rules that need words are then not asked. */
export function listsFor(language: string): Lists {
  const key = hasWords(language) ? mainLanguage(language) : 'en';
  const lists = prepared.get(key) ?? prepare(files[key] ?? english);
  prepared.set(key, lists);
  return lists;
}
