import { describe, expect, test } from 'vitest';
import type { FactId } from '../../../lib/ids.ts';
import { draft, letterKinds, mailtoLink } from '../../../lib/letters/index.ts';
import type { DraftInput } from '../../../lib/letters/index.ts';
import type { CitableFact } from '../../../lib/wording/index.ts';
import { dean, desk, fact, lena, okafor, paper, request } from './people.ts';

const cited = (input: DraftInput): string[] => {
  const { body, citations } = draft(input);
  return citations.map(({ start, end }) => body.slice(start, end));
};

const about = (...facts: CitableFact[]): DraftInput => ({ ...request, contact: { ...okafor, facts } });

/** The sentences between salutation and signature. */
const sentencesOf = (body: string): string[] =>
  body
    .split('\n\n')
    .slice(1, -1)
    .flatMap((paragraph) => paragraph.split(/(?<=[.?]) /));

test.each(letterKinds)('another wording of a %s is another letter, twenty times over', (kind) => {
  const bodies = Array.from({ length: 20 }, (_, seed) => draft({ ...request, kind, seed }).body);
  expect(new Set(bodies).size).toBe(20);
});

test('a letter with much to say still has twenty wordings', () => {
  const sender = {
    ...lena,
    role: 'second-year student of library and information science',
    affiliation: 'University of Halden',
  };
  const contact = { ...okafor, facts: [desk, dean], referredBy: 'Maya Chen', permissionToUseName: true };
  const full: DraftInput = { ...request, sender, contact, purpose: 'learn-maybe-later' };
  const bodies = Array.from({ length: 20 }, (_, seed) => draft({ ...full, seed }).body);
  expect(new Set(bodies).size).toBe(20);
});

