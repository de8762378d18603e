/** The part of a page that is read for facts: all of any profile, and of what is longer the beginning. */
import type { PageContent } from '../page/content.ts';

/** Lines and paragraphs. The longest CVs that we know of have a tenth of it; reading more would keep the user waiting. */
export const mostBlocks = 20_000;
/** UTF-16 units: some three hundred printed pages. */
const mostCharacters = 1_000_000;

/** The content up to the first limit met, marked as truncated where that is not all; offsets stay what they are. */
export function firstPart(content: PageContent): PageContent {
  const { blocks, text, images } = content.page;
  const within = blocks.slice(0, mostBlocks).filter((block) => block.end <= mostCharacters);
  if (within.length === blocks.length) return content;
  const page = {
    ...content.page,
    blocks: within,
    text: text.slice(0, within.at(-1)?.end ?? 0),
    images: images.filter((image) => image.before < within.length),
    truncated: true,
  };
  return { ...content, page };
}
