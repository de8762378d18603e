/**
 * Dates and spans of time in running text, in the words and calendars of the languages capture knows, as ISO dates as
 * precise as the text is. Every pattern is bounded, so reading is linear in the text.
 */
import { digits, letters, spaced } from './characters.ts';
import { lexiconData, phrasesOf } from './lexicon.ts';
import { fold } from './phrases.ts';
import { erasYear, toLatinDigits, westernYear } from './calendars.ts';

/** One stretch of text that says when. */
export interface DateSpan {
  /** UTF-16 offsets. */
  start: number;
  end: number;
  /** ISO, as precise as the text: `1998`, `1998-09` or `1998-09-13`. Absent in "until 2004". */
  from?: string;
  /** The other end of a range. */
  to?: string;
  /** True where the text says that it goes on. */
  ongoing: boolean;
  /** True when the text gives two ends, or one end and its direction. */
  isRange: boolean;
}

interface Point {
  start: number;
  end: number;
  iso: string;
}

interface Calendar {
  months: ReadonlyMap<string, number>;
  seasons: ReadonlySet<string>;
  present: ReadonlySet<string>;
  since: ReadonlySet<string>;
  until: ReadonlySet<string>;
  to: ReadonlySet<string>;
}

const wordsFor = (key: 'present' | 'since' | 'until' | 'to' | 'seasons'): Set<string> =>
  new Set(lexiconData.flatMap((each) => phrasesOf(each[key]).map(fold)));

let calendar: Calendar | undefined;

/** All languages' words at once, made at first use: a date's words are rarely another language's something else. */
function theCalendar(): Calendar {
  if (calendar) return calendar;
  const months = new Map<string, number>();
  for (const each of lexiconData) {
    for (const [index, names] of each.months.entries())
      for (const name of phrasesOf([names])) months.set(fold(name), index + 1);
  }
  calendar = {
    months,
    seasons: wordsFor('seasons'),
    present: wordsFor('present'),
    since: wordsFor('since'),
    until: wordsFor('until'),
    to: wordsFor('to'),
  };
  return calendar;
}

const two = (value: number): string => String(value).padStart(2, '0');

