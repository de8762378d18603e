/** Pronouns that the page states, such as "she/her"; never guessed from a name. */
import type { Block } from '../page/block.ts';

const stated =
  /\b(?:she|he|they|ze|xe|elle|il|iel|sie|er|ella|él)\s?\/\s?(?:hers?|him|his|them|theirs?|she|he|they|lui|ihr|ihm|zir|xem|elle|la|lo)(?:\s?\/\s?(?:hers|his|theirs|them|they))?\b/i;

/** The first statement of pronouns among the page's early lines. */
export function pronounsIn(blocks: readonly Block[]): string | undefined {
  for (const block of blocks.slice(0, 200)) {
    if (block.text.length > 300 || !block.text.includes('/')) continue;
    const found = stated.exec(block.text)?.[0];
    if (found !== undefined) return found.toLowerCase();
  }
  return undefined;
}
