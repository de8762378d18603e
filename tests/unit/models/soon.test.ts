import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { soon } from '../../../lib/models/soon.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('writes while someone types on without a pause, never more than a quarter of a second behind', () => {
  let typed = 0;
  let written = 0;
  const later = soon(() => (written = typed));
  for (let key = 0; key < 50; key += 1) {
    typed = Date.now();
    later.ask();
    vi.advanceTimersByTime(90);
    expect(Date.now() - written).toBeLessThanOrEqual(key < 3 ? Date.now() : 250 + 90);
  }
  vi.advanceTimersByTime(250);
  expect(written).toBe(typed);
});

it('does the work once for all askings, and not when it is not wanted any more', () => {
  const work = vi.fn<() => void>();
  const later = soon(work);
  later.ask();
  later.ask();
  vi.advanceTimersByTime(1_000);
  expect(work).toHaveBeenCalledTimes(1);
  later.ask();
  later.stop();
  vi.advanceTimersByTime(1_000);
  expect(work).toHaveBeenCalledTimes(1);
});
