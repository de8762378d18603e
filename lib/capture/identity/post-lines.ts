/** The lines by the name: title, department, university, as most pages begin. */
import { organizationIn, splitAtJoin, titleIn, unspacedRun, withoutDates } from '../facts/fields.ts';
import type { Finding } from '../facts/finding.ts';
import { topicsOf } from '../facts/outline.ts';
import { bestPlace, nameRuns, withoutArticle } from '../facts/name-runs.ts';
import { coverage, type Block } from '../page/block.ts';
import { datesIn } from '../text/dates.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { sizeOf } from '../text/organizations.ts';
import { wordsOf, type Word } from '../text/phrases.ts';
import { firstPart, wholeOf, type Post, type PostView, type PostWeighing } from './post-weighing.ts';

/** Lines after the name that introduce the person. */
const nearby = 14;
const longestLine = 220;
/** Blocks; a name that first stands alone below these is a signature or an address. */
const farFromTop = 15;

/** The lines that follow (or stand just above) the name, and those at the page's top when the name stands far below. */
export function addLinesByName(weighing: PostWeighing, view: PostView): void {
  const { blocks, nameBlock, lexicon, name } = view;
  const rest = name === undefined || !nameBlock ? '' : textAfterName(nameBlock.text, name);
  if (nameBlock && rest !== '') weighLine(weighing, rest, 0, nameBlock, lexicon);
  weighLinesAfter(weighing, view, nameBlock);
  if (nameBlock && nameBlock.index > farFromTop) weighLinesAfter(weighing, view, undefined);
  for (const distance of [1, 2]) {
    const block = blocks[(nameBlock?.index ?? -1) - distance];
    if (block && block.text.length < 120 && block.box.region !== 'nav' && !byline.test(block.text)) {
      weighLine(weighing, block.text, distance + 5, block, lexicon);
    }
  }
}

/** Above a name, these words announce it. */
const byline =
  /^(?:authors?|autor(?:in|a|es)?|auteure?s?|autor[ei]|autrice|by|von|par|por|di|speakers?|著者|作者|저자|المؤلف|نویسنده)\s?[:：]?$/i;

/** A button says what it does, a caption what a picture shows. */
const notLines = new Set(['button', 'figcaption', 'caption']);

function weighLinesAfter(weighing: PostWeighing, { blocks, lexicon }: PostView, start: Block | undefined): void {
  const at = start?.index ?? -1;
  for (let distance = 1; distance <= nearby; distance++) {
    const block = blocks[at + distance];
    if (!block || beginsSection(block, lexicon)) break;
    if (distance > 2 && block.level > 0 && block.level <= (start?.level ?? 1)) break;
    const isLine = block.box.region !== 'nav' && !notLines.has(block.box.tag) && block.text.length <= longestLine;
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
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return at >= 0 && text.length > name.length + 3 ? text.slice(at + name.length).replace(/^[\s,–—|:-]+/, '') : '';
}

/** Not before "Inc." and the like, which belong to the name before them. */
const lineSeparators =
  /\s+[-–—|·•/]+\s+|[,،]\s(?!(?:inc|ltd|llc|llp|plc|gmbh|ag|co|corp|sa|s\.a|s\.p\.a|srl|b\.?v|n\.?v)\b)|[;؛|·•‖｜，、：；]\s*|(?<=[\u3041-\u30FF\u3400-\u9FFF])\s(?=[\u30A1-\u30FF\u3400-\u9FFF])/i;

/** What no line that introduces someone holds: addresses, telephone numbers, postal codes. */
const isAddress = (text: string): boolean => /\S[@＠]\S|[([{]\s?(?:at|@)\s?[)\]}]|\d{5}|\d[-–\s]\d{3}/.test(text);
const hasUrl = (text: string): boolean => /https?\s?:|www\./.test(text);

/** Words; a shorter line that ends with a stop may still be a post. */
const shortestSentence = 8;

/** A sentence about the person is read as one (post-prose.ts). */
const isSentence = (text: string, words: readonly Word[], { first, third }: Lexicon): boolean =>
  severalSentences.test(text) ||
  (words.length >= shortestSentence && /[.!?。؟]$/.test(text) && (first.has(words) || third.has(words)));

const mostSegments = 6;

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
  if (hasUrl(text) || dates.some((each) => each.to !== undefined) || isSentence(text, wordsOf(text), lexicon)) return;
  const segments = withoutDates(text, dates)
    .split(lineSeparators)
    .map((each) => each.trim())
    .filter((each) => each !== '' && !isAddress(each));
  if (segments.length > mostSegments) return;
  const near = nearest - distance * 0.05;
  for (const [index, segment] of segments.entries()) {
    weighSegment(weighing, segment, near - index * 0.02, block, lexicon);
  }
  const [only = '', other = ''] = segments;
  if (segments.length === 2 && distance <= 2 && lexicon.roles.has(wordsOf(only)) && isUnknownName(other, lexicon)) {
    weighing.organization(other, 'text', near - 0.65, block);
  }
  if (segments.length === 1 && distance > 0 && distance <= 2 && isAcronymLine(only, lexicon)) {
    weighing.organization(only, 'text', weakest, block);
  }
}

