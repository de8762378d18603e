/** Devpost portfolios: projects as cards under no heading, each a link with a title and a line. */
import type { Block } from '../page/block.ts';
import { leadsTo, mainBlocks } from './lines.ts';
import type { Site, SiteEntry } from './site.ts';

const toProject = /^\/software\/[\w-]+$/;
const isTitle = (block: Block): boolean => block.level > 0 && leadsTo(block, toProject);

export const devpost: Site = {
  name: 'Devpost',
  matches: ({ hostname, pathname }) => /^(?:www\.)?devpost\.com$/.test(hostname) && /^\/[\w-]+\/?$/.test(pathname),
  refine: ({ page: { blocks } }) => {
    const shown = mainBlocks(blocks);
    const entries = shown.flatMap((title, at): SiteEntry[] => {
      const tagline = shown[at + 1];
      const told = tagline && leadsTo(tagline, toProject) && !isTitle(tagline) ? [tagline] : [];
      return isTitle(title) ? [{ blocks: [title, ...told], kind: 'project', title: title.text }] : [];
    });
    return { entries };
  },
};
