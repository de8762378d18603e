/**
 * The people that a list shows: names that stand alike, each with the line that says what they are. A name is told from a
 * heading or a place by what stands with it, for one page writes all its entries in one manner.
 */
import type { Block } from '../page/block.ts';
import type { ListedPerson } from '../reading.ts';
import { topicsOf, type Section } from '../facts/outline.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { nameKey, nameParts, nameScore } from '../text/names.ts';
import { fold, wordsOf } from '../text/phrases.ts';

/** Folders of an address that hold people's own pages. */
export const personPath =
  /\/~[a-z]|\/in\/|\/(?:people|person|staff|faculty|profiles?|authors?|speakers?|team|about|bio|cv|vita|users?|members?|mitarbeiter|personen|persona|personas|personne|equipe|medewerkers?)(?![a-z])/i;

/** Longer lists are catalogues; who needs someone further down opens their page. */
const mostListed = 300;
/** Blocks looked at, so that the cost of a generated page stays bounded. */
const mostBlocks = 6_000;
/** UTF-16 units; a line that names someone and says what they are. */
const longestLine = 120;
const longestRole = 110;
/** Blocks after a name that may say what the person is. */
const nearby = 3;
const likelyName = 0.7;
/** Share of a group's names that something beside them must bear out. */
const enoughBorneOut = 0.5;
const fewest = 3;
const deepestHeading = 6;

interface NamedLine {
  block: Block;
  name: string;
  /** What the line says after the name. */
  rest: string;
}

const bracketed = /[(（]([^()（）]{2,60})[)）]/;
const afterName = /^(?:\s?[,:|·•(（、，：]|\s[-–—]\s)\s*/;
const cut = /,\s|\s[-–—|·•]\s|\s?[|·•:：（(、，]/;

/** The name that a line begins with, if it is one person's. */
function namedLine(block: Block, lexicon: Lexicon): NamedLine | undefined {
  const { text } = block;
  const { name: whole } = nameParts(text, lexicon);
  const aside = bracketed.exec(whole)?.[1];
  const isWhole = aside === undefined || nameScore(aside, lexicon) > 0;
  if (isWhole && isFullName(whole, lexicon)) return { block, name: whole, rest: '' };
  const marked = [...block.links, ...block.bold].find((run) => run.start === 0 && run.end < text.length);
  const end = marked?.end ?? cut.exec(text)?.index ?? -1;
  if (end <= 0) return undefined;
  const { name } = nameParts(text.slice(0, end), lexicon);
  const rest = text
    .slice(end)
    .replace(afterName, '')
    .replace(/[)）]$/, '')
    .trim();
  const isSaid = marked !== undefined || lexicon.roles.has(wordsOf(rest)) || lexicon.degrees.has(wordsOf(rest));
  return isSaid && isFullName(name, lexicon) ? { block, name, rest } : undefined;
}

/** One word is a section's name as often as a person's, and two can be one: "Current Positions". */
const isFullName = (name: string, lexicon: Lexicon): boolean =>
  nameScore(name, lexicon) >= likelyName && wordsOf(name).length > 1 && topicsOf(name, lexicon, false).length === 0;

const isElsewhere = ({ box }: Block): boolean =>
  box.region === 'nav' || box.region === 'footer' || box.region === 'aside' || box.tag === 'button';

/** Lines that one template makes look alike. */
const lookOf = ({ level, box, fontSize }: Block): string => `${level} ${box.tag} ${Math.round(fontSize)}`;

/** The role on the line itself or on one of the next few lines, before the next name. */
function roleOf(
  { block, rest }: NamedLine,
  blocks: readonly Block[],
  names: ReadonlySet<number>,
  lexicon: Lexicon,
): string | undefined {
  const lines = [rest];
  for (let at = block.index + 1; at <= block.index + nearby && !names.has(at); at++) lines.push(blocks[at]?.text ?? '');
  return lines.find((line) => line !== '' && line.length <= longestRole && lexicon.roles.has(wordsOf(line)));
}

/** Whether anything beside a name says that a person is meant: a post, a title, an address, a link made of the name. */
function isBorneOut(line: NamedLine, blocks: readonly Block[], names: ReadonlySet<number>, lexicon: Lexicon): boolean {
  if (roleOf(line, blocks, names, lexicon) !== undefined) return true;
  const { block, name } = line;
  if (nameParts(block.text, lexicon).honorific !== undefined) return true;
  const words = nameKey(name).filter((word) => word.length > 2);
  const isProfile = (url: string): boolean => personPath.test(url) && words.some((word) => fold(url).includes(word));
  if (block.links.some(({ url }) => isProfile(url.slice(0, 300)))) return true;
  for (let at = block.index + 1; at <= block.index + nearby && !names.has(at); at++) {
    const next = blocks[at];
    if (next && (next.text.includes('@') || next.links.some(({ url }) => /^(?:mailto|tel):/i.test(url)))) return true;
  }
  return false;
}

/** The names on a page that stand in lists of people, in page order, each once. */
export function listedPeople(
  blocks: readonly Block[],
  sections: readonly Section[],
  lexicon: Lexicon,
): readonly ListedPerson[] {
  const lines = blocks
    .slice(0, mostBlocks)
    .flatMap((block) =>
      block.text.length > longestLine || isElsewhere(block) ? [] : (namedLine(block, lexicon) ?? []),
    );
  const names = new Set(lines.map(({ block }) => block.index));
  const underCrowd = blocksUnderCrowd(sections);
  const groups = Map.groupBy(lines, ({ block }) => lookOf(block));
  const isList = (group: readonly NamedLine[]): boolean => {
    const borneOut = group.filter((line) => isBorneOut(line, blocks, names, lexicon)).length;
    const expected = group.filter(({ block }) => underCrowd.has(block.index)).length;
    return group.length >= fewest && Math.max(borneOut, expected) >= group.length * enoughBorneOut;
  };
  const listed = [...groups.values()].filter(isList).flat();
  return distinct(listed.toSorted((a, b) => a.block.index - b.block.index))
    .slice(0, mostListed)
    .map((line) => personOf(line, blocks, names, lexicon));
}

/** Blocks that stand under the heading of a list of people, the headings below it included. */
function blocksUnderCrowd(sections: readonly Section[]): ReadonlySet<number> {
  const under = new Set<number>();
  let level = 0;
  for (const { heading, crowd, blocks } of sections) {
    if (crowd && heading) level = heading.level || deepestHeading;
    else if (heading && heading.level > 0 && heading.level <= level) level = 0;
    if (level === 0) continue;
    if (heading) under.add(heading.index);
    for (const block of blocks) under.add(block.index);
  }
  return under;
}

function distinct(lines: readonly NamedLine[]): NamedLine[] {
  const seen = new Set<string>();
  return lines.filter(({ name }) => {
    const key = nameKey(name).toSorted().join(' ');
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function personOf(
  line: NamedLine,
  blocks: readonly Block[],
  names: ReadonlySet<number>,
  lexicon: Lexicon,
): ListedPerson {
  const role = roleOf(line, blocks, names, lexicon);
  const url = line.block.links
    .map((link) => URL.parse(link.url))
    .find((each) => /^https?:$/.test(each?.protocol ?? ''));
  return {
    name: line.name,
    ...(role !== undefined && { role }),
    ...(url && url.href.length <= 2_000 && { url: url.href }),
    block: line.block.index,
  };
}
