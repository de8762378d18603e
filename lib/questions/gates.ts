/**
 * What a question must be before it is put to anyone: about them, not on their page, after a judgement, one alone, safe,
 * short enough to say, new, and theirs to answer. Questions that users write are read by the same gates.
 */
import type { FactId } from '../ids.ts';
import { countWords, fold, tokens } from '../wording/index.ts';
import type { CitableFact, Citation } from '../wording/index.ts';
import type { Asking } from './question.ts';
import { gateWords } from './words/index.ts';

export const gates = [
  'grounded',
  'not-on-the-page',
  'probes',
  'one-question',
  'safe',
  'speakable',
  'new',
  'theirs-to-answer',
] as const;
export type Gate = (typeof gates)[number];

/** A question as the gates read it. */
export interface Put {
  text: string;
  citations: readonly Citation[];
  facts: readonly FactId[];
}

/** What the gates know of the one who is asked, made ready once for many questions. */
interface Keeper {
  facts: ReadonlyMap<FactId, CitableFact>;
  /** What was asked before, as folded words with a space at either end. */
  asked: readonly string[];
}

interface Read extends Put {
  folded: string;
  /** The same without what is taken from the page. */
  own: string;
  language: string;
  keeper: Keeper;
}

const mostWords = 28;
const mostQuotedWords = 12;

const withoutCited = ({ text, citations }: Put): string =>
  citations.toReversed().reduce((said, { start, end }) => `${said.slice(0, start)}…${said.slice(end)}`, text);

/** Names and numbers: what must be to the letter what the page says. */
const entities = (text: string): string[] =>
  tokens(text)
    .filter(({ capital, folded }) => capital || /\d/.test(folded))
    .map(({ folded }) => folded);

function isGrounded({ text, citations, facts, keeper }: Read): boolean {
  return (
    facts.length > 0 &&
    facts.every((id) => keeper.facts.has(id)) &&
    citations.every(({ start, end, fact }) => {
      const held = new Set(tokens(keeper.facts.get(fact)?.quote ?? '').map(({ folded }) => folded));
      return entities(text.slice(start, end)).every((entity) => held.has(entity));
    })
  );
}

/** Closed where yes or no would do: "Did you …?" */
function isOnThePage({ folded, own, language }: Read): boolean {
  const { words: lists, has } = gateWords(language);
  const [first = '', second = ''] = tokens(own.split(/[.:]\s/u).at(-1) ?? '').map((token) => token.folded);
  const isClosed = lists.closed.includes(first) && lists.you.includes(second);
  return isClosed || has.onThePage(folded);
}

/** "What …, and which …?": a second question behind the first. */
function asksOnce({ own, language }: Read): boolean {
  const { words: lists } = gateWords(language);
  const all = tokens(own).map(({ folded }) => folded);
  const joined = all.some(
    (word, at) => lists.joiningWords.includes(word) && lists.askingWords.includes(all[at + 1] ?? ''),
  );
  return (own.match(/[?？]/gu) ?? []).length === 1 && !joined;
}

function isSafe({ own, facts, language, keeper }: Read): boolean {
  const isPrivate = facts.some((id) => {
    const sensitive = keeper.facts.get(id)?.sensitive;
    return sensitive !== undefined && sensitive !== false;
  });
  return !isPrivate && !gateWords(language).has.private(fold(own));
}

/** "textiles, dyes, maritime trade" taken from a page as it is; what stands in quotation marks may have commas. */
const isList = (text: string, { start, end }: Citation): boolean =>
  /,[^,]*,/u.test(text.slice(start, end)) && !/[“„«]/u.test(text.slice(Math.max(0, start - 2), end));

const isSpeakable = ({ text, own, citations }: Read): boolean =>
  countWords(text) <= mostWords &&
  !citations.some((each) => isList(text, each)) &&
  !/[\n;•]|\.[?!]/u.test(own + text.slice(-3)) &&
  Array.from(text.matchAll(/[“„«]([^”“»]*)[”“»]/gu)).every(([, quoted = '']) => countWords(quoted) <= mostQuotedWords);

const shingle = 4;

/** Runs of four words, or all of them where they are fewer. */
function shingles(text: string): string[] {
  const all = tokens(text).map(({ folded }) => folded);
  if (all.length <= shingle) return [all.join(' ')];
  return all.slice(shingle - 1).map((_, at) => all.slice(at, at + shingle).join(' '));
}

/** How much of a question must stand in what was asked before for it to be the same. */
const sameFrom = 0.6;

const words = (text: string): string =>
  tokens(text)
    .map(({ folded }) => folded)
    .join(' ');

function isNew({ text, keeper }: Read): boolean {
  if (keeper.asked.length === 0) return true;
  const own = shingles(text);
  return !keeper.asked.some((said) => own.filter((each) => said.includes(` ${each} `)).length / own.length >= sameFrom);
}

const isTheirs = ({ own, folded, language }: Read): boolean => {
  const { has } = gateWords(language);
  return has.you(folded) && !has.gossip(fold(own));
};

const passes: Readonly<Record<Gate, (read: Read) => boolean>> = {
  grounded: isGrounded,
  'not-on-the-page': (read) => !isOnThePage(read),
  probes: ({ own, language }) => gateWords(language).has.frames(fold(own)),
  'one-question': asksOnce,
  safe: isSafe,
  speakable: isSpeakable,
  new: isNew,
  'theirs-to-answer': isTheirs,
};

/**
 * Reads questions to one person: gives the gates that each does not pass, none where it may be put. One that needs no fact is
 * not asked to be grounded.
 * @param language the main subtag of the language that the questions are in.
 */
export function gatekeeper(language: string, asking: Asking): (put: Put) => Gate[] {
  const keeper: Keeper = {
    facts: new Map(asking.contact.facts.map((fact) => [fact.id, fact])),
    asked: (asking.asked ?? []).map((before) => ` ${words(before)} `),
  };
  return (put) => {
    const read: Read = { ...put, folded: fold(put.text), own: withoutCited(put), language, keeper };
    return gates.filter((gate) => (gate === 'grounded' && put.facts.length === 0 ? false : !passes[gate](read)));
  };
}
