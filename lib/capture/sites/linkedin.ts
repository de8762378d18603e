/**
 * LinkedIn profiles, as members and as visitors see them, and the pages behind "Show all". Each card is a section with a
 * heading; its interface speaks many languages, so cards are told by the words of their headings, by the profile's own
 * addresses, and by whom they link.
 */
import type { Block, Box } from '../page/block.ts';
import type { PageContent } from '../page/content.ts';
import type { Refusal } from '../reading.ts';
import type { Topic } from '../text/lexicon.ts';
import { allBut, isFact, leadsTo, mainBlocks, within, withoutEmoji } from './lines.ts';
import { cardEntries, currentPost, type Card } from './linkedin-entries.ts';
import sectionWords from './linkedin-sections.json' with { type: 'json' };
import type { Refinement, Site, SiteEntry, SiteWords, Unread } from './site.ts';

/** The last part of a profile's address, decoded, which LinkedIn compares without regard to case. */
function slugOf(address: string): string | undefined {
  const url = URL.parse(address);
  const slug = url && isLinkedIn(url) ? /^\/(?:in|pub)\/([^/]+)/.exec(url.pathname)?.[1] : undefined;
  if (slug === undefined) return undefined;
  try {
    return decodeURIComponent(slug).toLowerCase();
  } catch {
    return slug.toLowerCase();
  }
}

const isLinkedIn = ({ hostname }: URL): boolean => hostname === 'linkedin.com' || hostname.endsWith('.linkedin.com');

const isProfile = /^\/(?:in|pub)\/[^/]/;

/** A member's number, which stands for their name in some addresses. */
const isNumber = (slug: string): boolean => slug.startsWith('acoaa');

const plain = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[()（）\d]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const named = new Map<string, Topic>(
  Object.entries(sectionWords).flatMap(([topic, lines]) =>
    lines.flatMap((line) => line.split(', ').map((words): [string, Topic] => [words, topic as Topic])),
  ),
);

/** What is no fact of theirs may go on to say more: "Recommendations received". */
const besides = [...named].flatMap(([words, topic]) => (topic === 'aside' ? [words] : []));

function topicOf(heading: string, words: SiteWords): Topic | undefined {
  const text = plain(heading);
  const known = named.get(text) ?? (besides.some((each) => text.startsWith(each)) ? 'aside' : undefined);
  return known ?? words.topicsOf(text)[0];
}

/** Lines in order, cut to cards: sections, or where there are none, what stands from one large heading to the next. */
function cardsOf(blocks: readonly Block[]): { blocks: Block[] }[] {
  const cards: { blocks: Block[] }[] = [];
  let open: Box | null | undefined;
  for (const block of blocks) {
    const section = within(block.box, 'section');
    const begins = section === null ? block.level === 1 || block.level === 2 : false;
    const last = cards.at(-1);
    if (!last || section !== open || begins) cards.push({ blocks: [block] });
    else last.blocks.push(block);
    open = section;
  }
  return cards;
}

/** What visitors who have not logged in see in place of words. */
const isMasked = ({ text }: Block): boolean => /\*{3}/.test(text);

/** How many profiles of others are linked. */
const othersIn = (blocks: readonly Block[], own: string | undefined): number =>
  new Set(
    blocks
      .flatMap((block) => block.links.map((link) => slugOf(link.url)))
      .filter((slug) => slug !== undefined && slug !== own),
  ).size;

/** The name, and the card at the top that it stands in. */
interface Top {
  name: Block;
  card: Card;
}

/** The first large heading that is no section's, and its card. */
function topOf(cards: readonly Card[], own: string | undefined, words: SiteWords): Top | undefined {
  for (const card of cards) {
    if (card.topic !== undefined) return undefined;
    const name = card.blocks.find((block) => block.level === 1 || block.level === 2);
    const isOwn = name?.links.some((link) => slugOf(link.url) === own);
    if (name && (name.level === 1 || isOwn || words.isName(name.text))) return { name, card };
  }
  return undefined;
}

const pronouns = /^\(?[^\s/]{2,8}\s?\/\s?[^\s/]{2,8}(?:\s?\/\s?[^\s/]{2,8})?\)?$/;

/** "· 2nd", "3rd+": how far the visitor is from the person. */
const isDistance = ({ text }: Block): boolean => /^[·•]/.test(text) || (text.length < 6 && /\d/.test(text));

