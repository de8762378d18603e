/** The form that every rule has. */
import type { LetterKind } from '../../letters/index.ts';
import type { Found, RuleId } from '../finding.ts';
import type { LetterReading } from '../reading.ts';

export interface Rule {
  id: RuleId;
  /** Kinds of letter that it is about. */
  kinds: ReadonlySet<LetterKind>;
  /** Whether it reads by words, and so cannot check a language that has no word file. */
  byWords: boolean;
  /** What it finds; 'not-checked' where something it needs is missing. */
  check(letter: LetterReading): Found[] | 'not-checked';
}

const all: readonly LetterKind[] = [
  'request',
  'introduction',
  'follow-up',
  'scheduling',
  'questions-ahead',
  'thank-you',
  'report-back',
  'check-in',
  'answer-by-email',
  'decline-reply',
];

/** Groups of kinds that rules share. */
export const kinds = {
  all: new Set(all),
  /** A stranger is asked for the first time. */
  firstAsk: new Set<LetterKind>(['request', 'answer-by-email']),
  request: new Set<LetterKind>(['request']),
  /** Before they have said yes. */
  before: new Set<LetterKind>(['request', 'answer-by-email', 'follow-up']),
  /** Nothing is asked for here. */
  giving: new Set<LetterKind>(['thank-you', 'report-back', 'check-in']),
  notGiving: new Set(all.filter((kind) => !['thank-you', 'report-back', 'check-in'].includes(kind))),
  /** Opens a thread of its own, so that a "Re:" would be false. */
  opening: new Set<LetterKind>(['request', 'introduction', 'answer-by-email']),
  followUp: new Set<LetterKind>(['follow-up']),
};

/** What it is about, and a change that is safe to make. */
type Where = Pick<Found, 'range' | 'words' | 'fix'>;

export const block = (message: string, where: Where = {}): Found => ({
  severity: 'block',
  message,
  ...where,
});
export const warn = (message: string, where: Where = {}): Found => ({
  severity: 'warn',
  message,
  ...where,
});
export const hint = (message: string, where: Where = {}): Found => ({
  severity: 'hint',
  message,
  ...where,
});
