/** Wikipedia's articles, in every language: the text without the marks to edit it, the box beside it and what follows it. */
import { coverage, type Block } from '../page/block.ts';
import type { PageContent } from '../page/content.ts';
import { isAround, pathOf, within } from './lines.ts';
import type { Refinement, Site } from './site.ts';

/** "[edit]" after a heading. */
const isEditMark = ({ text }: Block): boolean => /^\[.{1,40}\]$/.test(text);

/** The box of facts at the top: a table before the first paragraph; the text says the same in sentences. */
function boxAtTop(blocks: readonly Block[]): Set<Block> {
  const first = blocks.findIndex((block) => block.box.tag === 'p');
  return new Set(blocks.slice(0, Math.max(0, first)).filter((block) => within(block.box, 'table') !== null));
}

/** A category: a link alone, to a page of the site's own kind. */
const isCategory = (block: Block): boolean =>
  coverage(block, block.links) > 0.9 && block.links.every(({ url }) => /\/wiki\/[^/]+:/.test(pathOf(url)));

function refine({ page: { blocks } }: PageContent): Refinement {
  const inBox = boxAtTop(blocks);
  return {
    dropped: new Set(
      blocks.filter((block) => isAround(block) || isEditMark(block) || inBox.has(block) || isCategory(block)),
    ),
  };
}

export const wikipedia: Site = {
  name: 'Wikipedia',
  matches: ({ hostname, pathname }) => hostname.endsWith('.wikipedia.org') && pathname.startsWith('/wiki/'),
  refine,
};
