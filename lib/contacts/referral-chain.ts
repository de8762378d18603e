/** Who sent the user to whom: from someone back through those who named them, as the log tells it. */
import type { ContactId } from '../ids.ts';
import type { Contact } from './contact.ts';
import type { InteractionOf } from './interaction.ts';
import { compareNames } from './name-comparison.ts';

export type NamingRecord = InteractionOf<'referred'>;

/** Why someone was not named by another in the usual sense. */
export type NamingOddity =
  /** They named themselves. */
  | 'self'
  /** Whoever they named led, by one or more others, to them. */
  | 'circle';

export interface Chain {
  /** The records that lead to someone, the one who named them first, then the one who named that one. */
  links: readonly NamingRecord[];
  /** Whether the last of them was named by one that is in the chain already. */
  isCircle: boolean;
}

/** How the user came to someone. Where several named one person, the first of them did. */
export function chainTo(person: ContactId, named: readonly NamingRecord[]): Chain {
  const firstTo = new Map<ContactId, NamingRecord>();
  for (const each of named) {
    if (each.person !== undefined && each.person !== each.contact && !firstTo.has(each.person))
      firstTo.set(each.person, each);
  }
  const links: NamingRecord[] = [];
  const seen = new Set([person]);
  for (let next = firstTo.get(person); next; next = firstTo.get(next.contact)) {
    links.push(next);
    if (seen.has(next.contact)) return { links, isCircle: true };
    seen.add(next.contact);
  }
  return { links, isCircle: false };
}

/** What is odd about someone's naming of another, if anything is. `named` is everyone's. */
export function oddityOf(
  record: NamingRecord,
  by: Pick<Contact, 'id' | 'name'>,
  named: readonly NamingRecord[],
): NamingOddity | undefined {
  if (record.person === by.id) return 'self';
  if (record.person === undefined) return compareNames(record.name, by.name.value) === 'same' ? 'self' : undefined;
  return chainTo(by.id, named).links.some(({ contact }) => contact === record.person) ? 'circle' : undefined;
}
