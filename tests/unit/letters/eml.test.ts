import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emlFile, emlFileName } from '../../../lib/letters/index.ts';

const letter = { to: 'a.okafor@ridge.example', subject: 'A question', body: 'Dear Dr. Okafor,\n\nMay I ask?' };

const written = (envelope: Parameters<typeof emlFile>[0]): string => {
  const file = emlFile(envelope);
  if (!file.ok) throw new Error(file.problem);
  return file.value;
};

const fromBytes = (codes: readonly number[]): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(codes));

/** RFC 2047, as a mail program undoes it; each word must be whole characters by itself. */
const decodedHeader = (value: string): string =>
  value.startsWith('=?')
    ? value
        .split(' ')
        .map((word) =>
          fromBytes(Array.from(atob(word.replace('=?UTF-8?B?', '').replace('?=', '')), (c) => c.codePointAt(0) ?? 0)),
        )
        .join('')
    : value;

/** RFC 2045, as a mail program undoes it. */
const decodedBody = (body: string): string =>
  fromBytes(
    Array.from(body.replaceAll('=\r\n', '').matchAll(/=([0-9A-F]{2})|([^=])/g), ([, code, character]) =>
      code === undefined ? (character?.codePointAt(0) ?? 0) : Number.parseInt(code, 16),
    ),
  );

const read = (file: string): { headers: [string, string][]; body: string } => {
  const end = file.indexOf('\r\n\r\n');
  const headers = file
    .slice(0, end)
    .replaceAll('\r\n ', ' ')
    .split('\r\n')
    .map((line): [string, string] => {
      const [name = '', ...value] = line.split(': ');
      return [name, decodedHeader(value.join(': '))];
    });
  return { headers, body: decodedBody(file.slice(end + 4)) };
};

const plainHeaders = [
  ['X-Unsent', '1'],
  ['MIME-Version', '1.0'],
  ['Content-Type', 'text/plain; charset=utf-8'],
  ['Content-Transfer-Encoding', 'quoted-printable'],
];

describe('a mail file', () => {
  test('is a draft with the letter in it', () => {
    expect(written(letter)).toBe(
      [
        'To: a.okafor@ridge.example',
        'Subject: A question',
        'X-Unsent: 1',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Dear Dr. Okafor,',
        '',
        'May I ask?',
        '',
      ].join('\r\n'),
    );
  });

  test('encodes what is not ASCII, in header and body', () => {
    const file = written({ ...letter, subject: '“Zweimal” lesen', body: 'Grüße = 20 € ' });
    expect(file).toContain('Subject: =?UTF-8?B?4oCcWndlaW1hbOKAnSBsZXNlbg==?=\r\n');
    expect(file).toContain('\r\n\r\nGr=C3=BC=C3=9Fe =3D 20 =E2=82=AC=20\r\n');
  });

  test('may leave the address to be filled in, and refuses what is not one address', () => {
    expect(written({ ...letter, to: '' })).not.toContain('To:');
    for (const to of [
      'a@b.example, c@d.example',
      'a@b.example\r\nBcc: c@d.example',
      'Ada <a@b.example>',
      'ä@b.example',
    ])
      expect(emlFile({ ...letter, to })).toEqual({ ok: false, problem: 'bad-address' });
  });

  test('gives back what was put in and no further header, in short ASCII lines', { timeout: 60_000 }, () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.stringMatching(/^(?:From |\.|=\?|\r\nBcc: x@y\.example|é|ü |\t|=|ab ){0,20}$/),
      fc.constant('a\uD800b\uDC00'),
    );
    fc.assert(
      fc.property(text, text, (subject, body) => {
        const file = written({ ...letter, subject, body });
        expect(file).toMatch(/^[\r\n\x20-\x7E\t]*$/);
        expect(Math.max(...file.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const { headers, body: said } = read(file);
        const [to, [name, value] = [], ...rest] = headers;
        expect([to, name, ...rest]).toEqual([['To', letter.to], 'Subject', ...plainHeaders]);
        expect(value).toBe(
          subject
            .toWellFormed()
            .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
            .trim(),
        );
        const lines = body.toWellFormed().replaceAll(/\r\n?|[\u2028\u2029]/g, '\n');
        expect(said).toBe(`${lines.replaceAll(/[^\P{Cc}\n\t]/gu, '').replaceAll('\n', '\r\n')}\r\n`);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    ['A question about budgets?', 'A question about budgets.eml'],
    ['../../etc/passwd\u0000', 'etc passwd.eml'],
    ['Budgets: “who” decides', 'Budgets who decides.eml'],
    ['🤷', 'letter.eml'],
    ['x'.repeat(300), 'letter.eml'],
  ])('%j is saved under a name that every system takes', (subject, name) => {
    expect(emlFileName(subject)).toBe(name);
  });
});
