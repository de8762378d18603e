/** ResearchGate profiles: posts whose dates stand before them, skills as links to topics, and a list of papers. */
import { coverage, type Block } from '../page/block.ts';
import type { PageContent } from '../page/content.ts';
import type { Topic } from '../text/lexicon.ts';
import { allBut, isFact, leadsTo, mainBlocks, pathOf } from './lines.ts';
import type { Refinement, Site, SiteEntry, SiteWords } from './site.ts';

const toPaper = /^\/publication\/\d/;
const toTopic = /\/topic\//;
const toPerson = /^\/profile\//;
/** Lines that an entry's head can have after its dates. */
const mostLines = 6;

const isRange = ({ text }: Block, words: SiteWords): boolean => {
  const [span, ...others] = words.datesIn(text);
  return span?.isRange === true && others.length === 0 && span.start === 0 && span.end >= text.length - 1;
};

const isBold = (block: Block): boolean => coverage(block, block.bold) > 0.9;

/** Dates, the organisation in bold, its department and place, a label in bold ("Position"), and the post. */
function postsIn(blocks: readonly Block[], words: SiteWords): SiteEntry[] {
  let topic: Topic | undefined;
  return blocks.flatMap((block, at): SiteEntry[] => {
    if (!isRange(block, words)) {
      topic = words.topicsOf(block.text)[0] ?? topic;
      return [];
    }
    const rest = blocks.slice(at + 1, at + 1 + mostLines);
    const end = rest.findIndex((line) => isRange(line, words) || line.level > 0);
    const lines = end < 0 ? rest : rest.slice(0, end);
    const [organization] = lines;
    const label = lines.findIndex((line, index) => index > 0 && isBold(line));
    const title = label < 0 ? undefined : lines[label + 1];
    const last = title ?? lines[1] ?? organization;
    if (!organization || !last || !isBold(organization) || !isFact(topic)) return [];
    const within = [block, ...lines.slice(0, lines.indexOf(last) + 1)];
    return [{ blocks: within, kind: topic, organization: organization.text, ...(title && { title: title.text }) }];
  });
}

/** A title, with the sort of work and its date in the lines after it. */
function papersIn(blocks: readonly Block[], words: SiteWords): SiteEntry[] {
  return blocks.flatMap((title, at): SiteEntry[] => {
    if (!leadsTo(title, toPaper)) return [];
    const rest = blocks.slice(at + 1, at + 5);
    const dated = rest.findIndex((line) => line.text.length < 40 && words.datesIn(line.text).length > 0);
    return [{ blocks: [title, ...rest.slice(0, dated + 1)], kind: 'publication', title: title.text }];
  });
}

/** Figures, and the line under each that says what was counted. */
const figures = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block, at) => (/^[\d.,]+$/.test(block.text) ? blocks.slice(at, at + 2) : []));

/** Pages of the site that are about a place, a group or a work. */
const aboutOthers = /^\/(?:institution|lab|topic|journal|publication|project|figure|post)\//;

function refine({ page: { blocks }, url }: PageContent, words: SiteWords): Refinement {
  if (aboutOthers.test(pathOf(url)))
    return { refusal: pathOf(url).startsWith('/publication/') ? 'article' : 'not-a-person' };
  const shown = mainBlocks(blocks);
  const name = shown.find((block) => block.level === 1 && words.isName(block.text));
  if (!name) return {};
  const papers = papersIn(shown, words);
  const own = shown.filter((block) => papers[0]?.blocks[0] === undefined || block.index < papers[0].blocks[0].index);
  const skills = own
    .filter((block) => leadsTo(block, toTopic))
    .map((block): SiteEntry => ({ blocks: [block], kind: 'interest' }));
  const entries = [...postsIn(own, words), ...skills, ...papers];
  const kept = new Set([
    ...own.filter((block) => !leadsTo(block, toPerson)),
    ...papers.flatMap((entry) => entry.blocks),
  ]);
  for (const block of figures(own)) kept.delete(block);
  const current = entries.find(
    ({ kind, blocks: [dates] }) =>
      kind === 'position' && dates && words.datesIn(dates.text).some((span) => span.ongoing),
  );
  const [post] = current?.blocks ?? [];
  return {
    dropped: allBut(blocks, kept),
    entries,
    name: { block: name },
    ...(post && current?.title !== undefined && { headline: { block: post, value: current.title } }),
    ...(post && current?.organization !== undefined && { organization: { block: post, value: current.organization } }),
  };
}

export const researchGate: Site = {
  name: 'ResearchGate',
  matches: ({ hostname, pathname }) =>
    /^(?:www\.)?researchgate\.net$/.test(hostname) && (toPerson.test(pathname) || aboutOthers.test(pathname)),
  refine,
};
