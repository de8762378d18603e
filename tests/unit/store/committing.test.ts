import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIdbStore, type Change } from '../../../lib/store/index.ts';
import { failCommitting, failOpening, failReading, failWriting, watchOpened } from './failing-browser.ts';
import { at, contactNamed, letterTo } from './records.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const before = contactNamed('Before');
const ana = contactNamed('Ana Ruiz');
const changes: Change[] = [
  { put: 'contacts', record: ana },
  { put: 'letters', record: letterTo(ana.id) },
  { remove: 'contacts', id: before.id, at },
];

/** A store that holds one contact, open. */
async function openStore() {
  const store = createIdbStore();
  await store.commit([{ put: 'contacts', record: before }]);
  return store;
}

const requests: [string, (errorName: string) => void][] = [
  ['while it writes the first record', (errorName) => failWriting(errorName, 'contacts')],
  ['while it writes a later record', (errorName) => failWriting(errorName, 'letters')],
  ['while it writes down what was removed', (errorName) => failWriting(errorName, 'tombstones')],
  ['when it has written everything and commits', failCommitting],
];

describe.each(requests)('a commit that fails %s', (_when, fail) => {
  it('says that the disk is full, leaves nothing half written, and works when there is room again', async () => {
    const store = await openStore();
    fail('QuotaExceededError');
    await expect(store.commit(changes)).rejects.toMatchObject({ name: 'StoreFailure', problem: 'full' });
    expect(await store.all('contacts')).toStrictEqual([before]);
    expect(await store.all('letters')).toEqual([]);
    await store.commit(changes);
    expect(await store.all('contacts')).toStrictEqual([ana]);
  });

  it('says that the data cannot be used where the browser gives no reason', async () => {
    const store = await openStore();
    fail('UnknownError');
    await expect(store.commit(changes)).rejects.toMatchObject({ problem: 'unreadable' });
    expect(await store.all('contacts')).toStrictEqual([before]);
  });

  it('keeps the browser’s own error as the cause', async () => {
    const store = await openStore();
    fail('UnknownError');
    await expect(store.commit(changes)).rejects.toMatchObject({ cause: { name: 'UnknownError' } });
  });
});

describe('commit', () => {
  it('asks for strict durability: a record is saved when it is on the disk, not when the system has heard of it', async () => {
    const store = await openStore();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await store.commit(changes);
    expect(transaction).toHaveBeenCalledTimes(1);
    expect(transaction).toHaveBeenCalledWith(
      expect.arrayContaining(['contacts', 'letters', 'tombstones']),
      'readwrite',
      {
        durability: 'strict',
      },
    );
  });

  it('has asked for everything and closed its transaction before it returns, since a closing page gets no second turn', async () => {
    const store = await openStore();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    const saved = store.commit(changes);
    expect(put).toHaveBeenCalledTimes(5);
    expect(commit).toHaveBeenCalledTimes(1);
    await saved;
  });

  it('does so too while another commit is under way', async () => {
    const store = await openStore();
    const first = store.commit(changes);
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    const second = store.commit([{ put: 'letters', record: letterTo(ana.id) }]);
    expect(commit).toHaveBeenCalledTimes(1);
    await Promise.all([first, second]);
    expect(await store.count('letters')).toBe(2);
  });

  it('opens no transaction for no changes', async () => {
    const store = await openStore();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await store.commit([]);
    expect(transaction).not.toHaveBeenCalled();
  });

  it('is made again when the browser ends the connection under it', async () => {
    const opened = watchOpened();
    const store = await openStore();
    failCommitting('AbortError');
    await store.commit(changes);
    expect(await store.all('contacts')).toStrictEqual([ana]);
    opened()[0]?.close();
    await store.commit([{ put: 'contacts', record: before }]);
    expect(await store.count('contacts')).toBe(2);
  });

  it('leaves nothing behind of a list that holds a record without an id', async () => {
    const store = await openStore();
    const nameless = { ...contactNamed('No id'), id: undefined as never };
    const list: Change[] = [...changes, { put: 'contacts', record: nameless }];
    await expect(store.commit(list)).rejects.toMatchObject({ name: 'DataError' });
    expect(await store.all('contacts')).toStrictEqual([before]);
    expect(await store.all('letters')).toEqual([]);
  });

  it('writes nothing when the data cannot be opened, and nothing later of its own accord', async () => {
    await openStore().then((store) => store.close());
    const store = createIdbStore();
    failOpening('SecurityError', 1);
    await expect(store.commit(changes)).rejects.toMatchObject({ problem: 'refused' });
    expect(await store.all('contacts')).toStrictEqual([before]);
  });
});

