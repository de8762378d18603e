/**
 * What every implementation of the store must do, whatever keeps the records. An implementation is tested by a file that
 * calls `storeContract` with a way to make a new, empty place and to open stores on it, as several windows would.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactId, FactId } from '../../../lib/ids.ts';
import { piecesOf, tables, type Change, type Put, type Store, type Table } from '../../../lib/store/index.ts';
import { agendaContract } from './agenda-contract.ts';
import { createMemory, createMemoryStore } from './memory-store.ts';
import { overviewContract } from './overview-contract.ts';
import { at, captureOf, contactNamed, emails, factOf, letterTo, replyFrom } from './records.ts';

/** A place that keeps records; each store opened on it is one window's. */
export interface Place {
  open(): Store;
}

const put = (record: ReturnType<typeof contactNamed>): Change => ({ put: 'contacts', record });

const inOrder = (records: readonly { id: string }[]) => records.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** A record that no store can keep, as a function cannot be written down. */
const unkeepable = (): Change => ({
  put: 'contacts',
  record: { ...contactNamed('Nobody'), purpose: (() => undefined) as never },
});

export function storeContract(name: string, newPlace: () => Place): void {
  describe(`${name} as a store`, () => {
    keeping(newPlace);
    deleting(newPlace);
    atomicity(newPlace);
    asking(newPlace);
    replacing(newPlace);
    sharing(newPlace);
    behavesLikeMaps(newPlace);
    agendaContract(newPlace);
    overviewContract(newPlace);
  });
}

function keeping(newPlace: () => Place): void {
  it('holds nothing at first', async () => {
    const store = newPlace().open();
    for (const table of tables) {
      expect(await store.all(table)).toEqual([]);
      expect(await store.count(table)).toBe(0);
    }
    expect(await store.get('settings', 'profile')).toBeUndefined();
  });

  it('gives back a record of each table as it was put', async () => {
    const store = newPlace().open();
    const contact = contactNamed('Ana Ruiz', { emails: emails('ana@example.org') });
    const capture = captureOf(contact.id);
    const changes: Extract<Change, { put: Table }>[] = [
      { put: 'contacts', record: contact },
      { put: 'captures', record: capture },
      { put: 'facts', record: factOf(capture, 'Archivist since 2019') },
      { put: 'letters', record: letterTo(contact.id) },
      { put: 'interactions', record: replyFrom(contact.id) },
      { put: 'settings', record: { id: 'welcomed', updatedAt: at } },
    ];
    await store.commit(changes);
    for (const { put: table, record } of changes) expect(await store.all(table)).toStrictEqual([record]);
  });

  it('replaces the record that has the same id', async () => {
    const store = newPlace().open();
    const contact = contactNamed('Ana Ruiz');
    await store.commit([put(contact)]);
    await store.commit([put({ ...contact, purpose: 'network-openly' })]);
    expect(await store.count('contacts')).toBe(1);
    expect((await store.get('contacts', contact.id))?.purpose).toBe('network-openly');
  });

  it('keeps what it was given, not what becomes of the object afterwards', async () => {
    const store = newPlace().open();
    const contact = contactNamed('Ana Ruiz');
    const saved = store.commit([put(contact)]);
    contact.name.value = 'Somebody Else';
    await saved;
    expect((await store.get('contacts', contact.id))?.name.value).toBe('Ana Ruiz');
  });

  it('forgets a removed record, and takes it back when it is put again', async () => {
    const store = newPlace().open();
    const contact = contactNamed('Ana Ruiz');
    await store.commit([put(contact)]);
    await store.commit([{ remove: 'contacts', id: contact.id, at }]);
    expect(await store.get('contacts', contact.id)).toBeUndefined();
    expect(await store.count('contacts')).toBe(0);
    await store.commit([put(contact)]);
    expect(await store.get('contacts', contact.id)).toStrictEqual(contact);
  });

  it('removes what was never there without complaint', async () => {
    const store = newPlace().open();
    await store.commit([{ remove: 'contacts', id: contactNamed('Nobody').id, at }]);
    expect(await store.count('contacts')).toBe(0);
  });

  it('makes the changes of one commit in their order', async () => {
    const store = newPlace().open();
    const [kept, gone] = [contactNamed('Kept'), contactNamed('Gone')];
    await store.commit([
      put(gone),
      { remove: 'contacts', id: kept.id, at },
      put(kept),
      { remove: 'contacts', id: gone.id, at },
    ]);
    expect(await store.all('contacts')).toStrictEqual([kept]);
  });

  it('opens again at the next use after it was closed', async () => {
    const store = newPlace().open();
    const contact = contactNamed('Ana Ruiz');
    await store.commit([put(contact)]);
    store.close();
    expect(await store.get('contacts', contact.id)).toStrictEqual(contact);
  });

  it('finishes what was asked for before it was closed', async () => {
    const place = newPlace();
    const store = place.open();
    const contact = contactNamed('Ana Ruiz');
    const saved = store.commit([put(contact)]);
    store.close();
    await saved;
    expect(await place.open().get('contacts', contact.id)).toStrictEqual(contact);
  });
}

