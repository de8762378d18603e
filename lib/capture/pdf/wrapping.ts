/** Joins the lines that a margin broke: whether a line goes on in the next, and what becomes of a hyphen between them. */
import type { Run } from '../page/block.ts';
import { withWrittenLinks } from './addresses.ts';
import hyphenated from './hyphenated.json' with { type: 'json' };
import type { Line, LineLink } from './line.ts';

/** A paragraph: one line, or several that were one before they were broken. */
export interface Paragraph {
  text: string;
  bold: Run[];
  italic: Run[];
  links: LineLink[];
  lines: readonly Line[];
}

const stop = /[.!?:;。！？؟]["”’)\]]?$/u;
const small = /^[\p{Ll}(,]/u;

/** "Phone:" begins something else. */
export const labelPattern = /^\p{Lu}[\p{L}\p{M} -]{1,24}[:：](?:\s|$)/u;
const phone = /^[+(\d][\d\s()./-]{6,}$/;

/** A line broken in the middle of a sentence fills this share of its column at the least. */
const halfFull = 0.45;

/** The width that a line's first word takes. */
function firstWord(line: Line): number {
  const word = line.text.indexOf(' ');
  const share = word < 0 ? 1 : (word + 1) / line.text.length;
  // Scripts without spaces break anywhere.
  return Math.min((line.right - line.left) * share, line.size * 12);
}

/** Whether the next line's first word would not have fitted on this line, in a column from `left` to `right`. */
function isFull(line: Line, next: Line, left: number, right: number): boolean {
  const room = line.rightToLeft ? line.left - left : right - line.right;
  return room < firstWord(next) + 0.2 * line.size;
}

export interface Column {
  left: number;
  right: number;
  /** Usual distance of a paragraph's baselines, as a multiple of its letters' size. */
  leading: number;
}

/** A line of so few words that is followed by a capital is an item of a list, in however narrow a column. */
const fewWords = 4;

const addressLike = /@|\/|www\.|\.\w{2,4}\b/;
/** What an address begins with, and what it cannot end with. */
const addressStart = /^(?:https?:|www\.|[\w.+-]{1,64}@|[\w-]{2,40}\.(?:com|org|net|edu|io|me|dev|[a-z]{2})(?:[\s/]|$))/;
const addressCut = /[-/._@=&?]$/;

/** Whether a line was broken at the margin and goes on in the next. */
export function goesOn(line: Line, next: Line, column: Column): boolean {
  if (Math.abs(line.size - next.size) > 0.12 * line.size) return false;
  if (next.y - line.y > 1.2 * column.leading * line.size || next.y <= line.y) return false;
  const token = line.text.slice(line.text.lastIndexOf(' ') + 1);
  if (addressLike.test(token) && addressCut.test(token)) return true;
  if (labelPattern.test(next.text) || addressStart.test(next.text) || phone.test(next.text)) return false;
  const filled = line.right - line.left > halfFull * (column.right - column.left);
  if (small.test(next.text) && !stop.test(line.text)) return filled;
  const isItem = /^\p{Lu}/u.test(next.text) && !/[,&-]$/.test(line.text) && line.text.split(' ').length <= fewWords;
  return !isItem && isFull(line, next, column.left, column.right);
}

/** Words of a document, in lower case, by which a broken word is known. */
export type Vocabulary = ReadonlySet<string>;

/** The document's words that are not broken at a line's end. */
export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const words = new Set<string>();
  for (const line of lines) {
    const found = line.text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? [];
    if (line.text.endsWith('-')) found.pop();
    for (const word of found) words.add(word);
  }
  return words;
}

/** What stands between two lines of a paragraph: how many letters to take off the first, and what to put after it. */
function seam(before: string, after: string, words: Vocabulary): { cut: number; glue: string } {
  if (before.endsWith('\u00AD')) return { cut: 1, glue: '' };
  const token = before.slice(before.lastIndexOf(' ') + 1);
  const rest = after.split(' ')[0] ?? '';
  if (
    /^(?:https?:\/\/|www\.)/.test(token) &&
    !/[.,;)]$/.test(token) &&
    !rest.includes('://') &&
    /[/=?&_-]|\.\w/.test(rest)
  )
    return { cut: 0, glue: '' };
  if (!/[\p{L}\p{N}][-‐]$/u.test(before))
    return { cut: 0, glue: unspacedSeam.test(before.slice(-1) + after.charAt(0)) ? '' : ' ' };
  if (addressLike.test(token) || addressLike.test(rest) || !/^\p{Ll}/u.test(after)) return { cut: 0, glue: '' };
  const head = (/([\p{L}\p{M}]+)[-‐]$/u.exec(before)?.[1] ?? '').toLowerCase();
  const tail = (/^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? '').toLowerCase();
  if (words.has(head + tail)) return { cut: 1, glue: '' };
  // Sure only where the parts are no words of their own: "self-" and "taught" may have been written with the hyphen.
  const apart = head.length < 2 || words.has(`${head}-${tail}`) || (words.has(head) && words.has(tail));
  return { cut: apart || common.has(head) ? 0 : 1, glue: '' };
}

const unspacedSeam = /^[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\u3000-\u303F\uFF00-\uFFEF]{2}$/;

/** First parts of compounds that are written with a hyphen. */
const common: ReadonlySet<string> = new Set(hyphenated);

/** Runs of a line's letters up to `limit`, moved to where they come to stand, and cut to begin no earlier than `from`. */
const moved = <Each extends Run>(runs: readonly Each[], by: number, limit: number, from: number): Each[] =>
  runs.flatMap((run) => {
    const start = Math.max(run.start + by, from);
    const end = Math.min(run.end, limit) + by;
    return end > start ? [{ ...run, start, end }] : [];
  });

/** Makes one text of lines; `from` is how many letters of the first line (its bullet) are left out. */
export function paragraphOf(lines: readonly Line[], from: number, words: Vocabulary): Paragraph {
  const whole: Paragraph = { text: '', bold: [], italic: [], links: [], lines };
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    const skip = at === 0 ? from : 0;
    const { cut, glue } = next ? seam(line.text, next.text, words) : { cut: 0, glue: '' };
    const end = line.text.length - cut;
    const by = whole.text.length - skip;
    const place = whole.text.length;
    for (const key of ['bold', 'italic'] as const) joinRuns(whole[key], moved(line[key], by, end, place));
    whole.links.push(...moved(line.links, by, end, place));
    whole.text += line.text.slice(skip, end) + glue;
  }
  return { ...whole, links: withWrittenLinks(whole.text, whole.links) };
}

function joinRuns(runs: Run[], more: readonly Run[]): void {
  for (const run of more) {
    const last = runs.at(-1);
    if (last && run.start - last.end <= 1) last.end = run.end;
    else runs.push(run);
  }
}
