/** Bluesky profiles. The site goes from page to page within one document, and has no headings. */
import { refineFeed } from './feed.ts';
import type { Site } from './site.ts';

const personAt = (path: string): string | undefined => /^\/profile\/([^/]+)\/?$/.exec(path)?.[1];

export const bluesky: Site = {
  name: 'Bluesky',
  matches: ({ hostname, pathname }) => hostname === 'bsky.app' && personAt(pathname) !== undefined,
  refine: (content, words) => {
    const handle = personAt(URL.parse(content.url)?.pathname ?? '');
    return handle === undefined ? {} : refineFeed(content, words, { handle, personAt });
  },
};
