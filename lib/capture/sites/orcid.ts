/**
 * ORCID records. A section's heading ends in a count, in every interface language; the entries under it are headings of
 * whatever level, "Organisation: City, Country", with a line "dates | role (department)" and a line that says of what sort it is.
 */
import type { Block } from '../page/block.ts';
import type { PageContent } from '../page/content.ts';
import type { FactKind } from '../reading.ts';
import { isFact, within } from './lines.ts';
import type { Refinement, Site, SiteEntry, SiteWords, Unread } from './site.ts';

const recordPath = /^\/((?:\d{4}-){3}\d{3}[\dX])\/?$/;
/** "Employment (2)", "Works (50 of 61)"; not a year, as titles end in. */
const counted = /^(.{1,60}?)\s*[(（](?!(?:19|20)\d\d[)）])\d[^()（）]*[)）]$/;
const partly = /[(（]\d+\D+\d+[)）]$/;
/** "University of X: City, Region, GB". */
const affiliation = /^(.{2,200}?):\s(.+,\s)?[A-Z]{2}$/;
/** Sorts of professional activity, as ORCID words them in English; in other languages they are service. */
const activities: Readonly<Record<string, FactKind>> = { distinction: 'award', 'invited position': 'position' };

/** Lines from each heading of a kind up to the next. */
function partsAt(blocks: readonly Block[], begins: (block: Block) => boolean): Block[][] {
  const parts: Block[][] = [];
  for (const block of blocks) {
    if (begins(block)) parts.push([block]);
    else parts.at(-1)?.push(block);
  }
  return parts;
}

const bareHeading = ({ text }: Block): string => counted.exec(text)?.[1] ?? text;

function kindOf(lines: readonly Block[], topic: FactKind | undefined, words: SiteWords): FactKind {
  const [title, dated, sort] = lines;
  if (!affiliation.test(title?.text ?? '')) return topic === 'grant' || topic === 'service' ? topic : 'publication';
  if (topic === 'position' || topic === 'education') return topic;
  const named = activities[sort?.text.toLowerCase() ?? ''] ?? words.topicsOf(sort?.text ?? '')[0];
  return isFact(named) ? named : dated ? 'service' : 'other';
}

const longestLine = 300;

function entryOf(lines: readonly Block[], topic: FactKind | undefined, words: SiteWords): SiteEntry | undefined {
  const [title] = lines;
  const kind = kindOf(lines, topic, words);
  const at = lines.findIndex(
    ({ text }, index) => index > 0 && text.length < longestLine && words.datesIn(text).length > 0,
  );
  const dated = lines[at];
  if (!title) return undefined;
  const named = affiliation.exec(title.text);
  const blocks = dated ? lines.slice(0, at + 1) : [title];
  if (!named) return { blocks, kind, title: title.text };
  const role = dated?.text.split(' | ')[1]?.replace(/\s\([^()]*\)$/, '');
  return {
    blocks,
    kind,
    organization: named[1] ?? title.text,
    place: title.text.slice((named[1]?.length ?? 0) + 2),
    ...(role !== undefined && { title: role }),
  };
}

const isAffiliated = ({ kind, organization }: SiteEntry): boolean => kind === 'position' && organization !== undefined;

function refine({ page: { blocks }, url }: PageContent, words: SiteWords): Refinement {
  const id = recordPath.exec(URL.parse(url)?.pathname ?? '')?.[1];
  const name = blocks.find((block) => block.level === 1);
  const shown = blocks.filter((block) => block.box.tag !== 'button');
  const level = shown.find((block) => block.level > 1 && counted.test(block.text))?.level;
  const sections = partsAt(shown, (block) => block.level === level && counted.test(block.text));
  const dropped = new Set<Block>();
  const headings = new Map<Block, readonly FactKind[]>();
  const entries = sections.flatMap(([heading, ...lines]) => {
    const topic = heading && words.topicsOf(bareHeading(heading)).find(isFact);
    const found = partsAt(lines, (block) => block.level > 0).flatMap((part) => entryOf(part, topic, words) ?? []);
    const kept = new Set(found.flatMap((entry) => entry.blocks));
    for (const line of lines) if (!kept.has(line)) dropped.add(line);
    if (heading && found[0]) headings.set(heading, [topic ?? found[0].kind]);
    return found;
  });
  const current = entries.find(
    (entry) =>
      isAffiliated(entry) && entry.blocks.some((block) => words.datesIn(block.text).some((span) => span.ongoing)),
  );
  const [post] = current?.blocks ?? [];
  const unread = sections.flatMap(([heading]): Unread[] =>
    heading && partly.test(heading.text) ? [{ how: 'page', label: heading.text.slice(0, 100) }] : [],
  );
  return {
    dropped,
    headings,
    entries,
    unread,
    ...(name && words.isName(name.text) && { name: { block: name } }),
    ...(post && current?.title !== undefined && { headline: { block: post, value: current.title } }),
    ...(post && current?.organization !== undefined && { organization: { block: post, value: current.organization } }),
    ...(id !== undefined && { address: `https://orcid.org/${id}` }),
    own: ownLinks(blocks),
  };
}

/** Addresses in the side bar, before the biography and the sections. */
function ownLinks(blocks: readonly Block[]): string[] {
  const end = blocks.findIndex((block) => counted.test(block.text) && block.level > 0);
  return blocks
    .slice(0, end < 0 ? 0 : end)
    .filter((block) => block.box.region === 'main' && within(block.box, 'section') !== null)
    .flatMap((block) => block.links.map((link) => link.url))
    .filter((address) => !/(?:^|\.)orcid\.org$/.test(URL.parse(address)?.hostname ?? ''));
}

export const orcid: Site = {
  name: 'ORCID',
  matches: ({ hostname, pathname }) => /^(?:www\.)?orcid\.org$/.test(hostname) && recordPath.test(pathname),
  refine,
};
