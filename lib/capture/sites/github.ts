/** GitHub profiles of people: their card, what they wrote in their README, and what they pinned; not their activity. */
import type { Block } from '../page/block.ts';
import type { PageContent } from '../page/content.ts';
import { allBut, leadsTo, linkText, mainBlocks } from './lines.ts';
import type { Refinement, Site, SiteEntry } from './site.ts';

const profilePath = /^\/[\w-]+\/?$/;
const toRepository = /^\/[\w.-]+\/[\w.-]+$/;
/** Lists of followers, stars and the like; tabs of the profile. */
const toList = /\/(?:stargazers|forks|network)\b|[?&](?:tab|achievement)=/;

/** A pinned repository: a line with its name, then what it is for. */
function projectsIn(blocks: readonly Block[]): SiteEntry[] {
  return blocks.flatMap((block, at): SiteEntry[] => {
    const next = blocks[at + 1];
    if (!leadsTo(block, toRepository) || block.links[0]?.start !== 0 || !block.bold.some((run) => run.start === 0))
      return [];
    const told = next && next.links.length === 0 && next.level === 0 ? [next] : [];
    return [{ blocks: [block, ...told], kind: 'project', title: linkText(block) }];
  });
}

/** The calendar of contributions and all after it: a heading with a count, over a table of months. */
function activityFrom(blocks: readonly Block[]): number {
  const at = blocks.findIndex(
    (block, index) => block.level === 2 && /\d/.test(block.text) && blocks[index + 1]?.box.tag === 'td',
  );
  return at < 0 ? blocks.length : at;
}

/** "Rust 2.1k": a language and how many like it. */
const isCount = ({ text }: Block): boolean => text.length < 40 && /\s\d[\d,]*(?:\.\d+)?k?$/.test(text);
const isReadmePath = ({ text }: Block): boolean => /^[\w-]+\s?\/\s?README\s?\.md$/i.test(text);

function refine({ page: { blocks }, structured, url }: PageContent): Refinement {
  if (!structured.people.some((person) => person.main)) {
    return structured.types.has('organization') ? { refusal: 'not-a-person' } : {};
  }
  const shown = mainBlocks(blocks);
  const own = shown.slice(0, activityFrom(shown));
  const kept = own.filter((block) => !leadsTo(block, toList) && !isCount(block) && !isReadmePath(block));
  const entries = projectsIn(own);
  const login = (URL.parse(url)?.pathname ?? '').replaceAll('/', '');
  const name = kept.find((block) => block.level === 1);
  // Who gives no name is shown by their login alone, perhaps with pronouns.
  const isLogin = name?.text.toLowerCase().startsWith(login.toLowerCase());
  return {
    dropped: allBut(blocks, new Set(kept)),
    entries,
    ...(name && { name: isLogin ? { block: name, value: login } : { block: name } }),
    address: `https://github.com/${login}`,
  };
}

export const gitHub: Site = {
  name: 'GitHub',
  matches: ({ hostname, pathname }) => /^(?:www\.)?github\.com$/.test(hostname) && profilePath.test(pathname),
  refine,
};
