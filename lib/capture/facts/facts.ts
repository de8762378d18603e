/** From sections to facts: entries of known sections, sentences of prose, labelled lines; each a range of the reading text. */
import type { Block } from '../page/block.ts';
import { hasLetter } from '../text/characters.ts';
import type { SiteEntry } from '../sites/site.ts';
import { datesIn, isOnlyDate } from '../text/dates.ts';
import { wordsOf } from '../text/phrases.ts';
import { rulingDates } from './dating.ts';
import { entriesOf, type Entry } from './entries.ts';
import { datesOf } from './fields.ts';
import { bounded, isKind, marked, type DatedContext, type FactContext, type Finding } from './finding.ts';
import { kindInSection, kindOfEntry, loose, namesPost } from './kinds.ts';
import { entryFact, isListed, labelledFact, textOf } from './listed.ts';
import type { Section } from './outline.ts';
import { withPlacesBelow } from './nested.ts';
import { proseFacts } from './prose.ts';
import { ownWork } from './works.ts';

/** More than this would only hide the citable ones. */
const mostFacts = 400;
/** Of one section; a longer one holds more facts than are kept. */
const mostBlocks = 3_000;

/** Every fact on the page, in reading order. */
export function findFacts(sections: readonly Section[], context: FactContext): Finding[] {
  const findings: Finding[] = [];
  for (const [index, section] of sections.entries()) {
    if (findings.length >= mostFacts) break;
    if (section.crowd || section.topics.includes('aside')) continue;
    const blocks = section.blocks.filter(isContent).slice(0, mostBlocks);
    // The dates of an entry that an adapter found are its own.
    const ruled = rulingDates(blocks.filter((block) => block.box.tag !== 'entry'));
    const dated = { ...context, ruled };
    const entries = entriesOf(blocks, (block) => namesPost(block.text, context.lexicon));
    for (const entry of withPlacesBelow(entries, context.lexicon)) {
      if (findings.length >= mostFacts) break;
      findings.push(...factsOf(entry, section, index, dated));
    }
  }
  return withoutRepeats(findings, context.text).slice(0, mostFacts);
}

/** UTF-16 units. */
const longestTrail = 300;

/** Text that can hold facts, or date one that stands beside it: not navigation, not the page’s foot, not a button. */
function isContent(block: Block): boolean {
  const { region, tag } = block.box;
  if (region === 'nav' || region === 'footer' || tag === 'button' || isTrail(block)) return false;
  return hasLetter(block.text) || isOnlyDate(block.text);
}

/** "Home > Department > Team > Jane Doe": the way from the site's first page to this one. */
function isTrail({ text, links }: Block): boolean {
  if (links.length < 2 || text.length > longestTrail) return false;
  const between = links.slice(1).map((link, at) => text.slice(links[at]?.end, link.start).trim());
  return between.filter((sign) => /^(?:>{1,2}|[»›→/|\\])$/.test(sign)).length === between.length;
}

function factsOf(entry: Entry, section: Section, index: number, context: DatedContext): Finding[] {
  const [first] = entry;
  const last = entry.at(-1);
  if (!first || !last) return [];
  const known = context.entries?.get(first);
  if (known) return known.map((each) => knownFact(each, index, context));
  const labelled = labelledFact(entry, index, context);
  if (labelled) return labelled;
  // "Skills and expertise": what a heading names beside the rest comes last.
  const kinds = section.topics.filter(isKind).toSorted((a, b) => Number(a === 'other') - Number(b === 'other'));
  const whole = { start: first.start, end: last.end };
  const length = whole.end - whole.start;
  const [kind] = kinds;
  const work = kind === undefined || loose.has(kind) ? ownWork(entry, context.nameWords) : [];
  if (work.length > 0) {
    const fact = entryFact(work, 'publication', index, context);
    return fact ? [fact] : [];
  }
  if (kind !== undefined && isListed(entry, kind, length, context)) {
    const chosen = kindInSection(kinds, textOf(whole, context), context);
    const fact = entryFact(entry, chosen, index, context);
    return fact ? [fact] : [];
  }
  const lines = kind === undefined && isDatedLines(entry) ? kindOfEntry(textOf(whole, context), context) : undefined;
  const listed = lines && entryFact(entry, lines, index, context);
  if (listed) return [listed];
  return withDate(
    entry,
    entry.flatMap((block) => proseFacts(block, section, index, context)),
  );
}

/** A date with a few short lines beside it, a title and a place: an entry under whatever heading. */
const [mostLines, longestLine] = [4, 80];

function isDatedLines(entry: Entry): boolean {
  const told = entry.filter((block) => !isOnlyDate(block.text));
  return (
    told.length > 1 &&
    told.length < entry.length &&
    entry.length <= mostLines &&
    told.every(({ text }) => text.length <= longestLine && !/[.!?。]$/.test(text) && datesIn(text).length === 0)
  );
}

/** "10/2012 – 03/2017 | Research assistant, …" in two cells: the date is a part of what is said first beside it. */
function withDate([date, told, ...more]: Entry, found: Finding[]): Finding[] {
  const [first, ...others] = found;
  const isRow = date && told && more.length === 0 && isOnlyDate(date.text) && !isOnlyDate(told.text);
  if (!isRow || first?.start !== told.start) return found;
  return [{ ...first, start: date.start }, ...others];
}

/** The fact that a site's adapter found: its parts are told by their places, its dates by their words. */
function knownFact({ blocks, run, kind, ...fields }: SiteEntry, section: number, context: FactContext): Finding {
  const from = Math.min(...blocks.map((block) => block.start));
  const end = Math.max(...blocks.map((block) => block.end));
  const range = run ? { start: from + run.start, end: from + run.end } : { start: from, end };
  const { title, organization, place } = fields;
  const known = {
    ...(title !== undefined && { title }),
    ...(organization !== undefined && { organization }),
    ...(place !== undefined && { place }),
  };
  const spans = blocks.flatMap((block) => datesIn(block.text));
  const found = { kind, ...range, ...bounded(known), dates: datesOf(spans, kind), confidence: 1, section };
  // How long a post was held is not how old someone is.
  const undated = blocks.filter((block) => datesIn(block.text).length === 0);
  return marked(found, wordsOf(undated.map((block) => block.text).join('\n')), context.lexicon);
}

/** One fact of a kind for the same words and time: the page says many things twice. */
function withoutRepeats(findings: readonly Finding[], text: string): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ kind, start, end, dates }) => {
    const when = `${dates.start} ${dates.end}`;
    const key = `${kind} ${when} ${text.slice(start, end).toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
