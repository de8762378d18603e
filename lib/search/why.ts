/** Why someone was found: the text that has what was sought, with where it stands in it. */
import type { KeptOfPerson } from '../overview/index.ts';
import type { Range } from '../wording/index.ts';
import { searchedTexts, type SearchedText } from './searched.ts';
import { termsOf, type Sought } from './terms.ts';
import { likenessOf } from './typos.ts';

/** A text with the ranges of it that were sought, in order, none touching another. */
export interface Found {
  is: SearchedText['is'];
  text: string;
  ranges: Range[];
}

const isMeant = (word: string, { word: sought, typos }: Sought): boolean =>
  word.startsWith(sought) || (typos > 0 && likenessOf(sought, word, typos) !== undefined);

/** The sought words that a text has, and where. */
function match(text: string, sought: readonly Sought[]): { words: Set<Sought>; ranges: Range[] } {
  const words = new Set<Sought>();
  const ranges: Range[] = [];
  for (const { word, start, end } of termsOf(text)) {
    const meant = sought.filter((each) => isMeant(word, each));
    if (meant.length === 0) continue;
    for (const each of meant) words.add(each);
    const last = ranges.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return { words, ranges };
}

/** Where what is sought stands in a text. */
export const rangesIn = (text: string, sought: readonly Sought[]): Range[] => match(text, sought).ranges;

/** Characters shown of a text, and of them before what was sought. */
const [shown, lead] = [140, 40];

/** A long text from a little before what was sought; cut between words. */
function excerpt(text: string, ranges: readonly Range[]): Pick<Found, 'text' | 'ranges'> {
  const first = ranges[0]?.start ?? 0;
  const cut = first <= lead + 20 ? 0 : text.indexOf(' ', first - lead) + 1;
  const from = cut > first ? first : cut;
  const space = text.lastIndexOf(' ', from + shown);
  const to = text.length <= from + shown ? text.length : space > first ? space : from + shown;
  const [before, after] = [from > 0 ? '… ' : '', to < text.length ? ' …' : ''];
  const moved = from - before.length;
  return {
    text: before + text.slice(from, to).replaceAll(/\s/g, ' ') + after,
    ranges: ranges
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start - moved, end: end - moved })),
  };
}

const isInRow = ({ is }: SearchedText): boolean => is === 'name' || is === 'about';

/**
 * The one text that tells best why someone was found, beside what their row shows; undefined where name and post tell all of it.
 */
export function whyFound(kept: KeptOfPerson, sought: readonly Sought[]): Found | undefined {
  const all = searchedTexts(kept).map((each) => ({ each, found: match(each.text, sought) }));
  const told = new Set<Sought>();
  for (const { each, found } of all) if (isInRow(each)) for (const word of found.words) told.add(word);
  let best: Found | undefined;
  let most = 0;
  for (const { each, found } of all) {
    const tells = isInRow(each) ? 0 : found.words.difference(told).size;
    if (tells <= most) continue;
    most = tells;
    best = { is: each.is, text: each.text, ranges: found.ranges };
  }
  return best && { is: best.is, ...excerpt(best.text, best.ranges) };
}
