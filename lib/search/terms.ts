/** Texts as the words they are found by, in any script: case, accents and width set aside. */
import { fold, tokens, type Range } from '../wording/index.ts';

/** A word of a text, and where it stands there. */
export interface Term extends Range {
  word: string;
}

/** Letters that are letters of their own and no accents, as those write them whose keyboard has none. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const plain = (folded: string): string => folded.replaceAll(/[ßæœøłđðþı]/g, (letter) => plainLetters[letter] ?? letter);

/** A run of scripts that put no spaces between words. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{M}]*/gu;

interface Piece extends Range {
  text: string;
  isUnspaced: boolean;
}

/** Runs of one manner of writing. */
function pieces(text: string): Piece[] {
  const all: Piece[] = [];
  const add = (start: number, end: number, isUnspaced: boolean): void => {
    if (end > start) all.push({ text: text.slice(start, end), start, end, isUnspaced });
  };
  let last = 0;
  for (const match of text.matchAll(unspaced)) {
    add(last, match.index, false);
    last = match.index + match[0].length;
    add(match.index, last, true);
  }
  add(last, text.length, false);
  return all;
}

/** The characters of a run, each with the marks on it. */
function characters({ text, start }: Piece): Term[] {
  const all: Term[] = [];
  let at = start;
  for (const character of text) {
    const end = at + character.length;
    const word = plain(fold(character));
    const before = all.at(-1);
    if (word !== '') all.push({ word, start: at, end });
    else if (before) before.end = end;
    at = end;
  }
  return all;
}

/** Each two neighbours, and the last by itself, so that any run of two or more characters is found, and any first one. */
function pairs(run: readonly Term[]): Term[] {
  return run.map((first, index) => {
    const second = run[index + 1];
    return second ? { word: first.word + second.word, start: first.start, end: second.end } : first;
  });
}

/** Words of a spaced script; one with an apostrophe also by its parts: "l'archiviste" is found by "archiviste". */
function words({ text, start }: Piece): Term[] {
  return tokens(text).flatMap((token): Term[] => {
    const whole = { word: plain(token.folded), start: start + token.start, end: start + token.end };
    const apostrophe = text.slice(token.start, token.end).search(/['’]/);
    if (apostrophe < 0) return [whole];
    const middle = token.start + apostrophe;
    const part = (from: number, to: number): Term => ({
      word: plain(fold(text.slice(from, to))),
      start: start + from,
      end: start + to,
    });
    return [whole, part(token.start, middle), part(middle + 1, token.end)];
  });
}

/** Every word of a text that it is found by. */
export const termsOf = (text: string): Term[] =>
  pieces(text)
    .flatMap((piece) => (piece.isUnspaced ? pairs(characters(piece)) : words(piece)))
    .filter(({ word }) => word !== '');

/** One word that is sought. */
export interface Sought {
  word: string;
  /** How many letters may be other than typed: typos are for words of some length in scripts with letters. */
  typos: 0 | 1 | 2;
}

const typosIn = (word: string): Sought['typos'] => {
  if (!/^\p{L}+$/u.test(word)) return 0;
  const { length } = word;
  return length >= 8 ? 2 : length >= 4 ? 1 : 0;
};

/** What a query asks for; all of it must be there. */
export function soughtIn(query: string): Sought[] {
  const asked = pieces(query).flatMap((piece): Sought[] => {
    if (!piece.isUnspaced)
      return tokens(piece.text).map(({ folded }) => ({ word: plain(folded), typos: typosIn(plain(folded)) }));
    const run = characters(piece);
    return (run.length > 1 ? pairs(run).slice(0, -1) : run).map(({ word }) => ({ word, typos: 0 }));
  });
  const each = new Map(asked.filter(({ word }) => word !== '').map((one) => [one.word, one]));
  return [...each.values()];
}
