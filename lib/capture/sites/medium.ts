/** Medium's about pages: the person's own text, without the figures, the site's menus and those they follow. */
import type { Block } from '../page/block.ts';
import type { PageContent } from '../page/content.ts';
import { allBut, leadsTo, mainBlocks } from './lines.ts';
import type { Refinement, Site, SiteWords } from './site.ts';

const toFigures = /^\/@[^/]+\/follow/;

/** "Medium member since March 2019" stands right before the figures. */
const isBeforeFigures = (block: Block, next: Block | undefined, words: SiteWords): boolean =>
  next !== undefined && leadsTo(next, toFigures) && words.datesIn(block.text).length > 0 && block.text.length < 60;

function refine({ page: { blocks } }: PageContent, words: SiteWords): Refinement {
  const main = mainBlocks(blocks);
  const kept = main.filter((block, at) => !leadsTo(block, toFigures) && !isBeforeFigures(block, main[at + 1], words));
  const name = kept.find((block) => (block.level === 1 || block.level === 2) && words.isName(block.text));
  return name ? { dropped: allBut(blocks, new Set(kept)), name: { block: name } } : {};
}

export const medium: Site = {
  name: 'Medium',
  matches: ({ hostname, pathname }) =>
    /(?:^|\.)medium\.com$/.test(hostname) && /^\/(?:@[^/]+\/)?about\/?$/.test(pathname),
  refine,
};
