/** Parts the people of a file from those who are not to be contacted again: those are not brought in. */
import { matchKeys, suppressing, type Suppression } from '../contacts/index.ts';
import type { Entry } from './person.ts';

/** People whose keys are hashed at a time: less than a frame's work. */
const atOnce = 100;

export interface Parted {
  wanted: readonly Entry[];
  notAgain: readonly Entry[];
}

/** @param onDone called now and then with how much of it is done, from 0 to 1; what it throws ends the work. */
export async function withoutSuppressed(
  entries: readonly Entry[],
  kept: readonly Suppression[],
  onDone: (part: number) => void,
): Promise<Parted> {
  if (kept.length === 0) return { wanted: entries, notAgain: [] };
  const [wanted, notAgain]: [Entry[], Entry[]] = [[], []];
  for (let from = 0; from < entries.length; from += atOnce) {
    const some = entries.slice(from, from + atOnce);
    const known = await Promise.all(
      some.map(
        async ({ identity }) => (await suppressing(matchKeys(identity.emails, identity.links), kept)).length > 0,
      ),
    );
    for (const [at, entry] of some.entries()) (known[at] === true ? notAgain : wanted).push(entry);
    onDone(from / entries.length);
  }
  return { wanted, notAgain };
}
