/**
 * The people saved and where every word about them came from. Captures and facts never change once saved; what the user
 * corrects stands on the contact, marked as the user's.
 */
import type { LinkKind, ReadFact, Refusal } from '../capture/index.ts';
import type { IsoInstant } from '../clock.ts';
import type { CaptureId, ContactId, FactId } from '../ids.ts';

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

export interface Contact {
  id: ContactId;
  name: Sourced<string>;
  honorific?: Sourced<string>;
  headline?: Sourced<string>;
  organization?: Sourced<string>;
  emails: Sourced<string>[];
  links: Sourced<ContactLink>[];
  purpose: Purpose;
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
