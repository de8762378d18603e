import { describe, expect, test } from 'vitest';
import { draft } from '../../../lib/letters/index.ts';
import type { DraftInput } from '../../../lib/letters/index.ts';
import type { CitableFact } from '../../../lib/wording/index.ts';
import { dean, desk, fact, okafor, paper, request } from './people.ts';

const about = (...facts: CitableFact[]): DraftInput => ({ ...request, contact: { ...okafor, facts } });

/** What the letters of many seeds say between the introduction and the asking. */
const told = (input: DraftInput): string =>
  Array.from({ length: 24 }, (_, seed) => draft({ ...input, seed }).body.split('\n\n')[2]).join('\n');

describe('a sentence of the page is told to the person it is about', () => {
  test.each([
    ['She led the move to one service desk in 2017.', 'you led the move to one service desk in 2017'],
    [
      'In 2011, Adaeze founded the night library with two neighbours.',
      'you founded the night library with two neighbours in 2011',
    ],
    ['Dr. Okafor has chaired three building committees.', 'you have chaired three building committees'],
    ['He directs a team of forty librarians.', 'you direct a team of forty librarians'],
    ['I am currently rebuilding the catalogue of the old town archive.', undefined],
    ['I have spent ten years cataloguing maps of the coast.', 'you have spent ten years cataloguing maps of the coast'],
    ['Led a team of four through the closing of two branches.', 'you led a team of four through the closing of two'],
    [
      'She defended her budget before the senate three times.',
      'you defended your budget before the senate three times',
    ],
    [
      'She joined Kestrel in 2012 as assistant librarian and became dean in 2018, where she still works.',
      'you joined Kestrel in 2012 as assistant librarian and became dean in 2018',
    ],
    [
      'Founded Lantern House in 1987 and ran it for thirty years.',
      'you founded Lantern House in 1987 and ran it for thirty',
    ],
    [
      'I archived the old catalogue in 2023 because I could no longer say no.',
      'you archived the old catalogue in 2023',
    ],
    ['She was found guilty of loving books by her own staff.', undefined],
    ['He told us that we were the first to ask.', undefined],
    ['She married a fellow librarian in 2009 at the coast.', undefined],
    ['Accepted to the Fifth Symposium on the Reading Room.', undefined],
  ])('%s', (quote, clause) => {
    const letters = told(about(fact('q', 'other', quote)));
    expect(/\bthat you\b|: you\b/.test(letters)).toBe(clause !== undefined);
    expect(letters).toContain(clause ?? 'page');
  });
});

describe('what a page hedges is not told as done', () => {
  test.each([
    fact('a', 'award', 'Shortlisted, Harbour Prize for Reporting (2024)', {
      title: 'Harbour Prize for Reporting',
      start: '2024',
    }),
    fact('a', 'publication', 'Okafor, A. Night desks. Submitted, 2025.', { title: 'Night desks', start: '2025' }),
    fact('a', 'education', 'PhD in Library Science, Kestrel University (expected 2027)', {
      title: 'PhD in Library Science',
      organization: 'Kestrel University',
    }),
  ])('$quote', (hedged) => {
    expect(told(about(hedged))).not.toMatch(/your (?:\d{4} )?(?:Harbour|PhD|paper)|you (?:received|published|did)/);
  });
});

describe('two facts', () => {
  const trainee = fact('t', 'position', 'Trainee librarian, Kestrel University, 2009–2018', {
    title: 'Trainee librarian',
    organization: 'Kestrel University',
    start: '2009',
    end: '2018',
  });

  test('are a change where one post followed another', () => {
    expect(told(about(desk, dean))).toMatch(/(?:from|were a) reference librarian/);
  });

  test('are a step up where the later leads', () => {
    expect(told(about(trainee, dean))).toMatch(/before you became Dean of Libraries at Kestrel University/);
  });

  test('are a way where a degree came before a post', () => {
    const degree = fact('d', 'education', 'PhD in Physics, University of Halden, 1996', {
      title: 'PhD in Physics',
      organization: 'University of Halden',
      end: '1996',
    });
    expect(told({ ...about(degree, desk), chosen: [degree.id, desk.id] })).toMatch(
      /from a PhD in Physics at the University of Halden to/,
    );
  });

  test('are two posts where both go on', () => {
    const chair = fact('c', 'position', 'Visiting Lecturer, Ridge State, since 2020', {
      title: 'Visiting Lecturer',
      organization: 'Ridge State',
      start: '2020',
    });
    expect(told({ ...about(chair, dean), chosen: [chair.id, dean.id] })).toMatch(/at the same time|two posts at once/);
  });

  test('are one where the second says only where someone works', () => {
    expect(draft(about(paper, dean)).proposed).toHaveLength(1);
  });
});

describe('ugly fields', () => {
  test.each<[CitableFact, RegExp]>([
    // A field that repeats the end of the title.
    [
      fact('u', 'position', 'Senior Engineer in the Materials Division of the Weir Laboratory', {
        title: 'Senior Engineer in the Materials Division',
        organization: 'Materials Division of the Weir Laboratory',
      }),
      /Division at|at the Materials Division/,
    ],
    // What stood beside the title is no organisation.
    [
      fact('u', 'position', 'Developer: care and feeding of older booking systems', {
        title: 'Developer',
        organization: 'care and feeding of older booking systems',
      }),
      /at care/,
    ],
    // A venue, a time, a list of years are no titles of works.
    [fact('u', 'talk', '4:00 PM Lecture hall two', { title: '4:00 PM' }), /“4:00 PM”/],
    [
      fact('u', 'publication', 'Proceedings of the Halden Days, 2019', { title: 'Proceedings of the Halden Days' }),
      /publ/,
    ],
    [fact('u', 'publication', 'Member, 2015, 2016, 2017', { title: '2015, 2016, 2017' }), /“2015/],
    // The person's own name is no title.
    [
      fact('u', 'publication', 'Adaeze Okafor, 2019, night desks', { title: 'Adaeze Okafor' }),
      /(?:published|publication|paper) “Adaeze/,
    ],
    // An activity is not what someone was.
    [
      fact('u', 'position', 'Deeper renewal of the booking site', { title: 'Deeper renewal of the booking site' }),
      /as deep/,
    ],
    [
      fact('u', 'education', 'Bachelor of Science, Ridge State', {
        title: 'Bachelor of Science',
        organization: 'Ridge State',
      }),
      /as bachelor/i,
    ],
  ])('%#', (ugly, wrong) => {
    expect(told({ ...about(ugly), chosen: [ugly.id] })).not.toMatch(wrong);
  });

  test('are told as a reader would write them', () => {
    const loud = fact('l', 'position', 'STAFF NURSE, ACUTE MEDICINE – NORTHWICK INFIRMARY (2008 – 2016)', {
      title: 'STAFF NURSE, ACUTE MEDICINE',
      organization: 'NORTHWICK INFIRMARY',
      start: '2008',
      end: '2016',
    });
    expect(told(about(loud))).toContain('staff nurse in acute medicine at Northwick Infirmary from 2008 to 2016');
  });
});
