import { effect } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { logNow } from '../../../lib/contacts/index.ts';
import { holdingsOf, removals } from '../../../lib/models/holdings.ts';
import { createLibrary } from '../../../lib/models/library.ts';
import { tables, type Store } from '../../../lib/store/index.ts';
import { contactNamed } from '../store/records.ts';
import { createWorld, openedPopup, type World } from './world.ts';

/** A world with someone saved, the library open on it, and every file that it hands over. */
async function safekeeping() {
  const world = createWorld();
  const files: File[] = [];
  world.deps.offerFile = (name, type, content) => void files.push(new File([content], name, { type }));
  const popup = await openedPopup(world);
  await popup.page.save();
  const library = createLibrary(world.deps);
  await library.backups.refresh();
  const { notices, saving } = library.popup;
  return { world, files, notices, saving, library, backups: library.backups };
}

const everything = async (store: Store) => Promise.all(tables.map((table) => store.all(table)));

async function wipe({ store }: World): Promise<void> {
  await store.replaceAll([]);
}

const last = (files: readonly File[]): File => {
  const file = files.at(-1);
  if (!file) throw new Error('No file was handed over');
  return file;
};

describe('a backup', () => {
  it('brings everything back after all was lost, record by record', async () => {
    const { world, files, backups } = await safekeeping();
    const before = await everything(world.store);
    await backups.backUp();
    expect(last(files).name).toBe('groundwork-2026-03-02.jsonl.gz');
    await wipe(world);
    await backups.choose(last(files));
    expect(backups.found.value).toMatchObject({ newer: 0, held: 0 });
    await backups.restore('merge');
    expect(await everything(world.store)).toEqual(before);
    expect(backups.held.value?.contacts).toBe(1);
  });

  it('that replaces everything can be undone', async () => {
    const { world, files, backups, notices } = await safekeeping();
    await backups.backUp();
    await world.store.commit([{ put: 'contacts', record: contactNamed('Somebody New') }]);
    const before = await everything(world.store);
    await backups.choose(last(files));
    await backups.restore('replace');
    expect((await world.store.all('contacts')).map(({ name }) => name.value)).toEqual(['Amara Lindqvist']);
    await notices.undo();
    expect(await everything(world.store)).toEqual(before);
  });

  it('that was cancelled too late, and pressed again, is still undone as a whole', async () => {
    const { world, files, backups: writing } = await safekeeping();
    await writing.backUp();
    await world.store.commit([{ put: 'contacts', record: contactNamed('Somebody New') }]);
    const before = await everything(world.store);
    const work = world.deps.fileWork();
    let second: Promise<void> | undefined;
    world.deps.fileWork = () => ({ ...work, restoreBackup });
    const { backups, popup } = createLibrary(world.deps);
    // As in a worker that has not heard of the end while it writes.
    const restoreBackup: typeof work.restoreBackup = (_tell, how) =>
      work.restoreBackup(({ done }) => {
        if (done === undefined || second) return;
        backups.cancel();
        second = backups.restore('replace');
      }, how);
    await backups.choose(last(files));
    await backups.restore('replace');
    await second;
    await popup.notices.undo();
    expect(await everything(world.store)).toEqual(before);
  });

  it('is told as brought back once it is on the disk, before everyone is put in the list', async () => {
    const { files, backups, notices } = await safekeeping();
    await backups.backUp();
    await backups.choose(last(files));
    notices.clear();
    const toldWhile = new Map<string, string | undefined>();
    effect(() => {
      const work = backups.work.value;
      if (work) toldWhile.set(work.is, notices.current.peek()?.text);
    });
    await backups.restore('replace');
    expect(toldWhile.get('restoring')).toBeUndefined();
    expect(toldWhile.get('arranging')).toBe('Now here is what was in the backup.');
  });

  it.each(['merge', 'replace'] as const)('leaves what was kept after it when it is undone: %s', async (how) => {
    const { world, files, backups, notices } = await safekeeping();
    await backups.backUp();
    const [amara] = await world.store.all('contacts');
    if (!amara) throw new Error('Nobody is saved');
    await world.store.replaceAll([{ put: 'contacts', record: contactNamed('Somebody New') }]);
    await backups.choose(last(files));
    await backups.restore(how);
    const since = contactNamed('Saved Since');
    const noted = logNow(amara.id, { type: 'note', text: 'Speaks at the fair' }, world.deps.clock);
    await world.store.commit([
      { put: 'contacts', record: since },
      { put: 'interactions', record: noted },
    ]);
    await notices.undo();
    const names = (await world.store.all('contacts')).map(({ name }) => name.value);
    // What was noted since is of someone whom the backup brought.
    expect(names.toSorted()).toEqual(['Amara Lindqvist', 'Saved Since', 'Somebody New']);
    expect(await world.store.all('interactions')).toEqual([noted]);
    expect(await world.store.count('facts')).toBe(0);
  });

  it('that is merged takes nothing away and puts nothing older over what is newer', async () => {
    const { world, files, backups } = await safekeeping();
    await backups.backUp();
    const [contact] = await world.store.all('contacts');
    if (!contact) throw new Error('Nobody is saved');
    const changed = { ...contact, purpose: 'network-openly', updatedAt: '2026-03-09T09:00:00Z' } as const;
    await world.store.commit([{ put: 'contacts', record: changed }]);
    await backups.choose(last(files));
    expect(backups.found.value).toMatchObject({ added: 0, newer: 0 });
    await backups.restore('merge');
    expect(await world.store.all('contacts')).toEqual([changed]);
  });

  it('that is merged leaves out whom the user deleted since, says so, and brings them back if asked to', async () => {
    const { world, files, backups } = await safekeeping();
    await backups.backUp();
    const [contact] = await world.store.all('contacts');
    if (!contact) throw new Error('Nobody is saved');
    const before = await everything(world.store);
    const holdings = await holdingsOf(world.store, contact.id);
    await world.store.commit(removals(holdings, '2026-03-03T09:00:00Z'));
    const without = await everything(world.store);
    await backups.choose(last(files));
    expect(backups.found.value).toMatchObject({ added: 0, newer: 0, deletedPeople: 1, deleted: holdings.length });
    await backups.restore('merge');
    expect(await everything(world.store)).toEqual(without);
    await backups.choose(last(files));
    backups.bringsDeleted.value = true;
    await backups.restore('merge');
    expect(await everything(world.store)).toEqual(before);
    expect(await world.store.tombstones()).toEqual([]);
  });

  it('that is merged brings back what was changed elsewhere after it was deleted here', async () => {
    const { world, files, backups } = await safekeeping();
    await backups.backUp();
    const [contact] = await world.store.all('contacts');
    if (!contact) throw new Error('Nobody is saved');
    await world.store.commit(removals(await holdingsOf(world.store, contact.id), '2026-03-01T09:00:00Z'));
    await backups.choose(last(files));
    expect(backups.found.value).toMatchObject({ deletedPeople: 0, deleted: 0 });
    await backups.restore('merge');
    expect(await world.store.count('contacts')).toBe(1);
  });

  it('that is locked asks for its passphrase, and opens with it', async () => {
    const { files, backups } = await safekeeping();
    backups.passphrase.value = 'correct horse';
    await backups.backUp();
    expect(last(files).name).toMatch(/\.age$/);
    expect(backups.passphrase.value).toBe('');
    await backups.choose(last(files));
    expect(backups.problem.value).toBe('locked');
    backups.opensWith.value = 'wrong';
    await backups.unlock();
    expect(backups.problem.value).toBe('wrong-passphrase');
    backups.opensWith.value = 'correct horse';
    await backups.unlock();
    expect(backups.problem.value).toBeUndefined();
    expect(backups.found.value?.damage).toEqual([]);
  });

  it('that was cancelled is not handed over, and changes nothing', async () => {
    const { world, files, backups } = await safekeeping();
    const before = await everything(world.store);
    const writing = backups.backUp();
    backups.cancel();
    await writing;
    expect(files).toEqual([]);
    expect(backups.work.value).toBeUndefined();
    expect(await everything(world.store)).toEqual(before);
  });

  it('that cannot be written down leaves what was there', async () => {
    const { world, files, backups, saving } = await safekeeping();
    await backups.backUp();
    const before = await everything(world.store);
    world.breakStore('full');
    await backups.choose(last(files));
    await backups.restore('replace');
    expect(saving.problem.value).toBe('full');
    world.mendStore();
    expect(await everything(world.store)).toEqual(before);
  });

  it('is not taken from another file', async () => {
    const { backups } = await safekeeping();
    await backups.choose(new File(['Name,Email\n'], 'people.csv'));
    expect(backups.problem.value).toBe('not-a-backup');
    expect(backups.found.value).toBeUndefined();
  });
});

