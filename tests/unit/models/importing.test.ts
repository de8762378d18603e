import { describe, expect, it, vi } from 'vitest';
import { matchKeys, suppressionOf } from '../../../lib/contacts/index.ts';
import { createLibrary } from '../../../lib/models/library.ts';
import { tables, type Store } from '../../../lib/store/index.ts';
import { letterTo } from '../store/records.ts';
import { createWorld, openedPopup } from './world.ts';

/** A world with Amara Lindqvist saved from her page, and the library open on it. */
async function shelves() {
  const world = createWorld();
  const files: File[] = [];
  world.deps.offerFile = (name, type, content) => void files.push(new File([content], name, { type }));
  const popup = await openedPopup(world);
  await popup.page.save();
  const library = createLibrary(world.deps);
  await library.refresh();
  await library.seeking.isReady();
  const { importing, exporting, popup: inner } = library;
  return { world, store: world.store, files, importing, exporting, notices: inner.notices };
}

const everything = async (store: Store) => Promise.all(tables.map((table) => store.all(table)));

const file = (text: string, name = 'people.csv'): File => new File([text], name);

const table = file(
  [
    'Name,Email,Company,Notes',
    'Amara Lindqvist,amara@ridgefield.example,University of Ridgefield,Met in May',
    'Bao Tran,bao@x.example,Halden GmbH,',
    'Bao Tran,BAO@x.example,,Knows maps',
    ',nobody@x.example,,',
  ].join('\n'),
);

