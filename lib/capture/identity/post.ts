/** The person's headline (what they are) and current organisation (where), weighed from data, the lines by their name, and prose. */
import type { Block } from '../page/block.ts';
import type { EvidenceSource } from '../reading.ts';
import type { Finding } from '../facts/facts.ts';
import { capitalisedRun, organizationIn, splitAtJoin, titleIn } from '../facts/fields.ts';
import type { StructuredData } from '../structured/person.ts';
import { datesIn } from '../text/dates.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { sameName } from '../text/names.ts';
import { wordsOf, type Word } from '../text/phrases.ts';
import { sentencesOf } from '../text/sentences.ts';

export interface Weighed {
  value: string;
  source: EvidenceSource;
  weight: number;
  /** The line by the name that says so, if one does. */
  block?: Block;
}

export interface Post {
  headline?: Weighed;
  organization?: Weighed;
}

interface PageView {
  blocks: readonly Block[];
  findings: readonly Finding[];
  structured: StructuredData;
  name: string | undefined;
  nameBlock: Block | undefined;
  lexicon: Lexicon;
}

const longestHeadline = 110;
/** Lines after the name that introduce the person. */
const nearby = 14;
/** Title, department and university together, in UTF-16 units. */
const longestIntroduction = 260;

class PostWeighing {
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  readonly headlines: Weighed[] = [];
  readonly organizations: Weighed[] = [];

  headline(value: string, source: EvidenceSource, weight: number, block?: Block): void {
    const text = this.#withoutSubject(tidy(value));
    if (isSane(text)) this.headlines.push({ value: text, source, weight, ...(block && { block }) });
  }

  /** "er Professor für Viola": the subject that stands between verb and post is no part of it. */
  #withoutSubject(text: string): string {
    const words = wordsOf(text);
    const [first, second] = words;
    const isSubject = first && (this.#lexicon.first.exactly([first]) || this.#lexicon.third.exactly([first]));
    return isSubject && second ? text.slice(second.start) : text;
  }

  organization(value: string, source: EvidenceSource, weight: number, block?: Block): void {
    const text = tidy(value);
    if (isSane(text)) this.organizations.push({ value: text, source, weight, ...(block && { block }) });
  }
}

const isSane = (text: string): boolean => text.length >= 2 && text.length <= longestHeadline;

const tidy = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s,.;:–—|·•()-]+|[\s,.;:–—|·•(-]+$/g, '')
    .replace(/^(?:an?|the|ein|eine|un|une|una|der|die|den)\s(?=\S)/i, '');

/** Finds both; either may be missing, and a missing one is better than a wrong one. */
export function findPost(view: PageView): Post {
  const weighing = new PostWeighing(view.lexicon);
  addData(weighing, view);
  addLinesByName(weighing, view);
  addProse(weighing, view);
  addLabels(weighing, view);
  addPositions(weighing, view);
  addStudies(weighing, view);
  addAffiliations(weighing, view);
  const headline = heaviest(weighing.headlines);
  const organization = heaviest(weighing.organizations);
  return { ...(headline && { headline }), ...(organization && { organization }) };
}

/** The heaviest, where values that say the same support each other. */
function heaviest(values: readonly Weighed[]): Weighed | undefined {
  let best: Weighed | undefined;
  for (const value of values) {
    const support = values.filter((each) => each !== value && sameName(each.value, value.value)).length;
    const weight = value.weight + Math.min(3, support) * 0.15;
    if (!best || weight > best.weight) best = { ...value, weight };
  }
  return best;
}

function addData(weighing: PostWeighing, { structured, name }: PageView): void {
  for (const person of structured.people) {
    if (!person.main || (name !== undefined && person.name !== undefined && !sameName(person.name, name))) continue;
    if (person.headline !== undefined) weighing.headline(person.headline, person.source, 1.6);
    if (person.organization !== undefined) weighing.organization(person.organization, person.source, 1.6);
  }
}

