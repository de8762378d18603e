import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logNow, type Fact, type Happening } from '../../../lib/contacts/index.ts';
import { newId, type FormId, type InteractionId, type NoteId } from '../../../lib/ids.ts';
import { createDuplicates, type DuplicatesModel } from '../../../lib/models/duplicates.ts';
import type { FoundPair } from '../../../lib/models/duplicate-search.ts';
import { mergeOf } from '../../../lib/models/merge-records.ts';
import { createNotices } from '../../../lib/models/notices.ts';
import { createSaving } from '../../../lib/models/saving.ts';
import { tables, type Put, type Store } from '../../../lib/store/index.ts';
import { createMemory, createMemoryStore } from '../store/memory-store.ts';
import { captureOf, contactNamed, emails, factOf, letterTo } from '../store/records.ts';

let now = '2026-03-02T09:00:00Z';
const clock = { now: () => Temporal.Instant.from(now), timeZone: () => 'Europe/Lisbon' };

async function desk(...puts: Put[]) {
  now = '2026-03-02T09:00:00Z';
  const store = createMemoryStore(createMemory());
  await store.commit(puts);
  const notices = createNotices();
  const saving = createSaving({ store, announce: () => undefined, reconcile: () => Promise.resolve() });
  return { store, notices, duplicates: createDuplicates({ clock, saving, notices }) };
}

const put = (record: ReturnType<typeof contactNamed>): Put => ({ put: 'contacts', record });
const everything = async (store: Store) => ({
  records: await Promise.all(tables.map((table) => store.all(table))),
  tombstones: await store.tombstones(),
});

const firstOf = (duplicates: DuplicatesModel, likelihood: FoundPair['likelihood']): FoundPair => {
  const pair = duplicates.found.value?.[likelihood][0];
  if (!pair) throw new Error(`Nobody is found: ${likelihood}`);
  return pair;
};

const byUser = (at: string) => ({ by: 'user', at }) as const;
const ana = () => contactNamed('Ana Ruiz', { emails: emails('ana@example.org', 'ruiz@example.org') });
const again = () =>
  contactNamed('A. Ruiz', {
    emails: emails('ANA@example.org'),
    headline: { value: 'Archivist', origin: byUser('2026-02-02T09:00:00Z') },
    tags: ['maps'],
  });

