import { describe, expect, test } from 'vitest';
import { coach } from '../../../lib/coach/index.ts';
import { ruleTexts, rules } from '../../../lib/coach/coach.ts';
import { searchFor } from '../../../lib/coach/patterns.ts';
import { corpus } from './corpus.ts';

const good = corpus.find(({ id }) => id === 'good-request')?.input;
if (good === undefined) throw new Error('no good letter');

const finds = (phrase: string, text: string): string[] => text.match(searchFor([phrase])) ?? [];

/** What is found in the good letter with its body changed. */
const findingsWith = (change: (body: string) => string) =>
  coach({ ...good, letter: { ...good.letter, body: change(good.letter.body) }, citations: [] }).findings;

describe('a phrase', () => {
  test('is found whatever its case, line ends and apostrophes', () => {
    expect(finds("didn't answer", 'You DIDN’T\nanswer.')).toEqual(['DIDN’T\nanswer']);
  });

  test('is found at the edges of words only', () => {
    expect(finds('hire', 'Hampshire hires')).toEqual([]);
  });

  test('may have choices, endings, numbers, words that may be missing, and gaps', () => {
    expect(finds('(a|the) (very)? synerg*', 'the synergies, a very synergetic')).toEqual([
      'the synergies',
      'a very synergetic',
    ]);
    expect(finds('at # o', 'at 12 o')).toEqual(['at 12 o']);
    expect(finds('could ... help', 'could you please help. Could. Help')).toEqual(['could you please help']);
  });
});

describe('the coach', () => {
  test('gives every finding its words, its reason and its source', () => {
    const body = good.letter.body.replace('20 minutes', 'an hour');
    const finding = coach({ ...good, letter: { ...good.letter, body }, citations: [] }).findings.find(
      ({ rule }) => rule === 'R7',
    );
    expect(finding).toMatchObject({ severity: 'warn', words: 'an hour', grade: 'D' });
    expect(finding && body.slice(finding.range?.start, finding.range?.end)).toBe('an hour');
    expect(finding?.message).not.toBe('');
    expect(finding?.source).not.toBe('');
  });

  test('has texts for every rule', () => {
    expect(rules.map(({ id }) => id).filter((id) => ruleTexts[id] === undefined)).toEqual([]);
  });

  test('names a source for every rule, and for the other side where sources disagree', () => {
    for (const { source, grade, messages, disputed } of Object.values(ruleTexts)) {
      expect(source).not.toBe('');
      expect(['A', 'B', 'C', 'D', 'house']).toContain(grade);
      if (disputed === undefined) continue;
      expect([disputed.says, disputed.source, disputed.here]).not.toContain('');
      expect(Object.keys(messages)).toEqual(expect.arrayContaining([...(disputed.about ?? [])]));
    }
  });

  test('tells the other side with a finding that is disputed, and with no other of its rule', () => {
    const atWord = findingsWith((body) => body.replace('20 minutes', '20 minutes in your employment museum'));
    const atAsk = findingsWith((body) => body.replace('Thank you', 'Please hire me. Thank you'));
    expect(atWord.find(({ rule }) => rule === 'R1')?.disputed?.source).toContain('Kansas State');
    expect(atAsk.find(({ rule }) => rule === 'R1')).toMatchObject({ severity: 'block' });
    expect(atAsk.find(({ rule }) => rule === 'R1')?.disputed).toBeUndefined();
  });

  test('says that it did not check what it has no words for', () => {
    const { findings, notChecked } = coach({ ...good, language: 'fi' });
    expect(notChecked).toContain('R19');
    expect(notChecked).not.toContain('R29');
    // What needs no words is still said: their page is in English.
    expect(findings.map(({ rule }) => rule)).toEqual(['R33']);
  });

  test('puts what blocks before what warns and hints', () => {
    const { findings } = coach({ ...good, letter: { to: ['a@b.example', 'c@d.example'], subject: '', body: 'Hi' } });
    const order = findings.map(({ severity }) => ['block', 'warn', 'hint'].indexOf(severity));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).toContain(2);
  });

  test.each([
    '',
    '\n\n\n',
    '\uD800',
    '<script>alert(1)</script>',
    'x'.repeat(10_000),
    'a, '.repeat(3_000),
    '((('.repeat(2_000),
    'مرحبا\u202E',
  ])('reads anything without breaking: %j', (body) => {
    const start = performance.now();
    coach({ ...good, letter: { ...good.letter, body } });
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
