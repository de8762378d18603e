/** Substack: profiles over a feed, and the about pages of letters, which name who writes them under "People". */
import type { Block } from '../page/block.ts';
import type { PageContent } from '../page/content.ts';
import { refineFeed } from './feed.ts';
import type { Refinement, Site, SiteWords } from './site.ts';

const personAt = (path: string): string | undefined => /^\/@([\w.-]+)(?:\/\w+)?\/?$/.exec(path)?.[1];

/** Links to people's profiles on a letter's about page. */
const toPerson = (block: Block): boolean =>
  block.links.some(({ url }) => {
    const { hostname = '', pathname = '' } = URL.parse(url) ?? {};
    return hostname === 'substack.com' && personAt(pathname) !== undefined;
  });

/** A letter by one person is about them. */
function refineAbout({ page: { blocks } }: PageContent, words: SiteWords): Refinement {
  const names = blocks.filter((block) => block.level > 0 && toPerson(block) && words.isName(block.text));
  const [name, ...others] = names;
  return name && others.length === 0 ? { name: { block: name } } : {};
}

const onMainSite = (url: URL): boolean => /^(?:www\.)?substack\.com$/.test(url.hostname);

export const substack: Site = {
  name: 'Substack',
  matches: (url) =>
    onMainSite(url)
      ? personAt(url.pathname) !== undefined
      : url.hostname.endsWith('.substack.com') && /^\/about\/?$/.test(url.pathname),
  refine: (content, words) => {
    const url = URL.parse(content.url);
    const handle = url && onMainSite(url) ? personAt(url.pathname) : undefined;
    return handle === undefined ? refineAbout(content, words) : refineFeed(content, words, { handle, personAt });
  },
};
