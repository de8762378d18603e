/**
 * What a record must be like to be taken from a file: a backup comes from outside, whoever wrote it, so every record of it
 * is proved before it is kept. What a record has besides is kept as it is, for a later Groundwork may know it.
 */
import * as v from 'valibot';
import { factKinds, linkKinds, readFactSchema, refusals } from '../../capture/index.ts';
import {
  awaitedEvents,
  dropReasons,
  formTexts,
  meetingMedia,
  nameUses,
  purposes,
  reminderTypes,
  sendingWays,
  type Capture,
  type Contact,
  type Fact,
  type Interaction,
  type Note,
  type Suppression,
  type UnsavedForm,
  type UnsavedTelling,
} from '../../contacts/index.ts';
import type {
  CaptureId,
  ContactId,
  FactId,
  FormId,
  InteractionId,
  LetterId,
  SavedViewId,
  NoteId,
  SheetQuestionId,
  SuppressionId,
} from '../../ids.ts';
import { letterKinds, media, versionReasons, type Letter } from '../../letters/index.ts';
import { readPreferences } from '../../preferences/index.ts';
import { readFollowUpSettings } from '../../reminders/index.ts';
import type { Setting, Table, Tables } from '../store.ts';
import { citations, meetingNotes, origin as questionOrigin, ownQuestion, prepSheet } from './question-records.ts';
import { count, flag, id, instant, maybe, text } from './values.ts';

const date = v.pipe(text, v.isoDate());

const origin = v.variant('by', [
  v.object({ by: v.literal('capture'), capture: id<CaptureId>() }),
  v.object({ by: v.literal('user'), at: instant }),
]);
const sourced = <Schema extends v.GenericSchema>(value: Schema) => v.object({ value, origin });
const link = v.object({ kind: v.picklist(linkKinds), url: text });
const factFields = {
  kind: v.picklist(factKinds),
  title: maybe(text),
  organization: maybe(text),
  start: maybe(text),
  end: maybe(text),
  ongoing: maybe(flag),
};
const referral = v.object({ name: text, useName: v.picklist(nameUses) });
const target = v.object({
  contact: id<ContactId>(),
  name: text,
  post: maybe(text),
  organization: maybe(text),
  shared: maybe(text),
});

const contact: v.GenericSchema<unknown, Contact> = v.looseObject({
  id: id<ContactId>(),
  name: sourced(text),
  transliteration: maybe(sourced(text)),
  honorific: maybe(sourced(text)),
  headline: maybe(sourced(text)),
  organization: maybe(sourced(text)),
  emails: v.array(sourced(text)),
  links: v.array(sourced(link)),
  corrections: maybe(v.array(v.object({ fact: id<FactId>(), ...factFields, at: instant }))),
  leftOut: maybe(v.array(text)),
  purpose: v.picklist(purposes),
  tags: maybe(v.array(text)),
  referral: maybe(referral),
  apart: maybe(v.array(id<ContactId>())),
  createdAt: instant,
  updatedAt: instant,
});

const identity = v.object({
  name: text,
  transliteration: text,
  honorific: text,
  headline: text,
  organization: text,
  emails: v.array(text),
  links: v.array(link),
});

const capture: v.GenericSchema<unknown, Capture> = v.looseObject({
  id: id<CaptureId>(),
  contact: id<ContactId>(),
  format: v.picklist(['html', 'pdf', 'selection', 'by-hand']),
  url: text,
  page: text,
  title: text,
  language: maybe(text),
  readAt: instant,
  entry: maybe(text),
  said: maybe(identity),
  gone: maybe(v.array(id<FactId>())),
  refusal: maybe(v.picklist(refusals)),
  updatedAt: instant,
});

const fact: v.GenericSchema<unknown, Fact> = v.looseObject({
  ...readFactSchema.entries,
  id: id<FactId>(),
  contact: id<ContactId>(),
  capture: id<CaptureId>(),
  updatedAt: instant,
});

const dismissal = v.object({
  rule: v.custom<never>((value) => typeof value === 'string'),
  about: text,
  words: maybe(text),
});

