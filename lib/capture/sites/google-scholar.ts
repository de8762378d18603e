/** Google Scholar profiles: a line for post and organisation, interests as links side by side, and a table of papers. */
import type { Block } from '../page/block.ts';
import type { PageContent } from '../page/content.ts';
import { allBut, isAround, leadsTo, linkText, pathOf } from './lines.ts';
import type { Refinement, Site, SiteEntry, SiteWords, Unread } from './site.ts';

const toPaper = /view_op=view_citation/;
const toInterest = /view_op=search_authors/;
const toOrganization = /view_op=view_org/;
/** Papers are shown by so many at first, and so many more each time. */
const batch = 20;

/** A paper: its title, then two lines for who wrote it and where it came out. */
function papersIn(blocks: readonly Block[]): SiteEntry[] {
  return blocks.flatMap((title, at): SiteEntry[] => {
    if (!leadsTo(title, toPaper)) return [];
    const about = blocks.slice(at + 1, at + 3).filter((block) => block.box.tag === 'div' && block.links.length === 0);
    return [{ blocks: [title, ...about], kind: 'publication', title: title.text }];
  });
}

const interestsIn = (blocks: readonly Block[]): SiteEntry[] =>
  blocks.flatMap((block) =>
    block.links
      .filter((link) => toInterest.test(pathOf(link.url)))
      .map((link): SiteEntry => ({ blocks: [block], run: { start: link.start, end: link.end }, kind: 'interest' })),
  );

/** "Professor of Hydrology, Fernhill University", where the organisation is a link. */
function postIn(line: Block | undefined): Pick<Refinement, 'headline' | 'organization'> {
  const link = line?.links.find(({ url }) => toOrganization.test(pathOf(url)));
  if (!line) return {};
  if (!link) return { headline: { block: line, line: line.text } };
  const post = line.text.slice(0, link.start).replace(/[\s,]+$/, '');
  return {
    ...(post !== '' && { headline: { block: line, value: post } }),
    organization: { block: line, value: line.text.slice(link.start, link.end) },
  };
}

function refine({ page: { blocks }, structured, url }: PageContent, words: SiteWords): Refinement {
  const user = URL.parse(url)?.searchParams.get('user');
  const shown = blocks.filter((block) => !isAround(block));
  const name = shown.find((block) => words.isName(block.text) && words.isSameName(block.text, structured.title));
  if (!name) return {};
  const at = shown.indexOf(name);
  const [papers, interests] = [papersIn(shown), interestsIn(shown)];
  const homepage = shown
    .slice(at, at + 6)
    .find((block) => block.links.some(({ url: to }) => !to.includes('scholar.google')));
  const post = shown[at + 1];
  const head = [
    name,
    ...(post && !leadsTo(post, toInterest) ? [post] : []),
    ...(homepage && linkText(homepage) ? [homepage] : []),
  ];
  const entries = [...interests, ...papers];
  const more = blocks.find(
    (block) => block.box.tag === 'button' && block.index > (papers.at(-1)?.blocks[0]?.index ?? Infinity),
  );
  const unread: Unread[] =
    more && papers.length % batch === 0 ? [{ how: 'button', label: more.text.slice(0, 100) }] : [];
  const profile = new URL(`/citations?user=${encodeURIComponent(user ?? '')}`, 'https://scholar.google.com');
  return {
    dropped: allBut(blocks, new Set([...head, ...entries.flatMap((entry) => entry.blocks)])),
    entries,
    name: { block: name },
    ...postIn(head.includes(post ?? name) ? post : undefined),
    address: profile.href,
    unread,
  };
}

export const googleScholar: Site = {
  name: 'Google Scholar',
  matches: ({ hostname, pathname, searchParams }) =>
    hostname.startsWith('scholar.google.') && pathname === '/citations' && searchParams.has('user'),
  refine,
};
