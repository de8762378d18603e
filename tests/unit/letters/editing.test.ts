import { describe, expect, it } from 'vitest';
import { withoutSentence } from '../../../lib/letters/index.ts';

describe('a letter without one of its sentences', () => {
  it.each([
    ['in the middle of a paragraph', 'One. [Two.] Three.', 'One. Three.'],
    ['at the start of one', 'Dear Ana,\n\n[One.] Two.', 'Dear Ana,\n\nTwo.'],
    ['at its end', 'One. [Two.]\n\nThree.', 'One.\n\nThree.'],
    ['that was a paragraph', 'Dear Ana,\n\n[One.]\n\nTwo.', 'Dear Ana,\n\nTwo.'],
    ['that was a line', 'One.\n[Two.]\nThree.', 'One.\nThree.'],
    ['that was the last paragraph', 'One.\n\n[Two.]', 'One.'],
    ['that was all', '[One.]', ''],
  ])('is closed up where it stood: %s', (_where, marked, expected) => {
    const start = marked.indexOf('[');
    const end = marked.indexOf(']') - 1;
    const body = marked.replace('[', '').replace(']', '');
    expect(withoutSentence(body, { start, end })).toBe(expected);
  });
});
