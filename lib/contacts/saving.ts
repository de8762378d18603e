/** Turns what was read, and what the user made of it, into records: the one place where a page becomes a contact. */
import type { EvidenceSource, ReadFact, Reading, Refusal } from '../capture/index.ts';
import type { IsoInstant } from '../clock.ts';
import { newId, type CaptureId, type ContactId, type FactId } from '../ids.ts';
import type { Capture, Contact, ContactLink, Fact, Origin, Sourced } from './contact.ts';
import { pageKey } from './page-key.ts';

/** The fields of the form that is shown before saving, as the user leaves them. */
export interface Identity {
  name: string;
  honorific: string;
  headline: string;
  organization: string;
  emails: string[];
  links: ContactLink[];
}

export interface Source {
  format: Capture['format'];
  url: string;
  title: string;
  language?: string;
  readAt: IsoInstant;
  refusal?: Refusal;
}

/** A contact with the capture and the facts that it was saved from: three kinds of record, written together or not at all. */
export interface Saved {
  contact: Contact;
  capture: Capture;
  facts: Fact[];
}

/** The identity as the page has it; empty where it has none. */
export const readIdentity = ({ person }: Reading): Identity => ({
  name: person.name?.value ?? '',
  honorific: person.honorific?.value ?? '',
  headline: person.headline?.value ?? '',
  organization: person.organization?.value ?? '',
  emails: person.emails.map((email) => email.value),
  links: person.links,
});

/** Where on the page each value of the identity was found, for showing beside it. */
export const identitySources = ({ person }: Reading): Partial<Record<keyof Identity, EvidenceSource>> =>
  Object.fromEntries(
    (['name', 'honorific', 'headline', 'organization'] as const).flatMap((field) => {
      const found = person[field];
      return found ? [[field, found.source]] : [];
    }),
  );

export const sourceOf = (reading: Reading): Source => ({
  format: reading.format ?? 'html',
  url: reading.url,
  title: reading.title,
  readAt: reading.readAt,
  ...(reading.language !== undefined && { language: reading.language }),
  ...(reading.refusal !== undefined && { refusal: reading.refusal }),
});

const byCapture = (capture: CaptureId): Origin => ({ by: 'capture', capture });

/** Says of each value whether it stands as the page has it or as the user wrote it. */
function sourced<Value>(values: readonly Value[], read: readonly Value[], capture: CaptureId, at: IsoInstant) {
  const known = new Set(read.map((value) => JSON.stringify(value)));
  return values.map((value): Sourced<Value> => ({
    value,
    origin: known.has(JSON.stringify(value)) ? byCapture(capture) : { by: 'user', at },
  }));
}

function captureOf(source: Source, contact: ContactId, at: IsoInstant): Capture {
  return { id: newId<CaptureId>(), contact, page: pageKey(source.url), updatedAt: at, ...source };
}

const factsOf = (facts: readonly ReadFact[], { id, contact, updatedAt }: Capture): Fact[] =>
  facts.map((fact) => ({ ...fact, id: newId<FactId>(), contact, capture: id, updatedAt }));

/** A new contact from the form, with `facts` as ticked. `identity.name` must not be empty. */
export function newContact(
  identity: Identity,
  read: Identity,
  source: Source,
  facts: readonly ReadFact[],
  at: IsoInstant,
): Saved {
  const id = newId<ContactId>();
  const capture = captureOf(source, id, at);
  const text = (field: 'name' | 'honorific' | 'headline' | 'organization'): Sourced<string>[] =>
    identity[field] === '' ? [] : sourced([identity[field]], [read[field]], capture.id, at);
  const [name = { value: identity.name, origin: { by: 'user', at } }] = text('name');
  const [honorific] = text('honorific');
  const [headline] = text('headline');
  const [organization] = text('organization');
  const contact: Contact = {
    id,
    name,
    ...(honorific && { honorific }),
    ...(headline && { headline }),
    ...(organization && { organization }),
    emails: sourced(identity.emails, read.emails, capture.id, at),
    links: sourced(identity.links, read.links, capture.id, at),
    purpose: 'learn',
    createdAt: at,
    updatedAt: at,
  };
  return { contact, capture, facts: factsOf(facts, capture) };
}

/** Those of `values` that are not among `held`, each once; two are the same where `same` gives one text for both. */
function unheld<Value>(values: readonly Value[], held: readonly Value[], same: (value: Value) => string): Value[] {
  const seen = new Set(held.map(same));
  return values.filter((value) => {
    const fresh = !seen.has(same(value));
    seen.add(same(value));
    return fresh;
  });
}

/**
 * A second source for a contact: its facts, the addresses and links that it adds, and what was still empty. Nothing said
 * before is changed.
 */
export function joinContact(
  contact: Contact,
  read: Identity,
  source: Source,
  facts: readonly ReadFact[],
  at: IsoInstant,
): Saved {
  const capture = captureOf(source, contact.id, at);
  const origin = byCapture(capture.id);
  const added = <Value>(values: readonly Value[], held: readonly Sourced<Value>[], same: (value: Value) => string) =>
    unheld(
      values,
      held.map((each) => each.value),
      same,
    ).map((value) => ({ value, origin }));
  const filled = Object.fromEntries(
    (['honorific', 'headline', 'organization'] as const).flatMap((field) =>
      contact[field] || read[field] === '' ? [] : [[field, { value: read[field], origin }]],
    ),
  );
  const joined: Contact = {
    ...contact,
    ...filled,
    emails: [...contact.emails, ...added(read.emails, contact.emails, (email) => email.toLowerCase())],
    links: [...contact.links, ...added(read.links, contact.links, (link) => pageKey(link.url))],
    updatedAt: at,
  };
  return { contact: joined, capture, facts: factsOf(facts, capture) };
}

/** Those of `facts` that the contact does not hold yet, by their words. */
export function newFacts(facts: readonly ReadFact[], held: readonly Fact[]): ReadFact[] {
  const quotes = new Set(held.map((fact) => fact.quote));
  return facts.filter((fact) => !quotes.has(fact.quote));
}
