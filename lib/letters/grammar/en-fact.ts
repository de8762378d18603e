/** English for what a page says of a person: each kind of fact as a noun phrase that cites it. */
import type { CitableFact } from '../case.ts';
import { cite, concat } from '../cited.ts';
import type { Cited } from '../cited.ts';
import { fold, tokens } from '../tokens.ts';
import words from './en.json' with { type: 'json' };
import { lowerFirst, withThe } from './en-writer.ts';
import { bare, clip, innerQuotes, isPhrase, quieter, quotedYear, shortTitle, standsIn } from './noun-phrase.ts';
import type { FactWording } from './wording.ts';

/** A field of the fact as a phrase, where it can stand in a sentence and the quote holds its words. */
function phrase(fact: CitableFact, field: 'title' | 'organization', longest: number): string | undefined {
  const said = bare(fact[field] ?? '');
  const text = field === 'title' ? quieter(said) : said;
  return isPhrase(text, longest) && standsIn(fact, text) ? text : undefined;
}

/** The noun that a title is about: "Head" of "Head of Research", "Manager" of "Sr. Technical Program Manager". */
const headNoun = (title: string): string =>
  (title.split(/\s(?:of|for|in|at|on|to|and|&|–|-|\/)\s|[,:(]/u)[0] ?? title)
    .trim()
    .split(/[\s/]/u)
    .at(-1)
    ?.toLowerCase() ?? '';

/** Whether a title says what someone was, so that "as" can stand before it. */
export function isRole(title: string): boolean {
  const head = headNoun(title);
  if (words.notRoles.includes(head) || isActivity(title) || isForeign(title)) return false;
  return words.roleNouns.includes(head) || words.roleEndings.some((ending) => head.length > 4 && head.endsWith(ending));
}

/** Whether a title is what someone did rather than what they were: "End of study internship". */
const isActivity = (title: string): boolean =>
  [headNoun(title), title.toLowerCase().split(' ').at(-1) ?? ''].some((noun) => words.activityNouns.includes(noun));

/** Whether a phrase is plainly not English, so that English grammar must not be put around it bare. */
const isForeign = (text: string): boolean =>
  /[^\p{sc=Latin}\p{sc=Common}]/u.test(text) || tokens(text).some((token) => words.foreign.includes(token.folded));

/** A foreign phrase stands in quotation marks. */
const marked = (text: string): string => (isForeign(text) ? `“${innerQuotes(text)}”` : text);

const endsWithOneOf = (title: string, nouns: readonly string[]): boolean => {
  const lowered = title.toLowerCase();
  return nouns.some((noun) => lowered.split(/[^\p{L}]+/u).includes(noun) || lowered.endsWith(noun));
};

/** The word between a role and where it was held. */
function preposition(title: string): string {
  const head = headNoun(title);
  if (words.ofRoles.includes(head)) return 'of';
  return words.forRoles.includes(head) ? 'for' : 'at';
}

/** "dean of libraries at Kestrel College", citable as a whole; only the part that the quote says. */
function post(fact: CitableFact, said: string): string {
  const title = lowerFirst(said);
  const organization = phrase(fact, 'organization', 9);
  if (organization === undefined || fold(title).includes(fold(organization))) return title;
  return `${title} ${fact.kind === 'service' || fact.kind === 'volunteer' ? preposition(title) : 'at'} ${withThe(organization)}`;
}

/** "from 1998 to 2004", "since 2019", "in 2004"; empty where the quote does not say. */
function period(fact: CitableFact): string {
  const start = quotedYear(fact, fact.start);
  const end = quotedYear(fact, fact.end);
  if (start !== undefined && end !== undefined) return start === end ? ` in ${start}` : ` from ${start} to ${end}`;
  if (start !== undefined && fact.ongoing === true) return ` since ${start}`;
  return '';
}

/** "2019 " before what has one date; nothing where the words already say it. */
function yearBefore(fact: CitableFact, title: string): string {
  const year = quotedYear(fact, fact.start ?? fact.end);
  return year === undefined || title.includes(year) ? '' : `${year} `;
}

const isOver = (fact: CitableFact, now: Temporal.Instant): boolean =>
  fact.end !== undefined && fact.end.slice(0, 4) < String(now.toZonedDateTimeISO('UTC').year);

type Worded = Pick<FactWording, 'shapes' | 'it' | 'slots'>;

const your = (before: string, cited: string, fact: CitableFact): Cited =>
  concat([`your ${before}`, cite(cited, fact.id)]);

/** The page's own words, where none of our own would be safe. */
function line(fact: CitableFact): Worded {
  const said = cite(innerQuotes(clip(fact.quote, 14)), fact.id);
  const it = concat(['the line “', said, '” on your page']);
  return { shapes: ['line'], it, slots: { line: concat(['“', said, '”']) } };
}

function position(fact: CitableFact, now: Temporal.Instant): Worded | undefined {
  const title = phrase(fact, 'title', 10);
  const organization = phrase(fact, 'organization', 9);
  const over = isOver(fact, now);
  const years = Number(fact.end?.slice(0, 4)) - Number(fact.start?.slice(0, 4));
  const shape = fact.ongoing === true ? 'position-now' : over ? 'position-past' : 'position';
  const shapes = years >= 8 ? ['long-stay', shape, 'position'] : [shape, 'position'];
  if (title !== undefined && isRole(title)) {
    const held = post(fact, title);
    const spent = over ? (years >= 3 ? 'years' : 'time') : 'work';
    return {
      shapes,
      it: your(`${spent} as `, held + period(fact), fact),
      slots: { post: cite(held, fact.id) },
    };
  }
  if (title !== undefined && isActivity(title)) {
    return { shapes: ['position'], it: your('', post(fact, title) + period(fact), fact), slots: {} };
  }
  if (title !== undefined) {
    return {
      shapes: ['position'],
      it: your('position as ', post(fact, marked(title)) + period(fact), fact),
      slots: {},
    };
  }
  if (organization === undefined) return undefined;
  return {
    shapes: ['position'],
    it: your(`${over ? 'time' : 'work'} at `, withThe(organization) + period(fact), fact),
    slots: {},
  };
}

/** "PhD in Library Science": a degree and its field, which a page sets apart by a comma. */
const degree = (title: string): string =>
  title.replace(
    /^((?:Ph\.?D|M\.?Sc|M\.?S|M\.?A|B\.?Sc|B\.?S|B\.?A|M\.?Phil|Ed\.?D|MLIS|MBA|MFA|MPH|BEng|MEng|Master|Bachelor|Doctorate)\.?),\s/u,
    '$1 in ',
  );

function education(fact: CitableFact): Worded | undefined {
  const title = phrase(fact, 'title', 9);
  const organization = phrase(fact, 'organization', 9);
  if (title !== undefined && isRole(title)) {
    return { shapes: ['education'], it: your('time as ', post(fact, title), fact), slots: {} };
  }
  const where = organization === undefined ? '' : ` at ${withThe(organization)}`;
  if (title !== undefined && isForeign(title)) {
    return { shapes: ['education'], it: your('studies ', `(“${innerQuotes(title)}”)${where}`, fact), slots: {} };
  }
  if (title !== undefined) {
    const studied = degree(title) + (fold(title).includes(fold(organization ?? ' ')) ? '' : where);
    return { shapes: ['education'], it: your('', studied, fact), slots: {} };
  }
  if (organization === undefined) return undefined;
  return { shapes: ['education'], it: your('studies at ', withThe(organization), fact), slots: {} };
}

function workNoun(fact: CitableFact): string {
  const quoted = new Set(tokens(fact.quote).map((token) => token.folded));
  return words.works.find(({ signs }) => signs.some((sign) => quoted.has(sign)))?.noun ?? 'work';
}

const quoted = (title: string): string => `“${innerQuotes(shortTitle(title, 9))}”`;

/** A title that may be longer than a sentence bears, since it is cut and quoted. */
function workTitle(fact: CitableFact): string | undefined {
  const text = bare(fact.title ?? '');
  return text.length > 1 && standsIn(fact, text) && /\p{L}/u.test(text) ? text : undefined;
}

function named(fact: CitableFact, noun: string, shape: string): Worded | undefined {
  const title = workTitle(fact);
  if (title === undefined) return undefined;
  return {
    shapes: [shape],
    it: your('', `${yearBefore(fact, title)}${noun} ${quoted(title)}`, fact),
    slots: {},
  };
}

/** "Plenary speaker" is what they were, not what they spoke on. */
function talk(fact: CitableFact): Worded | undefined {
  const title = phrase(fact, 'title', 9);
  return title !== undefined && isRole(title)
    ? { shapes: ['talk'], it: your('part as ', post(fact, title), fact), slots: {} }
    : named(fact, 'talk', 'talk');
}

function teaching(fact: CitableFact): Worded | undefined {
  const title = phrase(fact, 'title', 9);
  if (title !== undefined && isRole(title))
    return { shapes: ['teaching'], it: your('work as ', post(fact, title), fact), slots: {} };
  return named(fact, 'course', 'teaching');
}

function service(fact: CitableFact): Worded | undefined {
  const title = phrase(fact, 'title', 9);
  const organization = phrase(fact, 'organization', 9);
  const kind = fact.kind === 'volunteer' && !/volunteer/iu.test(title ?? '') ? 'volunteer work' : 'work';
  const shapes = [fact.kind];
  if (title !== undefined && isRole(title))
    return { shapes, it: your(`${kind} as `, post(fact, title) + period(fact), fact), slots: {} };
  if (title !== undefined && endsWithOneOf(title, words.bodies)) {
    return { shapes, it: your(`${kind} on the `, title.replace(/^the\s/iu, '') + period(fact), fact), slots: {} };
  }
  if (title !== undefined || organization === undefined) return undefined;
  return { shapes, it: your(`${kind} with `, withThe(organization) + period(fact), fact), slots: {} };
}

function prize(fact: CitableFact, nouns: readonly string[]): Worded | undefined {
  const title = phrase(fact, 'title', 10)
    ?.replace(/^(?:winner|recipient|awarded|received|won|holder)\s(?:of\s)?(?:the\s|an?\s)?/iu, '')
    .replace(/^the\s/iu, '');
  if (title === undefined || !endsWithOneOf(headPart(title), nouns)) return undefined;
  return { shapes: [fact.kind], it: your('', yearBefore(fact, title) + title, fact), slots: {} };
}

/** A title up to its first preposition: the prize, without what it was for. */
const headPart = (title: string): string => title.split(/\s(?:for|at|from|by|in)\s|[,(]/u)[0] ?? title;

function project(fact: CitableFact): Worded | undefined {
  const title = phrase(fact, 'title', 8);
  return title === undefined ? undefined : { shapes: ['project'], it: your('work on ', title, fact), slots: {} };
}

function certificate(fact: CitableFact): Worded | undefined {
  const title = phrase(fact, 'title', 8);
  if (title === undefined) return undefined;
  const noun = endsWithOneOf(title, words.certificates) ? '' : ' certificate';
  return { shapes: ['certificate'], it: your('', title + noun, fact), slots: {} };
}

function interest(fact: CitableFact): Worded | undefined {
  const text = bare(fact.title ?? fact.quote);
  if (
    !isPhrase(text, 8) ||
    !standsIn(fact, text) ||
    /^(?:likes?|interests?|hobbies)\b/iu.test(text) ||
    text.includes(':')
  )
    return undefined;
  return { shapes: ['interest'], it: your('interest in ', lowerFirst(text), fact), slots: {} };
}

function worded(fact: CitableFact, now: Temporal.Instant): Worded | undefined {
  switch (fact.kind) {
    case 'position':
      return position(fact, now);
    case 'education':
      return education(fact);
    case 'publication':
      return named(fact, workNoun(fact), 'publication');
    case 'talk':
      return talk(fact);
    case 'teaching':
      return teaching(fact);
    case 'service':
    case 'volunteer':
      return service(fact);
    case 'award':
      return prize(fact, words.prizes);
    case 'grant':
      return prize(fact, words.funds) ?? named(fact, 'project', 'grant');
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

export function word(fact: CitableFact, now: Temporal.Instant): FactWording {
  const { slots, shapes, it } = worded(fact, now) ?? line(fact);
  return { fact, shapes: [...shapes, 'any'], it, slots };
}
