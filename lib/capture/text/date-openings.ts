/**
 * The beginnings of ranges that leave to their end what both share: the year ("May – August 2017", "26 août au 1er septembre 2019"),
 * or the month as well ("4–9 September 2023").
 */
import { spaced } from './characters.ts';
import type { DatePoint } from './date-points.ts';
import { dateWords } from './date-words.ts';
import { fold } from './phrases.ts';

/** UTF-16 units before the end of a range that its beginning may take. */
const reach = 32;

/** A dash or a word right before the end of a range. */
const joining = new RegExp(`\\s?(?:[-–—‒]|\\s([${spaced}]+)\\s)\\s?$`);
const suffix = '(?:st|nd|rd|th|º|°|er|\\.)?';
/** "4", "4." */
const dayAlone = new RegExp(`(?<![\\d.])(\\d{1,2})${suffix}$`);
/** "26 août", "June 30", "May". */
const dayAndMonth = new RegExp(
  `(?:(?<![\\d.])(\\d{1,2})${suffix}\\s(?:de\\s|of\\s|di\\s)?)?([${spaced}]+)\\.?(?:\\s(\\d{1,2})${suffix})?$`,
);

const two = (value: string): string => value.padStart(2, '0');

/** The point that opens the range which the date at `end` closes, if it does; `closing` is that date, with a month at least. */
export function openingOf(text: string, end: number, closing: string): DatePoint | undefined {
  const before = text.slice(Math.max(0, end - reach), end);
  const join = joining.exec(before);
  const { to, months } = dateWords();
  if (!join || (join[1] !== undefined && !to.has(fold(join[1])))) return undefined;
  const lead = before.slice(0, join.index);
  const last = end - (before.length - join.index);
  const opening = (length: number, iso: string): DatePoint | undefined =>
    iso < closing ? { start: last - length, end: last, iso } : undefined;
  const match = dayAndMonth.exec(lead);
  const month = months.get(fold(match?.[2] ?? ''));
  if (match && month !== undefined) {
    const date = match[1] ?? match[3];
    const started = `${closing.slice(0, 4)}-${two(String(month))}`;
    return opening(match[0].length, date === undefined ? started : `${started}-${two(date)}`);
  }
  const day = closing.length === 10 ? dayAlone.exec(lead) : null;
  return day ? opening(day[0].length, `${closing.slice(0, 7)}-${two(day[1] ?? '')}`) : undefined;
}