/** The lines that follow (or stand just above) the name: title, department, university. */
function addLinesByName(weighing: PostWeighing, { blocks, nameBlock, lexicon, name }: PageView): void {
  const at = nameBlock?.index ?? -1;
  const rest = name === undefined || !nameBlock ? '' : textAfterName(nameBlock.text, name);
  if (nameBlock && rest !== '') weighLine(weighing, rest, 0, nameBlock, lexicon);
  for (let distance = 1; distance <= nearby; distance++) {
    const block = blocks[at + distance];
    if (!block) break;
    if (block.box.region === 'nav' || block.box.tag === 'button') continue;
    if (distance > 2 && block.level > 0 && block.level <= (nameBlock?.level ?? 1)) break;
    if (block.text.length > 220) continue;
    weighLine(weighing, block.text, distance, block, lexicon);
  }
  for (const distance of [1, 2]) {
    const block = blocks[at - distance];
    if (block && block.text.length < 120 && block.box.region !== 'nav')
      weighLine(weighing, block.text, distance + 5, block, lexicon);
  }
}

const severalSentences = /[.!?]\s[A-Z\u00C0-\u00DE]/;

function textAfterName(text: string, name: string): string {
  const at = text.indexOf(name);
  return at >= 0 && text.length > name.length + 3 ? text.slice(at + name.length).replace(/^[\s,–—|:-]+/, '') : '';
}

/** Not before "Inc." and the like, which belong to the name before them. */
const lineSeparators =
  /\s+[-–—|·•/]+\s+|,\s(?!(?:inc|ltd|llc|llp|plc|gmbh|ag|co|corp|sa|s\.a|s\.p\.a|srl|b\.?v|n\.?v)\b)|[;|·•‖｜，、：；]\s*|\s@\s/i;

/** One line by the name: as a headline when it names a post, as an organisation when it names one, or both in one. */
function weighLine(weighing: PostWeighing, line: string, distance: number, block: Block, lexicon: Lexicon): void {
  if (/[@＠]|https?:|\d{5}|\d[-–\s]\d{3}/.test(line)) return;
  const near = 1.3 - distance * 0.05;
  const joined = splitAtJoin(line, lexicon);
  if (joined && line.length < 160 && !severalSentences.test(line)) {
    weighing.headline(joined.title, 'text', near, block);
    weighing.organization(firstPart(joined.organization), 'text', near, block);
    return;
  }
  const segments = line
    .split(lineSeparators)
    .map((each) => each.trim())
    .filter(Boolean);
  if (segments.length > 6 || severalSentences.test(line)) return;
  for (const [index, segment] of segments.entries()) {
    const words = wordsOf(segment);
    if (words.length > 14 || lexicon.headings.exactly(words) !== undefined || isForVisitor(words, lexicon)) continue;
    const isPost = lexicon.roles.has(words);
    const isPlace = lexicon.organizations.has(words);
    if (isPost && (!isPlace || roleFirst(words, lexicon)))
      weighing.headline(segment, 'text', near - index * 0.02, block);
    else if (isPlace) weighing.organization(segment, 'text', near - 0.1 + sizeOf(words), block);
  }
}

const isForVisitor = (words: readonly Word[], lexicon: Lexicon): boolean => lexicon.visitor.has(words);

/** "Research Fellow" before "Institute …": the post word comes first. */
function roleFirst(words: readonly Word[], { roles, organizations }: Lexicon): boolean {
  return (roles.find(words)[0]?.from ?? Infinity) < (organizations.find(words)[0]?.from ?? Infinity);
}

const whole = new Set(
  'university universität universite universita universidad universidade universiteit college institute hochschule ltd inc gmbh hospital company corporation 大 museum bank school eth politecnico polytechnic academy'.split(
    ' ',
  ),
);
const part = new Set(
  'department dept abteilung departement dipartimento departamento faculty fakultat faculte faculdad facolta lab laboratory group office chair lehrstuhl division section unit center centre'.split(
    ' ',
  ),
);
/** A university says more about where someone is than its department does. */
function sizeOf(words: readonly Word[]): number {
  if (words.some((word) => whole.has(word.text))) return 0.25;
  return words.some((word) => part.has(word.text)) ? -0.1 : 0;
}

