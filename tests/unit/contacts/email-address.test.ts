import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmailAddress } from '../../../lib/contacts/index.ts';

describe('isEmailAddress', () => {
  it.each([
    'ana@example.org',
    'ana.ruiz@example.edu',
    'a@example.org',
    'ana+interviews@cs.example.edu',
    "o'neill@example.ie",
    'ana_ruiz-2@dept.sub.example.ac.uk',
    'ANA@EXAMPLE.ORG',
    'ana@bücher.example',
    'ana@xn--bcher-kva.example',
    '李雷@例子.example',
    'josé@example.org',
    'jose\u0301@example.org',
    'संपर्क@example.org',
    `${'a'.repeat(64)}@example.org`,
    `a@${'b'.repeat(63)}.example`,
  ])('takes %s', (address) => {
    expect(isEmailAddress(address)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['no @', 'ana.example.org'],
    ['no name', '@example.org'],
    ['no domain', 'ana@'],
    ['a domain of one label', 'ana@localhost'],
    ['two @', 'ana@example.org@example.com'],
    ['a space inside', 'ana ruiz@example.org'],
    ['a space before', ' ana@example.org'],
    ['a line break after', 'ana@example.org\n'],
    ['a header after a line break', 'ana@example.org\r\nBcc: all@example.org'],
    ['an encoded line break', 'ana%0D%0ABcc:all@example.org'],
    ['a list of two', 'ana@example.org,ben@example.org'],
    ['a list of two with a semicolon', 'ana@example.org;ben@example.org'],
    ['mailto parameters', 'ana@example.org?bcc=all@example.org'],
    ['mailto parameters in the name', 'ana?bcc=all@example.org'],
    ['a parameter separator', 'ana&bcc=all@example.org'],
    ['a display name', 'Ana Ruiz <ana@example.org>'],
    ['angle brackets', '<ana@example.org>'],
    ['a scheme', 'mailto:ana@example.org'],
    ['a quoted name', '"ana ruiz"@example.org'],
    ['a comment', 'ana(archive)@example.org'],
    ['an address literal', 'ana@[192.0.2.1]'],
    ['a number for a host', 'ana@192.0.2.1'],
    ['a dot first', '.ana@example.org'],
    ['a dot last', 'ana.@example.org'],
    ['two dots', 'ana..ruiz@example.org'],
    ['two dots in the domain', 'ana@example..org'],
    ['a dot after the domain', 'ana@example.org.'],
    ['a hyphen before a label', 'ana@-example.org'],
    ['a hyphen after a label', 'ana@example-.org'],
    ['an underscore in the domain', 'ana@exam_ple.org'],
    ['text turned right to left', 'ana\u202E@example.org'],
    ['a letter of no width', 'ana\u200B@example.org'],
    ['a NUL', 'ana\0@example.org'],
    ['a path', 'ana@example.org/x'],
    ['a name of 65', `${'a'.repeat(65)}@example.org`],
    ['a label of 64', `a@${'b'.repeat(64)}.example`],
    ['more than 254 in all', `a@${'b.'.repeat(130)}example`],
    ['an obfuscated one', 'ana [at] example.org'],
  ])('refuses %s', (_what, address) => {
    expect(isEmailAddress(address)).toBe(false);
  });

  it('never takes what could break out of a link to the mail program', () => {
    const hostile = fc.constantFrom(
      '\r',
      '\n',
      '\u2028',
      '\u2029',
      '\u0085',
      ' ',
      '\u00a0',
      '\t',
      ',',
      ';',
      '%',
      '?',
      '&',
      '<',
      '>',
      '"',
      ':',
      '\\',
    );
    const piece = fc.string({ unit: fc.oneof(fc.constantFrom('a', 'ana', '.', '-', 'é'), hostile), maxLength: 6 });
    fc.assert(
      fc.property(piece, hostile, piece, fc.boolean(), (before, bad, after, inName) => {
        const address = inName ? `a${before}${bad}${after}b@example.org` : `ana@e${before}${bad}${after}x.org`;
        expect(isEmailAddress(address)).toBe(false);
      }),
    );
  });

  it('takes ordinary addresses whatever letters they are made of', () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}]{1,10}$/u);
    fc.assert(
      fc.property(word, word, (name, domain) => {
        expect(isEmailAddress(`${name}@${domain}.example`)).toBe(true);
      }),
    );
  });

  it('answers at once for a text of a million letters', () => {
    const started = performance.now();
    expect(isEmailAddress(`${'a.'.repeat(500_000)}@example.org`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(50);
  });
});
