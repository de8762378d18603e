/** A letter as the rules see it: its parts found once, its quotations and negations known, its lists ready to search. */
import { support, knownTexts } from '../letters/index.ts';
import { countWords, letterParts, presented, sentences, tokens } from '../wording/index.ts';
import type { LetterContact, LetterEvent, LetterKind, SenderProfile, Support, Target } from '../letters/index.ts';
import type { Citation, CitableFact, LetterParts, Range, Token } from '../wording/index.ts';
import type { IsoInstant } from '../clock.ts';
import type { OpeningsGate, Purpose } from '../contacts/index.ts';
import { matches } from './patterns.ts';
import { listsFor } from './words/index.ts';
import type { ListName, Lists } from './words/index.ts';

/** A letter sent before, to anyone. */
export interface SentLetter {
  /** The address it went to. */
  to: string;
  organization?: string;
  at: IsoInstant;
  kind: LetterKind;
  body?: string;
}

/** Someone else who is saved. */
export interface OtherPerson {
  name: string;
  organization?: string;
  headline?: string;
  emails?: readonly string[];
}

export interface CoachInput {
  now: Temporal.Instant;
  kind: LetterKind;
  purpose: Purpose;
  /** BCP 47 tag of the letter. */
  language: string;
  sender: SenderProfile;
  contact: LetterContact;
  /** Whom an introduction is asked to. */
  target?: Target;
  letter: { to: readonly string[]; subject: string; body: string };
  citations: readonly Citation[];
  /** Letters already sent; absent where nobody looked. */
  sentLog?: readonly SentLetter[];
  /** What has happened with this person, as far as it was recorded; absent where nobody looked. */
  log?: readonly LetterEvent[];
  /** Whether they may be asked about openings; absent where only the letters to them are known. */
  openings?: OpeningsGate;
  /** Other people saved: their names do not belong into this letter, and one of them may be the one to ask next. */
  others?: readonly OtherPerson[];
}

export interface Sentence extends Range {
  text: string;
  tokens: Token[];
  isQuestion: boolean;
}

export interface LetterReading {
  input: CoachInput;
  body: string;
  parts: LetterParts;
  salutation: string;
  signature: string;
  /** Of the core: what is said between salutation and signature. */
  sentences: Sentence[];
  support: Support;
  /** The language's single words. */
  words: Lists['words'];
  /** What may be put in, and plain words for worn ones. */
  phrases: Lists['sentences'];
  plainWords: Lists['plainWords'];
  facts: ReadonlyMap<string, CitableFact>;
  /** Every place where a phrase of the list stands in the core, quotations left out. */
  find(list: ListName, within?: Range): Range[];
  /** The same in any text, such as the subject. */
  has(list: ListName, text: string): boolean;
  /** Whether the words at the range are denied: "I am not asking for a job". */
  isDenied(range: Range): boolean;
  /** Whether the words at the range are quoted. */
  isQuoted(range: Range): boolean;
  sentenceAt(offset: number): Sentence | undefined;
}

