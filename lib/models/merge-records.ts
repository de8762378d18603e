/** The changes to the store that make one person of two, and those that make them two again. */
import type { IsoInstant } from '../clock.ts';
import { mergedContact, saidTwice, type Contact, type MergeChoices, type Note } from '../contacts/index.ts';
import type { ContactId, FactId } from '../ids.ts';
import type { Change, Put, Store, Table, Tables } from '../store/index.ts';
import { holdingsOf, removals } from './holdings.ts';
import { inPieces } from './in-pieces.ts';
import { lettersReaching, withoutTarget } from './targets.ts';

export interface Merge {
  contact: Contact;
  changes: readonly Change[];
  /** What makes them two again; undefined where the one was changed since. */
  back: (store: Store, at: IsoInstant) => Promise<Change[] | undefined>;
}

type InteractionPut = Extract<Put, { put: 'interactions' }>;

/** The changes that give a record to another. */
const given = (from: ContactId, put: Put): Change[] =>
  put.put === 'interactions'
    ? [{ remove: 'interactions', id: put.record.id, contact: from, at: put.record.updatedAt }, put]
    : [put];

/** Those who named one of the two, or the other, with the record of it: afterwards they named the one who stays. */
async function namings(store: Store, one: ContactId, other: ContactId): Promise<InteractionPut[]> {
  const all = await inPieces(store, 'interactions');
  return all.flatMap((record) =>
    record.type === 'referred' && (record.person === other || (record.person === one && record.contact === other))
      ? [{ put: 'interactions', record }]
      : [],
  );
}

type LetterPut = Extract<Put, { put: 'letters' }>;

/** Letters that ask to be introduced to `other`, and letters to one of the two that ask for the other one. */
async function reaching(store: Store, one: ContactId, other: ContactId): Promise<LetterPut[]> {
  const both = new Set([one, other]);
  return (await lettersReaching(store, both)).flatMap((record) =>
    both.has(record.contact) || record.choices.target?.contact === other ? [{ put: 'letters', record }] : [],
  );
}

/** Such a letter after the two are one: it asks for the one who stays, and nobody is asked to introduce themselves. */
function redirected({ put, record }: LetterPut, one: ContactId, other: ContactId, at: IsoInstant): LetterPut {
  const { target } = record.choices;
  if (!target || record.contact === one || record.contact === other)
    return { put, record: { ...withoutTarget(record, at), contact: one } };
  return {
    put,
    record: { ...record, choices: { ...record.choices, target: { ...target, contact: one } }, updatedAt: at },
  };
}

/** A record of who named whom, after the two are one: nobody names themselves. */
function renamed({ put, record }: InteractionPut, one: ContactId, other: ContactId, at: IsoInstant): InteractionPut {
  const contact = record.contact === other ? one : record.contact;
  if (record.type !== 'referred') return { put, record: { ...record, contact, updatedAt: at } };
  const { person: _person, ...rest } = record;
  return { put, record: { ...rest, contact, ...(contact !== one && { person: one }), updatedAt: at } };
}

const only = <T extends Table>(table: T, puts: readonly Put[]): Tables[T][] =>
  puts.flatMap(({ put, record }) => (put === table ? [record as Tables[T]] : []));

/** Facts on which something hangs: a letter or a question cites them, or the user corrected them. */
function needed(puts: readonly Put[]): (fact: FactId) => boolean {
  const rest = puts.filter(({ put }) => put !== 'facts' && put !== 'captures');
  const text = JSON.stringify(rest.map(({ record }) => record));
  return (fact) => text.includes(fact);
}

/** Two notes are one text. */
function joinedNote([ours]: readonly Note[], [theirs]: readonly Note[], at: IsoInstant): Note | undefined {
  if (!ours || !theirs) return undefined;
  return { ...ours, text: [ours.text, theirs.text].filter((text) => text.trim() !== '').join('\n\n'), updatedAt: at };
}

/**
 * Makes `other` one with `one`, who stays; undefined where one of them is no longer there. Facts, letters and what happened
 * keep their ids, so that what names them still does.
 */
export async function mergeOf(
  store: Store,
  one: ContactId,
  other: ContactId,
  choices: MergeChoices,
  at: IsoInstant,
): Promise<Merge | undefined> {
  const [ours, theirs] = [await holdingsOf(store, one), await holdingsOf(store, other)];
  const [[stays], [goes]] = [only('contacts', ours), only('contacts', theirs)];
  if (!stays || !goes) return undefined;
  const contact = mergedContact(stays, goes, choices, at);
  const twice = saidTwice(only('facts', ours), only('facts', theirs), needed(theirs));
  const note = joinedNote(only('notes', ours), only('notes', theirs), at);
  const named = await namings(store, one, other);
  const letters = await reaching(store, one, other);
  const isApart = new Set<string>([...named, ...letters].map(({ record }) => record.id));
  const leaves = ({ put, record }: Put): boolean =>
    put === 'contacts' || (put === 'facts' && twice.has(record.id)) || (put === 'notes' && note !== undefined);
  const gone = theirs.filter(leaves);
  const moved = theirs.filter((each) => !leaves(each) && !isApart.has(each.record.id));
  const changes: Change[] = [
    { put: 'contacts', record: contact },
    ...removals(gone, at),
    ...(note ? [{ put: 'notes', record: note } as const] : []),
    ...moved.flatMap((each) =>
      given(other, { ...each, record: { ...each.record, contact: one, updatedAt: at } } as Put),
    ),
    ...named.flatMap((each) => given(each.record.contact, renamed(each, one, other, at))),
    ...letters.map((each) => redirected(each, one, other, at)),
  ];
  const before = [...moved, ...named, ...letters, ...ours.filter(({ put }) => put === 'notes' && note !== undefined)];
  return { contact, changes, back: (now, then) => backOf(now, { stays, gone, before, at }, then) };
}

interface Before {
  stays: Contact;
  gone: readonly Put[];
  /** What was changed, as it was. */
  before: readonly Put[];
  /** When it was changed. */
  at: IsoInstant;
}

/** What was written since stays as it is by now, and goes to whom it belonged. */
async function backOf(
  store: Store,
  { stays, gone, before, at }: Before,
  then: IsoInstant,
): Promise<Change[] | undefined> {
  const held = await store.get('contacts', stays.id);
  if (held?.updatedAt !== at) return undefined;
  const changes: Change[] = [{ put: 'contacts', record: stays }, ...gone];
  const facts = new Map((await store.where('facts', 'contact', stays.id)).map((fact) => [fact.id, fact]));
  for (const each of before) {
    const now = each.put === 'facts' ? facts.get(each.record.id) : await store.get(each.put, each.record.id);
    if (!now) continue;
    if (now.updatedAt === at) changes.push(...given(stays.id, each));
    else if ('contact' in each.record)
      changes.push(
        ...given(stays.id, { put: each.put, record: { ...now, contact: each.record.contact, updatedAt: then } } as Put),
      );
  }
  return changes;
}
