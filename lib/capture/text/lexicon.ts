/**
 * The words that capture goes by, one data file a language: heading names, posts, degrees, phrases that tell what a
 * sentence says, months. A language is added by its file and its name in `lexiconData`.
 */
import ar from '../lexicons/ar.json' with { type: 'json' };
import de from '../lexicons/de.json' with { type: 'json' };
import en from '../lexicons/en.json' with { type: 'json' };
import es from '../lexicons/es.json' with { type: 'json' };
import fa from '../lexicons/fa.json' with { type: 'json' };
import fr from '../lexicons/fr.json' with { type: 'json' };
import it from '../lexicons/it.json' with { type: 'json' };
import ja from '../lexicons/ja.json' with { type: 'json' };
import ko from '../lexicons/ko.json' with { type: 'json' };
import nl from '../lexicons/nl.json' with { type: 'json' };
import pt from '../lexicons/pt.json' with { type: 'json' };
import zh from '../lexicons/zh.json' with { type: 'json' };
import type { FactKind, Sensitivity } from '../reading.ts';
import { PhraseTable } from './phrases.ts';

/** What the text under a heading is about: facts of one kind, or one of these. */
export type Topic = FactKind | 'biography' | 'news' | 'contact' | 'private' | 'aside';

/** Lines of comma-separated words or phrases, in lower case. */
type Lines = readonly string[];

/** The shape of a language's data file. */
export interface LexiconData {
  /** BCP 47 primary tag. */
  language: string;
  /** The language's most frequent words, which tell it from others. */
  common: Lines;
  /** Names of sections, by what stands under them. */
  headings: Partial<Record<Topic, Lines>>;
  /** Words that name a post or profession. */
  roles: Lines;
  /** Words that stand in names of organisations. */
  organizations: Lines;
  degrees: Lines;
  /** Words that stand in names of prizes and the like. */
  prizes: Lines;
  /** Phrases that tell what kind of fact a sentence states. */
  cues: Partial<Record<FactKind, Lines>>;
  /** Words that bind a post to its organisation: "at". */
  joins: Lines;
  /** Words right before the name of where someone is or was, whatever the name: "at", "joined". */
  places: Lines;
  /** Twelve, January first. */
  months: Lines;
  /** Four, spring first. */
  seasons: Lines;
  /** "present", "today": the end of a range that is still open. */
  present: Lines;
  /** Before a date: it began then and goes on. */
  since: Lines;
  /** Before a date: it ended then. */
  until: Lines;
  /** Between the two dates of a range. */
  to: Lines;
  /** Between the two dates of a range that one of the words of `between` opens. */
  and: Lines;
  between: Lines;
  honorifics: Lines;
  /** Phrases that make a fact private. */
  sensitive: Partial<Record<Sensitivity, Lines>>;
  first: Lines;
  third: Lines;
  /** How people write @ and . in words. */
  at: Lines;
  dot: Lines;
  /** Words whose full stop ends no sentence. */
  abbreviations: Lines;
  /** Words before a colon, by the value after it. */
  labels: Partial<Record<'name' | 'headline' | 'organization' | 'email', Lines>>;
  /** Words around a name in titles and headings, which are not the name. */
  noise: Lines;
  /** Phrases of sentences that speak to the visitor or about the site. */
  visitor: Lines;
  /** Headings of lists of people. */
  crowd: Lines;
  /** First person plural, as organisations speak. */
  ours: Lines;
  /** Set where words are compounds whose last part decides (German, Dutch). */
  compounds?: boolean;
}

/** The languages that can be read. */
export const lexiconData: readonly LexiconData[] = [en, de, fr, es, it, pt, nl, ja, zh, ko, ar, fa];

/** A lexicon made ready for looking up: several languages' data in one. */
export interface Lexicon {
  languages: readonly string[];
  headings: PhraseTable<Topic>;
  roles: PhraseTable<true>;
  organizations: PhraseTable<true>;
  degrees: PhraseTable<true>;
  prizes: PhraseTable<true>;
  cues: PhraseTable<FactKind>;
  joins: PhraseTable<true>;
  places: PhraseTable<true>;
  honorifics: PhraseTable<true>;
  sensitive: PhraseTable<Sensitivity>;
  first: PhraseTable<true>;
  third: PhraseTable<true>;
  labels: PhraseTable<'name' | 'headline' | 'organization' | 'email'>;
  noise: PhraseTable<true>;
  visitor: PhraseTable<true>;
  crowd: PhraseTable<true>;
  ours: PhraseTable<true>;
  common: PhraseTable<true>;
  abbreviations: PhraseTable<true>;
}

/** The phrases of some lines. */
export const phrasesOf = (lines: Lines = []): string[] => lines.flatMap((line) => line.split(', '));

const table = (
  data: readonly LexiconData[],
  lines: (each: LexiconData) => Lines,
  compounds = false,
): PhraseTable<true> => {
  const made = new PhraseTable<true>();
  for (const each of data) made.add(lines(each), true, compounds && each.compounds === true);
  return made;
};

const tableBy = <Key extends string>(
  data: readonly LexiconData[],
  lines: (each: LexiconData) => Partial<Record<Key, Lines>>,
): PhraseTable<Key> => {
  const made = new PhraseTable<Key>();
  for (const each of data) {
    for (const [key, value] of Object.entries(lines(each)) as [Key, Lines][]) made.add(value, key, false);
  }
  return made;
};

/** The lexicon for a page in these languages; English is always in it, since pages mix it in everywhere. */
export function lexiconFor(languages: readonly string[]): Lexicon {
  const wanted = new Set(['en', ...languages]);
  const data = lexiconData.filter((each) => wanted.has(each.language));
  return {
    languages: data.map((each) => each.language),
    headings: tableBy(data, (each) => each.headings),
    roles: table(data, (each) => each.roles, true),
    organizations: table(data, (each) => each.organizations, true),
    degrees: table(data, (each) => each.degrees),
    prizes: table(data, (each) => each.prizes, true),
    cues: tableBy(data, (each) => each.cues),
    joins: table(data, (each) => each.joins),
    places: table(data, (each) => each.places),
    honorifics: table(data, (each) => each.honorifics),
    sensitive: tableBy(data, (each) => each.sensitive),
    first: table(data, (each) => each.first),
    third: table(data, (each) => each.third),
    labels: tableBy(data, (each) => each.labels),
    noise: table(data, (each) => each.noise),
    visitor: table(data, (each) => each.visitor),
    crowd: table(data, (each) => each.crowd),
    ours: table(data, (each) => each.ours),
    common: table(data, (each) => each.common),
    abbreviations: table(data, (each) => each.abbreviations),
  };
}
