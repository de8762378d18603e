/** Reminders that the user set by hand, once or again and again. */
import { happenedOn, readDate, type InteractionOf, type Recurrence } from '../contacts/index.ts';
import type { Reminder, Situation } from './reminder.ts';

export function own({ contact, history }: Situation): Reminder[] {
  return history.flatMap((each): Reminder[] => {
    if (each.type !== 'own-reminder') return [];
    const done = history.findLast(
      (later) => later.type === 'done' && later.reminder.type === 'own' && later.reminder.because === each.id,
    );
    const on = done ? next(each, happenedOn(done)) : readDate(each.on);
    return on ? [{ type: 'own', contact, because: each.id, on: on.toString(), text: each.text }] : [];
  });
}

const steps = {
  day: (count) => ({ days: count }),
  week: (count) => ({ weeks: count }),
  month: (count) => ({ months: count }),
  year: (count) => ({ years: count }),
} satisfies Record<Recurrence['unit'], (count: number) => Temporal.DurationLike>;

/**
 * The first date of the series after the day on which it was last done. Each is counted from the first, so that one on the
 * 31st comes back to the 31st after a shorter month.
 */
function next({ on, recurs }: InteractionOf<'own-reminder'>, done: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const first = readDate(on);
  if (!first || !recurs || !Number.isInteger(recurs.every) || recurs.every < 1) return undefined;
  if (Temporal.PlainDate.compare(first, done) > 0) return first.add(steps[recurs.unit](recurs.every));
  const passed = Math.floor(first.until(done, { largestUnit: recurs.unit })[`${recurs.unit}s`] / recurs.every);
  for (let turn = passed + 1; ; turn += 1) {
    const date = first.add(steps[recurs.unit](turn * recurs.every));
    // From 31 January to 28 February is no whole month, and yet the 28th is February's turn.
    if (Temporal.PlainDate.compare(date, done) > 0) return date;
  }
}
