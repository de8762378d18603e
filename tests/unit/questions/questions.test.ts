import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  bestQuestions,
  categories,
  delicateSubjects,
  gatekeeper,
  meetingQuestions,
} from '../../../lib/questions/index.ts';
import type { Asking, Question } from '../../../lib/questions/index.ts';
import type { CitableFact } from '../../../lib/wording/index.ts';
import { asking, fact, post } from './people.ts';

/** Everything that is asked of these facts by one pattern, whatever else there would be to ask. */
const asked = (pattern: string, facts: readonly CitableFact[], rest: Partial<Asking> = {}): Question | undefined =>
  bestQuestions(asking(facts, rest), 30).find((each) => each.pattern === pattern);

const tern = post('tern', 'Sous-chef', 'The Tern', '2006', '2013');
const nine = post('nine', 'Head Chef', 'Table Nine', '2013', '2019');
const ternAgain = post('again', 'Executive Chef', 'The Tern', '2020');

describe('what a page says is asked about by what it makes of a life', () => {
  test.each<[string, readonly CitableFact[], readonly string[], Partial<Asking>?]>([
    [
      'field-change',
      [
        post('a', 'Staff Nurse', 'St. Olave Hospital', '2004', '2012'),
        post('b', 'Data Analyst', 'Weir Mutual', '2012'),
      ],
      ['a', 'b'],
    ],
    [
      'sector-change',
      [
        post('a', 'Registrar', 'St. Olave Hospital', '2004', '2012'),
        post('b', 'Adviser', 'Weir Mutual Insurance', '2012'),
      ],
      ['a', 'b'],
    ],
    ['return', [tern, nine, ternAgain], ['tern', 'again']],
    [
      'same-title',
      [post('a', 'Registrar', 'Weir House', '2004', '2012'), post('b', 'Registrar', 'Halden Rooms', '2012')],
      ['a', 'b'],
    ],
    [
      'scale-change',
      [
        {
          ...post('a', 'Architect', 'Weir Studio', '2001', '2009'),
          quote: 'Architect, Weir Studio, 2001–2009, a practice of 9 people',
        },
        {
          ...post('b', 'Partner', 'Marsh Rooms', '2010'),
          quote: 'Partner, Marsh Rooms, 2010–present (team of 120 people)',
        },
      ],
      ['a', 'b'],
    ],
    [
      'degree-mismatch',
      [
        fact('d', 'education', 'BSc Physics, Ridge State, 2015', {
          title: 'BSc Physics',
          organization: 'Ridge State',
          end: '2015',
        }),
        post('b', 'Judge', 'Weir County Family Court', '2020'),
      ],
      ['d', 'b'],
    ],
    [
      'late-degree',
      [
        post('b', 'Clerk', 'Weir Mutual', '1990', '2008'),
        fact('d', 'education', 'BA Law, Ridge State, 2008–2011', {
          title: 'BA Law',
          organization: 'Ridge State',
          start: '2008',
          end: '2011',
        }),
      ],
      ['d'],
    ],
    [
      'topic-drift',
      [
        fact('p', 'publication', 'Okafor, A. (2001). Sound in thin ice. Annals of Cold Matter 4(2).', {
          title: 'Sound in thin ice',
          start: '2001',
        }),
        fact('q', 'publication', 'Okafor, A. (2019). Neural surrogates for rivers. Annals 9(1).', {
          title: 'Neural surrogates for rivers',
          start: '2019',
        }),
      ],
      ['p', 'q'],
    ],
    [
      'author-shift',
      [
        fact('p', 'publication', 'Okafor, A., Ode, N. (2001). Sound in thin ice. Annals of Cold Matter 4(2).', {
          title: 'Sound in thin ice',
          start: '2001',
        }),
        fact('q', 'publication', 'Ode, N., Ruiz, P., Okafor, A. (2019). Thin ice again. Annals 9(1).', {
          title: 'Thin ice again',
          start: '2019',
        }),
      ],
      ['p', 'q'],
    ],
    ['across-fields', [fact('s', 'statement', 'My group works with economists and nurses.')], ['s']],
    ['another-way-in', [fact('s', 'other', 'She came late to the law, after ten years at sea.')], ['s']],
    ['prediction', [fact('s', 'statement', 'In ten years we will be growing half as many things, and better.')], ['s']],
    [
      'parallel',
      [
        post('a', 'Violin teacher', 'Weir Music School', '2010'),
        post('b', 'Second Violin', 'Portwick Philharmonic', '2004'),
      ],
      ['b', 'a'],
    ],
    [
      'same-place',
      [
        fact('d', 'education', 'BSc Physics, Ridge University, 2015', {
          title: 'BSc Physics',
          organization: 'Ridge University',
          end: '2015',
        }),
      ],
      ['d'],
    ],
    [
      'contrast',
      [post('a', 'School teacher', 'Weir House', '2001', '2010'), post('b', 'Magistrate', 'Portwick Court', '2018')],
      ['a'],
      {
        met: [
          [post('x', 'Nurse', 'St. Olave Hospital', '1990', '1999'), post('y', 'Judge', 'Weir County Court', '2011')],
        ],
      },
    ],
    [
      'project-ended',
      [fact('p', 'project', 'maintainer of tidegauge, a library (archived in 2024)', { title: 'tidegauge' })],
      ['p'],
    ],
    [
      'gap',
      [post('a', 'Clerk', 'Weir Mutual', '2001', '2005'), post('b', 'Clerk', 'Halden Rooms', '2012', '2014')],
      ['a', 'b'],
      { including: ['gap'] },
    ],
  ])('%s', (pattern, facts, from, rest = {}) => {
    const question = asked(pattern, facts, rest);
    expect(question?.facts).toEqual(from);
    // It dies with each of the facts that it came from.
    for (const id of from)
      expect(
        asked(
          pattern,
          facts.filter((each) => each.id !== id),
          rest,
        ),
      ).toBeUndefined();
  });

  test('a stay is no return, and two names of one place are no two', () => {
    expect(asked('return', [tern, nine])).toBeUndefined();
    expect(asked('return', [tern, post('x', 'Chef', 'The Tern', '2013', '2019'), ternAgain])).toBeUndefined();
  });

  test('a gap is asked about only where the user wants it', () => {
    const facts = [
      post('a', 'Clerk', 'Weir Mutual', '2001', '2005'),
      post('b', 'Clerk', 'Halden Rooms', '2012', '2014'),
    ];
    expect(asked('gap', facts)).toBeUndefined();
  });
});

