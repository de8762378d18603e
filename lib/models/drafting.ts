/** From records to words: what a letter to someone is composed of, and its first draft. */
import { isoNow, type Clock } from '../clock.ts';
import type { SentLetter } from '../coach/index.ts';
import { adviceIn, meetingsOf, type Capture, type Contact, type Fact, type Interaction } from '../contacts/index.ts';
import { newId, type FactId, type LetterId } from '../ids.ts';
import {
  draft,
  languagesFor,
  type DraftInput,
  type Letter,
  type LetterChoices,
  type LetterContact,
  type LetterEvent,
  type LetterKind,
  type SenderProfile,
} from '../letters/index.ts';
import { mainLanguage, type CitableFact } from '../wording/index.ts';

/** Whom a letter is for, with all that is known of them. */
export interface Addressee {
  contact: Contact;
  facts: readonly Fact[];
  captures: readonly Capture[];
  /** What stands of what happened with them, oldest first. */
  interactions: readonly Interaction[];
}

/** The contact as letters use it: the values that stand, and each fact with its source. */
export function letterContact(
  { contact, facts, captures }: Addressee,
  { referral }: Pick<LetterChoices, 'referral'>,
): LetterContact {
  const captureOf = new Map(captures.map((capture) => [capture.id, capture]));
  return {
    name: contact.name.value,
    ...(contact.honorific && { honorific: contact.honorific.value }),
    ...(contact.headline && { headline: contact.headline.value }),
    ...(contact.organization && { organization: contact.organization.value }),
    emails: contact.emails.map((email) => email.value),
    ...(referral && { referredBy: referral.name, permissionToUseName: referral.useName === 'yes' }),
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

const told = ['sent', 'replied', 'declined', 'met', 'thanked', 'reported'] as const;

/** When the meeting agreed on last begins, where it is still to come. */
function nextMeeting(interactions: readonly Interaction[], clock: Clock): LetterEvent[] {
  const meeting = meetingsOf(interactions).findLast((each) => each.met === undefined);
  const start = meeting?.start.toInstant();
  return start && Temporal.Instant.compare(start, clock.now()) > 0 ? [{ type: 'scheduled', at: start.toString() }] : [];
}

/** What happened so far, as far as letters know of it, and what the user says of it for this letter. */
export function letterEvents(
  interactions: readonly Interaction[],
  { said, advice, done }: LetterChoices,
  clock: Clock,
): LetterEvent[] {
  const at = isoNow(clock);
  const left = new Set(
    adviceIn(interactions).flatMap(({ record, state }) => (state === 'chose-not-to' ? [record.id] : [])),
  );
  const logged = interactions.flatMap((each): LetterEvent[] => {
    if (each.type === 'advised' && left.has(each.id)) return [];
    if (each.type === 'advised') return [{ type: 'advised', at: each.at, advice: [each.advice] }];
    if (each.type === 'referred') return [{ type: 'referred', at: each.at, named: each.name }];
    const type = told.find((name) => name === each.type);
    return type ? [{ type, at: each.at }] : [];
  });
  return [
    ...logged,
    ...nextMeeting(interactions, clock),
    ...(said === undefined ? [] : [{ type: 'advised', at, note: said } as const]),
    ...(advice === undefined ? [] : [{ type: 'advised', at, advice: [advice] } as const]),
    ...(done === undefined ? [] : [{ type: 'note', at, note: done } as const]),
  ];
}

/** Who writes, and what they wrote before. */
export interface Writing {
  sender: SenderProfile;
  /** Every letter sent so far. */
  sentLog: readonly SentLetter[];
  /** BCP 47 tags of the languages that the user reads. */
  languages: readonly string[];
  /** BCP 47 tag of the language that letters begin in; absent for that of the person's page. */
  letterLanguage?: string;
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

/** What a letter is to be, whatever its words. */
export type LetterPlan = Pick<Letter, 'kind' | 'purpose' | 'language' | 'choices'>;

/** What letters and questions to `addressee` are made from. */
export function draftInput(
  { kind, purpose, language, choices }: LetterPlan,
  { seed, chosen }: Wording,
  addressee: Addressee,
  { sender, sentLog }: Writing,
  clock: Clock,
): DraftInput {
  const { minutes, medium, target } = choices;
  return {
    kind,
    purpose,
    language,
    seed,
    now: clock.now(),
    sender,
    contact: letterContact(addressee, choices),
    log: letterEvents(addressee.interactions, choices, clock),
    zone: clock.timeZone(),
    earlier: earlierThere(addressee, sentLog),
    asked: addressee.interactions.flatMap((each) => (each.type === 'asked' ? [each.text] : [])),
    ...(minutes !== undefined && { minutes }),
    ...(medium && { medium }),
    ...(target && { target }),
    ...(chosen && { chosen }),
  };
}

/** The words of a letter to `addressee`, by a wording. */
export function compose(
  plan: LetterPlan,
  wording: Wording,
  addressee: Addressee,
  writing: Writing,
  clock: Clock,
): Pick<Letter, 'subject' | 'body' | 'citations' | 'seed' | 'byHand'> {
  const { subject, body, citations } = draft(draftInput(plan, wording, addressee, writing, clock));
  return { subject, body, citations, seed: wording.seed, byHand: false };
}

/** The language that the user set or of the person's page, where the writer reads it and letters are written in it; else English. */
function languageOf({ captures }: Addressee, kind: LetterKind, { languages, letterLanguage }: Writing): string {
  const read = new Set(languages.map(mainLanguage));
  const pages = captures.toReversed().map(({ language }) => mainLanguage(language ?? ''));
  const offered = languagesFor(kind);
  if (letterLanguage !== undefined && offered.includes(letterLanguage)) return letterLanguage;
  return pages.find((language) => read.has(language) && offered.includes(language)) ?? 'en';
}

/** What a report tells: what came of advice last, or else that which was taken last. */
function reported(interactions: readonly Interaction[]): LetterChoices {
  const given = adviceIn(interactions);
  const news = given.findLast(({ state }) => state === 'came-of-it') ?? given.findLast(({ state }) => state === 'did');
  if (!news) return {};
  const { record, word } = news;
  return { advice: record.advice, ...(word?.type === 'came-of-it' && { done: word.what }) };
}

/** What a letter begins with beside its kind. */
export interface LetterStart {
  /** Facts to cite. */
  cite?: readonly FactId[];
  choices?: LetterChoices;
}

/** A first draft to this person, not yet in the store. */
export function firstDraft(
  kind: LetterKind,
  addressee: Addressee,
  writing: Writing,
  clock: Clock,
  start: LetterStart = {},
): Letter {
  const at = isoNow(clock);
  const language = languageOf(addressee, kind, writing);
  const { purpose, referral } = addressee.contact;
  const choices: LetterChoices = {
    ...(referral && { referral }),
    ...(kind === 'report-back' && reported(addressee.interactions)),
    ...start.choices,
  };
  const plan: LetterPlan = { kind, purpose, language, choices };
  return {
    id: newId<LetterId>(),
    contact: addressee.contact.id,
    status: 'draft',
    ...plan,
    ...compose(plan, { seed: 0, ...(start.cite && { chosen: start.cite }) }, addressee, writing, clock),
    createdAt: at,
    updatedAt: at,
  };
}
