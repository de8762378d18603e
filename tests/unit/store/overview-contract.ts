/**
 * The rows that a store keeps of everyone are always those that follow from what is recorded: part of the store's contract, told
 * by whatever two windows write, remove and replace, and by whatever code.
 */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Capture, Contact, Fact, Interaction } from '../../../lib/contacts/index.ts';
import {
  newId,
  type CaptureId,
  type ContactId,
  type FactId,
  type InteractionId,
  type LetterId,
} from '../../../lib/ids.ts';
import type { PersonRow } from '../../../lib/overview/index.ts';
import { defaultCadence } from '../../../lib/reminders/index.ts';
import type { AgendaRules, Change, Put, Store } from '../../../lib/store/index.ts';
import { inZone, lisbon, saturdaySunday } from '../reminders/history.ts';
import type { Place } from './contract.ts';
import { createMemory, createMemoryStore } from './memory-store.ts';
import { at, captureOf, contactNamed, factOf, letterTo } from './records.ts';

const rules: AgendaRules = { cadence: defaultCadence, calendar: saturdaySunday, engine: '1' };
const { sent, did } = inZone(lisbon);
const put = (record: Contact): Change => ({ put: 'contacts', record });
const interestOf = (capture: Capture, quote: string): Fact => ({ ...factOf(capture, quote), kind: 'interest' });
const happened = (record: Interaction): Change => ({ put: 'interactions', record });

/** Everyone's rows, once all of them are computed, in the order of the contacts' ids. */
async function everyone(store: Store, by: AgendaRules = rules): Promise<PersonRow[]> {
  for (;;) {
    const { parts, isWhole } = await store.overview(by);
    if (!isWhole) await store.catchUp(by.engine);
    else return (await Promise.all(parts.toReversed().map((part) => store.overviewPart(part, by)))).flat().map(present);
  }
}

function present(row: PersonRow | undefined): PersonRow {
  if (!row) throw new Error('A part that was named is gone.');
  return row;
}

/** Every word that anyone is found by, with the ids of those who are, once all of it is computed. */
async function wordsSaid(store: Store): Promise<Map<string, string[]>> {
  await everyone(store);
  const said = new Map<string, string[]>();
  for (const part of (await store.overview(rules)).parts.toReversed()) {
    const [list, rows] = await Promise.all([store.overviewWords(part), store.overviewPart(part, rules)]);
    if (!list || !rows) throw new Error('A part that was named is gone.');
    for (const [index, word] of list.words.split('\n').slice(0, -1).entries()) {
      const sayings = list.said.slice(index === 0 ? 0 : list.ends[index - 1], list.ends[index]);
      const people = Array.from(sayings, (saying) => `${rows[saying >> 2]?.id} ${saying & 3}`);
      said.set(word, [...(said.get(word) ?? []), ...people]);
    }
  }
  return said;
}

const names = async (store: Store): Promise<string[]> => (await everyone(store)).map(({ name }) => name);

/** Few people with few records each, so that changes meet. */
const people = ['a', 'b', 'c', 'd'] as ContactId[];
const someone = fc.constantFrom(...people);
const recordId = fc.constantFrom('r1', 'r2', 'r3');

/** The capture of a fact, whoever that is of; it has others. */
const captureOfFact = (contact: ContactId, id: string): CaptureId => `${contact}r${id === 'r3' ? 2 : 1}` as CaptureId;

const someChange: fc.Arbitrary<Change> = fc.oneof(
  fc
    .record({
      id: someone,
      name: fc.constantFrom('Ana Ruiz', 'Žofie', '水原'),
      tags: fc.subarray(['mentor', 'archive']),
    })
    .map(({ id, name, tags }) => put(contactNamed(name, { id, ...(tags.length > 0 && { tags }) }))),
  someone.map((id): Change => ({ remove: 'contacts', id, at })),
  fc
    .record({ id: recordId, contact: someone, host: fc.constantFrom('www.example.org', 'ana.example') })
    .map(({ id, contact, host }): Change => {
      const record = captureOf(contact, { id: `${contact}${id}` as CaptureId, url: `https://${host}/` });
      return { put: 'captures', record };
    }),
  fc
    .record({ id: recordId, contact: someone, of: someone, quote: fc.constantFrom('Data librarian', 'Nurse') })
    .map(({ id, contact, of, quote }): Change => {
      const fact = interestOf(captureOf(contact, { id: captureOfFact(contact, id) }), quote);
      return { put: 'facts', record: { ...fact, contact: of, id: `${contact}${id}` as FactId } };
    }),
  fc.record({ id: recordId, contact: someone }).map(({ id, contact }): Change => ({
    put: 'letters',
    record: letterTo(contact, { id: `${contact}${id}` as LetterId }),
  })),
  fc
    .record({ id: recordId, contact: someone, to: someone, kind: fc.constantFrom('sent', 'met', 'referred') })
    .map(({ id, contact, to, kind }): Change => {
      const record =
        kind === 'sent'
          ? sent('2026-03-02T09:30', contact)
          : kind === 'met'
            ? did('2026-03-03T09:30', { type: 'met' }, contact)
            : did('2026-03-04T09:30', { type: 'referred', name: 'B', useName: 'yes', person: to }, contact);
      return happened({ ...record, id: `${contact}${id}` as InteractionId });
    }),
  fc
    .record({ id: recordId, contact: someone, table: fc.constantFrom('captures', 'facts', 'letters', 'interactions') })
    .map(({ id, contact, table }) => {
      const removal = { remove: table, id: `${contact}${id}`, contact, at };
      return (table === 'facts' ? Object.assign(removal, { capture: captureOfFact(contact, id) }) : removal) as Change;
    }),
);

