/** Reads a page's content to a Reading, by pure functions over its blocks. */
import { kindScores, strongest } from '../facts/classify.ts';
import { findFacts } from '../facts/facts.ts';
import { marked, type Finding } from '../facts/finding.ts';
import { sectionsOf, topicsOf } from '../facts/outline.ts';
import { ranked } from '../facts/ranking.ts';
import { emailsIn, type FoundEmail } from '../identity/emails.ts';
import { ownEmails } from '../identity/own-emails.ts';
import { linksOf, withOwnAddress } from '../identity/links.ts';
import { dataAbout, entryOf, nameOfEntry, type Entry } from '../identity/entry.ts';
import { findName } from '../identity/name.ts';
import { listedPeople } from '../identity/people.ts';
import { postFinding } from '../identity/post-lines.ts';
import { findPost } from '../identity/post.ts';
import { judge } from '../identity/profile.ts';
import { ShownWords, withoutStale } from '../identity/stale.ts';
import { quoteOf, selectorFor } from '../page/selector.ts';
import type { PageContent } from '../page/content.ts';
import { firstPart } from './first-part.ts';
import type { ListedPerson, ReadFact, Reading } from '../reading.ts';
import { sites as allSites, siteOf } from '../sites/index.ts';
import { noHints, refined, type Hints } from '../sites/refined.ts';
import type { Site, SiteWords } from '../sites/site.ts';
import { datesIn } from '../text/dates.ts';
import { languagesOf } from '../text/language.ts';
import { lexiconFor, type Lexicon } from '../text/lexicon.ts';
import { wordsOf } from '../text/phrases.ts';
import { nameKey, nameParts, nameScore, sameName } from '../text/names.ts';
import { pronounsIn } from '../identity/pronouns.ts';
import { selectedFact } from '../facts/selected.ts';

export interface ContentOptions {
  /** Of a page that lists people, whom to read. */
  about?: ListedPerson;
  /** The sites whose habits are known; none to read by what all pages have in common. */
  sites?: readonly Site[];
}

/**
 * What a page says of its person. With `about`, one of the `people` of an earlier reading, what stands in that person's
 * entry alone; where the entry is gone, the page is read as a whole again.
 * @param readAt ISO 8601 instant of the look at the page.
 */
export function readContent(
  all: PageContent,
  readAt: string,
  { about, sites = allSites }: ContentOptions = {},
): Omit<Reading, 'ms'> {
  const whole = firstPart(all);
  const { page, structured, url, declaredLanguage, selected } = whole;
  const languages = languagesOf(page.text, declaredLanguage);
  const site = siteOf(url, sites);
  // A site's own words are of its interface's language, whatever language the person writes in.
  const lexicon = lexiconFor(site ? [...languages, declaredLanguage.toLowerCase().split('-')[0] ?? ''] : languages);
  const { content, hints } = site
    ? refined(whole, site.refine(whole, wordsFor(lexicon)))
    : { content: whole, hints: noHints };
  const { blocks } = content.page;
  const entry = about && entryOf(content.page, about, listedPeople(blocks, sectionsOf(blocks, lexicon), lexicon));
  const heading = page.blocks.find((block) => block.level === 1)?.text;
  const selection = selectedFact(selected, all.page, lexicon);
  return {
    readAt,
    url: url.slice(0, 4_000),
    title: structured.title.slice(0, 1_000),
    ...(heading !== undefined && { heading: heading.slice(0, 1_000) }),
    language: languages[0] ?? 'en',
    ...(entry
      ? readPerson({ ...content, ...dataAbout(content, entry) }, lexicon, readAt, noHints, entry)
      : readPerson(content, lexicon, readAt, hints)),
    ...(selection && { selection }),
    truncated: page.truncated,
  };
}

