/** Papers, talks and books as lists give them: the work's title among its authors, its place and its year. */
import type { Block } from '../page/block.ts';
import { capitals } from '../text/characters.ts';
import { datesIn } from '../text/dates.ts';
import { wordsOf } from '../text/phrases.ts';
import { trim, workTitle } from './fields.ts';

const betweenNames = /\s*[,;]\s+|\s+(?:and|und|et|y|e|with|en)\s+|\s*&\s*/;
/** A name's words: capitalised, or initials, with marks for notes after them. */
const nameWord = new RegExp(`^[${capitals}][^\\d\\s]*[*†‡\\d]*$`);
const particles = new Set('de van der den von da di del la le el al bin ibn dos das du zu'.split(' '));
const initials = new RegExp(`(?:^|\\s)[${capitals}]\\.`);
const mostNameWords = 5;

const isName = (part: string): boolean => {
  const words = part.split(/\s+/);
  return words.length <= mostNameWords && words.every((word) => nameWord.test(word) || particles.has(word));
};

const hasOwn = (text: string, own: ReadonlySet<string>): boolean => wordsOf(text).some((word) => own.has(word.text));

/** Whether a line lists authors: full names between commas, of whom one is theirs, or with initials, or three at least. */
function isAuthors(line: string, own: ReadonlySet<string>): boolean {
  const plain = line.replace(/(?:,?\s*et al\.?|[.:*])$/, '');
  const parts = plain
    .split(betweenNames)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length === 0 || !parts.every(isName)) return false;
  const areFull = initials.test(plain) || parts.every((part) => /\s/.test(part));
  if (!areFull) return false;
  return parts.length >= 3 || hasOwn(plain, own) || (parts.length === 2 && initials.test(plain));
}

/**
 * The lines of an entry that name a work of theirs, if it is one: a title, a line of authors with their name in it, a year; without
 * what describes it after these. A name alone at the beginning is a card's.
 */
export function ownWork(entry: readonly Block[], own: ReadonlySet<string>): readonly Block[] {
  if (entry.length < 2 || own.size === 0) return [];
  const authors = entry.findIndex((block) => hasOwn(block.text, own) && isAuthors(block.text, own));
  const isCard = authors === 0 && !betweenNames.test(entry[0]?.text ?? '');
  if (authors < 0 || isCard) return [];
  const year = entry.findIndex((block) => datesIn(block.text).length > 0);
  return year < 0 ? [] : entry.slice(0, Math.max(authors, year) + 1);
}

const shortestTitle = 4;

/**
 * The title of a work from the lines of its entry: `said` as the page has them, where a year shows where the title begins,
 * `lines` without their dates; `emphasised` are its links and what is bold or italic in it.
 */
export function titleOfWork(
  said: readonly string[],
  lines: readonly string[],
  emphasised: readonly string[],
  own: ReadonlySet<string>,
): string | undefined {
  const stated = workTitle(said.join(' '), []);
  if (stated !== undefined) return stated;
  const names = lines.findIndex((line) => isAuthors(line, own));
  const beside = names === 0 ? lines[1] : names > 0 ? lines[0] : undefined;
  if (beside !== undefined && beside.length >= shortestTitle) return trim(beside);
  return (
    workTitle(
      lines.join(' '),
      emphasised.filter((each) => !isAuthors(each, own)),
    ) ??
    afterAuthors(lines[0] ?? '', own) ??
    lines.find((line) => line.length > 11)?.trim()
  );
}

const fewestTitleWords = 3;

/**
 * The title in a line of one reference: between the stops after the authors and before the rest, or where commas part all,
 * the longest part that is no name.
 */
function afterAuthors(line: string, own: ReadonlySet<string>): string | undefined {
  const isTitle = (part: string): boolean => wordsOf(part).length >= fewestTitleWords && !isAuthors(part, own);
  const sentences = line.split(/(?<![\s.][A-Z])\.\s+|[?!]\s+/).map(trim);
  const stated = sentences.length > 1 ? sentences.find(isTitle) : undefined;
  if (stated !== undefined && !stated.split(/,\s+/).slice(0, 2).every(isName)) return stated;
  const parts = line.split(/,\s+/).map(trim);
  const longest = parts.filter((part) => !isName(part) && isTitle(part)).toSorted((a, b) => b.length - a.length)[0];
  return parts.length > 2 ? longest : undefined;
}