/** Quotations of three words or more: the page's words, not the writer's. */
function quotations(body: string): Range[] {
  return Array.from(body.matchAll(/[“„«"]([^“”„«»"\n]{8,400})[”“»"]/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Who the target is, as it was saved: "Petra Dahl (Hiring manager, Weston Library)" asks nobody for work. */
function presentation(body: string, target: Target | undefined): Range[] {
  if (target === undefined) return [];
  const words = presented(target.name, target.post, target.organization);
  const start = body.indexOf(words);
  return start === -1 ? [] : [{ start, end: start + words.length }];
}

export const overlap = (a: Range, b: Range): boolean => a.start < b.end && a.end > b.start;

/** Words between salutation and signature. */
export const wordsOf = (letter: LetterReading): number =>
  countWords(letter.body.slice(letter.parts.core.start, letter.parts.core.end));

export const speaksOf = (sentence: Sentence, who: ReadonlySet<string>): boolean =>
  sentence.tokens.some((token) => who.has(token.folded));

export const telling = (text: string): string[] =>
  tokens(text)
    .map((token) => token.folded)
    .filter((word) => word.length > 2);

/** Letters that two words must begin with in common to be of one family: "translator", "translate". */
const commonBeginning = 5;

const isOfOneFamily = (one: string, other: string): boolean =>
  one === other ||
  (one.length >= commonBeginning && other.length >= commonBeginning && one.startsWith(other.slice(0, commonBeginning)));

/**
 * Whether a text names enough of a role, a place or a person to know it by: half of its telling words, or more than half in some form.
 */
export function isNamedIn({ words: { vague } }: LetterReading, text: string, thing: string): boolean {
  const all = telling(thing);
  const own = all.filter((word) => !vague.has(word));
  const words = own.length > 0 ? own : all;
  const said = telling(text);
  const exact = words.filter((word) => said.includes(word));
  const inSomeForm = words.filter((word) => said.some((each) => isOfOneFamily(each, word)));
  return words.length > 0 && (exact.length * 2 >= words.length || inSomeForm.length * 2 > words.length);
}

/** "I translate novels" of a translator: the writer does what they are. */
export function doesWork(letter: LetterReading, { tokens: words }: Sentence): boolean {
  const role = telling(letter.input.sender.role).filter((word) => !letter.words.vague.has(word));
  return words.some(
    ({ folded }, index) =>
      ['i', 'ive'].includes(folded) &&
      words.slice(index + 1, index + 3).some((next) => role.some((word) => isOfOneFamily(next.folded, word))),
  );
}

/** Words before a range within which a "not" still denies it, unless a "but" stands between. */
const reachOfDenial = 8;

/** Where the clause of an offset begins: after a semicolon, a colon or a dash. */
function clauseStart(body: string, from: number, to: number): number {
  const mark = /.*(?:[;:—–]|\s-)\s/su.exec(body.slice(from, to));
  return mark === null ? from : from + mark[0].length;
}

export function readLetter(input: CoachInput): LetterReading {
  const { language, citations, contact, sender, target } = input;
  const { body } = input.letter;
  const lists: Lists = listsFor(language);
  const parts = letterParts(body, language);
  const said = sentences(body, language, parts.core).map((range): Sentence => {
    const text = body.slice(range.start, range.end);
    return {
      start: range.start,
      end: range.end,
      text,
      tokens: tokens(body, range),
      isQuestion: /[?？؟]["”’)]*$/u.test(text),
    };
  });
  const quoted = [...quotations(body), ...presentation(body, target)];
  const search = (list: ListName, within: Range): Range[] =>
    matches(lists.search[list], body, within).filter((range) => !quoted.some((each) => overlap(each, range)));
  // Rules ask sentence by sentence; the letter is searched once for all of them.
  const inCore = new Map<ListName, Range[]>();
  const findInCore = (list: ListName): Range[] => {
    const known = inCore.get(list) ?? search(list, parts.core);
    inCore.set(list, known);
    return known;
  };
  const sentenceAt = (offset: number): Sentence | undefined =>
    said.find((sentence) => sentence.start <= offset && offset < sentence.end);
  return {
    input,
    body,
    parts,
    salutation: parts.salutation === undefined ? '' : body.slice(parts.salutation.start, parts.salutation.end).trim(),
    signature: parts.signature === undefined ? '' : body.slice(parts.signature.start, parts.signature.end).trim(),
    sentences: said,
    support: support(body, citations, contact.facts, { language, known: knownTexts(sender, contact, target) }),
    words: lists.words,
    phrases: lists.sentences,
    plainWords: lists.plainWords,
    facts: new Map(contact.facts.map((fact) => [fact.id, fact])),
    find(list, within = parts.core) {
      if (within.start < parts.core.start || within.end > parts.core.end) return search(list, within);
      return findInCore(list).filter(({ start, end }) => start >= within.start && end <= within.end);
    },
    has: (list, text) => matches(lists.search[list], text, { start: 0, end: text.length }).length > 0,
    isQuoted: (range) => quoted.some((each) => overlap(each, range)),
    isDenied(range) {
      const sentence = sentenceAt(range.start);
      const clause = sentence === undefined ? 0 : clauseStart(body, sentence.start, range.start);
      const before = (sentence?.tokens ?? [])
        .filter((token) => token.start >= clause && token.start < range.end)
        .slice(-reachOfDenial - 3);
      const denial = before.findLastIndex((token) => lists.words.denials.has(token.folded));
      const turn = before.findLastIndex((token) => lists.words.turns.has(token.folded) && token.end <= range.start);
      return denial !== -1 && denial > turn;
    },
    sentenceAt,
  };
}