function deleting(newPlace: () => Place): void {
  it('knows what was deleted, until it is put again or all is replaced', async () => {
    const store = newPlace().open();
    const contact = contactNamed('Ana Ruiz');
    await store.commit([put(contact)]);
    await store.commit([{ remove: 'contacts', id: contact.id, at }]);
    expect(await store.tombstones()).toEqual([{ id: contact.id, table: 'contacts', deletedAt: at, updatedAt: at }]);
    await store.commit([put(contact)]);
    expect(await store.tombstones()).toEqual([]);
    await store.commit([{ remove: 'contacts', id: contact.id, at }]);
    await store.replaceAll([]);
    expect(await store.tombstones()).toEqual([]);
  });
}

const stop = (): never => {
  throw new RangeError('no more');
};

function atomicity(newPlace: () => Place): void {
  it('writes none of the changes when one of them cannot be made', async () => {
    const store = newPlace().open();
    const [before, other] = [contactNamed('Before'), contactNamed('Other')];
    await store.commit([put(before)]);
    const changes = [put(other), { remove: 'contacts', id: before.id, at } as Change, unkeepable(), put(other)];
    await expect(store.commit(changes)).rejects.toThrow('could not be cloned');
    expect(await store.all('contacts')).toStrictEqual([before]);
  });

  it('tells which part of thousands of records is written, and writes none where the telling throws', async () => {
    const store = newPlace().open();
    const crowd = Array.from({ length: 2_000 }, (_, index) => put(contactNamed(`Ana ${index}`)) as Put);
    const told: number[] = [];
    await expect(store.commit(crowd, stop)).rejects.toThrow('no more');
    await expect(store.replaceAll(crowd, stop)).rejects.toThrow('no more');
    expect(await store.count('contacts')).toBe(0);
    await store.commit(crowd, (part) => void told.push(part));
    await store.replaceAll(crowd, (part) => void told.push(part));
    expect(await store.count('contacts')).toBe(2_000);
    expect(told.length).toBeGreaterThan(1);
    for (const part of told) expect(part >= 0 && part <= 1).toBe(true);
  });

  it('goes on working after a commit that failed', async () => {
    const store = newPlace().open();
    await expect(store.commit([unkeepable()])).rejects.toThrow('could not be cloned');
    const contact = contactNamed('Ana Ruiz');
    await store.commit([put(contact)]);
    expect(await store.all('contacts')).toStrictEqual([contact]);
  });

  it('makes commits in the order they were asked for, though none is waited for', async () => {
    const store = newPlace().open();
    const letter = letterTo(contactNamed('Ana Ruiz').id);
    const versions = Array.from({ length: 20 }, (_, index) => ({ ...letter, body: `version ${index}` }));
    await Promise.all(versions.map((record) => store.commit([{ put: 'letters', record }])));
    expect((await store.get('letters', letter.id))?.body).toBe('version 19');
  });
}

