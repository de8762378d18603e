/** The person's headline (what they are) and current organisation (where), weighed from data, the lines by their name, and prose. */
import type { Finding } from '../facts/finding.ts';
import { datesIn } from '../text/dates.ts';
import type { Block } from '../page/block.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { sameName } from '../text/names.ts';
import { sizeOf } from '../text/organizations.ts';
import { wordsOf } from '../text/phrases.ts';
import { addLinesByName, weighLine } from './post-lines.ts';
import { addProse, isOver, isSaidOf, timeOf } from './post-prose.ts';
import { longestHeadline, PostWeighing, sideline, type Post, type PostView, type Weighed } from './post-weighing.ts';

/** What a place gains from having been said with the post that won. */
const withPost = 0.25;
/** Words that stand between a post and where it is held. */
const placeJoin = /\s(?:at|@|bei|beim|chez|presso|bij)\s/i;
/** Less than a post by the name has. */
const leastWeight = 0.6;
/** More than all that speaks for another value together. */
const saidWeight = 4;

/** Finds both; either may be missing, and a missing one is better than a wrong one. */
export function findPost(view: PostView): Post {
  const weighing = new PostWeighing(view);
  addData(weighing, view);
  addLinesByName(weighing, view);
  addProse(weighing, view);
  addLabels(weighing, view);
  addPositions(weighing, view);
  addStudies(weighing, view);
  addAffiliations(weighing, view);
  addSaid(weighing, view);
  const headline = heaviest(weighing.headlines);
  for (const place of weighing.places.get(headline?.value ?? '') ?? []) {
    if (sizeOf(wordsOf(place.value)) >= 0) place.weight += withPost;
  }
  const organization = heaviest(weighing.organizations);
  return { ...(headline && { headline }), ...(organization && { organization }) };
}

/** What weighs less supports nothing. */
const supports = 0.46;

/** The heaviest, where values that say the same support each other. */
function heaviest(values: readonly Weighed[]): Weighed | undefined {
  let best: Weighed | undefined;
  for (const value of values) {
    const support = values.filter(
      (each) => each !== value && each.weight >= supports && sameName(each.value, value.value),
    ).length;
    const weight = value.weight + Math.min(3, support) * 0.15;
    if (!best || weight > best.weight) best = { ...value, weight };
  }
  return best;
}

/** What an adapter vouches for outweighs all else; of a line that says more than the post, the post. */
function addSaid(weighing: PostWeighing, { said, lexicon }: PostView): void {
  const { headline, organization } = said ?? {};
  if (headline) {
    const { block, value, line } = headline;
    if (line === undefined) weighing.headline(value ?? block.text, 'text', saidWeight, block);
    if (value === undefined) weighLine(weighing, line ?? block.text, 0, block, lexicon, saidWeight + 0.5);
    if (line !== undefined) addLine(weighing, line, block, lexicon);
  }
  // Without its block: the two may stand far apart, with other things between.
  if (organization) weighing.organization(organization.value ?? organization.block.text, 'text', 2 * saidWeight);
}

/** A line of whatever words that says what someone is: its post may be one that no word list has. */
function addLine(weighing: PostWeighing, line: string, block: Block, lexicon: Lexicon): void {
  const [title, ...rest] = line.split(placeJoin);
  if (title !== undefined && rest.length === 1 && !lexicon.roles.has(wordsOf(title))) {
    weighing.both(title, rest[0] ?? '', saidWeight + 0.5, block);
  } else weighing.headline(line, 'text', leastWeight, block);
}

function addData(weighing: PostWeighing, { structured, name }: PostView): void {
  for (const person of structured.people) {
    if (!person.main || (name !== undefined && person.name !== undefined && !sameName(person.name, name))) continue;
    if (person.headline !== undefined) weighing.headline(person.headline, person.source, 1.6);
    if (person.organization !== undefined) weighing.organization(person.organization, person.source, 1.6);
  }
}

