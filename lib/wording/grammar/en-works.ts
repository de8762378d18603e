/** English for what someone made or was given: publications, talks, courses, prizes, grants. */
import type { CitableFact } from '../fact.ts';
import { cite } from '../cited.ts';
import { isUnspaced, tokens } from '../tokens.ts';
import words from './en.json' with { type: 'json' };
import { you, your } from './en-said.ts';
import type { Worded } from './en-said.ts';
import { endsWithOneOf, house, isForeign, isRole, post, yearAfter, yearBefore } from './en-terms.ts';
import { withThe } from './en-writer.ts';
import { bare, innerQuotes, isPhrase, shortTitle, standsIn } from './noun-phrase.ts';
import { isHedged, phrase } from './page-words.ts';

/** What a work is called, only as its own words show: a chapter, a book, a paper; else "publication". */
function workNoun(fact: CitableFact): string {
  if (isHedged(fact)) return 'work';
  if (/\bchapter\b|\bin:?\s.*(?:\beds?\.|\bhrsg|\bhandbook\b|\bpress\b|verlag)/iu.test(fact.quote)) return 'chapter';
  const quoted = new Set(tokens(fact.quote).map((token) => token.folded));
  const sign = words.works.find(({ signs }) => signs.some((each) => quoted.has(each)))?.noun;
  if (sign === undefined && [...quoted].some((word) => word.endsWith('verlag'))) return 'book';
  // A volume and its issue are a journal's; authors and a year may be those of a book.
  return sign ?? (/\d+\s?\(\d+\)|\bet al\b/u.test(fact.quote) ? 'paper' : 'publication');
}

/** Words of a title before it is cut. */
const titleWords = 11;

const quoted = (title: string): string => `“${innerQuotes(shortTitle(title, titleWords))}”`;

/** A title that may be longer than a sentence bears, since it is cut and quoted. */
function workTitle(fact: CitableFact): string | undefined {
  const text = bare(fact.title ?? '');
  const all = tokens(text)
    .map((token) => token.folded)
    .filter((token) => /\p{L}/u.test(token));
  const says = all.some((word) => /\p{L}{4}/u.test(word) || isUnspaced(word)) || all.length > 2;
  const isVenue =
    words.venues.includes(all[0] ?? '') || /^(?:\d{4}\s)?(?:international\s)?(?:conference|workshop)\b/iu.test(text);
  return says && !isVenue && !/^\d{1,2}[:.]\d\d\b/u.test(text) && standsIn(fact, text) && !/[<>{}|]/u.test(text)
    ? text
    : undefined;
}

export function publication(fact: CitableFact): Worded | undefined {
  const title = workTitle(fact);
  if (title === undefined) return undefined;
  const noun = workNoun(fact);
  return {
    shapes: isHedged(fact) ? ['publication', 'unfinished'] : ['publication'],
    it: your('', `${yearBefore(fact, title)}${noun} ${quoted(title)}`, fact),
    ...(!isHedged(fact) && { clause: you('published ', quoted(title) + yearAfter(fact, title), fact) }),
    slots: { work: cite(quoted(title), fact.id) },
  };
}

/** "Halden Library Days, 2022" is where someone spoke, not what about. */
const isEvent = (title: string): boolean =>
  words.events.includes(
    title
      .replaceAll(/[\s,]*\d{4}\W*$/gu, '')
      .split(' ')
      .at(-1)
      ?.toLowerCase() ?? '',
  );

/** "Plenary speaker" is what they were, not what they spoke on. */
export function talk(fact: CitableFact): Worded | undefined {
  const role = phrase(fact, 'title', 9);
  const shapes = ['talk'];
  if (role !== undefined && isRole(role)) return { shapes, it: your('part as ', post(fact, role), fact) };
  if (role !== undefined && isEvent(role)) {
    const event = bare(role.replace(/[\s,]*\d{4}\W*$/u, ''));
    return { shapes, it: your('talk at ', event + yearAfter(fact, event), fact) };
  }
  const title = workTitle(fact);
  if (title === undefined) return undefined;
  const where = house(fact, 7);
  const at = where === undefined || title.includes(where) ? '' : ` at ${withThe(where)}`;
  return {
    shapes,
    it: your('', `${yearBefore(fact, title)}talk ${quoted(title)}`, fact),
    clause: you('spoke on ', `${quoted(title)}${at}${yearAfter(fact, title + at)}`, fact),
    slots: { work: cite(quoted(title), fact.id) },
  };
}

export function teaching(fact: CitableFact): Worded | undefined {
  const role = phrase(fact, 'title', 9);
  if (role !== undefined && isRole(role)) return { shapes: ['teaching'], it: your('work as ', post(fact, role), fact) };
  const title = workTitle(fact);
  // "Teaches violin and chamber music": a subject, and not the name of a course.
  if (title !== undefined && /^\p{Ll}/u.test(title) && isPhrase(title, 8) && !isForeign(title))
    return { shapes: ['teaching'], it: your('teaching of ', title, fact) };
  return title === undefined
    ? undefined
    : { shapes: ['teaching'], it: your('', `${yearBefore(fact, title)}course ${quoted(title)}`, fact) };
}

/** A title up to its first preposition: the prize, without what it was for. */
const headPart = (title: string): string => title.split(/\s(?:for|at|from|by|in)\s|[,(]/u)[0] ?? title;

export function prize(fact: CitableFact, nouns: readonly string[]): Worded | undefined {
  if (isHedged(fact)) return undefined;
  const title = phrase(fact, 'title', 10)
    ?.replace(/^(?:winner|recipient|awarded|received|won|holder)\s(?:of\s)?(?:the\s|an?\s)?/iu, '')
    .replace(/^the\s/iu, '');
  if (title === undefined || isForeign(title) || !endsWithOneOf(headPart(title), nouns)) return undefined;
  return {
    shapes: [fact.kind],
    it: your('', yearBefore(fact, title) + title, fact),
    ...(/^\p{Lu}/u.test(title) && { clause: you('received the ', title + yearAfter(fact, title), fact) }),
  };
}

export function grant(fact: CitableFact): Worded | undefined {
  const found = prize(fact, words.funds);
  if (found !== undefined) return found;
  const title = workTitle(fact);
  return title === undefined
    ? undefined
    : { shapes: ['grant'], it: your('', `${yearBefore(fact, title)}project ${quoted(title)}`, fact) };
}
