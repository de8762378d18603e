/** What is said aloud in a talk, one JSON file per language. What stands in braces comes from the profile. */
import type { ResumeStance } from '../../preferences/index.ts';
import { mainLanguage } from '../../wording/index.ts';
import german from './de.json' with { type: 'json' };
import english from './en.json' with { type: 'json' };
import spanish from './es.json' with { type: 'json' };
import french from './fr.json' with { type: 'json' };

export interface Spoken {
  thanks: string;
  /** Ways to say each part of the introduction, fullest first; the first that can be filled is taken. */
  who: readonly string[];
  interests: readonly string[];
  because: readonly string[];
  /** What stands between the parts of a list, and before its last. */
  list: readonly string[];
  /** Asks whom else to talk to. */
  names: string;
  /** Asks whether their name may be used there. */
  permission: string;
  /** The answer to "May I see your résumé?", by the side that the user takes. */
  resume: Readonly<Record<ResumeStance, string>>;
}

const files: Readonly<Record<string, Spoken>> = { en: english, de: german, fr: french, es: spanish };

/** The languages that a talk can be prepared in, by their main subtags. */
export const talkLanguages: readonly string[] = Object.keys(files);

/** What is said in a language by its tag, or in English. */
export const spokenIn = (tag: string): Spoken => files[mainLanguage(tag)] ?? english;
