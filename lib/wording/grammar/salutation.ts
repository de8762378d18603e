/** How someone is addressed, in any language. */
import { fold } from '../tokens.ts';
import names from './family-names.json' with { type: 'json' };
import { oneLine } from './noun-phrase.ts';

/** Titles in front of a name, as many as there are. */
const titles =
  /^(?:(?:(?:prof|dr|mr|mrs|ms|mx|herr|frau|rev|ir|ing|mag|dipl)\.?|professor|doctor|sir|dame|hon\.)(?:-ing\.?)?\s+)+/iu;

/** "PhD", "M.D.", "RN": letters after a name have a second capital or stops between them. */
const isCredential = (word: string): boolean =>
  /\p{L}\.\p{L}/u.test(word) || /^\p{L}*\p{Lu}\p{L}*\p{Lu}/u.test(word) || /^(?:jr|sr|esq|em)\.?$/iu.test(word);

/** "Okafor, Adaeze" in the order in which it is said; credentials after a comma are no name. */
function inOrder(name: string): string {
  const [first = '', second = '', ...rest] = name.split(/\s*,\s*/u);
  const isInverted =
    rest.length === 0 && second !== '' && first.split(' ').length <= 3 && !second.split(' ').some(isCredential);
  return isInverted ? `${second} ${first}` : first;
}

/** The name alone: no pronouns or year of birth in brackets, no letters after it. */
function bareName(name: string): string {
  const line = oneLine(name)
    .replaceAll(/\s*[([][^)\]]*[)\]]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const words = inOrder(line).split(' ');
  const isAllCapitals = words.every((word) => word === word.toUpperCase());
  const follows = (word: string): boolean =>
    /^(?:PhD|DPhil|MD|MBA|MSc|MPH|RN|EdD|JD|LLM|MLIS|FRSA?|FRCP|FBA|RIBA|OBE|CBE|MBE|KBE|DBE|KC|QC|CPA|CFA|PE|DVM|PharmD|MSW|LCSW)$/u.test(
      word,
    ) ||
    (!isAllCapitals && word.includes('.') && isCredential(word));
  const last = words.findLastIndex((word, index) => index < 2 || !follows(word));
  words.splice(last + 1);
  return words.join(' ') || oneLine(name);
}

const isLatin = (text: string): boolean => /^[\p{sc=Latin}’'-]+$/u.test(text);

/**
 * The family name, only where no culture would read the name otherwise: a given name, then a family name that may have
 * particles. Not where the first word is a family name of those who put it first (Chinese, Japanese, Korean, Vietnamese,
 * Hungarian), nor for Icelandic patronymics, which are no form of address.
 */
function familyName(name: string): string | undefined {
  const all = name.split(' ');
  const capital = all.filter((word) => word.length > 1 && isLatin(word) && word === word.toUpperCase());
  // "MORISAWA Chihiro": the writer of the page has said which it is.
  if (all.length > 1 && capital.length === 1 && capital[0] !== undefined) return capital[0];
  const parts = all.filter((part, index) => index === 0 || !/^\p{Lu}\.?$/u.test(part));
  const [given = '', ...family] = parts;
  const particles = family.slice(0, -1).every((word) => names.particles.includes(word));
  const last = family.at(-1);
  if (last === undefined || !particles || !parts.every(isLatin)) return undefined;
  if (names.first.includes(fold(given).split('-')[0] ?? '')) return undefined;
  return names.patronymics.some((ending) => fold(last).endsWith(ending)) ? undefined : family.join(' ');
}

/** "Prof. Dr." of "Prof. Dr. rer. nat."; a rank is no form of address: "Professor" of "Associate Professor". */
const titleOf = (honorific: string): string =>
  oneLine(honorific)
    .replace(
      /^(?:associate|assistant|adjunct|full|visiting|emeritus|emerita|assoc\.|assist\.|asst\.|adj\.)\s*(?=prof)/iu,
      '',
    )
    .split(' ')
    .filter((word, index) => index === 0 || !/^\p{Ll}/u.test(word))
    .join(' ')
    .replace(/,$/u, '');

/**
 * How to address someone: with the title that a page gives, never a guessed one. Only where a name is plainly a given
 * name and a surname is the surname used alone; otherwise the whole name is right in every culture.
 */
export function addressee(name: string, honorific: string | undefined): string {
  const whole = bareName(name);
  const title = titleOf(honorific ?? '');
  if (title === '') return whole;
  const untitled = whole.replace(titles, '') || whole;
  // A knight or dame is addressed by the given name.
  if (/^(?:sir|dame)$/iu.test(title)) return `${title} ${untitled.split(' ')[0] ?? untitled}`;
  return `${title} ${familyName(untitled) ?? untitled}`;
}