describe('a request', () => {
  test('says who writes, cites, asks for minutes, and lets them off', () => {
    const { body, subject } = draft(request);
    expect(body).toMatch(/^Dear Dr\. Okafor,\n\n/);
    expect(body).toContain('second-year library student at Ridge State');
    expect(body).toMatch(/20 minutes[^.]*\?/);
    expect(body).toMatch(/\n\n[^\n]+,\nLena Ortiz\nsecond-year library student, Ridge State$/);
    expect(subject.length).toBeLessThanOrEqual(60);
  });

  test('is the same letter for the same seed', () => {
    expect(draft({ ...request, seed: 7 })).toEqual(draft({ ...request, seed: 7 }));
  });

  test('tells of a change where two posts followed each other', () => {
    expect(cited(about(desk, dean))).toEqual([
      'reference librarian at Ridgefield Public Library',
      'Dean of Libraries at Kestrel University',
    ]);
  });

  test('tells of no change between posts held at once', () => {
    const both = { ...desk, end: '2020', quote: 'Reference librarian, Ridgefield Public Library, 1998–2020' };
    const { body } = draft(about(both, dean));
    expect(body).not.toMatch(/from reference librarian/);
  });

  test.each<[CitableFact, string]>([
    [desk, 'years as reference librarian at Ridgefield Public Library from 1998 to 2004'],
    [dean, 'work as Dean of Libraries at Kestrel University since 2018'],
    [dean, 'you have been Dean of Libraries at Kestrel University since 2018'],
    [desk, 'you were a reference librarian at Ridgefield Public Library from 1998 to 2004'],
    [paper, 'you published “Weeding twice” in 2021'],
    [paper, '2021 paper “Weeding twice”'],
    [
      fact('e', 'education', '2004–2008 PhD, Library Science, University of Ridgefield', {
        title: 'PhD, Library Science',
        organization: 'University of Ridgefield',
      }),
      'your PhD in Library Science at the University of Ridgefield',
    ],
    [
      fact('a', 'award', 'Best Paper Award at CHI 2019', { title: 'Best Paper Award at CHI 2019', start: '2019' }),
      'your Best Paper Award at CHI 2019',
    ],
    [fact('s', 'statement', 'I kept the evening service.'), 'on your page: “I kept the evening service”'],
    [
      fact('j', 'position', '東北大学 理学部 准教授', { title: '准教授', organization: '東北大学' }),
      'your position as “准教授” at 東北大学',
    ],
    [
      fact('m', 'service', 'Member, Budget Committee', { title: 'Member', organization: 'Budget Committee' }),
      'your work as member of the Budget Committee',
    ],
    [
      fact('i', 'position', 'End of study internship at Weir R&D', {
        title: 'End of study internship',
        organization: 'Weir R&D',
      }),
      'your end of study internship at Weir R&D',
    ],
    [
      fact('w', 'position', 'Works on sonar at ARL', { title: 'Chief of everything', organization: 'ARL' }),
      'your work at ARL',
    ],
  ])('says what a page says in words that fit: %#', (known, words) => {
    const bodies = Array.from({ length: 20 }, (_, seed) => draft({ ...about(known), seed }).body);
    expect(bodies.filter((body) => body.includes(words)).length).toBeGreaterThan(0);
  });

  test('says nothing that only a parsed field says, not the quote', () => {
    const guessed = fact('g', 'position', 'Reference librarian', {
      title: 'Reference librarian',
      organization: 'Weir Library',
      start: '1990',
      end: '1995',
    });
    expect(draft(about(guessed)).body).not.toMatch(/Weir|1990|1995/);
  });

  test('never cites what is private or contradicted, even when chosen', () => {
    const wedding = fact('w', 'other', 'Married in Lisbon in 2018.', { sensitive: 'family' });
    const again = { ...desk, id: 'again' as FactId, start: '1999' };
    const input = { ...about(wedding, desk, again), chosen: [wedding.id, desk.id] };
    expect(draft(input)).toMatchObject({ citations: [], proposed: [] });
    expect(draft(input).body).not.toMatch(/Lisbon|Ridgefield/);
  });

  test('is plain and honest where nothing is known of them', () => {
    const { body, citations } = draft(about());
    expect(citations).toEqual([]);
    expect(body).toContain('how branch budgets are decided');
    expect(body).not.toMatch(/\{|your (?:work|paper|years)/);
  });

  test('names a referrer only with permission', () => {
    const referred = { ...okafor, referredBy: 'Maya Chen' };
    expect(draft({ ...request, contact: { ...referred, permissionToUseName: true } }).body).toMatch(
      /^Dear[^\n]+\n\n[^.]*Maya Chen/,
    );
    expect(draft({ ...request, contact: referred }).body).not.toContain('Maya');
  });

  test('says nothing again that a letter to the same house said', () => {
    const first = draft(request);
    const second = draft({ ...request, earlier: [first.body] });
    const used = new Set(sentencesOf(first.body).filter((sentence) => !sentence.includes('20 minutes')));
    expect(sentencesOf(second.body).filter((sentence) => used.has(sentence))).toEqual([]);
  });

  test('cites the facts that the user chose', () => {
    expect(draft({ ...request, chosen: [paper.id] }).citations.map((each) => each.fact)).toEqual([paper.id]);
  });
});

describe('a name', () => {
  test.each([
    ['Adaeze Okafor', 'Dr.', 'Dear Dr. Okafor,'],
    ['Adaeze N. Okafor, PhD', 'Prof.', 'Dear Prof. Okafor,'],
    ['José García Márquez', 'Prof.', 'Dear Prof. José García Márquez,'],
    ['Adaeze Okafor', undefined, 'Dear Adaeze Okafor,'],
    ['森沢 千尋', undefined, 'Dear 森沢 千尋,'],
    ['Björk', undefined, 'Dear Björk,'],
    ['Björk', 'Dr.', 'Dear Dr. Björk,'],
    ['Tanaka Aoi', 'Prof.', 'Dear Prof. Tanaka Aoi,'],
    ['Aoi Tanaka', 'Prof.', 'Dear Prof. Tanaka,'],
    ['Kim Sora', 'Dr.', 'Dear Dr. Kim Sora,'],
    ['Nagy Ilka', 'Dr.', 'Dear Dr. Nagy Ilka,'],
    ['MORISAWA Chihiro', 'Prof.', 'Dear Prof. MORISAWA,'],
    ['Anneke van der Velde', 'Prof.', 'Dear Prof. van der Velde,'],
    ['Sigga Jónsdóttir', 'Dr.', 'Dear Dr. Sigga Jónsdóttir,'],
    ['Okafor, Adaeze', undefined, 'Dear Adaeze Okafor,'],
    ['Adaeze Okafor (she/her)', 'Dr.', 'Dear Dr. Okafor,'],
    ['Adaeze Okafor, RN, MBA', undefined, 'Dear Adaeze Okafor,'],
    ['Dr. Adaeze Okafor', 'Dr.', 'Dear Dr. Okafor,'],
    ['Adaeze Okafor', 'Prof. Dr. rer. nat.', 'Dear Prof. Dr. Okafor,'],
    ['Adaeze Okafor', 'Dame', 'Dear Dame Adaeze,'],
    ['Adaeze Okafor', 'Assoc. Prof. Dr.', 'Dear Prof. Dr. Okafor,'],
    ['Adaeze Okafor', 'Associate Professor', 'Dear Professor Okafor,'],
  ])('%s with %s is addressed as it is', (name, honorific, salutation) => {
    const contact = { ...okafor, name, ...(honorific === undefined ? {} : { honorific }) };
    if (honorific === undefined) delete contact.honorific;
    expect(draft({ ...request, contact }).body.split('\n')[0]).toBe(salutation);
  });
});

const prize = (year: string): DraftInput['contact'] => ({
  ...okafor,
  facts: [fact('prize', 'award', `Harbour Prize, ${year}`, { title: 'Harbour Prize', start: year })],
});

describe('other kinds', () => {
  const log: DraftInput['log'] = [
    { type: 'met', at: '2026-02-27T15:00:00Z', note: 'how Sundays are staffed' },
    { type: 'advised', at: '2026-02-27T15:00:00Z', advice: ['Talk to your branch manager first'] },
    { type: 'note', at: '2026-03-01T15:00:00Z', note: 'talked to my manager, who let me sit in' },
  ];

  test('a thank-you names what was said and what comes next', () => {
    const { body } = draft({ ...request, kind: 'thank-you', log });
    expect(body).toMatch(/about how Sundays are staffed/);
    expect(body).toMatch(/talk to my branch manager first/);
  });

  test('a report tells the advice, the deed and what came of it', () => {
    const { body } = draft({ ...request, kind: 'report-back', log });
    expect(body).toMatch(/to talk to my branch manager first/);
    expect(body).toMatch(/I talked to my manager, who let me sit in\./);
  });

  test('a report of which nothing was noted says neither that the advice was taken nor that it helped', () => {
    const bodies = [log.slice(0, 2), log.slice(0, 1), []].flatMap((known) =>
      Array.from({ length: 20 }, (_, seed) => draft({ ...request, kind: 'report-back', log: known, seed })),
    );
    const claims = /I did\b(?! not)|took|followed|helped|difference|clearer|better|well spent|led me/;
    expect(bodies.filter(({ subject, body }) => claims.test(`${subject} ${body}`))).toEqual([]);
    expect(bodies[0]?.body).toMatch(/to talk to my branch manager first/);
  });

  test('a report to someone who named another and advised nothing is of whom they named', () => {
    const referred: DraftInput['log'] = [
      { type: 'met', at: '2026-02-27T15:00:00Z' },
      { type: 'referred', at: '2026-02-27T15:00:00Z', named: 'Noor Haddad' },
    ];
    const done = [
      ...referred,
      { type: 'note', at: '2026-03-02T15:00:00Z', note: 'I talked with her on Monday' } as const,
    ];
    const letters = [referred, done].flatMap((known) =>
      Array.from({ length: 20 }, (_, seed) => draft({ ...request, kind: 'report-back', log: known, seed })),
    );
    expect(letters.filter(({ subject, body }) => /advi[cs]e/.test(`${subject} ${body}`))).toEqual([]);
    expect(
      letters.every(({ body }) =>
        /named? Noor Haddad|name (of|that you gave me, )\s*Noor Haddad|Noor Haddad/.test(body),
      ),
    ).toBe(true);
    expect(letters.at(-1)?.body).toContain('I talked with her on Monday.');
  });

  test('a note that keeps in touch is glad of what is new, not of what was so when they talked', () => {
    expect(draft({ ...request, kind: 'check-in', contact: prize('2026') }).body).toMatch(/2026 Harbour Prize/);
    expect(draft({ ...request, kind: 'check-in', contact: prize('2009') }).body).not.toMatch(/Harbour/);
  });

  test('what was noted of them is said to them', () => {
    const noted: DraftInput['log'] = [
      { type: 'met', at: '2026-02-27', note: 'what she looks for in her first budget' },
    ];
    const { body } = draft({ ...request, kind: 'thank-you', log: noted });
    expect(body).toContain('about what you look for in your first budget');
  });

  test.each([
    ['retired bus driver', 'I’m a retired bus driver'],
    ['retired', 'I’m retired'],
    ['freelance', 'I’m freelance'],
  ])('a writer who is %s says so in English', (role, words) => {
    const sender = { ...lena, role, affiliation: '' };
    const bodies = [0, 1, 2, 3].map((seed) => draft({ ...request, seed, sender }).body.replaceAll("'", '’'));
    expect(bodies.join()).toMatch(new RegExp(`${words}[.,]|${lena.name}, ${words.replace('I’m ', '')}[.,]`));
  });

  test('what grammar cannot take up is quoted', () => {
    const quoted: DraftInput['log'] = [
      { type: 'met', at: '2026-02-27', note: 'She said that every branch thinks it is the poor one.' },
    ];
    expect(draft({ ...request, kind: 'thank-you', log: quoted }).body).toContain(
      '“She said that every branch thinks it is the poor one”',
    );
  });

  test('a scheduling answer offers times in the writer’s zone, or takes the one that was set', () => {
    expect(draft({ ...request, kind: 'scheduling', zone: 'Europe/Lisbon' }).body).toMatch(
      /Lisbon time[^]*\n- Thursday, March 5, 10:00 to 12:00/,
    );
    const set: DraftInput['log'] = [{ type: 'scheduled', at: '2026-03-10T15:00:00Z' }];
    expect(draft({ ...request, kind: 'scheduling', zone: 'Europe/Lisbon', log: set }).body).toMatch(
      /March 10 at 15:00 \(Lisbon time\)/,
    );
  });

  test('a letter by e-mail carries three questions that cite', () => {
    const { body, citations } = draft({ ...request, kind: 'answer-by-email' });
    expect(body.match(/^\d\. [A-Z][^?]+\?$/gm)).toHaveLength(3);
    expect(citations.length).toBeGreaterThan(2);
  });
});

describe('bad input', () => {
  test.each([
    { name: '', role: '', affiliation: '' },
    { name: 'Lena\r\nBcc: x@y.example', role: '{{role}}', affiliation: '<b>Ridge</b>', goals: ['', '   ', '\uD800'] },
    { name: '‮لينا', role: 'طالبة', affiliation: 'جامعة', goals: ['كيف'] },
    { name: 'x'.repeat(10_000), role: 'y '.repeat(5_000), affiliation: 'z', turningPoint: '\u0000\u200B' },
  ])('breaks nothing: %#', (sender) => {
    for (const kind of letterKinds) {
      const { body, subject } = draft({ ...request, kind, sender });
      expect(body.isWellFormed()).toBe(true);
      expect(`${subject}${body}`).not.toMatch(/undefined|\{[a-z-]+\}(?!\})|\r/);
    }
  });

  test('a drafted letter fits into a mail link', () => {
    const { subject, body } = draft(request);
    expect(mailtoLink({ to: 'a.okafor@kestrel.example', subject, body })).toMatchObject({ ok: true });
    expect(draft({ ...request, sender: { ...lena, name: 'Lena\nBcc: x@y.example' } }).body).toContain(
      'Lena Bcc: x@y.example',
    );
  });
});