/** The finding that the lines by the name make: their post, in their page's own words. */
export function postFinding({ headline, organization }: Post): Finding | undefined {
  const blocks = [headline?.block, organization?.block].filter((block) => block !== undefined);
  const [first, last] = blocks.toSorted((a, b) => a.index - b.index);
  if (!headline?.block || !first) return undefined;
  const end = (last ?? first).end;
  const range = end - first.start <= longestIntroduction ? { start: first.start, end } : headline.block;
  return {
    kind: 'position',
    start: range.start,
    end: range.end,
    title: headline.value,
    ...(organization && { organization: organization.value }),
    dates: {},
    confidence: 0.9,
    section: 0,
  };
}

const firstPart = (organization: string): string =>
  organization.split(/[;|•·]|\s[-–—]\s|[.!?]\s|\s\(|,\s/)[0] ?? organization;

const copula =
  /(?:^|\s)(?:is|am|was|['’]m|ist|bin|est|suis|es|soy|è|sono|é|sou|ben|currently|works as|working as|serves as|tätig als|als|as|come|como|comme|war|were|are)\s+(?:currently |now |also |actuellement |attualmente |derzeit |depuis [^,]{3,30} )?(?:an? |the |ein |eine |einer |un |une |una |um |uma |de |een |la |le |il |el |o |der |die )?/giu;

/** "She is a professor of history at the University of X": the first sentences about the person. */
function addProse(weighing: PostWeighing, { blocks, lexicon, name }: PageView): void {
  let read = 0;
  for (const block of blocks) {
    if (read >= 8) break;
    if (block.text.length < 40 || ['nav', 'footer'].includes(block.box.region)) continue;
    const sentences = sentencesOf(block.text.slice(0, 1_800), lexicon).slice(0, 8);
    let told = false;
    for (const [index, run] of sentences.entries()) {
      const sentence = block.text.slice(run.start, run.end);
      const words = wordsOf(sentence);
      if (!lexicon.first.has(words) && !lexicon.third.has(words) && !(name !== undefined && hasName(words, name)))
        continue;
      told = true;
      weighSentence(weighing, sentence, 1.05 - read * 0.08 - index * 0.03, lexicon);
    }
    if (told) read++;
  }
}

const hasName = (words: readonly Word[], name: string): boolean => {
  const own = new Set(
    wordsOf(name)
      .map((word) => word.text)
      .filter((word) => word.length > 2),
  );
  return words.some((word) => own.has(word.text));
};

const past =
  /\b(?:was|were|has been|had|formerly|former|previously|until|ex-|received|earned|graduated|war|wurde|était|fue|before)\b/i;

/** What someone founded or runs is where they are, until they say otherwise. */
const ownVenture =
  /\b(?:[Ff]ounded|[Ff]ounder(?: and \w+)? of|[Cc]o-?founded|[Cc]o-?founder of|CEO of|CTO of|owner of)\s((?:[A-Z][\w.&'-]*\s?){1,4})/;

function weighSentence(weighing: PostWeighing, sentence: string, weight: number, lexicon: Lexicon): void {
  const dates = datesIn(sentence);
  const ended = dates.some((each) => each.to !== undefined) && !dates.some((each) => each.ongoing);
  const once = dates.some((each) => !each.isRange);
  const isPast =
    (past.test(sentence) ? 0.4 : 0) +
    (ended ? 0.5 : 0) +
    (once ? 0.25 : 0) -
    (dates.some((each) => each.ongoing) ? 0.25 : 0);
  const founded = ownVenture.exec(sentence)?.[1];
  if (founded !== undefined) weighing.organization(founded, 'text', weight - isPast);
  for (const match of sentence.matchAll(copula)) {
    const rest = sentence.slice(match.index + match[0].length);
    const phrase = rest.split(/[.;!?]|,\s(?:and|where|who|which|und|et|y)\s/)[0] ?? '';
    const words = wordsOf(phrase);
    const role = lexicon.roles.find(words).find((hit) => hit.from < 7);
    if (!role) continue;
    const joined = splitAtJoin(phrase, lexicon);
    const title = joined?.title ?? titleIn(phrase, lexicon) ?? phrase;
    weighing.headline(title, 'text', weight - isPast);
    const organization = joined ? firstPart(joined.organization) : organizationIn(phrase, lexicon);
    const named =
      organization === undefined ? undefined : capitalisedRun(organization, wordsOf(organization), 0, lexicon);
    const value = named ?? organization;
    if (value !== undefined) weighing.organization(value, 'text', weight - isPast);
    return;
  }
  const organization = organizationIn(sentence, lexicon);
  if (organization !== undefined) weighing.organization(organization, 'text', weight - 0.35 - isPast);
}

/** "Position: Lecturer", "所属：…", and rows of a table or a definition list. */
function addLabels(weighing: PostWeighing, { blocks, lexicon }: PageView): void {
  for (const [index, block] of blocks.slice(0, 300).entries()) {
    if (block.text.length > 200) continue;
    const colon = /^([^:：]{2,30})\s?[:：]\s?(.*)$/u.exec(block.text);
    const label = lexicon.labels.exactly(wordsOf(colon?.[1] ?? block.text));
    if (
      label === undefined ||
      (!colon && !['dt', 'th', 'td', 'strong', 'span', 'div', 'p', 'b', 'h3', 'h4'].includes(block.box.tag))
    )
      continue;
    const value = colon?.[2] || blocks[index + 1]?.text || '';
    if (value.length > longestHeadline) continue;
    if (label === 'headline') weighing.headline(value, 'text', 1.2);
    if (label === 'organization') weighing.organization(value, 'text', 1.2);
  }
}

/** Posts among the facts: those the page says go on, then the latest. */
function addPositions(weighing: PostWeighing, { findings }: PageView): void {
  const positions = findings.filter((each) => each.kind === 'position');
  for (const [index, { title, organization, dates, confidence }] of positions.slice(0, 12).entries()) {
    const { ongoing, end } = dates;
    const weight = (ongoing === true ? 1.05 : end === undefined ? 0.7 : 0.45) * (0.6 + confidence * 0.4) - index * 0.03;
    if (title !== undefined && title.length < 80) weighing.headline(title, 'text', weight);
    if (organization !== undefined) weighing.organization(organization, 'text', weight);
  }
}

/** A student is where they study, when nothing else says where they are. */
function addStudies(weighing: PostWeighing, { findings }: PageView): void {
  for (const { kind, organization, dates } of findings) {
    if (kind !== 'education' || organization === undefined) continue;
    weighing.organization(organization, 'text', dates.ongoing === true ? 0.55 : 0.25);
  }
}

/** Weak hints of the organisation: the site's name, the title's other parts, a department's line in the address. */
function addAffiliations(weighing: PostWeighing, { structured, lexicon, name, blocks }: PageView): void {
  const hints = [
    structured.meta.get('og:site_name') ?? '',
    ...structured.title.split(/\s+[-–—|·•:]+\s+|\s*[|·»:]\s*/u),
  ];
  for (const hint of hints) {
    const words = wordsOf(hint);
    if (lexicon.organizations.has(words) && !(name !== undefined && hasName(words, name)))
      weighing.organization(hint, 'title', 0.75);
  }
  for (const block of blocks.slice(0, 200)) {
    if (block.text.length > 120 || block.box.region === 'nav') continue;
    const words = wordsOf(block.text);
    if (words.length > 1 && words.length < 10 && lexicon.organizations.has(words) && sizeOf(words) > 0) {
      const [segment = ''] = block.text
        .split(/,\s/)
        .filter((each) => lexicon.organizations.has(wordsOf(each)) && sizeOf(wordsOf(each)) > 0);
      if (segment !== '') weighing.organization(segment, 'text', 0.5);
    }
  }
}