/** Who the page or the entry is about, and what it says of them. */
function readPerson(
  { page, structured, url }: PageContent,
  lexicon: Lexicon,
  readAt: string,
  hints: Hints,
  entry?: Entry,
): Pick<Reading, 'isProfile' | 'refusal' | 'people' | 'person' | 'unread' | 'facts'> {
  const sections = sectionsOf(page.blocks, lexicon);
  const found = emailsIn(page, structured.encodedEmails);
  const addresses = found.map((each) => each.value);
  const name = entry
    ? nameOfEntry(entry, lexicon)
    : findName({ ...page, structured, url, emails: addresses, lexicon, said: hints.name });
  const current = name ? withoutStale(structured, name.name, new ShownWords(page.blocks), lexicon) : structured;
  const findings = findFacts(sections, {
    lexicon,
    nameWords: new Set(nameKey(name?.name ?? '').filter((word) => word.length > 2)),
    text: page.text,
    entries: hints.entries,
  });
  const emails = ownEmails({ found, name: name?.name, ...page, url, lexicon });
  const post = findPost({
    text: page.text,
    blocks: page.blocks,
    sections,
    findings,
    structured: current,
    name: name?.name,
    hosts: hostsOf(url, emails),
    nameBlock: name?.block,
    lexicon,
    said: hints,
  });
  const people = entry ? [] : listedPeople(page.blocks, sections, lexicon);
  const verdict =
    entry || hints.name
      ? { isProfile: true }
      : judge({
          page,
          sections,
          findings,
          structured: current,
          name,
          people,
          url,
          hasHeadline: post.headline !== undefined,
          ownEmail: emails.length > 0,
          lexicon,
        });
  const pronouns = pronounsIn(page.blocks);
  return {
    ...(hints.refusal === undefined ? verdict : { isProfile: false, refusal: hints.refusal }),
    ...(verdict.refusal === 'several-people' && people.length > 0 && { people: [...people] }),
    person: {
      ...(name && { name: { value: name.name, source: name.source } }),
      ...(name?.transliteration !== undefined && {
        transliteration: { value: name.transliteration, source: name.source },
      }),
      ...(name?.honorific !== undefined && { honorific: { value: name.honorific.slice(0, 100), source: name.source } }),
      ...(post.headline && { headline: { value: post.headline.value, source: post.headline.source } }),
      ...(post.organization && { organization: { value: post.organization.value, source: post.organization.source } }),
      ...(pronouns !== undefined && { pronouns: { value: pronouns, source: 'text' } }),
      emails: emails.slice(0, 20).map(({ value, source }) => ({ value, source })),
      links: withOwnAddress(linksOf(page, [...structured.own, ...urlsOfPerson(current)], url), hints.address),
    },
    ...(hints.unread.length > 0 && { unread: [...hints.unread] }),
    facts: ranked(
      withPost(findings, postFinding(post, page.text), page.text, lexicon),
      page.text,
      Number(readAt.slice(0, 4)),
    ).map((finding) => factFrom(finding, page.text)),
  };
}

const hostsOf = (url: string, emails: readonly FoundEmail[]): string[] => [
  URL.parse(url)?.hostname ?? '',
  ...emails.map(({ value }) => value.slice(value.indexOf('@') + 1)),
];

/** Adds the post from the lines by the name, unless a fact says the same words already. */
function withPost(
  findings: readonly Finding[],
  post: Finding | undefined,
  text: string,
  lexicon: Lexicon,
): readonly Finding[] {
  const isSaid = ({ kind, start, end }: Finding): boolean =>
    kind === post?.kind && start === post.start && end === post.end;
  if (!post || findings.some(isSaid)) return findings;
  return [marked(post, wordsOf(text.slice(post.start, post.end)), lexicon), ...findings];
}

/** How much a text must look like a name to be one for an adapter. */
const likelyName = 0.5;

const wordsFor = (lexicon: Lexicon): SiteWords => ({
  topicsOf: (heading) => topicsOf(heading, lexicon, false),
  datesIn,
  isName: (text) => nameScore(nameParts(text, lexicon).name, lexicon) >= likelyName,
  kindOf: (text) => strongest(kindScores(text, wordsOf(text), lexicon))?.kind,
  isSameName: sameName,
});

const urlsOfPerson = ({ people }: PageContent['structured']): string[] =>
  people.filter((person) => person.main).flatMap((person) => person.urls);

const longestQuote = 10_000;

function factFrom(finding: Finding, text: string): ReadFact {
  const { kind, start, end: last, title, organization, place, sensitive } = finding;
  const end = Math.min(last, start + longestQuote);
  return {
    kind,
    quote: quoteOf(text, { start, end }),
    selector: selectorFor(text, { start, end }),
    ...(title !== undefined && { title }),
    ...(organization !== undefined && { organization }),
    ...(place !== undefined && { place }),
    ...finding.dates,
    ...(sensitive !== undefined && { sensitive }),
  };
}
