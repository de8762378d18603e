/** What leaves and what comes in: people as files give and take them. */
import type { ReadFact } from '../capture/index.ts';
import {
  standingFact,
  type Capture,
  type Contact,
  type Fact,
  type Identity,
  type Purpose,
  type StandingFact,
} from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';

/** All of one person that files tell. */
export interface Person {
  contact: Contact;
  captures: readonly Capture[];
  /** With the user's corrections over them. */
  facts: readonly StandingFact[];
}

export const personOf = (contact: Contact, captures: readonly Capture[], facts: readonly Fact[]): Person => ({
  contact,
  captures,
  facts: facts.map((fact) => standingFact(fact, contact)),
});

/** Someone as a file has them. Whatever it says, it is the user who says so by keeping it. */
export interface Entry {
  /** Where it begins in the file, counted from 1. */
  line: number;
  identity: Identity;
  /** What the file says besides; empty where nothing. */
  note: string;
  /** Whom it was exported from, where Groundwork wrote the file. */
  id?: ContactId;
  purpose?: Purpose;
  sources: readonly FactSource[];
}

/** A page or a file, and the facts that are from it. */
export interface FactSource {
  url: string;
  title: string;
  /** How and when Groundwork read it, where it wrote the file. */
  read?: Pick<Capture, 'format' | 'language' | 'readAt'>;
  facts: readonly ReadFact[];
}

export const factsIn = ({ sources }: Entry): ReadFact[] => sources.flatMap(({ facts }) => facts);

/** Who nothing is known of. */
export const nobody: Identity = {
  name: '',
  transliteration: '',
  honorific: '',
  headline: '',
  organization: '',
  emails: [],
  links: [],
};

/** The values of a contact without where they came from. */
export const identityOf = (contact: Contact): Identity => ({
  name: contact.name.value,
  transliteration: contact.transliteration?.value ?? '',
  honorific: contact.honorific?.value ?? '',
  headline: contact.headline?.value ?? '',
  organization: contact.organization?.value ?? '',
  emails: contact.emails.map((email) => email.value),
  links: contact.links.map((link) => link.value),
});
