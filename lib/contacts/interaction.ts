/** What happened with a contact. Append-only: a correction is a new record that stands instead of an earlier one. */
import type { IsoDate, IsoInstant } from '../clock.ts';
import type { ContactId, InteractionId, LetterId, SheetQuestionId } from '../ids.ts';
import type { LetterKind } from '../letters/index.ts';
import type { QuestionOrigin } from '../preparing/index.ts';
import { dateOfMoment } from './civil-date.ts';

/** How a letter left: the user's own doing, told to us. */
export const sendingWays = ['copied', 'mail-program', 'mail-file', 'gmail', 'outlook', 'other'] as const;
export type SendingWay = (typeof sendingWays)[number];

export const meetingMedia = ['phone', 'video', 'in-person'] as const;
export type MeetingMedium = (typeof meetingMedia)[number];

/** A meeting as agreed: a wall time where it was agreed, so that it stays at three o'clock whatever the clocks do. */
export interface Meeting {
  /** ISO 8601 without an offset, such as `2026-03-12T15:00`. */
  start: string;
  /** IANA zone of `start`. */
  zone: string;
  minutes: number;
  medium: MeetingMedium;
  /** A room, a number, a link. */
  where?: string;
}

/** Every kind of thing that can be due; `lib/reminders` computes them. */
export const reminderTypes = [
  'widen',
  'follow-up',
  'ask-again',
  'questions-ahead',
  'prepare',
  'meeting',
  'log',
  'thank',
  'advice',
  'report-back',
  'tell-referrer',
  'keep-in-touch',
  'own',
] as const;
export type ReminderType = (typeof reminderTypes)[number];

/** Whether someone who named another may be named there as the one who did: 'ask' where they have not said yet. */
export const nameUses = ['yes', 'no', 'ask'] as const;
export type NameUse = (typeof nameUses)[number];

/** Names one reminder: what is due, and the record that called for it. No two reminders share both. */
export interface ReminderName {
  type: ReminderType;
  because: InteractionId;
}

/** What a snoozed reminder may wait for instead of a date. */
export const awaitedEvents = ['sent', 'replied', 'scheduled', 'met', 'reported'] as const;
export type AwaitedEvent = (typeof awaitedEvents)[number];

export type SnoozedUntil = { by: 'date'; date: IsoDate } | { by: 'event'; event: AwaitedEvent };

export const dropReasons = ['not-needed', 'did-otherwise', 'too-late', 'not-comfortable', 'other'] as const;
export type DropReason = (typeof dropReasons)[number];

/** How often a reminder of the user's own comes back. */
export interface Recurrence {
  every: number;
  unit: 'day' | 'week' | 'month' | 'year';
}

interface Happened {
  id: InteractionId;
  contact: ContactId;
  /** When it happened, which the user may set. */
  at: IsoInstant;
  /** IANA zone of the user's wall clock then; business days are counted on it. */
  zone: string;
  /** When it was written down. */
  recordedAt: IsoInstant;
  updatedAt: IsoInstant;
  /** The record that this one stands instead of. */
  corrects?: InteractionId;
}

export type Interaction = Happened &
  (
    | { type: 'sent'; letter: LetterId; kind: LetterKind; way: SendingWay }
    /** An answer: yes, or answers to the questions themselves; without `answer`, an answer of any kind. */
    | { type: 'replied'; answer?: 'yes' | 'by-email' }
    /** Not now: `askAgainOn` where they named a time. */
    | { type: 'replied'; answer: 'later'; askAgainOn?: IsoDate }
    | { type: 'declined' }
    /** Away up to and including the date. */
    | { type: 'out-of-office'; until: IsoDate }
    | { type: 'scheduled'; meeting: Meeting }
    /** `scheduled` names the first record of the meeting, however often it was moved. */
    | { type: 'rescheduled'; scheduled: InteractionId; meeting: Meeting }
    /** `scheduled` as above, absent for a talk that nobody had planned; `minutes` that it took, where they were counted. */
    | { type: 'met'; scheduled?: InteractionId; keptToTime?: boolean; minutes?: number }
    /**
     * A question was put to them; `question` is its name on the prep sheet and `from` what made it, by which two people's answers
     * to it are found. Without `answer`, nothing was written down of what they said.
     */
    | {
        type: 'asked';
        question: SheetQuestionId;
        text: string;
        from: QuestionOrigin;
        answer?: string;
        scheduled?: InteractionId;
      }
    /** One piece of advice. */
    | { type: 'advised'; advice: string }
    /** The user means to take the advice of that record, or chose not to. */
    | { type: 'decided'; advised: InteractionId; to: 'do' | 'leave' }
    /** The advice of that record was taken. */
    | { type: 'followed'; advised: InteractionId }
    /** What came of taking it, in the user's words. */
    | { type: 'came-of-it'; advised: InteractionId; what: string }
    /**
     * Whom they named, and whether their own name may be used there; `person` once that one is saved too. `saidOn` is when
     * they said so, `sayAs` how they want to be named.
     */
    | {
        type: 'referred';
        name: string;
        useName: NameUse;
        person?: ContactId;
        saidOn?: IsoDate;
        sayAs?: string;
      }
    | { type: 'thanked' }
    | { type: 'reported' }
    | { type: 'gave'; what: string }
    | { type: 'congratulated'; on?: string }
    /**
     * Something to do for them that was suggested by this name, and not wanted; `forGood`: nothing is to be suggested for them
     * any more.
     */
    | { type: 'passed'; gesture?: string; forGood?: true }
    | { type: 'note'; text: string }
    | { type: 'do-not-contact' }
    /** A reminder of the user's own, first due `on`. */
    | { type: 'own-reminder'; text: string; on: IsoDate; recurs?: Recurrence }
    | { type: 'done'; reminder: ReminderName }
    | { type: 'snoozed'; reminder: ReminderName; until: SnoozedUntil }
    | { type: 'dropped'; reminder: ReminderName; reason: DropReason }
    /** Calls back a reminder that was snoozed or dropped. */
    | { type: 'resumed'; reminder: ReminderName }
    /** Takes an earlier record back; that record then counts for nothing. */
    | { type: 'undone'; undoes: InteractionId }
  );

export type InteractionOf<Type extends Interaction['type']> = Extract<Interaction, { type: Type }>;

/** The moment of something that happened, in milliseconds of the epoch; NaN where its time is none. */
export const momentOf = ({ at }: Interaction): number =>
  // Reading an instant with Temporal costs some twenty times as much, and there may be a hundred thousand of them.
  Date.parse(at);

/** A civil date, or nothing where the calendar has none such, as in an imported record. */
export function readDate(iso: IsoDate): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(iso);
  } catch {
    return undefined;
  }
}

/** The civil date on which something happened, where it happened. `at` must be readable, as it is in `standing`. */
export const happenedOn = (each: Interaction): Temporal.PlainDate => dateOfMoment(momentOf(each), each.zone);
