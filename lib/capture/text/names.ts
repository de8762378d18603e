/** Whether a short text can be a person's name, and the name without what stands around it. */
import { arabic, capitals, han, hangul, hasLetter, kana, katakana } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import { asWritten } from './name-forms.ts';
import { sizeOf } from './organizations.ts';
import { fold, wordsOf, type Word } from './phrases.ts';

/** Small words inside names, in any language that has them. */
const particles = new Set(
  'de da do dos das di del della delle dello du des von van vom zu zur zum der den ter ten te la le los las el al bin ibn ben bint abu y e i san st af av'.split(
    ' ',
  ),
);

/** Letters after a name that are no part of it. */
const postNominal =
  /[,\s(]+(?:ph\.?\s?d\.?|m\.?\s?d\.?|d\.?\s?phil\.?|m\.?\s?phil\.?|m\.?\s?sc\.?|b\.?\s?sc\.?|m\.?\s?a\.?|m\.?\s?s\.?|m\.?b\.?a\.?|j\.?d\.?|esq\.?|frs|frse|fba|fieee|facs|faan|fAAAS|obe|cbe|mbe|kbe|rn|cpa|pe|p\.e\.|mph|m\.p\.h\.|mlis|mls|ll\.?m\.?|ll\.?b\.?|ed\.?d\.?|d\.?sc\.?|sc\.?d\.?|pmp|cfa|facp|dds|dvm|pharmd|psyd|msw|lcsw|bcba|aia|jr|ii|iii|iv|mp|m\.?eng\.?|ra|licsw|fhea|frcp|facog|faap|rdn|cissp|habil)\.?\)?$/i;

export interface NameParts {
  name: string;
  /** "Prof. Dr.", as written. */
  honorific?: string;
}

/** The name again in another script, in brackets: "水原 朋香（みずはら ともか）". */
const reading = /(?<=[\u3005-\u9FFF\uAC00-\uD7A3])\s?[（(][^（）()]{1,40}[）)]$/;

/** A handle or pronouns in brackets after the name: "(jdoe)", "(@jane.doe)", "(she/her)". */
const handle = /\s\(@?[a-z\d][a-z\d_./-]{1,38}\)$/;

const trailingEastAsian =
  /(?<=[\u3005-\u9FFF\uAC00-\uD7A3])\s?(?:先生|博士|教授|氏|君|さん|様|女士|老师|老師|교수님|교수|박사|님|씨)$/;

/** More letters of that kind, after a comma: "RN, MSN, CNE". */
const lettersAfter = /,\s?[A-Z][A-Za-z.]{0,6}[A-Z.][A-Za-z.]{0,4}$/;
const twoNames = new RegExp(`^[${capitals}][^,]*\\s[${capitals}]`);
/** "(she/her)", ", they/them". */
const pronouns =
  /[\s,]*[([]?\b(?:she|he|they|ze|xe|elle|il|iel|sie|er|ella|él|lei|lui|zij|hij|ela|ele)\s?\/\s?[a-zéè]{2,6}(?:\s?\/\s?[a-zéè]{2,6})?[)\]]?$/i;
/** The name someone had before they married. */
const maiden = /[\s,]*[(（]?\b(?:née?|born|geb\.?|geborene?|nata|nacida|nascida|geboren)\s[^()（）,]{2,30}[)）]?$/i;

/** Titles that are the same in many languages, so that the page's own need not be known. */
const academic = new Set(
  'prof professor professorin professora profesor profesora professore professoressa dr drs univ pd dipl ing ir dott mag sir dame'.split(
    ' ',
  ),
);
/** Words that only go on a title: "Dr. rer. nat.", "Dott.ssa", "Dr. h. c.". */
const afterTitle = new Set('phil nat rer med jur habil pol oec dent vet agr theol techn mult et ssa ing'.split(' '));

