/** From sections to facts: entries of known sections, sentences of prose, labelled lines; each a range of the reading text. */
import { coverage, type Block, type Range, type Run } from '../page/block.ts';
import type { FactKind, Sensitivity } from '../reading.ts';
import { hasLetter } from '../text/characters.ts';
import { datesIn, isOnlyDate, type DateSpan } from '../text/dates.ts';
import type { Lexicon, Topic } from '../text/lexicon.ts';
import { wordsOf, type Word } from '../text/phrases.ts';
import { sentencesOf } from '../text/sentences.ts';
import { kindScores, looksLikeReference, sensitivityOf, strongest, type KindScores } from './classify.ts';
import { borrowedDates } from './dating.ts';
import { bullet, entriesOf, proseLength, type Entry } from './entries.ts';
import {
  datesOf,
  entryFields,
  organizationIn,
  splitAtJoin,
  withoutDates,
  workTitle,
  type Dates,
  type Fields,
} from './fields.ts';
import { topicsOf, type Section } from './outline.ts';

/** A fact before it has its selector. */
export interface Finding extends Fields, Range {
  dates: Dates;
  kind: FactKind;
  sensitive?: Sensitivity;
  /** How sure the kind is: 1 from a section, less from the words alone. */
  confidence: number;
  /** The section it stood in, by the section's position on the page. */
  section: number;
}

/** Topics that are kinds of facts. */
const isKind = (topic: Topic): topic is FactKind =>
  topic !== 'biography' && topic !== 'news' && topic !== 'contact' && topic !== 'private' && topic !== 'aside';

/** Kinds whose entries are works with a title of their own. */
const works = new Set<FactKind>(['publication', 'talk', 'project']);
/** Sections whose text is prose about the person more often than a list. */
const shortest = 3;
const mostFacts = 400;
const shortestClause = 25;

export interface FactContext {
  lexicon: Lexicon;
  /** Words of the person's name, to tell sentences about them. */
  nameWords: ReadonlySet<string>;
  /** The reading text. */
  text: string;
}

/** Every fact on the page, in reading order. */
export function findFacts(sections: readonly Section[], context: FactContext): Finding[] {
  const findings: Finding[] = [];
  for (const [index, section] of sections.entries()) {
    if (findings.length >= mostFacts) break;
    if (section.crowd || section.topics.includes('aside')) continue;
    const blocks = section.blocks.filter(isContent);
    const entries = entriesOf(blocks);
    const borrowed = borrowedDates(entries);
    for (const [at, entry] of entries.entries()) {
      const found = factsOf(entry, section, index, context);
      findings.push(...found.map((each) => withDates(each, borrowed[at] ?? [])));
    }
  }
  return withoutRepeats(findings, context.text).slice(0, mostFacts);
}

/** A fact that gives no date of its own takes the one that stands over it. */
const withDates = (found: Finding, spans: readonly DateSpan[]): Finding =>
  spans.length > 0 && found.dates.start === undefined && found.dates.end === undefined
    ? { ...found, dates: datesOf(spans, found.kind) }
    : found;

/** Text that can hold facts, or date one that stands beside it: not navigation, not the page’s foot, not a button. */
function isContent(block: Block): boolean {
  const { region, tag } = block.box;
  if (region === 'nav' || region === 'footer' || tag === 'button') return false;
  return hasLetter(block.text) || isOnlyDate(block.text);
}

function factsOf(entry: Entry, section: Section, index: number, context: FactContext): Finding[] {
  const [first] = entry;
  const last = entry.at(-1);
  if (!first || !last) return [];
  const labelled = labelledFact(entry, index, context);
  if (labelled) return labelled;
  const kinds = section.topics.filter(isKind);
  const whole = { start: first.start, end: last.end };
  const length = whole.end - whole.start;
  const [kind] = kinds;
  if (kind !== undefined && isListed(entry, kind, length, context)) {
    const chosen = kindInSection(kinds, textOf(whole, context), context);
    const finding = entryFact(entry, chosen, index, context);
    return finding ? [finding] : [];
  }
  return entry.flatMap((block) => proseFacts(block, section, index, context));
}

/** Whether an entry is an item of its section's list, to be kept whole, rather than prose. */
function isListed(entry: Entry, kind: FactKind, length: number, { lexicon }: FactContext): boolean {
  if (works.has(kind) && length <= 600) {
    const sentences = entry.length === 1 && entry[0] ? sentencesOf(entry[0].text, lexicon).length : 1;
    return sentences <= 2 || entry.some((block) => looksLikeReference(block.text)) || length <= 220;
  }
  if (length > 330) return false;
  const [first] = entry;
  if (entry.length > 1 || !first) return true;
  return length < proseLength || sentencesOf(first.text, lexicon).length <= 1;
}

