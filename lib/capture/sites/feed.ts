/**
 * Profiles over a feed of posts, as networks have them: the name with the handle beneath, a few lines by the person, figures,
 * then posts of theirs and of others. A post is known to be theirs by the link that names its author.
 */
import { coverage, type Block } from '../page/block.ts';
import type { PageContent } from '../page/content.ts';
import { allBut, mainBlocks, pathOf, withoutEmoji } from './lines.ts';
import type { Refinement, SiteWords } from './site.ts';

export interface Feed {
  /** The person's handle, without the sign before it. */
  handle: string;
  /** The handle that an address of the site leads to, where it is someone's profile. */
  personAt: (path: string) => string | undefined;
  /** Whether the lines after the figures say more of the person (fields), not of the visitor. */
  fields?: boolean;
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** How many follow them and whom they follow. */
const isFigures = ({ links }: Block): boolean => links.some(({ url }) => /follow|subscribers/.test(pathOf(url)));

/** Who wrote what follows: a line that is, for the most part, a link to someone's profile. */
function authorIn(block: Block, { personAt }: Feed): string | undefined {
  if (coverage(block, block.links) < 0.4 || block.text.length > 120) return undefined;
  for (const { url } of block.links) {
    const person = personAt(pathOf(url));
    if (person !== undefined) return person;
  }
  return undefined;
}

const longestLabel = 25;

/** The day on which they joined the network. */
function isSince({ text }: Block, words: SiteWords): boolean {
  const [date] = words.datesIn(text);
  return date !== undefined && date.start === 0 && date.end === text.length;
}

/** The lines by the person: from under their handle to the figures or the first post. */
function headOf(blocks: readonly Block[], feed: Feed, words: SiteWords): Block[] {
  const head: Block[] = [];
  for (const block of blocks) {
    if (authorIn(block, feed) !== undefined) break;
    if (isFigures(block)) {
      if (head.length > 0 && !feed.fields) break;
      continue;
    }
    if (head.length > 0 && isSince(block, words)) {
      // The word for "joined" stands before the day.
      if ((head.at(-1)?.text.length ?? 0) < longestLabel) head.pop();
      continue;
    }
    head.push(block);
    // One line tells who they are; what follows in boxes of its own is where and since when.
    if (!feed.fields && !blocks[blocks.indexOf(block) + 1]?.continues) break;
  }
  return head;
}

/** Posts by the person: what follows a line that names them as author, up to the next author. */
function ownPosts(blocks: readonly Block[], feed: Feed): Block[] {
  let author: string | undefined;
  return blocks.filter((block) => {
    const named = authorIn(block, feed);
    if (named !== undefined) author = named;
    return named === undefined && author !== undefined && same(author, feed.handle) && !isFigures(block);
  });
}

const firstSentence = (text: string): string => /^.{3,150}?[.!?。](?=\s|$)/.exec(text)?.[0].slice(0, -1) ?? text;

export function refineFeed({ page: { blocks }, structured }: PageContent, words: SiteWords, feed: Feed): Refinement {
  const shown = mainBlocks(blocks);
  const at = shown.findIndex(
    (block) => same(block.text.split(/[\s@]/).find(Boolean) ?? '', feed.handle) && block.text.startsWith('@'),
  );
  const line = shown[at - 1];
  if (!line) return {};
  const name = withoutEmoji(line.text);
  const rest = shown.slice(at + 1);
  const head = headOf(rest, feed, words);
  const posts = ownPosts(
    rest.filter((block) => !head.includes(block)),
    feed,
  );
  const [bio] = head;
  const { title } = structured;
  return {
    dropped: allBut(blocks, new Set([line, ...head, ...posts])),
    ...(words.isName(name) && { name: { block: line, value: name } }),
    ...(bio && { headline: { block: bio, line: firstSentence(bio.text) } }),
    distrusted: !title.toLowerCase().includes(`@${feed.handle.toLowerCase()}`) && !words.isSameName(name, title),
  };
}
