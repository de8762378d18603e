/** Subject, and what stands in the text that should not: R16, R22, R23, R24, R28. */
import { tokens } from '../../wording/index.ts';
import type { Range } from '../../wording/index.ts';
import type { Found } from '../finding.ts';
import type { Edit } from '../fix.ts';
import { overlap } from '../reading.ts';
import type { LetterReading } from '../reading.ts';
import { change, undressed } from './fixes.ts';
import { block, hint, kinds, warn } from './rule.ts';
import type { Rule } from './rule.ts';

const shortSubject = 25;
const longSubject = 60;

/** Whether every word of a subject is one that any letter could have: "Informational interview request". */
function saysNothing(letter: LetterReading, said: string): boolean {
  const plain = new Set([...letter.words.plainSubjects].flatMap((each) => each.split(' ')));
  const words = tokens(said).map((token) => token.folded);
  return words.every((word) => plain.has(word));
}

const replyMark = /^\s*(?:(?:re|fwd?|aw|wg|tr|rv)\s*:\s*)+/iu;

/** Takes "Re:" off a subject that is a good one without it. */
function withoutReplyMark(letter: LetterReading): Pick<Found, 'fix'> {
  const { subject: said } = letter.input.letter;
  const mark = replyMark.exec(said)?.[0] ?? '';
  const rest = said.slice(mark.length).trim();
  return rest.length < shortSubject || rest.length > longSubject || rest === rest.toUpperCase()
    ? {}
    : change('no-reply-mark', [{ range: { start: 0, end: mark.length }, replacement: '' }], 'subject');
}

const subject: Rule = {
  id: 'R16',
  kinds: kinds.all,
  byWords: false,
  check(letter): Found[] {
    const said = letter.input.letter.subject.trim();
    if (said === '') return [block('empty')];
    const words = { words: said };
    if (replyMark.test(said) && kinds.opening.has(letter.input.kind))
      return [block('false-reply', { ...words, ...withoutReplyMark(letter) })];
    const letters = said.replaceAll(/[^\p{L}]/gu, '');
    if (letters.length >= 5 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
      return [block('capitals', words)];
    if (!kinds.opening.has(letter.input.kind)) return [];
    if (saysNothing(letter, said)) return [hint('says-nothing', words)];
    if (said.length > longSubject) return [hint('long', words)];
    return said.length < shortSubject ? [hint('short', words)] : [];
  },
};

const webAddress =
  /(?<![@\w.-])(?:https?:\/\/|www\.)\S+|(?<![@\w.-])[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:com|org|net|edu|io|me|ly|co|dev|app|info|example|gov|uk|de|fr|es|eu|ai)(?![\w-])(?:\/\S*)?/giu;

function webAddresses(letter: LetterReading, within: Range): Range[] {
  return Array.from(letter.body.slice(within.start, within.end).matchAll(webAddress), (match) => ({
    start: within.start + match.index,
    end: within.start + match.index + match[0].length,
  }));
}

const noLinks: Rule = {
  id: 'R22',
  kinds: kinds.before,
  byWords: true,
  check(letter): Found[] {
    const inText = webAddresses(letter, letter.parts.core);
    const signature = letter.parts.signature === undefined ? [] : webAddresses(letter, letter.parts.signature);
    const calendar = letter.find('calendarLink', { start: 0, end: letter.body.length });
    const [first] = [...inText, ...calendar];
    if (first !== undefined) return [warn('in-text', { range: first })];
    const second = signature[1];
    return second === undefined ? [] : [warn('several', { range: second })];
  },
};

const tag = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/giu;

/** Every picture, each with a space that would be left double. */
const pictures = (letter: LetterReading): Edit[] =>
  Array.from(letter.body.matchAll(/<img\b[^<>]*>/giu), (match): Edit => {
    const end = match.index + match[0].length;
    const spaced = /\s$/u.test(letter.body.slice(0, match.index)) && letter.body.charAt(end) === ' ';
    return { range: { start: match.index, end: spaced ? end + 1 : end }, replacement: '' };
  });

const noTracking: Rule = {
  id: 'R23',
  kinds: kinds.all,
  byWords: false,
  check(letter) {
    const image = /<img\b[^<>]*>/iu.exec(letter.body);
    if (image === null) return [];
    const range = { start: image.index, end: image.index + image[0].length };
    return [warn('image', { range, ...change('no-picture', pictures(letter)) })];
  },
};

const plainText: Rule = {
  id: 'R28',
  kinds: kinds.all,
  byWords: false,
  check(letter) {
    const markup = Array.from(letter.body.matchAll(tag))
      .filter(([text]) => !text.toLowerCase().startsWith('<img') && isMarkup(text))
      .map((match): Range => ({ start: match.index, end: match.index + match[0].length }));
    const [first] = markup;
    return first === undefined ? [] : [warn('markup', { range: first, ...undressed(letter, markup) })];
  },
};

const isMarkup = (text: string): boolean =>
  /^<\/?(?:a|b|i|u|p|br|div|span|font|em|strong|ul|ol|li|table|tr|td|th|tbody|h[1-6]|img|html|body|head|style|meta|hr|blockquote|pre|code|center|o:p)\b/iu.test(
    text,
  );

/** Braces, brackets and angle brackets that were to be filled; an ellipsis or a note number is none. */
const bracketed =
  /\{\{?[^{}\n]{0,60}\}\}?|\[(?!\s*(?:sic|\.\.\.|…|\d+)\s*\])[^[\]\n]{1,60}\]|<[^<>\n@:/]{1,60}>|_{3,}|%[A-Z_]{3,}%/giu;