/** A section's own kind, unless the words say clearly that this entry is another of the kinds its heading names. */
function kindInSection(kinds: readonly FactKind[], text: string, { lexicon }: FactContext): FactKind {
  const [first = 'other', ...others] = kinds;
  const scores = kindScores(text, wordsOf(text), lexicon);
  const best = strongest(scores);
  if (first === 'interest' && best?.kind === 'publication' && looksLikeReference(text)) return 'publication';
  if (first === 'teaching' && isPost(text, lexicon)) return 'position';
  if (others.length === 0 || !best) return first;
  return kinds.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0))[0] ?? first;
}

/** "Lecturer, University of X, 2010–2012" among courses is a post. */
function isPost(text: string, lexicon: Lexicon): boolean {
  const words = wordsOf(text);
  const role = lexicon.roles.find(words)[0];
  return (
    role !== undefined &&
    role.from < 4 &&
    (lexicon.organizations.has(words) || datesIn(text).some((span) => span.isRange))
  );
}

const textOf = (range: Range, { text }: FactContext): string =>
  text.slice(range.start, range.end).replaceAll('\n', ' ');

const emphasisedIn = (block: Block): string[] =>
  [...block.bold, ...block.italic, ...block.links].map((run) => block.text.slice(run.start, run.end));

function entryFact(entry: Entry, kind: FactKind, section: number, context: FactContext): Finding | undefined {
  const { lexicon } = context;
  const [first] = entry;
  const last = entry.at(-1);
  if (!first || !last) return undefined;
  const range = { start: first.start + bulletLength(first.text), end: last.end };
  const text = textOf(range, context);
  const spans = datesIn(text);
  const words = wordsOf(text);
  if (isOnlyDate(text, spans) || words.length === 0 || isMenu(entry) || isHeadingAgain(text, entry, lexicon))
    return undefined;
  if (isForVisitors(words, lexicon, text)) return undefined;
  const lines = entry.map((block) => withoutDates(block.text, datesIn(block.text)));
  const emphasised = entry.flatMap(emphasisedIn);
  const title = works.has(kind)
    ? (workTitle(text, emphasised) ?? lines.find((line) => line.length > 11)?.trim())
    : undefined;
  const fields = works.has(kind) ? { ...(title && { title }) } : entryFields(lines, kind, lexicon);
  return finding(
    { kind, ...range, ...bounded(fields), dates: datesOf(spans, kind), confidence: 1, section },
    words,
    lexicon,
  );
}

/** A bullet typed before an item is no part of what it says. */
const bulletLength = (text: string): number => bullet.exec(text)?.[0].length ?? 0;

/** Marks what is private. */
function finding(found: Omit<Finding, 'sensitive'>, words: readonly Word[], lexicon: Lexicon): Finding {
  const sensitive = sensitivityOf(words, lexicon);
  return sensitive ? { ...found, sensitive } : found;
}

const longestField = 300;

/** Fields that are too long are no titles or names but text; they are left out. */
const bounded = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => typeof value !== 'string' || (value !== '' && value.length <= longestField),
    ),
  );

/** A lone link of a word or two in a list is a menu's item. */
function isMenu(entry: Entry): boolean {
  return entry.every((block) => coverage(block, block.links) > 0.95 && block.text.length < 16);
}

/** A short line that is itself the name of a section, as a menu beside the text has it. */
const isHeadingAgain = (text: string, entry: Entry, lexicon: Lexicon): boolean =>
  entry.length === 1 &&
  text.length < 30 &&
  (entry[0]?.links.length ?? 0) > 0 &&
  topicsOf(text, lexicon, true).length > 0;

/** Sentences that speak to the visitor say nothing of the person. */
function isForVisitors(words: readonly Word[], lexicon: Lexicon, text: string): boolean {
  const hits = lexicon.visitor.find(words);
  if (hits.length === 0) return /©|https?:\/\/\S+$/i.test(text) && words.length < 12;
  return hits.length > 1 || words.length < 14;
}

const labelPattern = /^\s*([^:：.!?]{2,40})\s?[:：]\s?(\S.*)?$/u;

/** "Research interests: a, b, c" in one line, or a term and its definition. */
function labelledFact(entry: Entry, section: number, context: FactContext): Finding[] | undefined {
  const [first, ...rest] = entry;
  if (!first) return undefined;
  const match = labelPattern.exec(first.text);
  const value = match?.[2] ?? '';
  const term = rest.length > 0 && (first.box.tag === 'dt' || first.box.tag === 'th') ? first.text : match?.[1];
  if (term === undefined || (value === '' && rest.length === 0)) return undefined;
  const [topic] = topicsOf(term, context.lexicon, true);
  if (topic === undefined) return undefined;
  if (topic === 'contact' || topic === 'aside') return [];
  if (!isKind(topic)) return undefined;
  const last = entry.at(-1) ?? first;
  const range = { start: first.start, end: last.end };
  if (range.end - range.start > 500) return undefined;
  const fact = entryFact(entry, topic, section, context);
  return fact ? [{ ...fact, confidence: 0.9 }] : [];
}