/** "Position: Lecturer", "所属：…", and rows of a table or a definition list. What a page labels again and again is not the person. */
function addLabels(weighing: PostWeighing, { blocks, lexicon }: PostView): void {
  const labelled = { headline: [] as string[], organization: [] as string[] };
  const early = new Set<string>();
  for (const [index, block] of blocks.slice(0, 300).entries()) {
    if (block.text.length > 200) continue;
    const colon = /^([^:：]{2,30})\s?[:：]\s?(.*)$/u.exec(block.text);
    const label = lexicon.labels.exactly(wordsOf(colon?.[1] ?? block.text));
    if (label !== 'headline' && label !== 'organization') continue;
    if (!colon && !labelTags.has(block.box.tag)) continue;
    // Of headings in a row, none is the other's value.
    if (block.box.tag === 'th' && blocks[index + 1]?.box.tag === 'th') continue;
    const value = colon?.[2] || blocks[index + 1]?.text || '';
    if (value.length > longestHeadline) continue;
    labelled[label].push(value);
    if (index < headBlocks) early.add(value);
  }
  for (const value of labelled.headline.length <= mostOfLabel ? labelled.headline : []) {
    weighing.headline(value, 'text', early.has(value) && lexicon.roles.has(wordsOf(value)) ? 1.2 : 0.7);
  }
  for (const value of labelled.organization.length <= mostOfLabel ? labelled.organization : []) {
    weighing.organization(value, 'text', early.has(value) ? 1.2 : 0.6);
  }
}

/** Further down a label is that of an entry. */
const headBlocks = 60;

const labelTags = new Set(['dt', 'th', 'td', 'strong', 'span', 'div', 'p', 'b', 'h3', 'h4']);
const mostOfLabel = 2;

/** Posts that are looked at; in a CV the oldest may come first. */
const mostPositions = 60;
/** From here on, where a post stands in the list says no more. */
const lateInList = 12;

/** Posts among the facts: those the page says go on, then the latest. */
function addPositions(weighing: PostWeighing, { findings, sections, text, lexicon }: PostView): void {
  const positions = findings.filter((each) => each.kind === 'position').slice(0, mostPositions);
  for (const [index, finding] of positions.entries()) {
    const { title, organization } = finding;
    const heading = sections[finding.section]?.heading?.text ?? '';
    const weight =
      weightOf(finding, text.slice(finding.start, finding.end), heading) - Math.min(index, lateInList) * 0.03;
    const isPost = title !== undefined && title.length < 80 && lexicon.roles.has(wordsOf(title));
    const post = isPost ? title : undefined;
    if (post !== undefined && organization !== undefined) weighing.both(post, organization, weight);
    else if (post !== undefined) weighing.headline(post, 'text', weight);
    else if (organization !== undefined) weighing.organization(organization, 'text', weight);
  }
}

/** UTF-16 units; a longer quote is a sentence, which may speak of someone else's post. */
const longestEntry = 80;

/** `quote` are its words; `heading` those of its section: "Current position", "Previous positions". */
function weightOf({ title, organization, dates, confidence }: Finding, quote: string, heading: string): number {
  const aside = sideline.test(`${title} ${organization}`) ? 0.5 : 1;
  const time = timeOf(heading);
  const isPast = time === 'then' || (title !== undefined && isOver(quote, title));
  const isOpen = !isPast && (dates.ongoing === true || (time === 'now' && dates.end === undefined));
  const held = isOpen ? 1.05 : dates.end === undefined ? 0.7 : 0.45;
  const isOthers = title !== undefined && quote.length > longestEntry && !isSaidOf(quote, title);
  return aside * held * (0.6 + confidence * 0.4) - (isPast ? 0.35 : 0) - (isOthers ? 0.35 : 0);
}

/** A student is where they study, when nothing else says where they are. */
function addStudies(weighing: PostWeighing, { findings }: PostView): void {
  for (const { kind, organization, dates } of findings) {
    if (kind !== 'education' || organization === undefined) continue;
    weighing.organization(organization, 'text', dates.ongoing === true ? 0.55 : 0.25);
  }
}

/** Weak hints of the organisation: the site's name, the title's other parts, a department's line in the address. */
function addAffiliations(weighing: PostWeighing, { structured, lexicon, blocks }: PostView): void {
  const hints = [
    structured.meta.get('og:site_name') ?? '',
    ...structured.title.split(/\s+[-–—|·•:]+\s+|\s*[|·»:]\s*/u),
  ];
  for (const hint of hints) {
    if (lexicon.organizations.has(wordsOf(hint))) weighing.organization(hint, 'title', 0.75);
  }
  for (const block of blocks.slice(0, 200)) {
    if (block.text.length > 120 || block.box.region === 'nav') continue;
    const words = wordsOf(block.text);
    // A line that names a post or a time is an entry's, not an address's.
    if (lexicon.roles.has(words) || datesIn(block.text).length > 0) continue;
    if (words.length > 1 && words.length < 10 && lexicon.organizations.has(words) && sizeOf(words) > 0) {
      const segment = block.text
        .split(/,\s|\s[·|–—-]\s|[.،]\s/)
        .find((each) => lexicon.organizations.has(wordsOf(each)) && sizeOf(wordsOf(each)) > 0);
      if (segment !== undefined) weighing.organization(segment, 'text', 0.3);
    }
  }
}
