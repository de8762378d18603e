/** Profiles on X. The site goes from page to page within one document, and its title may be of the page before. */
import { refineFeed } from './feed.ts';
import type { Site } from './site.ts';

/** Pages of the site that are nobody's profile. */
const ownPages = new Set(
  'home explore search notifications messages settings login signup i tos privacy jobs'.split(' '),
);

function personAt(path: string): string | undefined {
  const handle = /^\/(\w{1,15})\/?$/.exec(path)?.[1];
  return handle !== undefined && !ownPages.has(handle.toLowerCase()) ? handle : undefined;
}

export const x: Site = {
  name: 'X',
  matches: ({ hostname, pathname }) =>
    /^(?:www\.|mobile\.)?(?:x|twitter)\.com$/.test(hostname) && personAt(pathname) !== undefined,
  refine: (content, words) => {
    const handle = personAt(URL.parse(content.url)?.pathname ?? '');
    return handle === undefined ? {} : refineFeed(content, words, { handle, personAt });
  },
};