/** A sentence cut at its semicolons, where both sides say something. */
function clausesOf(text: string, { start, end }: Run): Run[] {
  const at = text.indexOf('; ', start);
  if (at < 0 || at >= end || at - start < shortestClause || end - at < shortestClause) return [{ start, end }];
  return [{ start, end: at }, ...clausesOf(text, { start: at + 2, end })];
}

/** Facts among a paragraph's sentences. */
function proseFacts(block: Block, section: Section, index: number, context: FactContext): Finding[] {
  const { lexicon } = context;
  const findings: Finding[] = [];
  for (const run of sentencesOf(block.text, lexicon).flatMap((each) => clausesOf(block.text, each))) {
    const text = block.text.slice(run.start, run.end);
    const words = wordsOf(text);
    if (words.length < shortest || isForVisitors(words, lexicon, text)) continue;
    const kind = sentenceKind(text, words, section, context);
    if (!kind) continue;
    const stated = { start: block.start + run.start, end: block.start + run.end, text, words };
    findings.push(sentenceFact(stated, kind, index, lexicon));
    for (const part of otherKinds(text, kind.kind, lexicon)) {
      const offset = block.start + run.start;
      const range = { ...part, start: offset + part.start, end: offset + part.end };
      findings.push(sentenceFact(range, { kind: part.kind, confidence: kind.confidence * 0.8 }, index, lexicon));
    }
  }
  return findings;
}

interface Stated extends Range {
  text: string;
  words: readonly Word[];
}

function sentenceFact(
  { start, end, text, words }: Stated,
  { kind, confidence }: { kind: FactKind; confidence: number },
  section: number,
  lexicon: Lexicon,
): Finding {
  const spans = datesIn(text);
  const fields = bounded(sentenceFields(text, kind, spans, lexicon));
  return finding({ kind, start, end, ...fields, dates: datesOf(spans, kind), confidence, section }, words, lexicon);
}

const clauseEdge = /,\s(?:and\s|und\s|et\s|y\s|e\s|en\s|but\s)?|[、，،]|\s(?:and|und|et|y|before|bevor|avant)\s/g;
const surelySo = 1.5;

/** Clauses that say something of another kind than their sentence: "…, serves on the board of …". */
function otherKinds(text: string, own: FactKind, lexicon: Lexicon): (Stated & { kind: FactKind })[] {
  const found: (Stated & { kind: FactKind })[] = [];
  let from = 0;
  const edges = [...text.matchAll(clauseEdge)].map((match) => ({
    end: match.index,
    next: match.index + match[0].length,
  }));
  for (const { end, next } of [...edges, { end: text.length, next: text.length }]) {
    const clause = text.slice(from, end);
    const words = wordsOf(clause);
    const scores: KindScores = words.length >= 4 ? kindScores(clause, words, lexicon) : new Map();
    const best = strongest(scores);
    const isApart = best && best.kind !== own && (best.score >= surelySo || !scores.has(own));
    if (best && isApart) found.push({ kind: best.kind, start: from, end, text: clause, words });
    if (words.length >= 4) from = next;
  }
  return found.length > 3 ? [] : found;
}

function sentenceFields(text: string, kind: FactKind, spans: ReturnType<typeof datesIn>, lexicon: Lexicon): Fields {
  if (works.has(kind)) {
    const title = workTitle(text, []);
    return title ? { title } : {};
  }
  if (kind !== 'position' && kind !== 'education' && kind !== 'service') return {};
  const plain = withoutDates(text, spans);
  const organization = organizationIn(plain, lexicon);
  const joined = splitAtJoin(plain, lexicon);
  const title = joined && joined.title.length < 80 ? joined.title : undefined;
  return { ...(title && { title }), ...(organization && { organization }) };
}

/** The kind a sentence states, with how sure that is; none when it says nothing of the person. */
function sentenceKind(
  text: string,
  words: readonly Word[],
  section: Section,
  { lexicon, nameWords }: FactContext,
): { kind: FactKind; confidence: number } | undefined {
  const scores = kindScores(text, words, lexicon);
  const best = strongest(scores);
  const personal =
    lexicon.first.has(words) || lexicon.third.has(words) || words.some((word) => nameWords.has(word.text));
  const [topic] = section.topics.filter(isKind);
  if (topic !== undefined && (scores.get(topic) ?? 0) >= (best?.score ?? 0) - 1)
    return { kind: topic, confidence: 0.8 };
  if (section.topics.includes('contact') && (best?.score ?? 0) < 2) return undefined;
  if (best && best.score >= 1) return { kind: best.kind, confidence: personal ? 0.7 : 0.4 };
  if (topic !== undefined) return { kind: topic, confidence: 0.5 };
  const told = personal || section.topics.includes('biography') || section.topics.includes('news');
  return told && words.length >= 4 ? { kind: 'other', confidence: personal ? 0.3 : 0.2 } : undefined;
}

/** One fact of a kind for the same words: the page says many things twice. */
function withoutRepeats(findings: readonly Finding[], text: string): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ kind, start, end }) => {
    const key = `${kind} ${text.slice(start, end).toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
