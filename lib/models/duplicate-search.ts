/** Looks through everyone saved for people who may be saved twice, while the page answers. */
import {
  comparable,
  inOtherScripts,
  likenessOf,
  SharedFacts,
  suspected,
  type Capture,
  type Comparable,
  type Contact,
  type Fact,
  type Likeness,
  type Pair,
} from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import { piecesOf, type Store } from '../store/index.ts';
import { inPieces } from './in-pieces.ts';
import { inSlices } from '../slices.ts';

/** Two people who may be one, those saved first before those saved later. */
export type FoundPair = Likeness & { one: Contact; other: Contact };

/** People looked up at a time. */
const atOnce = 50;

/** Facts read at a time: less than a frame's work. */
const factsAtOnce = 200;

/** To look up one person's facts costs as much as to read past so many. */
const factsOfOne = 50;

async function* factsOfEach(store: Store, ids: readonly ContactId[]): AsyncGenerator<readonly [ContactId, Fact[]][]> {
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    yield await Promise.all(some.map(async (id) => [id, await store.where('facts', 'contact', id)] as const));
  }
}

/** Those whose names are in different scripts and who share a fact. Where all names are in one, no fact is looked at. */
async function sharingFacts(store: Store, people: readonly Comparable[], onPiece: () => void): Promise<Iterable<Pair>> {
  const others = inOtherScripts(people);
  if (others.length === 0) return [];
  const shared = new SharedFacts(people.length);
  const places = new Map(people.map(({ contact }, at) => [contact.id, at]));
  const ids = others.flatMap((at) => people[at]?.contact.id ?? []);
  for await (const some of factsOfEach(store, ids)) {
    onPiece();
    for (const [id, facts] of some) for (const fact of facts) shared.know(places.get(id) ?? 0, fact);
  }
  for await (const facts of piecesOf(store, 'facts', factsAtOnce)) {
    for (const fact of facts) {
      const at = places.get(fact.contact);
      if (at !== undefined) shared.meet(at, fact);
    }
    onPiece();
  }
  return shared.pairs();
}

function* made(
  contacts: readonly Contact[],
  captures: ReadonlyMap<ContactId, Parameters<typeof comparable>[1]>,
): Generator<number, Comparable[]> {
  const people: Comparable[] = [];
  for (const contact of contacts) {
    people.push(comparable(contact, captures.get(contact.id) ?? []));
    yield people.length / contacts.length;
  }
  return people;
}

/** Puts a record among those of its contact. */
function put<Row extends Capture | Fact>(rows: Map<ContactId, Row[]>, row: Row): void {
  const others = rows.get(row.contact);
  if (others) others.push(row);
  else rows.set(row.contact, [row]);
}

function* grouped(captures: readonly Capture[], byContact: Map<ContactId, Capture[]>): Generator<number, void> {
  for (const [at, capture] of captures.entries()) {
    put(byContact, capture);
    yield at / captures.length;
  }
}

/** The pairs of several searches, each once, and the ids of all who are in one. */
function* gathered(
  searches: readonly Iterable<Pair>[],
  people: readonly Comparable[],
): Generator<number, { each: Pair[]; ids: ReadonlySet<ContactId> }> {
  const each: Pair[] = [];
  const seen = new Set<number>();
  const ids = new Set<ContactId>();
  for (const pairs of searches) {
    for (const pair of pairs) {
      const [one, other] = pair;
      yield 0;
      if (seen.has(one * people.length + other)) continue;
      seen.add(one * people.length + other);
      each.push(pair);
      for (const at of pair) {
        const id = people[at]?.contact.id;
        if (id) ids.add(id);
      }
    }
  }
  return { each, ids };
}

function* judged(
  pairs: readonly Pair[],
  people: readonly Comparable[],
  factsOf: (contact: Contact) => readonly Fact[],
  common: Parameters<typeof likenessOf>[3],
): Generator<number, FoundPair[]> {
  const found: FoundPair[] = [];
  for (const [at, [first, second]] of pairs.entries()) {
    yield at / pairs.length;
    const [one, other] = [people[first], people[second]];
    const likeness = one && other && likenessOf(one, other, factsOf, common);
    // The list is in the order of ids, and ids made later sort later.
    if (likeness) found.push({ ...likeness, one: one.contact, other: other.contact });
  }
  return found;
}

/** Compares everyone with whoever they may be; `report` hears how much of it is done. */
export async function findPairs(store: Store, report: (done: number) => void): Promise<FoundPair[]> {
  const contacts = await inPieces(store, 'contacts', () => report(0));
  const captures = new Map<ContactId, Capture[]>();
  const all = await inPieces(store, 'captures', () => report(0.1));
  await inSlices(grouped(all, captures), () => report(0.15));
  const people = await inSlices(made(contacts, captures), (done) => report(0.2 + done * 0.1));
  const { pairs, common } = await inSlices(suspected(people), (done) => report(0.3 + done * 0.2));
  const more = await sharingFacts(store, people, () => report(0.5));
  const { each, ids } = await inSlices(gathered([pairs, more], people), () => report(0.5));
  const factsOf = new Map<ContactId, Fact[]>();
  if ((await store.count('facts')) <= ids.size * factsOfOne) {
    for await (const some of piecesOf(store, 'facts', factsAtOnce)) {
      for (const fact of some) if (ids.has(fact.contact)) put(factsOf, fact);
      report(0.6);
    }
  } else {
    for await (const some of factsOfEach(store, [...ids])) {
      for (const [id, theirs] of some) factsOf.set(id, theirs);
      report(0.6);
    }
  }
  return inSlices(
    judged(each, people, ({ id }) => factsOf.get(id) ?? [], common),
    (done) => report(0.8 + done * 0.2),
  );
}