describe('people from a file', () => {
  it('are shown before anything is kept: who is new, who gets more and why, what is wrong in which line', async () => {
    const { store, importing } = await shelves();
    const before = await everything(store);
    await importing.choose(table);
    expect(importing.found.value).toMatchObject({
      fresh: [{ line: 3, name: 'Bao Tran', post: 'Halden GmbH' }],
      joining: [{ line: 2, by: 'email', adds: ['organization', 'note'], whom: 'Amara Lindqvist' }],
      doubtful: [],
      held: [],
      again: [{ line: 4, first: 3, by: 'email' }],
      problems: [{ line: 5, is: 'no-name' }],
    });
    expect(await everything(store)).toEqual(before);
  });

  it('who are not to be contacted again are left out, and said to be', async () => {
    const { store, importing } = await shelves();
    const bao = await suppressionOf(matchKeys(['bao@x.example'], []), [], '2026-03-02T09:00:00Z');
    await store.commit([{ put: 'suppressions', record: bao }]);
    await importing.choose(table);
    expect(importing.found.value).toMatchObject({
      fresh: [],
      notAgain: [
        { name: 'Bao Tran', line: 3 },
        { name: 'Bao Tran', line: 4 },
      ],
      again: [],
    });
    await importing.keep();
    expect((await store.all('contacts')).map(({ name }) => name.value)).toEqual(['Amara Lindqvist']);
  });

  it('are kept, taken back and kept again while what follows from them is still computed', async () => {
    const world = createWorld();
    const computed = Promise.withResolvers<undefined>();
    const work = world.deps.fileWork();
    world.deps.fileWork = () => ({ ...work, arrange: () => computed.promise });
    await openedPopup(world);
    const { importing, popup } = createLibrary(world.deps);
    const kept = () => vi.waitFor(() => expect(popup.notices.current.value?.text).toBe('Kept: 2 new.'));
    await importing.choose(table);
    const first = importing.keep();
    await kept();
    const back = popup.notices.undo();
    await vi.waitFor(async () => expect(await world.store.all('contacts')).toEqual([]));
    await importing.choose(table);
    const second = importing.keep();
    await kept();
    expect(await world.store.count('contacts')).toBe(2);
    computed.resolve(undefined);
    await Promise.all([first, back, second]);
  });

  it('are kept once, though that was cancelled too late and pressed again', async () => {
    const { store, importing } = await shelves();
    await importing.choose(file('Name,Email\nCleo Diaz,cleo@x.example\n'));
    const first = importing.keep();
    importing.cancel();
    await Promise.all([first, importing.keep()]);
    expect((await store.all('contacts')).map(({ name }) => name.value)).toEqual(['Amara Lindqvist', 'Cleo Diaz']);
  });

  it('are kept in one step, as what the user says, without a capture', async () => {
    const { store, importing, notices } = await shelves();
    const [captures, facts] = [await store.all('captures'), await store.all('facts')];
    await importing.choose(table);
    await importing.keep();
    const [amara, bao, ...more] = await store.all('contacts');
    expect(more).toEqual([]);
    expect(amara?.organization).toEqual({
      value: 'University of Ridgefield',
      origin: { by: 'user', at: '2026-03-02T09:00:00Z' },
    });
    expect(bao).toMatchObject({
      name: { value: 'Bao Tran', origin: { by: 'user' } },
      emails: [{ value: 'bao@x.example', origin: { by: 'user' } }],
    });
    expect((await store.all('interactions')).map((each) => each.type === 'note' && [each.contact, each.text])).toEqual([
      [amara?.id, 'Notes: Met in May'],
      [bao?.id, 'Notes: Knows maps'],
    ]);
    expect([await store.all('captures'), await store.all('facts')]).toEqual([captures, facts]);
    expect(notices.current.value?.text).toBe('Kept: 1 new, 1 with something added.');
  });

  it('are taken back in one step, and all is as it was', async () => {
    const { store, importing, notices } = await shelves();
    const before = await everything(store);
    await importing.choose(table);
    await importing.keep();
    await notices.undo();
    expect(await everything(store)).toEqual(before);
  });

  it('of whom something was kept since stay when the rest is taken back', async () => {
    const { world, store, importing, notices } = await shelves();
    await importing.choose(file('Name,Email\nBao Tran,bao@x.example\nCleo Diaz,cleo@x.example\n'));
    await importing.keep();
    world.now = '2026-03-02T10:00:00Z';
    const bao = (await store.all('contacts')).find(({ name }) => name.value === 'Bao Tran');
    if (!bao) throw new Error('Nobody was kept');
    await store.commit([{ put: 'letters', record: letterTo(bao.id, { updatedAt: world.now }) }]);
    await notices.undo();
    expect((await store.all('contacts')).map(({ name }) => name.value)).toEqual(['Amara Lindqvist', 'Bao Tran']);
    expect(notices.current.value?.text).toBe('Those whom you changed since are left as they are.');
  });

  it('who are here with all of it are not touched when the file comes again', async () => {
    const { store, importing } = await shelves();
    await importing.choose(table);
    await importing.keep();
    const before = await everything(store);
    await importing.choose(table);
    expect(importing.found.value?.fresh).toEqual([]);
    await importing.keep();
    expect(await everything(store)).toEqual(before);
  });

  it('who may be someone saved are kept apart unless the user says that they are one', async () => {
    const { store, importing, notices } = await shelves();
    const other = file('Name,Email\nTomas Berg,amara@ridgefield.example\n');
    await importing.choose(other);
    expect(importing.found.value?.doubtful).toMatchObject([
      { place: 0, whom: 'Amara Lindqvist', reasons: [{ is: 'email' }] },
    ]);
    await importing.keep();
    expect(await store.count('contacts')).toBe(2);
    await notices.undo();
    await importing.choose(file('Name,Email,Title in full\nTomas Berg,amara@ridgefield.example,\n'));
    importing.decide(0, true);
    await importing.keep();
    expect(await store.count('contacts')).toBe(1);
  });

  it('of a table are read by what the user takes its columns for', async () => {
    const { importing } = await shelves();
    await importing.choose(file('Wer,Wo\nAna Ruiz,Halden\n'));
    expect(importing.found.value?.fresh).toEqual([]);
    await importing.take(0, 'name');
    await importing.take(1, 'organization');
    expect(importing.found.value?.fresh).toMatchObject([{ name: 'Ana Ruiz', post: 'Halden' }]);
  });

  it('of a résumé come with facts, and the file is their source', async () => {
    const { store, importing, notices } = await shelves();
    const before = await everything(store);
    const resume = { basics: { name: 'Ana Ruiz' }, work: [{ name: 'Halden Library', position: 'Keeper of maps' }] };
    await importing.choose(file(JSON.stringify(resume), 'ana.json'));
    await importing.keep();
    const [, capture] = await store.all('captures');
    expect(capture).toMatchObject({ format: 'by-hand', title: 'ana.json' });
    expect(capture?.url).toMatch(/^ni:\/\/\/sha-256;/);
    expect((await store.all('facts')).at(-1)).toMatchObject({
      capture: capture?.id,
      quote: 'Keeper of maps, Halden Library',
    });
    await notices.undo();
    expect(await everything(store)).toEqual(before);
  });

  it('that cannot be read are refused with the reason, and nothing is kept', async () => {
    const { store, importing } = await shelves();
    const before = await everything(store);
    await importing.choose(file('{"basics": {"name": "Ana"'));
    expect(importing.refusal.value).toEqual({ is: 'broken-json', line: 1 });
    await importing.keep();
    expect(await everything(store)).toEqual(before);
  });

  it('are let go of when the user cancels, in the middle of a large file', async () => {
    const { store, importing } = await shelves();
    const before = await everything(store);
    const rows = Array.from({ length: 20_000 }, (_, index) => `Ana Number${index},a${index}@x.example`);
    const looking = importing.choose(file(`Name,Email\n${rows.join('\n')}`));
    await expect.poll(() => importing.work.value?.is, { timeout: 5_000, interval: 1 }).toBe('reading');
    importing.cancel();
    await looking;
    expect(importing.work.value).toBeUndefined();
    expect(importing.found.value).toBeUndefined();
    expect(await everything(store)).toEqual(before);
  });
});

