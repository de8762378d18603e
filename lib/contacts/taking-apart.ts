/** Takes a page out of a contact again and makes it someone of its own: the way back from a join, however long ago. */
import type { IsoInstant } from '../clock.ts';
import { newId, type ContactId, type FactId } from '../ids.ts';
import { capturesOf } from './changes.ts';
import type { Capture, Contact, ContactLink, Fact, Identity, Sourced } from './contact.ts';
import { withoutCorrections } from './corrections.ts';
import { pageKey } from './page-key.ts';

export interface TakenApart {
  /** The contact without what the page alone said. */
  rest: Contact;
  apart: Contact;
  /** The page's captures and facts, now those of `apart`. */
  captures: Capture[];
  facts: Fact[];
}

const single = ['transliteration', 'honorific', 'headline', 'organization'] as const;
type Single = 'name' | (typeof single)[number];

/** What captures said, the latest first, each value with its capture for an origin. */
interface Sayings {
  of: (field: Single) => Sourced<string>[];
  emails: Sourced<string>[];
  links: Sourced<ContactLink>[];
}

function sayings(captures: readonly Capture[]): Sayings {
  const latestFirst = captures.toSorted((a, b) => (a.readAt < b.readAt ? 1 : -1));
  const each = <Value>(values: (said: Identity) => readonly Value[]): Sourced<Value>[] =>
    latestFirst.flatMap(({ id, said }) =>
      said ? values(said).map((value) => ({ value, origin: { by: 'capture', capture: id } as const })) : [],
    );
  return {
    of: (field) => each((said) => (said[field] === '' ? [] : [said[field]])),
    emails: each((said) => said.emails),
    links: each((said) => said.links),
  };
}

const emailKey = (email: string): string => email.toLowerCase();
const linkKey = (link: ContactLink): string => pageKey(link.url);

type Values = Pick<Contact, Single | 'emails' | 'links'>;

const present = (values: Partial<Record<Single, Sourced<string> | undefined>>): Partial<Contact> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** What is left of a contact's values without those that `isTaken`; where another page says the same thing, it vouches. */
function staying(contact: Contact, others: Sayings, isTaken: (each: Sourced<unknown>) => boolean): Values {
  const one = (field: Single): Sourced<string> | undefined => {
    const held = contact[field];
    return held && isTaken(held) ? others.of(field)[0] : held;
  };
  const list = <Value>(
    held: readonly Sourced<Value>[],
    said: readonly Sourced<Value>[],
    key: (value: Value) => string,
  ): Sourced<Value>[] =>
    held.flatMap((each) => {
      const voucher = isTaken(each) ? said.find((other) => key(other.value) === key(each.value)) : each;
      return voucher ? [voucher] : [];
    });
  return {
    ...present(Object.fromEntries(single.map((field) => [field, one(field)]))),
    name: one('name') ?? contact.name,
    emails: list(contact.emails, others.emails, emailKey),
    links: list(contact.links, others.links, linkKey),
  };
}

/** What the taken captures said, and what the contact had from them alone. */
function leaving(contact: Contact, theirs: Sayings, isTaken: (each: Sourced<unknown>) => boolean): Values {
  const one = (field: Single): Sourced<string> | undefined => {
    const held = contact[field];
    return held && isTaken(held) ? held : theirs.of(field)[0];
  };
  const list = <Value>(
    held: readonly Sourced<Value>[],
    said: readonly Sourced<Value>[],
    key: (value: Value) => string,
  ): Sourced<Value>[] =>
    [
      ...new Map([...held.filter(isTaken), ...said].toReversed().map((each) => [key(each.value), each])).values(),
    ].toReversed();
  return {
    ...present(Object.fromEntries(single.map((field) => [field, one(field)]))),
    name: one('name') ?? contact.name,
    emails: list(contact.emails, theirs.emails, emailKey),
    links: list(contact.links, theirs.links, linkKey),
  };
}

/**
 * Takes every capture of a page out of a contact. What the user corrected and wrote, and what happened, stays with the
 * contact; corrections of the page's facts go with them.
 * @param page the page key of the captures to take; others of the contact must remain.
 */
export function takeApart(
  contact: Contact,
  captures: readonly Capture[],
  facts: readonly Fact[],
  page: string,
  at: IsoInstant,
): TakenApart {
  const taken = capturesOf(page, captures);
  const ids = new Set(taken.map((capture) => capture.id));
  const isTaken = ({ origin }: Sourced<unknown>): boolean => origin.by === 'capture' && ids.has(origin.capture);
  const [moved, left] = [facts.filter((fact) => ids.has(fact.capture)), facts.filter((fact) => !ids.has(fact.capture))];
  const id = newId<ContactId>();
  const theirs = <Row extends Capture | Fact>(row: Row): Row => ({ ...row, contact: id, updatedAt: at });
  const others = sayings(captures.filter((capture) => !ids.has(capture.id)));
  const {
    transliteration: _transliteration,
    honorific: _honorific,
    headline: _headline,
    organization: _organization,
    ...bare
  } = contact;
  return {
    rest: withoutCorrections(
      {
        ...bare,
        ...staying(contact, others, isTaken),
        apart: [...(contact.apart ?? []), id],
        updatedAt: at,
      },
      idsOf(moved),
    ),
    apart: withoutCorrections(
      {
        ...bare,
        ...leaving(contact, sayings(taken), isTaken),
        id,
        apart: [...(contact.apart ?? []), contact.id],
        createdAt: at,
        updatedAt: at,
      },
      idsOf(left),
    ),
    captures: taken.map(theirs),
    facts: moved.map(theirs),
  };
}

const idsOf = (facts: readonly Fact[]): Set<FactId> => new Set(facts.map((fact) => fact.id));
