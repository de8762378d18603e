/** Makes one person of two who are saved: of what both have and say otherwise, what the user chose; of the rest, all. */
import type { IsoInstant } from '../clock.ts';
import type { Contact, Fact, Sourced } from './contact.ts';
import { quoteKey } from './fact-subject.ts';
import { leavingOut } from './left-out.ts';
import { pageKey } from './page-key.ts';
import type { FactId } from '../ids.ts';

/** What someone has one of. */
export const singleFields = [
  'name',
  'transliteration',
  'honorific',
  'headline',
  'organization',
  'purpose',
  'referral',
] as const;
export type SingleField = (typeof singleFields)[number];

export type Side = 'one' | 'other';

export interface MergeChoices {
  /** Whose value stands, of the fields that both have; without a choice it is that of the one who stays. */
  sides: Partial<Record<SingleField, Side>>;
  /** Addresses, links and tags that are not kept. */
  without: ReadonlySet<string>;
}

/** A field's value as it is shown, and told from another's. */
export function shownValue(contact: Contact, field: SingleField): string | undefined {
  if (field === 'purpose') return contact.purpose;
  if (field === 'referral') return contact.referral?.name;
  return contact[field]?.value;
}

/** The fields of which both have a value, and not the same. */
export const differing = (one: Contact, other: Contact): SingleField[] =>
  singleFields.filter((field) => {
    const [ours, theirs] = [shownValue(one, field), shownValue(other, field)];
    return ours !== undefined && theirs !== undefined && ours !== theirs;
  });

const emailKey = (email: string): string => email.toLowerCase();

/** Those of both, each once. */
function union<Value>(
  ours: readonly Sourced<Value>[],
  theirs: readonly Sourced<Value>[],
  key: (value: Value) => string,
): Sourced<Value>[] {
  const held = new Set(ours.map(({ value }) => key(value)));
  return [...ours, ...theirs.filter(({ value }) => !held.has(key(value)))];
}

export const emailsOfBoth = (one: Contact, other: Contact): Contact['emails'] =>
  union(one.emails, other.emails, emailKey);

export const linksOfBoth = (one: Contact, other: Contact): Contact['links'] =>
  union(one.links, other.links, ({ url }) => pageKey(url));

export const tagsOfBoth = (one: Contact, other: Contact): string[] => [
  ...new Set([...(one.tags ?? []), ...(other.tags ?? [])]),
];

const list = <Value>(key: string, values: readonly Value[], before: boolean): object =>
  values.length > 0 || before ? { [key]: values } : {};

/** The one who stays, with what the other had. */
export function mergedContact(one: Contact, other: Contact, choices: MergeChoices, at: IsoInstant): Contact {
  const chosen = singleFields.map((field) => {
    const from = choices.sides[field] === 'other' ? [other, one] : [one, other];
    return [field, from.find((each) => each[field] !== undefined)?.[field]] as const;
  });
  const singles = Object.fromEntries(chosen.filter(([, value]) => value !== undefined)) as Pick<
    Contact,
    'name' | 'purpose'
  >;
  const [emails, links] = [emailsOfBoth(one, other), linksOfBoth(one, other)];
  const tags = tagsOfBoth(one, other).filter((tag) => !choices.without.has(tag));
  const corrections = [...(one.corrections ?? []), ...(other.corrections ?? [])];
  const leftOut = [...new Set([...(one.leftOut ?? []), ...(other.leftOut ?? [])])];
  const apart = [...new Set([...(one.apart ?? []), ...(other.apart ?? [])])];
  const merged: Contact = {
    ...one,
    ...singles,
    emails: emails.filter(({ value }) => !choices.without.has(value)),
    links: links.filter(({ value }) => !choices.without.has(value.url)),
    ...list('tags', tags, (one.tags ?? other.tags) !== undefined),
    ...list('corrections', corrections, false),
    ...list('leftOut', leftOut, false),
    ...list('apart', apart, false),
    createdAt: one.createdAt < other.createdAt ? one.createdAt : other.createdAt,
    updatedAt: at,
  };
  const dropped = [...emails.map(({ value }) => value), ...links.map(({ value }) => value.url)];
  return leavingOut(
    merged,
    dropped.filter((each) => choices.without.has(each)),
  );
}

/** The other's facts whose words the one has already and on which nothing hangs: they would stand there twice. */
export function saidTwice(
  ours: readonly Fact[],
  theirs: readonly Fact[],
  isNeeded: (fact: FactId) => boolean,
): ReadonlySet<FactId> {
  const held = new Set(ours.map(({ quote }) => quoteKey(quote)));
  return new Set(theirs.filter(({ id, quote }) => held.has(quoteKey(quote)) && !isNeeded(id)).map(({ id }) => id));
}