describe('people who are saved twice', () => {
  it('are found with what speaks for it, the sure ones, the likely ones and those of one name each by themselves', async () => {
    const { duplicates } = await desk(
      put(ana()),
      put(again()),
      put(contactNamed('Bo Marsh')),
      put(contactNamed('Marsh, Bo')),
      put(contactNamed('Cem Kaya')),
    );
    await duplicates.search();
    expect(duplicates.searched.value).toBeUndefined();
    expect(firstOf(duplicates, 'proved').reasons).toEqual([{ is: 'email' }]);
    expect(duplicates.found.value?.likely).toEqual([]);
    expect(firstOf(duplicates, 'name-alone').reasons).toEqual([]);
  });

  it('are found by facts, also where the names are in different scripts', async () => {
    const [one, other] = [contactNamed('Li Lei'), contactNamed('李雷')];
    const [here, there] = [
      captureOf(one.id, { url: 'https://a.example/' }),
      captureOf(other.id, { url: 'https://b.example/' }),
    ];
    const quotes = ['Head of maps, Halden Archive', 'Wrote The Rivers of the North'];
    const facts = [here, there].flatMap((capture) => quotes.map((quote) => factOf(capture, quote)));
    const { duplicates } = await desk(
      put(one),
      put(other),
      put(contactNamed('Bo Marsh')),
      ...facts.map((record): Put => ({ put: 'facts', record })),
    );
    await duplicates.search();
    expect(firstOf(duplicates, 'likely')).toMatchObject({
      names: 'other-script',
      reasons: [{ is: 'facts', count: 2 }],
    });
  });

  it('become one with what was chosen of each, and two again by undo', async () => {
    const { store, duplicates, notices } = await desk(put(ana()), put(again()));
    const before = await everything(store);
    await duplicates.search();
    await duplicates.compare(firstOf(duplicates, 'proved'));
    const form = duplicates.form.value;
    expect(form?.fields.map(({ field, one, other }) => [field, one.value, other.value])).toEqual([
      ['name', 'Ana Ruiz', 'A. Ruiz'],
    ]);
    expect(form?.emails.map(({ value }) => value)).toEqual(['ana@example.org', 'ruiz@example.org']);
    const [, second] = form?.emails ?? [];
    if (second) second.kept.value = false;
    now = '2026-03-02T10:00:00Z';
    await duplicates.merge();
    const [merged, ...more] = await store.all('contacts');
    expect(more).toEqual([]);
    expect(merged).toMatchObject({
      name: { value: 'Ana Ruiz' },
      headline: { value: 'Archivist' },
      emails: [{ value: 'ana@example.org' }],
      tags: ['maps'],
    });
    // So that the next capture does not bring it back.
    expect(merged?.leftOut).toHaveLength(1);
    expect(duplicates.found.value?.proved).toEqual([]);
    await notices.undo();
    expect(await everything(store)).toEqual(before);
    expect(duplicates.found.value?.proved).toHaveLength(1);
  });

  it('are left as one where they were changed since', async () => {
    const { store, duplicates, notices } = await desk(put(ana()), put(again()));
    await duplicates.search();
    await duplicates.compare(firstOf(duplicates, 'proved'));
    await duplicates.merge();
    const [merged] = await store.all('contacts');
    if (!merged) throw new Error('Nobody is left');
    const changed = { ...merged, purpose: 'network-openly', updatedAt: '2026-03-03T09:00:00Z' } as const;
    await store.commit([put(changed)]);
    await notices.undo();
    expect(await store.all('contacts')).toEqual([changed]);
    expect(notices.current.value?.text).toContain('changed since');
  });

  it('are asked about no more once the user said that they are two, unless that is undone', async () => {
    const { store, duplicates, notices } = await desk(put(ana()), put(again()));
    const before = await everything(store);
    await duplicates.search();
    await duplicates.keepApart(firstOf(duplicates, 'proved'));
    expect(duplicates.found.value?.proved).toEqual([]);
    await duplicates.search();
    expect(duplicates.found.value?.proved).toEqual([]);
    await notices.undo();
    expect(await everything(store)).toEqual(before);
    await duplicates.search();
    expect(duplicates.found.value?.proved).toHaveLength(1);
  });

  it('are said to be gone where one of them was deleted meanwhile', async () => {
    const [one, other] = [ana(), again()];
    const { store, duplicates, notices } = await desk(put(one), put(other));
    await duplicates.search();
    await store.commit([{ remove: 'contacts', id: other.id, at: now }]);
    await duplicates.compare(firstOf(duplicates, 'proved'));
    expect(duplicates.form.value).toBeUndefined();
    expect(notices.current.value?.text).toContain('no longer here');
  });

  it('are no longer looked for once that is cancelled', async () => {
    const { duplicates } = await desk(
      ...Array.from({ length: 600 }, (_, index) => put(contactNamed(`Person ${index}`))),
    );
    const searching = duplicates.search();
    duplicates.cancel();
    await searching;
    expect(duplicates.found.value).toBeUndefined();
    expect(duplicates.searched.value).toBeUndefined();
  });
});