function replacing(newPlace: () => Place): void {
  it('reads through a table in pieces, every record once and in order', async () => {
    const store = newPlace().open();
    const people = ['Ana', 'Bo', 'Cem', 'Dua', 'Eli'].map((each) => contactNamed(each));
    await store.commit(people.map(put));
    const all = await store.all('contacts');
    const first = await store.page('contacts', { about: 2 });
    const rest = await store.page('contacts', { about: 9, after: first.next ?? '' });
    expect(first.records).toHaveLength(2);
    expect([...first.records, ...rest.records]).toEqual(all);
    expect(rest.next).toBeUndefined();
  });

  it('keeps facts one by one, however many of a capture are put, moved and removed at a time', async () => {
    const people = ['ana', 'ben'] as ContactId[];
    const captures = people.map((contact) => captureOf(contact));
    const ids = Array.from({ length: 6 }, (_, index) => `fact${index}` as FactId);
    const change = fc
      .tuple(fc.nat(5), fc.nat(1), fc.boolean(), fc.constantFrom('Nurse', 'Dean'))
      .map(([index, whose, isRemoved, quote]): Change => {
        const [id, contact, capture] = [ids[index], people[whose], captures[index % 2]];
        if (!id || !contact || !capture) throw new Error('There is none.');
        if (isRemoved) return { remove: 'facts', id, contact, capture: capture.id, at };
        return { put: 'facts', record: { ...factOf(capture, quote), id, contact } };
      });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { maxLength: 8 }), { maxLength: 6 }), async (commits) => {
        const [store, plain] = [newPlace().open(), createMemoryStore(createMemory())];
        for (const changes of commits) await Promise.all([store.commit(changes), plain.commit(changes)]);
        expect(inOrder(await store.all('facts'))).toStrictEqual(await plain.all('facts'));
        expect(await store.count('facts')).toBe(await plain.count('facts'));
        for (const contact of people)
          expect(inOrder(await store.where('facts', 'contact', contact))).toStrictEqual(
            await plain.where('facts', 'contact', contact),
          );
        expect(inOrder(await store.tombstones())).toEqual(inOrder(await plain.tombstones()));
      }),
    );
  });

  it('reads through facts in pieces, every fact once', async () => {
    const store = newPlace().open();
    const captures = Array.from({ length: 30 }, () => captureOf(contactNamed('Ana').id));
    const facts = captures.flatMap((capture, index) =>
      Array.from({ length: 1 + (index % 4) }, (_, number) => factOf(capture, `Fact ${number}`)),
    );
    await store.commit(facts.map((record) => ({ put: 'facts', record })));
    const found: string[] = [];
    for await (const piece of piecesOf(store, 'facts', 10)) found.push(...piece.map(({ id }) => id));
    expect(found.toSorted()).toEqual(facts.map(({ id }) => id).toSorted());
  });

  it('replaces all that is kept, also what reminders follow from', async () => {
    const store = newPlace().open();
    const [before, after] = [contactNamed('Ana Ruiz'), contactNamed('Bo Marsh')];
    await store.commit([put(before), { put: 'interactions', record: replyFrom(before.id) }]);
    await store.replaceAll([{ put: 'contacts', record: after }]);
    expect(await store.all('contacts')).toEqual([after]);
    expect(await store.all('interactions')).toEqual([]);
  });

  it('replaces all or nothing', async () => {
    const store = newPlace().open();
    const before = contactNamed('Ana Ruiz');
    await store.commit([put(before)]);
    const records = [put(contactNamed('Bo Marsh')), unkeepable()] as Put[];
    await expect(store.replaceAll(records)).rejects.toThrow(/clone/);
    expect(await store.all('contacts')).toEqual([before]);
  });
}

function asking(newPlace: () => Place): void {
  it('finds the records that belong to a contact', async () => {
    const store = newPlace().open();
    const [ana, ben] = [contactNamed('Ana Ruiz'), contactNamed('Ben Okoye')];
    const [capture, other] = [captureOf(ana.id), captureOf(ben.id, { page: 'example.org/ben' })];
    const fact = factOf(capture, 'Archivist since 2019');
    await store.commit([
      put(ana),
      put(ben),
      { put: 'captures', record: capture },
      { put: 'captures', record: other },
      { put: 'facts', record: fact },
      { put: 'letters', record: letterTo(ben.id) },
      { put: 'interactions', record: replyFrom(ben.id) },
    ]);
    expect(await store.where('captures', 'contact', ana.id)).toStrictEqual([capture]);
    expect(await store.where('captures', 'page', 'example.org/ben')).toStrictEqual([other]);
    expect(await store.where('facts', 'contact', ana.id)).toStrictEqual([fact]);
    expect(await store.where('letters', 'contact', ana.id)).toEqual([]);
    expect(await store.where('interactions', 'contact', ben.id)).toHaveLength(1);
  });

  it('finds a contact by any of its addresses and profiles, in whatever case they were written', async () => {
    const store = newPlace().open();
    const origin = { by: 'user', at } as const;
    const ana = contactNamed('Ana Ruiz', {
      emails: emails('Ana@Example.org', 'ruiz@example.edu'),
      links: [{ value: { kind: 'orcid', url: 'https://orcid.org/0000-0002-1825-0097' }, origin }],
    });
    await store.commit([put(ana), put(contactNamed('Ben Okoye', { emails: emails('ben@example.org') }))]);
    for (const key of ['email:ana@example.org', 'email:ruiz@example.edu', 'orcid:0000-0002-1825-0097']) {
      expect(await store.where('contacts', 'match', key)).toStrictEqual([ana]);
    }
  });

  it('finds a contact by a corrected address, and no longer by the old one', async () => {
    const store = newPlace().open();
    const ana = contactNamed('Ana Ruiz', { emails: emails('ana@exampel.org') });
    await store.commit([put(ana)]);
    await store.commit([put({ ...ana, emails: emails('ana@example.org') })]);
    expect(await store.where('contacts', 'match', 'email:ana@exampel.org')).toEqual([]);
    expect(await store.where('contacts', 'match', 'email:ana@example.org')).toHaveLength(1);
  });

  it('does not find a removed contact by its address', async () => {
    const store = newPlace().open();
    const ana = contactNamed('Ana Ruiz', { emails: emails('ana@example.org') });
    await store.commit([put(ana)]);
    await store.commit([{ remove: 'contacts', id: ana.id, at }]);
    expect(await store.where('contacts', 'match', 'email:ana@example.org')).toEqual([]);
  });
}

