import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import type { DBSchema } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConnection, type Connection } from '../../../lib/store/connection.ts';
import { StoreFailure, type StoreProblem } from '../../../lib/store/index.ts';
import { failOpening, failReading, watchOpened } from './failing-browser.ts';

interface Notes extends DBSchema {
  notes: { key: string; value: { id: string } };
}

const connect = (version: number, onSuperseded?: () => void): Connection<Notes> =>
  createConnection<Notes>({
    name: 'notes',
    version,
    onSuperseded,
    upgrade: (database, oldVersion) => {
      if (oldVersion === 0) database.createObjectStore('notes', { keyPath: 'id' });
    },
  });

const write = (connection: Connection<Notes>, id: string) =>
  connection.use((database) => database.put('notes', { id }));
const read = (connection: Connection<Notes>): Promise<string[]> =>
  connection.use((database) => {
    const transaction = database.transaction('notes');
    transaction.done.catch(() => undefined);
    return transaction.store.getAllKeys();
  });

/** Another program's connection, which does not know when to let go. */
const holdOpen = (version: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('notes', version);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('notes', { keyPath: 'id' }));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });

const problemOf = async (attempt: Promise<unknown>): Promise<StoreProblem | undefined> => {
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) return undefined;
  expect(error).toBeInstanceOf(StoreFailure);
  return (error as StoreFailure).problem;
};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  // Only the clock of timers: the stand-in for IndexedDB does its own work by setImmediate.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Lets everything happen that happens without time passing. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn += 1) await new Promise(setImmediate);
};

