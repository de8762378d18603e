/** OpenReview profiles: sections with instructions to their owner, rows of posts and degrees, advisors who are other people. */
import { coverage, type Block } from '../page/block.ts';
import type { PageContent } from '../page/content.ts';
import { isFact, leadsTo, within } from './lines.ts';
import type { Refinement, Site, SiteEntry, SiteWords } from './site.ts';

const toPaper = /^\/forum\?/;

const isBold = (block: Block): boolean => coverage(block, block.bold) > 0.9;

/** Post in bold, institution with its domain in brackets, dates. */
function historyIn(blocks: readonly Block[], words: SiteWords): SiteEntry[] {
  return blocks.flatMap((post, at): SiteEntry[] => {
    const [where, when] = blocks.slice(at + 1, at + 3);
    const domain = /\s\([\w.-]+\)$/.exec(where?.text ?? '');
    if (!where || !when || !domain || !isBold(post) || words.datesIn(when.text).length === 0) return [];
    const kind = words.kindOf(post.text) === 'education' ? 'education' : 'position';
    return [{ blocks: [post, where, when], kind, title: post.text, organization: where.text.slice(0, domain.index) }];
  });
}

/** Keywords with the years in which they were theirs. */
const expertiseIn = (lines: readonly Block[], words: SiteWords): SiteEntry[] =>
  lines.flatMap((block, at): SiteEntry[] => {
    const when = lines[at + 1];
    return when && words.datesIn(when.text).length > 0 && words.datesIn(block.text).length === 0
      ? [{ blocks: [block, when], kind: 'interest' }]
      : [];
  });

/** Lines of the section that stands under a heading. */
const sectionOf = (heading: Block | undefined, blocks: readonly Block[]): Block[] => {
  const section = heading && within(heading.box, 'section');
  return section ? blocks.filter((block) => within(block.box, 'section') === section && block !== heading) : [];
};

function refine({ page: { blocks } }: PageContent, words: SiteWords): Refinement {
  const name = blocks.find((block) => block.level === 1 && words.isName(block.text));
  if (!name) return {};
  const headings = blocks.filter((block) => block.level === 4 && !leadsTo(block, toPaper));
  const dropped = new Set<Block>();
  for (const heading of headings) {
    for (const line of sectionOf(heading, blocks)) {
      const isInstruction = line.box.tag === 'p' && line.index === heading.index + 1;
      if (isInstruction || line.links.some((link) => link.url.endsWith('#'))) dropped.add(line);
    }
  }
  const expertise = headings.find((heading) => words.topicsOf(heading.text)[0] === 'interest');
  const shown = blocks.filter((block) => !dropped.has(block));
  const entries = [
    ...historyIn(shown, words),
    ...expertiseIn(sectionOf(expertise, shown), words),
    ...shown
      .filter((block) => leadsTo(block, toPaper))
      .map((block): SiteEntry => ({ blocks: [block], kind: 'publication', title: block.text })),
  ];
  const kept = new Set(entries.flatMap((entry) => entry.blocks));
  // Advisors and co-authors are other people; what of their sections is no entry is not read.
  for (const heading of headings) {
    const lines = sectionOf(heading, shown);
    const isOthers = !lines.some((line) => kept.has(line)) && !words.topicsOf(heading.text).some(isFact);
    if (isOthers && lines.every((line) => line.links.every((link) => link.url.includes('openreview.net')))) {
      for (const line of lines) if (!line.text.includes('@')) dropped.add(line);
    }
  }
  return { dropped, entries, name: { block: name } };
}

export const openReview: Site = {
  name: 'OpenReview',
  matches: ({ hostname, pathname }) => /^(?:www\.)?openreview\.net$/.test(hostname) && pathname === '/profile',
  refine,
};
