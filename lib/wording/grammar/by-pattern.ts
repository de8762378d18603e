/**
 * Grammar for languages whose facts are named by one pattern a kind: the noun is ours and agrees with its sentence, what
 * the page says follows it unchanged, in brackets or quotation marks, so that no case or gender can be wrong.
 */
import type { CitableFact } from '../fact.ts';
import { cite, concat, fill, plain } from '../cited.ts';
import type { Cited } from '../cited.ts';
import { bare, brief, clip, isPhrase, oneLine, quotedYear, shortTitle, standsIn } from './noun-phrase.ts';
import { addressee } from './salutation.ts';
import { isHedged } from './page-words.ts';
import type { FactWording, Grammar } from './wording.ts';

export interface Patterns {
  /** Opening and closing quotation marks, with the spaces that the language puts inside them. */
  quotes: readonly string[];
  and: string;
  /** Whether a title that a page begins with a capital has a small letter in a sentence, as everywhere but in German. */
  titlesAreSmall: boolean;
  /** Who writes: `{role}` and `{place}`. */
  who: string;
  /** By kind of fact: `{what}` is "title (organisation, years)", `{listed}` the same without brackets, `{quoted}` a title in quotation marks and its year. */
  facts: Readonly<Record<string, string>>;
  /** For everything else: `{line}` is the page's own line in quotation marks. */
  line: string;
}

const inQuotes = (text: Cited, { quotes: [open = '“', close = '”'] }: Patterns): Cited => concat([open, text, close]);

/** Marks of quotation inside what will be quoted, one level down. */
const inner = (text: string): string => text.replaceAll(/["“”„«»]/gu, '’');

function years(fact: CitableFact): string {
  const start = quotedYear(fact, fact.start);
  const end = quotedYear(fact, fact.end);
  return [...new Set([start, end])].filter((year) => year !== undefined).join('–');
}

interface Named {
  title: string;
  /** Where and when, as far as the quote says it. */
  details: string;
}

function titled(fact: CitableFact): Named | undefined {
  const raw = oneLine(fact.title ?? '');
  // "Dr. phil." keeps its last stop.
  const title = /\.\s?\p{L}+\.$/u.test(raw) ? raw : bare(raw);
  if (!isPhrase(title, 10) || !standsIn(fact, title)) return undefined;
  const organization = bare(fact.organization ?? '');
  const where =
    isPhrase(organization, 9) && standsIn(fact, organization) && !title.includes(organization) ? organization : '';
  const details = [where, years(fact)].filter((each) => each !== '').join(', ');
  return { title, details };
}

/** "Title (organisation, 1998–2004)". */
function what(fact: CitableFact, { titlesAreSmall }: Patterns): Cited | undefined {
  const said = titled(fact);
  if (said === undefined) return undefined;
  const isPlain = titlesAreSmall && /^\p{Lu}\p{Ll}+(?=\s|$)/u.test(said.title);
  const title = isPlain ? said.title.slice(0, 1).toLowerCase() + said.title.slice(1) : said.title;
  return cite(said.details === '' ? title : `${title} (${said.details})`, fact.id);
}

/** "title, organisation, 1998–2004", for within brackets. */
function listed(fact: CitableFact): Cited | undefined {
  const said = titled(fact);
  return said && cite([said.title, said.details].filter((each) => each !== '').join(', '), fact.id);
}

function quoted(fact: CitableFact, patterns: Patterns): Cited | undefined {
  const title = bare(fact.title ?? '');
  if (title.length < 2 || !standsIn(fact, title)) return undefined;
  const year = quotedYear(fact, fact.start ?? fact.end);
  const named = inQuotes(cite(inner(shortTitle(title, 10)), fact.id), patterns);
  return year === undefined || title.includes(year) ? named : concat([named, ' (', cite(year, fact.id), ')']);
}

/** Words of a line that is said aloud before a question. */
const briefWords = 12;

function word(fact: CitableFact, patterns: Patterns): FactWording {
  const pattern = patterns.facts[fact.kind];
  const told =
    pattern &&
    !isHedged(fact) &&
    fill(pattern, { what: what(fact, patterns), listed: listed(fact), quoted: quoted(fact, patterns) });
  const short = brief(fact.quote, briefWords);
  const slots: Record<string, Cited> =
    short === undefined ? {} : { 'brief-line': inQuotes(cite(inner(short), fact.id), patterns) };
  if (told) return { fact, shapes: [fact.kind], it: told, slots };
  const line = inQuotes(cite(inner(clip(fact.quote, 14)), fact.id), patterns);
  const it = fill(patterns.line, { line }) ?? line;
  return { fact, shapes: fact.kind === 'statement' ? ['statement', 'line'] : ['line'], it, slots: { ...slots, line } };
}

/** A sentence as the writer wrote it, with a capital and a stop. */
const asSentence = (text: string): string => {
  const said = bare(text);
  return said === '' ? '' : `${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`;
};

export const grammarOf = (patterns: Patterns): Grammar => ({
  word: (fact) => word(fact, patterns),
  both: (first, second) => concat([first, patterns.and, second]),
  goal: (text) => {
    const said = bare(text);
    // Only a word that is capital by standing first loses it.
    return /^\p{Lu}\p{Ll}/u.test(said) && said.split(' ').length > 2 && patterns.quotes[0] !== '„'
      ? said.slice(0, 1).toLowerCase() + said.slice(1)
      : said;
  },
  role: (text) => bare(text),
  roleNoun: (text) => bare(text),
  house: (organization) => organization,
  at: (affiliation) => bare(affiliation),
  who: (role, place) =>
    role !== '' && place !== ''
      ? (fill(patterns.who, { role: plain(role), place: plain(place) })?.text ?? role)
      : role || place,
  // What someone wrote about themselves is theirs to phrase; only a whole sentence can be taken over.
  turningPoint: (text) => (/\s.*\s.*\s/u.test(bare(text)) ? asSentence(text) : ''),
  advice: (text) =>
    bare(text) === '' ? {} : { quoted: inQuotes(plain(inner(oneLine(text)).slice(0, 160)), patterns).text },
  point: (text) =>
    bare(text) === '' ? {} : { quoted: inQuotes(plain(inner(bare(text)).slice(0, 160)), patterns).text },
  deed: asSentence,
  addressee,
});
