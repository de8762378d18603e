/**
 * Names of organisations, prizes and the like in running text: runs of capitalised words with the little ones between them,
 * parted from the posts, degrees and people that stand beside them; one pass over the words.
 */
import { beginsCaseless } from '../text/characters.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { sizeOf } from '../text/organizations.ts';
import { wordsOf, type Word } from '../text/phrases.ts';

/** A run of words that names something. */
export interface NameRun {
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
  text: string;
  /** A word in it says that it is an organisation. */
  isOrganization: boolean;
  /** A word before it says that someone is or was there: "at", "joined". */
  isPlace: boolean;
  /** What stands before names a person: "Professor", "Dr". */
  isPerson: boolean;
}

/** Little words within names. */
const within = new Set(
  'of the and for de la le les du des et der die das dem den fur und di del della dell dei delle y e do da dos das van het en voor al el los las in l d e'.split(
    ' ',
  ),
);
/** Little words that only join what names one thing, and part two things before an article. */
const ands = new Set(['and', 'und', 'et', 'y', 'e', 'en']);
const articles = new Set('the der die das den dem la le les el los las il lo i gli o a os as de het an al'.split(' '));
const legalForms = new Set('inc ltd llc corp plc gmbh co ag sa spa srl bv nv'.split(' '));
const mostWords = 14;
/** Words after "at" that still belong to a name: "University of Texas at Austin". */
const mostAfterAt = 2;

const isCapital = (character: string): boolean => character.toLowerCase() !== character;
const breaks = /[,،؛;:()（）–—"“”«»/|•\n]|\s-\s|\.\.|[!?]/;

interface Open {
  from: number;
  to: number;
  isOrganization: boolean;
}

/** The runs of a text in a script that has capitals. */
export function nameRuns(text: string, lexicon: Lexicon): NameRun[] {
  const words = wordsOf(text);
  const runs: NameRun[] = [];
  for (let at = 0; at < words.length;) {
    const open = runFrom(text, words, at, lexicon);
    if (open) runs.push(closed(text, words, open, lexicon));
    at = open ? open.to : at + Math.max(1, skipped(words, at, lexicon));
  }
  return runs;
}

/** The words of a post or a degree, which begin no name. */
const skipped = (words: readonly Word[], at: number, lexicon: Lexicon): number =>
  titleAt(words, at, lexicon)
    ? (lexicon.roles.at(words, at)?.to ?? lexicon.degrees.at(words, at)?.to ?? at + 1) - at
    : 1;

/** Whether a post or a degree is named here; "Graduate School" and "High School" name neither. */
function titleAt(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const hit = lexicon.roles.at(words, at) ?? lexicon.degrees.at(words, at);
  return hit !== undefined && !lexicon.organizations.has(words.slice(at, hit.to + 1));
}

const gapBefore = (text: string, words: readonly Word[], at: number): string =>
  text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0);

const isNamed = (text: string, word: Word | undefined): boolean =>
  word !== undefined && isCapital(text.charAt(word.start));

/** "of" in the languages that write the kind of an organisation small before its name. */
const romanceOf = new Set('de du des d di del della dell do da dos das'.split(' '));

/** Whether a word of an organisation in small letters begins its name: "université de Versailles", "laboratoire Lavoisier". */
function beginsSmall(text: string, words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const hit = lexicon.organizations.at(words, at);
  if (!hit || beginsCaseless(text.slice(hit.start))) return false;
  let next = hit.to;
  while (
    next < hit.to + 2 &&
    (romanceOf.has(words[next]?.text ?? '') || (next > hit.to && articles.has(words[next]?.text ?? '')))
  )
    next++;
  const isEnglishPlural = next === hit.to && words[at]?.text.endsWith('s') === true;
  return !isEnglishPlural && isNamed(text, words[next]) && !breaks.test(text.slice(hit.end, words[next]?.start ?? 0));
}

function runFrom(text: string, words: readonly Word[], from: number, lexicon: Lexicon): Open | undefined {
  if (titleAt(words, from, lexicon)) return undefined;
  const small = !isNamed(text, words[from]);
  if (small && !beginsSmall(text, words, from, lexicon)) return undefined;
  let last = from;
  let beforeAnd: number | undefined;
  let isOrganization = lexicon.organizations.at(words, from) !== undefined;
  for (let at = from + 1; at < words.length && at < from + mostWords; at++) {
    const step = stepTo(text, words, at, { from, to: last + 1, isOrganization }, lexicon);
    if (step === 'title' && beforeAnd !== undefined) last = beforeAnd;
    if (step === 'break' || step === 'title') break;
    if (ands.has(words[at]?.text ?? '')) beforeAnd = last;
    if (step === 'small') continue;
    last = at;
    isOrganization ||= lexicon.organizations.at(words, at) !== undefined;
  }
  return { from, to: last + 1, isOrganization };
}

