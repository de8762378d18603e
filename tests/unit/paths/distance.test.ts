import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTurnOfDifference, notHeardYet, otherWays, pathDistance, wayOf } from '../../../lib/paths/index.ts';
import { anyCareer, career, post, study } from './people.ts';

const nurse = career(
  'Noor Haddad',
  'Data librarian',
  post('Ward nurse', 'Halden Infirmary', '1998', '2006'),
  study('MA in librarianship', 'Northmoor College', '2006', '2008'),
  post('Data librarian', 'Weston Library', '2008', 'now'),
);
const doctor = career(
  'Petra Dahl',
  'Data librarian',
  study('PhD in physics', 'Ridgefield University', '2000', '2005'),
  post('Data librarian', 'Ridgefield Library', '2005', 'now'),
);
const like = career(
  'Ida Berg',
  'Data librarian',
  study('PhD in physics', 'Eastvale University', '2003', '2008'),
  post('Data librarian', 'Eastvale Library', '2009', 'now'),
);

const between = (one: typeof nurse, other: typeof nurse) => pathDistance(wayOf(one), wayOf(other));

describe('the distance between two ways', () => {
  it('is the same both ways round, nothing to oneself, and can be said wherever there is one', () => {
    fc.assert(
      fc.property(anyCareer, anyCareer, (one, other) => {
        const [there, back] = [between(one, other), between(other, one)];
        expect(there.distance).toBeCloseTo(back.distance, 10);
        expect(there.distance).toBeGreaterThanOrEqual(0);
        expect(there.distance).toBeLessThanOrEqual(1);
        expect(there.differences.length > 0).toBe(there.distance > 0);
        expect(there.differences.map(({ is }) => is).toSorted()).toEqual(
          back.differences.map(({ is }) => is).toSorted(),
        );
        expect(between(one, one)).toEqual({ distance: 0, differences: [] });
      }),
    );
  });

  it('says first where they came from and when they studied', () => {
    const { differences } = between(nurse, doctor);
    expect(differences.slice(0, 2)).toEqual([
      { is: 'origin', one: 'nursing', other: 'physics' },
      { is: 'order', one: 'later', other: 'straight' },
    ]);
    expect(differences).toContainEqual({ is: 'degree', one: 'master', other: 'doctorate' });
  });

  it('is small where only the places differ', () => {
    const { distance, differences } = between(doctor, like);
    expect(differences.map(({ is }) => is)).toEqual(['places']);
    expect(distance).toBeLessThan(0.1);
  });

  it('makes nothing of what is not told', () => {
    expect(between(nurse, career('Jonas Holm', 'Librarian')).distance).toBe(0);
  });
});

describe('those who came another way', () => {
  it('are in the like work first, and the furthest apart first among them', () => {
    const cook = career(
      'Bea Lind',
      'Head cook',
      post('Apprentice cook', 'Inn', '2001', '2004'),
      post('Head cook', 'Inn', '2004'),
    );
    expect(otherWays(doctor, [cook, like, nurse]).map(({ career: { contact } }) => contact.name.value)).toEqual([
      'Noor Haddad',
      'Ida Berg',
      'Bea Lind',
    ]);
  });

  it('are in turn of difference: each as far as can be from those before', () => {
    const { first, others } = inTurnOfDifference([nurse, like, doctor]);
    expect(first === doctor || first === like).toBe(true);
    expect(others[0]?.career).toBe(nurse);
    expect(inTurnOfDifference([])).toEqual({ first: undefined, others: [] });
  });

  it('each come once, by whatever order they are given in', () => {
    fc.assert(
      fc.property(fc.array(anyCareer, { maxLength: 8 }), (careers) => {
        const { first, others } = inTurnOfDifference(careers);
        expect(new Set([first, ...others.map((each) => each.career)]).size).toBe(Math.max(careers.length, 1));
        for (const [at, { distance }] of others.entries())
          expect(distance).toBeLessThanOrEqual(others[at - 1]?.distance ?? 1);
      }),
    );
  });

  it('who are not heard yet stand by how far they are from every way that was', () => {
    expect(notHeardYet([doctor], [like, nurse]).map((each) => each.career)).toEqual([nurse, like]);
    expect(notHeardYet([doctor, nurse], [like])[0]?.from).toBe(doctor);
    expect(notHeardYet([], [like])).toEqual([]);
  });
});
