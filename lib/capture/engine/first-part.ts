/** The part of a page that is read for facts: all of any profile, and of what is longer the beginning. */
import type { Block, Run } from '../page/block.ts';
import type { PageContent } from '../page/content.ts';

/** Lines and paragraphs. The longest CVs that we know of have a tenth of it; reading more would keep the user waiting. */
export const mostBlocks = 20_000;
/** UTF-16 units: some three hundred printed pages. */
export const mostCharacters = 1_000_000;

/** A block up to an offset of the reading text. */
function cutAt(block: Block, limit: number): Block {
  if (block.end <= limit) return block;
  const length = limit - block.start;
  const within = <Kind extends Run>(runs: readonly Kind[]): Kind[] => runs.filter((run) => run.end <= length);
  return {
    ...block,
    text: block.text.slice(0, length),
    end: limit,
    links: within(block.links),
    bold: within(block.bold),
    italic: within(block.italic),
  };
}

/** The content up to the first limit met, marked as truncated where that is not all; offsets stay what they are. */
export function firstPart(content: PageContent): PageContent {
  const { blocks, text, images } = content.page;
  if (blocks.length <= mostBlocks && text.length <= mostCharacters) return content;
  const within = blocks
    .slice(0, mostBlocks)
    .filter((block) => block.start < mostCharacters)
    .map((block) => cutAt(block, mostCharacters));
  const page = {
    ...content.page,
    blocks: within,
    text: text.slice(0, within.at(-1)?.end ?? 0),
    images: images.filter((image) => image.before < within.length),
    truncated: true,
  };
  return { ...content, page };
}
