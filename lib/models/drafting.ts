/** From records to words: what a letter to someone is composed of, and its first draft. */
import { isoNow, type Clock } from '../clock.ts';
import type { SentLetter } from '../coach/index.ts';
import type { Capture, Contact, Fact, Interaction } from '../contacts/index.ts';
import { newId, type FactId, type LetterId } from '../ids.ts';
import {
  draft,
  type Letter,
  type LetterContact,
  type LetterEvent,
  type LetterKind,
  type SenderProfile,
} from '../letters/index.ts';
import type { CitableFact } from '../wording/index.ts';

/** Whom a letter is for, with all that is known of them. */
export interface Addressee {
  contact: Contact;
  facts: readonly Fact[];
  captures: readonly Capture[];
  /** What stands of what happened with them, oldest first. */
  interactions: readonly Interaction[];
}

/** The contact as letters use it: the values that stand, and each fact with its source. */
export function letterContact({ contact, facts, captures }: Addressee): LetterContact {
  const captureOf = new Map(captures.map((capture) => [capture.id, capture]));
  return {
    name: contact.name.value,
    ...(contact.honorific && { honorific: contact.honorific.value }),
    ...(contact.headline && { headline: contact.headline.value }),
    ...(contact.organization && { organization: contact.organization.value }),
    emails: contact.emails.map((email) => email.value),
    facts: facts.map((fact): CitableFact => {
      const capture = captureOf.get(fact.capture);
      return {
        ...fact,
        ...(capture && { source: { url: capture.url, title: capture.title } }),
        capturedAt: capture?.readAt ?? fact.updatedAt,
      };
    }),
  };
}

export interface Wording {
  seed: number;
  chosen?: readonly FactId[];
}

const told = ['sent', 'replied', 'declined', 'met', 'referred', 'thanked', 'reported'] as const;

/** What happened so far, as far as letters know of it. */
export const letterEvents = (interactions: readonly Interaction[]): LetterEvent[] =>
  interactions.flatMap((each): LetterEvent[] => {
    if (each.type === 'advised') return [{ type: 'advised', at: each.at, advice: [each.advice] }];
    const type = told.find((name) => name === each.type);
    return type ? [{ type, at: each.at }] : [];
  });

/** Who writes, and what they wrote before. */
export interface Writing {
  sender: SenderProfile;
  /** Every letter sent so far. */
  sentLog: readonly SentLetter[];
}

const folded = (name: string): string => name.trim().toLowerCase();

/** Bodies of letters that went to the organisation of `addressee`, where colleagues may lay them side by side. */
function earlierThere({ contact }: Addressee, sentLog: readonly SentLetter[]): string[] {
  const { organization } = contact;
  if (!organization) return [];
  const there = folded(organization.value);
  return sentLog.flatMap((sent) =>
    sent.organization !== undefined && folded(sent.organization) === there ? [sent.body ?? ''] : [],
  );
}

/** The words of a letter to `addressee`, by a wording. */
export function compose(
  { kind, purpose, language }: Pick<Letter, 'kind' | 'purpose' | 'language'>,
  { seed, chosen }: Wording,
  addressee: Addressee,
  { sender, sentLog }: Writing,
  clock: Clock,
): Pick<Letter, 'subject' | 'body' | 'citations' | 'seed'> {
  const { subject, body, citations } = draft({
    kind,
    purpose,
    language,
    seed,
    now: clock.now(),
    sender,
    contact: letterContact(addressee),
    log: letterEvents(addressee.interactions),
    zone: clock.timeZone(),
    earlier: earlierThere(addressee, sentLog),
    ...(chosen && { chosen }),
  });
  return { subject, body, citations, seed };
}

/** A first draft to this person, not yet in the store. */
export function firstDraft(kind: LetterKind, addressee: Addressee, writing: Writing, clock: Clock): Letter {
  const at = isoNow(clock);
  const base = { kind, purpose: addressee.contact.purpose, language: 'en' };
  return {
    id: newId<LetterId>(),
    contact: addressee.contact.id,
    status: 'draft',
    ...base,
    ...compose(base, { seed: 0 }, addressee, writing, clock),
    createdAt: at,
    updatedAt: at,
  };
}
