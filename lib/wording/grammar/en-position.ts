/** English for the posts that someone held: "your years as dean at Kestrel", "you were dean at Kestrel from 2014 to 2019". */
import { cite, concat } from '../cited.ts';
import type { Cited } from '../cited.ts';
import type { CitableFact } from '../fact.ts';
import { countWords } from '../text.ts';
import words from './en.json' with { type: 'json' };
import { you, your } from './en-said.ts';
import type { Worded } from './en-said.ts';
import {
  articleBefore,
  headNoun,
  house,
  isActivity,
  isForeign,
  isLeading,
  isRole,
  marked,
  period,
  post,
  titleAlone,
} from './en-terms.ts';
import { withThe } from './en-writer.ts';
import { clip, innerQuotes } from './noun-phrase.ts';
import { isOngoing, isOver, phrase } from './page-words.ts';

/** "four campuses", as the quote says it: how large a thing someone runs. */
function scale(fact: CitableFact): Cited | undefined {
  const all = fact.quote.split(/\s+/u).map((each) => each.replaceAll(/^\W+|\W+$/gu, ''));
  const at = all.findIndex(
    (each, index) =>
      words.counted.includes(each.toLowerCase()) &&
      (/^\d[\d,.]*$/.test(all[index - 1] ?? '') || words.numbers.includes((all[index - 1] ?? '').toLowerCase())) &&
      !/^(?:19|20)\d\d$/.test(all[index - 1] ?? ''),
  );
  return at < 1 ? undefined : cite(`${all[at - 1]?.toLowerCase() ?? ''} ${all[at]?.toLowerCase() ?? ''}`, fact.id);
}

/** How a post is told: past, present, or begun, as its dates say; nothing where they leave it open. */
function heldClause(fact: CitableFact, held: string, now: Temporal.Instant): Cited | undefined {
  const role = articleBefore(held);
  if (isOver(fact, now)) return you(`were ${role}`, held + period(fact, now), fact);
  if (!isOngoing(fact, now)) return undefined;
  return period(fact, now) === ''
    ? you(`are ${role}`, held, fact)
    : you(`have been ${role}`, held + period(fact, now), fact);
}

/** A few words without a verb or the marks of a menu: a title as a page sets it. */
const isShortLabel = (quote: string): boolean => countWords(quote) <= 12 && !/[<>|＞»{}@]/u.test(quote);

/** Years from which on a stay is a long one. */
const longStay = 8;

/** "your years as dean at Kestrel": a post whose name says what they are. */
function asRole(fact: CitableFact, title: string, now: Temporal.Instant): Worded {
  const organization = house(fact, 9);
  const over = isOver(fact, now);
  const until = fact.end ?? (isOngoing(fact, now) ? now.toString() : undefined);
  const years = Number(until?.slice(0, 4)) - Number(fact.start?.slice(0, 4));
  const size = scale(fact);
  const where = phrase(fact, 'place', 5);
  const held = post(fact, title);
  const noun = over ? (years >= 3 ? 'years' : 'time') : 'work';
  const clause = heldClause(fact, held, now);
  return {
    shapes: [
      ...(years >= longStay ? ['long-stay'] : []),
      ...(size ? ['scale'] : []),
      ...(/founder/iu.test(headNoun(title)) ? ['founder'] : []),
      ...(isLeading(title) ? ['leading'] : []),
      over ? 'position-past' : isOngoing(fact, now) ? 'position-now' : 'position-open',
      'position',
    ],
    it: your(`${noun} as `, held + period(fact, now), fact),
    ...(clause && { clause }),
    slots: {
      post: cite(held, fact.id),
      'post-with-article': concat([articleBefore(held), cite(held, fact.id)]),
      // For two posts in one house, which is named once.
      'title-alone': cite(titleAlone(title), fact.id),
      ...(organization !== undefined && { house: cite(withThe(organization), fact.id) }),
      ...(where !== undefined && { place: cite(where, fact.id) }),
      ...(size && { scale: size }),
    },
  };
}

/** A post, from the words of its fields; undefined where nothing of them would be safe to say. */
export function position(fact: CitableFact, now: Temporal.Instant): Worded | undefined {
  const title = phrase(fact, 'title', 10);
  if (title !== undefined && isRole(title)) return asRole(fact, title, now);
  const organization = house(fact, 9);
  const when = period(fact, now);
  if (title !== undefined && isActivity(title) && !isForeign(title))
    return { shapes: ['position'], it: your('', post(fact, title) + when, fact) };
  // A title in another language is quoted; an English one that is no role says what was done, which nothing fits around.
  if (title !== undefined && isForeign(title))
    return { shapes: ['position'], it: your('position as ', post(fact, marked(title)) + when, fact) };
  if (title === undefined && organization === undefined && isForeign(fact.quote) && isShortLabel(fact.quote))
    return { shapes: ['position'], it: your('position as ', `“${innerQuotes(clip(fact.quote, 12))}”`, fact) };
  if (organization === undefined || words.notRoles.includes(headNoun(organization))) return undefined;
  return {
    shapes: ['position'],
    it: your(`${isOver(fact, now) ? 'time' : 'work'} at `, withThe(organization) + when, fact),
  };
}
