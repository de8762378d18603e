import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeBrowser, connect, holdOpen, openBrowser, problemOf, read, settle, write } from './notes.ts';

beforeEach(openBrowser);
afterEach(closeBrowser);

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
