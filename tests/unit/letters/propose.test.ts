import { describe, expect, test } from 'vitest';
import { isTheirsAlone, proposeFacts } from '../../../lib/wording/index.ts';
import { dean, desk, fact, lena, now, paper } from './people.ts';

const order = (...facts: Parameters<typeof proposeFacts>[0]): string[] =>
  proposeFacts(facts, lena, now).map((each) => each.fact.id);

describe('what to cite', () => {
  test('is what is theirs alone before what many share', () => {
    const interest = fact('likes', 'interest', 'Interests: reading rooms');
    const bare = fact('bare', 'position', 'Dean, Kestrel University', {
      title: 'Dean',
      organization: 'Kestrel University',
    });
    expect(order(interest, bare, paper)).toEqual(['paper', 'bare', 'likes']);
    expect(isTheirsAlone(bare)).toBe(false);
    expect(isTheirsAlone(desk)).toBe(true);
  });

  test('is what is near the writer’s goals before what is not', () => {
    const chair = fact('chair', 'service', 'Chair, Branch Budget Committee', { title: 'Chair' });
    const other = fact('other', 'service', 'Chair, Reading Prize', { title: 'Chair' });
    expect(order(other, chair)).toEqual(['chair', 'other']);
    expect(proposeFacts([chair], lena, now)[0]?.why).toContain('near what you want to learn');
  });

  test('puts the post that makes a change of it next to a post', () => {
    expect(order(dean, paper, desk).slice(0, 2).toSorted()).toEqual(['dean', 'desk']);
  });

  test('is nothing private, nothing empty, and nothing that sources contradict', () => {
    const secret = fact('secret', 'other', 'Married in Lisbon', { sensitive: true });
    const empty = fact('empty', 'other', '  ');
    const elsewhere = { ...desk, id: fact('again', 'other', '').id, end: '2006' };
    expect(order(secret, empty, desk, elsewhere)).toEqual([]);
  });
});
