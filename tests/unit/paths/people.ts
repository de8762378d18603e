/** Invented people for the tests of paths: their facts in a line each. */
import * as fc from 'fast-check';
import type { Contact, StandingFact } from '../../../lib/contacts/index.ts';
import type { CaptureId, ContactId, FactId } from '../../../lib/ids.ts';
import { careerOf, type Career } from '../../../lib/paths/index.ts';
import { fact } from '../models/world.ts';

/** The present of these tests, in years. */
export const now = 2026.5;

export type Told = Partial<
  Pick<StandingFact, 'kind' | 'title' | 'organization' | 'start' | 'end' | 'ongoing' | 'sensitive' | 'capture'>
>;

let made = 0;

export function contact(name: string, headline = '', organization = ''): Contact {
  made += 1;
  const origin = { by: 'user', at: '2026-01-01T00:00:00Z' } as const;
  return {
    id: `contact-${made}` as ContactId,
    name: { value: name, origin },
    ...(headline !== '' && { headline: { value: headline, origin } }),
    ...(organization !== '' && { organization: { value: organization, origin } }),
    emails: [],
    links: [],
    purpose: 'learn',
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
  };
}

export const factsOf = (whose: Contact, told: readonly Told[]): StandingFact[] =>
  told.map((each, index) => ({
    ...fact([each.title, each.organization, each.start, each.end].filter(Boolean).join(', ') || 'a line', each),
    id: `${whose.id}-fact-${index}` as FactId,
    contact: whose.id,
    capture: each.capture ?? (`${whose.id}-capture` as CaptureId),
    updatedAt: '2026-01-01T00:00:00Z',
  }));

export function career(name: string, headline: string, ...told: readonly Told[]): Career {
  const whose = contact(name, headline);
  return careerOf(whose, factsOf(whose, told), now);
}

export const study = (title: string, organization: string, start?: string, end?: string): Told => ({
  kind: 'education',
  title,
  organization,
  ...(start !== undefined && { start }),
  ...(end !== undefined && { end }),
});

export const post = (title: string, organization: string, start?: string, end?: string): Told => ({
  kind: 'position',
  title,
  organization,
  ...(start !== undefined && { start }),
  ...(end === 'now' ? { ongoing: true } : end !== undefined && { end }),
});

const year = fc.integer({ min: 1960, max: 2026 });
const date = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
  fc.constantFrom('0001', '9999', '2026-07-15', '2031'),
);
const titles = [
  'Ward nurse',
  'Law clerk',
  'Data librarian',
  'PhD in physics',
  'Head cook',
  'BA',
  'Master of Law',
  'Director',
  '',
];
const places = [
  'Halden Infirmary',
  'Ridgefield University',
  'Weston Library',
  'Salt Bank',
  'Vale & Sons',
  'The 1920',
  '',
];

/** Whatever pages may tell of someone. */
export const anyTold: fc.Arbitrary<Told> = fc.record(
  {
    kind: fc.constantFrom('position', 'education', 'talk'),
    title: fc.constantFrom(...titles),
    organization: fc.constantFrom(...places),
    start: date,
    end: date,
    ongoing: fc.boolean(),
  },
  { requiredKeys: ['kind', 'title', 'organization'] },
);

export const anyCareer: fc.Arbitrary<Career> = fc
  .tuple(fc.array(anyTold, { maxLength: 12 }), fc.constantFrom('', 'Data librarian', 'Judge'))
  .map(([told, headline]) => career('Somebody', headline, ...told));
