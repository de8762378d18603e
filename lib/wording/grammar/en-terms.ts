/** What English words are: roles, activities, foreign terms, and how each is set into a sentence. */
import type { CitableFact } from '../fact.ts';
import { fold, tokens } from '../tokens.ts';
import words from './en.json' with { type: 'json' };
import { indefinite, lowerFirst, withThe } from './en-writer.ts';
import { innerQuotes, quotedYear } from './noun-phrase.ts';
import { isOngoing, phrase } from './page-words.ts';

/** "Member: Committee for the Environment" is a role and where it was held. */
const labelled = /^(\p{L}+(?:\s\p{L}+)?):\s+(?=\S)/u;

/** The noun that a title is about: "Head" of "Head of Research", "Manager" of "Sr. Technical Program Manager". */
export const headNoun = (title: string): string =>
  (title.split(/\s(?:of|for|in|at|on|to|and|&|with|–|-|\/)\s|[,:(]/u)[0] ?? title)
    .trim()
    .split(/[\s/]/u)
    .at(-1)
    ?.toLowerCase() ?? '';

/** Whether a title is what someone did rather than what they were: "End of study internship". */
export function isActivity(title: string): boolean {
  const head = headNoun(title);
  const last = title.toLowerCase().split(' ').at(-1) ?? '';
  // "Director of Research" is a role; "End of study internship" is none.
  return words.activityNouns.includes(head) || (words.activityNouns.includes(last) && !isRoleNoun(head));
}

/** Whether a noun says what someone is. "Sous-chef" is a chef. */
function isRoleNoun(noun: string): boolean {
  const last = noun.split('-').at(-1) ?? noun;
  if (words.notRoles.includes(last)) return false;
  return (
    words.roleNouns.includes(noun) ||
    words.roleNouns.includes(last) ||
    words.roleEndings.some((ending) => last.length > 4 && last.endsWith(ending))
  );
}

/** "Ph.D.", "J. D.": letters before a stop are no words of any language. */
const withoutInitials = (text: string): string =>
  text.replaceAll(/(?<=^|[\s.(])(?:\p{L}|\p{Lu}\p{Ll})\./gu, ' ').replaceAll(/(?<=\.|\s)\p{Lu}(?=$|[\s,)])/gu, ' ');

/** Whether a phrase is plainly not English, so that English grammar must not be put around it bare. */
export const isForeign = (text: string): boolean =>
  /[^\p{sc=Latin}\p{sc=Common}]/u.test(text) ||
  /(?:^|\s)\p{Ll}*[^\P{Ll}a-z]\p{Ll}*(?=\s|$)/u.test(text) ||
  tokens(withoutInitials(text)).some((token) => words.foreign.includes(token.folded));

/** "Principal second violin": a musician is named by the instrument where a seat stands before it. */
const isSeat = (title: string): boolean =>
  words.instruments.includes(headNoun(title)) && words.orchestraSeats.includes(title.toLowerCase().split(' ')[0] ?? '');

/** Whether a title says what someone was, so that "as" can stand before it. */
export function isRole(title: string): boolean {
  const isDegree = /^(?:master|bachelor|doctor)(?:’s|'s)?(?:\s(?:of|in|degree)\b|$)/iu.test(title);
  return (isRoleNoun(headNoun(title)) || isSeat(title)) && !isDegree && !isActivity(title) && !isForeign(title);
}

/** Whether a role leads others: "Head of Data", "nurse manager". */
export const isLeading = (title: string): boolean =>
  words.leadWords.includes(headNoun(title)) || words.leadWords.includes(title.toLowerCase().split(' ')[0] ?? '');

/** A foreign phrase stands in quotation marks. */
export const marked = (text: string): string => (isForeign(text) ? `“${innerQuotes(text)}”` : text);

export const endsWithOneOf = (title: string, nouns: readonly string[]): boolean => {
  const lowered = title.toLowerCase();
  return nouns.some((noun) => lowered.split(/[^\p{L}]+/u).includes(noun) || lowered.endsWith(noun));
};

/** Where it was, if that is a name: in English a name has capitals, so a phrase in small letters is what was done there. */
export function house(fact: CitableFact, longest: number): string | undefined {
  const found = phrase(fact, 'organization', longest);
  if (found === undefined || isForeign(found)) return found;
  const small = found
    .split(' ')
    .filter((each) => /^\p{Ll}{4,}/u.test(each) && !/^(?:with|from|into|upon)$/u.test(each));
  return small.length > 2 || words.roleNouns.includes((found.split(' ')[0] ?? '').toLowerCase()) ? undefined : found;
}

/** The word between a role and where it was held. */
function preposition(title: string): string {
  const head = headNoun(title);
  if (words.ofRoles.includes(head)) return 'of';
  return words.forRoles.includes(head) ? 'for' : 'at';
}

/** Whether a title names the place already, in full or by most of its words. */
function names(title: string, organization: string): boolean {
  const said = new Set(tokens(title).map((token) => token.folded));
  const place = tokens(organization).filter((token) => token.folded.length > 3);
  return (
    fold(title).includes(fold(organization)) ||
    (/\s(?:of|for|in|at)\s/u.test(title) &&
      place.length > 1 &&
      place.filter((token) => said.has(token.folded)).length >= 2)
  );
}

/** "staff nurse in acute medicine": a role and its field, which a page sets apart by a comma. */
function withField(title: string): string {
  const [role = '', field = '', ...rest] = title.split(/,\s+/u);
  const isField = rest.length === 0 && /^\p{L}{3}/u.test(field) && !/\d/u.test(field) && field.split(' ').length <= 5;
  if (!isField || !isRole(role)) return title;
  // "for Children in Care", "in acute medicine".
  return `${role} ${/\s(?:in|at|on)\s/u.test(field) ? 'for' : 'in'} ${withThe(field)}`;
}

/** "dean of libraries at Kestrel College", citable as a whole; only the part that the quote says. */
export function post(fact: CitableFact, said: string): string {
  const label = labelled.exec(said);
  if (label?.[1] !== undefined && isRole(label[1])) {
    const role = lowerFirst(label[1]);
    return `${role} ${preposition(role)} ${withThe(said.slice(label[0].length))}`;
  }
  const title = lowerFirst(withField(said));
  const organization = house(fact, 9);
  if (organization === undefined || names(title, organization)) return title;
  const between = fact.kind === 'service' || fact.kind === 'volunteer' ? preposition(title) : 'at';
  return `${title} ${between} ${withThe(organization)}`;
}

/** "dean of libraries", without where it was held. */
export const titleAlone = (said: string): string =>
  labelled.test(said) ? lowerFirst(said) : lowerFirst(withField(said));

/** "a ", "an " before a role that several can hold; nothing before "dean of libraries" or "Professor of Law". */
export function articleBefore(held: string): string {
  const head = headNoun(held);
  const first = held.toLowerCase().split(' ')[0] ?? '';
  const isOne =
    words.uniqueRoles.includes(head) ||
    // A "Principal Engineer" is one of several, a principal is not.
    (first !== 'principal' && words.uniqueRoles.includes(first)) ||
    (head === 'professor' && /professor\s(?:of|in|for)\s/iu.test(held));
  return isOne ? '' : `${indefinite(held)} `;
}

/** "from 1998 to 2004", "since 2019", "in 2004"; empty where the quote does not say. */
export function period(fact: CitableFact, now: Temporal.Instant): string {
  const start = quotedYear(fact, fact.start);
  const end = quotedYear(fact, fact.end);
  if (start !== undefined && end !== undefined) return start === end ? ` in ${start}` : ` from ${start} to ${end}`;
  if (end !== undefined && fact.start === undefined) return ` until ${end}`;
  if (start !== undefined && isOngoing(fact, now)) return ` since ${start}`;
  return '';
}

/** "in 2019" after what has one date; nothing where the words already say it. */
export function yearAfter(fact: CitableFact, said: string): string {
  const year = quotedYear(fact, fact.kind === 'education' ? fact.end : (fact.start ?? fact.end));
  return year === undefined || said.includes(year) ? '' : ` in ${year}`;
}

/** "2019 " before what has one date; nothing where the words already say it. */
export function yearBefore(fact: CitableFact, title: string): string {
  const year = quotedYear(fact, fact.start ?? fact.end);
  return year === undefined || title.includes(year) ? '' : `${year} `;
}
