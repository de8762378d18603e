/** The words by which a letter's own parts and its statements about someone are known in each language; see the JSON beside this file. */
import german from './de.json' with { type: 'json' };
import english from './en.json' with { type: 'json' };
import spanish from './es.json' with { type: 'json' };
import french from './fr.json' with { type: 'json' };

export interface LanguageWords {
  /** Set where every noun has a capital, which then tells no name. */
  nounsAreCapital: boolean;
  /** First words of a salutation, lower case. */
  greetings: readonly string[];
  /** First words of a closing line, lower case. */
  closings: readonly string[];
  /** Short forms written with a full stop that ends no sentence, lower case, without that full stop. */
  abbreviations: readonly string[];
  /** "you", "your": a sentence with one of these may state something about the person. */
  secondPerson: readonly string[];
  /** "I", "my": what follows is about the writer. */
  firstPerson: readonly string[];
  /** Words that state nothing by themselves. */
  functionWords: readonly string[];
  /** Words that a fact of a kind supports by being of that kind: a position supports "worked". */
  frames: Readonly<Record<string, readonly string[]>>;
  /** Words that say the same as another though no ending shows it: "taught" of a teacher, "maths". */
  otherForms: Readonly<Record<string, string>>;
  /** Verb forms that, said of "you", state something that happened or is so. */
  factVerbs: readonly string[];
  /** Verbs for what someone says or does in talking with the writer: a deed, but not one that a page holds. */
  talkVerbs: readonly string[];
  /** Words before "you" that ask or suppose, and so state nothing. */
  askingWords: readonly string[];
  /** Those that choose among things before "you": "which wells you stopped trusting". */
  choosingWords: readonly string[];
  /** Words that may stand between "you" and its verb. */
  plainAdverbs: readonly string[];
  /** Capitalised words that name nothing about the person: weekdays, media, titles. */
  plainCapitals: readonly string[];
  /** Nouns that, said of "your", state that there is such a thing. */
  factNouns: readonly string[];
}

const byLanguage: Readonly<Record<string, LanguageWords>> = { en: english, de: german, fr: french, es: spanish };

/** Languages that have such words, by main subtag. */
export const wordedLanguages: readonly string[] = Object.keys(byLanguage);

/** The main subtag of a BCP 47 tag: `pt` of `pt-BR`. */
export const mainLanguage = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** The words of the language, or English ones where it has none. */
export const languageWords = (tag: string): LanguageWords => byLanguage[mainLanguage(tag)] ?? english;
