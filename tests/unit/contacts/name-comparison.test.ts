import { describe, expect, it } from 'vitest';
import { compareNames, compareSpellings } from '../../../lib/contacts/index.ts';

describe('compareNames', () => {
  it.each([
    ['Amara Lindqvist', 'amara lindqvist'],
    ['Amara Lindqvist', 'Lindqvist, Amara'],
    ['Amara Lindqvist', 'A. Lindqvist'],
    ['J.R. Moreno', 'Juana Rosa Moreno'],
    ['Amara Lindqvist', 'Amara Lindqvist-Osei'],
    ['José Núñez', 'Jose Nunez'],
    ['水原 朋香', '水原朋香'],
    ['水原 朋香 (Tomoka Mizuhara)', 'Tomoka MIZUHARA'],
    ['Олена Коваль', 'Коваль Олена'],
    ['Suharto', 'Suharto'],
  ])('takes %s and %s for one name', (one, other) => {
    expect(compareNames(one, other)).toBe('same');
    expect(compareNames(other, one)).toBe('same');
  });

  it.each([
    ['Amara Lindqvist', 'Erik Lindqvist'],
    ['Amara Lindqvist', 'Amara Osei'],
    ['Amara', 'Amara Lindqvist'],
    ['Liz Moreno', 'Elizabeth Moreno'],
    ['水原 朋香', '水原 健'],
  ])('takes %s and %s for two names that share a part', (one, other) => {
    expect(compareNames(one, other)).toBe('close');
  });

  it.each([
    ['Amara Lindqvist', 'Boris Holm'],
    ['A. Lindqvist', 'A. Holm'],
    ['Олена Коваль', 'Іван Мельник'],
  ])('takes %s and %s for different names', (one, other) => {
    expect(compareNames(one, other)).toBe('different');
  });

  it.each([
    ['水原 朋香', 'Tomoka Mizuhara'],
    ['Олена Коваль', 'Olena Koval'],
  ])('cannot compare %s with %s', (one, other) => {
    expect(compareNames(one, other)).toBe('other-script');
  });
});

it('of several spellings the nearest counts', () => {
  expect(compareSpellings(['Olena Koval'], ['Олена Коваль', 'O. Koval'])).toBe('same');
  expect(compareSpellings(['Boris Holm'], ['Amara Lindqvist', 'Boris Osei'])).toBe('close');
});
