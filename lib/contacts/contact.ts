/**
 * The people saved and where every word about them came from. Captures and facts never change once saved; what the user
 * corrects stands on the contact, marked as the user's.
 */
import type { FactKind, LinkKind, ReadFact, Refusal } from '../capture/index.ts';
import type { IsoInstant } from '../clock.ts';
import type { CaptureId, ContactId, FactId, NoteId } from '../ids.ts';
import type { NameUse } from './interaction.ts';

/** What the user came for, declared per contact (domain 5.3). */
export const purposes = ['learn', 'learn-maybe-later', 'network-openly'] as const;
export type Purpose = (typeof purposes)[number];

/** Who says so: a capture of a page, or the user at a time. */
export type Origin = { by: 'capture'; capture: CaptureId } | { by: 'user'; at: IsoInstant };

export interface Sourced<Value> {
  value: Value;
  origin: Origin;
}

export interface ContactLink {
  kind: LinkKind;
  url: string;
}

/** Who a page or a form says that someone is; empty where it does not say. */
export interface Identity {
  name: string;
  /** The name in another script, where a page gives both. */
  transliteration: string;
  honorific: string;
  headline: string;
  organization: string;
  emails: string[];
  links: ContactLink[];
}

/** What the user corrected of a fact: it stands instead of what was read. The quote is never corrected. */
export interface FactCorrection {
  fact: FactId;
  kind: FactKind;
  /** As in a fact; absent where the user left the field empty. */
  title?: string;
  organization?: string;
  start?: string;
  end?: string;
  ongoing?: boolean;
  /** When the user said so. */
  at: IsoInstant;
}

/** Who suggested writing to someone, and whether they may be named in saying so. */
export interface Referral {
  name: string;
  useName: NameUse;
}

export interface Contact {
  id: ContactId;
  name: Sourced<string>;
  transliteration?: Sourced<string>;
  honorific?: Sourced<string>;
  headline?: Sourced<string>;
  organization?: Sourced<string>;
  emails: Sourced<string>[];
  links: Sourced<ContactLink>[];
  /** What stands over the facts, one for each that was corrected; none where nothing was. */
  corrections?: FactCorrection[];
  /** Digests of the quotes that the user did not want to keep, so that they are not offered again as new. */
  leftOut?: string[];
  purpose: Purpose;
  /** The user's own words to sort people by; absent where there never were any. */
  tags?: string[];
  /** Absent where nobody is known to have suggested them. */
  referral?: Referral;
  /** Others of whom the user said that they are not the same person; kept with both. */
  apart?: ContactId[];
  createdAt: IsoInstant;
  updatedAt: IsoInstant;
}

/** One reading of one page at one time, as saved. */
export interface Capture {
  id: CaptureId;
  contact: ContactId;
  format: 'html' | 'pdf' | 'selection' | 'by-hand';
  url: string;
  /** `url` in the form that two visits to one page share; see `pageKey`. */
  page: string;
  title: string;
  language?: string;
  readAt: IsoInstant;
  /** Set where one entry of a page that lists people was read: the name that it stands under. */
  entry?: string;
  /** Who the page said this is, before the user corrected anything. */
  said?: Identity;
  /** The facts of earlier captures of this page that it no longer had. */
  gone?: FactId[];
  /** Set where the page was not taken for one person's page and the user saved it all the same. */
  refusal?: Refusal;
  updatedAt: IsoInstant;
}

/** One citable statement about a contact, with the page's own words: what was read, and whom and what it belongs to. */
export type Fact = ReadFact & {
  id: FactId;
  contact: ContactId;
  capture: CaptureId;
  updatedAt: IsoInstant;
};

/** What the user writes about someone for themselves, as it stands: one text a person. What happened is told in interactions. */
export interface Note {
  id: NoteId;
  contact: ContactId;
  text: string;
  updatedAt: IsoInstant;
}
