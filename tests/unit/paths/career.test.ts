import { describe, expect, it } from 'vitest';
import type { CaptureId } from '../../../lib/ids.ts';
import { career, post, study } from './people.ts';

const told = ({ stays }: ReturnType<typeof career>) =>
  stays.map(({ title, begin, end, ongoing }) => [title, begin, end, ongoing]);

describe('a career', () => {
  it('has posts and studies in time, what is not dated last, and nothing else', () => {
    const made = career(
      'Noor Haddad',
      '',
      post('Archivist', 'Halden Archive', '2019', 'now'),
      { kind: 'talk', title: 'On paper' },
      post('Guide', 'Salt Museum'),
      study('BA', 'Northmoor College', '2008-09', '2011-06'),
    );
    expect(told(made)).toEqual([
      ['BA', 2008 + 8 / 12, 2011.5, false],
      ['Archivist', 2019.5, undefined, true],
      ['Guide', undefined, undefined, false],
    ]);
  });

  it('takes the one date of a degree for the day it was given on', () => {
    expect(told(career('Noor Haddad', '', study('MA', 'Northmoor College', '2014')))).toEqual([
      ['MA', undefined, 2014.5, false],
    ]);
  });

  it('leaves out what is private', () => {
    const sensitive = { ...post('Union secretary', 'Dockers', '2010', '2012'), sensitive: 'union' as const };
    expect(career('Noor Haddad', '', sensitive).stays).toEqual([]);
  });

  it('puts together what two pages tell of one post, and leaves apart where they differ', () => {
    const elsewhere = { capture: 'another' as CaptureId };
    const [one, ...more] = career('Noor Haddad', '', post('Data librarian', 'Weston Library', '2014'), {
      ...post('Data librarian', 'Weston Library', '2014', '2018'),
      ...elsewhere,
    }).stays;
    expect([one?.facts.length, one?.end, more]).toEqual([2, 2018.5, []]);
    const apart = career('Noor Haddad', '', post('Data librarian', 'Weston Library', '2014'), {
      ...post('Data librarian', 'Weston Library', '2015', '2018'),
      ...elsewhere,
    });
    expect(apart.stays).toHaveLength(2);
  });

  it('does not draw years that nobody can have meant', () => {
    expect(told(career('Noor Haddad', '', post('Cook', 'Inn', '0001', '9999')))).toEqual([
      ['Cook', undefined, undefined, false],
    ]);
  });

  it.each([
    ['Data librarian', 'Weston', 'libraries'],
    ['Software engineer', 'Vale', 'software'],
    ['Structural engineer', 'Vale', 'engineering'],
    ['Director', 'Salt Museum', 'museums'],
    ['Director', 'Vale', undefined],
  ])('colours a %s at %s by %s', (title, organization, field) => {
    expect(career('Noor Haddad', '', post(title, organization)).stays[0]?.field).toBe(field);
  });
});
