/**
 * English for sentences that a page tells of someone, or someone of themselves: "She led the move to one desk" is said to
 * them as "you led the move to one desk". Only where nothing but the person of the sentence changes; else nothing.
 */
import type { CitableFact } from '../fact.ts';
import { cite, concat } from '../cited.ts';
import type { Cited } from '../cited.ts';
import { countWords } from '../text.ts';
import { fold } from '../tokens.ts';
import words from './en.json' with { type: 'json' };
import { isForeign } from './en-terms.ts';
import { bare, firstSentence } from './noun-phrase.ts';

/** Words of a told sentence; longer ones are cut where a clause ends, or not told. */
const mostWords = 20;
const fewestWords = 3;

interface Spoken {
  /** "In 2017", said after the rest. */
  time: string;
  who: 'first' | 'third';
  rest: string;
}

/** What stands before a name on a page, and is no part of it. */
const title = /^(?:(?:Dr|Prof|Mr|Ms|Mrs|Mx|Rev)\.?|Professor|Doctor|Judge|Justice|Chef|Sister|Sir|Dame)\s+/u;

const timeFirst =
  /^(in|since|from|until|during)\s((?:(?:early|late|spring|summer|autumn|fall|winter|\p{Lu}\p{L}+)\s)?\d{4}(?:\s(?:to|until)\s\d{4})?),?\s+/iu;
const linking =
  /^(?:currently|previously|later|then|recently|now|prior to that|before that|after that|earlier|formerly|most recently|today|there|here|in addition|additionally|also),?\s+/iu;

/** "Before her appointment to the bench, she …": what is said before the sentence proper, about the same person. */
const leadingClause =
  /^(?:before|after|prior to|following|during|while|as|having|with|since|until|in|from|throughout)\s[^,]{3,80}(?:,\s\d{4})?,\s+(?=(?:she|he|(?:Dr|Prof|Mr|Ms|Mrs|Mx|Judge|Justice|Chef|Professor|Sister|Sir|Dame)\.?\s)\b)/iu;

