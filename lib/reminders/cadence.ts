/** How long to wait before each next step. Defaults with a source named are those of practitioners; the others are our own. */
import type { ContactId } from '../ids.ts';

/** Days of silence after which to be in touch; 'never' for someone whom one does not want to be reminded of. */
export type TouchEvery = number | 'never';

export interface KeepInTouch {
  /** For everyone not named below. */
  everyone: TouchEvery;
  /** For those with a tag; the shortest where several are theirs. */
  byTag: Readonly<Record<string, TouchEvery>>;
  /** For one person, by their id, whatever their tags. */
  byPerson: Readonly<Record<string, TouchEvery>>;
}

export interface Cadence {
  /** Business days after a first letter until someone else is suggested as well; 'off' for no such suggestion. */
  widenAfter: number | 'off';
  /** Business days after a letter without an answer until a follow-up is due. */
  followUpAfter: number;
  /** Business days after the first follow-up until the second, where two are agreed on. */
  secondFollowUpAfter: number;
  /** How many follow-ups to one letter before it rests. More than two is pestering. */
  followUps: 0 | 1 | 2;
  /** Days before a meeting on which to send the questions. */
  questionsAheadBefore: number;
  /** Days before a meeting on which to prepare. */
  prepareBefore: number;
  /** Days after a talk through which thanks are still reminded of. */
  thankWithin: number;
  /** Days after advice until it should have been tried. */
  adviceAfter: number;
  /** Days after advice or a referral until a report of what came of it. */
  reportBackAfter: number;
  /** Days after meeting someone until the one who named them should hear of it. */
  tellReferrerAfter: number;
  keepInTouch: KeepInTouch;
  /** Check-ins without an answer after which there are no more. */
  checkIns: number;
}

/**
 * One follow-up at 7 business days: practitioners agree on one, and recipients' patience ends soon after. Another person at
 * 3 (Dalton's routine), questions two days ahead and ready one day ahead, a report at two weeks, a sign of life at 90 days.
 */
export const defaultCadence: Cadence = {
  widenAfter: 3,
  followUpAfter: 7,
  secondFollowUpAfter: 10,
  followUps: 1,
  questionsAheadBefore: 2,
  prepareBefore: 1,
  thankWithin: 7,
  adviceAfter: 7,
  reportBackAfter: 14,
  tellReferrerAfter: 1,
  keepInTouch: { everyone: 90, byTag: {}, byPerson: {} },
  checkIns: 2,
};

/** The least and the most that a number may be set to. */
export interface Range {
  least: number;
  most: number;
}

/** What may be set: no follow-up before five business days, never more than two, and no nagging of those who keep still. */
export const cadenceRanges: Record<keyof Cadence, Range> = {
  widenAfter: { least: 1, most: 10 },
  followUpAfter: { least: 5, most: 30 },
  secondFollowUpAfter: { least: 5, most: 60 },
  followUps: { least: 0, most: 2 },
  questionsAheadBefore: { least: 1, most: 7 },
  prepareBefore: { least: 0, most: 7 },
  thankWithin: { least: 1, most: 30 },
  adviceAfter: { least: 1, most: 60 },
  reportBackAfter: { least: 7, most: 60 },
  tellReferrerAfter: { least: 0, most: 30 },
  keepInTouch: { least: 30, most: 365 },
  checkIns: { least: 1, most: 5 },
};

/** After how many days of silence to be in touch with this person, who has these tags. */
export function touchEvery(
  contact: ContactId,
  tags: readonly string[],
  { everyone, byTag, byPerson }: KeepInTouch,
): TouchEvery {
  const own = byPerson[contact];
  if (own !== undefined) return own;
  const byTheirTags = tags.flatMap((tag) => byTag[tag] ?? []);
  if (byTheirTags.length === 0) return everyone;
  const days = byTheirTags.filter((each) => each !== 'never');
  return days.length === 0 ? 'never' : Math.min(...days);
}