function weighSegment(weighing: PostWeighing, segment: string, near: number, block: Block, lexicon: Lexicon): void {
  const words = wordsOf(segment);
  if (words.length > 14 || lexicon.headings.exactly(words) !== undefined || isForVisitor(words, lexicon)) return;
  const joined = splitAtJoin(segment, lexicon);
  if (joined) {
    const place = wholeOf(firstPart(joined.organization), lexicon);
    weighing.both(joined.title, place, near, block);
    return;
  }
  const named = /^(.{2,80}?)\s@\s?(\S.{0,60})$/.exec(segment);
  if (named?.[1] !== undefined && named[2] !== undefined && lexicon.roles.has(wordsOf(named[1]))) {
    weighing.both(named[1], named[2], near, block);
    return;
  }
  const isPost = lexicon.roles.has(words);
  const isPlace = lexicon.organizations.has(words);
  const isLong = words.length > longestTitle;
  if (isPost && (!isPlace || roleAtEdge(words, lexicon))) {
    const title = isLong || isPlace ? (titleIn(segment, lexicon) ?? segment) : segment;
    const place = isPlace ? bestPlace(nameRuns(segment, lexicon), title.length) : undefined;
    const isBeside =
      place !== undefined &&
      sizeOf(wordsOf(place.text)) > 0 &&
      isFull(place.text, lexicon) &&
      !title.includes(place.text);
    if (isBeside) weighing.both(title, wholeOf(withoutArticle(place.text), lexicon), near, block);
    else weighing.headline(isLong ? title : segment, 'text', near, block);
  } else if (isPlace && !lexicon.degrees.has(words)) {
    const place = isLong ? organizationIn(segment, lexicon) : nameIn(segment, words, lexicon);
    if (place !== undefined) weighing.organization(wholeOf(place, lexicon), 'text', near - 0.1, block);
  }
}

/** What a line may say when nothing else says where they are. */
const weakest = 0.4;
const longestAcronymLine = 5;

/** "KLVM Eastmere", right below the name: an abbreviation that stands for where they are. */
const isAcronymLine = (text: string, lexicon: Lexicon): boolean => {
  const words = wordsOf(text);
  const isKnown = lexicon.degrees.has(words) || lexicon.roles.has(words) || topicsOf(text, lexicon, false).length > 0;
  return (
    words.length <= longestAcronymLine && !isKnown && /(?:^|\s)[A-Z]{4,}(?:[-\s]|$)/.test(text) && /[a-z]/.test(text)
  );
};

/** "Principal Engineer, Brightwater": a name that no word tells for what it is. */
const isUnknownName = (text: string, lexicon: Lexicon): boolean => {
  const words = wordsOf(text);
  const isKnown = [lexicon.roles, lexicon.degrees, lexicon.organizations].some((table) => table.has(words));
  return (
    !isKnown &&
    words.length <= longestAcronymLine &&
    topicsOf(text, lexicon, false).length === 0 &&
    text.split(' ').every((each) => /^[A-Z\u00C0-\u00DE0-9&]/.test(each))
  );
};

/** In scripts without spaces the name ends with the organisation's word: "한빛대학교 음악공학과". */
function nameIn(segment: string, words: readonly Word[], lexicon: Lexicon): string {
  const [found] = lexicon.organizations.find(words);
  return (found && isUnspacedScript(segment) && unspacedRun(segment, found.end)) || segment;
}

const isUnspacedScript = (text: string): boolean => /^[\u3041-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF]/.test(text);

const isForVisitor = (words: readonly Word[], lexicon: Lexicon): boolean => lexicon.visitor.has(words);

/** More than the bare kind of an organisation: "Catedrático de Universidad (Professor)" names none. */
const isFull = (place: string, lexicon: Lexicon): boolean =>
  wordsOf(place.replace(/\s\(.*$/, '')).filter((word) => lexicon.organizations.exactly([word]) === undefined).length >
  0;

/** "Research Fellow, Institute …", "Systems Analyst": the post word comes before that of an organisation, or last. */
function roleAtEdge(words: readonly Word[], { roles, organizations }: Lexicon): boolean {
  const found = roles.find(words);
  const first = found[0]?.from ?? Infinity;
  return first < (organizations.find(words)[0]?.from ?? Infinity) || found.some((hit) => hit.to === words.length);
}

/** Lines of one introduction stand together: no further apart than this, with a few lines between them at the most. */
const longestIntroduction = 260;
const farthest = 4;
/** An address, a number or a date between them is of something else. */
const somethingElse = /@|\d{2}/;

/**
 * The finding that the lines by the name make: their post, in their page's own words. Where the organisation stands elsewhere,
 * the words between say other things, and the post is quoted alone.
 */
export function postFinding({ headline, organization }: Post, text: string): Finding | undefined {
  const [post, place] = [headline?.block, organization?.block];
  if (!headline || !post) return undefined;
  const [first, last] = place && place.index < post.index ? [place, post] : [post, place ?? post];
  const isTogether =
    last.index - first.index <= farthest &&
    last.end - first.start <= longestIntroduction &&
    !somethingElse.test(text.slice(first.end, last.start));
  const range = isTogether ? { start: first.start, end: last.end } : post;
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
