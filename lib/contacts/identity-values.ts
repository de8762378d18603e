/**
 * Who someone is, corrected in place. What the user writes stands as theirs, and what a page says in the same words stands as
 * the page's. What they take out is remembered, so that no page brings it back.
 */
import { profileKind } from '../capture/index.ts';
import type { IsoInstant } from '../clock.ts';
import type { Capture, Contact, ContactLink, Origin, Sourced } from './contact.ts';
import { isEmailAddress } from './email-address.ts';
import { leavingOut } from './left-out.ts';

/** The values that someone has once. */
export const textFields = ['name', 'transliteration', 'honorific', 'headline', 'organization'] as const;
export type TextField = (typeof textFields)[number];

/** The values that someone may have several of. */
export type ListField = 'emails' | 'links';

/** A value that a page gave, and the last capture in which it did. */
export interface SaidByPage {
  value: string;
  capture: Capture;
}

const saidIn = ({ said }: Capture, field: TextField | ListField): string[] => {
  if (!said) return [];
  if (field === 'links') return said.links.map(({ url }) => url);
  return field === 'emails' ? said.emails : said[field] === '' ? [] : [said[field]];
};

const newestFirst = (captures: readonly Capture[]): Capture[] =>
  captures.toSorted((a, b) => (a.readAt < b.readAt ? 1 : -1));

/** What the pages say of a field, each as it said last, each value once; the newest first. */
export function saidByPages(field: TextField, captures: readonly Capture[]): SaidByPage[] {
  const latest = new Map<string, Capture>();
  for (const capture of newestFirst(captures)) if (!latest.has(capture.page)) latest.set(capture.page, capture);
  const values = new Map<string, Capture>();
  for (const capture of latest.values()) {
    for (const value of saidIn(capture, field)) if (!values.has(value)) values.set(value, capture);
  }
  return [...values].map(([value, capture]) => ({ value, capture }));
}

/** Who says so: the last capture that says it in these words, or the user. */
function originOf(value: string, field: TextField | ListField, captures: readonly Capture[], at: IsoInstant): Origin {
  const by = newestFirst(captures).find((capture) => saidIn(capture, field).includes(value));
  return by ? { by: 'capture', capture: by.id } : { by: 'user', at };
}

/** The contact with another value in a field, or without one where it is empty; a name is never taken away. */
export function withValue(
  contact: Contact,
  field: TextField,
  typed: string,
  captures: readonly Capture[],
  at: IsoInstant,
): Contact {
  const value = typed.trim();
  const held = contact[field];
  if (value === (held?.value ?? '') || (value === '' && field === 'name')) return contact;
  if (value === '') {
    const { [field]: _taken, ...rest } = contact;
    return { ...leavingOut(rest as Contact, held ? [held.value] : []), updatedAt: at };
  }
  return { ...contact, [field]: { value, origin: originOf(value, field, captures, at) }, updatedAt: at };
}

/** An address of a page as it is kept, or undefined where the text is none. */
export function linkFrom(typed: string): ContactLink | undefined {
  const text = typed.trim();
  const url = URL.parse(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`);
  if (!url || !['http:', 'https:'].includes(url.protocol) || !url.hostname.includes('.') || url.href.length > 2_000)
    return undefined;
  return { kind: profileKind(url) ?? 'other', url: url.href };
}

/** A list with one value in place of another, at its end where it is new, without it where there is none instead. */
function replaced<Value>(
  list: readonly Sourced<Value>[],
  isBefore: (value: Value) => boolean,
  next: Sourced<Value> | undefined,
): Sourced<Value>[] {
  const at = list.findIndex(({ value }) => isBefore(value));
  const added = next ? [next] : [];
  return at === -1 ? [...list, ...added] : list.toSpliced(at, 1, ...added);
}

/** Whether a text can stand in a list. */
export const isListValue = (field: ListField, typed: string): boolean =>
  field === 'emails' ? isEmailAddress(typed.trim()) : linkFrom(typed) !== undefined;

/**
 * The contact with `typed` in place of the address or link `before`; added where `before` is empty, taken out where
 * `typed` is. Unchanged where `typed` is neither empty nor an address, or is held already.
 */
export function withListValue(
  contact: Contact,
  field: ListField,
  before: string,
  typed: string,
  captures: readonly Capture[],
  at: IsoInstant,
): Contact {
  const text = typed.trim();
  if (text === before || (text !== '' && !isListValue(field, text)) || holds(contact, field, text)) return contact;
  const origin = (value: string): Origin => originOf(value, field, captures, at);
  const link = text === '' ? undefined : linkFrom(text);
  const next: Contact =
    field === 'emails'
      ? {
          ...contact,
          emails: replaced(
            contact.emails,
            (value) => value === before,
            text === '' ? undefined : { value: text, origin: origin(text) },
          ),
        }
      : {
          ...contact,
          links: replaced(
            contact.links,
            ({ url }) => url === before,
            link && { value: link, origin: origin(link.url) },
          ),
        };
  return { ...leavingOut(next, before === '' ? [] : [before]), updatedAt: at };
}

const holds = ({ emails, links }: Contact, field: ListField, text: string): boolean =>
  field === 'emails'
    ? emails.some(({ value }) => value.toLowerCase() === text.toLowerCase())
    : links.some(({ value }) => value.url === linkFrom(text)?.url);