/** The position after the honorific that begins at a word; the same position when none does. */
function honorificFrom(words: readonly Word[], at: number, lexicon: Lexicon): number {
  const text = words[at]?.text ?? '';
  const isHonorary = text === 'h' && words[at + 1]?.text === 'c' && at > 0;
  if (isHonorary) return at + 2;
  if (afterTitle.has(text)) return at > 0 ? at + 1 : at;
  return lexicon.honorifics.at(words, at)?.to ?? (academic.has(text) ? at + 1 : at);
}

/** Takes honorifics before the name and letters after it away, and gives it the order and capitals of running text. */
export function nameParts(text: string, lexicon: Lexicon): NameParts {
  let name = text
    .replaceAll(/[\s_]+/g, ' ')
    .replace(/^[\s/|•·>]+/, '')
    .trim();
  name = name.replace(pronouns, '').replace(maiden, '');
  for (let cut = postNominal.exec(name); cut && cut.index > 1; cut = postNominal.exec(name)) {
    name = name.slice(0, cut.index).replace(/[\s,]+$/, '');
  }
  while (twoNames.test(name) && lettersAfter.test(name)) name = name.replace(lettersAfter, '');
  name = name.replace(reading, '').replace(handle, '');
  name = name.replace(trailingEastAsian, '').replace(/[\s,;:|·•–—-]+$/, '');
  const words = wordsOf(name);
  let from = 0;
  for (let next = honorificFrom(words, 0, lexicon); next > from; next = honorificFrom(words, from, lexicon)) {
    const [first, last] = [words[from], words[next - 1]];
    // An honorific stands before a name, with a stop or a space after it: never alone, never an initial.
    if (!words[next] || !first || !last) break;
    if (last.end - first.start === 1 && !/^\.\s?\S/.test(name.slice(last.end))) break;
    if (/^[\u3005-\u9FFF\uAC00-\uD7A3]/.test(name.slice(first.start))) break;
    from = next;
  }
  const start = words[from]?.start ?? 0;
  const honorific = name.slice(0, start).trim();
  name = asWritten(name.slice(start).trim());
  return honorific === '' ? { name } : { name, honorific };
}

const longest = 60;
const hanName = new RegExp(`^[${han}ヶ]{1,4}[\\s・]?[${han}${kana}]{1,6}$`);
const katakanaName = new RegExp(`^[${katakana}]{2,12}(?:[・＝\\s][${katakana}]{1,12}){1,3}$`);
const hangulName = new RegExp(`^[${hangul}]{2,4}$|^[${hangul}]{1,2}\\s[${hangul}]{1,3}$`);
const arabicWord = new RegExp(`^[${arabic}\\u200C]+$`);

/** The commonest Korean family names; all but a few people have one of them. */
const koreanFamilies =
  '김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국';

function eastAsianScore(text: string, lexicon: Lexicon): number | undefined {
  if (hangulName.test(text))
    return koreanFamilies.includes(text.charAt(0)) && !lexicon.roles.has(wordsOf(text)) ? 0.8 : 0;
  if (katakanaName.test(text)) return 0.7;
  if (/^[\u3005-\u30FF\u3400-\u9FFF]/.test(text)) {
    if (!hanName.test(text)) return 0;
    const words = wordsOf(text);
    if (lexicon.organizations.has(words) || lexicon.roles.has(words) || lexicon.headings.has(words)) return 0;
    return words.length >= 2 && words.length <= 6 ? 0.75 : 0.1;
  }
  return undefined;
}

function spelledLikeName(raw: string): boolean {
  const first = raw.charAt(0);
  if (arabicWord.test(raw)) return true;
  return first.toLowerCase() !== first || raw.includes("'") || raw.includes('’');
}

/** "Ola Berg, Ina Quist": two names, or a name and a place. */
const severalNames = /^[^\s,]+\s[^,]+,\s?[^\s,]+\s[^,]+/;

