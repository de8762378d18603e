/** Invented people for the tests of files: one with all that can be kept, and people made at random. */
import * as fc from 'fast-check';
import { linkKinds } from '../../../lib/capture/index.ts';
import { isEmailAddress, type Contact, type Identity } from '../../../lib/contacts/index.ts';
import { isGarbled } from '../../../lib/exchange/cleaning.ts';
import { personOf, type Person } from '../../../lib/exchange/index.ts';
import { at, captureOf, contactNamed, factOf } from '../store/records.ts';

const byUser = { by: 'user', at } as const;

/** A file that is written in pieces. */
export const whole = (pieces: Iterable<string>): string => [...pieces].join('');

/** A contact with these values, all said by the user. */
export function contactWith({ name, emails, links, ...rest }: Identity): Contact {
  const single = Object.entries(rest).flatMap(([field, value]) =>
    value === '' ? [] : [[field, { value, origin: byUser }]],
  );
  return contactNamed(name, {
    ...Object.fromEntries(single),
    emails: emails.map((value) => ({ value, origin: byUser })),
    links: links.map((value) => ({ value, origin: byUser })),
  });
}

export function anna(): Person {
  const contact = contactWith({
    name: 'Анна Берг',
    transliteration: 'Anna Berg',
    honorific: 'Dr.',
    headline: 'Librarian, maps; "atlases"',
    organization: 'Halden Library; Maps, Prints',
    emails: ['anna@halden.example', 'a.berg@maps.example'],
    links: [
      { kind: 'orcid', url: 'https://orcid.org/0000-0002-1825-0097' },
      { kind: 'personal', url: 'https://berg.example/a,b;c' },
    ],
  });
  const capture = captureOf(contact.id, { url: 'https://halden.example/berg', title: 'Anna Berg | Halden' });
  const facts = [
    { ...factOf(capture, 'Keeper of maps since 2014'), title: 'Keeper of maps', start: '2014', ongoing: true },
    { ...factOf(capture, 'She lives with two sons.'), sensitive: 'family' as const },
  ];
  return personOf(contact, [capture], facts);
}

/** One line as pages have them: no spaces at its ends, single ones within, and whatever signs programs trip over. */
export const line = (minLength = 0): fc.Arbitrary<string> =>
  fc
    .string({
      unit: fc.oneof(
        fc.constantFrom(
          '=',
          '+',
          '-',
          '@',
          "'",
          '"',
          ',',
          ';',
          '|',
          '\\',
          ':',
          '<',
          '>',
          '[',
          '*',
          '#',
          ' ',
          '＝',
          '0',
          'a',
        ),
        fc.constantFrom('\\n', 'BEGIN:VCARD', 'é', '漢', '🙂', '\u00a0'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 90,
    })
    // What a file gives is cleaned; see `oneLine`.
    .map((text) => text.replaceAll(/[\s\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]+/gu, ' ').trim())
    // What looks as if it was read in the wrong encoding is kept, and told of; see `isGarbled`.
    .filter((text) => text.length >= minLength && !isGarbled(text));

export const identities: fc.Arbitrary<Identity> = fc.record({
  name: line(1),
  transliteration: line(),
  honorific: line(),
  headline: line(),
  organization: line(),
  emails: fc.uniqueArray(fc.emailAddress({ size: 'small' }).filter(isEmailAddress), { maxLength: 3 }),
  links: fc.uniqueArray(
    fc.record({ kind: fc.constantFrom(...linkKinds), url: fc.webUrl({ withQueryParameters: true, size: 'small' }) }),
    { maxLength: 3, selector: ({ url }) => url },
  ),
});
