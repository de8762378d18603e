import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../../lib/models/library.ts';
import { newId, type NoteId } from '../../../lib/ids.ts';
import { tables, type Store } from '../../../lib/store/index.ts';
import { contactNamed, emails, letterTo } from '../store/records.ts';
import { createWorld, openedPopup } from './world.ts';

const words = { entry: () => 'something', letter: { request: 'Request' } as never, time: () => '' };
const everything = async (store: Store) => Promise.all(tables.map((table) => store.all(table)));

/** A library in which Amara Lindqvist is saved, and another long ago. */
async function opened() {
  const world = createWorld();
  const popup = await openedPopup(world);
  await popup.page.save();
  const old = contactNamed('Bo Marsh', {
    emails: emails('bo@example.org'),
    createdAt: '2024-01-02T09:00:00Z',
    updatedAt: '2024-01-02T09:00:00Z',
  });
  await world.store.commit([{ put: 'contacts', record: old }]);
  const library = createLibrary(world.deps);
  await library.open();
  const privacy = await library.privacy();
  await privacy.refresh();
  const names = () => privacy.untouched.value?.map(({ contact }) => contact.name.value);
  return { world, store: world.store, old, library, privacy, names, notices: library.popup.notices };
}

describe('what is held of one person', () => {
  it('is handed over as one file, to be read and as data, with all that is kept', async () => {
    const { world, store, privacy } = await opened();
    const amara = (await store.all('contacts')).find(({ name }) => name.value.startsWith('Amara'));
    if (!amara) throw new Error('Nobody is saved');
    const letter = letterTo(amara.id, { body: 'A letter with ``` in it\n```' });
    const note = { id: newId<NoteId>(), contact: amara.id, text: 'Kind', updatedAt: world.now };
    await store.commit([
      { put: 'letters', record: letter },
      { put: 'notes', record: note },
    ]);
    await privacy.handOver(amara.id, words);
    const [file] = world.offered;
    expect(file?.name).toBe('Amara-Lindqvist-everything.md');
    expect(file?.text).toContain('# Amara Lindqvist');
    expect(file?.text).toContain('## Letters not sent');
    expect(file?.text).toContain('> Kind');
    const json = /^```json\n(.*)\n```$/ms.exec(file?.text ?? '')?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({ contacts: [amara], letters: [letter], notes: [note] });
  });

  it('is deleted from here too, and can be brought back', async () => {
    const { store, old, privacy, notices } = await opened();
    const before = await everything(store);
    await privacy.forget([old.id], true);
    expect(await store.get('contacts', old.id)).toBeUndefined();
    expect(privacy.suppressed.value).toBe(1);
    await notices.undo();
    expect(await everything(store)).toEqual(before);
    expect(privacy.suppressed.value).toBe(0);
  });
});

describe('people with whom nothing was done for a year', () => {
  it('are told of, and those of whom anything was written since are not', async () => {
    const { world, store, old, privacy, names } = await opened();
    expect(names()).toEqual(['Bo Marsh']);
    await store.commit([{ put: 'letters', record: letterTo(old.id, { updatedAt: '2025-06-01T09:00:00Z' }) }]);
    await privacy.refresh();
    expect(names()).toEqual([]);
    world.now = '2026-06-02T09:00:00Z';
    await privacy.refresh();
    expect(names()).toEqual(['Bo Marsh']);
  });

  it('are kept for another year, which can be undone', async () => {
    const { world, store, old, privacy, names, notices } = await opened();
    await privacy.keep([old.id]);
    expect(names()).toEqual([]);
    world.now = '2027-02-28T09:00:00Z';
    await privacy.refresh();
    expect(names()).toEqual([]);
    world.now = '2027-03-03T09:00:00Z';
    await privacy.refresh();
    expect(names()).toEqual(['Amara Lindqvist', 'Bo Marsh']);
    await notices.undo();
    expect(await store.get('contacts', old.id)).toEqual(old);
  });

  it('are told of some at a time', async () => {
    const { store, privacy, names } = await opened();
    const many = Array.from({ length: 60 }, (_, index) =>
      contactNamed(`Person ${index}`, { updatedAt: '2024-01-02T09:00:00Z' }),
    );
    await store.commit(many.map((record) => ({ put: 'contacts', record })));
    await privacy.refresh();
    expect(names()).toHaveLength(20);
  });
});

describe('the room that the data take', () => {
  it('is kept for good where the browser agrees, and it is said where it does not', async () => {
    const { world, privacy } = await opened();
    expect(privacy.storage.value).toMatchObject({ used: 2_000_000, isPersistent: false });
    world.mayPersist = false;
    await privacy.askToPersist();
    expect(privacy.isRefused.value).toBe(true);
    world.mayPersist = true;
    await privacy.askToPersist();
    expect(privacy.isRefused.value).toBe(false);
    expect(privacy.storage.value?.isPersistent).toBe(true);
  });
});

describe('deleting everything', () => {
  it('leaves no record, no setting and nothing beside the store, and says outside that nobody is kept before', async () => {
    const { world, store, library, privacy } = await opened();
    await privacy.deleteAll();
    for (const table of tables) expect(await store.all(table)).toEqual([]);
    expect(await store.tombstones()).toEqual([]);
    expect(world.outside).toEqual(['noted', 'cleared']);
    expect(library.popup.stage.value).toBe('welcome');
  });

  it('is undone while the page is open, and what was kept since stays', async () => {
    const { store, library, privacy, notices } = await opened();
    const before = await everything(store);
    await privacy.deleteAll();
    const since = contactNamed('Saved Since');
    await store.commit([{ put: 'contacts', record: since }]);
    await notices.undo();
    expect(await store.get('contacts', since.id)).toEqual(since);
    await store.commit([{ remove: 'contacts', id: since.id, at: '2026-03-02T09:00:00Z' }]);
    expect(await everything(store)).toEqual(before);
    expect(library.popup.stage.value).toBe('ready');
  });

  it('that cannot be written down leaves what was there', async () => {
    const { world, store, library, privacy } = await opened();
    const before = await everything(store);
    world.breakStore('full');
    await privacy.deleteAll();
    world.mendStore();
    expect(await everything(store)).toEqual(before);
    expect(library.popup.saving.problem.value).toBe('full');
    expect(world.outside).toEqual(['noted']);
  });
});