/** What one of two windows does; `asks` is the code by which it then asks, if it does. */
const step = fc.record({
  window: fc.nat(1),
  changes: fc.array(someChange, { maxLength: 6 }),
  how: fc.constantFrom('commit', 'replace', 'replace but for the changes'),
  asks: fc.option(fc.constantFrom('1', '2'), { nil: undefined }),
});

/** What a store holds after the changes, as records. */
async function afterAll(store: Store, changes: readonly Change[]): Promise<Put[]> {
  const records = new Map<string, Put>();
  for (const table of ['contacts', 'captures', 'facts', 'letters', 'interactions'] as const)
    for (const record of await store.all(table)) records.set(`${table} ${record.id}`, { put: table, record } as Put);
  for (const change of changes) {
    if ('put' in change) records.set(`${change.put} ${change.record.id}`, change);
    else records.delete(`${change.remove} ${change.id}`);
  }
  return [...records.values()];
}

export function overviewContract(newPlace: () => Place): void {
  it('has nobody in a row at first, and whoever is saved once they are', async () => {
    const store = newPlace().open();
    expect(await everyone(store)).toEqual([]);
    const ana = contactNamed('Ana Ruiz', { tags: ['mentor'] });
    await store.commit([put(ana), happened(sent('2026-03-02T09:30', ana.id))]);
    expect(await everyone(store)).toMatchObject([
      { id: ana.id, name: 'Ana Ruiz', tags: ['mentor'], stage: 'asked', due: { type: 'widen', on: '2026-03-05' } },
    ]);
  });

  it('keeps a part as it is, and puts another in its place where something in it changed', async () => {
    const store = newPlace().open();
    const ana = contactNamed('Ana Ruiz');
    await store.commit([put(ana)]);
    await everyone(store);
    const [part = ''] = (await store.overview(rules)).parts;
    await store.commit([put({ ...ana, purpose: 'network-openly' })]);
    expect(await everyone(store)).toMatchObject([{ purpose: 'network-openly' }]);
    expect((await store.overview(rules)).parts).not.toEqual([part]);
  });

  it('hears of what is due with one because of what happened with another', async () => {
    const store = newPlace().open();
    const [ana, ben] = [contactNamed('Ana Ruiz'), contactNamed('Ben Okoye')];
    const referred = { type: 'referred', name: 'Ben', useName: 'yes', person: ben.id } as const;
    await store.commit([put(ana), put(ben), happened(did('2026-03-02T09:30', referred, ana.id))]);
    const before = await everyone(store);
    expect(before[0]?.due).toEqual({ type: 'report-back', on: '2026-03-16' });
    const { parts } = await store.overview(rules);
    await store.commit([happened(did('2026-03-05T09:30', { type: 'met' }, ben.id))]);
    expect((await everyone(store))[0]?.due).toEqual({ type: 'tell-referrer', on: '2026-03-06' });
    expect((await store.overview(rules)).parts).not.toEqual(parts);
  });

  it('says of someone what was read first before the rest, whoever else a page told of', async () => {
    const store = newPlace().open();
    const [ana, ben] = [contactNamed('Ana Ruiz'), contactNamed('Ben Okoye')];
    const [one, two] = [captureOf(ben.id), captureOf(ben.id)];
    const others = { ...interestOf(two, 'Judge'), contact: ana.id };
    const facts = [interestOf(one, 'Nurse'), interestOf(two, 'Data librarian'), others];
    await store.commit([put(ana), put(ben), ...facts.map((record): Change => ({ put: 'facts', record }))]);
    expect((await everyone(store)).map(({ fields }) => fields)).toEqual([['law'], ['nursing', 'data', 'libraries']]);
  });

  it('hears of a fact that leaves someone, also where the change names someone else', async () => {
    const store = newPlace().open();
    const [ana, ben] = [contactNamed('Ana Ruiz'), contactNamed('Ben Okoye')];
    const capture = captureOf(ana.id);
    const [nurse, judge] = [interestOf(capture, 'Nurse'), interestOf(capture, 'Judge')];
    await store.commit([put(ana), put(ben), { put: 'facts', record: nurse }, { put: 'facts', record: judge }]);
    const fields = async () => (await everyone(store)).map((each) => each.fields);
    expect(await fields()).toEqual([['nursing', 'law'], []]);
    await store.commit([{ put: 'facts', record: { ...nurse, contact: ben.id } }]);
    expect(await fields()).toEqual([['law'], ['nursing']]);
    await store.commit([{ remove: 'facts', id: nurse.id, contact: ana.id, capture: capture.id, at }]);
    expect(await fields()).toEqual([['law'], []]);
  });

  it('shows what is due by the rules asked by, and after a pause what lies in it', async () => {
    const store = newPlace().open();
    const ana = contactNamed('Ana Ruiz');
    await store.commit([put(ana), happened(sent('2026-03-02T09:30', ana.id))]);
    const patient = { ...rules, cadence: { ...defaultCadence, widenAfter: 4 } };
    expect((await everyone(store, patient))[0]?.due?.on).toBe('2026-03-06');
    const pauses = [{ from: '2026-03-04', to: '2026-03-20' }];
    const paused = { ...rules, calendar: { ...saturdaySunday, pauses } };
    expect((await everyone(store, paused))[0]?.due?.on).toBe('2026-03-23');
  });

  it('holds very many people, brought in at once, changed and removed here and there', async () => {
    const store = newPlace().open();
    const many = Array.from({ length: 1_400 }, (_, index) => contactNamed(`Person ${index}`));
    await store.commit(many.filter((_, index) => index % 2 === 0).map(put));
    await everyone(store);
    await store.commit(many.filter((_, index) => index % 2 === 1).map(put));
    expect(await names(store)).toEqual(many.map(({ name }) => name.value));
    const [gone, other] = [many.slice(300, 900), many[1_000]];
    if (!other) throw new Error('There is one');
    await store.commit(gone.map(({ id }) => ({ remove: 'contacts', id, at })));
    await store.commit([put({ ...other, tags: ['mentor'] })]);
    const left = await everyone(store);
    expect(left).toHaveLength(800);
    expect(left.find(({ id }) => id === other.id)?.tags).toEqual(['mentor']);
    expect(left.map(({ id }) => id)).toEqual(left.map(({ id }) => id).toSorted());
  });

  it('has the words that people are found by, and none of those who are gone', async () => {
    const store = newPlace().open();
    const many = Array.from({ length: 700 }, (_, index) => contactNamed(`Person Surname${index}`));
    await store.commit(many.map(put));
    const [ana, gone] = [many[3], many[600]];
    if (!ana || !gone) throw new Error('There are');
    const capture = captureOf(gone.id);
    await store.commit([
      { put: 'facts', record: factOf(capture, 'Keeper of manuscripts') },
      { put: 'notes', record: { id: newId(), contact: ana.id, text: 'Knows about manuscripts', updatedAt: at } },
    ]);
    const said = await wordsSaid(store);
    expect(said.get('surname3')).toEqual([`${ana.id} 0`]);
    expect(said.get('person')).toHaveLength(700);
    expect(said.get('manuscripts')?.toSorted()).toEqual([`${ana.id} 2`, `${gone.id} 2`].toSorted());
    await store.commit([{ remove: 'contacts', id: gone.id, at }]);
    // As where someone is deleted in a window that knows no code to compute by.
    while (await store.catchUp());
    expect((await store.overview(rules)).isWhole).toBe(true);
    const left = await wordsSaid(store);
    expect(left.get('manuscripts')).toEqual([`${ana.id} 2`]);
    expect([left.has('keeper'), left.has('surname600')]).toEqual([false, false]);
  });

  it('answers with some before it has caught up, those saved last first', async () => {
    const store = newPlace().open();
    const many = Array.from({ length: 1_400 }, (_, index) => contactNamed(`Person ${index}`));
    await store.commit(many.map(put));
    await store.catchUp(rules.engine);
    const { parts } = await store.overview(rules);
    const rows = (await Promise.all(parts.map((part) => store.overviewPart(part, rules)))).flat();
    expect(rows.at(-1)?.name).toBe('Person 1399');
  });

  it('is what follows from the records, whatever two windows write, remove and replace, asking by whatever code', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        const place = newPlace();
        const windows = [place.open(), place.open()] as const;
        const model = createMemoryStore(createMemory());
        for (const { window, changes, how, asks } of steps) {
          const puts =
            how === 'replace' ? changes.filter((each): each is Put => 'put' in each) : await afterAll(model, changes);
          for (const store of [windows[window === 0 ? 0 : 1], model])
            await (how === 'commit' ? store.commit(changes) : store.replaceAll(puts));
          if (asks !== undefined) await windows[0].catchUp(asks);
        }
        const by = { ...rules, engine: '2' };
        const [found, other] = await Promise.all(windows.map((store) => everyone(store, by)));
        expect(found).toEqual(await everyone(model, by));
        expect(other).toEqual(found);
        expect(await wordsSaid(windows[0])).toEqual(await wordsSaid(model));
        for (const store of windows) store.close();
      }),
      { numRuns: 100 },
    );
  });
}
