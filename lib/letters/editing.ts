/** Changes to a letter's body that are made for the writer: questions put in, exchanged and taken out, sentences cut. */
import { concat, fill, letterParts, mainLanguage, sentences } from '../wording/index.ts';
import type { Citation, Cited, Range } from '../wording/index.ts';
import { phrasesOf } from './phrases/index.ts';
import { rebind } from './rebind.ts';

/** A letter's words, and which of them state facts. */
export interface Bound {
  body: string;
  citations: readonly Citation[];
}

/** A question that stands in a letter: its words, not the number or the words that lead to it. */
export interface StandingQuestion extends Range {
  text: string;
}

/** The letter with `put` in place of a range; the citations outside the range stay on their words. */
export function replaced({ body, citations }: Bound, { start, end }: Range, put: Cited): Bound {
  const next = body.slice(0, start) + put.text + body.slice(end);
  const outside = citations.filter((each) => each.end <= start || each.start >= end);
  const brought = put.citations.map((each) => ({ ...each, start: each.start + start, end: each.end + start }));
  return { body: next, citations: [...rebind(outside, body, next), ...brought].toSorted((a, b) => a.start - b.start) };
}

/** A body without one of its sentences, closed up: no space is left where it stood, and no empty paragraph. */
export function withoutSentence(body: string, { start, end }: Range): string {
  const before = body.slice(0, start).replace(/[^\S\n]+$/, '');
  const after = body.slice(end).replace(/^[^\S\n]+/, '');
  const isAtStart = before === '' || before.endsWith('\n');
  const isAtEnd = after === '' || after.startsWith('\n');
  if (after === '') return before.replace(/\n+$/, '');
  if (isAtStart && isAtEnd) return `${before}${after.replace(/^\n{1,2}/, '')}`;
  return isAtStart || isAtEnd ? `${before}${after}` : `${before} ${after}`;
}

const numberedLine = /^(\d{1,2})\. (.+\?)$/gmu;

const numberedIn = (body: string): StandingQuestion[] =>
  Array.from(body.matchAll(numberedLine), ({ index, 1: number = '', 2: text = '' }) => {
    const start = index + number.length + 2;
    return { start, end: start + text.length, text };
  });

/** The questions that stand in a letter, in order: those in a numbered list, and those of `known` wherever they stand. */
export function questionsIn(body: string, known: readonly string[]): StandingQuestion[] {
  const numbered = numberedIn(body);
  const listed = new Set(numbered.map(({ text }) => text));
  const others = known.flatMap((text) => {
    const start = listed.has(text) ? -1 : body.indexOf(text);
    return start === -1 ? [] : [{ start, end: start + text.length, text }];
  });
  return [...numbered, ...others].toSorted((a, b) => a.start - b.start);
}

/** Where the paragraph that asks last ends, or else all that is said. */
function endOfAsking(body: string, language: string): number {
  const { core } = letterParts(body, language);
  const said = body.slice(0, core.end).trimEnd();
  const ask = said.lastIndexOf('?');
  const end = ask === -1 ? -1 : said.indexOf('\n\n', ask);
  return end === -1 ? said.length : end;
}

/**
 * The letter with one more question: the next number of a list, or else led to in a sentence of its own, after the asking.
 * `known` as in `questionsIn`.
 */
export function withQuestion(letter: Bound, question: Cited, known: readonly string[], language: string): Bound {
  const { body } = letter;
  const numbered = numberedIn(body);
  const last = questionsIn(body, known).at(-1);
  const put = (at: number, ...said: (Cited | string)[]): Bound =>
    replaced(letter, { start: at, end: at }, concat(said));
  if (numbered.length > 0 && last) return put(last.end, `\n${numbered.length + 1}. `, question);
  const leads = phrasesOf(mainLanguage(language))?.including;
  const lead = (template: string | undefined): Cited => fill(template ?? '{question}', { question }) ?? question;
  return last ? put(last.end, ' ', lead(leads?.next)) : put(endOfAsking(body, language), '\n\n', lead(leads?.first));
}

/** The letter without a question: without its line of the list, whose numbers close up, or without its sentence. */
export function withoutQuestion(body: string, question: Range, language: string): string {
  const lineStart = body.lastIndexOf('\n', question.start) + 1;
  const isNumbered = /^\d{1,2}\. $/.test(body.slice(lineStart, question.start));
  if (!isNumbered) {
    const whole = sentences(body, language, { start: 0, end: body.length });
    return withoutSentence(
      body,
      whole.find((each) => each.start <= question.start && question.end <= each.end) ?? question,
    );
  }
  const rest = body.slice(0, lineStart) + body.slice(question.end + 1);
  let number = 0;
  return rest.replace(numberedLine, (_line, _number, text: string) => `${(number += 1)}. ${text}`);
}
