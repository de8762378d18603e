/**
 * "Do not contact again", kept when nothing else is: hashes of what one person alone has. From them nobody can read who it
 * was, but whoever is met again is known (docs/decisions/0034-do-not-contact-by-hash.md).
 */
import type { IsoInstant } from '../clock.ts';
import { newId, type SuppressionId } from '../ids.ts';
import type { MatchKey } from './match-keys.ts';

export interface Suppression {
  id: SuppressionId;
  /** Hexadecimal; the same for all that one installation makes. */
  salt: string;
  /** SHA-256 of the salt and a match key, in hexadecimal, one for each key that the person had. */
  hashes: string[];
  /** When it was kept. */
  updatedAt: IsoInstant;
}

const hexadecimal = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const newSalt = (): string => hexadecimal(crypto.getRandomValues(new Uint8Array(16)));

const hashOf = async (salt: string, key: MatchKey): Promise<string> =>
  hexadecimal(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(salt + key))));

/**
 * What is kept of someone who is not to be contacted again.
 * @param kept those there are, whose salt is used on: so that to know someone again is one hash for each key.
 */
export async function suppressionOf(
  keys: Iterable<MatchKey>,
  [first]: readonly Suppression[],
  at: IsoInstant,
): Promise<Suppression> {
  const salt = first?.salt ?? newSalt();
  const hashes = await Promise.all([...new Set(keys)].map((key) => hashOf(salt, key)));
  // In no order of the person's own.
  return { id: newId<SuppressionId>(), salt, hashes: hashes.toSorted(), updatedAt: at };
}

/** Those of `kept` that someone with these keys is meant by. A backup from elsewhere may have brought a salt of its own. */
export async function suppressing(keys: Iterable<MatchKey>, kept: readonly Suppression[]): Promise<Suppression[]> {
  const salts = [...new Set(kept.map(({ salt }) => salt))];
  const all = [...keys];
  const hashes = await Promise.all(salts.flatMap((salt) => all.map((key) => hashOf(salt, key))));
  const known = new Set(hashes);
  return kept.filter((each) => each.hashes.some((hash) => known.has(hash)));
}
