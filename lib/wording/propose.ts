/** Which facts to cite, and why: specific, recent, theirs alone, near what the writer wants to learn. */
import type { FactKind } from '../capture/index.ts';
import type { CitableFact } from './fact.ts';
import { isHedged } from './grammar/page-words.ts';
import { fold, isUnspaced, stem, tokens } from './tokens.ts';
import type { Token } from './tokens.ts';
import lists from './propose-words.json' with { type: 'json' };
import { languageWords } from './words/index.ts';

/** What the writer wants to learn, in their own words. */
export interface Wishes {
  goals?: readonly string[];
  interests?: readonly string[];
}

export interface ProposedFact {
  fact: CitableFact;
  /** One line for the user, such as "specific and recent, and near what you want to learn". */
  why: string;
  /** Whether a letter can take it up; a scrap of a list or an address can only be chosen by hand. */
  telling: boolean;
  /** Set where its page was read so long ago that it may say something else by now. */
  lookAgain: boolean;
}

/**
 * How much a kind says of one person alone. A title and an employer are shared with many; a paper, a talk, a committee
 * or their own words are not (the wrong-person test: a detail only this recipient could own).
 */
const ownness: Readonly<Record<FactKind, number>> = {
  statement: 5,
  publication: 5,
  talk: 5,
  service: 5,
  project: 5,
  grant: 4,
  position: 4,
  teaching: 4,
  award: 3,
  volunteer: 3,
  education: 2,
  other: 2,
  certificate: 2,
  interest: 2,
  language: 0,
};

/**
 * Whether a fact says something that only this person could own. A title and an employer alone do not, nor a degree or an
 * interest; a date, a change or any detail beyond them does.
 */
export function isTheirsAlone(fact: CitableFact): boolean {
  if (['interest', 'language', 'certificate'].includes(fact.kind)) return false;
  if (fact.kind !== 'position' && fact.kind !== 'education') return true;
  if (fact.start !== undefined || fact.end !== undefined) return true;
  const known = new Set(tokens(`${fact.title ?? ''} ${fact.organization ?? ''}`).map((token) => token.folded));
  return tokens(fact.quote).filter((token) => token.folded.length > 2 && !known.has(token.folded)).length >= 3;
}

const yearOf = (date: string | undefined): number | undefined =>
  date === undefined ? undefined : Number(date.slice(0, 4));

const otherYear = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && yearOf(one) !== yearOf(other);

/** What a fact tells of, apart from when; undefined where its page does not name it whole. */
const subjectOf = ({ kind, title, organization }: CitableFact): string | undefined =>
  title === undefined || organization === undefined ? undefined : fold(`${kind}\n${title}\n${organization}`);

/** Whether two facts of one subject disagree about when: neither is fit to be cited. */
function contradicts(a: CitableFact, b: CitableFact): boolean {
  if (a.id === b.id) return false;
  const apart = a.end !== undefined && b.start !== undefined && b.start > a.end;
  const apartToo = b.end !== undefined && a.start !== undefined && a.start > b.end;
  return !apart && !apartToo && (otherYear(a.start, b.start) || otherYear(a.end, b.end));
}

/** Facts that may be cited at all: nothing private, nothing contradicted. */
export function citable(facts: readonly CitableFact[]): CitableFact[] {
  const bySubject = Map.groupBy(facts, subjectOf);
  return facts.filter((fact) => {
    const subject = subjectOf(fact);
    const others = subject === undefined ? [] : (bySubject.get(subject) ?? []);
    return (
      (fact.sensitive === undefined || fact.sensitive === false) &&
      fact.quote.trim() !== '' &&
      !others.some((other) => contradicts(fact, other))
    );
  });
}

/** Whether a field's words stand in the quote; what the page does not say there says nothing of the fact. */
const isSaid = (fact: CitableFact, field: string | undefined): boolean => {
  if (field === undefined || field.trim() === '') return false;
  const quoted = new Set(tokens(fact.quote).map((token) => token.folded));
  return tokens(field).every((token) => quoted.has(token.folded));
};

/** Words of a line that says something by itself, without a title or a place. */
const tellingLine = 6;

/** A run of a script without spaces, as long as a clause. */
const isLongRun = ({ folded }: Token): boolean => isUnspaced(folded) && folded.length >= 8;

/** Whether a fact says anything that a letter could take up: an address, a date or a scrap of a list does not. */
function isTelling(fact: CitableFact): boolean {
  const { quote } = fact;
  if (/\S@\S|\[at\]|https?:|www\./iu.test(quote) || /[:：]$/u.test(quote.trim())) return false;
  if (fact.kind === 'language') return false;
  if (fact.kind !== 'other' && (isSaid(fact, fact.title) || isSaid(fact, fact.organization))) return true;
  const all = tokens(quote);
  // What speaks to its reader is the page's own voice, not a word about the person.
  const isPageVoice = /[?<>|{}]/u.test(quote) || all.some(({ folded }) => lists.addressing.includes(folded));
  if (isPageVoice && fact.kind !== 'statement') return false;
  const least = fact.kind === 'statement' ? 4 : tellingLine;
  return all.filter(({ folded }) => /\p{L}{2}/u.test(folded)).length >= least || all.some(isLongRun);
}