function sharing(newPlace: () => Place): void {
  it('sees what another window has committed', async () => {
    const place = newPlace();
    const [popup, library] = [place.open(), place.open()];
    const contact = contactNamed('Ana Ruiz');
    expect(await library.count('contacts')).toBe(0);
    await popup.commit([put(contact)]);
    expect(await library.get('contacts', contact.id)).toStrictEqual(contact);
    await library.commit([{ remove: 'contacts', id: contact.id, at }]);
    expect(await popup.count('contacts')).toBe(0);
  });

  it('loses nothing when two windows write at once', async () => {
    const place = newPlace();
    const [popup, library] = [place.open(), place.open()];
    const contacts = Array.from({ length: 40 }, (_, index) => contactNamed(`Person ${index}`));
    await Promise.all(contacts.map((contact, index) => (index % 2 ? popup : library).commit([put(contact)])));
    expect(new Set((await place.open().all('contacts')).map((each) => each.id))).toEqual(
      new Set(contacts.map((each) => each.id)),
    );
  });
}

/** Random changes among few ids and few addresses, so that they meet. */
const someId = fc.constantFrom('a', 'b', 'c').map((id) => id as ContactId);
const someChange: fc.Arbitrary<Change> = fc.oneof(
  fc
    .record({
      id: someId,
      addresses: fc.uniqueArray(fc.constantFrom('ana@example.org', 'ben@example.org', 'ç@example.org')),
    })
    .map(({ id, addresses }) => put(contactNamed(id, { id, emails: emails(...addresses) }))),
  fc
    .record({ id: someId, contact: someId, body: fc.string({ unit: 'binary', maxLength: 12 }) })
    .map(({ id, contact, body }): Change => ({ put: 'letters', record: letterTo(contact, { id: id as never, body }) })),
  fc
    .record({ id: someId, contact: someId })
    .map(({ id, contact }): Change => ({ remove: 'letters', id: id as never, contact, at })),
  someId.map((id): Change => ({ remove: 'contacts', id, at })),
  fc.constant(null).map(unkeepable),
);
/** What one of two windows does. */
const someStep = fc.record({
  window: fc.nat(1),
  changes: fc.array(someChange, { maxLength: 4 }),
  closes: fc.boolean(),
});

function behavesLikeMaps(newPlace: () => Place): void {
  it('answers like maps in memory, whatever is committed in two windows and in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someStep, { maxLength: 12 }), async (steps) => {
        const place = newPlace();
        const windows = [place.open(), place.open()] as const;
        const model = createMemoryStore(createMemory());
        for (const { window, changes, closes } of steps) {
          const store = windows[window === 0 ? 0 : 1];
          const outcomes = await Promise.allSettled([store.commit(changes), model.commit(changes)]);
          expect(outcomes[0].status).toBe(outcomes[1].status);
          if (closes) store.close();
        }
        for (const store of windows) expect(await everything(store)).toStrictEqual(await everything(model));
        for (const store of windows) store.close();
      }),
      { numRuns: 60 },
    );
  });
}

async function everything(store: Store): Promise<unknown> {
  const contacts = await store.all('contacts');
  const addresses = ['ana@example.org', 'ben@example.org', 'ç@example.org'];
  return {
    contacts,
    letters: await store.all('letters'),
    byAddress: await Promise.all(addresses.map((each) => store.where('contacts', 'match', `email:${each}`))),
    byContact: await Promise.all(['a', 'b', 'c'].map((each) => store.where('letters', 'contact', each))),
    counts: await Promise.all(tables.map((table) => store.count(table))),
    tombstones: new Set((await store.tombstones()).map(({ table, id }) => `${table} ${id}`)),
  };
}
