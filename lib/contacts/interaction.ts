/** What happened with a contact. Append-only: a correction is a new record that replaces an earlier one. */
import type { IsoInstant } from '../clock.ts';
import type { ContactId, InteractionId, LetterId } from '../ids.ts';
import type { LetterKind } from '../letters/index.ts';

/** How a letter left: the user's own doing, told to us. */
export const sendingWays = ['copied', 'mail-program', 'gmail', 'outlook', 'other'] as const;
export type SendingWay = (typeof sendingWays)[number];

interface Happened {
  id: InteractionId;
  contact: ContactId;
  /** When it happened, which the user may set. */
  at: IsoInstant;
  /** IANA zone of the user's wall clock then; business days are counted on it. */
  zone: string;
  /** When it was written down. */
  recordedAt: IsoInstant;
  updatedAt: IsoInstant;
}

export type Interaction =
  | (Happened & { type: 'sent'; letter: LetterId; kind: LetterKind; way: SendingWay })
  | (Happened & { type: 'replied' })
  | (Happened & { type: 'declined' })
  | (Happened & { type: 'do-not-contact' })
  /** Takes an earlier record back; that record then counts for nothing. */
  | (Happened & { type: 'undone'; undoes: InteractionId });

/** The interactions that count, oldest first: without those taken back, and without the records that take back. */
export function standing(interactions: readonly Interaction[]): Interaction[] {
  const undone = new Set(interactions.flatMap((each) => (each.type === 'undone' ? [each.undoes] : [])));
  const kept = interactions.filter((each) => each.type !== 'undone' && !undone.has(each.id));
  // Each time is read once, not at every comparison: that is most of the cost with a long history.
  const moments = new Map(kept.map((each) => [each.id, Temporal.Instant.from(each.at).epochMilliseconds]));
  const moment = (each: Interaction): number => moments.get(each.id) ?? 0;
  return kept.toSorted((a, b) => moment(a) - moment(b) || (a.id < b.id ? -1 : 1));
}

/** The civil date on which something happened, where it happened. */
export function happenedOn({ at, zone }: Interaction): Temporal.PlainDate {
  const instant = Temporal.Instant.from(at);
  try {
    return instant.toZonedDateTimeISO(zone).toPlainDate();
  } catch {
    // A zone that this browser does not know yet, from another computer: a day off at most, and the others go on.
    return instant.toZonedDateTimeISO('UTC').toPlainDate();
  }
}
