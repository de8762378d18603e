/** How long to wait before each next step. Defaults are those of the domain notes, section 4.3. */

export interface Cadence {
  /** Business days after a letter without an answer until a follow-up is due. */
  followUpAfter: number;
  /** How many follow-ups to one letter before it rests. */
  followUps: number;
}

/** One follow-up at 7 business days: practitioners agree on one, and recipients' patience ends soon after. */
export const defaultCadence: Cadence = { followUpAfter: 7, followUps: 1 };