function iso(year: number, month?: number, day?: number): string | undefined {
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
/** A month without a year at the start of a range whose year stands at its end: "Oct - Dec 2022". */
const shortEnd = /^\s?[-–—‒~〜～]\s?(\d{2}|\d)(?![\d:.%])/;
const eras =
  /(明治|大正|昭和|平成|令和|民國|民国)\s?(元|[\d〇零一二三四五六七八九十]{1,4})年?(?:\s?(\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\s?(\d{1,2}|[一二三四五六七八九十]{1,3})日)?)?/g;

function addEras(text: string, points: Point[]): void {
  for (const match of text.matchAll(eras)) {
    const [whole, era = '', year = '', month, day] = match;
    const date = erasYear(era, year);
    const value = date === undefined ? undefined : iso(date, chineseNumber(month), chineseNumber(day));
    if (value !== undefined) points.push({ start: match.index, end: match.index + whole.length, iso: value });
  }
}

const chineseNumber = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : erasYear('', text);

function addFigures(text: string, points: Point[]): void {
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

function addWords(text: string, points: Point[]): void {
  const { months, seasons } = theCalendar();
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
function openingMonth(text: string, end: number, year: number, last: number): Point | undefined {
  const match = beforeRange.exec(text.slice(Math.max(0, end - 24), end));
  const word = match?.[1] ?? '';
  const month = theCalendar().months.get(fold(word));
  const value = month === undefined || month > last ? undefined : iso(year, month);
  if (!match || value === undefined) return undefined;
  const start = end - match[0].length;
  return { start, end: start + word.length, iso: value };
}

/** Points in order; of two that overlap the longer stays. */
function pointsIn(text: string): Point[] {
  const all: Point[] = [];
  addEras(text, all);
  addFigures(text, all);
  addWords(text, all);
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Point[] = [];
  for (const point of all) {
    const last = kept.at(-1);
    if (!last || point.start >= last.end) kept.push(point);
    else if (point.end - point.start > last.end - last.start) kept[kept.length - 1] = point;
  }
  return kept;
}

const trailingWords = new RegExp(`(?:^|[\\s(（,:：])((?:[${letters}/'’]+\\s){0,2}[${letters}/'’]+)\\s*$`);
const dashes = /^\s*(?:[-–—‒―~〜～－→]|->|to|\/)\s*$/u;

/** Whether one of the up to three words at the end of what stands before is in the set. */
function endsWith(before: string, set: ReadonlySet<string>): number {
  const words = trailingWords.exec(before)?.[1];
  if (words === undefined) return 0;
  const parts = words.split(' ');
  for (let from = 0; from < parts.length; from++) {
    const tail = parts.slice(from).join(' ');
    if (set.has(fold(tail))) return tail.length;
  }
  return 0;
}

const leadingWords = new RegExp(`^[${letters}'’]+(?:\\s[${letters}'’]+){0,3}`);
const openEnd = /^\s*[-–—‒―~〜～－]\s*(?=$|[\s),;:|）\]])/u;

/** "– present", "至今", "～ 現在" after a date: how far it reaches, 0 when it is not there. */
function presentAfter(after: string): number {
  const { present, to } = theCalendar();
  const dash = /^\s*(?:[-–—‒―~〜～－→]+|[(（,])?\s*/u.exec(after)?.[0].length ?? 0;
  const rest = after.slice(dash, dash + 40);
  const words = leadingWords.exec(rest)?.[0];
  if (words === undefined) return openEnd.exec(after)?.[0].length ?? 0;
  const parts = words.split(' ');
  for (let skip = 0; skip < Math.min(2, parts.length); skip++) {
    if (skip > 0 && !to.has(fold(parts.slice(0, skip).join(' ')))) break;
    for (let upTo = parts.length; upTo > skip; upTo--) {
      const phrase = parts.slice(skip, upTo).join(' ');
      if (present.has(fold(phrase)) && (dash > 0 || skip > 0 || !/^[a-z]/i.test(phrase))) {
        return dash + parts.slice(0, upTo).join(' ').length;
      }
    }
  }
  return cjkPresent(after);
}

const cjkPresentPattern = /^\s*[-–—‒―~〜～－（(]*\s*(?:から|より|至|到|부터)?\s*(?:現在|现在|至今|現職|今|迄今|현재)/u;
const cjkPresent = (after: string): number => cjkPresentPattern.exec(after)?.[0].length ?? 0;

function isRangeGap(gap: string): boolean {
  if (gap.length > 14) return false;
  if (dashes.test(gap)) return true;
  const plain = gap.replaceAll(/[-–—‒~〜～－]/g, '').trim();
  return plain !== '' && theCalendar().to.has(fold(plain)) && fold(plain) !== 'and'
    ? true
    : /^\s*(?:から|より|至|到|부터)\s*$/u.test(gap);
}

/** "2022年10月 ~ 12月": a range within the year. */
const monthAfter = /^\s*[-–—~〜～]\s*(\d{1,2})\s?[月월]/;

function shorten(end: string, point: Point): string | undefined {
  // "2004–05", "1998-9": figures after a year that continue its century or decade.
  const base = point.iso.slice(0, 4);
  const value = base.slice(0, 4 - end.length) + end;
  return Number(value) > Number(base) ? value : undefined;
}

function spanFrom(text: string, point: Point, next: Point | undefined): { span: DateSpan; usedNext: boolean } {
  const before = text.slice(Math.max(0, point.start - 40), point.start);
  const after = text.slice(point.end, point.end + 50);
  const { since, until } = theCalendar();
  if (next && isRangeGap(text.slice(point.end, next.start)) && next.iso.slice(0, 4) >= point.iso.slice(0, 4)) {
    return {
      span: { start: point.start, end: next.end, from: point.iso, to: next.iso, ongoing: false, isRange: true },
      usedNext: true,
    };
  }
  const sameYear = monthAfter.exec(after);
  if (sameYear && point.iso.length === 7) {
    const to = iso(Number(point.iso.slice(0, 4)), Number(sameYear[1]));
    if (to !== undefined && to > point.iso) {
      const end = point.end + sameYear[0].length;
      return { span: { start: point.start, end, from: point.iso, to, ongoing: false, isRange: true }, usedNext: false };
    }
  }
  const short = point.iso.length === 4 ? shortEnd.exec(after) : null;
  const to = short?.[1] === undefined ? undefined : shorten(short[1], point);
  if (short && to !== undefined) {
    return {
      span: {
        start: point.start,
        end: point.end + short[0].length,
        from: point.iso,
        to,
        ongoing: false,
        isRange: true,
      },
      usedNext: false,
    };
  }
  const present = presentAfter(after);
  if (present > 0) {
    return {
      span: { start: point.start, end: point.end + present, from: point.iso, ongoing: true, isRange: true },
      usedNext: false,
    };
  }
  const open = endsWith(before, since);
  if (open > 0) {
    const lead = before.trimEnd().length;
    const start = point.start - (before.length - lead) - open;
    return { span: { start, end: point.end, from: point.iso, ongoing: true, isRange: true }, usedNext: false };
  }
  if (endsWith(before, until) > 0) {
    return {
      span: { start: point.start, end: point.end, to: point.iso, ongoing: false, isRange: true },
      usedNext: false,
    };
  }
  return {
    span: { start: point.start, end: point.end, from: point.iso, ongoing: false, isRange: false },
    usedNext: false,
  };
}

const anyDigit = /[\d〇元一二三四五六七八九十\u0660-\u0669\u06F0-\u06F9０-９]/u;

/** Every date and range in a text, in order. */
export function datesIn(text: string): DateSpan[] {
  if (!anyDigit.test(text)) return [];
  const latin = toLatinDigits(text);
  const points = pointsIn(latin);
  const spans: DateSpan[] = [];
  for (let at = 0; at < points.length; at++) {
    const point = points[at];
    if (!point) break;
    const { span, usedNext } = spanFrom(latin, point, points[at + 1]);
    spans.push(span);
    if (usedNext) at++;
  }
  return spans;
}

const noWord = new RegExp(`[^${letters}${digits}]`, 'g');

/** True when a text is a date and nothing else worth keeping: figures, dashes, words of dates. */
export function isOnlyDate(text: string, spans: readonly DateSpan[] = datesIn(text)): boolean {
  if (spans.length === 0 || text.length > 60) return false;
  let rest = text;
  for (const span of spans.toReversed()) rest = rest.slice(0, span.start) + rest.slice(span.end);
  return rest.replaceAll(noWord, '').length <= 4;
}
