import { describe, expect, test } from 'vitest';
import { draft, support } from '../../../lib/letters/index.ts';
import type { DraftInput, LetterKind, SenderProfile } from '../../../lib/letters/index.ts';
import { fact, okafor, paper, request } from './people.ts';

const night = fact('night', 'statement', 'Ich habe den Abenddienst behalten.');
const head = fact('head', 'position', 'Leiterin der Stadtbibliothek Halden, 2009–2018', {
  title: 'Leiterin',
  organization: 'Stadtbibliothek Halden',
  start: '2009',
  end: '2018',
});

const writers: Record<string, SenderProfile> = {
  de: {
    name: 'Lena Ortiz',
    role: 'Studentin der Bibliothekswissenschaft',
    affiliation: 'Universität Halden',
    goals: ['wie über Budgets entschieden wird'],
  },
  fr: {
    name: 'Lena Ortiz',
    role: 'étudiante en bibliothéconomie',
    affiliation: 'Université de Halden',
    goals: ['comment se décident les budgets'],
  },
  es: {
    name: 'Lena Ortiz',
    role: 'estudiante de biblioteconomía',
    affiliation: 'Universidad de Halden',
    goals: ['cómo se deciden los presupuestos'],
  },
};

const kinds: readonly LetterKind[] = ['request', 'introduction', 'follow-up', 'thank-you'];

const input = (language: string, kind: LetterKind, seed = 0): DraftInput => ({
  ...request,
  language,
  kind,
  seed,
  sender: writers[language] ?? request.sender,
  contact: { ...okafor, facts: [head, paper, night] },
  log: [
    { type: 'sent', at: '2026-02-16T09:00:00Z' },
    { type: 'met', at: '2026-02-27T09:00:00Z', note: 'Sonntage besetzen' },
  ],
});

describe.each(Object.keys(writers))('in %s', (language) => {
  test.each(kinds)('a %s is another letter twenty times over, without a word of English', (kind) => {
    const bodies = Array.from({ length: 20 }, (_, seed) => draft(input(language, kind, seed)).body);
    expect(new Set(bodies).size).toBe(20);
    expect(bodies.filter((body) => /\b(?:the|you|your|with|would|thank)\b|[{}]| {2}|\s[.,]/i.test(body))).toEqual([]);
  });

  test('what is cited stands in the quote', () => {
    for (const chosen of [head, paper, night]) {
      const { body, citations } = draft({ ...input(language, 'request'), chosen: [chosen.id] });
      const found = support(body, citations, [head, paper, night], { language });
      expect(citations.length).toBeGreaterThan(0);
      expect(found.citations.filter(({ supported }) => !supported)).toEqual([]);
    }
  });

  test('a kind without phrases is written in English', () => {
    expect(draft(input(language, 'decline-reply')).body).toMatch(/\b(?:Thank you)\b/);
  });
});

test('German goes on with a small letter after the salutation', () => {
  expect(draft(input('de', 'request')).body).toMatch(/^Guten Tag Dr\. Okafor,\n\n[a-zäöü]/);
});
