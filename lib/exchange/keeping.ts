/** The records that keeping a plan makes. Whatever a file says, it is the user who says it by keeping it. */
import {
  joinContact,
  newContact,
  unheldFacts,
  type Capture,
  type Contact,
  type Fact,
  type Identity,
  type InteractionOf,
  type Purpose,
  type Source,
} from '../contacts/index.ts';
import type { ReadFact } from '../capture/index.ts';
import type { IsoInstant } from '../clock.ts';
import { newId, type ContactId, type InteractionId } from '../ids.ts';
import type { JoinedBy, Planned } from './matching.ts';
import { factsIn, nobody, type Entry, type FactSource } from './person.ts';
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

const sourceOf = (source: FactSource | undefined, at: IsoInstant): Source => ({
  url: source?.url ?? '',
  title: source?.title ?? '',
  ...(source?.read ?? { format: 'by-hand', readAt: at }),
});

/** Our own cards tell in their note what is held as facts. */
const noteFor = (entry: Entry, by: JoinedBy | undefined): string => (by === 'id' ? '' : entry.note);

/** What an entry would add to someone; what it says otherwise than they do is left as it is. */
export function additionsTo(contact: Contact, entry: Entry, by: JoinedBy | undefined, held: HeldPerson): Addition[] {
  const { contact: after } = joinContact(contact, entry.identity, nobody, sourceOf(undefined, ''), [], '');
  const note = noteFor(entry, by);
  const isAdded: Record<Addition, boolean> = {
    email: after.emails.length > contact.emails.length,
    link: after.links.length > contact.links.length,
    headline: after.headline !== contact.headline,
    organization: after.organization !== contact.organization,
    honorific: after.honorific !== contact.honorific,
    transliteration: after.transliteration !== contact.transliteration,
    facts: unheldFacts(factsIn(entry), held.facts, contact).fresh.length > 0,
    note: note !== '' && !held.notes.has(note),
  };
  return additions.filter((each) => isAdded[each]);
}

function noteRecord(text: string, contact: ContactId, { at, zone }: Occasion): InteractionOf<'note'> {
  return { id: newId<InteractionId>(), contact, at, zone, recordedAt: at, updatedAt: at, type: 'note', text };
}

function keptNew(entry: Entry, occasion: Occasion): Kept {
  const { at } = occasion;
  const [first, ...others] = entry.sources;
  const purpose = entry.purpose ?? occasion.purpose;
  const saved = newContact(entry.identity, nobody, sourceOf(first, at), first?.facts ?? [], at, purpose);
  const kept: Kept = {
    contact: saved.contact,
    captures: first ? [saved.capture] : [],
    facts: saved.facts,
    notes: entry.note === '' ? [] : [noteRecord(entry.note, saved.contact.id, occasion)],
  };
  return others.reduce((person, source) => withSource(person, nobody, source, source.facts, at), kept);
}

/** Someone with what a source says of them besides. */
function withSource(
  kept: Kept,
  identity: Identity,
  source: FactSource | undefined,
  fresh: readonly ReadFact[],
  at: IsoInstant,
): Kept {
  const { contact, capture, facts } = joinContact(kept.contact, identity, nobody, sourceOf(source, at), fresh, at);
  const isKept = source !== undefined && (facts.length > 0 || kept.before === undefined);
  return {
    ...kept,
    contact,
    captures: isKept ? [...kept.captures, capture] : kept.captures,
    facts: [...kept.facts, ...facts],
  };
}

/** Someone with an entry joined to them; the same where it adds nothing. */
function joined(kept: Kept, entry: Entry, by: JoinedBy | undefined, held: HeldPerson, { at, zone }: Occasion): Kept {
  const all = {
    facts: [...held.facts, ...kept.facts],
    notes: held.notes.union(new Set(kept.notes.map(({ text }) => text))),
  };
  const adds = additionsTo(kept.contact, entry, by, all);
  if (adds.length === 0) return kept;
  const isIdentity = adds.some((each) => each !== 'facts' && each !== 'note');
  let person = isIdentity ? withSource(kept, entry.identity, undefined, [], at) : kept;
  for (const source of entry.sources) {
    const { fresh } = unheldFacts(source.facts, [...held.facts, ...person.facts], person.contact);
    if (fresh.length > 0) person = withSource(person, nobody, source, fresh, at);
  }
  if (!adds.includes('note')) return person;
  return { ...person, notes: [...person.notes, noteRecord(noteFor(entry, by), person.contact.id, { at, zone })] };
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
