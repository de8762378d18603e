/** Single dates in a text, in the figures, words and calendars that pages use. Every pattern is bounded. */
import { erasYear, westernYear } from './calendars.ts';
import { spaced } from './characters.ts';
import { dateWords } from './date-words.ts';
import { fold } from './phrases.ts';

export interface DatePoint {
  start: number;
  end: number;
  iso: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

export function iso(year: number, month?: number, day?: number): string | undefined {
  if (year < 1900 || year > 2100) return undefined;
  if (month === undefined || month < 1 || month > 12) return String(year);
  const start = `${year}-${two(month)}`;
  return day === undefined || day < 1 || day > 31 ? start : `${start}-${two(day)}`;
}

/** Year first with figures: 2004, 2004-09, 2004/09/13, 2004年9月13日, 2004.9; not part of a longer number. */
const yearFirst =
  /(?<![\d.,/€$£#])(1[3489]\d\d|20\d\d|21\d\d)(?!\d)(?:\s?(?:年|년)\s?(?:(\d{1,2})\s?(?:月|월)(?:\s?(\d{1,2})\s?(?:日|일))?)?|[-/.](0?[1-9]|1[0-2])(?![\d]{1,4})(?:[-/.](\d{1,2})(?!\d))?)?/g;
/** Day or month first: 13.09.2004, 9/13/2004, 09/2004, 09.2004. */
const yearLast = /(?<![\d/.]|(?<!\d{4})-)(?:(\d{1,2})[./-])?(\d{1,2})[./-](19\d\d|20\d\d)(?!\d)/g;
const plainYear = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
/** What may stand right before a year: a month or season, and a day after the month. */
const beforeYear = new RegExp(
  `([${spaced}]+)\\.?\\s?(?:(\\d{1,2})(?:st|nd|rd|th|º|er)?,?\\s)?(?:de\\s|di\\s|of\\s|,\\s?|')?\\s?$`,
);
/** A word and a dash right before a date. */
const beforeRange = new RegExp(`([${spaced}]+)\\.?\\s?[-–—‒]\\s?$`);
const dayBefore = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|º|er|\.)?\s(?:de\s|of\s|di\s|d'\s?)?$/;
const eras =
  /(明治|大正|昭和|平成|令和|民國|民国)\s?(元|[\d〇零一二三四五六七八九十]{1,4})年?(?:\s?(\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\s?(\d{1,2}|[一二三四五六七八九十]{1,3})日)?)?/g;

function addEras(text: string, points: DatePoint[]): void {
  for (const match of text.matchAll(eras)) {
    const [whole, era = '', year = '', month, day] = match;
    const date = erasYear(era, year);
    const value = date === undefined ? undefined : iso(date, chineseNumber(month), chineseNumber(day));
    if (value !== undefined) points.push({ start: match.index, end: match.index + whole.length, iso: value });
  }
}

const chineseNumber = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : erasYear('', text);

function addFigures(text: string, points: DatePoint[]): void {
  for (const match of text.matchAll(yearFirst)) {
    const [whole, yearText = '', cjkMonth, cjkDay, month, day] = match;
    const year = westernYear(Number(yearText));
    const value = iso(year, number(cjkMonth ?? month), number(cjkDay ?? day));
    if (value !== undefined) points.push({ start: match.index, end: match.index + whole.trimEnd().length, iso: value });
  }
  for (const match of text.matchAll(yearLast)) {
    const [whole, first, second, year] = match;
    const a = number(first);
    const b = Number(second);
    // Month first only where the middle figure cannot be a month.
    const [day, month] = b > 12 && a !== undefined ? [b, a] : [a, b];
    const value = iso(Number(year), month, day);
    if (value !== undefined) points.push({ start: match.index, end: match.index + whole.length, iso: value });
  }
}

const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

function addWords(text: string, points: DatePoint[]): void {
  const { months, seasons } = dateWords();
  for (const { 0: year, index } of text.matchAll(plainYear)) {
    const before = text.slice(Math.max(0, index - 40), index);
    const match = beforeYear.exec(before);
    const [lead = '', word = '', day] = match ?? [];
    const name = fold(word);
    const month = months.get(name);
    if (!match || (month === undefined && !seasons.has(name))) continue;
    const from = index - lead.length;
    const dayFirst = month === undefined ? null : dayBefore.exec(text.slice(Math.max(0, from - 12), from));
    const start = from - (dayFirst?.[0].length ?? 0);
    const value = iso(Number(year), month, number(day ?? dayFirst?.[1]));
    if (value === undefined) continue;
    points.push({ start, end: index + year.length, iso: value });
    const opening = month === undefined ? undefined : openingMonth(text, start, Number(year), month);
    if (opening) points.push(opening);
  }
}

/** The month at the start of a range whose year stands at its end alone: "May – August 2017". */
function openingMonth(text: string, end: number, year: number, last: number): DatePoint | undefined {
  const match = beforeRange.exec(text.slice(Math.max(0, end - 24), end));
  const word = match?.[1] ?? '';
  const month = dateWords().months.get(fold(word));
  const value = month === undefined || month > last ? undefined : iso(year, month);
  if (!match || value === undefined) return undefined;
  const start = end - match[0].length;
  return { start, end: start + word.length, iso: value };
}

/** Points in order; of two that overlap the longer stays. */
export function pointsIn(text: string): DatePoint[] {
  const all: DatePoint[] = [];
  addEras(text, all);
  addFigures(text, all);
  addWords(text, all);
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: DatePoint[] = [];
  for (const point of all) {
    const last = kept.at(-1);
    if (!last || point.start >= last.end) kept.push(point);
    else if (point.end - point.start > last.end - last.start) kept[kept.length - 1] = point;
  }
  return kept;
}
