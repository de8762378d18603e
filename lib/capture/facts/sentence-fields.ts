/** The parts of a sentence about someone: the post, degree or prize it names, and where that was. */
import type { FactKind } from '../reading.ts';
import { beginsCaseless } from '../text/characters.ts';
import type { DateSpan } from '../text/dates.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { wordsOf, type Found, type Word } from '../text/phrases.ts';
import {
  organizationAhead,
  splitAtJoin,
  titleAround,
  unspacedRun,
  withoutDates,
  workTitle,
  type Fields,
} from './fields.ts';
import { isArabic, runEnd, unspacedTitle, type Titled } from './caseless-titles.ts';
import { works } from './finding.ts';
import { bestPlace, nameRuns, withoutArticle, type NameRun } from './name-runs.ts';

const longestTitle = 90;
/** Kinds whose title may be what someone was in it. */
const posts = new Set<FactKind>(['position', 'service', 'volunteer', 'talk', 'teaching']);

/** The fields of a sentence that states a fact of a kind. */
export function sentenceFields(text: string, kind: FactKind, spans: readonly DateSpan[], lexicon: Lexicon): Fields {
  const plain = withoutDates(text, spans);
  const words = wordsOf(plain);
  const runs = nameRuns(plain, lexicon);
  const titled = (works.has(kind) ? workOf(text, kind) : undefined) ?? titleOf(plain, words, kind, runs, lexicon);
  const place = placeOf(plain, words, runs, titled, kind, lexicon);
  return { ...(titled && { title: titled.title }), ...(place !== undefined && { organization: place }) };
}

function titleOf(
  text: string,
  words: readonly Word[],
  kind: FactKind,
  runs: readonly NameRun[],
  lexicon: Lexicon,
): Titled | undefined {
  if (kind === 'education') return degreeOf(text, words, lexicon) ?? postOf(text, words, lexicon);
  if (kind === 'award' || kind === 'grant') return prizeOf(text, runs, lexicon) ?? postOf(text, words, lexicon);
  return posts.has(kind) ? postOf(text, words, lexicon) : undefined;
}

/** A name that stands in quotes after "at" is that of an occasion, not of what was said there. */
const occasion = /\b(?:at|of|during|beim|auf der|lors du|lors de la|au|nel|en el|en la)\s(?:the\s)?$/i;

