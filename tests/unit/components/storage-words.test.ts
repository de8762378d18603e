import { describe, expect, it } from 'vitest';
import { sizeWords, storageWords } from '../../../components/library/privacy/storage-words.ts';

const english = ['en-GB'];

describe('the room that the data take', () => {
  it.each([
    [0, '1 kilobyte'],
    [400, '1 kilobyte'],
    [52_300, '52 kilobytes'],
    [3_140_000, '3.1 megabytes'],
    [10_700_000_000, '11 gigabytes'],
  ])('of %i bytes is %s', (bytes, words) => {
    expect(sizeWords(bytes, english)).toBe(words);
  });

  it('is told with whether the browser may clear it', () => {
    expect(storageWords({ used: 2_000_000, granted: 5_000_000_000, isPersistent: false }, english)).toBe(
      'Groundwork takes about 2 megabytes; the browser grants it 5 gigabytes. When the disk runs full, the browser may clear it without asking.',
    );
    expect(storageWords({ isPersistent: true }, english)).toContain('keeps it until you delete it');
  });
});
