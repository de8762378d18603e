/** What a page says now that it did not say when it was captured last, and what it says no more. */
import type { ReadFact } from '../capture/index.ts';
import type { IsoInstant } from '../clock.ts';
import type { Capture, Fact, Identity } from './contact.ts';
import { quoteKey, sameSubject, subjectOf } from './fact-subject.ts';

/** A value of the page's own that is another now. */
export interface ChangedValue {
  field: 'name' | 'headline' | 'organization';
  before: string;
  now: string;
}

export interface PageChanges {
  /** When the page was captured before. */
  since: IsoInstant;
  values: readonly ChangedValue[];
  /** Facts that the page words or dates anew. */
  reworded: readonly { before: Fact; now: ReadFact }[];
  /** Facts that the page no longer has in any words. */
  gone: readonly Fact[];
}

/** What a page says now. `text` is its whole visible text, where that is known. */
export interface SaidNow {
  page: string;
  identity: Identity;
  facts: readonly ReadFact[];
  text?: string;
  /** Whether all of it was read: what was not looked at is not gone. */
  whole: boolean;
}

const fields = ['name', 'headline', 'organization'] as const;

/** An empty value says nothing: it may not have been found this time. */
export const changedValues = (before: Identity, now: Identity): ChangedValue[] =>
  fields
    .map((field) => ({ field, before: before[field], now: now[field] }))
    .filter((each) => each.before !== '' && each.now !== '' && quoteKey(each.before) !== quoteKey(each.now));

/** The captures of one page, oldest first. */
export const capturesOf = (page: string, captures: readonly Capture[]): Capture[] =>
  captures.filter((capture) => capture.page === page).toSorted((a, b) => (a.readAt < b.readAt ? -1 : 1));

/** Facts of the page's captures that it had when it was captured last, and has no more. */
function missing(held: readonly Fact[], captures: readonly Capture[], now: SaidNow): Fact[] {
  if (!now.whole) return [];
  const ids = new Set(captures.map((capture) => capture.id));
  const known = new Set(captures.flatMap((capture) => capture.gone ?? []));
  const quotes = new Set(now.facts.map((fact) => quoteKey(fact.quote)));
  const unread = held.filter(
    (fact) => ids.has(fact.capture) && !known.has(fact.id) && !quotes.has(quoteKey(fact.quote)),
  );
  if (unread.length === 0 || now.text === undefined) return unread;
  const text = ` ${quoteKey(now.text)} `;
  return unread.filter((fact) => !text.includes(` ${quoteKey(fact.quote)} `));
}

/** What changed on a page since it was captured last; undefined where nothing did, or it never was. */
export function changesSince(
  captures: readonly Capture[],
  held: readonly Fact[],
  now: SaidNow,
): PageChanges | undefined {
  const earlier = capturesOf(now.page, captures);
  const last = earlier.at(-1);
  if (!last) return undefined;
  const absent = missing(held, earlier, now);
  const quotes = new Set(held.map((fact) => quoteKey(fact.quote)));
  const fresh = now.facts
    .filter((fact) => !quotes.has(quoteKey(fact.quote)))
    .map((fact) => ({ fact, subject: subjectOf(fact) }));
  const successor = (fact: Fact): ReadFact | undefined => {
    const subject = subjectOf(fact);
    const found = fresh.filter((each) => sameSubject(each.subject, subject));
    return found.length === 1 ? found[0]?.fact : undefined;
  };
  const pairs = absent.map((before) => ({ before, now: successor(before) }));
  const reworded = pairs.flatMap((pair) => (pair.now ? [{ before: pair.before, now: pair.now }] : []));
  const gone = pairs.filter((pair) => !pair.now).map((pair) => pair.before);
  const values = last.said ? changedValues(last.said, now.identity) : [];
  const nothing = reworded.length === 0 && gone.length === 0 && values.length === 0;
  return nothing ? undefined : { since: last.readAt, values, reworded, gone };
}
