/** What a letter is drafted from and read against: the writer, the person written to, and what has happened between them. */
import type { IsoInstant } from '../clock.ts';
import type { Purpose } from '../contacts/index.ts';
import type { FactId } from '../ids.ts';
import type { CitableFact, Citation } from '../wording/index.ts';
import type { LetterKind, Medium, SenderProfile, Target } from './letter.ts';

/** The person written to. */
export interface LetterContact {
  name: string;
  /** "Dr.", "Prof.", only where a page or the user says so. */
  honorific?: string;
  headline?: string;
  organization?: string;
  emails?: readonly string[];
  facts: readonly CitableFact[];
  /** Who suggested writing. */
  referredBy?: string;
  /** True only when the referrer said that their name may be used. */
  permissionToUseName?: boolean;
}

export const letterEventTypes = [
  'sent',
  'replied',
  'declined',
  'scheduled',
  'met',
  'advised',
  'referred',
  'thanked',
  'reported',
  'note',
] as const;

/** Something that happened before this letter, as far as a letter needs to know it. */
export interface LetterEvent {
  type: (typeof letterEventTypes)[number];
  /** An instant, or a date alone where the hour is not known. */
  at: IsoInstant;
  /** The user's own words: what was said, agreed, done. */
  note?: string;
  /** What they advised, one thing each. */
  advice?: readonly string[];
  /** Whom they named. */
  named?: string;
}

export interface DraftInput {
  kind: LetterKind;
  purpose: Purpose;
  /** BCP 47 tag. A language without phrases is written in English. */
  language: string;
  now: Temporal.Instant;
  sender: SenderProfile;
  contact: LetterContact;
  /** Whom an introduction is asked to; without it, to anyone. */
  target?: Target;
  /** Which wording; any integer. Consecutive seeds give different letters. 0 by default. */
  seed?: number;
  /** Asked of them; 20 by default. */
  minutes?: number;
  medium?: Medium;
  /** IANA zone of the writer's clock, named where times are offered; UTC by default. */
  zone?: string;
  /** Whether to put questions into the letter. */
  questions?: boolean;
  /** Facts to cite, the user's choice, at most two of which are used. Proposed ones by default. */
  chosen?: readonly FactId[];
  log?: readonly LetterEvent[];
  /** Questions that were put to them in talks; none of them is asked again. */
  asked?: readonly string[];
  /** Bodies of letters already sent to the same organisation; none of their sentences is used again. */
  earlier?: readonly string[];
}

export interface Draft {
  subject: string;
  /** Plain text, line feeds, no line at all longer than a paragraph. */
  body: string;
  /** In order of `start`, never overlapping. */
  citations: Citation[];
  /** The facts best cited, whether or not the user chose others; empty when nothing is fit to be cited. */
  proposed: FactId[];
}
