/** The words for what a letter can be. */
import type { NameUse, Purpose } from '../../lib/contacts/index.ts';
import type { LetterKind, Medium } from '../../lib/letters/index.ts';

export const letterKindWords: Record<LetterKind, string> = {
  request: 'Request for a talk',
  'answer-by-email': 'Three questions by e-mail',
  introduction: 'Asking for an introduction',
  'follow-up': 'Follow-up',
  scheduling: 'Times for a talk',
  'questions-ahead': 'Questions before a talk',
  'thank-you': 'Thanks',
  'report-back': 'What came of their advice',
  'check-in': 'Keeping in touch',
  'decline-reply': 'Answer to a no',
};

export const purposeWords: Record<Purpose, string> = {
  learn: 'To learn',
  'learn-maybe-later': 'To learn, and maybe do this work later',
  'network-openly': 'To get to know people, openly',
};

export const mediumWords: Record<Medium, string> = {
  any: 'As they prefer',
  phone: 'By phone',
  video: 'By video',
  'in-person': 'In person',
  email: 'By e-mail',
};

export const nameUseWords: Record<NameUse, string> = {
  ask: 'I have not asked',
  yes: 'Yes, they said so',
  no: 'No',
};

/** A language's name in the user's own: "German" of `de`. */
export const languageName = (tag: string): string => new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
