/** Records that cannot be quite right, for a sentence that asks about each; nothing is refused or lost on their account. */
import type { InteractionId } from '../ids.ts';
import { momentOf, readDate, type Interaction } from './interaction.ts';
import { meetingsOf } from './meetings.ts';
import { standing } from './standing.ts';

export type Oddity =
  /** A date or time that no calendar has; what hangs on it is left out. */
  | { is: 'impossible-date'; interaction: InteractionId }
  /** A zone that this browser does not know; UTC is taken. */
  | { is: 'unknown-zone'; interaction: InteractionId; zone: string }
  /** An answer dated before any letter; it answers none. */
  | { is: 'before-any-letter'; interaction: InteractionId }
  /** Happened after now: imported, or the clock was set back. */
  | { is: 'in-the-future'; interaction: InteractionId }
  /** Two meetings that overlap. */
  | { is: 'at-once'; interaction: InteractionId; other: InteractionId };

const reads = (read: () => unknown): boolean => {
  try {
    read();
    return true;
  } catch {
    return false;
  }
};

const isZone = (zone: string): boolean => reads(() => new Intl.DateTimeFormat('en', { timeZone: zone }));
const isWallTime = (iso: string): boolean => reads(() => Temporal.PlainDateTime.from(iso));

function hasImpossibleDate(each: Interaction): boolean {
  if (Number.isNaN(momentOf(each))) return true;
  if (each.type === 'scheduled' || each.type === 'rescheduled') return !isWallTime(each.meeting.start);
  if (each.type === 'out-of-office') return !readDate(each.until);
  if (each.type === 'own-reminder') return !readDate(each.on);
  if (each.type === 'snoozed' && each.until.by === 'date') return !readDate(each.until.date);
  return false;
}

const zonesOf = (each: Interaction): string[] =>
  each.type === 'scheduled' || each.type === 'rescheduled' ? [each.zone, each.meeting.zone] : [each.zone];

function atOnce(history: readonly Interaction[]): Oddity[] {
  const open = [...Map.groupBy(history, (each) => each.contact).values()].flatMap(meetingsOf).filter(({ met }) => !met);
  const inOrder = open.toSorted((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds);
  return inOrder.flatMap(({ agreed, start }, index): Oddity[] => {
    const before = inOrder[index - 1];
    return before && before.end.epochMilliseconds > start.epochMilliseconds
      ? [{ is: 'at-once', interaction: agreed.id, other: before.agreed.id }]
      : [];
  });
}

function beforeAnyLetter(history: readonly Interaction[]): Oddity[] {
  const people = [...Map.groupBy(history, (each) => each.contact).values()];
  return people.flatMap((records) => {
    const first = records.findIndex((each) => each.type === 'sent');
    return records
      .slice(0, Math.max(0, first))
      .filter((each) => each.type === 'replied' || each.type === 'declined')
      .map((each): Oddity => ({ is: 'before-any-letter', interaction: each.id }));
  });
}

/** What is odd about these records, whoever's they are. */
export function oddities(interactions: readonly Interaction[], now: Temporal.Instant): Oddity[] {
  const history = standing(interactions);
  const single = interactions.flatMap((each): Oddity[] => [
    ...(hasImpossibleDate(each) ? [{ is: 'impossible-date' as const, interaction: each.id }] : []),
    ...zonesOf(each)
      .filter((zone) => !isZone(zone))
      .map((zone): Oddity => ({ is: 'unknown-zone', interaction: each.id, zone })),
    ...(momentOf(each) > now.epochMilliseconds ? [{ is: 'in-the-future' as const, interaction: each.id }] : []),
  ]);
  return [...single, ...beforeAnyLetter(history), ...atOnce(history)];
}
