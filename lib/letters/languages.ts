/** The languages that letters are written in: each has its phrases and its grammar. */
import { grammarFor, mainLanguage } from '../wording/index.ts';
import type { Grammar } from '../wording/index.ts';
import type { LetterKind } from './letter.ts';
import { phrasedLanguages, phrasesOf } from './phrases/index.ts';
import type { KindPhrases, PhraseKind, Phrases } from './phrases/index.ts';

export interface Language {
  /** Its main subtag. */
  tag: string;
  kind: KindPhrases;
  phrases: Phrases;
  grammar: Grammar;
}

/** Main subtags of the languages in which letters of a kind are written, English first. */
export const languagesFor = (kind: LetterKind): string[] =>
  phrasedLanguages.filter((language) => phrasesOf(language)?.kinds[kind] !== undefined);

/** Phrases and grammar for a kind of letter; English ones where the language has none for it. */
export function languageFor(tag: string, kind: PhraseKind): Language {
  const language = mainLanguage(tag);
  const phrases = phrasesOf(language);
  const grammar = grammarFor(language);
  const own = phrases?.kinds[kind];
  if (phrases !== undefined && grammar !== undefined && own !== undefined)
    return { tag: language, kind: own, phrases, grammar };
  const fallback = phrasesOf('en');
  const inEnglish = fallback?.kinds[kind];
  if (fallback === undefined || inEnglish === undefined) throw new Error(`No English phrases for a ${kind} letter`);
  return { tag: 'en', kind: inEnglish, phrases: fallback, grammar: grammarFor('en') };
}