/** French sets a space before ";", ":", "?" and "!", so that one says nothing unless a small word waits before it. */
const emptyPlace =
  /(?<=\S) {2,}(?=[\p{Ll}.,;])|(?<=[^\s.?!:]) {2,}(?=\S)|\s[.,](?=\s|$)|\b(?:at|in|of|for|with|from|by|to|the|your|my) ;|\b(?:the|your|my|an|and)[.,](?=\s|$)|^(?:[Dd]ear|[Hh]ello|[Hh]i)\s+,|,\s*,/gmu;

/** What a form calls a gap, in capitals: "Dear NAME", "at COMPANY". */
const gapName =
  /(?<![\p{L}\p{N}-])(?:NAME|FIRST ?NAME|LAST ?NAME|SURNAME|COMPANY|ORGANI[SZ]ATION|UNIVERSITY|TITLE|POSITION|TOPIC|DATE|FIELD|INDUSTRY)(?![\p{L}\p{N}])/u;

/** "Your Name" is a gap, "your name" is not; "undefined" is one where a value would stand. */
const isGap = (body: string, { start, end }: Range): boolean => {
  const words = body.slice(start, end).split(/\s+/u);
  if (words.length > 1) return words.every((word) => /^\p{Lu}/u.test(word)) || /\bhere$/iu.test(body.slice(start, end));
  return /^x+$/iu.test(body.slice(start, end)) || /^\s*(?:[.,;!?]|\n|$)/u.test(body.slice(end));
};

/** One space for several, none before a mark, one comma for two. A word that is missing cannot be put in. */
function closed(letter: LetterReading, gaps: readonly Range[]): Pick<Found, 'fix'> {
  const edits = gaps.map((range): Edit | undefined => {
    const text = letter.body.slice(range.start, range.end);
    if (/^ +$/.test(text)) {
      // Spaces before a mark go altogether.
      return { range, replacement: /[.,;]/.test(letter.body.charAt(range.end)) ? '' : ' ' };
    }
    if (/^\s[.,;]$/u.test(text) || /^,\s*,$/u.test(text)) return { range, replacement: text.trim().charAt(0) };
    return undefined;
  });
  return edits.includes(undefined)
    ? {}
    : change(
        'close-gap',
        edits.filter((edit) => edit !== undefined),
      );
}

const noGaps: Rule = {
  id: 'R24',
  kinds: kinds.all,
  byWords: false,
  check(letter): Found[] {
    const { body } = letter;
    const { subject: said } = letter.input.letter;
    const inBody = [...body.matchAll(bracketed)].find(([text]) => !isMarkup(text));
    if (inBody !== undefined)
      return [block('placeholder', { range: { start: inBody.index, end: inBody.index + inBody[0].length } })];
    const inSubject = [...said.matchAll(bracketed)].find(([text]) => !isMarkup(text));
    if (inSubject !== undefined) return [block('placeholder', { words: inSubject[0] })];
    const word = letter.find('placeholderWords', { start: 0, end: body.length }).find((range) => isGap(body, range));
    if (word !== undefined) return [block('placeholder', { range: word })];
    const named = gapName.exec(body);
    if (named !== null)
      return [block('placeholder', { range: { start: named.index, end: named.index + named[0].length } })];
    const gaps = [...body.matchAll(emptyPlace)]
      .map((match): Range => ({ start: match.index, end: match.index + match[0].length }))
      .filter((range) => !letter.input.citations.some((citation) => overlap(citation, range)));
    const [gap] = gaps;
    return gap === undefined ? [] : [block('empty-place', { range: gap, ...closed(letter, gaps) })];
  },
};

export const formRules: readonly Rule[] = [subject, noLinks, noTracking, plainText, noGaps];
