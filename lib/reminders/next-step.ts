/** What a reminder usually leads to. */
import type { ReminderType } from '../contacts/index.ts';
import type { LetterKind } from '../letters/index.ts';

/** The letter that a reminder usually leads to; none where something else is to be done. */
export const letterFor: Readonly<Record<ReminderType, LetterKind | undefined>> = {
  widen: undefined,
  'follow-up': 'follow-up',
  'ask-again': 'request',
  'questions-ahead': 'questions-ahead',
  prepare: undefined,
  meeting: undefined,
  log: undefined,
  thank: 'thank-you',
  advice: undefined,
  'report-back': 'report-back',
  'tell-referrer': 'report-back',
  'keep-in-touch': 'check-in',
  own: undefined,
};
