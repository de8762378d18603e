/** Makes words taken from a page, or typed into a form, fit into a sentence, without changing what they say. */
import type { CitableFact } from '../fact.ts';
import { countWords } from '../text.ts';
import { isUnspaced, tokens } from '../tokens.ts';
import pageWords from './page-words.json' with { type: 'json' };

/** One line of plain text: white space folded, invisible and control characters gone, quotation marks made inner ones. */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cf}\uFFFD]/gu, '')
    .replaceAll(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();

const pairs: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
];

/** Without a bracket that was opened and never closed, or closed and never opened. */
function balanced(text: string): string {
  let found = text;
  for (const [open, close] of pairs) {
    const opened = found.lastIndexOf(open);
    if (opened > found.lastIndexOf(close)) found = found.slice(0, opened).trimEnd();
    if (found.includes(close) && !found.includes(open)) found = found.slice(0, found.indexOf(close)).trimEnd();
  }
  return found;
}

const marks = /["“”„«»]/gu;

/** Without quotation marks around the whole, or one without its partner at an end. */
function unquoted(text: string): string {
  const count = text.match(marks)?.length ?? 0;
  const opens = /^["“„«]/u.test(text);
  const closes = /["”“»]$/u.test(text);
  if (opens && closes && count === 2) return text.slice(1, -1);
  if (count % 2 === 1 && (opens || closes)) return opens ? text.slice(1) : text.slice(0, -1);
  // A mark without its partner somewhere within is none.
  return count % 2 === 1 ? text.replaceAll(marks, '') : text;
}

/** A phrase without the marks that stood around it on the page: bullets, quotation marks, final stops and commas. */
export function bare(text: string): string {
  const line = unquoted(
    oneLine(text)
      .replace(/^[\s•·*–—-]+/u, '')
      .replace(/[\s,;:–—…-]+$/u, ''),
  );
  // A final stop goes unless it belongs to a short form: "Sr.", "Ph.D.", "Inc."
  const last = line.split(' ').at(-1) ?? '';
  const isShortForm = /^\p{Lu}\p{L}{0,3}\.$/u.test(last) || last.indexOf('.') < last.length - 1;
  const stopped = last.endsWith('.') && !isShortForm ? line.slice(0, -1) : line;
  return balanced(stopped);
}

const isAllCapitals = (text: string): boolean =>
  text.length > 12 && text.includes(' ') && text === text.toUpperCase() && text !== text.toLowerCase();

/** Lower case for a phrase set all in capitals, or for a long word of it; an acronym stays. */
export const quieter = (text: string): string =>
  isAllCapitals(text)
    ? text.toLowerCase()
    : text.replaceAll(/(?<=\s)\p{Lu}{7,}(?=\s|$)/gu, (word) => word.toLowerCase());

/** Words of a name that have no capital within it. */
const smallWord = /^(?:a|an|and|at|by|de|del|der|des|di|du|et|for|für|in|la|of|on|the|und|y)$/u;

/** Four letters that can be spoken as a word: "WEIR", "PARK", "YALE". */
const spoken =
  /^[^AEIOU\P{Lu}](?:[AEIOU]{1,2}[^AEIOU\P{Lu}]{1,2}|[^AEIOU\P{Lu}][AEIOU][^AEIOU\P{Lu}]|[AEIOU][^AEIOU\P{Lu}]E)$/u;

/** A name set all in capitals as names are written; what may be an acronym, or part of a firm's form, stays. */
export const calmer = (text: string): string =>
  isAllCapitals(text)
    ? text
        .split(' ')
        .map((word, index) => {
          const lowered = word.toLowerCase();
          if (index > 0 && smallWord.test(lowered)) return lowered;
          const isWord =
            /^(?:\p{L}{5,}|ST\.?)$/u.test(word) || (spoken.test(word) && !pageWords.acronyms.includes(word));
          return isWord ? word.slice(0, 1) + lowered.slice(1) : word;
        })
        .join(' ')
    : text;

/** Quotation marks within a phrase that will itself be quoted. */
export const innerQuotes = (text: string): string =>
  text
    .replaceAll(/"([^"]*)"/g, '‘$1’')
    .replaceAll(/[“„«]/g, '‘')
    .replaceAll(/[”»"]/g, '’');

/** Whether all words of a field stand in the quote: only then does the page itself say them. */
export function standsIn(fact: CitableFact, field: string): boolean {
  const quoted = new Set(tokens(fact.quote).map((token) => token.folded));
  const words = tokens(field);
  return words.length > 0 && words.every((token) => quoted.has(token.folded));
}

/** "St. Olave Hospital", "Halden U. Press": a stop after a short form ends no sentence. */
const withoutShortForms = (text: string): string =>
  text.replaceAll(
    /(?<=^|[\s(])(\p{Lu}|\p{Lu}\p{L}?\.\p{L}+|St|Ste|Mt|Ft|Dr|Prof|Sr|Jr|No|Dept|Univ|Inst|Assoc|Asst|Co|Inc|Ltd|Corp|Bros|Min|Dep|Dir|Sec|Assn|Natl|Intl|Nat|Int|Comm|Lab|Soc|Acad|Hosp|Coll|Sch|Tech|Fac|Div|Gov)\.(?=\s)/gu,
    '$1',
  );

const verb = /\b(?:is|are|was|were|am|has|have|had|will|i|he|she|they|we|my|his|her|who)\b/iu;

/** Whether a phrase can stand as a name or noun in a sentence: short, in one piece, no sentence of its own. */
export const isPhrase = (text: string, longest: number): boolean =>
  text.length > 1 &&
  countWords(text) <= longest &&
  !verb.test(text) &&
  !/[.!?;]\s|[{}<>|@\\→»]|\bhttps?:/u.test(withoutShortForms(text)) &&
  /\p{L}/u.test(text);

const lesserWords =
  /^(?:a|an|and|as|at|by|during|for|from|in|of|on|or|over|the|through|to|towards?|under|using|via|with|–|—|-)$/iu;

/** The title of a work, without its subtitle and cut before a lesser word where it is longer than `longest` words. */
export function shortTitle(title: string, longest: number): string {
  const upTo = title.split(/(?:[:;?]|\s[–—-]|(?<=\p{Ll}{4})\.)\s/u)[0] ?? title;
  const main = title.charAt(upTo.length) === '?' ? `${upTo}?` : upTo;
  // A main title of one word says too little without its subtitle.
  const whole = countWords(main) > 1 ? bare(main) : title;
  const words = whole.split(' ');
  if (words.length <= longest) return whole;
  let cut = longest;
  while (cut > 5 && !lesserWords.test(words[cut] ?? '')) cut -= 1;
  if (cut <= 5) cut = longest;
  while (cut > 5 && hanging(words[cut - 1] ?? '')) cut -= 1;
  return `${bare(words.slice(0, cut).join(' '))}…`;
}

/** Short forms that end in a stop and end no sentence, beside single letters and those with stops inside. */
const shortForms =
  /(?:^|[\s(])(?:\p{L}|\p{L}*\.\p{L}+|[Ss]r|[Jj]r|[Dd]r|[Pp]rof|[Mm]rs?|[Mm]s|[Ss]t|[Nn]o|[Nn]r|[Vv]ol|pp?|vs|ca|etc|al|Inc|Ltd|Co|Corp|Dept|Univ|Dep|Dir|Min|Sec|Perm|Asst|Assoc|Gen|Gov|Hon|Eng|Mgr|Comm|Int|Intl|Nat|Natl|Rev|Sgt|Lt|Capt|Col|Maj|Exec|Vis|Mt|Ft|bzw|[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec)\.$/u;

/** The first sentence of a text. */
export function firstSentence(text: string): string {
  for (const stop of text.matchAll(/[.!?。！？][”’)]?(?=\s|$)|[。！？]/gu)) {
    const said = text.slice(0, stop.index + stop[0].length);
    const follows = text.slice(said.length).trimStart();
    // One or two words before a stop are more likely a short form that no list has than a sentence.
    const isWhole = countWords(said) > 2 || isUnspaced(said.slice(0, 1));
    if (isWhole && !shortForms.test(said) && !/^\p{Ll}/u.test(follows)) return said;
  }
  return text;
}

/** Words that leave a cut line hanging: "…because of the". */
const hanging = (word: string): boolean =>
  lesserWords.test(word) ||
  /^(?:that|which|who|where|when|his|her|their|my|our|its|is|are|was|were|be|has|have|der|die|das|den|dem|ein|eine|und|oder|mit|von|le|les|des|du|un|une|et|que|qui|el|los|las|con|para)$/iu.test(
    word,
  );

/** At most as much as a line bears, cut between words where the script has spaces. */
function cutOff(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= 160) return text;
  const cut = characters.slice(0, 160).join('');
  const space = cut.lastIndexOf(' ');
  return space > 80 ? cut.slice(0, space) : cut;
}

/** The first words of a quote, ending where a clause ends if one does, else marked as cut. */
export function clip(quote: string, longest: number): string {
  const words = bare(firstSentence(bare(quote))).split(' ');
  if (words.length <= longest) return cutOff(words.join(' '));
  for (let cut = longest; cut >= 9; cut -= 1) {
    if (/[,;:)]$/u.test(words[cut - 1] ?? '')) return `${cutOff(bare(words.slice(0, cut).join(' ')))}…`;
  }
  let cut = longest;
  while (cut > 7 && hanging(words[cut - 1] ?? '')) cut -= 1;
  return `${cutOff(bare(words.slice(0, cut).join(' ')))}…`;
}

/** The first sentence where it is short enough, else its beginning up to where a clause ends; nothing where none does. */
export function brief(quote: string, longest: number): string | undefined {
  const sentence = bare(firstSentence(bare(quote)));
  const words = sentence.split(' ');
  if (words.length <= longest) return sentence;
  const end = words.slice(2, longest).findLastIndex((word) => /[,;:)]$/u.test(word));
  return end === -1 ? undefined : `${bare(words.slice(0, end + 3).join(' '))}…`;
}

/** The year of an ISO date, where the quote says it too. */
export function quotedYear(fact: CitableFact, date: string | undefined): string | undefined {
  const year = date?.slice(0, 4);
  return year !== undefined && fact.quote.includes(year) ? year : undefined;
}
