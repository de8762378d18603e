/** People with whom nothing was done for a year: offered for keeping or deleting, so that nobody is kept for being forgotten. */
import type { Clock } from '../clock.ts';
import type { Contact } from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import { piecesOf, type Store } from '../store/index.ts';
import { holdingsOf } from './holdings.ts';

export interface Untouched {
  contact: Contact;
  /** When something of theirs was written last. */
  since: string;
}

const longEnough = Temporal.Duration.from({ months: 12 });

/** People looked at, and people told of: enough for one sitting. */
const mostLookedAt = 500;
const mostTold = 20;
const atOnce = 200;

async function lastTouch(store: Store, id: ContactId): Promise<string> {
  const moments = (await holdingsOf(store, id)).map(({ record }) => record.updatedAt);
  return moments.reduce((last, each) => (Date.parse(each) > Date.parse(last) ? each : last));
}

/** Those untouched for a year, those saved first first; some of them, where there are many. */
export async function untouchedPeople(store: Store, clock: Clock): Promise<Untouched[]> {
  const before = clock.now().toZonedDateTimeISO(clock.timeZone()).subtract(longEnough).toInstant().epochMilliseconds;
  const found: Untouched[] = [];
  let lookedAt = 0;
  for await (const some of piecesOf(store, 'contacts', atOnce)) {
    for (const contact of some) {
      if (Date.parse(contact.updatedAt) > before) continue;
      lookedAt += 1;
      const since = await lastTouch(store, contact.id);
      if (Date.parse(since) <= before) found.push({ contact, since });
      if (found.length === mostTold || lookedAt === mostLookedAt) return found;
    }
  }
  return found;
}
