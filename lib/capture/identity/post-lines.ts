/** The lines by the name: title, department, university, as most pages begin. */
import { organizationIn, splitAtJoin, titleIn, unspacedRun, withoutDates } from '../facts/fields.ts';
import type { Finding } from '../facts/finding.ts';
import { coverage, type Block } from '../page/block.ts';
import { beginsCaseless } from '../text/characters.ts';
import { datesIn } from '../text/dates.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { sizeOf } from '../text/organizations.ts';
import { wordsOf, type Word } from '../text/phrases.ts';
import { firstPart, type Post, type PostView, type PostWeighing } from './post-weighing.ts';

/** Lines after the name that introduce the person. */
const nearby = 14;
const longestLine = 220;
/** Blocks; a name that first stands alone below these is a signature or an address. */
const farFromTop = 15;
/** Title, department and university together, in UTF-16 units. */
const longestIntroduction = 260;

/** The lines that follow (or stand just above) the name, and those at the page's top when the name stands far below. */
export function addLinesByName(weighing: PostWeighing, view: PostView): void {
  const { blocks, nameBlock, lexicon, name } = view;
  const rest = name === undefined || !nameBlock ? '' : textAfterName(nameBlock.text, name);
  if (nameBlock && rest !== '') weighLine(weighing, rest, 0, nameBlock, lexicon);
  weighLinesAfter(weighing, view, nameBlock);
  if (nameBlock && nameBlock.index > farFromTop) weighLinesAfter(weighing, view, undefined);
  for (const distance of [1, 2]) {
    const block = blocks[(nameBlock?.index ?? -1) - distance];
    if (block && block.text.length < 120 && block.box.region !== 'nav') {
      weighLine(weighing, block.text, distance + 5, block, lexicon);
    }
  }
}

function weighLinesAfter(weighing: PostWeighing, { blocks, lexicon }: PostView, start: Block | undefined): void {
  const at = start?.index ?? -1;
  for (let distance = 1; distance <= nearby; distance++) {
    const block = blocks[at + distance];
    if (!block || beginsSection(block, lexicon)) break;
    if (distance > 2 && block.level > 0 && block.level <= (start?.level ?? 1)) break;
    const isLine = block.box.region !== 'nav' && block.box.tag !== 'button' && block.text.length <= longestLine;
    if (isLine) weighLine(weighing, block.text, distance, block, lexicon);
  }
}

/** Words; a longer line says more than the post. */
const longestTitle = 7;

/** Past the heading of a section, lines are that section's. */
function beginsSection(block: Block, lexicon: Lexicon): boolean {
  const topic = block.text.length > 40 ? undefined : lexicon.headings.exactly(wordsOf(block.text));
  const introduces = topic === undefined || topic === 'biography' || topic === 'contact' || topic === 'aside';
  return !introduces && coverage(block, block.links) < 0.9;
}

const severalSentences = /[.!?]\s[A-Z\u00C0-\u00DE]/;

function textAfterName(text: string, name: string): string {
  const at = text.indexOf(name);
  return at >= 0 && text.length > name.length + 3 ? text.slice(at + name.length).replace(/^[\s,–—|:-]+/, '') : '';
}

/** Not before "Inc." and the like, which belong to the name before them. */
const lineSeparators =
  /\s+[-–—|·•/]+\s+|,\s(?!(?:inc|ltd|llc|llp|plc|gmbh|ag|co|corp|sa|s\.a|s\.p\.a|srl|b\.?v|n\.?v)\b)|[;|·•‖｜，、：；]\s*|\s@\s|(?<=[\u3041-\u30FF\u3400-\u9FFF])\s(?=[\u30A1-\u30FF\u3400-\u9FFF])/i;

/** One line by the name: as a headline when it names a post, as an organisation when it names one, or both in one. */
export function weighLine(
  weighing: PostWeighing,
  text: string,
  distance: number,
  block: Block,
  lexicon: Lexicon,
  nearest = 1.3,
): void {
  const dates = datesIn(text);
  if (/[@＠]|https?:|\d{5}|\d[-–\s]\d{3}/.test(text) || dates.some((each) => each.to !== undefined)) return;
  const line = withoutDates(text, dates);
  const near = nearest - distance * 0.05;
  const joined = splitAtJoin(line, lexicon);
  if (joined && line.length < 160 && !severalSentences.test(line)) {
    weighing.both(joined.title, firstPart(joined.organization), near, block);
    return;
  }
  const segments = line
    .split(lineSeparators)
    .map((each) => each.trim())
    .filter(Boolean);
  if (segments.length > 6 || severalSentences.test(line)) return;
  for (const [index, segment] of segments.entries()) {
    const words = wordsOf(segment);
    if (words.length > 14 || lexicon.headings.exactly(words) !== undefined || isForVisitor(words, lexicon)) continue;
    const isPost = lexicon.roles.has(words);
    const isPlace = lexicon.organizations.has(words);
    const isLong = words.length > longestTitle;
    if (isPost && (!isPlace || roleFirst(words, lexicon))) {
      const title = isLong ? (titleIn(segment, lexicon) ?? segment) : segment;
      weighing.headline(title, 'text', near - index * 0.02, block);
    } else if (isPlace && !lexicon.degrees.has(words)) {
      const place = isLong ? organizationIn(segment, lexicon) : nameIn(segment, words, lexicon);
      if (place !== undefined) weighing.organization(place, 'text', near - 0.1 + sizeOf(words), block);
    }
  }
}

/** In scripts without capitals the name ends with the organisation's word: "한빛대학교 음악공학과". */
function nameIn(segment: string, words: readonly Word[], lexicon: Lexicon): string {
  const [found] = lexicon.organizations.find(words);
  return (found && beginsCaseless(segment) && unspacedRun(segment, found.end)) || segment;
}

const isForVisitor = (words: readonly Word[], lexicon: Lexicon): boolean => lexicon.visitor.has(words);

/** "Research Fellow" before "Institute …": the post word comes first. */
function roleFirst(words: readonly Word[], { roles, organizations }: Lexicon): boolean {
  return (roles.find(words)[0]?.from ?? Infinity) < (organizations.find(words)[0]?.from ?? Infinity);
}

/** The finding that the lines by the name make: their post, in their page's own words. */
export function postFinding({ headline, organization }: Post): Finding | undefined {
  const blocks = [headline?.block, organization?.block].filter((block) => block !== undefined);
  const [first, last] = blocks.toSorted((a, b) => a.index - b.index);
  if (!headline?.block || !first) return undefined;
  const end = (last ?? first).end;
  const range = end - first.start <= longestIntroduction ? { start: first.start, end } : headline.block;
  return {
    kind: 'position',
    start: range.start,
    end: range.end,
    title: headline.value,
    ...(organization && { organization: organization.value }),
    dates: {},
    confidence: 0.9,
    section: 0,
  };
}
