/** Makes words taken from a page, or typed into a form, fit into a sentence, without changing what they say. */
import type { CitableFact } from '../case.ts';
import { countWords } from '../text.ts';
import { tokens } from '../tokens.ts';

/** One line of plain text: white space folded, invisible and control characters gone, quotation marks made inner ones. */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cf}\uFFFD]/gu, '')
    .replaceAll(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();

const pairs: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
];

/** Without a bracket that was opened and never closed, or closed and never opened. */
function balanced(text: string): string {
  let found = text;
  for (const [open, close] of pairs) {
    const opened = found.lastIndexOf(open);
    if (opened > found.lastIndexOf(close)) found = found.slice(0, opened).trimEnd();
    if (found.includes(close) && !found.includes(open)) found = found.slice(0, found.indexOf(close)).trimEnd();
  }
  return found;
}

const marks = /["“”„«»]/gu;

/** Without quotation marks around the whole, or one without its partner at an end. */
function unquoted(text: string): string {
  const count = text.match(marks)?.length ?? 0;
  const opens = /^["“„«]/u.test(text);
  const closes = /["”“»]$/u.test(text);
  if (opens && closes && count === 2) return text.slice(1, -1);
  if (count % 2 === 1 && (opens || closes)) return opens ? text.slice(1) : text.slice(0, -1);
  return text;
}

/** A phrase without the marks that stood around it on the page: bullets, quotation marks, final stops and commas. */
export function bare(text: string): string {
  const line = unquoted(
    oneLine(text)
      .replace(/^[\s•·*–—-]+/u, '')
      .replace(/[\s,;:–—…-]+$/u, ''),
  );
  // A final stop goes unless it belongs to a short form: "Sr.", "Ph.D.", "Inc."
  const last = line.split(' ').at(-1) ?? '';
  const isShortForm = /^\p{Lu}\p{L}{0,3}\.$/u.test(last) || last.indexOf('.') < last.length - 1;
  const stopped = last.endsWith('.') && !isShortForm ? line.slice(0, -1) : line;
  return balanced(stopped);
}

/** Lower case for a phrase set all in capitals; an acronym alone stays. */
export const quieter = (text: string): string =>
  text.length > 12 && text.includes(' ') && text === text.toUpperCase() ? text.toLowerCase() : text;

/** Quotation marks within a phrase that will itself be quoted. */
export const innerQuotes = (text: string): string =>
  text
    .replaceAll(/"([^"]*)"/g, '‘$1’')
    .replaceAll(/[“„«]/g, '‘')
    .replaceAll(/[”»"]/g, '’');

/** Whether all words of a field stand in the quote: only then does the page itself say them. */
export function standsIn(fact: CitableFact, field: string): boolean {
  const quoted = new Set(tokens(fact.quote).map((token) => token.folded));
  const words = tokens(field);
  return words.length > 0 && words.every((token) => quoted.has(token.folded));
}

const verb = /\b(?:is|are|was|were|am|has|have|had|will|i|he|she|they|we|my|his|her|who)\b/iu;

/** Whether a phrase can stand as a name or noun in a sentence: short, in one piece, no sentence of its own. */
export const isPhrase = (text: string, longest: number): boolean =>
  text.length > 1 &&
  countWords(text) <= longest &&
  !verb.test(text) &&
  !/[.!?;]\s|[{}<>|@\\]|\bhttps?:/u.test(text) &&
  /\p{L}/u.test(text);

const lesserWords =
  /^(?:a|an|and|as|at|by|during|for|from|in|of|on|or|over|the|through|to|towards?|under|using|via|with|–|—|-)$/iu;

/** The title of a work, without its subtitle and cut before a lesser word where it is longer than `longest` words. */
export function shortTitle(title: string, longest: number): string {
  const main = title.split(/(?:[:;?]|\s[–—-])\s/u)[0] ?? title;
  // A main title of one word says too little without its subtitle.
  const whole = countWords(main) > 1 ? bare(main) : title;
  const words = whole.split(' ');
  if (words.length <= longest) return whole;
  let cut = longest;
  while (cut > 3 && !lesserWords.test(words[cut] ?? '')) cut -= 1;
  if (cut <= 3) cut = longest;
  return `${bare(words.slice(0, cut).join(' '))}…`;
}

/** The first words of a quote, ending where a clause ends if one does, else marked as cut. */
export function clip(quote: string, longest: number): string {
  const line = bare(quote);
  const sentence = line.split(/(?<=[\p{L})”’]{2}[.!?])\s/u)[0] ?? line;
  const words = bare(sentence).split(' ');
  if (words.length <= longest) return words.join(' ').slice(0, 160);
  for (let cut = longest; cut >= 6; cut -= 1) {
    if (/[,;:)]$/u.test(words[cut - 1] ?? '')) return `${bare(words.slice(0, cut).join(' '))}…`;
  }
  return `${bare(words.slice(0, longest).join(' ')).slice(0, 160)}…`;
}

/** The year of an ISO date, where the quote says it too. */
export function quotedYear(fact: CitableFact, date: string | undefined): string | undefined {
  const year = date?.slice(0, 4);
  return year !== undefined && fact.quote.includes(year) ? year : undefined;
}
