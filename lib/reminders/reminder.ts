/** What a reminder is, and what a family of them is computed from. */
import type { IsoDate, IsoInstant } from '../clock.ts';
import type { Interaction, Meeting, ReminderName, ReminderType } from '../contacts/index.ts';
import type { ContactId, InteractionId } from '../ids.ts';
import type { Cadence } from './cadence.ts';
import type { Calendar } from './calendar.ts';

interface Owed {
  contact: ContactId;
  /** The interaction that it follows from. With `type` it names the reminder, so that none can come twice. */
  because: InteractionId;
  /** The civil date it is due from; for a meeting, the date in the meeting's zone. */
  on: IsoDate;
}

/** Belongs to an hour, and so to a wall time in a zone: it cannot be put off by moving `on`. */
interface Timed extends Owed {
  meeting: Meeting;
  start: IsoInstant;
  end: IsoInstant;
  snoozedUntil?: IsoDate;
}

export type Reminder =
  /** Think of someone else as well. It gives way on `ends` to the follow-up. */
  | (Owed & { type: 'widen'; ends?: IsoDate })
  | (Owed & { type: 'follow-up' })
  /** They said "later" and named a date. */
  | (Owed & { type: 'ask-again' })
  /** Due from `on` until the meeting begins. */
  | (Timed & { type: 'questions-ahead' })
  | (Timed & { type: 'prepare' })
  /** Due from the beginning of the day on which it begins, where the user is, until it ends. */
  | (Timed & { type: 'meeting' })
  /** What was said, while it is fresh: due from the meeting's end. */
  | (Timed & { type: 'log' })
  /** Late from `lateFrom`, and due no more after `lastDay`. */
  | (Owed & { type: 'thank'; lateFrom: IsoInstant; lastDay: IsoDate })
  | (Owed & { type: 'advice'; advice: string })
  | (Owed & { type: 'report-back' })
  /** The person whom they named was met. */
  | (Owed & { type: 'tell-referrer'; met: ContactId; name: string })
  | (Owed & { type: 'keep-in-touch' })
  | (Owed & { type: 'own'; text: string });

export type ReminderOf<Type extends ReminderType> = Extract<Reminder, { type: Type }>;

/** What a family sees: one person's history as it stands, oldest first, and what to judge it by. */
export interface Situation {
  contact: ContactId;
  tags: readonly string[];
  history: readonly Interaction[];
  cadence: Cadence;
  calendar: Calendar;
  /** Another person's history, as it stands. */
  historyOf: (contact: ContactId) => readonly Interaction[];
}

/** One family of reminders: those that a person's history calls for, without regard to what was snoozed or dropped. */
export type Family = (situation: Situation) => Reminder[];

/** A reminder's name as one string. */
export const keyOf = ({ type, because }: ReminderName): string => `${type}:${because}`;

/** Suggestions can be passed over: they are shown, and never counted. */
export const isSuggestion = ({ type }: Reminder): boolean => type === 'widen';

/** Whether thanks come later than the day after; they are welcome all the same. */
export const isLate = (reminder: ReminderOf<'thank'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(reminder.lateFrom, now) <= 0;

export const isTimed = (reminder: Reminder): reminder is Extract<Reminder, Timed> => 'meeting' in reminder;
