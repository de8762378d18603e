/** Words of a text and phrases found in them. Scripts written without spaces are looked up character by character. */

import { digits, letters, spaced, unspaced } from './characters.ts';

/** One word, folded for comparison, and where it stands. */
export interface Word {
  /** Lower case without diacritics. */
  text: string;
  /** UTF-16 offsets. */
  start: number;
  end: number;
}

export interface Found<Value> {
  value: Value;
  /** Offsets of the phrase in the text. */
  start: number;
  end: number;
  /** Positions of its words, end exclusive. */
  from: number;
  to: number;
}

const marks = /[\u0300-\u036F\u0591-\u05BD\u0610-\u061A\u064B-\u065F\u0670\u0900-\u0903]+/g;
const ascii = /^[\t\n\u0020-\u007E]*$/;
/** Han, kana and Hangul: every character is a word of its own. */
const isUnspaced = new RegExp(`^[${unspaced}]`);
/** A character of an unspaced script, or a run of letters, marks and digits; an apostrophe parts words (l'université). */
const wordPattern = new RegExp(`[${unspaced}]|[${spaced}${digits}]+`, 'g');
/** Spaces that a person may or may not write, and that lookup leaves out. */
const unspacedGap = new RegExp(`(?<=[${unspaced}]) | (?=[${unspaced}])`, 'g');
const plainLine = /^[a-z0-9, ]*$/;
const betweenWords = new RegExp(`[^${letters}${digits}, ]+`, 'g');

/** Lower case, compatibility forms resolved, diacritics dropped; signs that are written in two ways made one. */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  const plain = text.normalize('NFKD').replaceAll(marks, '').normalize('NFC').toLowerCase();
  return plain.replaceAll('’', "'").replaceAll('ي', 'ی').replaceAll('ك', 'ک').replaceAll('ى', 'ی').replaceAll('ı', 'i');
}

/** Lines whose words are remembered: the stages of one reading ask for the same lines again and again. */
const remembered = new Map<string, readonly Word[]>();
const mostRemembered = 4_000;

/** The words of a text, in order. */
export function wordsOf(text: string): readonly Word[] {
  const known = remembered.get(text);
  if (known) return known;
  const words = cutToWords(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, words);
  return words;
}

function cutToWords(text: string): readonly Word[] {
  const words: Word[] = [];
  const plain = ascii.test(text);
  const source = plain ? text.toLowerCase() : text;
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(source); match; match = wordPattern.exec(source)) {
    const [raw] = match;
    const start = match.index;
    words.push({
      text: plain || (raw.length === 1 && isUnspaced.test(raw)) ? raw : fold(raw),
      start,
      end: start + raw.length,
    });
  }
  return words;
}

/** Stands for "phrases go on from here" where no phrase ends. */
const onward = Symbol('onward');
const shortestCompoundPart = 5;

/** Phrases with a value each, found in a list of words in time linear in the words. */
export class PhraseTable<Value> {
  /** Every phrase, and every beginning of one, by its words with a space between those that are written with one. */
  readonly #values = new Map<string, Value | typeof onward>();
  #compounds = false;

  /** Adds lines of comma-separated phrases; with `compounds`, long words that end in one count as well. */
  add(lines: readonly string[] | undefined, value: Value, compounds = false): void {
    this.#compounds ||= compounds;
    for (const line of lines ?? []) {
      const plain = plainLine.test(line) ? line : fold(line.replaceAll(betweenWords, ' '));
      for (const phrase of plain.split(',')) this.#addPhrase(phrase.trim().replaceAll(unspacedGap, ''), value);
    }
  }

  #addPhrase(phrase: string, value: Value): void {
    if (phrase === '') return;
    this.#values.set(phrase, value);
    const everyCharacter = isUnspaced.test(phrase);
    for (let cut = 1; cut < phrase.length; cut++) {
      if (!everyCharacter && phrase.charAt(cut) !== ' ') continue;
      const beginning = phrase.slice(0, cut);
      if (!this.#values.has(beginning)) this.#values.set(beginning, onward);
    }
  }

  /** Every phrase found, in order of where it starts; of those that start at one word, the longest. */
  find(words: readonly Word[]): Found<Value>[] {
    const found: Found<Value>[] = [];
    for (let at = 0; at < words.length; at++) {
      const hit = this.at(words, at);
      if (hit) found.push(hit);
    }
    return found;
  }

  has(words: readonly Word[]): boolean {
    for (let at = 0; at < words.length; at++) if (this.at(words, at)) return true;
    return false;
  }

  /** The longest phrase that starts at a word. */
  at(words: readonly Word[], at: number): Found<Value> | undefined {
    const first = words[at];
    if (!first) return undefined;
    let best: Found<Value> | undefined;
    let key = '';
    for (let to = at; to < words.length; to++) {
      const word = words[to];
      if (!word) break;
      const spaceBefore = to > at && !(isUnspaced.test(word.text) || isUnspaced.test(words[to - 1]?.text ?? ''));
      key += spaceBefore ? ` ${word.text}` : word.text;
      const value = this.#values.get(key);
      if (value === undefined) break;
      if (value !== onward) best = { value, start: first.start, end: word.end, from: at, to: to + 1 };
    }
    return best ?? this.#ending(first, at);
  }

  /** The phrase that is all of the words. */
  exactly(words: readonly Word[]): Value | undefined {
    const hit = this.at(words, 0);
    return hit && hit.to === words.length ? hit.value : undefined;
  }

  #ending(word: Word, at: number): Found<Value> | undefined {
    if (!this.#compounds) return undefined;
    for (let cut = 2; cut <= word.text.length - shortestCompoundPart; cut++) {
      const value = this.#values.get(word.text.slice(cut));
      if (value !== undefined && value !== onward)
        return { value, start: word.start, end: word.end, from: at, to: at + 1 };
    }
    return undefined;
  }
}
