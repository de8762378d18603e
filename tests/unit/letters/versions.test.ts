import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, keepingVersion, type LetterVersion, type VersionReason } from '../../../lib/letters/index.ts';

const at = '2026-03-02T09:00:00Z';

const keep = (body: string, reason: VersionReason, versions: LetterVersion[] = []): LetterVersion[] =>
  keepingVersion({ subject: 'A question', body, versions }, reason, at);
const told = (versions: readonly LetterVersion[]) => versions.map(({ reason, body }) => [reason, body]);

const spelt = (before: string, after: string): string =>
  differences(before, after)
    .map(({ is, text }) => (is === 'same' ? text : is === 'gone' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

const of = (kind: 'gone' | 'new', before: string, after: string): string =>
  differences(before, after)
    .filter(({ is }) => is === 'same' || is === kind)
    .map((each) => each.text)
    .join('');

describe('the versions of a letter', () => {
  it('are kept one after the other, in the words that they had', () => {
    const versions = keep('Dear Dr Ruiz', 'sent', keep('Dear Ana', 'drafted'));
    expect(told(versions)).toEqual([
      ['drafted', 'Dear Ana'],
      ['sent', 'Dear Dr Ruiz'],
    ]);
  });

  it('are one where the words are the same, for the weightier of the reasons', () => {
    const copied = keep('Dear Ana', 'copied', keep('Dear Ana', 'drafted'));
    expect(told(copied)).toEqual([['copied', 'Dear Ana']]);
    expect(told(keep('Dear Ana', 'own', copied))).toEqual([['copied', 'Dear Ana']]);
    expect(told(keep('Dear Ana', 'sent', copied))).toEqual([['sent', 'Dear Ana']]);
  });

  it('do not grow beyond what anyone looks through', () => {
    let versions: LetterVersion[] = [];
    for (let turn = 0; turn < 50; turn += 1) versions = keep(`Dear Ana, ${turn}`, 'own', versions);
    expect(versions.length).toBe(20);
    expect(versions.at(-1)?.body).toBe('Dear Ana, 49');
  });
});

describe('differences of two texts', () => {
  it.each([
    ['Dear Ana', 'Dear Ana', 'Dear Ana'],
    ['', 'Dear Ana', '[+Dear Ana+]'],
    ['I read your long report.', 'I read your report.', 'I read your [-long -]report.'],
    ['one two three', 'one 2 three four', 'one [-two-][+2+] three[+ four+]'],
  ])('of “%s” and “%s” are %s', (before, after, expected) => {
    expect(spelt(before, after)).toBe(expected);
  });

  it('give both texts again, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a ', 'b ', 'c\n', ' ', 'd'), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(of('gone', before, after)).toBe(before);
        expect(of('new', before, after)).toBe(after);
      }),
    );
  });

  it('of texts of a hundred thousand characters are found at once', () => {
    const [before, after] = ['old words ', 'new words '].map((words) => `Start ${words.repeat(10_000)}end`);
    const began = performance.now();
    expect(differences(before ?? '', after ?? '').map(({ is }) => is)).toEqual(['same', 'gone', 'new', 'same']);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