describe('people handed over', () => {
  it('come back to an empty library as they were', async () => {
    const { store, files, exporting, importing } = await shelves();
    const [before] = await store.all('contacts');
    await exporting.everyone('vcard');
    await store.replaceAll([]);
    const [card] = files;
    if (!card) throw new Error('No file was handed over');
    expect(card.name).toBe('groundwork-people-2026-03-02.vcf');
    await importing.choose(card);
    await importing.keep();
    const [after] = await store.all('contacts');
    expect(after?.emails.map(({ value }) => value)).toEqual(before?.emails.map(({ value }) => value));
    expect(after?.links.map(({ value }) => value)).toEqual(before?.links.map(({ value }) => value));
    expect(after?.name.value).toBe(before?.name.value);
  });

  it('join themselves, and gain nothing', async () => {
    const { store, files, exporting, importing } = await shelves();
    const before = await everything(store);
    await exporting.everyone('vcard');
    await exporting.everyone('csv');
    for (const each of files) {
      await importing.choose(each);
      expect(importing.found.value).toMatchObject({ fresh: [], joining: [], doubtful: [], held: [{}] });
      await importing.keep();
    }
    expect(await everything(store)).toEqual(before);
  });

  it('alone are a page to read, named after them', async () => {
    const { store, files, exporting } = await shelves();
    const [amara] = await store.all('contacts');
    if (!amara) throw new Error('Nobody is saved');
    exporting.sought.value = 'lind';
    expect(exporting.found.value.map(({ id }) => id)).toEqual([amara.id]);
    await exporting.page(amara.id, { entry: () => '', letter: {} as never, time: () => 'since 2018' });
    expect(files[0]?.name).toBe('Amara-Lindqvist.md');
    expect(await files[0]?.text()).toContain('> Dean of Libraries, University of Ridgefield, 2018–present');
  });
});
