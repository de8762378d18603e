/**
 * "Do not contact again", kept when nothing else is: hashes of what one person alone has. From them nobody can read who it
 * was, but whoever is met again is known.
 */
import type { IsoInstant } from '../clock.ts';
import type { SuppressionId } from '../ids.ts';

export interface Suppression {
  id: SuppressionId;
  /** Hexadecimal; the same for all that one installation makes. */
  salt: string;
  /** SHA-256 of the salt and a match key, in hexadecimal, one for each key that the person had. */
  hashes: string[];
  /** When it was kept. */
  updatedAt: IsoInstant;
}
