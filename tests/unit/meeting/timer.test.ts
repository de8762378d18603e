import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockFace, keptToTime, minutesTaken, timerAt } from '../../../lib/meeting/index.ts';

const startedAt = '2026-03-12T15:00:00Z';
const at = (time: string): number => Date.parse(`2026-03-12T${time}Z`);

const kept = (endedAt: string): boolean => keptToTime(timerAt({ minutes: 20, startedAt, endedAt }, 0));
const taken = (endedAt: string): number => minutesTaken(timerAt({ minutes: 20, startedAt, endedAt }, 0));

describe('the timer of a talk', () => {
  it('waits, runs, says when five minutes are left and when the time is up, and stops', () => {
    const talk = { minutes: 20, startedAt };
    expect(timerAt({ minutes: 20 }, at('15:00:00'))).toEqual({ phase: 'waiting', elapsed: 0, left: 1_200_000 });
    expect(timerAt(talk, at('15:14:59'))).toMatchObject({ phase: 'running', left: 301_000 });
    expect(timerAt(talk, at('15:15:00'))).toMatchObject({ phase: 'closing', left: 300_000 });
    expect(timerAt(talk, at('15:19:59')).phase).toBe('closing');
    expect(timerAt(talk, at('15:20:00'))).toMatchObject({ phase: 'over', left: 0 });
    expect(timerAt(talk, at('15:23:00'))).toMatchObject({ phase: 'over', left: -180_000 });
    const ended = { ...talk, endedAt: '2026-03-12T15:18:00Z' };
    expect(timerAt(ended, at('18:00:00'))).toEqual({ phase: 'ended', elapsed: 1_080_000, left: 120_000 });
  });

  it('of a short talk says that the end is near in its last third', () => {
    expect(timerAt({ minutes: 9, startedAt }, at('15:05:59')).phase).toBe('running');
    expect(timerAt({ minutes: 9, startedAt }, at('15:06:00')).phase).toBe('closing');
  });

  it('never runs backwards, and what is left and what is over always make up what was promised', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.array(fc.integer({ min: -7_200_000, max: 40_000_000 }), { minLength: 2 }),
        (minutes, moments) => {
          const begin = Date.parse(startedAt);
          const shown = moments.toSorted((a, b) => a - b).map((each) => timerAt({ minutes, startedAt }, begin + each));
          for (const [index, { elapsed, left }] of shown.entries()) {
            expect(elapsed).toBeGreaterThanOrEqual(shown[index - 1]?.elapsed ?? 0);
            expect(elapsed + left).toBe(minutes * 60_000);
          }
        },
      ),
    );
  });

  it('leaves a minute for goodbye before it says that the talk ran over', () => {
    expect([kept('2026-03-12T15:21:00Z'), kept('2026-03-12T15:21:01Z')]).toEqual([true, false]);
  });

  it('counts whole minutes, and at least one', () => {
    expect([taken('2026-03-12T15:00:05Z'), taken('2026-03-12T15:23:40Z')]).toEqual([1, 24]);
  });

  it.each([
    [0, '00:00'],
    [59_999, '00:59'],
    [299_000, '04:59'],
    [-61_000, '01:01'],
    [7_200_000, '120:00'],
  ])('shows %i milliseconds as %s', (milliseconds, face) => expect(clockFace(milliseconds)).toBe(face));
});
