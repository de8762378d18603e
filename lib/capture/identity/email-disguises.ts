/**
 * Addresses in a line of text: in plain sight, and in the ways people write them to keep robots off. An address is only
 * ever read, never guessed: where the words may mean something else, `certain` says that only the name can tell.
 */
import { lexiconData, phrasesOf } from '../text/lexicon.ts';
import { fold } from '../text/phrases.ts';
import { checkedEmail, endsLikeAddress } from './email-address.ts';

export interface SpelledAddress {
  value: string;
  /** Offsets in the text. */
  start: number;
  end: number;
  certain: boolean;
}

/** How a sign stands: itself, its word in brackets, between other marks, or bare among words. */
type Manner = 'plain' | 'spaced' | 'bracketed' | 'marked' | 'word';

interface Sign {
  is: '@' | '.';
  manner: Manner;
  word: string;
  start: number;
  end: number;
}

const longestSide = 64;
const longestDomain = 160;
const mostInText = 200;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const oneOf = (phrases: Iterable<string>): string =>
  [...new Set(phrases)]
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

const openings = '(\\[{<（【［｛＜«';
const closings = ')\\]}>）】］｝＞»';
const otherMarks = '_*~|^=/\\\\"\'“”‘’´`:-';
/** Words of scripts without spaces stand right between the parts. */
const isUnspaced = (word: string): boolean => /[\u3041-\u9FFF\uAC00-\uD7A3]/.test(word);

interface Grammar {
  signs: RegExp;
  dot: ReadonlySet<string>;
  /** A word for e-mail right before. */
  label: RegExp;
  /** Cheap test before the costly ones: a sign, or a word for it with something like a domain after. */
  hint: RegExp;
}

let grammar: Grammar | undefined;

/** Made once, from the words of every language: an address is written in any of them wherever it stands. */
function grammarOfSigns(): Grammar {
  if (grammar) return grammar;
  const at = lexiconData.flatMap((each) => phrasesOf(each.at));
  const dot = lexiconData.flatMap((each) => phrasesOf(each.dot));
  const any = oneOf([...at, ...dot]);
  const marked = `@|\\.|a|ä|æ|a+t+|${any}`;
  const unspaced = oneOf([...at, ...dot].filter((word) => isUnspaced(word) && word.length > 1));
  grammar = {
    signs: new RegExp(
      `\\s?[${openings}]{1,2}\\s?(${marked})\\s?[${closings}]{1,2}\\s?|\\s?[${otherMarks}]{1,2}\\s?(${marked})\\s?[${otherMarks}]{1,2}\\s?|` +
        `(?<=\\S)\\s(${any})\\s(?=\\S)|(${unspaced})|(\\s?[@＠﹫]\\s?)|(?<=\\w)\\s(\\.)\\s(?=\\w)`,
      'gi',
    ),
    hint: new RegExp(
      `[@＠﹫]|[${openings}${otherMarks}]\\s?(?:a|ä|æ|a+t+|${oneOf(at)})\\s?[${closings}${otherMarks}]|` +
        `\\s(?:${oneOf(at)})\\s[a-z0-9-]+(?:\\.[a-z]|\\s\\.\\s|\\s?[${openings}]|\\s(?:${oneOf(dot)})\\s)|${unspaced}`,
      'i',
    ),
    dot: new Set(dot.map(fold)),
    label: new RegExp(
      `(?:e-?mail|${oneOf(lexiconData.flatMap((each) => phrasesOf(each.labels.email)))})[^:：@]{0,20}[:：]?\\s*[<(]?$`,
      'i',
    ),
  };
  return grammar;
}

const manners: readonly Manner[] = ['bracketed', 'marked', 'word', 'word', 'plain', 'word'];

