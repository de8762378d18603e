/**
 * English for what a page says of a person: each kind of fact as a noun phrase, "your time as dean at Kestrel", and as a
 * clause, "you were dean at Kestrel from 2014 to 2019", as far as its words and dates allow.
 */
import type { CitableFact } from '../fact.ts';
import { cite, concat } from '../cited.ts';
import type { Cited } from '../cited.ts';
import { countWords } from '../text.ts';
import { deed } from './en-deed.ts';
import words from './en.json' with { type: 'json' };
import { education } from './en-education.ts';
import { position } from './en-position.ts';
import { you, your } from './en-said.ts';
import type { Worded } from './en-said.ts';
import { articleBefore, endsWithOneOf, house, isForeign, isRole, marked, period, post } from './en-terms.ts';
import { grant, prize, publication, talk, teaching } from './en-works.ts';
import { indefinite, lowerFirst, withThe } from './en-writer.ts';
import { brief, clip, innerQuotes } from './noun-phrase.ts';
import { isHedged, isOver, phrase } from './page-words.ts';
import type { FactWording } from './wording.ts';

/** Words of a quoted line before it is cut. */
const lineWords = 19;

/** The page's own words, where none of our own would be safe. */
function line(fact: CitableFact): Worded {
  const said = cite(innerQuotes(clip(fact.quote, lineWords)), fact.id);
  return {
    // Only what was meant as a sentence is worth dwelling on.
    shapes: fact.kind === 'statement' && countWords(fact.quote) > 4 ? ['statement', 'line'] : ['line'],
    it: concat(['the line “', said, '” on your page']),
    slots: { line: concat(['“', said, '”']) },
  };
}

/** Words of a line that is said aloud before a question. */
const briefWords = 12;

function briefLine(fact: CitableFact): Cited | undefined {
  const said = brief(fact.quote, briefWords);
  return said === undefined ? undefined : concat(['“', cite(innerQuotes(said), fact.id), '”']);
}

/** "Organizing Committee" of a line that says no more of it than its name, where a page gave no field. */
function bodyNamed(fact: CitableFact): string | undefined {
  const [first = ''] = fact.quote.split(',');
  return first !== fact.quote && first.split(' ').length <= 6 && endsWithOneOf(first, words.bodies) ? first : undefined;
}

function service(fact: CitableFact, now: Temporal.Instant): Worded | undefined {
  const title = phrase(fact, 'title', 9) ?? bodyNamed(fact);
  const organization = house(fact, 9);
  const kind = fact.kind === 'volunteer' && !/volunteer/iu.test(title ?? '') ? 'volunteer work' : 'work';
  const shapes = [fact.kind];
  const when = period(fact, now);
  if (title !== undefined && isRole(title)) {
    const held = post(fact, title);
    // "Member" alone says nothing.
    if (!held.includes(' ')) return undefined;
    const served = isOver(fact, now) ? 'served as ' : when !== '' ? 'have served as ' : undefined;
    const clause = served && you(served + articleBefore(held), held + when, fact);
    return { shapes, it: your(`${kind} as `, held + when, fact), ...(clause && { clause }) };
  }
  if (title !== undefined && endsWithOneOf(title, words.bodies)) {
    const named = lowerFirst(title.replace(/^the\s/iu, ''));
    const body =
      organization === undefined || title.includes(organization) ? named : `${named} of ${withThe(organization)}`;
    const sat = isOver(fact, now) ? 'served on the ' : when !== '' ? 'have served on the ' : undefined;
    return {
      shapes,
      it: your(`${kind} on the `, body + when, fact),
      ...(sat && { clause: you(sat, body + when, fact) }),
    };
  }
  if (title !== undefined || organization === undefined || isForeign(fact.quote)) return undefined;
  return { shapes, it: your(`${kind} with `, withThe(organization) + when, fact) };
}

function project(fact: CitableFact): Worded | undefined {
  const title = phrase(fact, 'title', 8);
  return title === undefined ? undefined : { shapes: ['project'], it: your('work on ', marked(title), fact) };
}

function certificate(fact: CitableFact): Worded | undefined {
  if (isHedged(fact)) return undefined;
  const title = phrase(fact, 'title', 8);
  if (title === undefined || isForeign(title)) return undefined;
  if (isRole(title))
    return { shapes: ['certificate'], it: your(`qualification as ${indefinite(title)} `, title, fact) };
  const noun = endsWithOneOf(title, words.certificates) ? '' : ' certificate';
  return { shapes: ['certificate'], it: your('', title + noun, fact) };
}

function interest(fact: CitableFact): Worded | undefined {
  const text = phrase({ ...fact, title: fact.title ?? fact.quote }, 'title', 8);
  if (text === undefined || isForeign(text) || /^(?:likes?|interests?|hobbies)\b/iu.test(text) || text.includes(':'))
    return undefined;
  return { shapes: ['interest'], it: your('interest in ', lowerFirst(text), fact) };
}

function worded(fact: CitableFact, now: Temporal.Instant): Worded | undefined {
  switch (fact.kind) {
    case 'position':
      return position(fact, now);
    case 'education':
      return education(fact);
    case 'publication':
      return publication(fact);
    case 'talk':
      return talk(fact);
    case 'teaching':
      return teaching(fact);
    case 'service':
    case 'volunteer':
      return service(fact, now);
    case 'award':
      return prize(fact, words.prizes);
    case 'grant':
      return grant(fact);
    case 'project':
      return project(fact);
    case 'certificate':
      return certificate(fact);
    case 'interest':
      return interest(fact);
    case 'statement':
    case 'language':
    case 'other':
      return undefined;
  }
}

/** What a sentence tells of them, said to them; what they say of what they think is theirs to be quoted. */
function told(fact: CitableFact, name: string): Cited | undefined {
  const isTheirVoice = fact.kind === 'statement' && /^(?:["“]|I\s(?!am|was|have)|For me\b)/u.test(fact.quote);
  return isTheirVoice ? undefined : deed(fact, name);
}

/**
 * A sentence of the page is told as it is; its fields may hold only a part of it, such as the first of two posts. What is
 * no sentence is told from its fields, and what neither can be is quoted.
 */
export function word(fact: CitableFact, now: Temporal.Instant, name: string): FactWording {
  const clause = told(fact, name);
  const fields = worded(fact, now);
  const isPart = clause !== undefined && fact.kind === 'position' && fact.end === undefined;
  const base: Worded =
    fields === undefined || isPart
      ? clause === undefined
        ? line(fact)
        : { shapes: ['deed'], it: line(fact).it, ...(fields?.slots && { slots: fields.slots }) }
      : fields;
  const said = clause ?? base.clause;
  const short = briefLine(fact);
  return {
    fact,
    shapes: base.shapes,
    it: base.it,
    ...(said && { clause: said }),
    slots: { ...(short && { 'brief-line': short }), ...base.slots },
  };
}
