/** Whether the page is one person's, from signs for and against that add up; and if not, what it is instead. */
import { coverage, type Block, type VisiblePage } from '../page/block.ts';
import type { ListedPerson, Refusal } from '../reading.ts';
import type { Finding } from '../facts/finding.ts';
import type { Section } from '../facts/outline.ts';
import type { StructuredData } from '../structured/person.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { nameParts, nameScore, sameName } from '../text/names.ts';
import { wordsOf } from '../text/phrases.ts';
import type { NameEvidence } from './name-weighing.ts';
import { personPath } from './people.ts';

export interface ProfileView {
  page: VisiblePage;
  sections: readonly Section[];
  findings: readonly Finding[];
  structured: StructuredData;
  name: NameEvidence | undefined;
  /** Those whom the page lists, if it does. */
  people: readonly ListedPerson[];
  url: string;
  hasHeadline: boolean;
  ownEmail: boolean;
  lexicon: Lexicon;
}

/** The sum from which a page counts as a person's. */
const threshold = 1;

const articleTypes = new Set([
  'article',
  'newsarticle',
  'blogposting',
  'scholarlyarticle',
  'reportagenewsarticle',
  'techarticle',
  'medicalscholarlyarticle',
]);
const productTypes = new Set([
  'product',
  'book',
  'movie',
  'tvseries',
  'recipe',
  'softwareapplication',
  'event',
  'musicalbum',
  'videogame',
  'offer',
  'jobposting',
  'tvepisode',
]);
const groupTypes = new Set([
  'organization',
  'collegeoruniversity',
  'localbusiness',
  'corporation',
  'legalservice',
  'attorney',
  'educationalorganization',
  'researchorganization',
  'governmentorganization',
  'medicalorganization',
  'hospital',
]);
const listTypes = new Set(['itemlist', 'collectionpage', 'searchresultspage']);

/** Decides, with the reason when it says no. */
export function judge(view: ProfileView): { isProfile: boolean; refusal?: Refusal } {
  if (view.page.text.trim().length < 20) return { isProfile: false, refusal: 'no-text' };
  const against = signsAgainst(view);
  const total = signsFor(view) - against.reduce((sum, sign) => sum + sign.weight, 0);
  if (total >= threshold) return { isProfile: true };
  const reason = against.toSorted((a, b) => b.weight - a.weight)[0]?.refusal ?? 'not-a-person';
  return { isProfile: false, refusal: reason };
}

function signsFor({
  page,
  sections,
  findings,
  structured,
  name,
  hasHeadline,
  ownEmail,
  url,
  lexicon,
}: ProfileView): number {
  if (!name) return 0;
  // One word is a thing's name as often as a person's.
  const known = structured.people.some(
    (person) => person.main && person.name !== undefined && sameName(person.name, name.name),
  );
  let sum = wordsOf(name.name).length === 1 && !known ? -2 : 0;
  sum += Math.min(2, name.weight * 0.45);
  const title = nameInTitle(structured.title, name.name);
  // A page about someone says so in its title or a heading, or the data; a name in the text alone may be anyone's.
  sum += title > 0 || known || name.source === 'heading' ? title : -0.8;
  if (structured.people.some((person) => person.main && person.name !== undefined && sameName(person.name, name.name)))
    sum += 0.6;
  if (structured.types.has('profilepage') || structured.meta.get('og:type') === 'profile') sum += 1;
  const topics = new Set(sections.flatMap((section) => section.topics));
  const personal = [
    'position',
    'education',
    'award',
    'publication',
    'biography',
    'interest',
    'teaching',
    'service',
    'language',
    'talk',
    'project',
  ] as const;
  sum += Math.min(1.2, personal.filter((topic) => topics.has(topic)).length * 0.3);
  const firm = findings.filter(
    (each) => (each.kind === 'position' || each.kind === 'education') && each.confidence >= 0.5,
  );
  sum += Math.min(0.9, firm.length * 0.2);
  if (hasHeadline) sum += 0.3;
  if (ownEmail) sum += 0.5;
  sum += voice(page.blocks, name.name, lexicon);
  if (personPath.test(url)) sum += 0.3;
  return sum;
}

/** A name that begins the title, or is most of it. */
function nameInTitle(title: string, name: string): number {
  const words = wordsOf(title).map((word) => word.text);
  const own = wordsOf(name).map((word) => word.text);
  if (own.length === 0 || !own.every((word) => words.includes(word))) return 0;
  return own.length * 3 >= words.length ? 0.8 : 0.4;
}

/** How much of the prose speaks as "I", or of him or her and the name. */
function voice(blocks: readonly Block[], name: string, lexicon: Lexicon): number {
  const own = new Set(
    wordsOf(name)
      .map((word) => word.text)
      .filter((word) => word.length > 2),
  );
  let personal = 0;
  let collective = 0;
  let words = 0;
  for (const block of blocks) {
    if (block.text.length < 60 || words > 3_000) continue;
    for (const word of wordsOf(block.text.slice(0, 1_500))) {
      words++;
      if (lexicon.ours.exactly([word])) collective++;
      else if (lexicon.first.exactly([word]) || own.has(word.text)) personal++;
    }
  }
  if (words === 0) return 0;
  const share = (personal - collective * 1.2) / words;
  return Math.max(-0.8, Math.min(0.8, share * 20));
}

