/** Invented people whose pages say all that patterns ask for, put together at random. */
import * as fc from 'fast-check';
import type { FactId } from '../../../lib/ids.ts';
import type { Asking } from '../../../lib/questions/index.ts';
import type { CitableFact } from '../../../lib/wording/index.ts';

export const now = Temporal.Instant.from('2026-03-02T09:30:00Z');

export const fact = (
  id: string,
  kind: CitableFact['kind'],
  quote: string,
  fields: Partial<CitableFact> = {},
): CitableFact => ({ id: id as FactId, kind, quote, capturedAt: '2026-03-01T08:00:00Z', ...fields });

/** A post as a page sets it, from its parts. */
export const post = (id: string, title: string, organization: string, start: string, end?: string): CitableFact =>
  fact(id, 'position', `${title}, ${organization}, ${start}–${end ?? 'present'}`, {
    title,
    organization,
    start,
    ...(end === undefined ? { ongoing: true } : { end }),
  });

export const asking = (facts: readonly CitableFact[], rest: Partial<Asking> = {}): Asking => ({
  language: 'en',
  now,
  contact: { name: 'Adaeze Okafor', facts },
  sender: { goals: ['how branch budgets are decided'], affiliation: 'Ridge University' },
  ...rest,
});

const titles = fc.constantFrom(
  'Staff Nurse',
  'Judge',
  'SOUS-CHEF',
  'Professor of Physics',
  'curator',
  'Machine Learning Engineer',
  'Social Worker, Children in Care',
  'Farmer',
  'Second Violin',
  'Policy officer',
  'Mathematics teacher',
  'Head of Collections',
  'Founder and Director',
  'Sr. Data Analyst (part-time)',
  'Maître de conférences',
  'Visiting Fellow',
);
const houses = fc.constantFrom(
  'St. Olave Hospital',
  'Weir County Family Court',
  'The Tern',
  'University of Ridgefield',
  'Ridge State',
  'WEIR MARITIME MUSEUM',
  'Halden Freight Ltd',
  'Portwick Council',
  'Ministry of Transport',
  'Tidewater Dairy Cooperative',
);
const years = fc.integer({ min: 1985, max: 2024 });

const posts = fc
  .record({ title: titles, house: houses, from: years, length: fc.integer({ min: 0, max: 14 }), size: fc.nat(4) })
  .map(({ title, house, from, length, size }): Omit<CitableFact, 'id'> => {
    const end = from + length;
    const many = ['', '', ' (four campuses)', ', team of 9 people', ', 240 people'][size] ?? '';
    const made = post('', title, house, String(from), end > 2024 ? undefined : String(end));
    made.quote += many;
    return made;
  });

const others = fc.constantFrom<Omit<CitableFact, 'id'>[]>(
  fact('', 'education', 'Ph.D., 1998, Kestrel University', {
    title: 'Ph.D.',
    organization: 'Kestrel University',
    end: '1998',
  }),
  fact('', 'education', 'BSc Physics, Ridge State, 2011 – 2015', {
    title: 'BSc Physics',
    organization: 'Ridge State',
    start: '2011',
    end: '2015',
  }),
  fact('', 'publication', 'Okafor, A. (2001). Sound in thin ice. Annals of Cold Matter 4(2).', {
    title: 'Sound in thin ice',
    start: '2001',
  }),
  fact(
    '',
    'publication',
    'Ode, N., Ferrante, L., Okafor, A. (2019). Neural surrogates for glacier flow. Proc. Halden.',
    {
      title: 'Neural surrogates for glacier flow',
      start: '2019',
    },
  ),
  fact('', 'publication', 'Quiet Tides: a novel. Halden: Quay Press, 2014', {
    title: 'Quiet Tides: a novel',
    start: '2014',
  }),
  fact('', 'service', 'Chair, State Consortium Budget Committee, 2015–2017', {
    title: 'Chair',
    organization: 'State Consortium Budget Committee',
    start: '2015',
    end: '2017',
  }),
  fact('', 'statement', 'I read every file twice, the second time as if I were the one who will lose.'),
  fact('', 'statement', 'My group works with economists and nurses.'),
  fact('', 'statement', 'In ten years we will be growing half as many things, and better.'),
  fact('', 'other', 'She came late to the law.'),
  fact('', 'other', 'After the birth of her second child she took a break of three years.', { sensitive: 'family' }),
  fact('', 'project', 'maintainer of tidegauge, a library for sensor drift (archived in 2024)', { title: 'tidegauge' }),
  fact('', 'teaching', 'Adjunct: Evidence, Halden College of Law', { title: 'Evidence' }),
  fact('', 'certificate', 'Registered Nurse (RN 44120)', { title: 'Registered Nurse' }),
  fact('', 'award', 'Shortlisted, Harbour Prize 2020', { title: 'Harbour Prize', start: '2020' }),
  fact('', 'award', 'Harbour Prize for Reporting, 2016', { title: 'Harbour Prize for Reporting', start: '2016' }),
  fact('', 'talk', 'Keynote “Who may touch”, Halden Museum Days, 2022', { title: 'Who may touch', start: '2022' }),
  fact('', 'interest', 'Rowing', { title: 'Rowing' }),
  fact('', 'volunteer', 'Volunteer, Portwick Night Shelter, since 2012', {
    title: 'Volunteer',
    organization: 'Portwick Night Shelter',
    start: '2012',
  }),
  fact('', 'other', '2019 <div>|</div> Follow us!', {}),
);

const numbered = (facts: readonly Omit<CitableFact, 'id'>[]): CitableFact[] =>
  facts.map((each, at) => Object.assign({ id: `f${at}` as FactId }, each, { id: `f${at}` as FactId }));

/** Anyone who may be asked, by anyone. */
export const askings: fc.Arbitrary<Asking> = fc
  .record({
    posts: fc.array(posts, { maxLength: 6 }),
    others: fc.uniqueArray(others, { maxLength: 8 }),
    affiliation: fc.constantFrom('Ridge State', 'Portwick Council', ''),
    goals: fc.subarray(['how branch budgets are decided', 'moving into data', 'to become a judge']),
    met: fc.array(fc.array(posts, { maxLength: 3 }), { maxLength: 2 }),
  })
  .map((made) =>
    asking(numbered([...made.posts, ...made.others]), {
      sender: { goals: made.goals, affiliation: made.affiliation },
      met: made.met.map(numbered),
    }),
  );
