/** What questions are made from, and what one is. */
import type { FactId } from '../ids.ts';
import type { CitableFact, Citation, Wishes } from '../wording/index.ts';

/** What a question is good for, in the order in which a conversation takes them. */
export const categories = ['opening', 'path', 'craft', 'decisions', 'field', 'advice', 'reading', 'closing'] as const;
export type Category = (typeof categories)[number];

/** Subjects that are left alone unless the user wants them: a pause in someone's path, a post soon left. */
export const delicateSubjects = ['gap', 'short-stay'] as const;
export type DelicateSubject = (typeof delicateSubjects)[number];

/** Whom the questions are for, who asks, and what was asked before. */
export interface Asking {
  /** BCP 47 tag; a language without patterns has none but the open questions of English. */
  language: string;
  now: Temporal.Instant;
  contact: { name: string; facts: readonly CitableFact[] };
  sender: Wishes & { affiliation?: string };
  /** Questions, letters and notes that this person was sent or asked before: nothing in them is asked again. */
  asked?: readonly string[];
  /** Facts of others whom the user has met, each person's apart, to hold this path against theirs. They are never named. */
  met?: readonly (readonly CitableFact[])[];
  /** What the user wants asked about although it is left alone by default. */
  including?: readonly DelicateSubject[];
}

export interface Question {
  text: string;
  /** The words of `text` that state a fact, in order. */
  citations: Citation[];
  /** The facts it came from, for it dies with them; empty for one that could be put to anyone. */
  facts: FactId[];
  category: Category;
  /** The pattern it was made by, such as 'long-stay'. */
  pattern: string;
}
