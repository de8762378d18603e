/** The parts of a letter as plain text: salutation, sentences, signature, words, all as ranges of UTF-16 offsets. */
import { languageWords } from './words/index.ts';

export interface Range {
  start: number;
  /** Exclusive. */
  end: number;
}

export interface LetterParts {
  /** "Dear Dr. Okafor,", where the letter opens with one. */
  salutation?: Range;
  /** What is said, without salutation and signature. */
  core: Range;
  /** From the closing line ("Kind regards,") to the end, where there is one. */
  signature?: Range;
}

const wordEdge = /[\p{L}\p{N}]/u;

/** Number of words: runs between white space that hold a letter or a digit. */
export const countWords = (text: string): number => text.split(/\s+/u).filter((run) => wordEdge.test(run)).length;

/** Ranges of the lines of a text, without their line ends. */
function lines(text: string): Range[] {
  const found: Range[] = [];
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', start)) {
    found.push({ start, end: at });
    start = at + 1;
  }
  found.push({ start, end: text.length });
  return found;
}

const startsWithOneOf = (line: string, words: readonly string[]): boolean => {
  const folded = line.toLowerCase();
  return words.some((word) => folded.startsWith(word) && !wordEdge.test(folded.charAt(word.length)));
};

/** Most words on a line of a signature. */
const signatureLine = 8;

/** The short lines without a stop that end a letter after a blank line or a full sentence: a name, a role, a place. */
function unannounced(body: string, all: readonly Range[], salutation: Range | undefined): Range | undefined {
  const textOf = (line: Range): string => body.slice(line.start, line.end).trim();
  const last = all.findLastIndex((line) => textOf(line) !== '');
  const before = all.slice(0, last + 1).findLastIndex((line) => {
    const text = textOf(line);
    return text === '' || countWords(text) > signatureLine || /[.?!:,;]$/u.test(text);
  });
  const above = all[before];
  // "With respect," is a closing line though no list has it.
  const announces =
    above !== undefined &&
    before < last &&
    above.start !== salutation?.start &&
    countWords(textOf(above)) <= 4 &&
    textOf(above).endsWith(',');
  if (announces) return above;
  const isClosed = above !== undefined && (textOf(above) === '' || /[.?!]["”’)]?$/u.test(textOf(above)));
  return isClosed ? all.slice(before + 1, last + 1)[0] : undefined;
}

/** "Dear Dr. Okafor, I am …": a salutation that the letter goes on after in the same line, up to its comma. */
function runIn(body: string, line: Range, greetings: readonly string[]): Range | undefined {
  const text = body.slice(line.start, line.end);
  const indent = text.length - text.trimStart().length;
  const comma = /[,،、，:!]\s/u.exec(text);
  if (comma === null || !startsWithOneOf(text.trim(), greetings)) return undefined;
  const end = line.start + comma.index + 1;
  return countWords(body.slice(line.start, end)) <= 6 ? { start: line.start + indent, end } : undefined;
}

/** Finds the salutation and the signature by the openings and closings that the language uses. */
export function letterParts(body: string, language: string): LetterParts {
  const { greetings, closings } = languageWords(language);
  const all = lines(body);
  const filled = all.filter((line) => body.slice(line.start, line.end).trim() !== '');
  const textOf = (line: Range): string => body.slice(line.start, line.end).trim();
  const first = filled[0];
  const opens =
    first !== undefined &&
    countWords(textOf(first)) <= 8 &&
    (startsWithOneOf(textOf(first), greetings) || /[,،、，:]$/u.test(textOf(first)));
  const salutation = (first === undefined ? undefined : runIn(body, first, greetings)) ?? (opens ? first : undefined);
  const rest = filled.slice(salutation?.end === first?.end ? 1 : 0);
  // A closing stands near the end, on a short line of its own.
  const closing =
    rest.slice(-7).find((line) => {
      const text = textOf(line);
      return countWords(text) <= 6 && startsWithOneOf(text, closings) && !/[.?]$/u.test(text);
    }) ?? unannounced(body, all, salutation);
  return {
    core: { start: salutation?.end ?? 0, end: closing?.start ?? body.length },
    ...(salutation && { salutation }),
    ...(closing && { signature: { start: closing.start, end: body.length } }),
  };
}

const terminal = /[.!?…。！？؟]/u;
const closer = /[\p{Pe}\p{Pf}"'”’]/u;
const fullWidth = /[。！？]/u;

/** Whether the full stop at `at` belongs to a short form ("Dr.", "e.g.", "J. Okafor") and ends no sentence. */
function abbreviates(text: string, at: number, abbreviations: readonly string[]): boolean {
  if (text.charAt(at) !== '.') return false;
  let start = at;
  while (start > 0 && !/[\s(“"]/u.test(text.charAt(start - 1))) start -= 1;
  const word = text.slice(start, at).toLowerCase();
  // "1." at the head of a line numbers it.
  const numbers = /^\d+$/.test(word) && (start === 0 || text.charAt(start - 1) === '\n');
  return (
    numbers ||
    abbreviations.includes(word) ||
    (word.length === 1 && word !== 'i' && /\p{L}/u.test(word)) ||
    word.includes('.')
  );
}

/** The sentences of one part of a text. A blank line, a list line and a line after a full stop end one too. */
export function sentences(text: string, language: string, within: Range): Range[] {
  const { abbreviations } = languageWords(language);
  const found: Range[] = [];
  let start = within.start;
  const close = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && /\s/u.test(text.charAt(from))) from += 1;
    while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
    if (to > from) found.push({ start: from, end: to });
    start = end;
  };
  for (let at = within.start; at < within.end; at += 1) {
    const here = text.charAt(at);
    if (here === '\n') {
      // A single line end inside running text is only a wrapped line.
      const next = text.slice(at + 1, Math.min(at + 3, within.end));
      if (!/^[\p{Ll}\p{N}(]/u.test(next) || /^\d[.)]/u.test(next)) close(at);
    } else if (terminal.test(here) && !abbreviates(text, at, abbreviations)) {
      let end = at + 1;
      while (end < within.end && (terminal.test(text.charAt(end)) || closer.test(text.charAt(end)))) end += 1;
      // A mark inside a quotation ends no sentence that goes on after it: “when we cut hours…” on your page.
      const inside = here === '…' || closer.test(text.charAt(end - 1));
      const goesOn = inside && /^\s+\p{Ll}/u.test(text.slice(end, end + 4));
      if (end >= within.end || (/\s/u.test(text.charAt(end)) && !goesOn) || fullWidth.test(here)) close(end);
      at = Math.max(at, end - 1);
    }
  }
  close(within.end);
  return found;
}
