import { describe, expect, test } from 'vitest';
import { coach } from '../../../lib/coach/index.ts';
import { draft, knownTexts, support } from '../../../lib/letters/index.ts';
import type { DraftInput, Target } from '../../../lib/letters/index.ts';
import { countWords, letterParts } from '../../../lib/wording/index.ts';
import { fact, okafor, request } from './people.ts';

const petra: Target = { name: 'Petra Dahl', post: 'Data librarian', organization: 'Weston Library' };
const wasAtVale = fact('vale', 'position', 'Cataloguer, Vale Library, 2003–2007', {
  title: 'Cataloguer',
  organization: 'Vale Library',
  start: '2003',
  end: '2007',
});

const goals: Record<string, string> = {
  en: 'how branch budgets are decided',
  de: 'wie über Budgets entschieden wird',
  fr: 'comment se décident les budgets',
  es: 'cómo se deciden los presupuestos',
};
const languages = Object.keys(goals);

const asking = (target: Target | undefined, rest: Partial<DraftInput> = {}): DraftInput => ({
  ...request,
  kind: 'introduction',
  contact: { ...okafor, facts: [wasAtVale] },
  ...(target && { target }),
  ...rest,
});

const inLanguage = (language: string, rest: Partial<DraftInput> = {}): Partial<DraftInput> => ({
  language,
  sender: { ...request.sender, goals: [goals[language] ?? ''] },
  ...rest,
});

/** Twenty wordings of one letter. */
const wordings = (input: DraftInput) => Array.from({ length: 20 }, (_, seed) => draft({ ...input, seed }));

const findingsOf = (input: DraftInput): string[] =>
  wordings(input).flatMap((letter) =>
    coach({ ...input, letter: { to: [], ...letter }, citations: letter.citations, others: [{ name: 'Petra Dahl' }] })
      .findings.filter(({ severity }) => severity !== 'hint')
      .map(({ rule, words }) => `${rule} ${words}`),
  );

describe.each(languages)('an introduction to someone, in %s,', (language) => {
  test('names them with post and house, what is to be learned, how long it takes, and that a no is easy', () => {
    const letters = wordings(asking(petra, inLanguage(language)));
    for (const { subject, body } of letters) {
      expect(subject).toContain('Petra Dahl');
      expect(body).toContain('Petra Dahl (Data librarian, Weston Library)');
      expect(body).toContain(goals[language]);
      expect(body).toMatch(/\b20\b/);
      expect(body).toMatch(/\b(?:no|nein|nicht|non|refus|pas)\b/i);
    }
    expect(new Set(letters.map(({ body }) => body)).size).toBe(20);
  });

  test('leaves no slot unfilled and keeps to a page on a telephone', () => {
    for (const { body } of wordings(asking({ ...petra, shared: 'Vale Library' }, inLanguage(language)))) {
      const { core } = letterParts(body, language);
      expect(body).not.toMatch(/[{}]| {2}|undefined/);
      expect(countWords(body.slice(core.start, core.end))).toBeLessThanOrEqual(145);
    }
  });

  test('says what both were at only where a fact of the reader tells it, and cites that', () => {
    const shared = { ...petra, shared: 'Vale Library' };
    for (const { body, citations } of wordings(asking(shared, inLanguage(language)))) {
      expect(citations.map(({ start, end, fact: id }) => [body.slice(start, end), id])).toEqual([
        ['Vale Library', wasAtVale.id],
      ]);
    }
    const another = { ...petra, shared: 'Vale Library of Music' };
    for (const { body } of wordings(asking(another, inLanguage(language)))) expect(body).not.toContain('Vale Library');
    for (const { body } of wordings(asking(shared, inLanguage(language, { contact: { ...okafor, facts: [] } }))))
      expect(body).not.toContain('Vale');
  });

  test('without someone to reach is the letter that asks for anyone', () => {
    for (const { subject, body } of wordings(asking(undefined, inLanguage(language)))) {
      expect(`${subject}\n${body}`).not.toContain('Petra');
      expect(body).not.toMatch(/[{}]/);
    }
  });
});

test('nobody but whom an introduction is asked to is named, whatever kind of letter it is', () => {
  expect(draft({ ...request, target: petra })).toEqual(draft(request));
});

test('a house has its article where English gives it one', () => {
  const contact = {
    ...okafor,
    facts: [fact('uni', 'education', 'MLIS, University of Vale, 2003', { organization: 'University of Vale' })],
  };
  const [letter] = wordings(asking({ ...petra, shared: 'University of Vale' }, { contact }));
  expect(letter?.body).toContain('the University of Vale');
});

describe('of whom an introduction is asked to', () => {
  test.each([
    ['a motto', { post: 'Maps | Tides | 20+ years. I love open data!' }, 'Petra Dahl (Weston Library)'],
    ['a house that the post names', { post: 'Head of Data at Weston Library' }, '(Head of Data at Weston Library)'],
    ['brackets', { post: 'Lecturer (part-time)' }, '(Lecturer, Weston Library)'],
    ['letters after the name', { name: 'Petra Dahl, PhD' }, 'Petra Dahl (Data librarian'],
    ['another script', { name: '青山 遥', post: '准教授', organization: '北大学' }, '青山 遥 (准教授, 北大学)'],
  ])('%s: only what fits is told', (_, target, expected) => {
    expect(draft(asking({ ...petra, ...target })).body).toContain(expected);
  });

  test('nothing is marked as unsupported', () => {
    const input = asking({ ...petra, shared: 'Vale Library' });
    for (const { body, citations } of wordings(input)) {
      const known = knownTexts(input.sender, input.contact, input.target);
      const found = support(body, citations, input.contact.facts, { known });
      expect(found.uncited).toEqual([]);
      expect(found.citations.every(({ supported }) => supported)).toBe(true);
    }
  });

  test('the coach takes neither the name nor the post for a mistake', () => {
    expect(findingsOf(asking({ ...petra, shared: 'Vale Library' }))).toEqual([]);
    for (const post of ['Hiring manager', 'Technical recruiter', 'Director of Internships'])
      expect(findingsOf(asking({ ...petra, post, organization: 'Kestrel Careers' }))).toEqual([]);
  });

  test('the coach still knows another person’s name in the letter', () => {
    const input = asking(petra);
    const { subject, body } = draft(input);
    const letter = { to: [], subject, body: body.replaceAll('Petra Dahl', 'Bea Lind') };
    const { findings } = coach({ ...input, letter, citations: [], others: [{ name: 'Bea Lind' }] });
    expect(findings.map(({ about }) => about)).toContain('other-person');
  });
});