/** What templates say where a name is to be filled in. */
const template =
  /^(?:(?:your|votre)\s.*|first ?name last ?name|name surname|full name|user ?name|author name|site title|lorem ipsum|vorname nachname|(?:ihr|dein) name|nombre (?:y )?apellidos?|(?:tu|su) nombre|prénom nom|nome (?:e )?cognome|(?:il )?tuo nome|nome (?:e )?sobrenome|seu nome|voornaam achternaam|(?:jouw|uw) naam|氏名|お名前|姓名|你的名字|您的姓名|이름|성명|الاسم|الاسم الكامل|نام و نام خانوادگی)$/i;

/** What they are called, in quotes within the name: William “Bill” Holt. */
const nickname = /\s["“'‘«][^\s"“”'’«»]{2,15}["”'’»]\s/;

/**
 * How much a text looks like a person's name, 0 to 1: two to five capitalised words (or the forms other scripts have), none
 * of them a word for a post, an organisation, a section or a site.
 */
export function nameScore(whole: string, lexicon: Lexicon): number {
  const text = whole.replace(nickname, ' ');
  if (template.test(text) || severalNames.test(text)) return 0;
  if (text.length < 2 || text.length > longest || !hasLetter(text) || /[\d@:;!?#*/\\<>{}=+&%$|_"“”[\]~^©]/.test(text))
    return 0;

  const bare = text.replace(/\s?[(（][^()（）]{1,30}[)）]/, '').trim();
  const special = eastAsianScore(bare, lexicon);
  if (special !== undefined) return special;
  const raws = bare.split(/[\s,]+/).filter(Boolean);
  if (raws.length > 7) return 0;
  let named = 0;
  for (const raw of raws) {
    const plain = fold(raw.replaceAll(/[.'’-]/g, ''));
    if (particles.has(plain)) continue;
    if (!spelledLikeName(raw)) return 0;
    if (raw.endsWith('.') && plain.length > 3) return 0;
    named++;
  }
  if (named === 0 || named > 6) return 0;
  const words = wordsOf(bare);
  const others = otherWords(words, lexicon);
  // A last word can be a surname that is also a post or a house (Dean, Church): doubtful, not impossible; "University" is none.
  if (others === 1 && sizeOf(words.slice(-1)) > 0) return 0;
  if (others > 1 || (others === 1 && (named < 2 || !isOther(words, words.length - 1, lexicon)))) return 0;
  if (others === 1) return 0.3;
  if (named === 1) return 0.25;
  if (named > 4) return 0.8;
  return arabicWord.test(raws[0] ?? '') ? 0.7 : 1;
}

/** How many of the words are of a kind that a name does not hold: posts, organisations, headings, sites, little words. */
function otherWords(words: readonly Word[], lexicon: Lexicon): number {
  if (lexicon.headings.exactly(words) !== undefined || lexicon.crowd.exactly(words) !== undefined)
    return words.length + 1;
  let count = 0;
  for (let at = 0; at < words.length; at++) {
    const isInitial = (words[at]?.text.length ?? 0) === 1;
    if (!isInitial && lexicon.common.at(words, at) && !particles.has(words[at]?.text ?? '')) return words.length + 1;
    if (isOther(words, at, lexicon)) count++;
  }
  return count;
}

function isOther(words: readonly Word[], at: number, { roles, organizations, noise }: Lexicon): boolean {
  const word = words[at];
  if (!word || word.text.length < 2 || particles.has(word.text)) return false;
  return [roles, organizations, noise].some((table) => table.at(words, at) !== undefined);
}

/** A name's words without order, case, diacritics or initials: what two spellings of it share. */
export function nameKey(name: string): string[] {
  return wordsOf(name)
    .map((word) => word.text)
    .filter((word) => word.length > 1 || !/^[a-z]$/.test(word));
}

/** Whether two texts can name one person: all of the shorter's words are in the longer, at least one of them long. */
export const sameName = (one: string, other: string): boolean => sameKeys(nameKey(one), nameKey(other));

/** The same for keys made before. */
export function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length > 0 && short.join('').length > 2 && short.every((word) => long.includes(word));
}
