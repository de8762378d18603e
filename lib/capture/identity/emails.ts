/** Every e-mail address on a page: from links, from text, and from text that is split over elements. */
import type { Block, VisiblePage } from '../page/block.ts';
import { emailBehind } from '../structured/encoded-email.ts';
import { checkedEmail } from './email-address.ts';
import { addressesIn } from './email-disguises.ts';

export interface FoundEmail {
  value: string;
  source: 'mailto' | 'text' | 'link';
  /** Offset in the reading text; undefined for one that a script was to show, which has no place in it. */
  at?: number;
  /** Position of the block it stands in. */
  block?: number;
  /** False where only the name can tell whether an address is meant. */
  certain: boolean;
}

const mostAddresses = 200;
/** UTF-16 units of a block that are looked through. */
const longestText = 20_000;
/** UTF-16 units of a neighbouring block that an address may reach into. */
const reach = 160;

/** The addresses of a mailto link, decoded once. */
function fromMailto(url: string): string[] {
  const target = url.slice('mailto:'.length).split('?')[0] ?? '';
  let decoded = target;
  try {
    decoded = decodeURIComponent(target);
  } catch {
    // A stray percent sign: the address is read as it stands.
  }
  return decoded.split(/[,;]/).flatMap((each) => {
    const bare = /<([^<>@]+@[^<>]+)>/.exec(each)?.[1] ?? each;
    return checkedEmail(bare) ?? addressesIn(bare)[0]?.value ?? [];
  });
}

function fromLinks(block: Block): FoundEmail[] {
  const found: FoundEmail[] = [];
  for (const { url, start } of block.links) {
    const add = (value: string, source: 'mailto' | 'link'): unknown =>
      found.push({ value, source, at: block.start + start, block: block.index, certain: true });
    if (/^mailto:/i.test(url)) for (const value of fromMailto(url)) add(value, 'mailto');
    const hidden = checkedEmail(emailBehind(url) ?? '');
    if (hidden !== undefined) add(hidden, 'link');
  }
  return found;
}

/** An at-sign at a block's edge, or a dot that goes on: what an address was cut at. */
const cutBefore = /^\s?(?:[@＠]|[([{<]\s?(?:at|@|a|ät)\s?[)\]}>]|\.[\w-]+(?:[@.]|$))/i;
const cutAfter = /(?:[@＠]|[([{<]\s?(?:at|@|a|ät)\s?[)\]}>]|@[\w-]+\.)\s?$/i;
const cutInDomain = /@[\w-]+(?:\.[\w-]+)*$/;
/** Part of an address alone, or after a label: no sentence ends right before an at-sign. */
const endsInPart = /(?:^|[:：]\s?)[\w.+-]{1,64}\.?$/;

/**
 * "jane.doe [at] uni.example" and "jane<i hidden>x</i>@uni.example" over several blocks: the pieces that belong together,
 * as one text. Pieces in other boxes are joined only around a sign of their own.
 */
function joined(block: Block, before: Block | undefined, after: Block | undefined): string | undefined {
  const { text } = block;
  const takesBefore = before !== undefined && cutBefore.test(text) && endsInPart.test(before.text);
  const takesAfter =
    after !== undefined &&
    ((cutAfter.test(text) && /^[\w([{-]/.test(after.text)) || (cutInDomain.test(text) && /^\.\w/.test(after.text)));
  const isNear = (other: Block): boolean => other.box === block.box || /^[([{<@＠]|[)\]}>@＠]$/.test(text);
  const head = takesBefore && isNear(before) ? before.text.slice(-reach) : '';
  const tail = takesAfter && isNear(after) ? after.text.slice(0, reach) : '';
  return head === '' && tail === '' ? undefined : `${head}${text}${tail}`;
}

/** The text without what links to an address: that is read from the link, and a word right before it is none of it. */
function withoutMailto({ text, links }: Block): string {
  let rest = text.length > longestText ? text.slice(0, longestText) : text;
  for (const { url, start, end } of links) {
    if (/^mailto:/i.test(url)) rest = `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`;
  }
  return rest;
}

function fromText(block: Block, blocks: readonly Block[]): FoundEmail[] {
  const text = withoutMailto(block);
  const whole = text.length > reach ? undefined : joined(block, blocks[block.index - 1], blocks[block.index + 1]);
  const pieces = whole === undefined ? [] : addressesIn(whole);
  const found = pieces.length > 0 ? pieces : addressesIn(text);
  return found.map(({ value, start, certain }) => ({
    value,
    source: 'text',
    // Of one put together of pieces, the place of its sign's block is near enough.
    at: block.start + (pieces.length > 0 ? 0 : start),
    block: block.index,
    certain,
  }));
}

/** Every address the page shows, and those that a script was to show. What only the page's data holds, nobody can see. */
export function emailsIn({ blocks, icons }: VisiblePage, encoded: readonly string[]): FoundEmail[] {
  const found: FoundEmail[] = [];
  for (const { url, before } of icons) {
    const block = blocks[before] ?? blocks.at(-1);
    if (block) found.push(...fromLinks({ ...block, links: [{ url, start: 0, end: 0 }] }));
  }
  for (const block of blocks) {
    if (found.length >= mostAddresses) break;
    found.push(...fromLinks(block), ...fromText(block, blocks));
  }
  for (const code of encoded) {
    const value = checkedEmail(code);
    if (value !== undefined) found.push({ value, source: 'link', certain: true });
  }
  return distinct(found);
}

/** Each address once, where it first stands; that it is certain somewhere makes it so. */
function distinct(found: readonly FoundEmail[]): FoundEmail[] {
  const seen = new Map<string, FoundEmail>();
  for (const each of found) {
    const known = seen.get(each.value);
    if (!known) seen.set(each.value, { ...each });
    else known.certain ||= each.certain;
  }
  return [...seen.values()];
}
