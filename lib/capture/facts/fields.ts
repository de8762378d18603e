/** The parts of an entry or sentence: what (title), where (organisation, place), when. */
import type { FactKind } from '../reading.ts';
import type { DateSpan } from '../text/dates.ts';
import { beginsCaseless, beginsLikeName } from '../text/characters.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { sizeOf } from '../text/organizations.ts';
import { wordsOf, type Found, type Word } from '../text/phrases.ts';

export interface Fields {
  /** Role, degree, work or prize. */
  title?: string;
  organization?: string;
  place?: string;
}

export interface Dates {
  /** ISO, as precise as the text. */
  start?: string;
  end?: string;
  ongoing?: boolean;
}

/** Kinds whose single date is the day it was done, not the beginning of something that lasted. */
const finishedOnce = new Set<FactKind>(['education']);

/** Words before a date that make it someone's birth. */
const birth =
  /(?:^|[\s(（])(?:born|b\.|née?|geb(?:oren)?\.?|nacid[oa]|nat[oa]|nascid[oa]|geboren)\s(?:\S{1,10}\s){0,3}$|(?:生年月日|出生|生于).{0,2}$/i;

/** The spans of a text that date what it says, and not the birth of whom it speaks of. */
export const withoutBirths = (text: string, spans: readonly DateSpan[]): readonly DateSpan[] =>
  spans.filter((span) => !birth.test(text.slice(Math.max(0, span.start - 40), span.start)));

/** Dates of a fact from the spans in its text. */
export function datesOf(spans: readonly DateSpan[], kind: FactKind): Dates {
  const span = spans.find((each) => each.isRange) ?? spans[0];
  if (!span) return {};
  if (span.to !== undefined) return { ...(span.from !== undefined && { start: span.from }), end: span.to };
  if (span.from === undefined) return {};
  if (span.ongoing) return { start: span.from, ongoing: true };
  return finishedOnce.has(kind) ? { end: span.from } : { start: span.from };
}

/** Parts the fields of a line; a company's legal form stays with its name. */
export const separators =
  /\s+[-–—|·•/@]+\s+|[,;:|·•‖｜，、：；،؛](?!\s*(?:inc|ltd|llc|llp|corp|gmbh|co|plc|s\.a|s\.r\.l)\b)\s*|\s{2,}|\s+@\s*|\n|(?<=[\u3041-\u30FF\u3400-\u9FFF])\s(?=[\u30A1-\u30FF\u3400-\u9FFF])/i;
const edges = /^[\s,.;:–—()（）[\]|·•-]+|[\s,;:–—(（[\]|·•-]+$/gu;

export const trim = (text: string): string => text.replaceAll(edges, '').trim();

/** A text without its dates. */
export function withoutDates(text: string, spans: readonly DateSpan[]): string {
  let rest = text;
  for (const span of spans.toReversed()) rest = `${rest.slice(0, span.start)} ${rest.slice(span.end)}`;
  return rest.replaceAll(/[(（[]\s*[)）\]]/g, ' ');
}

/** Words that end a title when they follow it. */
const afterTitle = new Set(
  'who that where which before after while with and at whose making building helping creating designing exploring living trying writing using working specializing specialising based focusing focused to in on since from und et der die das qui que dont y e che onde sowie for'.split(
    ' ',
  ),
);

/**
 * The part of a phrase that names a post: its post word with the words before it back to the nearest little word, and what
 * follows up to punctuation, a relative word or the organisation. "mon métier de développeur au sein de" gives "développeur".
 */
export function titleIn(phrase: string, lexicon: Lexicon): string | undefined {
  const words = wordsOf(phrase);
  const role = lexicon.roles.find(words)[0] ?? lexicon.degrees.find(words)[0];
  return role && titleAround(phrase, words, role, lexicon);
}

/** The same around a post word that was found. */
export function titleAround(phrase: string, words: readonly Word[], role: Found<true>, lexicon: Lexicon): string {
  let from = role.from;
  while (from > 0 && isPartOfTitle(phrase, words, from - 1, lexicon)) from--;
  let to = role.to;
  while (to < words.length && to < role.to + 7 && goesOn(phrase, words, to, lexicon)) to++;
  // A title does not end in a little word.
  while (to > role.to && isLittle(words[to - 1], lexicon)) to--;
  return trim(closeBracket(phrase, words[from]?.start ?? 0, words[to - 1]?.end ?? phrase.length));
}

const closeBracket = (phrase: string, start: number, end: number): string =>
  phrase.slice(start, phrase.charAt(end) === ')' && phrase.slice(start, end).includes('(') ? end + 1 : end);

const isLittle = (word: Word | undefined, { common, first, third }: Lexicon): boolean =>
  word !== undefined && [common, first, third].some((table) => table.exactly([word]) !== undefined);

/** Verbs and little words between a person and the post they have. */
const copulas = new Set(
  'was were been become became named appointed elected made as am is a an als comme come como currently now actuellement attualmente suis sono sou soy bin ben ist est es e'.split(
    ' ',
  ),
);

function isPartOfTitle(phrase: string, words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (!word || !next || isLittle(word, lexicon)) return false;
  const gap = phrase.slice(word.end, next.start).trim();
  // "Sr. Manager": the stop of an abbreviation ends nothing.
  if (/[,;:()–—]$/.test(gap) || (gap === '.' && lexicon.abbreviations.exactly([word]) === undefined)) return false;
  return !copulas.has(word.text);
}

function goesOn(phrase: string, words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (!word || !before) return false;
  if (/[,;:.!?–—]/.test(phrase.slice(before.end, word.start))) return false;
  const join = lexicon.joins.at(words, at);
  const named = words.slice(join?.to, (join?.to ?? 0) + 3);
  // "Leiterin der Abteilung Küste": the part that someone leads belongs to the post.
  if (join && leads.has(before.text) && sizeOf(named) < 0) return true;
  if (afterTitle.has(word.text) && !['in', 'e', 'y'].includes(word.text)) return false;
  const place = lexicon.places.at(words, at);
  if (place && beginsLikeName(phrase.slice(words[place.to]?.start ?? phrase.length))) return false;
  // A bare kind of organisation at the end is part of the post: "Profesor Titular de Universidad".
  return !join || join.to + 1 === words.length || !lexicon.organizations.has(named);
}

/** Joining words that name a place of work whatever follows; the others only before an organisation's word. */
const placeJoins = new Set(['at', 'bei', 'beim', 'chez', 'presso', 'aan', 'bij', 'にて']);
/** Joining words that name one only before an organisation's word: "en" also stands in "Doctor en Matemáticas". */
const softJoins = new Set(['a', 'an', 'am', 'au', 'en', 'em', 'na', 'no', 'all', 'alla', 'nel', 'nella', 'in']);
/** Posts that lead a part of an organisation, which then belongs to the post: "Head of Data Services". */
const leads = new Set(
  'head director dean chief manager leader lead coordinator leiter leiterin directeur directrice responsable chef cheffe jefe jefa directora direttore direttrice responsabile diretor diretora chefe hoofd'.split(
    ' ',
  ),
);
/** Words after a join among which the organisation's own word must stand. */
const within = 5;

/** Whether an organisation is named from a word on, before the next joining word or mark. */
export function organizationAhead(text: string, words: readonly Word[], from: number, lexicon: Lexicon): boolean {
  for (let at = from; at < Math.min(words.length, from + within); at++) {
    if (at > from && /[,;:،؛、，(]/.test(text.slice(words[at - 1]?.end, words[at]?.start))) return false;
    if (lexicon.organizations.at(words, at)) return true;
    if (at > from && lexicon.joins.at(words, at)) return false;
  }
  return false;
}

/** "Professor of History at the University of X" apart at the joining word before the organisation. */
export function splitAtJoin(text: string, lexicon: Lexicon): { title: string; organization: string } | undefined {
  const words = wordsOf(text);
  let best: { at: number; next: number; weight: number } | undefined;
  const joins = lexicon.joins.find(words);
  for (const join of joins) {
    const after = words[join.to];
    const isNamed = after && (beginsLikeName(text.slice(after.start)) || lexicon.organizations.at(words, join.to));
    if (join.from === 0 || !after || !isNamed) continue;
    const before = words.slice(0, join.from);
    if (!lexicon.roles.has(before) && !lexicon.degrees.has(before)) continue;
    // "Professor, Department of X": what stands after a comma is no part of the title.
    if (text.slice(0, words[join.from]?.start).includes(', ')) continue;
    const isBare =
      (join.to + 1 === words.length || text.charAt(after.end + 1) === '(') &&
      lexicon.organizations.exactly([after]) !== undefined;
    if (isBare) continue;
    const word = words[join.from]?.text ?? '';
    const named = organizationAhead(text, words, join.to, lexicon);
    const isPlace = placeJoins.has(word) || (named && softJoins.has(word));
    const onward = joins.find((each) => each.from > join.to);
    const [joined = ''] = text.slice(after.start, onward?.start).split(',', 1);
    const ofPart = !isPlace && sizeOf(wordsOf(joined)) <= 0;
    if (ofPart && leads.has(words[join.from - 1]?.text ?? '')) continue;
    const weight = (isPlace ? 1 : 0) + (named ? 2 : 0);
    if (weight > (best?.weight ?? 0)) best = { at: words[join.from]?.start ?? 0, next: after.start, weight };
  }
  if (!best) return undefined;
  const before = text.slice(0, best.at);
  return { title: titleIn(before, lexicon) ?? trim(before), organization: trim(text.slice(best.next)) };
}

const publicationTitle =
  /[“„«"]([^“”„»"]{8,250})[”“»"]|[「『]([^」』]{3,250})[」』]|``([^']{8,250})''|(?:\(|\s)(?:19|20)\d\d[a-z]?[).,]+\s+([^.?!]{12,250}[.?!])/u;

/** The title of a paper, a talk or a book: in quotes, or after the year in brackets, or what is emphasised. */
export function workTitle(text: string, emphasised: readonly string[]): string | undefined {
  const match = publicationTitle.exec(text);
  const quoted = match?.slice(1).find((each) => each !== undefined);
  if (quoted !== undefined) return trim(quoted).replaceAll(/^["“«]|[.,]?["”»]?$/g, '');
  return emphasised.filter((each) => each.length >= 12).toSorted((a, b) => b.length - a.length)[0];
}

/** An organisation's name in a sentence: from a joining word to the end of the capitalised run that holds an organisation word. */
export function organizationIn(text: string, lexicon: Lexicon): string | undefined {
  const words = wordsOf(text);
  let fallback: string | undefined;
  for (const join of lexicon.joins.find(words)) {
    const run = capitalisedRun(text, words, join.to, lexicon);
    if (!run) continue;
    if (lexicon.organizations.has(wordsOf(run))) return innermost(run, lexicon);
    if (fallback === undefined && (isAt(words[join.from]) || acronym.test(run))) fallback = run;
  }
  if (fallback !== undefined) return fallback;
  const organization = lexicon.organizations.find(words)[0];
  return organization && beginsCaseless(text.slice(organization.start))
    ? unspacedRun(text, organization.end)
    : undefined;
}

/** "Computer Science at the Courant Institute at NYU": the first part that names an organisation. */
function innermost(run: string, lexicon: Lexicon): string {
  const parts = run.split(/\s(?:at|an|bei|chez|presso|aan|bij)\s(?:the\s|der\s|dem\s|de\s)?/);
  return parts.find((part) => lexicon.organizations.has(wordsOf(part))) ?? run;
}

const acronym = /^[A-Z]{3,8}$/;

const atWords = new Set([
  'at',
  'bei',
  'beim',
  'chez',
  'presso',
  'an',
  'am',
  'aan',
  'bij',
  'joined',
  'en',
  'na',
  'no',
  'au',
  'a',
  'for',
  'with',
]);
const isAt = (word: Word | undefined): boolean => word !== undefined && atWords.has(word.text);

/** East Asian text has no capitals: back from the organisation word to what parts it from the sentence. */
export function unspacedRun(text: string, end: number): string | undefined {
  const before = text.slice(Math.max(0, end - 40), end);
  const run = /[^\s、。，,；;：:はがをにとで（）()「」於于在]+$/u.exec(before)?.[0];
  return run && run.length > 2 ? run : undefined;
}

const small = new Set(
  'of the and for in de la le des du et der die das für und di della del dell y do da dos e van het & at'.split(' '),
);

/** The run of capitalised words (and the small ones between them) from a word on, ended by punctuation. */
function capitalisedRun(text: string, words: readonly Word[], from: number, lexicon: Lexicon): string | undefined {
  let last: Word | undefined;
  let at = from;
  for (; at < words.length && at < from + 14; at++) {
    const word = words[at];
    if (!word) break;
    const before = words[at - 1];
    if (at > from && before && /[,;.()（）:–—]\s/u.test(text.slice(before.end, word.start))) break;
    const capital = beginsLikeName(text.slice(word.start));
    if (capital) last = word;
    else if (!small.has(word.text) && lexicon.joins.at(words, at) === undefined) break;
  }
  const first = words[from];
  if (!first || !last || last.start < first.start) return undefined;
  const start = words.slice(from, at).find((word) => beginsLikeName(text.slice(word.start)))?.start;
  const run = start === undefined ? '' : trim(text.slice(start, last.end));
  return run.length > 1 && run.length < 120 ? run : undefined;
}