const unpacked = async (packed: File): Promise<File> => {
  const bytes = packed.stream().pipeThrough(new DecompressionStream('gzip'));
  return new File([await new Response(bytes).blob()], 'groundwork.jsonl');
};

describe('a file that is dropped, or chosen where people are brought in,', () => {
  it.each([
    ['as it was handed over', async (backup: File) => backup],
    ['unpacked', unpacked],
  ])('is brought back where it is a backup, and is never read as people: %s', async (_, made) => {
    const { world, files, library, backups, notices } = await safekeeping();
    await backups.backUp();
    const before = await everything(world.store);
    const file = await made(last(files));
    await library.take(file, 0);
    expect(backups.found.value).toMatchObject({ added: 0, newer: 0 });
    expect(library.importing.chosen.value).toBeUndefined();
    expect(notices.current.value?.text).toBe(`${file.name} looks like a backup, so it is under “Bring back”.`);
    expect(await everything(world.store)).toEqual(before);
  });

  it('is taken for a backup by its lock, though it is cut off', async () => {
    const { library, backups } = await safekeeping();
    await library.take(new File(['age-encryption.org/v1\n'], 'groundwork.jsonl.gz.age'), 0);
    expect(backups.problem.value).toBe('damaged-lock');
    expect(library.importing.chosen.value).toBeUndefined();
  });

  it('is read as people where it is none, without a word about it', async () => {
    const { library, backups, notices } = await safekeeping();
    await library.take(new File(['Name\nBao Tran\n'], 'people.csv'), 0);
    expect(library.importing.found.value?.fresh).toMatchObject([{ name: 'Bao Tran' }]);
    expect(backups.chosen.value).toBeUndefined();
    expect(notices.current.value).toBeUndefined();
  });

  it('is one of several, and says which', async () => {
    const { library, notices } = await safekeeping();
    await library.take(new File(['Name\nBao Tran\n'], 'people.csv'), 2);
    expect(notices.current.value?.text).toContain('this is people.csv');
  });
});
