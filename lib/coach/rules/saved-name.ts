/** A name as it was saved, taken apart, and whether an address uses it: "Okafor, Adaeze", "Dr. Helen Strand", "Kovács Anna". */
import { fold, tokens } from '../../wording/index.ts';
import type { LetterContact } from '../../letters/index.ts';
import type { LetterReading } from '../reading.ts';
import familyFirst from '../words/family-first.json' with { type: 'json' };

/** Honorifics spelled out, abbreviated or of another language are the same. */
const sameHonorific: Readonly<Record<string, string>> = {
  associate: 'assoc',
  assistant: 'asst',
  professor: 'prof',
  profa: 'prof',
  professora: 'prof',
  doctor: 'dr',
  dra: 'dr',
  drs: 'dr',
  doctora: 'dr',
  mister: 'mr',
};

export const honorific = (word: string): string => sameHonorific[word] ?? word;

/** A word without the marks at its ends, with one shape of apostrophe. */
export const trimmed = (word: string): string =>
  word
    .normalize('NFC')
    .replaceAll('’', "'")
    .replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '');

const wordsIn = (text: string): string[] =>
  text
    .split(/\s+/u)
    .map(trimmed)
    .filter((word) => word !== '');

/** "Dr.", "Dr.-Ing.": a word all of whose parts are titles. */
export const isHonorific = ({ words }: LetterReading, word: string): boolean =>
  word.split(/[.-]+/u).every((part) => words.honorifics.has(fold(part)) || words.genderedHonorifics.has(fold(part)));

export const isGendered = ({ words }: LetterReading, word: string): boolean =>
  words.genderedHonorifics.has(word) && !words.honorifics.has(word);

/** What follows a name after a comma and is none of it: "Okafor, PhD, MPH". */
const isSuffix = (text: string): boolean =>
  text.split(/[\s,]+/u).every((word) => /^(?:Jr|Sr|II|III|IV|Esq)\.?$|^\p{Lu}[\p{L}.]*\p{Lu}\.?$/u.test(word));

/** What makes someone a doctor, as pages write it. */
const doctorate =
  /\b(?:ph\.?\s?d|dphil|md|m\.d|doctorate|doctor of|dr\.?\s?(?:rer|phil|med|ing|iur)|doctorat|doctorado|promotion)\b/iu;

export interface SavedName {
  /** Folded, each in one form. */
  titles: string[];
  /** Whether what follows the name makes them one. */
  isDoctor: boolean;
  /** Given name first, where that can be told. */
  words: string[];
  /** As many of them as come before the family name. */
  given: number;
  /** The orders in which it can be said. */
  orders: string[][];
}

/** Family name first: the name's own comma says so, or a first word that hardly is anything else. */
export function savedName(letter: LetterReading, name: string): SavedName {
  const [head = '', ...tail] = name.split(',').map((part) => part.trim());
  const rest = tail.filter((part) => part !== '' && !isSuffix(part)).join(' ');
  const all = wordsIn(`${rest} ${head}`);
  const said = all.filter((word) => isHonorific(letter, word)).flatMap((word) => word.split(/[.-]+/u));
  const titles = said.map((word) => honorific(fold(word)));
  // "Paul Renner, PhD": "Md" that goes first is a name.
  const isDoctor = doctorate.test(name.trim().replace(/^\S+/u, ''));
  const words = all.filter((word) => !isHonorific(letter, word) || all.length === 1);
  const [first = '', ...others] = words;
  if (rest !== '') {
    const given = wordsIn(rest).filter((word) => !isHonorific(letter, word));
    return { titles, isDoctor, words, given: given.length, orders: [words, [...words.slice(given.length), ...given]] };
  }
  const isFamilyFirst = others.length > 0 && others.length < 3 && familyFirst.includes(fold(first));
  return isFamilyFirst
    ? { titles, isDoctor, words: [...others, first], given: others.length, orders: [words, [...others, first]] }
    : { titles, isDoctor, words, given: Math.max(1, words.length - 1), orders: [words] };
}

/** The same word; a particle may take a capital where it stands first, an initial stands for its name. */
function isSameWord(said: string, saved: string): boolean {
  if (said === saved) return true;
  if (/^\p{Ll}/u.test(saved)) return said.charAt(0).toLowerCase() + said.slice(1) === saved;
  return (said.length === 1 || saved.length === 1) && said.charAt(0) === saved.charAt(0);
}

/** A run of words, hyphens and case aside. */
const run = (words: readonly string[]): string => ` ${words.join(' ').replaceAll('-', ' ').toLowerCase()} `;

/** "Ji Hoon" for "Ji-hoon": hyphens come and go where a name is written in another script's letters. */
const isHyphenedOtherwise = (said: readonly string[], saved: readonly string[]): boolean =>
  said.length > 1 &&
  said.every((word) => /^\p{Lu}[^\p{Lu}]/u.test(word) || saved.includes(word)) &&
  run(saved).includes(run(said));

/** Whether the words are the contact's, in the contact's spelling and in an order in which it can be said. */
export const isTheirName = (said: readonly string[], { orders }: SavedName): boolean =>
  orders.some((saved) => {
    if (isHyphenedOtherwise(said, saved)) return true;
    let next = 0;
    return said.every((word) => {
      const at = saved.findIndex((part, index) => index >= next && isSameWord(word, part));
      next = at + 1;
      return at !== -1;
    });
  });

/** Titles that a page gives them: by itself, in the name, by a post held today or a doctorate. */
export function titlesOf(
  letter: LetterReading,
  saved: SavedName,
  { honorific: title = '', facts }: LetterContact,
): Set<string> {
  const posts = facts.filter(({ kind, end }) => kind === 'position' && end === undefined);
  const held = posts.flatMap(({ title: post = '' }) => tokens(post).map(({ folded }) => folded));
  return new Set([
    ...saved.titles,
    ...(saved.isDoctor ? ['dr'] : []),
    ...tokens(title).map(({ folded }) => honorific(folded)),
    ...held.filter((word) => letter.words.honorifics.has(word) || letter.words.genericName.has(word)).map(honorific),
    ...facts.filter(({ kind, quote }) => kind === 'education' && doctorate.test(quote)).map(() => 'dr'),
  ]);
}
