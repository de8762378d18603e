/** A database of notes, to test connections with: of any version, in a browser whose time is moved by hand. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { DBSchema } from 'idb';
import { expect, vi } from 'vitest';
import { createConnection, type Connection } from '../../../lib/store/connection.ts';
import { StoreFailure, type StoreProblem } from '../../../lib/store/index.ts';

export interface Notes extends DBSchema {
  notes: { key: string; value: { id: string } };
}

export const connect = (version: number, onSuperseded?: () => void): Connection<Notes> =>
  createConnection<Notes>({
    name: 'notes',
    version,
    onSuperseded,
    upgrade: (database, oldVersion) => {
      if (oldVersion === 0) database.createObjectStore('notes', { keyPath: 'id' });
    },
  });

export const write = (connection: Connection<Notes>, id: string) =>
  connection.use((database) => database.put('notes', { id }));
export const read = (connection: Connection<Notes>): Promise<string[]> =>
  connection.use((database) => {
    const transaction = database.transaction('notes');
    transaction.done.catch(() => undefined);
    return transaction.store.getAllKeys();
  });

/** Another program's connection, which does not know when to let go. */
export const holdOpen = (version: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('notes', version);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('notes', { keyPath: 'id' }));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });

export const problemOf = async (attempt: Promise<unknown>): Promise<StoreProblem | undefined> => {
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) return undefined;
  expect(error).toBeInstanceOf(StoreFailure);
  return (error as StoreFailure).problem;
};

/** Lets everything happen that happens without time passing. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn += 1) await new Promise(setImmediate);
};

/** A new browser, for each test. */
export function openBrowser(): void {
  vi.stubGlobal('indexedDB', new IDBFactory());
  // Only the clock of timers: the stand-in for IndexedDB does its own work by setImmediate.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
}

export function closeBrowser(): void {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
}
