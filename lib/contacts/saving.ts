/** Turns what was read, and what the user made of it, into records: the one place where a page becomes a contact. */
import type { EvidenceSource, ReadFact, Reading, Refusal } from '../capture/index.ts';
import type { IsoInstant } from '../clock.ts';
import { newId, type CaptureId, type ContactId, type FactId } from '../ids.ts';
import type { Capture, Contact, ContactLink, Fact, Identity, Origin, Purpose, Sourced } from './contact.ts';
import { quoteKey } from './fact-subject.ts';
import { isLeftOut, leavingOut } from './left-out.ts';
import { pageKey } from './page-key.ts';

export interface Source {
  format: Capture['format'];
  url: string;
  title: string;
  language?: string;
  readAt: IsoInstant;
  /** The name in a page's list of people that was read alone. */
  entry?: string;
  refusal?: Refusal;
}

/** A contact with the capture and the facts that it was saved from: three kinds of record, written together or not at all. */
export interface Saved {
  contact: Contact;
  capture: Capture;
  facts: Fact[];
}

/** Who nobody is: of words that say nothing of who someone is. */
export const emptyIdentity: Identity = {
  name: '',
  transliteration: '',
  honorific: '',
  headline: '',
  organization: '',
  emails: [],
  links: [],
};

/** The identity as the page has it; empty where it has none. */
export const readIdentity = ({ person }: Reading): Identity => ({
  name: person.name?.value ?? '',
  transliteration: person.transliteration?.value ?? '',
  honorific: person.honorific?.value ?? '',
  headline: person.headline?.value ?? '',
  organization: person.organization?.value ?? '',
  emails: person.emails.map((email) => email.value),
  links: person.links,
});

/** Where on the page each value of the identity was found, for showing beside it; of several addresses, the first. */
export const identitySources = ({ person }: Reading): Partial<Record<keyof Identity, EvidenceSource>> => {
  const { name, transliteration, honorific, headline, organization, emails } = person;
  const found = { name, transliteration, honorific, headline, organization, emails: emails[0] };
  return Object.fromEntries(Object.entries(found).flatMap(([field, value]) => (value ? [[field, value.source]] : [])));
};

