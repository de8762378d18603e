/** The person's profiles elsewhere, by kind. Only http and https addresses, checked after parsing. */
import type { VisiblePage } from '../page/block.ts';
import type { LinkKind, Reading } from '../reading.ts';
import { profileKind } from './profile-kinds.ts';

type Link = Reading['person']['links'][number];

const cvText = /\b(?:cv|c\.v\.|curriculum|vitae|vita|resume|résumé|lebenslauf|currículo)\b|履歴書|简历|簡歷|이력서/iu;
const personalText =
  /\b(?:home ?page|personal (?:web)?site|website|web ?page|my site|blog|homepage)\b|主页|主頁|ホームページ|홈페이지/iu;
const mostLinks = 40;
/** Links that share the page with a network are the page's, not profiles. */
const sharing = /\/(?:share|sharer|intent|shareArticle|sharing|login|signup|policies|legal)\b/i;

function webAddress(url: string): URL | null {
  const parsed = URL.parse(url);
  return parsed && (parsed.protocol === 'https:' || parsed.protocol === 'http:') && url.length <= 2_000 ? parsed : null;
}

function kindOf(url: URL, text: string, isOwn: boolean): LinkKind | undefined {
  const profile = profileKind(url);
  if (profile) return profile;
  if (cvText.test(text) && text.length < 60) return 'cv';
  if (personalText.test(text) && text.length < 60) return 'personal';
  return isOwn ? 'other' : undefined;
}

/** Profile links among the page's links and the addresses its data states as the person's own. */
export function linksOf({ blocks, icons }: VisiblePage, own: readonly string[], pageUrl: string): Link[] {
  const found = new Map<string, Link>();
  const here = URL.parse(pageUrl);
  const consider = (address: string, text: string, isOwn: boolean): void => {
    const url = webAddress(address);
    if (!url || found.size >= mostLinks || sharing.test(url.pathname)) return;
    const samePage = here !== null && url.host === here.host && url.pathname === here.pathname;
    const kind = samePage ? undefined : kindOf(url, text, isOwn);
    if (kind === undefined || found.has(url.href)) return;
    found.set(url.href, { kind, url: url.href });
  };
  for (const address of own) consider(address, '', true);
  for (const block of blocks) {
    for (const link of block.links) consider(link.url, block.text.slice(link.start, link.end), false);
  }
  for (const { url } of icons) consider(url, '', false);
  return onePerNetwork([...found.values()]);
}

/** Puts the profile's own address first, by which the person is known again elsewhere on its site. */
export function withOwnAddress(links: readonly Link[], address: string | undefined): Link[] {
  const url = address === undefined ? null : webAddress(address);
  if (!url) return [...links];
  const own: Link = { kind: kindOf(url, '', true) ?? 'other', url: url.href };
  return [own, ...links.filter((link) => link.kind !== own.kind || link.kind === 'other')].slice(0, mostLinks);
}

/** Where a page links several people's profiles on one network, none is surely the person's but the first. */
function onePerNetwork(links: readonly Link[]): Link[] {
  const seen = new Set<LinkKind>();
  return links.filter(({ kind }) => {
    if (kind === 'other') return true;
    const repeated = seen.has(kind);
    seen.add(kind);
    return !repeated;
  });
}
