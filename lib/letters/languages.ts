/** The languages that letters are written in: each has its phrases and its grammar. */
import { grammarOf } from './grammar/by-pattern.ts';
import french from './grammar/fr.json' with { type: 'json' };
import german from './grammar/de.json' with { type: 'json' };
import spanish from './grammar/es.json' with { type: 'json' };
import { english } from './grammar/en.ts';
import type { Grammar } from './grammar/wording.ts';
import type { LetterKind } from './letter.ts';
import { phrasesOf } from './phrases/index.ts';
import type { KindPhrases, Phrases } from './phrases/index.ts';
import { mainLanguage } from './words/index.ts';

export interface Language {
  kind: KindPhrases;
  phrases: Phrases;
  grammar: Grammar;
}

const grammars: Readonly<Record<string, Grammar>> = {
  en: english,
  de: grammarOf(german),
  fr: grammarOf(french),
  es: grammarOf(spanish),
};

/** Phrases and grammar for a kind of letter; English ones where the language has none for it. */
export function languageFor(tag: string, kind: LetterKind): Language {
  const language = mainLanguage(tag);
  const phrases = phrasesOf(language);
  const grammar = grammars[language];
  const own = phrases?.kinds[kind];
  if (phrases !== undefined && grammar !== undefined && own !== undefined) return { kind: own, phrases, grammar };
  const fallback = phrasesOf('en');
  const inEnglish = fallback?.kinds[kind];
  if (fallback === undefined || inEnglish === undefined) throw new Error(`No English phrases for a ${kind} letter`);
  return { kind: inEnglish, phrases: fallback, grammar: english };
}
