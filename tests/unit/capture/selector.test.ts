/** Quotes are found again, where they stood or where they stand now. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate } from '../../../lib/capture/index.ts';
import { quoteOf, selectorFor } from '../../../lib/capture/page/selector.ts';

describe('locate', () => {
  it('finds every range of any text at its place', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y);
        const range = { start: start ?? 0, end: end ?? 0 };
        expect(locate(text, selectorFor(text, range))).toEqual(range);
      }),
    );
  });

  it('finds words that moved, by what stands around them', () => {
    const before = 'Posts\nLecturer, Eastmere\nPrizes\nLecturer, Westmere';
    const selector = selectorFor(before, { start: 32, end: 40 });
    expect(quoteOf(before, { start: 32, end: 40 })).toBe('Lecturer');
    const after = `A new line\n${before}`;
    expect(locate(after, selector)).toEqual({ start: 43, end: 51 });
  });

  it('says so when the words are gone', () => {
    expect(locate('nothing of it', selectorFor('Lecturer, Eastmere', { start: 0, end: 8 }))).toBeNull();
  });
});
