/** The patterns of questions, one JSON file per language; docs/questions.md says how to add one. */
import { mainLanguage } from '../../wording/index.ts';
import type { Category, DelicateSubject } from '../question.ts';
import german from './de.json' with { type: 'json' };
import english from './en.json' with { type: 'json' };
import spanish from './es.json' with { type: 'json' };
import french from './fr.json' with { type: 'json' };

export interface OpenPattern {
  id: string;
  category: Category;
  /** Ways to ask; what stands in braces comes from the shape, or `{goal}` from the writer. */
  ask: readonly string[];
}

export interface Pattern extends OpenPattern {
  /** What must be so of the facts; see `lib/questions/shapes/`. */
  shape: string;
  /** How much only this person could answer it, 1 to 7. */
  weight: number;
  /** Left alone unless the user wants this asked about. */
  only?: DelicateSubject;
}

export interface Patterns {
  patterns: readonly Pattern[];
  /** Open questions that need no fact, best first. */
  fallback: readonly OpenPattern[];
  closing: OpenPattern;
}

/** JSON gives every string as such; that they are the ones named here is what the test of these files is for. */
const files: Readonly<Record<string, Patterns>> = {
  en: english as Patterns,
  de: german as Patterns,
  fr: french as Patterns,
  es: spanish as Patterns,
};

/** The patterns of a language by its tag, or English ones. */
export function patternsFor(tag: string): { language: string; patterns: Patterns } {
  const language = mainLanguage(tag);
  const own = files[language];
  return own === undefined ? { language: 'en', patterns: english as Patterns } : { language, patterns: own };
}
