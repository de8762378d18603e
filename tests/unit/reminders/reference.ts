/**
 * What is due, the slow and obvious way: every person looked at anew, every rule written out, days counted one at a time.
 * It shares no code with what it checks.
 */
import type { Interaction } from '../../../lib/contacts/index.ts';
import type { InteractionId } from '../../../lib/ids.ts';
import type { Cadence } from '../../../lib/reminders/index.ts';
import { called, type Called } from './reference-calls.ts';
import { addDays, dateIn, isOpen, isPaused, type SlowCalendar } from './reference-time.ts';

const written = (each: Interaction): string => `${each.recordedAt} ${each.id}`;

/** Those that count, oldest first. */
function counting(records: readonly Interaction[]): Interaction[] {
  const live = records.filter(
    (each) => each.type !== 'undone' && !records.some((other) => other.type === 'undone' && other.undoes === each.id),
  );
  const original = (each: Interaction): string => {
    const corrected = records.find((other) => other.id === each.corrects);
    return corrected ? original(corrected) : each.id;
  };
  return live
    .filter((each) => !live.some((other) => original(other) === original(each) && written(other) > written(each)))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1))
    .map((each) => under(each, original(each)));
}

const under = (each: Interaction, id: string): Interaction => ({ ...each, id: id as InteractionId });

/** What lies in a pause, each on the first open day after it on which fewer than three others are. */
function unpaused(all: Called[], calendar: SlowCalendar): Called[] {
  const placed = all.filter((each) => each.timed || !isPaused(each.on, calendar));
  for (const each of all.filter((one) => !placed.includes(one))) {
    let day = addDays(each.on, 1);
    const full = (date: string): boolean => placed.filter((one) => !one.timed && one.on === date).length >= 3;
    while (!isOpen(day, calendar) || full(day)) day = addDays(day, 1);
    const lastDay = each.lastDay !== undefined && each.lastDay < day ? day : each.lastDay;
    placed.push({ ...each, on: day, ...(lastDay !== undefined && { lastDay }) });
  }
  return placed;
}

/** Everything due, each as "contact type because", sorted. */
export function slowlyDue(
  interactions: readonly Interaction[],
  cadence: Cadence,
  calendar: SlowCalendar,
  now: number,
  zone: string,
): string[] {
  const today = dateIn(zone, now);
  const live = counting(interactions);
  const of = (contact: string): Interaction[] => live.filter((each) => each.contact === contact);
  const people = [...new Set(live.map((each) => each.contact))];
  const all = people.flatMap((person) => called(of(person), cadence, calendar, of));
  const inOrder = all.toSorted((a, b) =>
    `${a.on} ${a.because}` < `${b.on} ${b.because}` ? -1 : a.on === b.on && a.because === b.because ? 0 : 1,
  );
  return unpaused(inOrder, calendar)
    .filter((each) => isDue(each))
    .map((each) => `${each.contact} ${each.type} ${each.because}`)
    .toSorted();

  function isDue(each: Called): boolean {
    if (each.snoozed !== undefined && today < each.snoozed) return false;
    if (each.timed) {
      if (each.type === 'log') return now >= each.timed.end;
      if (each.type === 'meeting') return today >= dateIn(zone, each.timed.start) && now < each.timed.end;
      return today >= each.on && now < each.timed.start;
    }
    if (isPaused(today, calendar) || today < each.on) return false;
    return (each.lastDay === undefined || today <= each.lastDay) && (each.ends === undefined || today < each.ends);
  }
}
