/** Invented people for tests of letters. */
import type { FactId } from '../../../lib/ids.ts';
import type { DraftInput, LetterContact, SenderProfile } from '../../../lib/letters/index.ts';
import type { CitableFact } from '../../../lib/wording/index.ts';

export const now = Temporal.Instant.from('2026-03-02T09:30:00Z');

export const fact = (
  id: string,
  kind: CitableFact['kind'],
  quote: string,
  fields: Partial<CitableFact> = {},
): CitableFact => ({
  id: id as FactId,
  kind,
  quote,
  capturedAt: '2026-03-01T08:00:00Z',
  ...fields,
});

export const lena: SenderProfile = {
  name: 'Lena Ortiz',
  role: 'second-year library student',
  affiliation: 'Ridge State',
  turningPoint: 'after ten years in retail',
  goals: ['how branch budgets are decided'],
  interests: ['public libraries'],
};

export const desk = fact('desk', 'position', 'Reference librarian, Ridgefield Public Library, 1998–2004', {
  title: 'Reference librarian',
  organization: 'Ridgefield Public Library',
  start: '1998',
  end: '2004',
});

export const dean = fact('dean', 'position', 'Dean of Libraries, Kestrel University (four campuses), since 2018', {
  title: 'Dean of Libraries',
  organization: 'Kestrel University',
  start: '2018',
  ongoing: true,
});

export const paper = fact(
  'paper',
  'publication',
  'Okafor, A. (2021). Weeding twice. Journal of Collection Practice 12(3).',
  {
    title: 'Weeding twice',
    start: '2021',
  },
);

export const okafor: LetterContact = {
  name: 'Adaeze Okafor',
  honorific: 'Dr.',
  organization: 'Kestrel University',
  emails: ['a.okafor@kestrel.example'],
  facts: [desk, dean, paper],
};

export const request: DraftInput = {
  kind: 'request',
  purpose: 'learn',
  language: 'en',
  now,
  sender: lena,
  contact: okafor,
};
