import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConnection } from '../../../lib/store/connection.ts';
import { failOpening, failReading, watchOpened } from './failing-browser.ts';
import { closeBrowser, connect, holdOpen, openBrowser, problemOf, read, settle, write, type Notes } from './notes.ts';

beforeEach(openBrowser);
afterEach(closeBrowser);

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