describe('opening', () => {
  it('opens once for all that is asked meanwhile', async () => {
    const opened = watchOpened();
    const connection = connect(1);
    await Promise.all([write(connection, 'a'), write(connection, 'b'), read(connection)]);
    expect(opened()).toHaveLength(1);
    expect(await read(connection)).toEqual(['a', 'b']);
  });

  it('begins work in the order it was asked for, at whatever moment of the opening that was', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const connection = connect(1);
    const begun: number[] = [];
    const work: Promise<unknown>[] = [];
    const ask = (number: number): void =>
      void work.push(
        connection.use((database) => {
          begun.push(number);
          return database.put('notes', { id: String(number) });
        }),
      );
    ask(0);
    // From the moment the browser has opened it, one more between any two steps that are taken in that turn.
    const request = open.mock.results[0]?.value as IDBOpenDBRequest;
    await new Promise((resolve) => request.addEventListener('success', resolve));
    for (let step = 1; step <= 20; step += 1) {
      ask(step);
      await Promise.resolve();
    }
    await Promise.all(work);
    expect(begun).toEqual(Array.from({ length: 21 }, (_, index) => index));
  });

  it('opens nothing before it is used', () => {
    const opened = watchOpened();
    connect(1);
    expect(opened()).toEqual([]);
  });

  it('says that the data were written by a newer version, and leaves them alone', async () => {
    (await holdOpen(7)).close();
    expect(await problemOf(read(connect(1)))).toBe('newer-version');
    const database = await holdOpen(7);
    expect([...database.objectStoreNames]).toEqual(['notes']);
  });

  it.each([['InvalidStateError'], ['SecurityError']])('says that the browser refuses storage at %s', async (name) => {
    const open = failOpening(name, 1);
    expect(await problemOf(read(connect(1)))).toBe('refused');
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('says that the browser refuses storage where it throws at once or has none', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    expect(await problemOf(read(connect(1)))).toBe('refused');
    vi.stubGlobal('indexedDB', undefined);
    expect(await problemOf(read(connect(1)))).toBe('refused');
  });

  it('says that the disk is full where there is no room to open', async () => {
    failOpening('QuotaExceededError', 1);
    expect(await problemOf(read(connect(1)))).toBe('full');
  });

  it('tries again where the browser fails for no stated reason, and goes on when that works', async () => {
    const open = failOpening('UnknownError', 1);
    const reading = read(connect(1));
    await settle();
    expect(open).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(await reading).toEqual([]);
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('says that the data cannot be read when three tries have failed', async () => {
    const open = failOpening('UnknownError', 3);
    const problem = problemOf(read(connect(1)));
    await settle();
    await vi.advanceTimersByTimeAsync(100);
    await settle();
    await vi.advanceTimersByTimeAsync(400);
    expect(await problem).toBe('unreadable');
    expect(open).toHaveBeenCalledTimes(3);
  });

  it('tries anew at the next use after a failure', async () => {
    failOpening('InvalidStateError', 1);
    const connection = connect(1);
    expect(await problemOf(read(connection))).toBe('refused');
    expect(await read(connection)).toEqual([]);
  });

  it('leaves everything as it was when an upgrade throws', async () => {
    const first = connect(1);
    await write(first, 'a');
    first.close();
    const broken = createConnection<Notes>({
      name: 'notes',
      version: 2,
      upgrade: (database) => {
        database.deleteObjectStore('notes');
        throw new Error('a mistake in the upgrade');
      },
    });
    const problem = problemOf(read(broken));
    await settle();
    await vi.advanceTimersByTimeAsync(100);
    await settle();
    await vi.advanceTimersByTimeAsync(400);
    expect(await problem).toBe('unreadable');
    expect(await read(connect(1))).toEqual(['a']);
  });
});

describe('several versions at once', () => {
  it('lets go when a newer version asks, says so once, and cannot read what is newer', async () => {
    const superseded = vi.fn<() => void>();
    const old = connect(1, superseded);
    await write(old, 'a');
    expect(await read(connect(2))).toEqual(['a']);
    expect(superseded).toHaveBeenCalledTimes(1);
    expect(await problemOf(write(old, 'b'))).toBe('newer-version');
  });

  it('says after two seconds that a window which does not let go holds the data', async () => {
    await holdOpen(1);
    const told = vi.fn<() => void>();
    const problem = problemOf(read(connect(2))).then((found) => (told(), found));
    await settle();
    await vi.advanceTimersByTimeAsync(1_900);
    await settle();
    expect(told).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(await problem).toBe('blocked');
  });

  it('goes through when that window is closed in time', async () => {
    const holder = await holdOpen(1);
    const reading = read(connect(2));
    await settle();
    await vi.advanceTimersByTimeAsync(1_000);
    holder.close();
    expect(await reading).toEqual([]);
  });

  it('works at the next use when that window is closed later, and holds no connection that nobody uses', async () => {
    const holder = await holdOpen(1);
    const connection = connect(2);
    const problem = problemOf(read(connection));
    await settle();
    await vi.advanceTimersByTimeAsync(2_100);
    expect(await problem).toBe('blocked');
    holder.close();
    await settle();
    expect(await read(connection)).toEqual([]);
    connection.close();
    // Would be blocked if the open that was given up had left its connection behind.
    expect(await read(connect(3))).toEqual([]);
  });

  it('does not wait for ever in line behind another window that is blocked', async () => {
    await holdOpen(1);
    const first = problemOf(read(connect(2)));
    await settle();
    const second = problemOf(read(connect(2)));
    await settle();
    await vi.advanceTimersByTimeAsync(2_100);
    expect(await first).toBe('blocked');
    await vi.advanceTimersByTimeAsync(8_000);
    expect(await second).toBe('blocked');
  });

  it('lets go of data that are being deleted, without taking that for a newer version', async () => {
    const superseded = vi.fn<() => void>();
    const connection = connect(1, superseded);
    await write(connection, 'a');
    const request = indexedDB.deleteDatabase('notes');
    await new Promise((resolve) => request.addEventListener('success', resolve));
    expect(superseded).not.toHaveBeenCalled();
    expect(await read(connection)).toEqual([]);
  });
});

describe('a connection that ends', () => {
  it('is opened again when the browser ended it', async () => {
    const opened = watchOpened();
    const connection = connect(1);
    await write(connection, 'a');
    const [database] = opened();
    forceCloseDatabase(database as never);
    await settle();
    expect(await read(connection)).toEqual(['a']);
    expect(opened()).toHaveLength(2);
  });

  it('is opened again when it was closed and nobody said so', async () => {
    const opened = watchOpened();
    const connection = connect(1);
    await write(connection, 'a');
    opened()[0]?.close();
    await write(connection, 'b');
    expect(await read(connection)).toEqual(['a', 'b']);
    expect(opened()).toHaveLength(2);
  });

  it('is opened again once, for all who find it closed at the same time, and they keep their order', async () => {
    const opened = watchOpened();
    const connection = connect(1);
    await write(connection, 'a');
    opened()[0]?.close();
    const done: string[] = [];
    await Promise.all(['b', 'c', 'd'].map((id) => write(connection, id).then(() => done.push(id))));
    expect(done).toEqual(['b', 'c', 'd']);
    expect(opened()).toHaveLength(2);
  });

  it('is not replaced by one that opened for nobody', async () => {
    const opened = watchOpened();
    const connection = connect(1);
    await write(connection, 'a');
    const [first] = opened();
    first?.close();
    await write(connection, 'b');
    // The word of the first one's end comes late, when the second is in use.
    first?.dispatchEvent(new IDBVersionChangeEvent('close'));
    await write(connection, 'c');
    expect(opened()).toHaveLength(2);
  });

  it('says that the data cannot be read when a read fails within the browser', async () => {
    const connection = connect(1);
    await write(connection, 'a');
    failReading('getAllKeys', 'UnknownError', 1);
    expect(await problemOf(read(connection))).toBe('unreadable');
    expect(await read(connection)).toEqual(['a']);
  });

  it('says that storage is refused when the connection ends at every try', async () => {
    const connection = connect(1);
    await write(connection, 'a');
    failReading('getAllKeys', 'InvalidStateError', 2);
    expect(await problemOf(read(connection))).toBe('refused');
  });

  it('passes on a mistake of ours as it is', async () => {
    const mistake = new TypeError('not a record');
    await expect(connect(1).use(() => Promise.reject(mistake))).rejects.toBe(mistake);
  });
});

describe('closing', () => {
  it('lets go at once when nothing is under way', async () => {
    const opened = watchOpened();
    const connection = connect(1);
    await write(connection, 'a');
    connection.close();
    await Promise.resolve();
    expect(() => opened()[0]?.transaction('notes')).toThrow(expect.objectContaining({ name: 'InvalidStateError' }));
  });

  it('finishes what was asked before it, though the database was still opening, and holds nothing afterwards', async () => {
    const opened = watchOpened();
    const connection = connect(1);
    const writing = write(connection, 'a');
    connection.close();
    await writing;
    await settle();
    expect(opened()).toHaveLength(1);
    const [database] = opened();
    expect(() => database?.transaction('notes')).toThrow(expect.objectContaining({ name: 'InvalidStateError' }));
    expect(await read(connection)).toEqual(['a']);
  });

  it('does nothing where nothing was opened', () => {
    expect(() => connect(1).close()).not.toThrow();
  });

  it('does not mind that the opening fails', async () => {
    failOpening('SecurityError', 1);
    const connection = connect(1);
    const problem = problemOf(read(connection));
    connection.close();
    expect(await problem).toBe('refused');
  });
});