function workOf(text: string, kind: FactKind): Titled | undefined {
  const title = workTitle(text, []);
  const start = title === undefined ? -1 : text.indexOf(title);
  if (title === undefined || start < 0) return undefined;
  const before = text.slice(0, start).replace(/["“„«‘「『]\s?$/, '');
  return kind === 'talk' && occasion.test(before) ? undefined : { title, end: start + title.length };
}

/** Words that part a degree's subject from what follows. */
const subjectOf = new Set('of in en em fur der di de d degree'.split(' '));
const determiners = new Set(
  'the a an his her my their der die das dem den la le les el los las il lo o a os as de het'.split(' '),
);
const longestSubject = 9;

/** "Bachelor of Science in Electrical Engineering": a degree with its subject, or with the post of who pursues it. */
export function degreeOf(text: string, words: readonly Word[], lexicon: Lexicon, from = 0): Titled | undefined {
  const degree = lexicon.degrees.find(words).find((hit) => hit.from >= from && isStated(text, words, hit, lexicon));
  if (!degree) return undefined;
  if (beginsCaseless(text.slice(degree.start))) return unspacedTitle(text, degree.start, degree.end, lexicon);
  const closed = closeDegree(text, degree.start, degree.end);
  const student = lexicon.roles.at(words, degree.to);
  const named = student && /^[\s-]$/.test(text.slice(closed, student.start)) ? student.to : degree.to;
  let to = named;
  while (to < words.length && to < named + longestSubject && isSubject(text, words, to, named, lexicon)) to++;
  while (to > named && lexicon.common.exactly(words.slice(to - 1, to))) to--;
  const end = to > degree.to ? (words[to - 1]?.end ?? closed) : closed;
  return { title: text.slice(words[firstOf(text, words, degree, lexicon)]?.start ?? degree.start, end), end };
}

/** "Joint Master": capitalised words before a degree are part of its name. */
function firstOf(text: string, words: readonly Word[], degree: Found<true>, lexicon: Lexicon): number {
  let from = degree.from;
  while (from > 0 && from > degree.from - 3) {
    const word = words[from - 1];
    const isPart =
      word &&
      isNoun(text, word) &&
      text.slice(word.end, words[from]?.start) === ' ' &&
      [lexicon.first, lexicon.third, lexicon.common, lexicon.honorifics].every(
        (table) => table.exactly([word]) === undefined,
      ) &&
      lexicon.cues.exactly([word]) === undefined;
    if (!isPart || from === 1) break;
    from--;
  }
  return from;
}

/** The stop of "Ph.D." and what stands in brackets after a degree: "BA (Hons)". */
function closeDegree(text: string, start: number, end: number): number {
  const stop = text.charAt(end) === '.' && (text.slice(start, end).includes('.') || end + 1 < text.length) ? 1 : 0;
  const honours = /^\s\((?:[Hh]ons|[Hh]onours)\.?\)/.exec(text.slice(end + stop, end + stop + 14));
  return end + stop + (honours?.[0].length ?? 0);
}

/** A degree that is written as one: "master" may be a verb, "MA" a place. */
function isStated(text: string, words: readonly Word[], hit: Found<true>, lexicon: Lexicon): boolean {
  const written = text.slice(hit.start, hit.end);
  if (beginsCaseless(written)) return true;
  // "St. Anne's High School" is a place.
  if (lexicon.organizations.has(words.slice(hit.from, hit.to))) return false;
  const before = words[hit.from - 1];
  const isCapital = written.charAt(0) !== written.charAt(0).toLowerCase();
  if (written.length <= 2 && (!/^[A-Z]+$/.test(written) || text.charAt(before?.end ?? -1) === ',')) return false;
  return isCapital || written.length > 2 || lexicon.common.exactly(before ? [before] : []) !== undefined;
}

function isSubject(text: string, words: readonly Word[], at: number, named: number, lexicon: Lexicon): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (!word || !before) return false;
  const gap = text.slice(before.end, word.start);
  const isFirst = at === named;
  if (/[,;:!?()（）–—"“”]/.test(gap) || (gap.includes('.') && !(isFirst && /^\.\s/.test(gap)))) return false;
  if (isFirst) {
    const next = words[at + 1];
    return isNoun(text, word) || (subjectOf.has(word.text) && next !== undefined && !determiners.has(next.text));
  }
  if (lexicon.degrees.at(words, at) && at > named + 1) return false;
  if (lexicon.places.at(words, at) || lexicon.cues.at(words, at)?.value === 'education') return false;
  const join = lexicon.joins.at(words, at);
  if (join && organizationAhead(text, words, join.to, lexicon)) return false;
  return (
    !stops.has(word.text) && lexicon.first.at(words, at) === undefined && lexicon.third.at(words, at) === undefined
  );
}

const stops = new Set(
  'at from with under by where which who while when before after as on i he she then is was an bei am chez presso'.split(
    ' ',
  ),
);
const isNoun = (text: string, word: Word): boolean => /^[A-Z\u00C0-\u00DE(]/.test(text.charAt(word.start));

/** The post a sentence gives its person, not one of somebody else's in it. */
function postOf(text: string, words: readonly Word[], lexicon: Lexicon): Titled | undefined {
  let best: { role: Found<true>; weight: number } | undefined;
  for (const role of lexicon.roles.find(words)) {
    const weight = beginsCaseless(text.slice(role.start))
      ? unspacedWeight(text, role)
      : statedWeight(text, words, role, lexicon);
    if (weight > (best?.weight ?? 0)) best = { role, weight };
  }
  if (!best) return undefined;
  const { role } = best;
  if (beginsCaseless(text.slice(role.start))) return unspacedTitle(text, role.start, role.end, lexicon);
  const clause = clauseAround(text, role);
  const joined = splitAtJoin(clause.text, lexicon)?.title;
  const title =
    joined?.toLowerCase().includes(text.slice(role.start, role.end).toLowerCase()) === true
      ? joined
      : titleAround(text, words, role, lexicon);
  if (title.length > longestTitle) return undefined;
  return {
    title,
    end:
      role.start +
      Math.max(role.end - role.start, title.length - Math.max(0, title.indexOf(text.slice(role.start, role.end)))),
  };
}

/** What makes a Japanese, Chinese or Korean post somebody else's: the form of address after it. */
const addressed = /^(?:님|さん|氏|先生|老师|老師|の指導|の下)/;
const unspacedWeight = (text: string, role: Found<true>): number =>
  addressed.test(text.slice(role.end, role.end + 3)) ? 0 : 1;

/** From the word before a post back to the nearest break, and on to the next. */
function clauseAround(text: string, role: Found<true>): { text: string; start: number } {
  const lead = /[^,;:()–—]*$/.exec(text.slice(0, role.start))?.[0] ?? '';
  const start = role.start - lead.length;
  const tail = /^[^;–—]*/.exec(text.slice(role.end))?.[0] ?? '';
  return { text: text.slice(start, role.end + tail.length), start };
}

/** Words before a post that say outright whose it is; then those that make it somebody's. */
const asWords = new Set(
  'as als comme como come is am are was were be been became become m ist bin war wurde est suis etait es soy fue sono sou foi ben werd currently now'.split(
    ' ',
  ),
);
const anyOne = new Set('a an un une una uma um uno ein eine einen einer een the der die le la l el il o'.split(' '));
const possessives = new Set(
  'my his her their our your mein meine meiner meinem sein seine seiner ihr ihre ihrer mon ma mes son sa ses mi mis su sus mio mia suo sua meu minha seu mijn zijn haar whose'.split(
    ' ',
  ),
);
const subjects = new Set('i we he she they you who to'.split(' '));

/** How plainly a sentence gives a post to its person: 0 for a verb ("I lead"), somebody else's ("my advisor") or an address ("Professor Smith"). */
function statedWeight(text: string, words: readonly Word[], role: Found<true>, lexicon: Lexicon): number {
  if (isAddress(text, words, role, lexicon)) return 0;
  const title = titleAround(text, words, role, lexicon);
  const offset = title.indexOf(text.slice(role.start, role.end));
  const start = offset < 0 ? role.start : role.start - offset;
  const before = words.findLast((word) => word.end <= start && word.end > start - 30);
  const isCapital = isNoun(text, words[role.from] ?? { text: '', start, end: start });
  if (!before || /[,;:(–—]/.test(text.slice(before.end, start))) return 2;
  if (possessives.has(before.text)) return 0;
  if (!isCapital && subjects.has(before.text)) return 0;
  if (asWords.has(before.text)) return 3;
  if (!anyOne.has(before.text)) return isCapital ? 1 : 0.5;
  const earlier = words.findLast((word) => word.end <= before.start);
  return earlier && asWords.has(earlier.text) ? 3 : isCapital ? 1 : 0.5;
}

function isAddress(text: string, words: readonly Word[], role: Found<true>, lexicon: Lexicon): boolean {
  const next = words[role.to];
  return (
    next !== undefined &&
    lexicon.honorifics.exactly(words.slice(role.from, role.to)) !== undefined &&
    isNoun(text, next) &&
    /^[\s.]+$/.test(text.slice(role.end, next.start)) &&
    lexicon.joins.at(words, role.to) === undefined &&
    lexicon.roles.at(words, role.to) === undefined
  );
}

const unspacedPrize = /[^\s、。「」『』（）()のにをはが，,]+(?:賞|奖|獎|상)/;

/** The prize that a sentence names. */
function prizeOf(text: string, runs: readonly NameRun[], lexicon: Lexicon): Titled | undefined {
  const run = runs.find((each) => {
    const words = wordsOf(each.text);
    return words.length > 1 && lexicon.prizes.has(words);
  });
  if (run) return { title: withoutArticle(run.text), end: run.end };
  const match = unspacedPrize.exec(text);
  return match ? { title: match[0], end: match.index + match[0].length } : undefined;
}

/** What a place gains from standing after the title: a degree's place always does, a post's often stands before it. */
const afterDegree = 4;
const afterPost = 2;

/** Where the sentence says it was. */
function placeOf(
  text: string,
  words: readonly Word[],
  runs: readonly NameRun[],
  titled: Titled | undefined,
  kind: FactKind,
  lexicon: Lexicon,
): string | undefined {
  const organization = lexicon.organizations.find(words)[0];
  if (organization && isArabic(text.charAt(organization.start)))
    return text.slice(
      organization.start,
      runEnd(text, organization.start, organization.end, lexicon, () => false),
    );
  if (organization && beginsCaseless(text.slice(organization.start))) return unspacedRun(text, organization.end);
  const others = runs.filter((run) => titled === undefined || !titled.title.includes(run.text));
  const place = bestPlace(others, titled?.end ?? 0, kind === 'education' ? afterDegree : afterPost);
  return place && withoutArticle(place.text);
}
