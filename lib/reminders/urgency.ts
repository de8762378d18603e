/** In which order what is due is shown: first what an hour or a day would spoil, then what others wait for, then the rest. */
import type { ReminderType } from '../contacts/index.ts';
import { isSuggestion, type Reminder } from './reminder.ts';

/** Meetings, then memory and thanks, then those who gave something and wait to hear, then the user's own, then new asks. */
const byUrgency: readonly ReminderType[] = [
  'meeting',
  'prepare',
  'log',
  'thank',
  'questions-ahead',
  'ask-again',
  'report-back',
  'tell-referrer',
  'own',
  'advice',
  'follow-up',
  'keep-in-touch',
  'widen',
];
const rank = new Map(byUrgency.map((type, index) => [type, index]));
const rankOf = ({ type }: Reminder): number => rank.get(type) ?? byUrgency.length;

/** What is due, in the order of kindness and urgency; of one kind, what has waited longest first. */
export const mostUrgentFirst = (due: readonly Reminder[]): Reminder[] => due.toSorted((a, b) => rankOf(a) - rankOf(b));

/** The first of what is due that counts. */
export const mostUrgent = (due: readonly Reminder[]): Reminder | undefined =>
  mostUrgentFirst(due).find((each) => !isSuggestion(each));
