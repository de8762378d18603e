/** Reads a page: one walk of the document, then pure functions over what it saw. Returns a Reading; writes nothing. */
import { findFacts } from './facts/facts.ts';
import type { Finding } from './facts/finding.ts';
import { sectionsOf } from './facts/outline.ts';
import { ranked } from './facts/ranking.ts';
import { emailsIn, ownEmails } from './identity/emails.ts';
import { linksOf } from './identity/links.ts';
import { findName } from './identity/name.ts';
import { postFinding } from './identity/post-lines.ts';
import { findPost } from './identity/post.ts';
import { judge } from './identity/profile.ts';
import type { VisiblePage } from './page/block.ts';
import { quoteOf, selectorFor } from './page/selector.ts';
import { Walk, type Budget } from './page/walk.ts';
import type { ReadFact, Reading } from './reading.ts';
import type { StructuredData } from './structured/person.ts';
import { readStructured } from './structured/read.ts';
import { languagesOf } from './text/language.ts';
import { lexiconFor } from './text/lexicon.ts';
import { nameKey } from './text/names.ts';
import { pronounsIn } from './identity/pronouns.ts';
import { selectedFact } from './facts/selected.ts';

export interface ReadOptions {
  /** Milliseconds, as `performance.now`. */
  now?: () => number;
  /** ISO 8601 instant of the reading; the present when absent. */
  readAt?: string;
  /** What the user had selected; the document's own selection when absent. */
  selection?: Selection | null;
}

/** What one reading may take: enough for the longest real profile, and under a second on any machine. */
const mostElements = 60_000;
const mostCharacters = 600_000;
const mostMilliseconds = 600;

const budgetFrom = (now: () => number): Budget => ({
  elements: mostElements,
  characters: mostCharacters,
  deadline: now() + mostMilliseconds,
  now,
});

/** The reading text that selectors' offsets point into, as the document is now. */
export const readingText = (document: Document): string =>
  new Walk(budgetFrom(() => performance.now())).read(document).text;

/** What the pure part of the engine needs of a page; a PDF can give it as well. */
export interface PageContent {
  page: VisiblePage;
  structured: StructuredData;
  url: string;
  /** BCP 47 tag that the page states, or empty. */
  declaredLanguage: string;
}

/** Everything but the quotes' selection and timing, from content alone. */
export function readContent(
  { page, structured, url, declaredLanguage }: PageContent,
  readAt: string,
): Omit<Reading, 'ms' | 'readAt' | 'truncated'> {
  const languages = languagesOf(page.text, declaredLanguage);
  const lexicon = lexiconFor(languages);
  const sections = sectionsOf(page.blocks, lexicon);
  const found = emailsIn(page.blocks, structured.encodedEmails);
  const name = findName({ ...page, structured, url, emails: found.map((each) => each.value), lexicon });
  const findings = findFacts(sections, {
    lexicon,
    nameWords: new Set(nameKey(name?.name ?? '').filter((word) => word.length > 2)),
    text: page.text,
  });
  const post = findPost({
    blocks: page.blocks,
    findings,
    structured,
    name: name?.name,
    nameBlock: name?.block,
    lexicon,
  });
  const emails = ownEmails(found, name?.name, page.text);
  const verdict = judge({
    page,
    sections,
    findings,
    structured,
    name,
    url,
    hasHeadline: post.headline !== undefined,
    ownEmail: emails.length > 0,
    lexicon,
  });
  const pronouns = pronounsIn(page.blocks);
  const heading = page.blocks.find((block) => block.level === 1)?.text;
  return {
    url: url.slice(0, 4_000),
    title: structured.title.slice(0, 1_000),
    ...(heading !== undefined && { heading: heading.slice(0, 1_000) }),
    language: languages[0] ?? 'en',
    ...verdict,
    person: {
      ...(name && { name: { value: name.name, source: name.source } }),
      ...(name?.honorific !== undefined && { honorific: { value: name.honorific.slice(0, 100), source: name.source } }),
      ...(post.headline && { headline: { value: post.headline.value, source: post.headline.source } }),
      ...(post.organization && { organization: { value: post.organization.value, source: post.organization.source } }),
      ...(pronouns !== undefined && { pronouns: { value: pronouns, source: 'text' } }),
      emails: emails.slice(0, 20).map(({ value, source }) => ({ value, source })),
      links: linksOf(page.blocks, [...structured.own, ...urlsOfPerson(structured)], url),
    },
    facts: ranked(withPost(findings, postFinding(post)), page.text, Number(readAt.slice(0, 4))).map((finding) =>
      factFrom(finding, page.text),
    ),
  };
}

/** Adds the post from the lines by the name, unless a fact says the same words already. */
const withPost = (findings: readonly Finding[], post: Finding | undefined): readonly Finding[] =>
  post && !findings.some((each) => each.kind === post.kind && each.start === post.start && each.end === post.end)
    ? [post, ...findings]
    : findings;

const urlsOfPerson = ({ people }: StructuredData): string[] =>
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

/** Reads the document once. Throws only on a bug; the capture script turns that into a clear reason. */
export function readPage(document: Document, options: ReadOptions = {}): Reading {
  const now = options.now ?? (() => performance.now());
  const began = now();
  const readAt = options.readAt ?? new Date().toISOString();
  const page = new Walk(budgetFrom(now)).read(document);
  const content = readContent(
    {
      page,
      structured: readStructured(document),
      url: document.location?.href ?? '',
      declaredLanguage: document.documentElement?.getAttribute('lang') ?? '',
    },
    readAt,
  );
  const selected = options.selection === undefined ? document.defaultView?.getSelection() : options.selection;
  const selection = selected ? selectedFact(selected.toString(), page, content.language ?? 'en') : undefined;
  return {
    ...content,
    readAt,
    ...(selection && { selection }),
    truncated: page.truncated,
    ms: Math.round((now() - began) * 100) / 100,
  };
}