/** A sentence's subject and what follows, if the subject is the person of the page. */
function spoken(sentence: string, name: string): Spoken | undefined {
  const when = timeFirst.exec(sentence);
  const time = when === null ? '' : ` ${(when[1] ?? '').toLowerCase()} ${when[2] ?? ''}`;
  const clause = sentence
    .slice(when?.[0].length ?? 0)
    .replace(linking, '')
    .replace(leadingClause, '');
  const contracted = /^I['’](m|ve)\s+/u.exec(clause);
  if (contracted !== null)
    return {
      time,
      who: 'first',
      rest: `${contracted[1] === 'm' ? 'am' : 'have'} ${clause.slice(contracted[0].length)}`,
    };
  const [subject = '', ...rest] = clause.split(' ');
  // "Led a team of four" is how a CV says it.
  if (
    isPast(subject.toLowerCase()) &&
    !words.passiveFirst.includes(subject.toLowerCase()) &&
    /^\p{Lu}/u.test(subject) &&
    (words.afterDeeds.includes((rest[0] ?? '').toLowerCase()) ||
      (words.nameableDeeds.includes(subject.toLowerCase()) && /^\p{Lu}/u.test(rest[0] ?? '')))
  )
    return { time, who: 'first', rest: `${subject.toLowerCase()} ${rest.join(' ')}` };
  if (subject === 'I') return { time, who: 'first', rest: rest.join(' ') };
  const hasLead = clause !== sentence;
  if (subject === 'She' || subject === 'He' || (hasLead && /^(?:she|he)$/u.test(subject)))
    return { time, who: 'third', rest: rest.join(' ') };
  const titled = clause.replace(title, '');
  const plainName = name.replace(title, '');
  const own = plainName.split(' ').filter((part) => part.length > 1);
  const named = [plainName, ...(own.length > 1 ? [own[0] ?? '', own.at(-1) ?? ''] : [])]
    .filter((each) => each.length > 1)
    .find((each) => fold(titled).startsWith(`${fold(each)} `));
  return named === undefined
    ? undefined
    : { time, who: 'third', rest: titled.split(' ').slice(named.split(' ').length).join(' ') };
}

const auxiliaries: Readonly<Record<string, string>> = {
  am: 'are',
  is: 'are',
  are: 'are',
  was: 'were',
  were: 'were',
  has: 'have',
  have: 'have',
  had: 'had',
};

const beVerbs = new Set(['am', 'is', 'are', 'was', 'were']);

const isPast = (verb: string): boolean => words.pastVerbs.includes(verb) || /^[a-z]{2,}(?:[^aeiou]|i|e)ed$/u.test(verb);

/** "leads" as "lead", "studies" as "study"; undefined for what is no such verb. */
const present = (verb: string): string | undefined =>
  words.presentVerbs.find((base) => [`${base}s`, `${base}es`, `${base.replace(/y$/u, 'i')}es`].includes(verb));

/** The verb as it is said to "you", and whether it stands in the quote as it is. */
function toYou(verb: string, who: Spoken['who']): string | undefined {
  const auxiliary = auxiliaries[verb];
  if (auxiliary !== undefined) return auxiliary;
  if (isPast(verb)) return verb;
  return who === 'first' ? words.presentVerbs.find((base) => base === verb) : present(verb);
}

/**
 * A clause that speaks of someone, "what she looks for", as it is said to them; undefined where a pronoun leaves doubt who
 * is meant.
 */
export function spokenTo(clause: string): string | undefined {
  let isSure = true;
  const said = clause.replaceAll(/\b(?:she|he)\s+(\p{L}+)/giu, (whole, verb: string) => {
    const yours =
      toYou(verb.toLowerCase(), 'third') ??
      (/(?:can|could|would|will|must|should|might|did)/u.test(verb) ? verb : undefined);
    if (yours === undefined) isSure = false;
    return yours === undefined ? whole : `you ${yours}`;
  });
  return isSure ? turned(said, 'third') : undefined;
}

const adverbs =
  /^(?:also|then|later|currently|previously|recently|now|first|still|mainly|mostly|regularly|often|primarily|jointly|co-|successfully)\s+/iu;

/** What follows, with the words for the person turned to "your"; undefined where a pronoun leaves doubt. */
function turned(text: string, who: Spoken['who']): string | undefined {
  const said = text.replaceAll(/\b(?:my|his)\b/giu, 'your').replaceAll(/\b(?:myself|himself|herself)\b/giu, 'yourself');
  const hers =
    who === 'third'
      ? said.replaceAll(/\bher(?=\s\p{L}+)(?!\s(?:and|or|in|to|at|for|with|by|on|as|from|of|a|the)\b)/gu, 'your')
      : said;
  return /\b(?:I|me|mine|he|him|she|her|hers|we|us|our|they|them|who)\b|[“”"«»{}<>|@]/u.test(hers) ? undefined : hers;
}

const clauseStart =
  /(?=,\s|;\s|\s[–—-]\s|\s\(|\s(?:where|which|who|while|because|so that|although|after which|including|such as|with|by|through|using)\s)/u;

/** As much of the predicate as one breath bears and can be turned, ending where a clause ends. */
function shortened(text: string, who: Spoken['who']): string | undefined {
  const clauses = text.split(clauseStart);
  for (let count = clauses.length; count > 0; count -= 1) {
    const said = clauses.slice(0, count).join('');
    const end = bare(said.replace(/[,;:]?\s*(?:and|or|but)?\s*$/u, ''));
    const length = countWords(end);
    const yours = length < fewestWords || length > mostWords ? undefined : turned(end, who);
    if (yours !== undefined) return yours;
  }
  return undefined;
}

/** "you led the move to one desk in 2017", citing all that the page says so; undefined where the sentence cannot be turned. */
export function deed(fact: CitableFact, name: string): Cited | undefined {
  const sentence = firstSentence(bare(fact.quote));
  if (isForeign(sentence) || /[?:]/u.test(sentence)) return undefined;
  const lowered = sentence.toLowerCase();
  if (words.neverDeeds.some((each) => lowered.includes(each))) return undefined;
  const told = spoken(sentence, name);
  if (told === undefined) return undefined;
  const adverb = adverbs.exec(told.rest)?.[0] ?? '';
  const [verb = '', ...rest] = told.rest.slice(adverb.length).split(' ');
  // "She was found" may be said of anyone; what someone was made or asked to be is said of the person.
  if (beVerbs.has(verb) && !words.afterBe.includes((rest[0] ?? '').toLowerCase())) return undefined;
  const yours = toYou(verb, told.who);
  const short = yours === undefined ? undefined : shortened(`${adverb}${yours} ${rest.join(' ')}`, told.who);
  if (yours === undefined || short === undefined) return undefined;
  const whole = short.includes(told.time.trim()) ? short : short.replace(/\.$/u, '') + told.time;
  // A verb that agrees with "you" is not the page's own word, so it stands outside what is cited.
  const ours = yours === verb ? 0 : adverb.length + yours.length + 1;
  return concat([`you ${whole.slice(0, ours)}`, cite(whole.slice(ours), fact.id)]);
}
