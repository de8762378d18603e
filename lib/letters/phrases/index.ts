/**
 * The phrases letters are made of, one JSON file per language. A phrase names in `{braces}` what it needs and is used only
 * where all of that is known; see docs/letters.md for the names.
 */
import type { LetterKind } from '../letter.ts';
import german from './de.json' with { type: 'json' };
import english from './en.json' with { type: 'json' };
import spanish from './es.json' with { type: 'json' };
import french from './fr.json' with { type: 'json' };

/** What phrases are written for: a kind of letter, or an introduction to someone who is named. */
export type PhraseKind = LetterKind | 'introduction-to';

/** Ways to say one sentence: lists of them by what the fact, the purpose or the letter is like, `any` for all. */
export type Alternatives = Readonly<Record<string, readonly string[]>>;

export interface KindPhrases {
  /** Names of parts in order, by paragraph; `?` after a name says that the letter is whole without it. */
  paragraphs: readonly (readonly string[])[];
  /** Fewest and most words between salutation and signature; the first pair that allows a letter is used. */
  words: readonly (readonly number[])[];
  /** Subjects to choose from; the last is for when no other fits, and needs nothing. */
  subject: readonly string[];
  parts: Readonly<Record<string, Alternatives>>;
}

export interface Phrases {
  salutation: string;
  /** Set where the sentence after the salutation's comma goes on with a small letter, as in German. */
  continuesSalutation: boolean;
  closings: readonly string[];
  /** How to talk, after "would you have 20 minutes ...". */
  media: Readonly<Record<string, readonly string[]>>;
  /** What to ask about, by the shape of the fact, where the writer has named nothing they want to learn. */
  questions: Readonly<Record<string, readonly string[]>>;
  /** The same from an `{interest}` that the writer named. */
  interest: string;
  /** Questions in a few words by the shape of the fact, for right after it was named. */
  askBriefly: Readonly<Record<string, readonly string[]>>;
  /** What leads to a `{question}` that is put into a letter: to the first, and to one more. */
  including?: { first: string; next: string };
  /** Parts that several kinds have in common; a kind's own of the same name goes first. */
  parts: Readonly<Record<string, Alternatives>>;
  kinds: Readonly<Partial<Record<PhraseKind, KindPhrases>>>;
}

const files: Readonly<Record<string, Phrases>> = { en: english, de: german, fr: french, es: spanish };

/** Main subtags of the languages that have phrases, English first. */
export const phrasedLanguages: readonly string[] = Object.keys(files);

/** The phrases of a language, by its main subtag. */
export const phrasesOf = (language: string): Phrases | undefined => files[language];
