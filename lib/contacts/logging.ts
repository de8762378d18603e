/** Writes down what happened: the one place where an interaction record is made. */
import { isoNow, type Clock } from '../clock.ts';
import { newId, type ContactId, type InteractionId } from '../ids.ts';
import type { Interaction } from './interaction.ts';

type Envelope = 'id' | 'contact' | 'at' | 'zone' | 'recordedAt' | 'updatedAt';
type Without<Union, Keys extends PropertyKey> = Union extends unknown ? Omit<Union, Keys> : never;

/** What happened, without when and with whom. */
export type Happening = Without<Interaction, Envelope>;

/** A record of something that happened with `contact` just now, on the user's wall clock. */
export function logNow(contact: ContactId, happening: Happening, clock: Clock): Interaction {
  const at = isoNow(clock);
  return {
    id: newId<InteractionId>(),
    contact,
    at,
    zone: clock.timeZone(),
    recordedAt: at,
    updatedAt: at,
    ...happening,
  };
}

/** The record that takes `interaction` back. */
export const takeBack = (interaction: Interaction, clock: Clock): Interaction =>
  logNow(interaction.contact, { type: 'undone', undoes: interaction.id }, clock);