/** Every sign in the text, written or spelled out. */
function signsIn(text: string): Sign[] {
  const { signs, dot } = grammarOfSigns();
  return [...text.matchAll(signs)].slice(0, mostInText * 4).map((match) => {
    const group = match.slice(1).findIndex((each) => each !== undefined);
    const raw = match[group + 1] ?? '';
    const word = raw.trim();
    const folded = fold(word);
    const manner = manners[group] === 'plain' && raw !== word ? 'spaced' : (manners[group] ?? 'word');
    return {
      is: folded === '.' || dot.has(folded) ? '.' : '@',
      manner,
      word,
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

const localEnd = /[\w.%+'!-]+$/;
const domainStart = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*/i;

interface Side {
  text: string;
  /** Where it begins (before the sign) or ends (after it). */
  edge: number;
  /** Whether a dot in it was spelled out. */
  hasDotWord: boolean;
}

function sideBefore(text: string, signs: readonly Sign[], at: number): Side {
  let edge = signs[at]?.start ?? 0;
  let side = '';
  let hasDotWord = false;
  for (let before = at - 1; ; before--) {
    const part = localEnd.exec(text.slice(Math.max(0, edge - longestSide), edge))?.[0] ?? '';
    side = part + side;
    edge -= part.length;
    const sign = signs[before];
    if (part === '' || sign?.is !== '.' || sign.end !== edge) return { text: side, edge, hasDotWord };
    side = `.${side}`;
    edge = sign.start;
    hasDotWord = true;
  }
}

function sideAfter(text: string, signs: readonly Sign[], at: number): Side {
  let edge = signs[at]?.end ?? 0;
  let side = '';
  let hasDotWord = false;
  for (let after = at + 1; ; after++) {
    const part = domainStart.exec(text.slice(edge, edge + longestDomain))?.[0] ?? '';
    side += part;
    edge += part.length;
    const sign = signs[after];
    if (part === '' || sign?.is !== '.' || sign.start !== edge) return { text: side, edge, hasDotWord };
    side += '.';
    edge = sign.end;
    hasDotWord = true;
  }
}

/** Letters that no address holds, right before one: the address would be cut. */
const cutLetter = /[@\u00C0-\u024F\u0370-\u052F]$/;
const beginsSegment = /(?:^|[|•·;,:：/–—(]\s?)$/;
const endsSegment = /^\s?(?:$|[|•·;,/–—()])/;

/** Whether the way it is written leaves no doubt that an address is meant; undefined where it is likely none. */
function certaintyOf(text: string, value: string, sign: Sign, local: Side, domain: Side): boolean | undefined {
  const { manner, word } = sign;
  if (manner === 'plain') return true;
  if (!endsLikeAddress(value)) return manner === 'bracketed' && word.length > 1 ? true : undefined;
  const isLabelled = grammarOfSigns().label.test(text.slice(Math.max(0, local.edge - 60), local.edge));
  const isSpelled = local.hasDotWord || domain.hasDotWord;
  if (isLabelled || isSpelled || (manner === 'bracketed' && word.length > 1)) return true;
  if (manner === 'word' && (isUnspaced(word) || word.includes(' '))) return true;
  if (word === 'AT' && local.text !== local.text.toUpperCase()) return true;
  const isAlone = beginsSegment.test(text.slice(0, local.edge)) && endsSegment.test(text.slice(domain.edge));
  return isAlone ? false : undefined;
}

const setOpening: Readonly<Record<string, string>> = { '}': '{', ']': '[', ')': '(' };
const longestSet = 400;

/** "{jane.doe, j.roe}@uni.example": whose is which, only a name tells. */
function setBefore(text: string, end: number): { locals: string[]; start: number } | undefined {
  const opening = setOpening[text.charAt(end - 1)];
  const start = opening === undefined ? -1 : text.lastIndexOf(opening, end - 1);
  if (start < 0 || end - start > longestSet) return undefined;
  const locals = text.slice(start + 1, end - 1).split(/\s?[,;|/]\s?/);
  const isSet = locals.length > 1 && locals.every((local) => /^[\w.+-]{1,64}$/.test(local.trim()));
  return isSet ? { locals: locals.map((local) => local.trim()), start } : undefined;
}

/** Addresses around each written or spelled-out @. */
function aroundSigns(text: string): SpelledAddress[] {
  const signs = signsIn(text);
  return signs.flatMap((sign, at) => {
    if (sign.is !== '@') return [];
    const domain = sideAfter(text, signs, at);
    const set = setBefore(text, sign.start);
    if (set) {
      return set.locals.flatMap((local) => {
        const value = checkedEmail(`${local}@${domain.text}`);
        return value === undefined ? [] : [{ value, start: set.start, end: domain.edge, certain: false }];
      });
    }
    const local = sideBefore(text, signs, at);
    const value = local.text === '' ? undefined : checkedEmail(`${local.text}@${domain.text}`);
    if (value === undefined || cutLetter.test(text.slice(0, local.edge))) return [];
    const certain = certaintyOf(text, value, sign, local, domain);
    return certain === undefined ? [] : [{ value, start: local.edge, end: domain.edge, certain }];
  });
}

const aroundSign = /[\w.+-]{2,64}@[\w.+-]{2,64}/g;

/** "elpmaxe.inu@eod.enaj": written backwards, to be turned by style. */
function backwards(text: string): SpelledAddress[] {
  return [...text.matchAll(aroundSign)].flatMap((match) => {
    const [written] = match;
    const forward = checkedEmail(written);
    if (forward !== undefined && endsLikeAddress(forward)) return [];
    const value = checkedEmail(written.split('').toReversed().join(''));
    if (value === undefined || !endsLikeAddress(value)) return [];
    return [{ value, start: match.index, end: match.index + written.length, certain: true }];
  });
}

/** Another sign, or a word in capitals, where the @ should be: "doe%uni.example", "doeATuniDOTexample". */
const otherHint = /\w(?:\s?[%#*$!]\s?|AT|ÄT)[a-z\d-]+(?:\.|DOT|PUNKT)[a-z]/;
const otherSign = /([\w.+-]{2,40}?)(?:\s?[%#*$!]\s?|AT|ÄT)([a-z\d-]{2,40}(?:(?:\.|DOT|PUNKT)[a-z\d-]{2,40}){1,4})/g;
/** "(replace # by @)", "（请将 # 换成 @）": said after the address. */
const explained = /^[^@]{0,40}[%#*$!][^@]{0,20}@/;

/** Such a sign stands in many texts: it is one after a word for e-mail, and may be one where nothing else stands. */
function withOtherSign(text: string): SpelledAddress[] {
  return [...text.matchAll(otherSign)].flatMap((match) => {
    const [written, local = '', domain = ''] = match;
    const value = checkedEmail(`${local}@${domain.replaceAll(/DOT|PUNKT/g, '.')}`);
    const end = match.index + written.length;
    const certain =
      grammarOfSigns().label.test(text.slice(0, match.index)) || explained.test(text.slice(end, end + 64));
    if (value === undefined || !endsLikeAddress(value) || !(certain || written.length === text.length)) return [];
    return [{ value, start: match.index, end: match.index + written.length, certain }];
  });
}

/** "E-mail (@uni.example): jane.doe": the domain is given once, for what follows. */
const domainFirst = /[(（[]?@([a-z0-9-]+(?:\.[a-z0-9-]+)+)[)）\]]?\s?[:：]\s?([\w.+-]{1,64})$/i;

function withDomainFirst(text: string): SpelledAddress[] {
  const found = domainFirst.exec(text);
  const value = found ? checkedEmail(`${found[2]}@${found[1]}`) : undefined;
  return found && value !== undefined && grammarOfSigns().label.test(text.slice(0, found.index))
    ? [{ value, start: found.index, end: text.length, certain: true }]
    : [];
}

/** The addresses that a text holds. */
export function addressesIn(text: string): SpelledAddress[] {
  if (!grammarOfSigns().hint.test(text) && !otherHint.test(text)) return [];
  const turned = backwards(text);
  const found = [...turned, ...withDomainFirst(text), ...aroundSigns(text)].filter(
    (each, at) => at < turned.length || !turned.some((other) => each.start < other.end && each.end > other.start),
  );
  return (found.length > 0 ? found : withOtherSign(text)).slice(0, mostInText);
}
