/** The grammar of each language that letters and questions are written in. */
import { grammarOf } from './grammar/by-pattern.ts';
import german from './grammar/de.json' with { type: 'json' };
import { english } from './grammar/en.ts';
import spanish from './grammar/es.json' with { type: 'json' };
import french from './grammar/fr.json' with { type: 'json' };
import type { Grammar } from './grammar/wording.ts';

const grammars: Readonly<Record<string, Grammar>> = {
  en: english,
  de: grammarOf(german),
  fr: grammarOf(french),
  es: grammarOf(spanish),
};

/** The grammar of a language by its main subtag, where there is one. */
export function grammarFor(language: 'en'): Grammar;
export function grammarFor(language: string): Grammar | undefined;
export function grammarFor(language: string): Grammar | undefined {
  return grammars[language];
}