const letter: v.GenericSchema<unknown, Letter> = v.looseObject({
  id: id<LetterId>(),
  contact: id<ContactId>(),
  kind: v.picklist(letterKinds),
  purpose: v.picklist(purposes),
  language: text,
  status: v.picklist(['draft', 'sent']),
  subject: text,
  body: text,
  citations,
  seed: v.pipe(v.number(), v.integer()),
  choices: v.object({
    minutes: maybe(count),
    medium: maybe(v.picklist(media)),
    said: maybe(text),
    advice: maybe(text),
    done: maybe(text),
    referral: maybe(referral),
    target: maybe(target),
  }),
  byHand: flag,
  dismissed: maybe(v.array(dismissal)),
  leavesBy: maybe(v.picklist(sendingWays)),
  versions: maybe(v.array(v.object({ reason: v.picklist(versionReasons), subject: text, body: text, at: instant }))),
  createdAt: instant,
  updatedAt: instant,
});

const happened = {
  id: id<InteractionId>(),
  contact: id<ContactId>(),
  at: instant,
  zone: text,
  recordedAt: instant,
  updatedAt: instant,
  corrects: maybe(id<InteractionId>()),
};
const meeting = v.object({
  start: text,
  zone: text,
  minutes: v.number(),
  medium: v.picklist(meetingMedia),
  where: maybe(text),
});
const reminder = v.object({ type: v.picklist(reminderTypes), because: id<InteractionId>() });
const interactionId = id<InteractionId>();

const bare = (type: 'declined' | 'thanked' | 'reported' | 'do-not-contact') =>
  v.looseObject({ ...happened, type: v.literal(type) });

const interaction: v.GenericSchema<unknown, Interaction> = v.variant('type', [
  v.looseObject({
    ...happened,
    type: v.literal('sent'),
    letter: id<LetterId>(),
    kind: v.picklist(letterKinds),
    way: v.picklist(sendingWays),
  }),
  v.looseObject({ ...happened, type: v.literal('replied'), answer: v.literal('later'), askAgainOn: maybe(date) }),
  v.looseObject({ ...happened, type: v.literal('replied'), answer: maybe(v.picklist(['yes', 'by-email'])) }),
  bare('declined'),
  bare('thanked'),
  bare('reported'),
  bare('do-not-contact'),
  v.looseObject({ ...happened, type: v.literal('out-of-office'), until: date }),
  v.looseObject({ ...happened, type: v.literal('scheduled'), meeting }),
  v.looseObject({ ...happened, type: v.literal('rescheduled'), scheduled: interactionId, meeting }),
  v.looseObject({
    ...happened,
    type: v.literal('met'),
    scheduled: maybe(interactionId),
    keptToTime: maybe(flag),
    minutes: maybe(count),
  }),
  v.looseObject({
    ...happened,
    type: v.literal('asked'),
    question: id<SheetQuestionId>(),
    text,
    from: questionOrigin,
    answer: maybe(text),
    scheduled: maybe(interactionId),
  }),
  v.looseObject({ ...happened, type: v.literal('advised'), advice: text }),
  v.looseObject({ ...happened, type: v.literal('decided'), advised: interactionId, to: v.picklist(['do', 'leave']) }),
  v.looseObject({ ...happened, type: v.literal('followed'), advised: interactionId }),
  v.looseObject({ ...happened, type: v.literal('came-of-it'), advised: interactionId, what: text }),
  v.looseObject({
    ...happened,
    type: v.literal('referred'),
    name: text,
    useName: v.picklist(nameUses),
    person: maybe(id<ContactId>()),
    saidOn: maybe(date),
    sayAs: maybe(text),
  }),
  v.looseObject({ ...happened, type: v.literal('gave'), what: text }),
  v.looseObject({ ...happened, type: v.literal('congratulated'), on: maybe(text) }),
  v.looseObject({
    ...happened,
    type: v.literal('passed'),
    gesture: maybe(text),
    forGood: maybe(v.literal(true)),
  }),
  v.looseObject({ ...happened, type: v.literal('note'), text }),
  v.looseObject({
    ...happened,
    type: v.literal('own-reminder'),
    text,
    on: date,
    recurs: maybe(v.object({ every: v.number(), unit: v.picklist(['day', 'week', 'month', 'year']) })),
  }),
  v.looseObject({ ...happened, type: v.literal('done'), reminder }),
  v.looseObject({
    ...happened,
    type: v.literal('snoozed'),
    reminder,
    until: v.variant('by', [
      v.object({ by: v.literal('date'), date }),
      v.object({ by: v.literal('event'), event: v.picklist(awaitedEvents) }),
    ]),
  }),
  v.looseObject({ ...happened, type: v.literal('dropped'), reminder, reason: v.picklist(dropReasons) }),
  v.looseObject({ ...happened, type: v.literal('resumed'), reminder }),
  v.looseObject({ ...happened, type: v.literal('undone'), undoes: interactionId }),
]);

