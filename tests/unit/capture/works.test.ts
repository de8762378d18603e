import { describe, expect, it } from 'vitest';
import { titleOfWork } from '../../../lib/capture/facts/works.ts';

describe('the title of a work', () => {
  it.each([
    [
      'after the year, though only the journal is in italics',
      'Marsh, T., & Osei, K. (2018). Reading rooms after dark. Northern Review, 31(4), 210–228.',
      ['Northern Review'],
      'Reading rooms after dark',
    ],
    ['in quotes', 'Marsh, T. “Reading rooms after dark”, Northern Review, 2018', [], 'Reading rooms after dark'],
    [
      'what is in italics where nothing else tells',
      'Reading rooms after dark, Halden Press',
      ['Reading rooms after dark'],
      'Reading rooms after dark',
    ],
  ])('is %s', (_where, said, emphasised, expected) => {
    const lines = [said.replace(/\(?2018\)?\.?/, '')];
    expect(titleOfWork([said], lines, emphasised, new Set(['marsh']))).toBe(expected);
  });
});
