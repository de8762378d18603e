/** What happened, written briefly: for tests of what it calls for. */
import type { Happening, Interaction, Meeting } from '../../../lib/contacts/index.ts';
import { newId, type ContactId, type InteractionId, type LetterId } from '../../../lib/ids.ts';
import type { Clock } from '../../../lib/clock.ts';
import type { LetterKind } from '../../../lib/letters/index.ts';

export const lisbon = 'Europe/Lisbon';
export const ana = 'ana' as ContactId;
export const ben = 'ben' as ContactId;

/** Saturday and Sunday, as in most of the world. */
export const saturdaySunday = { weekend: new Set([6, 7]) };
/** Friday and Saturday, as in Egypt. */
export const fridaySaturday = { weekend: new Set([5, 6]) };

const utc = (wallTime: string, zone: string): string =>
  Temporal.PlainDateTime.from(wallTime).toZonedDateTime(zone).toInstant().toString();

/** Everything that happened in one zone, by its wall clock (`2026-03-02T09:30`). */
export function inZone(zone: string) {
  const happened = (at: string, contact: ContactId) => {
    const instant = utc(at, zone);
    return { id: newId<InteractionId>(), contact, at: instant, zone, recordedAt: instant, updatedAt: instant };
  };
  /** Anything else that happened. */
  const did = (at: string, happening: Happening, contact = ana): Interaction => ({
    ...happened(at, contact),
    ...happening,
  });
  return {
    did,
    scheduled: (at: string, start: string, rest: Partial<Meeting> = {}, contact = ana): Interaction =>
      did(at, { type: 'scheduled', meeting: { start, zone, minutes: 20, medium: 'video', ...rest } }, contact),
    sent: (at: string, contact = ana, kind: LetterKind = 'request'): Interaction => ({
      ...happened(at, contact),
      type: 'sent',
      letter: newId<LetterId>(),
      kind,
      way: 'mail-program',
    }),
    replied: (at: string, contact = ana): Interaction => ({ ...happened(at, contact), type: 'replied' }),
    declined: (at: string, contact = ana): Interaction => ({ ...happened(at, contact), type: 'declined' }),
    doNotContact: (at: string, contact = ana): Interaction => ({ ...happened(at, contact), type: 'do-not-contact' }),
    undone: (at: string, { id, contact }: Interaction): Interaction => ({
      ...happened(at, contact),
      type: 'undone',
      undoes: id,
    }),
  };
}

/** A clock that stands at a wall-clock time in a zone. */
export const clockAt = (wallTime: string, zone = lisbon): Clock => {
  const now = Temporal.Instant.from(utc(wallTime, zone));
  return { now: () => now, timeZone: () => zone };
};