/** How a run goes on over a word: as a part of it, as a little word that may turn out to stand within, or not, a post perhaps. */
function stepTo(
  text: string,
  words: readonly Word[],
  at: number,
  run: Open,
  lexicon: Lexicon,
): 'part' | 'small' | 'title' | 'break' {
  const word = words[at];
  if (!word) return 'break';
  const gap = gapBefore(text, words, at);
  if (breaks.test(gap)) return /^,\s$/.test(gap) && legalForms.has(word.text) ? 'part' : 'break';
  if (/['’]/.test(gap) && word.text === 's') {
    // "King's College" is a name; "Austin's King School" are two.
    return lexicon.organizations.has(words.slice(at + 1, at + 3)) ? 'small' : 'break';
  }
  if (isNamed(text, word)) return titleAt(words, at, lexicon) && !isCompound(text, words, at) ? 'title' : 'part';
  if (ands.has(word.text)) {
    const next = words[at + 1];
    return next && !articles.has(next.text) ? 'small' : 'break';
  }
  if (within.has(word.text)) return 'small';
  if (word.text === 'at') return run.isOrganization && isCampus(text, words, at + 1, lexicon) ? 'small' : 'break';
  // "Before law school": a capital that only begins the sentence names nothing.
  const isFirst = run.from === 0 && run.to === 1;
  return lexicon.organizations.at(words, at) && at === run.to && !isFirst ? 'part' : 'break';
}

/** "Young Researcher Award": a post's word that another capitalised one follows is part of a name. */
const isCompound = (text: string, words: readonly Word[], at: number): boolean =>
  isNamed(text, words[at + 1]) && gapBefore(text, words, at + 1) === ' ';

/** "… at Austin": a word or two that name no organisation of their own. */
function isCampus(text: string, words: readonly Word[], from: number, lexicon: Lexicon): boolean {
  let to = from;
  while (to < words.length && isNamed(text, words[to]) && !breaks.test(gapBefore(text, words, to))) to++;
  const campus = words.slice(from, to);
  const isAcronym = /^[A-Z]{2,}$/.test(text.slice(campus[0]?.start ?? 0, campus[0]?.end ?? 0));
  return campus.length > 0 && campus.length <= mostAfterAt && !isAcronym && !lexicon.organizations.has(campus);
}

const bracketedAcronym = /^\s?\([A-Z][a-z]{0,8}[A-Z][A-Za-z]{0,8}\)/;

function closed(text: string, words: readonly Word[], { from, to, isOrganization }: Open, lexicon: Lexicon): NameRun {
  const start = words[from]?.start ?? 0;
  let end = words[to - 1]?.end ?? start;
  // "Inc.": the stop belongs to the abbreviation.
  if (legalForms.has(words[to - 1]?.text ?? '') && text.charAt(end) === '.') end++;
  end += bracketedAcronym.exec(text.slice(end, end + 16))?.[0].length ?? 0;
  const isPlace = placeBefore(words, from, lexicon) && !breaks.test(gapBefore(text, words, from));
  const first = words[from];
  const titled =
    lexicon.honorifics.exactly(words.slice(from - 1, from)) ?? (first && lexicon.honorifics.exactly([first]));
  return { start, end, text: text.slice(start, end), isOrganization, isPlace, isPerson: titled === true };
}

/** Words before a name, articles between them left out, that place someone there. */
const longestPlace = 3;

function placeBefore(words: readonly Word[], from: number, { places }: Lexicon): boolean {
  for (let to = from; to > 0; to--) {
    if (isPlaceEnd(words, to, places)) return true;
    if (!articles.has(words[to - 1]?.text ?? '')) return false;
  }
  return false;
}

function isPlaceEnd(words: readonly Word[], to: number, places: Lexicon['places']): boolean {
  for (let length = 1; length <= longestPlace; length++) {
    if (to >= length && places.exactly(words.slice(to - length, to)) !== undefined) return true;
  }
  return false;
}

/** "Universidad" alone names none. */
const isGeneric = ({ text }: NameRun): boolean =>
  wordsOf(text).length === 1 && text !== text.toUpperCase() && sizeOf(wordsOf(text)) !== 0;

/**
 * Of the runs, the one that says best where someone was: an institution rather than a part of one, at a word that places them
 * there, after `from` rather than before it by `gain`.
 */
export function bestPlace(runs: readonly NameRun[], from: number, gain = 2): NameRun | undefined {
  let best: { run: NameRun; weight: number } | undefined;
  for (const [at, run] of runs.entries()) {
    if (run.isPerson || isGeneric(run) || !(run.isOrganization || run.isPlace)) continue;
    const size = run.isOrganization ? 2.5 + sizeOf(wordsOf(run.text)) * 4 : 0;
    const weight = size + (run.isPlace ? 2 : 0) + (run.start >= from ? gain : 0) - at * 0.3;
    if (!best || weight > best.weight) best = { run, weight };
  }
  return best?.run;
}

const leadingArticle = /^(?:the|der|die|das|la|le|les|el|los|las|il|lo|gli|het|de|o|a)\s/i;

/** A name without the article before it. */
export const withoutArticle = (name: string): string =>
  beginsCaseless(name) ? name : name.replace(leadingArticle, '');
