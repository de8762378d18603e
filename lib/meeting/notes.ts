/**
 * What is noted in one talk: how long it takes, what was asked and answered, what was said that leads on. Kept as it is written;
 * once the talk is over it becomes what happened.
 */
import type { IsoInstant } from '../clock.ts';
import type { NameUse } from '../contacts/index.ts';
import {
  newId,
  type ContactId,
  type HeardId,
  type InteractionId,
  type MeetingId,
  type SheetQuestionId,
} from '../ids.ts';

/** What of a talk leads on: something to do on their word, someone they named, something to read, something promised to them. */
export const heardKinds = ['advice', 'name', 'book', 'promise'] as const;
export type HeardKind = (typeof heardKinds)[number];

export interface Heard {
  id: HeardId;
  kind: HeardKind;
  text: string;
  /** Of a name: whether theirs may be used there. */
  useName: NameUse;
  /** Whether the user means to do it; a name is no such thing. */
  isMeant: boolean;
}

export interface MeetingNotes {
  id: MeetingId;
  contact: ContactId;
  /** The first record of the talk; absent where none was agreed on. */
  scheduled?: InteractionId;
  /** How long it was promised to take. */
  minutes: number;
  startedAt?: IsoInstant;
  endedAt?: IsoInstant;
  /** The question in hand; absent before the first, and where there is none. */
  current?: SheetQuestionId;
  /** Those put to them, in the order in which they were. */
  asked: SheetQuestionId[];
  /** What they said to each, where anything was written down. */
  answers: { question: SheetQuestionId; text: string }[];
  /** What belongs to no question. */
  notes: string;
  heard: Heard[];
  /** What the user learned, written after it. */
  learned: string;
  /** Set once it stands in the log; then nothing here changes any more. */
  loggedAt?: IsoInstant;
  createdAt: IsoInstant;
  updatedAt: IsoInstant;
}

/** Notes of a talk that has not begun. */
export const blankNotes = (
  about: Pick<MeetingNotes, 'contact' | 'scheduled' | 'minutes'>,
  at: IsoInstant,
): MeetingNotes => ({
  ...about,
  id: newId<MeetingId>(),
  asked: [],
  answers: [],
  notes: '',
  heard: [],
  learned: '',
  createdAt: at,
  updatedAt: at,
});

export const answerTo = ({ answers }: MeetingNotes, question: SheetQuestionId): string =>
  answers.find((each) => each.question === question)?.text ?? '';

/** With what they said to a question, which then was asked. */
export function withAnswer(notes: MeetingNotes, question: SheetQuestionId, text: string): MeetingNotes {
  const others = notes.answers.filter((each) => each.question !== question);
  return { ...withAsked(notes, question, true), answers: text === '' ? others : [...others, { question, text }] };
}

export function withAsked(notes: MeetingNotes, question: SheetQuestionId, isAsked: boolean): MeetingNotes {
  if (notes.asked.includes(question) === isAsked) return notes;
  const asked = isAsked ? [...notes.asked, question] : notes.asked.filter((each) => each !== question);
  return { ...notes, asked };
}

/** With something new that was said, to be written. */
export function withHeard(notes: MeetingNotes, kind: HeardKind): { notes: MeetingNotes; heard: Heard } {
  const heard: Heard = { id: newId<HeardId>(), kind, text: '', useName: 'ask', isMeant: kind !== 'name' };
  return { notes: { ...notes, heard: [...notes.heard, heard] }, heard };
}

export const withHeardAs = (notes: MeetingNotes, id: HeardId, change: Partial<Omit<Heard, 'id'>>): MeetingNotes => ({
  ...notes,
  heard: notes.heard.map((each) => (each.id === id ? { ...each, ...change } : each)),
});

export const withoutHeard = (notes: MeetingNotes, id: HeardId): MeetingNotes => ({
  ...notes,
  heard: notes.heard.filter((each) => each.id !== id),
});