const note: v.GenericSchema<unknown, Note> = v.looseObject({
  id: id<NoteId>(),
  contact: id<ContactId>(),
  text,
  updatedAt: instant,
});

const corrected = v.object({
  kind: v.picklist(factKinds),
  title: text,
  organization: text,
  start: text,
  end: text,
  ongoing: flag,
});

const pageForm: v.GenericSchema<unknown, UnsavedForm> = v.looseObject({
  id: id<FormId>(),
  page: text,
  entry: maybe(text),
  changes: v.object({
    texts: v.object(Object.fromEntries(formTexts.map((name) => [name, maybe(text)]))),
    withoutLinks: v.array(text),
    facts: v.array(v.object({ quote: text, ticked: flag, correction: maybe(corrected) })),
  }),
  apart: v.array(id<ContactId>()),
  updatedAt: instant,
});

const telling: v.GenericSchema<unknown, UnsavedTelling> = v.looseObject({
  id: id<FormId>(),
  contact: id<ContactId>(),
  kind: text,
  corrects: maybe(interactionId),
  texts: v.record(text, text),
  advice: v.array(text),
  named: v.array(v.object({ name: text, useName: v.picklist(['yes', 'no', 'ask']) })),
  isLeft: maybe(flag),
  updatedAt: instant,
});

const updatedAt = instant;
const setting: v.GenericSchema<unknown, Setting> = v.variant('id', [
  v.object({
    id: v.literal('profile'),
    profile: v.looseObject({
      name: text,
      role: text,
      affiliation: text,
      turningPoint: maybe(text),
      goals: maybe(v.array(text)),
      interests: maybe(v.array(text)),
      email: maybe(text),
      link: maybe(text),
    }),
    isInvented: maybe(v.literal(true)),
    updatedAt,
  }),
  v.object({ id: v.literal('coach'), dismissed: v.array(dismissal), updatedAt }),
  v.object({
    id: v.literal('follow-up'),
    settings: v.pipe(v.unknown(), v.transform(readFollowUpSettings)),
    updatedAt,
  }),
  v.object({
    id: v.literal('preferences'),
    preferences: v.pipe(v.unknown(), v.transform(readPreferences)),
    updatedAt,
  }),
  v.object({
    id: v.literal('backups'),
    habit: v.object({ lastAt: maybe(instant), reminds: maybe(flag), since: maybe(date), restsUntil: maybe(date) }),
    updatedAt,
  }),
  v.object({
    id: v.literal('courage'),
    offered: v.array(v.object({ card: text, on: date, left: maybe(flag) })),
    updatedAt,
  }),
  v.object({
    id: v.literal('people-views'),
    views: v.array(v.object({ id: id<SavedViewId>(), name: text, query: text })),
    updatedAt,
  }),
  v.object({ id: v.literal('giving-back'), answeredOn: date, updatedAt }),
  v.object({ id: v.literal('welcomed'), updatedAt }),
  v.object({ id: v.literal('linkedin-notice'), updatedAt }),
  v.object({ id: v.literal('demo'), contacts: v.array(id<ContactId>()), updatedAt }),
]);

const hexadecimal = v.pipe(text, v.regex(/^[0-9a-f]+$/));
const suppression: v.GenericSchema<unknown, Suppression> = v.looseObject({
  id: id<SuppressionId>(),
  salt: hexadecimal,
  hashes: v.array(hexadecimal),
  updatedAt,
});

const schemas: { [T in Table]: v.GenericSchema<unknown, Tables[T]> } = {
  contacts: contact,
  captures: capture,
  facts: fact,
  letters: letter,
  interactions: interaction,
  notes: note,
  prepSheets: prepSheet,
  meetings: meetingNotes,
  ownQuestions: ownQuestion,
  forms: v.union([pageForm, telling]),
  settings: setting,
  suppressions: suppression,
};

/** A record of a table, proved; undefined where it is none. */
export function readRecord<T extends Table>(table: T, record: unknown): Tables[T] | undefined {
  const read = v.safeParse(schemas[table], record, { abortEarly: true });
  return read.success ? read.output : undefined;
}
