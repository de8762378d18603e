/** Letters, and the citations that bind their words to facts. */
import type { IsoInstant } from '../clock.ts';
import type { Dismissal } from '../coach/index.ts';
import { sendingWays, type Purpose, type Referral, type SendingWay } from '../contacts/index.ts';
import type { ContactId, LetterId } from '../ids.ts';
import type { Citation } from '../wording/index.ts';

export const letterKinds = [
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
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** How to talk; 'any' leaves the choice to them. */
export const media = ['any', 'phone', 'video', 'in-person', 'email'] as const;
export type Medium = (typeof media)[number];

/** Whom the user wants to be introduced to: all that a letter says of them. */
export interface Target {
  name: string;
  /** As it was saved, such as "Head of Data at Halden Bank". */
  post?: string;
  organization?: string;
  /** A house that both a fact of theirs and one of the reader's names, as theirs does. */
  shared?: string;
}

/** What the user chose for a letter; what is absent is as usual. */
export interface LetterChoices {
  /** Asked of them. */
  minutes?: number;
  medium?: Medium;
  /** Something that they said, which thanks name. */
  said?: string;
  /** What they advised, which thanks take up and a report names. */
  advice?: string;
  /** What came of it, which a report tells. */
  done?: string;
  referral?: Referral;
  /** Of an introduction: to whom, as they were saved when it was begun. */
  target?: Target & { contact: ContactId };
}

/**
 * Why a version is kept: as it was drafted, before the user changed a word of it; in their own words, before it was drafted
 * anew; as it was taken from here, by whatever way; as it was when they noted it as sent.
 */
export const versionReasons = ['drafted', 'own', ...sendingWays, 'sent'] as const;
export type VersionReason = (typeof versionReasons)[number];

/** A letter in the words that it once had. */
export interface LetterVersion {
  reason: VersionReason;
  subject: string;
  body: string;
  at: IsoInstant;
}

export interface Letter {
  id: LetterId;
  contact: ContactId;
  kind: LetterKind;
  purpose: Purpose;
  /** BCP 47 tag of the language it is written in. */
  language: string;
  status: 'draft' | 'sent';
  subject: string;
  body: string;
  citations: Citation[];
  /** Which wording was drawn; the same seed gives the same letter again. */
  seed: number;
  choices: LetterChoices;
  /** Set where the user changed the words after they were drafted, so that no choice may write them anew unasked. */
  byHand: boolean;
  /** What of the coach's the user does not want to hear again about this letter; none where nothing was dismissed. */
  dismissed?: Dismissal[];
  /** How the user last took it from here, which is how it will have been sent when they say that it was. */
  leavesBy?: SendingWay;
  /** Oldest first; absent while the words are those of the first draft. */
  versions?: LetterVersion[];
  createdAt: IsoInstant;
  updatedAt: IsoInstant;
}

/** Who writes: asked once, kept in the store, used in every letter. */
export interface SenderProfile {
  name: string;
  /** "second-year library student", "nurse": what the user would say they are, without an article. */
  role: string;
  /** Where: a school, an employer; may be empty for someone between the two. */
  affiliation: string;
  /** What made them ask: "after ten years in retail". */
  turningPoint?: string;
  /** What they want to learn, each completing "I would like to understand …". */
  goals?: string[];
  interests?: string[];
  email?: string;
  link?: string;
}