describe('reading', () => {
  it.each(['get', 'getAll'] as const)(
    'says that the data cannot be read when %s fails, and nothing else fails with it',
    async (method) => {
      const store = await openStore();
      failReading(method, 'UnknownError', 1);
      const read = method === 'get' ? store.get('contacts', before.id) : store.all('contacts');
      await expect(read).rejects.toMatchObject({ problem: 'unreadable' });
      expect(await store.all('contacts')).toStrictEqual([before]);
    },
  );

  it('never writes, whether it succeeds or fails', async () => {
    const store = await openStore();
    store.close();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    failOpening('InvalidStateError', 1);
    await expect(store.all('contacts')).rejects.toMatchObject({ problem: 'refused' });
    await store.get('contacts', ana.id);
    await store.all('letters');
    await store.where('captures', 'page', 'example.org');
    await store.count('facts');
    expect(transaction).toHaveBeenCalledTimes(4);
    for (const [, mode] of transaction.mock.calls) expect(mode ?? 'readonly').toBe('readonly');
  });
});

/** What is kept of removed records, past the store: nobody asks it for them yet. */
const tombstones = async (): Promise<unknown> => {
  const request = indexedDB.open('groundwork');
  await new Promise((resolve) => request.addEventListener('success', resolve));
  const all = request.result.transaction('tombstones').objectStore('tombstones').getAll();
  await new Promise((resolve) => all.addEventListener('success', resolve));
  request.result.close();
  return all.result;
};

describe('what remains of a removed record', () => {
  it('is its id, its table and when it went, and nothing that it said', async () => {
    const store = await openStore();
    await store.commit([{ remove: 'contacts', id: before.id, at }]);
    expect(await tombstones()).toStrictEqual([{ id: before.id, table: 'contacts', deletedAt: at, updatedAt: at }]);
  });

  it('goes when the record comes back', async () => {
    const store = await openStore();
    await store.commit([{ remove: 'contacts', id: before.id, at }]);
    await store.commit([{ put: 'contacts', record: before }]);
    expect(await tombstones()).toEqual([]);
  });

  it('is there for each record of a person who was deleted', async () => {
    const store = await openStore();
    const letter = letterTo(before.id);
    await store.commit([{ put: 'letters', record: letter }]);
    await store.commit([
      { remove: 'letters', id: letter.id, contact: letter.contact, at },
      { remove: 'contacts', id: before.id, at },
    ]);
    expect(await tombstones()).toHaveLength(2);
  });
});

describe('a commit of thousands of changes', () => {
  const crowd = Array.from({ length: 2_000 }, (_, index): Change => ({
    put: 'contacts',
    record: contactNamed(`Ana ${index}`),
  }));

  it('lets others have their turn while it is written', async () => {
    const store = await openStore();
    let turns = 0;
    const clock = setInterval(() => turns++, 0);
    await store.commit(crowd);
    clearInterval(clock);
    expect(turns).toBeGreaterThan(5);
    expect(await store.count('contacts')).toBe(2_001);
  });

  it('leaves nothing half written where it fails in the middle', async () => {
    const store = await openStore();
    const broken = { put: 'contacts', record: { ...contactNamed('Eve'), id: undefined } } as unknown as Change;
    await expect(store.commit([...crowd, broken, ...crowd])).rejects.toMatchObject({ name: 'DataError' });
    expect(await store.count('contacts')).toBe(1);
    failWriting('QuotaExceededError', 'contacts');
    await expect(store.commit(crowd)).rejects.toMatchObject({ problem: 'full' });
    vi.restoreAllMocks();
    expect(await store.count('contacts')).toBe(1);
  });
});