/** Stems of the telling words in a text. */
export function themes(texts: readonly string[]): Set<string> {
  const plain = new Set([...languageWords('en').functionWords, ...lists.commonplace]);
  return new Set(
    texts
      .flatMap((text) => tokens(text))
      .filter((token) => token.folded.length > 3 && !plain.has(token.folded))
      .map((token) => stem(token.folded)),
  );
}

/** Whether a quote is a whole sentence, no list, and gives a date or a number. */
const isAccount = (quote: string, length: number): boolean =>
  length >= 8 &&
  length <= 45 &&
  /[.!。]$/u.test(quote.trim()) &&
  /\d/.test(quote) &&
  /\p{Ll}\s\p{Ll}+\s\p{Ll}/u.test(quote);

interface Weighed {
  fact: CitableFact;
  score: number;
  reasons: string[];
}

function weigh(fact: CitableFact, wanted: Set<string>, now: Temporal.Instant): Weighed {
  const reasons: string[] = [];
  let score = ownness[fact.kind];
  if (!isTheirsAlone(fact)) score -= 3;
  else if (score >= 4) reasons.push('theirs alone');
  const length = tokens(fact.quote).length;
  const detail = [isSaid(fact, fact.title), isSaid(fact, fact.organization), fact.start].filter(Boolean).length;
  score += detail;
  if (detail >= 2) reasons.push('specific');
  // A quote of two words says little; one of a paragraph cannot be told apart from what surrounds it.
  if (length < 3 || length > 60) score -= 2;
  // A whole sentence with a date or a number tells what nobody else could say of themselves.
  if (isAccount(fact.quote, length) && fact.kind !== 'statement') {
    score += fact.kind === 'other' ? 5 : 2;
    if (!reasons.includes('theirs alone')) reasons.push('theirs alone');
  }
  if (isHedged(fact)) score -= 5;
  const latest = yearOf(fact.end ?? fact.start);
  const age = latest === undefined ? undefined : now.toZonedDateTimeISO('UTC').year - latest;
  if (fact.ongoing === true || (age !== undefined && age <= 6)) {
    score += 2;
    reasons.push('recent');
  } else if (age !== undefined && age > 25) score -= 1;
  const near = [...themes([fact.quote, fact.title ?? '', fact.organization ?? ''])].filter((theme) =>
    wanted.has(theme),
  );
  if (near.length > 0) {
    score += 2 + near.length;
    reasons.push('near what you want to learn');
  }
  return { fact, score, reasons };
}

/** Days after which a page may have changed; the coach asks then, too. */
const freshDays = 90;

const isOld = (fact: CitableFact, now: Temporal.Instant): boolean =>
  now.since(fact.capturedAt).total('hours') > freshDays * 24;

/** "a", "a and b", "a, b and c". */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** Two posts tell of a change between them, which only this person has made. */
function changedPost(first: Weighed, others: readonly Weighed[]): Weighed | undefined {
  if (first.fact.kind !== 'position' || first.fact.title === undefined) return undefined;
  return others.find(
    ({ fact }) =>
      fact.kind === 'position' &&
      fact.title !== undefined &&
      fact.start !== undefined &&
      first.fact.start !== undefined &&
      fact.start !== first.fact.start &&
      fold(fact.title) !== fold(first.fact.title ?? ''),
  );
}

/**
 * The facts that may be cited, best first, each with the reason in words; a draft cites the first one or two. Private
 * and contradicted facts are left out, so the list may be empty.
 */
export function proposeFacts(facts: readonly CitableFact[], wishes: Wishes, now: Temporal.Instant): ProposedFact[] {
  const wanted = themes([...(wishes.goals ?? []), ...(wishes.interests ?? [])]);
  const ranked = citable(facts)
    .map((fact) => weigh(fact, wanted, now))
    .toSorted((a, b) => Number(isTelling(b.fact)) - Number(isTelling(a.fact)) || b.score - a.score);
  const [first, ...rest] = ranked;
  if (first === undefined) return [];
  const partner = changedPost(first, rest);
  const ordered =
    partner === undefined
      ? ranked
      : [
          first,
          { ...partner, reasons: ['with the first, a change that is theirs alone'] },
          ...rest.filter((each) => each !== partner),
        ];
  return ordered.map(({ fact, reasons }) => ({
    fact,
    telling: isTelling(fact),
    lookAgain: isOld(fact, now),
    why: reasons.length === 0 ? 'from their page, though it says little that is theirs alone' : listed(reasons),
  }));
}