/** Lines of the top card about whom both know, and how to get in touch. */
const isAboutVisit = (block: Block): boolean =>
  isDistance(block) || leadsTo(block, /^\/(?:search\/results|login|signup|mynetwork)|\/overlay\//);

/** "Show all 7 experiences": a link to the page of the profile that holds the whole of a section. */
const leadsToAll = ({ links }: Block, own: string | undefined): boolean =>
  links.some(
    (link) => slugOf(link.url) === own && /^\/in\/[^/]+\/details\/[\w-]+\/?$/.test(URL.parse(link.url)?.pathname ?? ''),
  );

/** "Join to view": what visitors are shown in place of more. */
const invitesToJoin = ({ links }: Block): boolean =>
  links.some((link) => /linkedin\.com\/(?:login|signup|authwall)/.test(link.url));

const longestLabel = 100;
const cut = /(?:…|\.\.\.)$/;

/** What the page keeps back: whole sections behind a link, text behind a button, the rest until one scrolls or logs in. */
function unreadOf(content: PageContent, cards: readonly Card[], own: string | undefined): Unread[] {
  const { blocks } = content.page;
  const found: Unread[] = cards.flatMap(({ blocks: lines, topic }) =>
    lines
      .filter((block) => isFact(topic) && leadsToAll(block, own))
      .map((block): Unread => ({ how: 'page', label: block.text.slice(0, longestLabel) })),
  );
  const open = new Set(cards.flatMap((card) => (card.topic === 'aside' ? [] : card.blocks)));
  const more = blocks.find((block, at) => {
    const before = blocks[at - 1];
    return (
      block.box.tag === 'button' &&
      before &&
      open.has(before) &&
      (/^(?:…|\.\.\.)/.test(block.text) || cut.test(before.text))
    );
  });
  if (more) found.push({ how: 'button', label: more.text.slice(0, longestLabel) });
  if (blocks.some(invitesToJoin)) found.push({ how: 'login' });
  else if (!cards.some((card) => isFact(card.topic))) found.push({ how: 'scroll' });
  return found.slice(0, 12);
}

/** Of a headline that says more than the post they hold, the post. */
const postIn = (headline: Block, post: SiteEntry | undefined): { value?: string } =>
  post?.title !== undefined && headline.text.includes(post.title) ? { value: post.title } : {};

/** The page's cards with what each holds; those without a known heading that show other people are `aside`. */
function profileCards({ page: { blocks } }: PageContent, own: string | undefined, words: SiteWords): Card[] {
  const cards = cardsOf(mainBlocks(blocks).filter((block) => !isMasked(block)));
  return cards.map(({ blocks: lines }): Card => {
    const heading = lines.find((block) => block.level > 0);
    const known = heading && topicOf(heading.text, words);
    const isAside = known === undefined && (othersIn(lines, own) > 1 || lines.some(invitesToJoin));
    return { blocks: lines, heading, topic: isAside ? 'aside' : known };
  });
}

/** The line under the name, past pronouns and how far the visitor is from the person. */
const headlineIn = ({ name, card }: Top): Block | undefined =>
  card.blocks.find(
    (block) =>
      block.index > name.index && block.text !== name.text && !isAboutVisit(block) && !pronouns.test(block.text),
  );

/** Of the top card: the name and what tells of it, without figures. */
function topLines(top: Top, headline: Block | undefined): Block[] {
  const { name, card } = top;
  const isFigure = (block: Block): boolean => block !== headline && block.text.length < 40 && /\d/.test(block.text);
  return card.blocks.filter((block) => block === name || (!isAboutVisit(block) && !isFigure(block)));
}

/** What is of the person: all cards but those aside, and an address that "Contact info" shows in a dialog beside them. */
function blocksOfPerson(blocks: readonly Block[], cards: readonly Card[], own: string | undefined, top: Block[]) {
  const kept = new Set(top);
  for (const card of cards) {
    if (card.topic === 'aside' || card.blocks.some((block) => kept.has(block))) continue;
    for (const block of card.blocks) if (!leadsToAll(block, own)) kept.add(block);
  }
  for (const block of blocks) if (block.links.some((link) => link.url.startsWith('mailto:'))) kept.add(block);
  return kept;
}

/** The profile that the top card's own links belong to is not yet the one that the address names. */
function isLoading({ card }: Top, own: string | undefined): boolean {
  const links = card.blocks.flatMap((block) => block.links.map((link) => link.url));
  const shown = slugOf(links.find((url) => url.includes('/overlay/')) ?? '');
  return shown !== undefined && own !== undefined && shown !== own && !isNumber(own) && !isNumber(shown);
}

/** What the site's other pages are. */
function refusalFor(path: string): Refusal {
  if (/^\/(?:authwall|login|signup|uas|checkpoint)\b/.test(path)) return 'login-wall';
  if (path.startsWith('/search/')) return 'search-results';
  return /^\/(?:pulse|posts)\//.test(path) ? 'article' : 'not-a-person';
}

function refine(content: PageContent, words: SiteWords): Refinement {
  const path = URL.parse(content.url)?.pathname ?? '';
  return isProfile.test(path) ? refineProfile(content, words) : { refusal: refusalFor(path) };
}

function refineProfile(content: PageContent, words: SiteWords): Refinement {
  const { blocks } = content.page;
  const own = slugOf(content.url);
  const cards = profileCards(content, own, words);
  const top = topOf(cards, own, words);
  const headline = top && headlineIn(top);
  const kept = blocksOfPerson(blocks, cards, own, top ? topLines(top, headline) : []);
  const sections = cards.filter((card) => card !== top?.card && card.topic !== undefined && card.topic !== 'aside');
  const entries = sections.flatMap((card) => {
    if (!isFact(card.topic)) return [];
    const found = cardEntries({ ...card, blocks: card.blocks.filter((block) => kept.has(block)) }, card.topic, words);
    for (const block of found.spent) kept.delete(block);
    return found.entries;
  });
  const post = currentPost(entries, words);
  const [postLine] = post?.blocks ?? [];
  return {
    dropped: allBut(blocks, kept),
    headings: new Map(sections.flatMap(({ heading, topic }) => (heading && topic ? [[heading, [topic]]] : []))),
    entries,
    ...(top && { name: { block: top.name, value: withoutEmoji(top.name.text) } }),
    ...(top && isLoading(top, own) && { refusal: 'no-text' as const }),
    ...(headline && { headline: { block: headline, ...postIn(headline, post) } }),
    ...(postLine &&
      post?.organization !== undefined && { organization: { block: postLine, value: post.organization } }),
    ...(own !== undefined && !isNumber(own) && { address: `https://www.linkedin.com/in/${encodeURIComponent(own)}/` }),
    unread: unreadOf(content, cards, own),
    distrusted: top !== undefined && !words.isSameName(top.name.text, content.structured.title),
  };
}

export const linkedIn: Site = {
  name: 'LinkedIn',
  matches: isLinkedIn,
  refine,
};
