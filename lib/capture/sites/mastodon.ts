/** Profiles on servers of Mastodon, wherever they are: told by their address, and by the handle under the name. */
import { refineFeed } from './feed.ts';
import type { Site } from './site.ts';

const profilePath = /^\/@([\w.-]+)(?:@[\w.-]+)?\/?$/;

const personAt = (path: string): string | undefined => profilePath.exec(path)?.[1];

export const mastodon: Site = {
  name: 'Mastodon',
  matches: ({ pathname }) => profilePath.test(pathname),
  refine: (content, words) => {
    const handle = personAt(URL.parse(content.url)?.pathname ?? '');
    return handle === undefined ? {} : refineFeed(content, words, { handle, personAt, fields: true });
  },
};
