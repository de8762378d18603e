/** One name in the forms that pages give it: family name first, in capitals, in two scripts beside each other. */
import { arabic, capitals, letters, unspaced } from './characters.ts';

const latin = 'A-Za-z\\u00C0-\\u024F\\u1E00-\\u1EFF';
const firstLatin = new RegExp(`[${latin}]`);
/** Letters of a script other than Latin. */
const firstOther = new RegExp(
  '[\\u0370-\\u03FF\\u0400-\\u052F\\u0531-\\u058F\\u05D0-\\u05EA\\u0904-\\u0939\\u0E01-\\u0E2E\\u10A0-\\u10FF' +
    `${arabic}${unspaced}]`,
);
const edges = /^[\s()（）[\]【】「」/／|｜,，、·•:：;–—-]+|[\s()（）[\]【】「」/／|｜,，、·•:：;–—-]+$/g;

/** "水原 朋香 (Tomoka Mizuhara)": the two parts of a text that changes its script once, one of them Latin. */
export function inTwoScripts(text: string): readonly [string, string] | undefined {
  const other = text.search(firstOther);
  const roman = text.search(firstLatin);
  if (other < 0 || roman < 0) return undefined;
  const cut = Math.max(other, roman);
  const [one, two] = [text.slice(0, cut), text.slice(cut)].map((part) => part.replaceAll(edges, ''));
  if (!one || !two || (other > roman ? firstLatin : firstOther).test(two)) return undefined;
  return [one, two];
}

const isCapitals = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase() && !word.includes('.');
const vowel = /[AEIOUYÄÖÜÀ-ÆÈ-ÏÒ-ØÙ-Ý]/;
/** "JP" and "DJ" are initials, "LE" before "GOFF" is not. */
const isSpelledOut = (word: string): boolean => isCapitals(word) && word.length > 2 && vowel.test(word);

function capitalised(word: string): string {
  return word
    .split(/(?<=[-'’])/)
    .map((part) => {
      const small = part.charAt(0) + part.slice(1).toLowerCase();
      return small.replace(/^Mc([a-z])/, (_, letter: string) => `Mc${letter.toUpperCase()}`);
    })
    .join('');
}

/** Words that stand in capitals for looks, or to tell the family name, written as others are. */
function withoutCapitals(name: string): string {
  const words = name.split(' ');
  if (!words.some(isSpelledOut)) return name;
  return words
    .map((word, at) => {
      const beside = isSpelledOut(words[at - 1] ?? '') || isSpelledOut(words[at + 1] ?? '');
      return isSpelledOut(word) || (isCapitals(word) && vowel.test(word) && beside) ? capitalised(word) : word;
    })
    .join(' ');
}

const inverted = new RegExp(`^((?:[${letters}'’-]+\\s){0,3}[${letters}'’-]+),\\s?([${capitals}][${letters}.'’ -]*)$`);
const particle = /^(?:[a-zà-ÿ]|(?:De|Di|Da|Del|Della|Van|Von|Le|La|Du|Dos|Den|Ten|Ter|El|Al|Bin)$)/;

/** "Holt, Maren": a family name of one word, with what belongs before it, or one in capitals. */
function turned(name: string): string {
  const [, family = '', given = ''] = inverted.exec(name) ?? [];
  if (family === '' || given === '') return name;
  const words = family.split(' ').filter((word) => !particle.test(word));
  return words.length <= 1 || words.every(isCapitals) ? `${given} ${family}` : name;
}

/** "LE GOFF Maren": capitals tell the family name, which then stands first. */
function inGivenOrder(name: string): string {
  const words = name.split(' ');
  let family = 0;
  while (family < words.length && isCapitals(words[family] ?? '')) family++;
  const isFamily = family > 0 && family < words.length && words.slice(0, family).some(isSpelledOut);
  const given = words.slice(family);
  return isFamily && given.every((word) => !isCapitals(word) && /^[^\d.,]+$/.test(word))
    ? [...given, ...words.slice(0, family)].join(' ')
    : name;
}

/** A name as it is written in running text: given name first, capitals at the beginning of words alone. */
export const asWritten = (name: string): string => withoutCapitals(inGivenOrder(turned(name)));
