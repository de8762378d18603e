/** Subject, salutation, signature and what stands in the text that should not: R16, R17, R22, R23, R24, R28, R32. */
import { fold, tokens } from '../../letters/index.ts';
import type { Range } from '../../letters/index.ts';
import type { Found } from '../finding.ts';
import { overlap } from '../reading.ts';
import type { LetterReading } from '../reading.ts';
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

const subject: Rule = {
  id: 'R16',
  kinds: kinds.all,
  byWords: false,
  check(letter): Found[] {
    const said = letter.input.letter.subject.trim();
    if (said === '') return [block('empty')];
    const words = { words: said };
    if (/^(?:re|fwd?|aw|wg|tr|rv)\s*:/iu.test(said) && kinds.opening.has(letter.input.kind))
      return [block('false-reply', words)];
    const letters = said.replaceAll(/[^\p{L}]/gu, '');
    if (letters.length >= 5 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
      return [block('capitals', words)];
    if (!kinds.opening.has(letter.input.kind)) return [];
    if (saysNothing(letter, said)) return [hint('says-nothing', words)];
    if (said.length > longSubject) return [hint('long', words)];
    return said.length < shortSubject ? [hint('short', words)] : [];
  },
};

/** The salutation without its greeting and punctuation: "Dr. Okafor". */
const addressed = (letter: LetterReading): string => {
  const words = letter.salutation.replace(/[,:;.!،，、\s]+$/u, '');
  const greeting = letter.find('greeting', letter.parts.salutation ?? { start: 0, end: 0 })[0];
  return greeting === undefined || letter.parts.salutation === undefined
    ? words
    : letter.body
        .slice(greeting.end, letter.parts.salutation.end)
        .replace(/[,:;.!،，、\s]+$/u, '')
        .trim();
};

/** Honorifics spelled out or not are the same. */
const honorific = (word: string): string => ({ professor: 'prof', doctor: 'dr', mister: 'mr' })[word] ?? word;

const isGendered = (letter: LetterReading, word: string): boolean => letter.words.genderedHonorifics.has(word);

/** A word without the marks at its ends. */
const trimmed = (word: string): string => word.replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '');

interface Address {
  honorifics: string[];
  /** The name's words as written. */
  names: string[];
}

function readAddress(letter: LetterReading, text: string): Address {
  const { honorifics, genderedHonorifics } = letter.words;
  const words = text
    .split(/[\s]+/u)
    .map(trimmed)
    .filter((word) => word !== '');
  const titles = words.filter((word) => honorifics.has(fold(word)) || genderedHonorifics.has(fold(word)));
  return {
    honorifics: titles.map((word) => honorific(fold(word))),
    names: words.filter((word) => !titles.includes(word)),
  };
}

/** Whether the words are the contact's, in the contact's spelling and order. */
function isTheirName(names: readonly string[], contactName: string): boolean {
  const theirs = contactName
    .normalize('NFC')
    .split(/[\s,]+/u)
    .map(trimmed);
  let next = 0;
  return names.every((name) => {
    const at = theirs.findIndex((part, index) => index >= next && part === name.normalize('NFC'));
    next = at + 1;
    return at !== -1;
  });
}

/** Another saved person's name in the letter: in full, or alone in the salutation. */
function otherName(letter: LetterReading): Range | undefined {
  const { contact, others = [] } = letter.input;
  const own = new Set(tokens(`${contact.name} ${contact.referredBy ?? ''}`).map((token) => token.folded));
  for (const { name } of others) {
    const words = name.trim();
    const at = letter.body.indexOf(words);
    const isOwn = tokens(words).every((token) => own.has(token.folded));
    if (words.includes(' ') && at !== -1 && !isOwn) return { start: at, end: at + words.length };
  }
  return undefined;
}