describe('a question is held back', () => {
  const dean = post('dean', 'Dean of Libraries', 'Kestrel University', '2018');
  const secret = fact('secret', 'other', 'She has three children.', { sensitive: 'family' });
  const of = (text: string, cited = ''): string[] => {
    const start = text.indexOf(cited);
    const put = {
      text,
      facts: [dean.id],
      citations: cited === '' ? [] : [{ start, end: start + cited.length, fact: dean.id }],
    };
    return gatekeeper('en', asking([dean, secret], { asked: ['What did you have to give up to become dean?'] }))(put);
  };

  test.each([
    [
      'As Dean of Libraries at Ridge Hall, which decision is hardest for you?',
      'grounded',
      'Dean of Libraries at Ridge Hall',
    ],
    ['Did you decide to become dean?', 'not-on-the-page'],
    ['When did you join the library, and was it hard to decide?', 'not-on-the-page'],
    ['What do you like about your work?', 'probes'],
    ['What surprised you, and which decision was hardest for you?', 'one-question'],
    ['What surprised you? What did it cost you?', 'one-question'],
    ['How did you weigh your family against the work?', 'safe'],
    [
      'What surprised you about the many things that happen in a library on the long days of a year in which everything changes at once and nobody has time to say so?',
      'speakable',
    ],
    ['What did you have to give up to become dean?', 'new'],
    ['What surprised you about your boss and the decisions made?', 'theirs-to-answer'],
  ])('%s', (text, gate, cited = '') => {
    expect(of(text, cited)).toContain(gate);
  });

  test('but not where it is sound', () => {
    expect(
      of('As Dean of Libraries, which decision do you find hardest to hand to others?', 'Dean of Libraries'),
    ).toEqual([]);
  });
});

describe('a list for a meeting', () => {
  test('asks what could be put to anyone where nothing is known', () => {
    const questions = meetingQuestions(asking([]));
    expect(questions.map(({ pattern }) => pattern)).toEqual(['goal', 'wish-known', 'reading', 'closing']);
  });

  test('is drawn for five hundred facts as for five', () => {
    const many = Array.from({ length: 500 }, (_, at) =>
      post(`p${at}`, 'Clerk', `House ${at}`, String(1990 + (at % 30))),
    );
    expect(meetingQuestions(asking(many)).length).toBeLessThanOrEqual(9);
  });
});

/** A pattern as it reads with something in its slots. */
const plain = (text: string): string => text.replaceAll(/\{[A-Za-z-]+\}/g, 'Ihr, su, votre, your');

const folder = new URL('../../../lib/questions/patterns/', import.meta.url);
const openPattern = {
  id: v.string(),
  category: v.picklist(categories),
  ask: v.pipe(v.array(v.string()), v.minLength(1)),
};
const patternFile = v.strictObject({
  patterns: v.array(
    v.strictObject({
      ...openPattern,
      shape: v.string(),
      weight: v.pipe(v.number(), v.minValue(1), v.maxValue(8)),
      only: v.exactOptional(v.picklist(delicateSubjects)),
    }),
  ),
  fallback: v.array(v.strictObject(openPattern)),
  closing: v.strictObject(openPattern),
});

describe.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('the patterns of %s', (name) => {
  const content: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

  test('have the form of a pattern file, each with a name of its own', () => {
    const { patterns } = v.parse(patternFile, content);
    const ids = patterns.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('ask one thing each, for a judgement, of the one who is asked', () => {
    const { patterns, fallback, closing } = v.parse(patternFile, content);
    const found = [...patterns, ...fallback, closing].flatMap(({ ask }) =>
      ask.flatMap((text) => {
        const put = { text: plain(text), citations: [], facts: [] };
        return gatekeeper(name.slice(0, 2), asking([]))(put).map((gate) => `${gate}: ${text}`);
      }),
    );
    expect(found).toEqual([]);
  });
});
