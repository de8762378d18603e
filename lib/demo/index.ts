/** A year of an invented user's life, for a look at every screen when there is nothing in it yet. Nobody in it exists. */
import * as v from 'valibot';
import { factKinds } from '../capture/index.ts';
import { meetingMedia, nameUses, purposes, type Contact } from '../contacts/index.ts';
import { letterKinds, type SenderProfile } from '../letters/index.ts';
import year from './year.json' with { type: 'json' };

const text = v.pipe(v.string(), v.minLength(1));
/** Days before the day on which it is looked at; less than none for what is still to come. */
const ago = v.number();

const fact = v.strictObject({
  kind: v.picklist(factKinds),
  quote: text,
  title: v.exactOptional(text),
  organization: v.exactOptional(text),
  start: v.exactOptional(text),
  end: v.exactOptional(text),
  ongoing: v.exactOptional(v.literal(true)),
});

/** What happened, in the words of an interaction; `person` is whoever has that key. */
const event = v.union([
  v.strictObject({ ago, letter: v.picklist(letterKinds), isDraft: v.exactOptional(v.literal(true)) }),
  v.strictObject({ ago, type: v.literal('replied'), answer: v.exactOptional(v.picklist(['yes', 'by-email'])) }),
  v.strictObject({ ago, type: v.literal('replied'), answer: v.literal('later'), askAgain: v.exactOptional(ago) }),
  v.strictObject({ ago, type: v.literal('declined') }),
  v.strictObject({
    ago,
    type: v.literal('scheduled'),
    meeting: v.strictObject({
      ago,
      hour: v.number(),
      minutes: v.number(),
      medium: v.picklist(meetingMedia),
      where: v.exactOptional(text),
    }),
  }),
  v.strictObject({ ago, type: v.literal('met'), keptToTime: v.boolean() }),
  v.strictObject({ ago, type: v.literal('advised'), advice: text }),
  /** What became of the advice that was given last. */
  v.strictObject({ ago, type: v.literal('decided'), to: v.picklist(['do', 'leave']) }),
  v.strictObject({ ago, type: v.literal('followed') }),
  v.strictObject({ ago, type: v.literal('came-of-it'), what: text }),
  v.strictObject({ ago, type: v.literal('referred'), person: text, useName: v.picklist(nameUses) }),
]);

const person = v.strictObject({
  key: text,
  name: text,
  honorific: v.exactOptional(text),
  headline: text,
  organization: text,
  email: v.exactOptional(text),
  page: v.pipe(v.string(), v.url()),
  tags: v.exactOptional(v.array(text)),
  purpose: v.exactOptional(v.picklist(purposes)),
  saved: ago,
  facts: v.array(fact),
  story: v.array(event),
});

/** What year.json must be; a test holds it to this. */
export const yearSchema = v.strictObject({ sender: v.custom<SenderProfile>(() => true), people: v.array(person) });

export type DemoYear = v.InferOutput<typeof yearSchema>;
export type DemoPerson = DemoYear['people'][number];
export type DemoEvent = DemoPerson['story'][number];

/** What everyone in it is tagged with, so that nobody takes them for real. */
export const demoTag: NonNullable<Contact['tags']>[number] = 'Example';

export const demoYear = year as DemoYear;