function salutationProblem(letter: LetterReading): Found | undefined {
  const { contact } = letter.input;
  const range = letter.parts.salutation;
  if (range === undefined) return warn('no-salutation');
  const text = addressed(letter);
  const { honorifics, names } = readAddress(letter, text);
  const generic =
    names.length === 0 ||
    letter.words.genericName.has(fold(text)) ||
    names.every((name) => letter.words.genericName.has(fold(name)));
  if (generic && !names.some((name) => contact.name.split(/\s+/u).includes(name))) return warn('generic', { range });
  // What stands in a bracket is a gap, which is said elsewhere.
  if (/[[{<]/u.test(text)) return undefined;
  if (!isTheirName(names, contact.name)) return block('mismatch', { range });
  const captured = new Set(tokens(contact.honorific ?? '').map((token) => honorific(token.folded)));
  const wrong = honorifics.filter((word) => !captured.has(word));
  if (wrong.length === 0) return undefined;
  // "Dear Mr. Ana": such a title goes before a surname.
  const [given, ...surnames] = contact.name.split(/\s+/u);
  const onGivenName =
    surnames.length > 0 && names.length === 1 && names[0] === given && wrong.some((word) => isGendered(letter, word));
  return captured.size > 0 || onGivenName ? block('wrong-title', { range }) : warn('title-not-captured', { range });
}

const rightName: Rule = {
  id: 'R17',
  kinds: kinds.all,
  byWords: true,
  check(letter): Found[] {
    const other = otherName(letter);
    const problem = letter.input.kind === 'introduction' ? undefined : salutationProblem(letter);
    return [
      ...(problem === undefined ? [] : [problem]),
      ...(other === undefined || problem?.message === 'mismatch' ? [] : [block('other-person', { range: other })]),
    ];
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

const noTracking: Rule = {
  id: 'R23',
  kinds: kinds.all,
  byWords: false,
  check(letter) {
    const image = /<img\b[^<>]*>/iu.exec(letter.body);
    return image === null ? [] : [warn('image', { range: { start: image.index, end: image.index + image[0].length } })];
  },
};

const plainText: Rule = {
  id: 'R28',
  kinds: kinds.all,
  byWords: false,
  check(letter) {
    const markup = Array.from(letter.body.matchAll(tag)).find(
      ([text]) => !text.toLowerCase().startsWith('<img') && isMarkup(text),
    );
    return markup === undefined
      ? []
      : [warn('markup', { range: { start: markup.index, end: markup.index + markup[0].length } })];
  },
};

const isMarkup = (text: string): boolean =>
  /^<\/?(?:a|b|i|u|p|br|div|span|font|em|strong|ul|ol|li|table|tr|td|th|tbody|h[1-6]|img|html|body|head|style|meta|hr|blockquote|pre|code|center|o:p)\b/iu.test(
    text,
  );

/** Braces, brackets and angle brackets that were to be filled; an ellipsis or a note number is none. */
const bracketed =
  /\{\{?[^{}\n]{0,60}\}\}?|\[(?!\s*(?:sic|\.\.\.|…|\d+)\s*\])[^[\]\n]{1,60}\]|<(?!\/?[a-z0-9]+(?:\s[^<>]*)?>)[^<>\n]{1,60}>|<(?:name|company|first|last|title|organi[sz]ation|topic|date|your|recipient|position|role|school)\b[^<>\n]*>|_{3,}|%[A-Z_]{3,}%/giu;

const emptyPlace =
  /(?<=\S) {2,}(?=[\p{Ll}.,;])|(?<=[^\s.?!:]) {2,}(?=\S)|\s[.,;](?=\s|$)|\b(?:the|your|my|an|and)[.,](?=\s|$)|^(?:[Dd]ear|[Hh]ello|[Hh]i)\s+,|,\s*,/gmu;

/** What a form calls a gap, in capitals: "Dear NAME", "at COMPANY". */
const gapName =
  /(?<![\p{L}\p{N}-])(?:NAME|FIRST ?NAME|LAST ?NAME|SURNAME|COMPANY|ORGANI[SZ]ATION|UNIVERSITY|TITLE|POSITION|TOPIC|DATE|FIELD|INDUSTRY)(?![\p{L}\p{N}])/u;

/** "Your Name" is a gap, "your name" is not; "undefined" is one where a value would stand. */
const isGap = (body: string, { start, end }: Range): boolean => {
  const words = body.slice(start, end).split(/\s+/u);
  if (words.length > 1) return words.every((word) => /^\p{Lu}/u.test(word)) || /\bhere$/iu.test(body.slice(start, end));
  return /^x+$/iu.test(body.slice(start, end)) || /^\s*(?:[.,;!?]|\n|$)/u.test(body.slice(end));
};

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
    const inSubject = bracketed.exec(said);
    bracketed.lastIndex = 0;
    if (inSubject !== null) return [block('placeholder', { words: inSubject[0] })];
    const word = letter.find('placeholderWords', { start: 0, end: body.length }).find((range) => isGap(body, range));
    if (word !== undefined) return [block('placeholder', { range: word })];
    const named = gapName.exec(body);
    if (named !== null)
      return [block('placeholder', { range: { start: named.index, end: named.index + named[0].length } })];
    const gap = [...body.matchAll(emptyPlace)].find(
      (match) =>
        !letter.input.citations.some((citation) =>
          overlap(citation, { start: match.index, end: match.index + match[0].length }),
        ),
    );
    return gap === undefined
      ? []
      : [block('empty-place', { range: { start: gap.index, end: gap.index + gap[0].length } })];
  },
};

const freeMail =
  /@(?:gmail|googlemail|yahoo|hotmail|outlook|live|icloud|gmx|web|proton|protonmail|aol|mail|yandex|qq|163)\./iu;

const whoSigns: Rule = {
  id: 'R32',
  kinds: kinds.firstAsk,
  byWords: true,
  check(letter): Found[] {
    const { name, affiliation, role, email } = letter.input.sender;
    const end = letter.signature === '' ? letter.body.trimEnd().split('\n').slice(-4).join('\n') : letter.signature;
    const signed = new Set(tokens(end).map((token) => token.folded));
    const whole = tokens(name).every((token) => signed.has(token.folded));
    if (name.trim() === '' || !whole) return [warn('no-full-name')];
    const said = new Set(tokens(letter.body).map((token) => token.folded));
    const placed = [affiliation, role].some((text) => {
      const words = tokens(text).filter((token) => token.folded.length > 2);
      return words.length > 0 && words.filter((token) => said.has(token.folded)).length * 2 >= words.length;
    });
    if (!placed) return [warn('no-affiliation')];
    return email !== undefined && freeMail.test(email) && affiliation.trim() === '' ? [hint('free-mail')] : [];
  },
};

export const formRules: readonly Rule[] = [subject, rightName, noLinks, noTracking, plainText, noGaps, whoSigns];