/** Two people and a third, with whatever can hang on people, drawn at random. */
const quotes = ['Head of maps since 2019', 'Wrote the atlas of rivers', 'Chaired the budget committee'];
const library = fc
  .record({
    quotes: fc.tuple(fc.subarray(quotes), fc.subarray(quotes)),
    cites: fc.boolean(),
    notes: fc.tuple(fc.boolean(), fc.boolean()),
    names: fc.array(fc.record({ by: fc.nat(2), whom: fc.nat(2) }), { maxLength: 4 }),
    happened: fc.array(fc.record({ whose: fc.nat(2), what: fc.nat(3) }), { maxLength: 6 }),
    tells: fc.nat(2),
    reaches: fc.array(fc.record({ asked: fc.nat(2), whom: fc.nat(2) }), { maxLength: 3 }),
  })
  .map(({ quotes: said, cites, notes, names, happened, tells, reaches }) => {
    const people = [ana(), again(), contactNamed('Cem Kaya')];
    const idOf = (place: number) => (people[place] ?? ana()).id;
    const captures = people.map(({ id }) => captureOf(id));
    const facts = said.map((theirs, place) =>
      theirs.flatMap((quote): Fact[] => {
        const capture = captures[place];
        return capture ? [factOf(capture, quote)] : [];
      }),
    );
    const letter = letterTo(idOf(1), {
      citations: cites ? (facts[1] ?? []).slice(0, 1).map(({ id }) => ({ start: 0, end: 3, fact: id })) : [],
    });
    const first = newId<InteractionId>();
    const kinds: Happening[] = [
      { type: 'replied' },
      { type: 'note', text: 'Kind' },
      { type: 'undone', undoes: first },
      { type: 'sent', letter: letter.id, kind: 'request', way: 'gmail' },
    ];
    const interactions = [
      ...happened.map(({ whose, what }) => logNow(idOf(whose), kinds[what] ?? { type: 'thanked' }, clock)),
      // Nobody names themselves.
      ...names
        .filter(({ by, whom }) => by !== whom)
        .map(({ by, whom }) =>
          logNow(idOf(by), { type: 'referred', name: 'Someone', useName: 'ask', person: idOf(whom) }, clock),
        ),
    ];
    const form = { id: newId<FormId>(), contact: idOf(tells), kind: 'note', texts: {}, advice: [], named: [] };
    const puts: Put[] = [
      ...people.map(put),
      ...captures.map((record): Put => ({ put: 'captures', record })),
      ...facts.flat().map((record): Put => ({ put: 'facts', record })),
      { put: 'letters', record: letter },
      ...reaches
        .filter(({ asked, whom }) => asked !== whom)
        .map(({ asked, whom }): Put => {
          const target = { contact: idOf(whom), name: 'Someone' };
          return { put: 'letters', record: letterTo(idOf(asked), { kind: 'introduction', choices: { target } }) };
        }),
      ...interactions.map((record): Put => ({ put: 'interactions', record })),
      { put: 'forms', record: { ...form, updatedAt: now } },
      ...notes.flatMap((has, place): Put[] =>
        has
          ? [
              {
                put: 'notes',
                record: { id: newId<NoteId>(), contact: idOf(place), text: `Note ${place}`, updatedAt: now },
              },
            ]
          : [],
      ),
    ];
    return { puts, one: idOf(0), other: idOf(1), cited: letter.citations };
  });

describe('making one of two', () => {
  it('leaves nothing with the one who went, keeps all that was said, and is undone to the last record', async () => {
    await fc.assert(
      fc.asyncProperty(library, async ({ puts, one, other, cited }) => {
        const { store } = await desk(...puts);
        const before = await everything(store);
        const said = new Set(
          (await store.all('facts')).map(({ quote, contact }) => (contact === other || contact === one ? quote : '')),
        );
        const merge = await mergeOf(store, one, other, { sides: {}, without: new Set() }, '2026-03-02T11:00:00Z');
        if (!merge) throw new Error('One of them is gone');
        await store.commit(merge.changes);
        const after = await everything(store);
        expect(JSON.stringify(after.records)).not.toContain(other);
        const facts = await store.where('facts', 'contact', one);
        expect(new Set(facts.map(({ quote }) => quote))).toEqual(said.difference(new Set([''])));
        for (const { fact } of cited) expect(facts.map(({ id }) => id)).toContain(fact);
        expect(await store.count('interactions')).toBe(before.records[tables.indexOf('interactions')]?.length);
        const referred = (await store.where('interactions', 'contact', one)).filter((each) => each.type === 'referred');
        for (const each of referred) expect('person' in each && each.person === one).toBe(false);
        for (const { contact, choices } of await store.all('letters'))
          expect(choices.target?.contact).not.toBe(contact);
        const back = await merge.back(store, '2026-03-02T12:00:00Z');
        await store.commit(back ?? []);
        expect(await everything(store)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('gives a letter that was written on since back as it is by now', async () => {
    const [one, other] = [ana(), again()];
    const letter = letterTo(other.id);
    const { store } = await desk(put(one), put(other), { put: 'letters', record: letter });
    const merge = await mergeOf(store, one.id, other.id, { sides: {}, without: new Set() }, '2026-03-02T11:00:00Z');
    await store.commit(merge?.changes ?? []);
    const [moved] = await store.where('letters', 'contact', one.id);
    if (!moved) throw new Error('The letter is gone');
    await store.commit([
      { put: 'letters', record: { ...moved, body: 'Written on', updatedAt: '2026-03-02T11:30:00Z' } },
    ]);
    await store.commit((await merge?.back(store, '2026-03-02T12:00:00Z')) ?? []);
    expect(await store.get('letters', letter.id)).toMatchObject({ body: 'Written on', contact: other.id });
  });
});
