import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactId } from '../../../lib/ids.ts';
import { rebind } from '../../../lib/letters/index.ts';
import type { Citation } from '../../../lib/wording/index.ts';

const before = 'You ran the night desk at Ridgefield, so I am asking you.';
const cited = (words: string, text = before): Citation => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  fact: 'f' as FactId,
});
const wordsAfter = (after: string, citation = cited('the night desk at Ridgefield')): string[] =>
  rebind([citation], before, after).map(({ start, end }) => after.slice(start, end));

describe('a citation', () => {
  test('stays on its words when text comes or goes before them', () => {
    expect(wordsAfter(`Hello. ${before}`)).toEqual(['the night desk at Ridgefield']);
    expect(wordsAfter(before.slice(8))).toEqual(['the night desk at Ridgefield']);
  });

  test('takes in what is typed inside it and not what is typed at its edges', () => {
    expect(wordsAfter(before.replace('night', 'old night'))).toEqual(['the old night desk at Ridgefield']);
    expect(wordsAfter(before.replace('Ridgefield,', 'Ridgefield for years,'))).toEqual([
      'the night desk at Ridgefield',
    ]);
    expect(wordsAfter(before.replace('ran the', 'ran all the'))).toEqual(['the night desk at Ridgefield']);
  });

  test('keeps the words that an edit over its edge left', () => {
    expect(wordsAfter(before.replace('You ran the night', 'The'))).toEqual([' desk at Ridgefield']);
  });

  test('is dropped when all its words are gone', () => {
    expect(wordsAfter('You are kind, so I am asking you.')).toEqual([]);
  });

  test('follows its words to another place in one edit', () => {
    expect(wordsAfter('So I am asking you: the night desk at Ridgefield was yours.')).toEqual([
      'the night desk at Ridgefield',
    ]);
  });
});

describe('through any edit', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é', '😀', '語'), maxLength: 40 });
  const range = fc.tuple(fc.nat(60), fc.nat(60));

  test('ranges stay inside the text, in order, never empty', () => {
    fc.assert(
      fc.property(text, text, range, (one, other, [a, b]) => {
        const start = Math.min(a, b, one.length);
        const end = Math.min(Math.max(a, b), one.length);
        fc.pre(start < end);
        for (const found of rebind([{ start, end, fact: 'f' as FactId }], one, other)) {
          expect(found.start).toBeGreaterThanOrEqual(0);
          expect(found.start).toBeLessThan(found.end);
          expect(found.end).toBeLessThanOrEqual(other.length);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('words that the edit did not touch keep their citation', () => {
    fc.assert(
      fc.property(text, text, text, fc.boolean(), (head, gone, come, insertBefore) => {
        const words = 'XYZ';
        const start = `${head}${words}`;
        const old = insertBefore ? `${gone}${start}` : `${start}${gone}`;
        const next = insertBefore ? `${come}${start}` : `${start}${come}`;
        const at = old.indexOf(words);
        const found = rebind([{ start: at, end: at + words.length, fact: 'f' as FactId }], old, next);
        expect(found.map(({ start: from, end: to }) => next.slice(from, to))).toEqual([words]);
      }),
      { numRuns: 2_000 },
    );
  });
});
