/**
 * Dates and spans of time in running text, in the words and calendars of the languages capture knows, as ISO dates as
 * precise as the text is. Every pattern is bounded, so reading is linear in the text.
 */
import { toLatinDigits } from './calendars.ts';
import { digits, letters } from './characters.ts';
import { iso, pointsIn, type DatePoint } from './date-points.ts';
import { dateWords } from './date-words.ts';
import { fold } from './phrases.ts';

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

const trailingWords = new RegExp(`(?:^|[\\s(（,:：])((?:[${letters}/'’]+\\s){0,2}[${letters}/'’]+)\\s*$`);
const dashes = /^\s*(?:[-–—‒―~〜～－→]{1,3}|->|to|\/)\s*$/u;

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
const openEnd = /^(?:\s*[-–—‒―~〜～－]|\+)\s*(?=$|[\s),;:|）\]])/u;

/** "– present", "至今", "～ 現在" after a date: how far it reaches, 0 when it is not there. */
function presentAfter(after: string): number {
  const { present, to } = dateWords();
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

/** "から現在", "至今"; and "since", which East Asian writing puts after the date: "2019年から", "2019년부터". */
const cjkPresentPattern =
  /^\s*[-–—‒―~〜～－（(]*\s*(?:から|より|至|到|부터)?\s*(?:現在|现在|至今|現職|今|迄今|현재)|^(?:年|년)?(?:から|より|起|以来|以降|부터|이후|이래)(?!\s*\d)/u;
const cjkPresent = (after: string): number => cjkPresentPattern.exec(after)?.[0].length ?? 0;

function isRangeGap(gap: string): boolean {
  if (gap.length > 14) return false;
  if (dashes.test(gap)) return true;
  const plain = gap.replaceAll(/[-–—‒~〜～－]/g, '').trim();
  return (plain !== '' && dateWords().to.has(fold(plain))) || /^\s*(?:から|より|至|到|부터)\s*$/u.test(gap);
}

/** "2022年10月 ~ 12月": a range within the year. */
const monthAfter = /^\s*[-–—~〜～]\s*(\d{1,2})\s?[月월]/;

/** "2004–05", "1998-9": figures that continue the year's century or decade. */
const shortEnd = /^\s?[-–—‒~〜～]\s?(\d{2}|\d)(?![\d:.%])/;
/** "2004/05", "1998/2000". */
const slashEnd = /^\/(\d{4}|\d{2})(?![\d/])/;

/** Figures after a year that continue its century or decade, as a later year. */
function shorten(end: string, base: string): string | undefined {
  const value = base.slice(0, 4 - end.length) + end;
  return Number(value) > Number(base) ? value : undefined;
}

/** The year at the end of a point that gives none more precise after it: "2004", "Oct 2004". */
function closingYear(text: string, { start, end, iso: date }: DatePoint): string | undefined {
  const year = date.slice(0, 4);
  const written = text.slice(start, end);
  return date.length === 4 || (written.endsWith(year) && !/^[\d./-]+$/.test(written)) ? year : undefined;
}

/** A point, the text around it, and the point that follows. */
interface Place {
  text: string;
  point: DatePoint;
  before: string;
  after: string;
  next: DatePoint | undefined;
}

const spanOf = (start: number, end: number, from: string | undefined, to?: string): DateSpan => ({
  start,
  end,
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  ongoing: to === undefined,
  isRange: true,
});

/** The range from a point to the next: joined by a dash or "to", or by "and" after "between". */
function toNext({ text, point, next, before }: Place): DateSpan | undefined {
  if (!next || next.iso.slice(0, 4) < point.iso.slice(0, 4)) return undefined;
  const gap = text.slice(point.end, next.start);
  const { and, between } = dateWords();
  const isBetween = and.has(fold(gap.trim())) && endsWith(before, between) > 0;
  return isBetween || isRangeGap(gap) ? spanOf(point.start, next.end, point.iso, next.iso) : undefined;
}

/** The range to figures that leave out the year or a part of it. */
function toFigures({ text, point, before, after }: Place): DateSpan | undefined {
  const sameYear = point.iso.length === 7 ? monthAfter.exec(after) : null;
  if (sameYear) {
    const to = iso(Number(point.iso.slice(0, 4)), Number(sameYear[1]));
    if (to !== undefined && to > point.iso) return spanOf(point.start, point.end + sameYear[0].length, point.iso, to);
  }
  const year = closingYear(text, point);
  if (year === undefined) return undefined;
  const short = shortEnd.exec(after);
  // "since 2015/16" goes on after that year.
  const slash = short || endsWith(before, dateWords().since) > 0 ? null : slashEnd.exec(after);
  const figures = short?.[1] ?? slash?.[1] ?? '';
  const to = figures === '' ? undefined : shorten(figures, year);
  // Two figures after a slash may be a month; only the next year is told from one.
  if (to === undefined || (slash && figures.length === 2 && Number(to) !== Number(year) + 1)) return undefined;
  return spanOf(point.start, point.end + (short ?? slash ?? [''])[0].length, point.iso, to);
}

/** The range that is still open: "– present", "since 2019", "2019年から". */
function openFrom({ point, before, after }: Place): DateSpan | undefined {
  const present = presentAfter(after);
  if (present > 0) return spanOf(point.start, point.end + present, point.iso);
  const { since } = dateWords();
  const open = endsWith(before, since);
  if (open === 0) return undefined;
  const lead = before.trimEnd().length;
  return spanOf(point.start - (before.length - lead) - open, point.end, point.iso);
}

/** What a point and the words around it say, by the most that they say. */
function spanFrom(place: Place): { span: DateSpan; usedNext: boolean } {
  const { point, before } = place;
  const whole = toNext(place);
  if (whole) return { span: whole, usedNext: true };
  const range = toFigures(place) ?? openFrom(place);
  if (range) return { span: range, usedNext: false };
  if (endsWith(before, dateWords().until) > 0) {
    return { span: spanOf(point.start, point.end, undefined, point.iso), usedNext: false };
  }
  return {
    span: { start: point.start, end: point.end, from: point.iso, ongoing: false, isRange: false },
    usedNext: false,
  };
}

const anyDigit = /[\d〇元一二三四五六七八九十\u0660-\u0669\u06F0-\u06F9０-９]/u;

/** Lines whose dates are remembered: entries are grouped, dated and read by them in turn. */
const remembered = new Map<string, readonly DateSpan[]>();
const mostRemembered = 4_000;
const none: readonly DateSpan[] = [];

/** Every date and range in a text, in order. */
export function datesIn(text: string): readonly DateSpan[] {
  if (!anyDigit.test(text)) return none;
  const known = remembered.get(text);
  if (known) return known;
  const spans = spansIn(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, spans);
  return spans;
}

function spansIn(text: string): readonly DateSpan[] {
  const latin = toLatinDigits(text);
  const points = pointsIn(latin);
  const spans: DateSpan[] = [];
  for (let at = 0; at < points.length; at++) {
    const point = points[at];
    if (!point) break;
    const { span, usedNext } = spanFrom({
      text: latin,
      point,
      before: latin.slice(Math.max(0, point.start - 40), point.start),
      after: latin.slice(point.end, point.end + 50),
      next: points[at + 1],
    });
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
