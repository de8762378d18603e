/** Records of invented people for tests of the store; each test says only what matters to it. */
import type { Capture, Contact, Fact, Interaction } from '../../../lib/contacts/index.ts';
import {
  newId,
  type CaptureId,
  type ContactId,
  type FactId,
  type InteractionId,
  type LetterId,
} from '../../../lib/ids.ts';
import type { Letter } from '../../../lib/letters/index.ts';

export const at = '2026-03-02T09:30:00Z';

const byUser = { by: 'user', at } as const;

export const contactNamed = (name: string, rest: Partial<Contact> = {}): Contact => ({
  id: newId<ContactId>(),
  name: { value: name, origin: byUser },
  emails: [],
  links: [],
  purpose: 'learn',
  createdAt: at,
  updatedAt: at,
  ...rest,
});

export const emails = (...addresses: string[]): Contact['emails'] =>
  addresses.map((value) => ({ value, origin: byUser }));

export const captureOf = (contact: ContactId, rest: Partial<Capture> = {}): Capture => ({
  id: newId<CaptureId>(),
  contact,
  format: 'html',
  url: 'https://www.example.org/~ana/',
  page: 'example.org/~ana',
  title: 'Ana Ruiz',
  readAt: at,
  updatedAt: at,
  ...rest,
});

export const factOf = ({ id, contact }: Capture, quote: string): Fact => ({
  id: newId<FactId>(),
  contact,
  capture: id,
  kind: 'position',
  quote,
  selector: {
    quote: { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 0, end: quote.length },
  },
  updatedAt: at,
});

export const letterTo = (contact: ContactId, rest: Partial<Letter> = {}): Letter => ({
  id: newId<LetterId>(),
  contact,
  kind: 'request',
  purpose: 'learn',
  language: 'en',
  status: 'draft',
  subject: 'A question about moving into archives',
  body: 'Dear Ana Ruiz, …',
  citations: [],
  seed: 1,
  choices: {},
  byHand: false,
  createdAt: at,
  updatedAt: at,
  ...rest,
});

export const replyFrom = (contact: ContactId): Interaction => ({
  id: newId<InteractionId>(),
  type: 'replied',
  contact,
  at,
  zone: 'Europe/Lisbon',
  recordedAt: at,
  updatedAt: at,
});
