/** What happened calls for reminders: every family asked about every person. */
import { standing, type Interaction } from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import { after } from './after.ts';
import { asking } from './asking.ts';
import type { Cadence } from './cadence.ts';
import type { Calendar } from './calendar.ts';
import { handled } from './handling.ts';
import { inTouch } from './in-touch.ts';
import { meeting } from './meeting.ts';
import { own } from './own.ts';
import { shiftedPastPauses } from './pausing.ts';
import { isTimed, type Family, type Reminder } from './reminder.ts';

/** To add a family, write it in a file of its own and name it here. */
const families: readonly Family[] = [asking, meeting, after, inTouch, own];

/** What reminders are computed by. */
export interface Rules {
  cadence: Cadence;
  calendar: Calendar;
  tagsOf?: (contact: ContactId) => readonly string[];
}

/** One person's reminders, earliest first, as if nothing ever paused. */
export interface PersonReminders {
  contact: ContactId;
  reminders: Reminder[];
}

/** Names the rules by what they say, pauses left out: what was computed by rules of another name must be computed again. */
export const nameOfRules = ({ cadence, calendar: { weekend, holidays, daysOff } }: Rules): string =>
  JSON.stringify([cadence, [...weekend], [...(holidays ?? [])], [...(daysOff ?? [])]]);

/**
 * Where someone stands in line: by the day of their earliest reminder, and before everyone else where a meeting is ahead or
 * not yet written down, since that has an hour. Nothing where there are no reminders.
 */
export const turnOf = (theirs: readonly Reminder[]): string | undefined => (theirs.some(isTimed) ? '' : theirs[0]?.on);

/** The others whose histories say what this person's records call for: those whom they named. */
export const othersIn = (records: readonly Interaction[]): ContactId[] => [
  ...new Set(records.flatMap((each) => (each.type === 'referred' ? (each.person ?? []) : []))),
];

/**
 * What everything recorded about `contact` calls for, due or still to come, earliest first. `recordsOf` gives the records
 * of the person and of those in `othersIn` them.
 */
export function remindersOf(
  contact: ContactId,
  recordsOf: (contact: ContactId) => readonly Interaction[],
  { cadence, calendar, tagsOf }: Rules,
): Reminder[] {
  const historyOf = (whose: ContactId): Interaction[] => standing(recordsOf(whose));
  const history = historyOf(contact);
  if (history.some((each) => each.type === 'do-not-contact')) return [];
  const situation = { contact, tags: tagsOf?.(contact) ?? [], history, cadence, calendar, historyOf };
  const called = families.flatMap((family) => family(situation));
  return handled(called, history).toSorted(earliestFirst);
}

/** The reminders of several people, earliest first, with what lies in a pause put off until after it. */
export function together(people: readonly PersonReminders[], calendar: Calendar): Reminder[] {
  const inOrder = people.flatMap((each) => each.reminders).toSorted(earliestFirst);
  return calendar.pauses ? shiftedPastPauses(inOrder, calendar).toSorted(earliestFirst) : inOrder;
}

/** Every reminder that these interactions call for, due or still to come, earliest first. */
export function reminders(
  interactions: readonly Interaction[],
  cadence: Cadence,
  calendar: Calendar,
  tagsOf?: Rules['tagsOf'],
): Reminder[] {
  const rules: Rules = { cadence, calendar, ...(tagsOf && { tagsOf }) };
  const records = Map.groupBy(interactions, (each) => each.contact);
  const recordsOf = (contact: ContactId): readonly Interaction[] => records.get(contact) ?? [];
  const people = [...records.keys()].map((contact) => ({ contact, reminders: remindersOf(contact, recordsOf, rules) }));
  return together(people, calendar);
}

/** Of the same day, what was called for by the older record first. */
const earliestFirst = (a: Reminder, b: Reminder): number =>
  a.on === b.on ? order(a.because, b.because) : order(a.on, b.on);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
