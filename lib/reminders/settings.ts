/**
 * What the user may set about following up, as it is kept: plain values, each with a default and a range. What cannot be
 * used is taken for not set, one value at a time, so that a setting gone wrong never keeps a reminder from coming.
 */
import * as v from 'valibot';
import { cadenceRanges, defaultCadence, type Cadence, type Range, type TouchEvery } from './cadence.ts';
import type { Pause } from './calendar.ts';
import { defaultAskLimits, type AskLimits } from './open-asks.ts';

export interface NotificationSettings {
  /** Off until the user switches it on, and the browser has been asked. */
  on: boolean;
  /** Wall times, `HH:MM`: none comes before `from`, or from `to` on. */
  from: string;
  to: string;
}

export interface FollowUpSettings {
  cadence: Cadence;
  /** Whose public holidays count as days off: an ISO 3166-1 code, such as `PT`; absent for none. */
  country?: string | undefined;
  /** ISO days of the week, 1 for Monday; absent for those of the browser's locale. At most six. */
  weekend?: number[] | undefined;
  /** The user's own, first and last day of each; a single day is both. */
  daysOff: Pause[];
  /** When everything but meetings rests. */
  pauses: Pause[];
  asks: AskLimits;
  notifications: NotificationSettings;
}

export const defaultFollowUpSettings: FollowUpSettings = {
  cadence: defaultCadence,
  daysOff: [],
  pauses: [],
  asks: defaultAskLimits,
  notifications: { on: false, from: '09:00', to: '18:00' },
};

/** How many asks may be open, as a setting. */
export const askRanges: Record<keyof AskLimits, Range> = {
  atOnce: { least: 1, most: 30 },
  perOrganization: { least: 1, most: 10 },
};

/** What is wrong with a list of days off or pauses, if anything is. */
export type SpanProblem = 'not-a-date' | 'ends-before-it-begins' | 'too-long';

/** A pause of more than this many days is taken for a slip. */
const longestSpan = 366;

/** What is wrong with the first and last day of a pause or of days off. */
export function spanProblem({ from, to }: Pause): SpanProblem | undefined {
  if (!isDate(from) || !isDate(to)) return 'not-a-date';
  if (to < from) return 'ends-before-it-begins';
  return Temporal.PlainDate.from(from).until(to).days > longestSpan ? 'too-long' : undefined;
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

const within = ({ least, most }: Range) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const count = (range: Range, usual: number) => v.fallback(within(range), usual);
const touch: v.GenericSchema<unknown, TouchEvery> = v.union([within(cadenceRanges.keepInTouch), v.literal('never')]);
const touches = v.fallback(v.record(v.string(), touch), {});

const cadence: v.GenericSchema<unknown, Cadence> = v.object({
  widenAfter: v.fallback(v.union([within(cadenceRanges.widenAfter), v.literal('off')]), defaultCadence.widenAfter),
  followUpAfter: count(cadenceRanges.followUpAfter, defaultCadence.followUpAfter),
  secondFollowUpAfter: count(cadenceRanges.secondFollowUpAfter, defaultCadence.secondFollowUpAfter),
  followUps: v.fallback(v.picklist([0, 1, 2]), defaultCadence.followUps),
  questionsAheadBefore: count(cadenceRanges.questionsAheadBefore, defaultCadence.questionsAheadBefore),
  prepareBefore: count(cadenceRanges.prepareBefore, defaultCadence.prepareBefore),
  thankWithin: count(cadenceRanges.thankWithin, defaultCadence.thankWithin),
  adviceAfter: count(cadenceRanges.adviceAfter, defaultCadence.adviceAfter),
  reportBackAfter: count(cadenceRanges.reportBackAfter, defaultCadence.reportBackAfter),
  tellReferrerAfter: count(cadenceRanges.tellReferrerAfter, defaultCadence.tellReferrerAfter),
  keepInTouch: v.fallback(
    v.object({
      everyone: v.fallback(touch, defaultCadence.keepInTouch.everyone),
      byTag: touches,
      byPerson: touches,
    }),
    defaultCadence.keepInTouch,
  ),
  checkIns: count(cadenceRanges.checkIns, defaultCadence.checkIns),
});

const span = v.pipe(
  v.object({ from: v.string(), to: v.string() }),
  v.check((each) => spanProblem(each) === undefined),
);
const spans = v.fallback(
  v.pipe(
    v.array(v.fallback(v.nullable(span), null)),
    v.transform((each) => each.filter((one) => one !== null)),
  ),
  [],
);
const time = (usual: string) => v.fallback(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)), usual);
const usual = defaultFollowUpSettings;

const schema: v.GenericSchema<unknown, FollowUpSettings> = v.object({
  cadence: v.fallback(cadence, usual.cadence),
  country: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))), undefined),
  weekend: v.fallback(v.optional(v.pipe(v.array(within({ least: 1, most: 7 })), v.check(leavesADay))), undefined),
  daysOff: spans,
  pauses: spans,
  asks: v.fallback(
    v.object({
      atOnce: count(askRanges.atOnce, usual.asks.atOnce),
      perOrganization: count(askRanges.perOrganization, usual.asks.perOrganization),
    }),
    usual.asks,
  ),
  notifications: v.fallback(
    v.object({
      on: v.fallback(v.boolean(), usual.notifications.on),
      from: time(usual.notifications.from),
      to: time(usual.notifications.to),
    }),
    usual.notifications,
  ),
});

/** A week without a business day is none. */
function leavesADay(weekend: number[]): boolean {
  return new Set(weekend).size < 7;
}

/** The settings as kept, whatever was kept: with the default for each value that is missing or cannot be used. */
export const readFollowUpSettings = (kept: unknown): FollowUpSettings => v.parse(v.fallback(schema, usual), kept);