interface Sign {
  refusal: Refusal;
  weight: number;
}

function signsAgainst(view: ProfileView): Sign[] {
  const { structured, page, sections, findings, lexicon, url, name, people } = view;
  const signs: Sign[] = [];
  const add = (refusal: Refusal, weight: number): void => {
    if (weight > 0) signs.push({ refusal, weight });
  };
  const has = (types: ReadonlySet<string>): boolean => [...structured.types].some((type) => types.has(type));
  const type = structured.meta.get('og:type') ?? '';
  if (!structured.types.has('person') && !structured.types.has('profilepage')) {
    // A list of someone's works holds articles; an article's own heading is not a name.
    add('article', has(articleTypes) ? (isHeaded(name, structured.title) ? 0.6 : 1.6) : 0);
    add('product', has(productTypes) ? 2 : 0);
    add('not-a-person', has(groupTypes) ? 0.6 : 0);
    add('several-people', has(listTypes) ? 0.8 : 0);
  }
  add('article', type === 'article' && structured.meta.has('article:published_time') ? 0.8 : 0);
  add('article', structured.meta.has('citation_title') ? 2.5 : 0);
  add('product', /^(?:product|book|video\.|music\.)/.test(type) && type !== 'books.author' ? 1.5 : 0);
  add('search-results', /[?&](?:q|query|search|s)=|\/search\b/i.test(url) ? 1.8 : 0);
  add('product', isForSale(page.blocks) ? 1.2 : 0);
  add('login-wall', page.asksPassword && page.text.length < 1_500 ? (saysSomething(findings) ? 2 : 6) : 0);
  add('several-people', crowdWeight(page.blocks, sections, name, lexicon));
  add('several-people', name && isOneOfMany(name, people, structured.title) ? 1.6 : 0);
  add('not-a-person', name ? 0 : 1);
  return signs;
}

/** Whether anything of a person is told, so that a login form beside it keeps nothing back. */
const saysSomething = (findings: readonly Finding[]): boolean =>
  findings.some(({ kind, confidence }) => kind !== 'other' && confidence >= 0.5);

const currency = String.raw`(?:EUR|USD|GBP|CHF|R\$|US\$|[€$£¥]|zł|kr|円|元|원)`;
const price = new RegExp(String.raw`^(?:${currency}\s?\d{1,6}(?:[.,]\d{2})?|\d{1,6}(?:[.,]\d{2})?\s?${currency})$`);

/** A price on a line of its own, and a button to press. */
const isForSale = (blocks: readonly Block[]): boolean =>
  blocks.some((block) => block.text.length < 20 && price.test(block.text)) &&
  blocks.some((block) => block.box.tag === 'button');

/** The name is the page's heading and in its title. */
const isHeaded = (name: NameEvidence | undefined, title: string): boolean =>
  name?.block?.level === 1 && nameInTitle(title, name.name) > 0;

/** The name is an entry of a list like the others in it, and the title is not theirs. */
const isOneOfMany = ({ name, block }: NameEvidence, people: readonly ListedPerson[], title: string): boolean =>
  nameInTitle(title, name) === 0 &&
  people.some((person) => person.block === block?.index && sameName(person.name, name));

/** Whether the page's first heading of its own is that of a list of people. */
const isFirstHeading = (sections: readonly Section[]): boolean =>
  sections.find((section) => section.heading && section.heading.box.region === 'main')?.crowd === true;

/** More names make no page any less one person's. */
const mostNames = 24;

/** Many names that each stand as a heading, a link or a line of its own, and are not the page's person. */
function crowdWeight(
  blocks: readonly Block[],
  sections: readonly Section[],
  name: NameEvidence | undefined,
  lexicon: Lexicon,
): number {
  const names = new Set<string>();
  for (const block of blocks.slice(0, 1_500)) {
    if (names.size > mostNames) break;
    if (block.text.length > 60 || block.box.region === 'nav' || block.box.region === 'footer') continue;
    const stands = block.level > 0 || coverage(block, block.links) > 0.9 || coverage(block, block.bold) > 0.9;
    if (!stands) continue;
    const parts = nameParts(block.text, lexicon);
    if (nameScore(parts.name, lexicon) >= 0.7 && !(name && sameName(parts.name, name.name))) names.add(parts.name);
  }
  const crowd = sections.some((section) => section.crowd && (section.heading?.level ?? 9) <= 2) ? 1.2 : 0;
  const title = names.size >= 3 || isFirstHeading(sections) ? crowd : crowd / 2;
  return Math.min(2.2, Math.max(0, names.size - 2) * 0.12) + title;
}
