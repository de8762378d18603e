import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerCalls, callsTo } from '../../../lib/models/calls.ts';
import { Cancelled, type Progress, type Tell } from '../../../lib/models/progress.ts';
import { StoreFailure } from '../../../lib/store/index.ts';

/** How often the work of `forever` went on after it was begun. */
let turns = 0;

const work = {
  add: (_tell: Tell, one: number, other: number) => Promise.resolve(one + other),
  count: async (tell: Tell, to: number) => {
    for (let done = 0; done <= to; done += 1) {
      tell({ is: 'reading', done: done / to });
      await sleep(1);
    }
    tell({ is: 'comparing' });
    return to;
  },
  forever: async (tell: Tell) => {
    for (;;) {
      tell({ is: 'writing' });
      turns += 1;
      await sleep(1);
    }
  },
  fill: () => Promise.reject(new StoreFailure('full')),
  stumble: () => Promise.reject(new RangeError('too deep')),
};

let ends: MessageChannel;
let there: typeof work;

beforeEach(() => {
  ends = new MessageChannel();
  ends.port1.start();
  ends.port2.start();
  answerCalls(ends.port1, work);
  there = callsTo<typeof work>(ends.port2);
  turns = 0;
});
afterEach(() => ends.port1.close());

const stop = (): never => {
  throw new Cancelled();
};
const ignore = (): void => undefined;

describe('work in another thread', () => {
  it('gives what it gives, each call its own', async () => {
    expect(await Promise.all([there.add(ignore, 1, 2), there.add(ignore, 3, 4)])).toEqual([3, 7]);
  });

  it('tells how far it is: not more often than a bar is worth drawing, and at once of what comes next', async () => {
    const told: Progress[] = [];
    await there.count((progress) => void told.push(progress), 200);
    expect(told[0]).toEqual({ is: 'reading', done: 0 });
    expect(told.at(-1)).toEqual({ is: 'comparing' });
    expect(told.length).toBeLessThan(40);
  });

  it('ends where the telling throws, at its next telling there, and fails here with what was thrown', async () => {
    await expect(there.forever(stop)).rejects.toBeInstanceOf(Cancelled);
    await sleep(100);
    const then = turns;
    await sleep(50);
    expect(turns).toBe(then);
  });

  it('says what kept it from the store, and of another error its words', async () => {
    await expect(there.fill()).rejects.toMatchObject({ name: 'StoreFailure', problem: 'full' });
    await expect(there.stumble()).rejects.toThrow('RangeError: too deep');
  });

  it('fails where the thread breaks', async () => {
    const listeners: (() => void)[] = [];
    const broken = callsTo<typeof work>({
      postMessage: ignore,
      addEventListener: (type, listener) => void (type === 'error' && listeners.push(() => listener({}))),
    });
    const call = broken.add(ignore, 1, 2);
    for (const listener of listeners) listener();
    await expect(call).rejects.toThrow('has ended');
  });
});
