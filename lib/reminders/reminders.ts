/** What happened calls for reminders: every family asked about every person, and nothing stored. */
import { standing, type Interaction } from '../contacts/index.ts';
import { after } from './after.ts';
import { asking } from './asking.ts';
import type { Cadence } from './cadence.ts';
import type { Calendar } from './calendar.ts';
import { handled } from './handling.ts';
import { inTouch } from './in-touch.ts';
import { meeting } from './meeting.ts';
import { own } from './own.ts';
import { shiftedPastPauses } from './pausing.ts';
import type { Family, Reminder } from './reminder.ts';

/** To add a family, write it in a file of its own and name it here. */
const families: readonly Family[] = [asking, meeting, after, inTouch, own];

/** Every reminder that these interactions call for, due or still to come, earliest first. */
export function reminders(
  interactions: readonly Interaction[],
  cadence: Cadence,
  calendar: Calendar,
  tagsOf: (contact: Interaction['contact']) => readonly string[] = () => [],
): Reminder[] {
  // Each person's few records are put in order by themselves: ordering everyone's together is what long lists spend most on.
  const histories = new Map(
    [...Map.groupBy(interactions, (each) => each.contact)].map(([contact, records]) => [contact, standing(records)]),
  );
  const historyOf = (contact: Interaction['contact']): readonly Interaction[] => histories.get(contact) ?? [];
  const all = [...histories].flatMap(([contact, history]) => {
    if (history.some((each) => each.type === 'do-not-contact')) return [];
    const situation = { contact, tags: tagsOf(contact), history, cadence, calendar, historyOf };
    return handled(
      families.flatMap((family) => family(situation)),
      history,
    );
  });
  const inOrder = all.toSorted(earliestFirst);
  return calendar.pauses ? shiftedPastPauses(inOrder, calendar).toSorted(earliestFirst) : inOrder;
}

/** Of the same day, what was called for by the older record first. */
const earliestFirst = (a: Reminder, b: Reminder): number =>
  a.on === b.on ? order(a.because, b.because) : order(a.on, b.on);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
