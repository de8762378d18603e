import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gmailLink, mailtoLimit, mailtoLink, outlookLink } from '../../../lib/letters/index.ts';

const letter = {
  to: 'a.okafor@ridge.example',
  subject: 'A question about budgets',
  body: 'Dear Dr. Okafor,\n\nYes & no?',
};

const parsed = (url: string): { to: string; fields: [string, string][] } => {
  const [head = '', query = ''] = url.split('?');
  return {
    to: decodeURIComponent(head.replace('mailto:', '')),
    fields: query.split('&').map((pair): [string, string] => {
      const [name = '', value = ''] = pair.split('=');
      return [name, decodeURIComponent(value)];
    }),
  };
};

/** What a reader sees of a text. */
const visible = (value: string): string => value.replaceAll(/[\p{Cc}\u2028\u2029]/gu, '');

describe('a mail link', () => {
  test('writes line ends as mail has them', () => {
    expect(mailtoLink(letter)).toEqual({
      ok: true,
      value:
        'mailto:a.okafor@ridge.example?subject=A%20question%20about%20budgets&body=Dear%20Dr.%20Okafor%2C%0D%0A%0D%0AYes%20%26%20no%3F',
    });
  });

  test.each([
    'Ada <ada@ridge.example>',
    'ada@ridge.example,eve@ridge.example',
    'ada@ridge.example?bcc=eve@ridge.example',
    'ada@ridge.example\r\nBcc: eve@ridge.example',
    '"ada"@ridge.example',
    'ada@ridge',
    'ada',
  ])('refuses %j as an address', (to) => {
    expect(mailtoLink({ ...letter, to })).toEqual({ ok: false, problem: 'bad-address' });
  });

  test('may leave the address to be filled in', () => {
    expect(mailtoLink({ ...letter, to: '' })).toMatchObject({ ok: true });
  });

  test('says when a letter is too long for it', () => {
    expect(mailtoLink({ ...letter, body: 'x'.repeat(mailtoLimit) })).toEqual({ ok: false, problem: 'too-long' });
    expect(gmailLink({ ...letter, body: 'x'.repeat(mailtoLimit) })).toMatchObject({ ok: true });
  });

  test('survives unpaired surrogates', () => {
    expect(mailtoLink({ ...letter, body: 'a\uD800b', subject: '\uDC00' })).toMatchObject({ ok: true });
  });

  test('gives back what was put in, and never a further header', { timeout: 60_000 }, () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(anyText, anyText, (subject, body) => {
        const link = mailtoLink({ to: letter.to, subject, body });
        if (!link.ok) throw new Error(link.problem);
        const { to, fields } = parsed(link.value);
        expect(to).toBe(letter.to);
        expect(fields.map(([name]) => name)).toEqual(['subject', 'body']);
        const [, [, said] = ['', '']] = fields;
        expect(fields[0]?.[1]).not.toMatch(/[\r\n]/);
        expect(visible(said)).toBe(visible(body));
      }),
      { numRuns: 1_000 },
    );
  });

  test('opens web mail with the same fields', () => {
    const gmail = gmailLink(letter);
    const outlook = outlookLink(letter);
    if (!gmail.ok || !outlook.ok) throw new Error('no link');
    expect(Object.fromEntries(new URL(gmail.value).searchParams)).toMatchObject({ to: letter.to, su: letter.subject });
    expect(Object.fromEntries(new URL(outlook.value).searchParams)).toMatchObject({
      to: letter.to,
      subject: letter.subject,
      body: letter.body.replaceAll('\n', '\r\n'),
    });
  });
});
