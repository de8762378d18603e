/** Single dates in a text, in the figures, words and calendars that pages use. Every pattern is bounded. */
import { erasYear, westernYear } from './calendars.ts';
import { letters, spaced } from './characters.ts';
import { dateWords } from './date-words.ts';
import { openingOf } from './date-openings.ts';
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

/** Year first with figures: 2004, 2004-09, 2004/09/13, 2004年9月13日, 2004.9, 2004. 9.; not part of a longer number. */
const yearFirst =
  /(?<![\d.,/€$£#]|(?<!\d)\d{3}-)(1[3489]\d\d|20\d\d|21\d\d)(?!\d)(?:\s?(?:年|년)\s?(?:(\d{1,2})\s?(?:月|월)(?:\s?(\d{1,2})\s?(?:日|일))?)?|[-/.](0?[1-9]|1[0-2])(?![\d]{1,4})(?:[-/.](\d{1,2})(?!\d))?|\.\s(0?[1-9]|1[0-2])\.(?:\s(\d{1,2})\.)?)?/g;
/** "2004/05", which is an academic year when the two follow each other, unless other months stand beside it. */
const slashed = /^\d{4}\/(\d\d)$/;
const slashedBeside = /^\s*[-–—~〜～]\s*\d{4}\/\d/;
const slashedBefore = /\d{4}\/\d{1,2}\s*[-–—~〜～]\s*$/;
/** Words before figures that are pages, volumes or numbers. */
const notYears = /(?:^|[\s(,;])(?:pp?|vol|nos?|nr)\.?\s?$/i;
/** Day or month first: 13.09.2004, 9/13/2004, 09/2004, 09.2004. */
const yearLast = /(?<![\d/.]|(?<!\d{4})-)(?:(\d{1,2})[./-])?(\d{1,2})[./-](19\d\d|20\d\d)(?!\d)/g;
const plainYear = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
/** What may stand right before a year: a month or season, and a day after the month. */
const beforeYear = new RegExp(
  `([${spaced}]+)\\.?\\s?(?:(?:(\\d{1,2})(?:st|nd|rd|th)?\\s?[-–—]\\s?)?(\\d{1,2})(?:st|nd|rd|th|º|°|er)?,?\\s)?(?:de\\s|del\\s|di\\s|of\\s|,\\s?|['’/-])?\\s?$`,
);
const lastWord = new RegExp(`[${spaced}]+\\s$`);
const dayBefore = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|º|°|er|\.)?\s(?:de\s|of\s|di\s|d'\s?)?$/;
/** '98, ’02: the century left out, after an apostrophe that opens no word and closes no quotation. */
const shortYear = new RegExp(`(?<![${letters}\\d'’])['’‘](\\d\\d)(?![${letters}\\d%'’])`, 'g');
/** 6/95, where a dash or another such date beside it makes it one: "6/95 – 5/98", "6/95 – present". */
const shortMonth = /(?<![\d/.])(0?[1-9]|1[0-2])\/(\d\d)(?![\d/%])/g;
const rangeAfter = new RegExp(`^\\s?(?:[-–—]|to|bis|à|a)\\s?(?:(?:0?[1-9]|1[0-2])\\/\\d\\d(?![\\d/])|([${letters}]+))`);
const rangeBefore = /(?:0?[1-9]|1[0-2])\/\d\d\s?(?:[-–—]|to|bis|à|a)\s?$/;
/** Two figures up to this are years of this century. */
const latestShort = 39;
const eras =
  /(明治|大正|昭和|平成|令和|民國|民国|(?<![A-Za-z])[MTSHR](?=\d{1,2}年))\s?(元|[\d〇零一二三四五六七八九十]{1,4})年?(?:\s?(\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\s?(\d{1,2}|[一二三四五六七八九十]{1,3})日)?)?/g;

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

/** Whether what follows is the end of a range: another such date, or a word for the present. */
function opensRange(after: string): boolean {
  const match = rangeAfter.exec(after);
  return match !== null && (match[1] === undefined || dateWords().present.has(fold(match[1])));
}

/** The year that two figures mean. */
const fullYear = (figures = ''): number => Number(figures) + (Number(figures) <= latestShort ? 2000 : 1900);

/** Whether figures like "2004/05" name two years and no month. */
const isTwoYears = (text: string, start: number, written: string): boolean => {
  const second = slashed.exec(written)?.[1];
  if (second === undefined || Number(second) !== (Number(written.slice(0, 4)) + 1) % 100) return false;
  const end = start + written.length;
  return (
    !slashedBeside.test(text.slice(end, end + 12)) && !slashedBefore.test(text.slice(Math.max(0, start - 12), start))
  );
};

function addFigures(text: string, points: DatePoint[]): void {
  for (const match of text.matchAll(yearFirst)) {
    const [whole, yearText = '', cjkMonth, cjkDay, month, day, spacedMonth, spacedDay] = match;
    const start = match.index;
    const years = isTwoYears(text, start, whole);
    const written = years ? yearText : whole.trimEnd();
    const date = {
      year: Number(yearText),
      month: years ? undefined : number(cjkMonth ?? month ?? spacedMonth),
      day: number(cjkDay ?? day ?? spacedDay),
    };
    const value = westernDate(
      date,
      text.slice(Math.max(0, start - 12), start),
      text.slice(start + whole.length, start + whole.length + 12),
    );
    if (value !== undefined) points.push({ start, end: start + written.length, iso: value });
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
  for (const { 0: whole, 1: month, 2: figures, index } of text.matchAll(shortMonth)) {
    const end = index + whole.length;
    const isRange =
      opensRange(text.slice(end, end + 24)) || rangeBefore.test(text.slice(Math.max(0, index - 12), index));
    const value = isRange ? iso(fullYear(figures), number(month)) : undefined;
    if (value !== undefined) points.push({ start: index, end, iso: value });
  }
  for (const { 0: whole, 1: figures, index } of text.matchAll(shortYear)) {
    const value = iso(fullYear(figures));
    if (value !== undefined) points.push({ start: index, end: index + whole.length, iso: value });
  }
}

/** A date in figures by its calendar, which the size of its year and the words around it tell. */
function westernDate(
  date: { year: number; month?: number | undefined; day?: number | undefined },
  before: string,
  after: string,
): string | undefined {
  const { year, month, day } = date;
  if (year >= 1800) return iso(year, month, day);
  const value = westernYear(year, month, before, after);
  return value === undefined ? undefined : iso(value);
}

const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

function addWords(text: string, points: DatePoint[]): void {
  const { months, seasons } = dateWords();
  for (const { 0: year, index } of text.matchAll(plainYear)) {
    const before = text.slice(Math.max(0, index - 48), index);
    const match = beforeYear.exec(before);
    const [lead = '', word = '', firstDay, day] = match ?? [];
    const name = fold(word);
    // "كانون الثاني": a month of two words.
    const wordBefore = lastWord.exec(before.slice(0, before.length - lead.length))?.[0] ?? '';
    const month = months.get(name) ?? months.get(fold(wordBefore + word));
    if (!match || (month === undefined && !seasons.has(name))) continue;
    const from = index - lead.length - (months.has(name) || month === undefined ? 0 : wordBefore.length);
    const end = index + year.length;
    const opening = iso(Number(year), month, number(firstDay));
    if (firstDay !== undefined && day !== undefined && opening !== undefined) {
      // "September 4–9, 2023": both days after the month.
      const second = from + lead.lastIndexOf(day);
      points.push({ start: from, end: from + lead.indexOf(firstDay) + firstDay.length, iso: opening });
      points.push({ start: second, end, iso: iso(Number(year), month, number(day)) ?? opening });
      continue;
    }
    const dayFirst = month === undefined ? null : dayBefore.exec(text.slice(Math.max(0, from - 12), from));
    const start = from - (dayFirst?.[0].length ?? 0);
    const value = iso(Number(year), month, number(day ?? dayFirst?.[1]));
    if (value === undefined) continue;
    points.push({ start, end, iso: value });
    const begun = month === undefined ? undefined : openingOf(text, start, value);
    if (begun) points.push(begun);
  }
}

/** Points in order; of two that overlap the longer stays. */
export function pointsIn(text: string): DatePoint[] {
  const all: DatePoint[] = [];
  addEras(text, all);
  addFigures(text, all);
  addWords(text, all);
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: DatePoint[] = [];
  let numbersEnd = -1;
  for (const point of all) {
    const last = kept.at(-1);
    const goesOn = numbersEnd >= 0 && /^\s?[-–—]\s?$/.test(text.slice(numbersEnd, point.start));
    if (goesOn || notYears.test(text.slice(Math.max(0, point.start - 6), point.start))) {
      numbersEnd = point.end;
      continue;
    }
    if (!last || point.start >= last.end) kept.push(point);
    else if (point.end - point.start > last.end - last.start) kept[kept.length - 1] = point;
  }
  return kept;
}
