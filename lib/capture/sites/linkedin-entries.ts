/**
 * The entries of a LinkedIn card. Each begins with a line in bold type or a small heading; what follows up to the next is its
 * company or school, its dates, its place, and what is told of it. Several posts at one employer stand under its name.
 */
import { coverage, type Block } from '../page/block.ts';
import type { FactKind } from '../reading.ts';
import type { Topic } from '../text/lexicon.ts';
import type { SiteEntry, SiteWords } from './site.ts';

export interface Card {
  blocks: Block[];
  heading: Block | undefined;
  topic: Topic | undefined;
}

/** UTF-16 units; a longer line tells, it does not head. */
const longestLine = 120;
/** Lines between an entry's first and its dates. */
const mostBetween = 3;

/** A line in bold type or a small heading; a smaller heading right under one is the company's. */
function beginsEntry(block: Block, before: Block | undefined): boolean {
  if (block.text.length > longestLine) return false;
  if (block.level >= 3) return !(before && before.level >= 3 && before.level < block.level);
  return coverage(block, block.bold) > 0.9;
}

/** "Botany, Latin and +3 skills" stands in bold type under a post. */
const isSkillsLine = ({ text, links }: Block): boolean =>
  /\+\d/.test(text) || links.some((link) => link.url.includes('skill-associations'));

/** Kinds whose dates are a span of time, on a line of their own. */
const lasting = new Set<FactKind>(['position', 'education', 'volunteer']);

function isDateLine({ text }: Block, kind: FactKind, words: SiteWords): boolean {
  const spans = words.datesIn(text);
  if (spans.length === 0 || text.length > longestLine) return false;
  return !lasting.has(kind) || spans.some((span) => span.isRange || span.start < 2);
}

/** "London, England · Hybrid". Without a comma the line may say "Hybrid" alone. */
function placeIn(line: string): { place?: string } {
  const place = beforeDot(line);
  return /[,،、]/.test(place) ? { place } : {};
}

/** Kinds whose second line names where. */
const heldSomewhere = new Set<FactKind>(['position', 'volunteer', 'certificate']);

/** "Acme · Full-time": what stands before the dot. */
const beforeDot = (text: string): string => text.split(/\s[·•]\s/)[0] ?? text;

const isTelling = (text: string): boolean => text.length > longestLine || /[.!?。]$/.test(text);

const firstLink = (block: Block | undefined): string | undefined => block?.links[0]?.url;

interface Part {
  title: Block;
  /** Between title and dates: company, degree, how much of a post it is. */
  between: Block[];
  dates: Block | undefined;
  place: Block | undefined;
  /** What they say of it. */
  told: Block[];
}

function partOf([title, ...rest]: readonly Block[], kind: FactKind, words: SiteWords): Part | undefined {
  if (!title) return undefined;
  const at = rest.slice(0, mostBetween + 1).findIndex((block) => isDateLine(block, kind, words));
  const head = at < 0 ? rest.slice(0, 2) : rest.slice(0, at);
  const telling = head.findIndex((block) => isTelling(block.text));
  const dates = at < 0 || telling >= 0 ? undefined : rest[at];
  const next = dates && rest[at + 1];
  const between = telling < 0 ? head : head.slice(0, telling);
  const place = next && lasting.has(kind) && next.text.length < 80 && !isTelling(next.text) ? next : undefined;
  const told = rest.slice(between.length + (dates ? 1 : 0) + (place ? 1 : 0));
  return { title, between, dates, place, told };
}

/** The employer whose posts follow: a name without dates over a post that names no company of its own. */
const isOver = (over: Part, part: Part): boolean =>
  part.between.length === 0 ||
  (firstLink(over.title) !== undefined && firstLink(part.title) === firstLink(over.title)) ||
  /\/details\/(?:experience|volunteering)/.test(firstLink(part.title) ?? '');

export interface CardEntries {
  entries: SiteEntry[];
  /** Lines that say nothing more: the employer over several posts, how many endorse a skill. */
  spent: Block[];
}

/** The entries of a card that holds facts of one kind; none where nothing in it stands out. */
export function cardEntries({ blocks, heading }: Card, kind: FactKind, words: SiteWords): CardEntries {
  const lines = blocks.filter((block) => block !== heading && !isSkillsLine(block));
  const starts = lines.flatMap((block, at) => (beginsEntry(block, lines[at - 1]) ? [at] : []));
  const parts = starts.flatMap((start, at) => partOf(lines.slice(start, starts[at + 1]), kind, words) ?? []);
  const spent = blocks.filter(isSkillsLine);
  let over: Part | undefined;
  const entries: SiteEntry[] = [];
  for (const [at, part] of parts.entries()) {
    const next = parts[at + 1];
    if (kind === 'position' && !part.dates && next?.dates && isOver(part, next)) {
      over = part;
      spent.push(part.title, ...part.between);
      continue;
    }
    if (over && !isOver(over, part)) over = undefined;
    const entry = entryOf(part, kind, over);
    entries.push(entry, ...toldOf(part, entry, words));
  }
  if (isNameAlone(kind) && entries.length > 0) spent.push(...lines.filter((_, at) => !starts.includes(at)));
  return { entries, spent };
}

/** UTF-16 units of a line that tells one thing; the engine cuts longer ones to sentences. */
const [shortestTold, longestTold] = [25, 300];

/** Lines under a post or a degree: of the kind that their words speak for, where it was held. */
function toldOf({ told }: Part, { kind, organization }: SiteEntry, words: SiteWords): SiteEntry[] {
  if (!lasting.has(kind)) return [];
  const where = organization === undefined ? {} : { organization };
  return told
    .filter(({ text }) => text.length >= shortestTold && text.length <= longestTold)
    .map((block) => Object.assign({ blocks: [block], kind: words.kindOf(block.text) ?? kind }, where));
}

/** Interests and skills are their names; what stands under them is who endorses them. */
const isNameAlone = (kind: FactKind): boolean => kind === 'interest' || kind === 'other';

function entryOf({ title, between, dates, place }: Part, kind: FactKind, over: Part | undefined): SiteEntry {
  if (isNameAlone(kind)) return { blocks: [title], kind };
  const blocks = [title, ...between, dates, place].filter((block) => block !== undefined);
  const second = between[0] && beforeDot(between[0].text);
  const shown = { blocks, kind, ...(place && placeIn(place.text)) };
  if (kind === 'education' || kind === 'service') {
    return { ...shown, organization: title.text, ...(second !== undefined && { title: second }) };
  }
  const organization = over?.title.text ?? (heldSomewhere.has(kind) ? second : undefined);
  return { ...shown, title: title.text, ...(organization !== undefined && { organization }) };
}

/** The first post that goes on. */
export const currentPost = (entries: readonly SiteEntry[], words: SiteWords): SiteEntry | undefined =>
  entries.find(
    ({ kind, blocks }) =>
      kind === 'position' && blocks.some((block) => words.datesIn(block.text).some((span) => span.ongoing)),
  );
