import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commonDirectories,
  commonGround,
  connectedTo,
  directoriesOf,
  directoryFields,
} from '../../../lib/paths/index.ts';
import { anyCareer, career, post, study } from './people.ts';

const noor = career(
  'Noor Haddad',
  'Data librarian',
  study('BA', 'Northmoor College', '2004', '2007'),
  post('Clerk', 'Salt Bank', '2007', '2010'),
  post('Data librarian', 'Weston Library', '2010', 'now'),
);

describe('common ground', () => {
  it('is a house, a school, a field; and whether they were there together', () => {
    const petra = career(
      'Petra Dahl',
      'Librarian',
      study('BA', 'Northmoor College', '1990', '1993'),
      post('Cashier', 'Salt Bank', '2009', '2012'),
    );
    expect(commonGround(noor, petra)).toEqual([
      { is: 'work', organization: 'Salt Bank', together: true },
      { is: 'school', organization: 'Northmoor College', together: false },
      { is: 'field', field: 'libraries' },
    ]);
  });

  it('is as much for the one as for the other', () => {
    fc.assert(
      fc.property(anyCareer, anyCareer, (one, other) => {
        const kinds = (from: typeof one, to: typeof one) =>
          commonGround(from, to)
            .map(({ is }) => is)
            .toSorted();
        expect(kinds(one, other)).toEqual(kinds(other, one));
      }),
    );
  });

  it('puts those first who may know each other, and leaves out whoever shares nothing', () => {
    const near = career('Ida Berg', '', post('Teller', 'Salt Bank', '2008', '2009'));
    const far = career('Jonas Holm', 'Librarian');
    expect(connectedTo(noor, [far, career('Bea Lind', 'Cook'), near]).map((each) => each.career)).toEqual([near, far]);
  });
});

describe('the directories', () => {
  it('are told for every field there are words for, each with what to look for', () => {
    expect(directoryFields.length).toBeGreaterThanOrEqual(30);
    const all = [...commonDirectories, ...directoryFields.flatMap(directoriesOf)];
    expect(directoryFields.filter((field) => directoriesOf(field).length < 2)).toEqual([]);
    for (const { name, search } of all) {
      expect(name.length).toBeGreaterThan(15);
      expect(search).toMatch(/…/);
      // An address goes stale; words to look for do not.
      expect(`${name} ${search}`).not.toMatch(/https?:|www\.|\.(?:org|com)\b/);
    }
    expect(new Set(all.map(({ search }) => search)).size).toBe(all.length);
  });
});
