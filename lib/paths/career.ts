/** Someone's career: the posts they held and what they studied, in time, each with the words that it was read from. */
import {
  disagreeing,
  sameSubject,
  subjectOf,
  type Contact,
  type StandingFact,
  type Subject,
} from '../contacts/index.ts';
import { fieldsOf, sectorOf } from '../wording/index.ts';

/** One post or one course of study. Times are in years: the middle of March 2004 is some 2004.2. */
export interface Stay {
  /** The words that tell of it; more than one where several pages do. */
  facts: readonly [StandingFact, ...StandingFact[]];
  kind: 'work' | 'study';
  /** Empty where no page says it. */
  title: string;
  organization: string;
  /** The field it is coloured by; absent where its words name none. */
  field?: string;
  /** Every field that its words name. */
  fields: readonly string[];
  /** The kind of house. */
  house?: string;
  /** Absent where no page says when. */
  begin?: number;
  end?: number;
  /** A page says that it goes on. */
  ongoing: boolean;
}

export interface Career {
  contact: Contact;
  /** Those with a time first, in its order. */
  stays: readonly Stay[];
}

/** Years that a page cannot mean: who is living today did not work then, or will not for long. */
const longestAgo = 100;
const furthestAhead = 20;

const monthsOfYear = 12;
const daysOfMonth = 31;

/** A date in years. A year alone is its middle, so that of two posts that meet in it neither lies over the other. */
function inYears(date: string | undefined, edge: 'begin' | 'end', now: number): number | undefined {
  if (date === undefined) return undefined;
  const [year = 0, month, day] = date.split('-').map(Number);
  if (year < now - longestAgo || year > now + furthestAhead) return undefined;
  if (month === undefined) return year + 0.5;
  if (day !== undefined) return year + (month - 1 + (day - 1) / daysOfMonth) / monthsOfYear;
  return year + (edge === 'begin' ? month - 1 : month) / monthsOfYear;
}

/** The one date of a degree is the day it was given on. */
const isGivenOn = ({ kind, start, end, ongoing }: StandingFact): boolean =>
  kind === 'education' && start !== undefined && end === undefined && ongoing !== true;

type Times = Pick<Stay, 'begin' | 'end' | 'ongoing'>;

function timesOf(fact: StandingFact, now: number): Times {
  const begin = isGivenOn(fact) ? undefined : inYears(fact.start, 'begin', now);
  const end = inYears(isGivenOn(fact) ? fact.start : fact.end, 'end', now);
  const ongoing = fact.ongoing === true && end === undefined;
  return {
    ...(begin !== undefined && { begin }),
    // A page may have the two the wrong way round.
    ...(end !== undefined && { end: Math.max(end, begin ?? end) }),
    ongoing,
  };
}

/** The trade that most others can be told with, and so the last to be named by: a software engineer is of software. */
const broadest = 'engineering';

/** An English compound ends in what it is: a data librarian is of libraries. */
const mainField = (fields: readonly string[]): string | undefined =>
  fields.findLast((field) => field !== broadest) ?? fields.at(-1);

function stayOf(facts: Stay['facts'], now: number): Stay {
  const [fact] = facts;
  const { title = '', organization = '' } = fact;
  const named = fieldsOf(title);
  const fields = named.length > 0 ? named : fieldsOf(organization);
  const field = mainField(fields);
  const house = sectorOf(organization);
  return {
    facts,
    kind: fact.kind === 'education' ? 'study' : 'work',
    title,
    organization,
    fields,
    ...(field !== undefined && { field }),
    ...(house !== undefined && { house }),
    ...timesOf(fact, now),
  };
}

const isOfCareer = ({ kind, sensitive, title, organization }: StandingFact): boolean =>
  (kind === 'position' || kind === 'education') &&
  // What is private stays out of a picture that may be printed and handed on.
  sensitive === undefined &&
  (title ?? organization ?? '') !== '';

const datesIn = ({ start, end, ongoing }: StandingFact): number =>
  (start === undefined ? 0 : 2) + (end === undefined ? 0 : 1) + (ongoing === true ? 1 : 0);

interface Told {
  facts: [StandingFact, ...StandingFact[]];
  subject: Subject;
}

/** Facts of different pages on one thing, put together: the most precisely dated first. What one page says twice is two things. */
function together(facts: readonly StandingFact[]): Told[] {
  const all: Told[] = [];
  for (const fact of facts) {
    const subject = subjectOf(fact);
    const same = all.find(
      (each) =>
        sameSubject(each.subject, subject) &&
        each.facts.every((other) => other.capture !== fact.capture && disagreeing(other, fact).length === 0),
    );
    if (same) same.facts = datesIn(fact) > datesIn(same.facts[0]) ? [fact, ...same.facts] : [...same.facts, fact];
    else all.push({ facts: [fact], subject });
  }
  return all;
}

/** The time that a stay is put in order by. */
const turnOf = ({ begin, end, ongoing }: Stay): number => begin ?? end ?? (ongoing ? Number.MAX_VALUE : Infinity);

export const isDated = ({ begin, end, ongoing }: Stay): boolean => (begin ?? end) !== undefined || ongoing;

/** @param facts those of the contact, with the user's corrections over them. @param now the present, in years. */
export function careerOf(contact: Contact, facts: readonly StandingFact[], now: number): Career {
  const stays = together(facts.filter(isOfCareer)).map((told) => stayOf(told.facts, now));
  return { contact, stays: stays.toSorted((a, b) => (turnOf(a) === turnOf(b) ? 0 : turnOf(a) - turnOf(b))) };
}

/** A day in years, as the times of stays are. */
export const yearsOf = (day: Temporal.PlainDate): number => day.year + (day.dayOfYear - 1) / day.daysInYear;
