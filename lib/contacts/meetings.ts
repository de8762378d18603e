/** The meetings of one person's history: when each begins by its last agreement, and whether it took place. */
import type { InteractionId } from '../ids.ts';
import { momentOf, type Interaction, type InteractionOf, type Meeting } from './interaction.ts';

/** Minutes that are asked for unless the user says otherwise: within the 15 to 30 that all sources accept. */
export const usualMinutes = 20;

export interface PlannedMeeting {
  /** The record that it was first scheduled by: its name, however often it moves. */
  scheduled: InteractionId;
  /** The record of the last agreement. */
  agreed: Interaction;
  meeting: Meeting;
  start: Temporal.ZonedDateTime;
  end: Temporal.ZonedDateTime;
  met?: InteractionOf<'met'>;
}

/** The moment of a wall time: an hour that the clocks leave out counts as the one after, one that comes twice as the first. */
function startOf({ start, zone }: Meeting): Temporal.ZonedDateTime | undefined {
  try {
    const wall = Temporal.PlainDateTime.from(start);
    try {
      return wall.toZonedDateTime(zone);
    } catch {
      // A zone that this browser does not know: a few hours off, and `oddities` asks about it.
      return wall.toZonedDateTime('UTC');
    }
  } catch {
    return undefined;
  }
}

/** The meetings of a history that stands (oldest first), in the order in which they were agreed. */
export function meetingsOf(history: readonly Interaction[]): PlannedMeeting[] {
  if (!history.some((each) => each.type === 'scheduled')) return [];
  const mets = history.filter((each) => each.type === 'met');
  return history.flatMap((first) => {
    if (first.type !== 'scheduled') return [];
    const agreed = history.findLast((each) => each.type === 'rescheduled' && each.scheduled === first.id) ?? first;
    const meeting = agreed.type === 'rescheduled' ? agreed.meeting : first.meeting;
    const start = startOf(meeting);
    if (!start) return [];
    const met = mets.find((each) =>
      // A talk that names no meeting was the one that had begun.
      each.scheduled === undefined ? momentOf(each) >= start.epochMilliseconds : each.scheduled === first.id,
    );
    const end = start.add({ minutes: Math.max(0, Math.round(meeting.minutes) || 0) });
    return [{ scheduled: first.id, agreed, meeting, start, end, ...(met && { met }) }];
  });
}
