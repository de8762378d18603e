/** Writes down what happened: the one place where an interaction record is made. */
import { isoNow, type Clock, type IsoDate, type IsoInstant } from '../clock.ts';
import { newId, type ContactId, type InteractionId } from '../ids.ts';
import { dateOfMoment } from './civil-date.ts';
import { momentOf, type Interaction } from './interaction.ts';

type Envelope = 'id' | 'contact' | 'at' | 'zone' | 'recordedAt' | 'updatedAt' | 'corrects';
type Without<Union, Keys extends PropertyKey> = Union extends unknown ? Omit<Union, Keys> : never;

/** What happened, without when and with whom. */
export type Happening = Without<Interaction, Envelope>;

/** When it happened, where that is not here and now. */
export interface Occasion {
  at: IsoInstant;
  zone: string;
}

/** A record of something that happened with `contact` at a time that the user says. */
export function logAt(contact: ContactId, happening: Happening, { at, zone }: Occasion, clock: Clock): Interaction {
  const recordedAt = isoNow(clock);
  return { ...happening, id: newId<InteractionId>(), contact, at, zone, recordedAt, updatedAt: recordedAt };
}

/** A record of something that happened with `contact` just now, on the user's wall clock. */
export const logNow = (contact: ContactId, happening: Happening, clock: Clock): Interaction =>
  logAt(contact, happening, rightNow(clock), clock);

/** The record that stands instead of `wrong`: what happened in truth, and when, if that was wrong too. */
export const correct = (
  wrong: Interaction,
  happening: Happening,
  clock: Clock,
  occasion: Occasion = wrong,
): Interaction => ({
  ...logAt(wrong.contact, happening, occasion, clock),
  corrects: wrong.id,
});

/** The record that says again what was taken back; it stands under the name of the one that was. */
export const restate = (taken: Interaction, clock: Clock): Interaction => {
  const recordedAt = isoNow(clock);
  return { ...taken, id: newId<InteractionId>(), recordedAt, updatedAt: recordedAt, corrects: taken.id };
};

/** The record that takes `interaction` back. */
export const takeBack = (interaction: Interaction, clock: Clock): Interaction =>
  logNow(interaction.contact, { type: 'undone', undoes: interaction.id }, clock);

/** Just now, on the user's wall clock. */
export const rightNow = (clock: Clock): Occasion => ({ at: isoNow(clock), zone: clock.timeZone() });

/** A wall time of the user's, such as `2026-03-02T15:00`. */
export function occasionAt(wall: string, clock: Clock): Occasion {
  const zone = clock.timeZone();
  return { at: Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant().toString(), zone };
}

/**
 * Some time on a day of which no hour is known: noon, but after what is in `history` of that day already, since an answer
 * comes after its letter; and never after now.
 */
export function occasionOn(date: IsoDate, history: readonly Interaction[], clock: Clock): Occasion {
  const zone = clock.timeZone();
  const noon = Date.parse(occasionAt(`${date}T12:00`, clock).at);
  const that = history.map(momentOf).filter((each) => dateOfMoment(each, zone).toString() === date);
  const moment = Math.min(Math.max(noon, ...that.map((each) => each + 1_000)), clock.now().epochMilliseconds);
  return { at: Temporal.Instant.fromEpochMilliseconds(moment).toString(), zone };
}
