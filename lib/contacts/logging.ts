/** Writes down what happened: the one place where an interaction record is made. */
import { isoNow, type Clock, type IsoInstant } from '../clock.ts';
import { newId, type ContactId, type InteractionId } from '../ids.ts';
import type { Interaction } from './interaction.ts';

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
  logAt(contact, happening, { at: isoNow(clock), zone: clock.timeZone() }, clock);

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

/** The record that takes `interaction` back. */
export const takeBack = (interaction: Interaction, clock: Clock): Interaction =>
  logNow(interaction.contact, { type: 'undone', undoes: interaction.id }, clock);
