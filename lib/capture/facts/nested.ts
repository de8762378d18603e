/** Entries whose organisation stands in a list of its own under the post: it belongs to the post, not beside it. */
import { commonBox, type Block } from '../page/block.ts';
import { datesIn } from '../text/dates.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { wordsOf } from '../text/phrases.ts';
import type { Entry } from './entries.ts';
import { namesPost } from './kinds.ts';

const longestPlace = 80;

/** A line that names an organisation and says nothing else. */
function isPlaceAlone({ text }: Block, lexicon: Lexicon): boolean {
  if (text.length > longestPlace || /[:：.]$|[:：]\s/.test(text) || namesPost(text, lexicon)) return false;
  return lexicon.organizations.has(wordsOf(text)) && datesIn(text).length === 0;
}

/** Joins each post alone in its item with the organisation that opens the list under it. */
export function withPlacesBelow(entries: readonly Entry[], lexicon: Lexicon): Entry[] {
  const joined: Entry[] = [];
  for (const entry of entries) {
    const above = joined.at(-1);
    const [head] = above ?? [];
    const [first] = entry;
    const isBelow =
      above?.length === 1 &&
      head?.box.tag === 'li' &&
      first !== undefined &&
      first.box !== head.box &&
      commonBox(head.box, first.box) === head.box;
    if (isBelow && above && namesPost(head.text.replace(/^[^:]{0,24}:\s/, ''), lexicon) && isPlaceAlone(first, lexicon))
      joined[joined.length - 1] = [...above, ...entry];
    else joined.push(entry);
  }
  return joined;
}
