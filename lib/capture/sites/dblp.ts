/** dblp's pages of people: where they are, what they won, and a list of papers. */
import type { Block } from '../page/block.ts';
import type { PageContent } from '../page/content.ts';
import { allBut, isAround } from './lines.ts';
import type { Refinement, Site, SiteEntry, SiteWords } from './site.ts';

/** "affiliation: University of X, School of Y", "award (2019): Z". */
const labelled = /^(affiliation|award)(?:\s\([^)]*\))?:\s(.+)$/i;

const aYear = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** Authors up to a colon in one line; in the next the title, and a link to where and when it came out. */
function papersIn(blocks: readonly Block[]): SiteEntry[] {
  return blocks.flatMap((block, at): SiteEntry[] => {
    const authors = blocks[at - 1];
    if (!authors || !block.continues || !authors.text.endsWith(':') || !aYear.test(block.text)) return [];
    const title = block.text.slice(0, block.links[0]?.start ?? block.text.length).trim();
    return [{ blocks: [authors, block], kind: 'publication', title: title.replace(/\.$/, '') }];
  });
}

function refine({ page: { blocks } }: PageContent, words: SiteWords): Refinement {
  const name = blocks.find((block) => block.level === 1 && words.isName(block.text));
  if (!name) return {};
  const told = blocks.filter((block) => labelled.test(block.text));
  const said = (label: string): Block[] => told.filter((block) => block.text.toLowerCase().startsWith(label));
  const awards = said('award').map((block): SiteEntry => ({
    blocks: [block],
    kind: 'award',
    title: labelled.exec(block.text)?.[2] ?? block.text,
  }));
  const [affiliation] = said('affiliation');
  const where = affiliation && labelled.exec(affiliation.text)?.[2]?.split(',')[0];
  const entries = [...awards, ...papersIn(blocks.filter((block) => !isAround(block)))];
  const kept = new Set([name, ...told, ...entries.flatMap((entry) => entry.blocks)]);
  return {
    dropped: allBut(blocks, kept),
    entries,
    name: { block: name },
    ...(affiliation && where !== undefined && { organization: { block: affiliation, value: where } }),
  };
}

export const dblp: Site = {
  name: 'dblp',
  matches: ({ hostname, pathname }) =>
    /^dblp\.(?:org|uni-trier\.de|dagstuhl\.de)$/.test(hostname) && /^\/(?:pid|pers)\//.test(pathname),
  refine,
};
