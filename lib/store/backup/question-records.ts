/** What prep sheets, notes of meetings and the user's own questions must be like to be taken from a file. */
import * as v from 'valibot';
import { meetingMedia, nameUses } from '../../contacts/index.ts';
import type {
  ContactId,
  FactId,
  HeardId,
  InteractionId,
  MeetingId,
  OwnQuestionId,
  PrepSheetId,
  SheetQuestionId,
} from '../../ids.ts';
import { heardKinds, type MeetingNotes } from '../../meeting/index.ts';
import { namesTimes, type PrepSheet, type QuestionOrigin } from '../../preparing/index.ts';
import { categories, delicateSubjects, type OwnQuestion } from '../../questions/index.ts';
import { count, flag, id, instant, maybe, text } from './values.ts';

export const citations = v.array(v.object({ start: count, end: count, fact: id<FactId>() }));

export const origin: v.GenericSchema<unknown, QuestionOrigin> = v.variant('by', [
  v.object({ by: v.literal('pattern'), pattern: text }),
  v.object({ by: v.literal('user'), own: maybe(id<OwnQuestionId>()) }),
]);

const question = v.object({
  id: id<SheetQuestionId>(),
  text,
  citations,
  facts: v.array(id<FactId>()),
  category: v.picklist(categories),
  from: origin,
  starred: flag,
});

export const prepSheet: v.GenericSchema<unknown, PrepSheet> = v.looseObject({
  id: id<PrepSheetId>(),
  contact: id<ContactId>(),
  scheduled: maybe(id<InteractionId>()),
  language: text,
  questions: v.array(question),
  seed: v.pipe(v.number(), v.integer()),
  introduction: maybe(text),
  minutes: count,
  medium: v.picklist(meetingMedia),
  including: v.array(v.picklist(delicateSubjects)),
  namesWhen: v.picklist(namesTimes),
  ticked: v.array(text),
  lost: count,
  createdAt: instant,
  updatedAt: instant,
});

const heard = v.object({
  id: id<HeardId>(),
  kind: v.picklist(heardKinds),
  text,
  useName: v.picklist(nameUses),
  isMeant: flag,
});

export const meetingNotes: v.GenericSchema<unknown, MeetingNotes> = v.looseObject({
  id: id<MeetingId>(),
  contact: id<ContactId>(),
  scheduled: maybe(id<InteractionId>()),
  minutes: count,
  startedAt: maybe(instant),
  endedAt: maybe(instant),
  current: maybe(id<SheetQuestionId>()),
  asked: v.array(id<SheetQuestionId>()),
  answers: v.array(v.object({ question: id<SheetQuestionId>(), text })),
  notes: text,
  heard: v.array(heard),
  learned: text,
  loggedAt: maybe(instant),
  createdAt: instant,
  updatedAt: instant,
});

export const ownQuestion: v.GenericSchema<unknown, OwnQuestion> = v.looseObject({
  id: id<OwnQuestionId>(),
  text,
  createdAt: instant,
  updatedAt: instant,
});
