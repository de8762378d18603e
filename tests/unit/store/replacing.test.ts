/** How much `replaceAll` reads and writes in IndexedDB; that it does what it says is in the contract. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIdbStore, type Put, type Store } from '../../../lib/store/index.ts';
import { captureOf, contactNamed, factOf } from './records.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const contacts = (count: number): Put[] =>
  Array.from({ length: count }, (_, index) => ({ put: 'contacts', record: contactNamed(`Ana ${index}`) }));

const holding = async (records: readonly Put[]): Promise<Store> => {
  const store = createIdbStore();
  await store.commit(records);
  return store;
};

const asked = (method: 'getAll' | 'put', table: string): number =>
  vi
    .mocked(IDBObjectStore.prototype[method])
    .mock.contexts.filter((each) => each instanceof IDBObjectStore && each.name === table).length;

describe('replacing everything', () => {
  it('by nothing reads nothing', async () => {
    const store = await holding(contacts(3));
    vi.spyOn(IDBObjectStore.prototype, 'getAll');
    await store.replaceAll([]);
    expect(asked('getAll', 'contacts')).toBe(0);
    expect(await store.count('contacts')).toBe(0);
  });

  it('by others reads no further than until half of it is to go', async () => {
    const store = await holding(contacts(3_000));
    const others = contacts(3_000);
    vi.spyOn(IDBObjectStore.prototype, 'getAll');
    await store.replaceAll(others);
    expect(asked('getAll', 'contacts')).toBe(3);
    expect(await store.count('contacts')).toBe(3_000);
  });

  it('by nearly the same writes what differs, facts by their capture', async () => {
    const [ana, ben] = [contactNamed('Ana'), contactNamed('Ben')];
    const [one, two] = [captureOf(ana.id), captureOf(ben.id)];
    const facts = [one, one, two].map((capture): Put => ({ put: 'facts', record: factOf(capture, 'Archivist') }));
    const records: Put[] = [{ put: 'contacts', record: ana }, { put: 'contacts', record: ben }, ...facts];
    const store = await holding(records);
    vi.spyOn(IDBObjectStore.prototype, 'put');
    await store.replaceAll([...records, { put: 'contacts', record: { ...ana, purpose: 'network-openly' } }]);
    expect([asked('put', 'contacts'), asked('put', 'facts')]).toEqual([1, 0]);
    expect(await store.count('facts')).toBe(3);
    expect((await store.get('contacts', ana.id))?.purpose).toBe('network-openly');
  });
});
