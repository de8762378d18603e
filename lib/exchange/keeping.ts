/** The records that keeping a plan makes. Whatever a file says, it is the user who says it by keeping it. */
import {
  joinContact,
  newContact,
  unheldFacts,
  type Capture,
  type Contact,
  type Fact,
  type InteractionOf,
  type Purpose,
  type Source,
} from '../contacts/index.ts';
import type { IsoInstant } from '../clock.ts';
import { newId, type ContactId, type InteractionId } from '../ids.ts';
import type { JoinedBy, Planned } from './matching.ts';
import { nobody, type Entry } from './person.ts';
import type { Steps } from './steps.ts';

/** What someone saved would have more. */
export const additions = [
  'email',
  'link',
  'headline',
  'organization',
  'honorific',
  'transliteration',
  'facts',
  'note',
] as const;
export type Addition = (typeof additions)[number];

/** When it is kept, where the user is, and what new people begin with. */
export interface Occasion {
  at: IsoInstant;
  zone: string;
  purpose?: Purpose;
}

/** What must be known of someone to be joined with. */
export interface HeldPerson {
  facts: readonly Fact[];
  /** The texts of their notes. */
  notes: ReadonlySet<string>;
}

/** One person's records. */
export interface Kept {
  contact: Contact;
  /** As it was; absent for someone new. */
  before?: Contact;
  captures: Capture[];
  facts: Fact[];
  notes: InteractionOf<'note'>[];
}

const sourceOf = ({ source }: Entry, at: IsoInstant): Source => ({
  format: 'by-hand',
  url: source?.url ?? '',
  title: source?.title ?? '',
  readAt: at,
});

/** Our own cards tell in their note what is held as facts. */
const noteFor = (entry: Entry, by: JoinedBy | undefined): string => (by === 'id' ? '' : entry.note);

/** What an entry would add to someone; what it says otherwise than they do is left as it is. */
export function additionsTo(contact: Contact, entry: Entry, by: JoinedBy | undefined): Addition[] {
  const { contact: after } = joinContact(contact, entry.identity, nobody, sourceOf(entry, ''), [], '');
  const isAdded: Record<Addition, boolean> = {
    email: after.emails.length > contact.emails.length,
    link: after.links.length > contact.links.length,
    headline: after.headline !== contact.headline,
    organization: after.organization !== contact.organization,
    honorific: after.honorific !== contact.honorific,
    transliteration: after.transliteration !== contact.transliteration,
    facts: entry.facts.length > 0,
    note: noteFor(entry, by) !== '',
  };
  return additions.filter((each) => isAdded[each]);
}

function noteRecord(text: string, contact: ContactId, { at, zone }: Occasion): InteractionOf<'note'> {
  return { id: newId<InteractionId>(), contact, at, zone, recordedAt: at, updatedAt: at, type: 'note', text };
}

function keptNew(entry: Entry, occasion: Occasion): Kept {
  const { contact, capture, facts } = newContact(
    entry.identity,
    nobody,
    sourceOf(entry, occasion.at),
    entry.facts,
    occasion.at,
    occasion.purpose,
  );
  return {
    contact,
    captures: entry.source ? [capture] : [],
    facts,
    notes: entry.note === '' ? [] : [noteRecord(entry.note, contact.id, occasion)],
  };
}

/** Someone with an entry joined to them; the same where it adds nothing. */
function joined(kept: Kept, entry: Entry, by: JoinedBy | undefined, held: HeldPerson, occasion: Occasion): Kept {
  const { at } = occasion;
  const { fresh } = unheldFacts(entry.facts, [...held.facts, ...kept.facts], kept.contact);
  const text = noteFor(entry, by);
  const isNoted = text === '' || held.notes.has(text) || kept.notes.some((each) => each.text === text);
  const adds = additionsTo(kept.contact, entry, by).some((each) => each !== 'facts' && each !== 'note');
  if (!adds && fresh.length === 0 && isNoted) return kept;
  const { contact, capture, facts } = joinContact(kept.contact, entry.identity, nobody, sourceOf(entry, at), fresh, at);
  return {
    ...kept,
    contact,
    captures: entry.source && facts.length > 0 ? [...kept.captures, capture] : kept.captures,
    facts: [...kept.facts, ...facts],
    notes: isNoted ? kept.notes : [...kept.notes, noteRecord(text, contact.id, occasion)],
  };
}

/**
 * @param same the places in the plan of those whom the user took for the ones saved.
 * @param heldOf what is held of someone to be joined with.
 */
export function* keptFrom(
  plan: readonly Planned[],
  same: ReadonlySet<number>,
  heldOf: (contact: ContactId) => HeldPerson,
  occasion: Occasion,
): Steps<Kept[]> {
  const people = new Map<ContactId, Kept>();
  /** Who each place of the plan became. */
  const who: ContactId[] = [];
  for (const [index, planned] of plan.entries()) {
    yield index / plan.length;
    const { entry } = planned;
    const about = planned.is === 'joins' || (planned.is === 'maybe' && same.has(index)) ? planned.contact : undefined;
    const before =
      planned.is === 'again' ? people.get(who[planned.first] ?? newId<ContactId>()) : about && people.get(about.id);
    const known = before ?? (about && { contact: about, before: about, captures: [], facts: [], notes: [] });
    const by = planned.is === 'joins' ? planned.by : undefined;
    const kept = known ? joined(known, entry, by, heldOf(known.contact.id), occasion) : keptNew(entry, occasion);
    people.set(kept.contact.id, kept);
    who[index] = kept.contact.id;
  }
  return [...people.values()].filter(
    ({ before, contact, facts, notes }) => contact !== before || facts.length > 0 || notes.length > 0,
  );
}