/** Where a reading is from. `entry` is the name that was picked from a page's list of people, if one was. */
export const sourceOf = (reading: Reading, entry?: string): Source => ({
  format: reading.format ?? 'html',
  url: reading.url,
  title: reading.title,
  readAt: reading.readAt,
  ...(reading.language !== undefined && { language: reading.language }),
  ...(entry !== undefined && { entry }),
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

const emailKey = (email: string): string => email.toLowerCase();
const linkKey = (link: ContactLink): string => pageKey(link.url);

const single = ['transliteration', 'honorific', 'headline', 'organization'] as const;
type Single = 'name' | (typeof single)[number];

/** What was read, without the addresses and links that the user took out: those are not to be kept. */
const saidOf = (read: Identity, kept: Identity): Identity => ({
  ...read,
  emails: read.emails.filter((email) => kept.emails.some((other) => emailKey(other) === emailKey(email))),
  links: read.links.filter((link) => kept.links.some((other) => linkKey(other) === linkKey(link))),
});

/** What the user took out of the form: emptied fields, addresses, links. */
function takenOut(read: Identity, kept: Identity): string[] {
  const { emails, links } = saidOf(read, kept);
  return [
    ...single.filter((field) => kept[field] === '' && read[field] !== '').map((field) => read[field]),
    ...read.emails.filter((email) => !emails.includes(email)),
    ...read.links.filter((link) => !links.includes(link)).map((link) => link.url),
  ];
}

function captureOf(source: Source, said: Identity, contact: ContactId, at: IsoInstant): Capture {
  return { id: newId<CaptureId>(), contact, page: pageKey(source.url), said, updatedAt: at, ...source };
}

const factsOf = (facts: readonly ReadFact[], { id, contact, updatedAt }: Capture): Fact[] =>
  facts.map((fact) => ({ ...fact, id: newId<FactId>(), contact, capture: id, updatedAt }));

/** The single values of the form, each with its origin; those left empty are absent. */
function singles(identity: Identity, read: Identity, capture: CaptureId, at: IsoInstant) {
  const text = (field: Single): Sourced<string>[] =>
    identity[field] === '' ? [] : sourced([identity[field]], [read[field]], capture, at);
  const [name = { value: identity.name, origin: { by: 'user', at } as const }] = text('name');
  const rest: Partial<Record<(typeof single)[number], Sourced<string>>> = Object.fromEntries(
    single.flatMap((field) => text(field).map((value) => [field, value])),
  );
  return { name, ...rest };
}

/** A new contact from the form, with `facts` as ticked. `identity.name` must not be empty. `purpose` is what it begins with. */
export function newContact(
  identity: Identity,
  read: Identity,
  source: Source,
  facts: readonly ReadFact[],
  at: IsoInstant,
  purpose: Purpose = 'learn',
): Saved {
  const id = newId<ContactId>();
  const capture = captureOf(source, saidOf(read, identity), id, at);
  const contact: Contact = {
    id,
    ...singles(identity, read, capture.id, at),
    emails: sourced(identity.emails, read.emails, capture.id, at),
    links: sourced(identity.links, read.links, capture.id, at),
    purpose,
    createdAt: at,
    updatedAt: at,
  };
  return { contact: leavingOut(contact, takenOut(read, identity)), capture, facts: factsOf(facts, capture) };
}

/** Those of `values` that are not among `held`, each once; two are the same where `same` gives one text for both. */
function unheld<Value>(
  values: readonly Sourced<Value>[],
  held: readonly Sourced<Value>[],
  same: (value: Value) => string,
): Sourced<Value>[] {
  const seen = new Set(held.map((each) => same(each.value)));
  return values.filter(({ value }) => {
    const fresh = !seen.has(same(value));
    seen.add(same(value));
    return fresh;
  });
}

/**
 * A second source for a contact, or the same page again: its facts, the addresses and links that it adds, and what was
 * still empty. Of what was said before, only what the same page said is said anew; what the user wrote stays as it is.
 * @param identity the form, as the user left it; `read` what the page has.
 * @param earlier the captures of this page that the contact has already.
 */
export function joinContact(
  contact: Contact,
  identity: Identity,
  read: Identity,
  source: Source,
  facts: readonly ReadFact[],
  at: IsoInstant,
  earlier: readonly Capture[] = [],
): Saved {
  const capture = captureOf(source, saidOf(read, identity), contact.id, at);
  const superseded = new Set(earlier.map((each) => each.id));
  const isOpen = (held: Sourced<string> | undefined): boolean =>
    !held || (held.origin.by === 'capture' && superseded.has(held.origin.capture));
  const { name, ...rest } = singles(identity, read, capture.id, at);
  const filled = Object.fromEntries(
    Object.entries(rest).filter(([field, { value }]) => isOpen(contact[field as Single]) && !isLeftOut(contact, value)),
  );
  const joined: Contact = {
    ...contact,
    ...(isOpen(contact.name) && name.value !== '' && { name }),
    ...filled,
    emails: [
      ...contact.emails,
      ...unheld(sourced(identity.emails, read.emails, capture.id, at), contact.emails, emailKey).filter(
        ({ value }) => !isLeftOut(contact, value),
      ),
    ],
    links: [
      ...contact.links,
      ...unheld(sourced(identity.links, read.links, capture.id, at), contact.links, linkKey).filter(
        ({ value }) => !isLeftOut(contact, value.url),
      ),
    ],
    updatedAt: at,
  };
  return { contact: leavingOut(joined, takenOut(read, identity)), capture, facts: factsOf(facts, capture) };
}

/** Those of `facts` that the contact does not hold yet, by their words: the new ones, and those that the user once left out. */
export function unheldFacts(
  facts: readonly ReadFact[],
  held: readonly Fact[],
  contact: Contact,
): { fresh: ReadFact[]; leftOut: ReadFact[] } {
  const quotes = new Set(held.map((fact) => quoteKey(fact.quote)));
  const all = facts.filter((fact) => !quotes.has(quoteKey(fact.quote)));
  const { fresh = [], leftOut = [] } = Object.groupBy(all, (fact) =>
    isLeftOut(contact, fact.quote) ? 'leftOut' : 'fresh',
  );
  return { fresh, leftOut };
}
