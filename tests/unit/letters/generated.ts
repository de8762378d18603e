/** Combinations of invented writers, people, facts and occasions, as various as real ones. */
import * as fc from 'fast-check';
import { purposes } from '../../../lib/contacts/index.ts';
import { letterKinds, media } from '../../../lib/letters/index.ts';
import type { DraftInput, LetterEvent, SenderProfile, Target } from '../../../lib/letters/index.ts';
import type { CitableFact } from '../../../lib/wording/index.ts';
import { fact, now } from './people.ts';

const senders: fc.Arbitrary<SenderProfile> = fc.record(
  {
    name: fc.constantFrom(
      'Lena Ortiz',
      'Tom Achterberg',
      'Yuki Tan',
      "Siobhán O'Dea",
      'Bao',
      'Marie-Claire de la Tour',
    ),
    role: fc.constantFrom(
      'second-year library student',
      'Nurse',
      'MLIS student',
      'undergraduate in economics',
      'UX designer',
      'an apprentice electrician',
      'PhD candidate in Earth Sciences',
      'engineer between two posts',
      'studying museum education',
      'university administrator',
      'hourly worker at a warehouse',
      '8th-semester student of law',
    ),
    affiliation: fc.constantFrom(
      'Ridge State',
      'University of Halden',
      'St. Olave Hospital',
      'the Weir Collective',
      'École du Nord',
    ),
    turningPoint: fc.constantFrom(
      'after ten years in retail',
      'left nursing in 2022',
      'a summer in a parish archive',
      'I lost my voice and had to stop teaching.',
      'moving back to the town I grew up in',
      'when the mill closed',
    ),
    goals: fc.subarray(
      [
        'how branch budgets are decided',
        'academic library management',
        'Learn what a curator does when nobody is looking',
        'to become a data editor',
        'moving from the ward into health data',
        'whether a doctorate is worth it at forty',
        'I want to understand how small museums survive',
      ],
      { minLength: 1, maxLength: 2 },
    ),
    interests: fc.subarray(['public libraries', 'causal inference', 'oral history'], { maxLength: 2 }),
    link: fc.constantFrom('lenaortiz.example', 'https://tom.example/about'),
  },
  { requiredKeys: ['name', 'role', 'affiliation', 'goals'] },
);

/** One fact of each shape that pages really have; ids are given where they are put together. */
const shapes: readonly Omit<CitableFact, 'id'>[] = [
  fact('', 'position', 'Reference librarian, Ridgefield Public Library, 1998–2004', {
    title: 'Reference librarian',
    organization: 'Ridgefield Public Library',
    start: '1998',
    end: '2004',
  }),
  fact('', 'position', 'Dean of Libraries, Kestrel University (four campuses), 2018–present', {
    title: 'Dean of Libraries',
    organization: 'Kestrel University',
    start: '2018',
    ongoing: true,
  }),
  fact('', 'position', 'Jun 2007 - current Architect/Lead Developer Halden Software Partners', {
    title: 'Architect/Lead Developer',
    organization: 'Halden Software Partners',
    start: '2007-06',
    ongoing: true,
  }),
  fact('', 'position', 'From 1990 until 2009 she kept the night desk at the Institute of Tide Studies.', {
    organization: 'Institute of Tide Studies',
    start: '1990',
    end: '2009',
  }),
  fact('', 'position', '2015-2016 End of study internship at Weir R&D, acoustics department', {
    title: 'End of study internship',
    organization: 'Weir R&D',
    start: '2015',
    end: '2016',
  }),
  fact('', 'position', 'Maître de conférences à l’université de Brême, depuis 2011', {
    title: 'Maître de conférences',
    organization: 'université de Brême',
    start: '2011',
  }),
  fact('', 'position', 'SENIOR COMPUTATIONAL BIOLOGIST, HALDEN & CO., INC. 2012-2015', {
    title: 'SENIOR COMPUTATIONAL BIOLOGIST',
    organization: 'HALDEN & CO., INC.',
    start: '2012',
    end: '2015',
  }),
  fact('', 'position', '2019年4月 北大学 理学部 准教授', { title: '准教授', organization: '北大学', start: '2019-04' }),
  fact('', 'education', '2004–2008 PhD, Library Science, University of Ridgefield', {
    title: 'PhD, Library Science',
    organization: 'University of Ridgefield',
    start: '2004',
    end: '2008',
  }),
  fact('', 'education', 'She received her PhD from Kestrel University in 1999, on the economics of reading rooms.', {
    title: 'PhD',
    organization: 'Kestrel University',
    end: '1999',
  }),
  fact('', 'education', 'Doutorando em Biometria pela UFX desde 2020.', {
    title: 'Doutorando em Biometria',
    organization: 'UFX',
    start: '2020',
  }),
  fact(
    '',
    'publication',
    'Okafor, A. (2021). Weeding twice: what a collection forgets. Journal of Collection Practice 12(3).',
    { title: 'Weeding twice: what a collection forgets', start: '2021' },
  ),
  fact(
    '',
    'publication',
    '"Scalable Multi-core Sonar Beamforming with Process Networks", Proc. Halden Conference on Signals, Nov. 2010',
    { title: 'Scalable Multi-core Sonar Beamforming with Process Networks', start: '2010-11' },
  ),
  fact('', 'publication', 'Why do reading rooms close?', { title: 'Why do reading rooms close?' }),
  fact('', 'talk', 'Keynote “The desk at night”, Halden Library Days, 2022', {
    title: 'The desk at night',
    organization: 'Halden Library Days',
    start: '2022',
  }),
  fact('', 'award', 'Best Paper Award at CHI 2019', { title: 'Best Paper Award at CHI 2019', start: '2019' }),
  fact('', 'award', 'Finalist in the Weir Prize, 2006', { title: 'Finalist in the Weir Prize', start: '2006' }),
  fact('', 'grant', '2016: Tidewater Foundation grant, “Reading rooms on the coast”', {
    title: 'Reading rooms on the coast',
    organization: 'Tidewater Foundation',
    start: '2016',
  }),
  fact('', 'service', 'Chair, State Consortium Budget Committee, 2015–2017', {
    title: 'Chair',
    organization: 'State Consortium Budget Committee',
    start: '2015',
    end: '2017',
  }),
  fact('', 'service', 'He is on the editorial boards of the Journal of Tides and the Coastal Review.', {
    title: 'editorial boards',
    organization: 'Journal of Tides',
  }),
  fact('', 'teaching', 'Teaches “History of the book” every spring', { title: 'History of the book' }),
  fact('', 'project', 'I maintain Tidemark, a tool for dating marginalia.', { title: 'Tidemark' }),
  fact(
    '',
    'statement',
    'I kept the evening service when we cut hours, because the people who came at night had nowhere else.',
  ),
  fact('', 'statement', 'Her work asks who is left out when a catalogue is "clean".'),
  fact('', 'volunteer', 'Volunteer reader at Weir Hospice since 2014', {
    title: 'Volunteer reader',
    organization: 'Weir Hospice',
    start: '2014',
    ongoing: true,
  }),
  fact('', 'other', 'In 2017 I helped to load a barge with books after the flood.', { start: '2017' }),
  fact('', 'position', 'Dr. Okafor has led the Coast Archive since 2014, where she looks after six branches.', {
    organization: 'Coast Archive',
    start: '2014',
  }),
  fact('', 'position', 'She joined Weir House in 2012 as Assistant Keeper and became Keeper of Maps in 2019.', {
    title: 'Assistant Keeper',
    organization: 'Weir House',
    start: '2012',
  }),
  fact('', 'position', 'HEAD OF COLLECTIONS, MAPS – WEIR ARCHIVE & LIBRARY (2016 – )', {
    title: 'HEAD OF COLLECTIONS, MAPS',
    organization: 'WEIR ARCHIVE & LIBRARY',
    start: '2016',
  }),
  fact('', 'position', 'Led the closing of three branches and the building of one.', {}),
  fact('', 'position', 'Maestra mayor de Escuela (Head Teacher)', { organization: 'Escuela (Head Teacher' }),
  fact('', 'position', 'Developer, Weir Maps. Built with C#, .NET and “care', {
    title: 'Developer',
    organization: 'Weir Maps',
  }),
  fact('', 'position', 'Visiting Lecturer (part-time), University of Halden School of Law, since Sept. 2021', {
    title: 'Visiting Lecturer (part-time)',
    organization: 'University of Halden School of Law',
    start: '2021-09',
  }),
  fact('', 'education', 'Master of Science - MS, Mechanical Engineering 2007 - 2012 Halden Polytechnic', {
    title: 'Master of Science - MS, Mechanical Engineering',
    organization: 'Halden Polytechnic',
    start: '2007',
    end: '2012',
  }),
  fact('', 'education', 'PhD in Reading (expected 2027), Ridge University', {
    title: 'PhD in Reading',
    organization: 'Ridge University',
  }),
  fact(
    '',
    'publication',
    'N. Ode & A. Okafor. On the many ways in which people who are not reading remember what they were told. 2018;18:55–80.',
    {
      title: 'On the many ways in which people who are not reading remember what they were told',
      start: '2018',
    },
  ),
  fact('', 'publication', 'Ode (2021): Wie Säle verschwinden. Eine Spur. Lindau: Seeverlag.', {
    title: 'Wie Säle verschwinden. Eine Spur',
    start: '2021',
  }),
  fact('', 'publication', 'Submitted: “Night desks”, with R. Ode', { title: 'Night desks' }),
  fact('', 'talk', 'Halden Map Symposium, 2023', { title: 'Halden Map Symposium, 2023', start: '2023' }),
  fact('', 'talk', '4:00 PM – 5:30 PM Reading in the dark, hall 2', { title: '4:00 PM – 5:30 PM' }),
  fact('', 'award', 'Shortlisted, Harbour Prize for Reporting (2024)', {
    title: 'Harbour Prize for Reporting',
    start: '2024',
  }),
  fact('', 'service', 'Organizing Committee, Halden Map Days 2023', {}),
  fact('', 'service', 'Member: Committee for Harbours & Light', { title: 'Member: Committee for Harbours & Light' }),
  fact('', 'project', 'Tidemark (2,300 stars) | a tool <for> {marginalia} [docs]', { title: 'Tidemark' }),
  fact('', 'interest', 'Bayesian modelling', { title: 'Bayesian modelling' }),
  fact('', 'other', 'Write to adaeze at kestrel dot example', {}),
  fact('', 'other', 'adaeze@kestrel.example', {}),
  fact('', 'other', 'Follow us on the pages you like', {}),
  fact('', 'other', 'October 2016 - March 2017', { start: '2016-10', end: '2017-03' }),
  fact('', 'statement', '“Nobody reads alone.” That is why I kept the lamp, she says…', {}),
  fact('', 'statement', 'DATA. MAPS. GRAPHICS.', {}),
  fact('', 'certificate', 'Registered Map Conservator (RMC 2215)', { title: 'Registered Map Conservator' }),
  fact('', 'volunteer', 'متطوعة في مكتبة الساحل منذ ٢٠١٥', { title: 'متطوعة', organization: 'مكتبة الساحل' }),
];

const facts: fc.Arbitrary<CitableFact[]> = fc
  .uniqueArray(fc.nat(shapes.length - 1), { minLength: 1, maxLength: 6 })
  .map((places) =>
    places.flatMap((place) => (shapes[place] ? [{ ...shapes[place], id: fact(`f${place}`, 'other', '').id }] : [])),
  );

const logs: fc.Arbitrary<LetterEvent[]> = fc
  .record(
    {
      sent: fc.constant<LetterEvent>({ type: 'sent', at: '2026-02-19T09:00:00Z' }),
      scheduled: fc.constant<LetterEvent>({ type: 'scheduled', at: '2026-03-10T15:00:00Z' }),
      met: fc
        .constantFrom(
          'how Sundays are staffed',
          'Staffing Sundays',
          'She said that every branch thinks it is the poor one.',
          'whether to move twice',
        )
        .map((note): LetterEvent => ({ type: 'met', at: '2026-02-27T15:00:00Z', note })),
      advised: fc
        .constantFrom(
          'Talk to your branch manager before the budget round',
          'read Weeding twice',
          'You should sit in on a committee.',
          'patience',
          'It is all in the minutes. Read those first!',
        )
        .map((advice): LetterEvent => ({ type: 'advised', at: '2026-02-27T15:00:00Z', advice: [advice] })),
      note: fc
        .constantFrom(
          'talked to my manager, who let me sit in',
          'I read the minutes of two years',
          'three evenings in the archive',
        )
        .map((note): LetterEvent => ({ type: 'note', at: '2026-03-01T10:00:00Z', note })),
    },
    { requiredKeys: [] },
  )
  .map((events) => Object.values(events));

const people = fc.constantFrom(
  { name: 'Adaeze Okafor', honorific: 'Dr.' },
  { name: 'Adaeze N. Okafor, PhD', honorific: 'Prof.' },
  { name: 'José F. García Márquez' },
  { name: '森沢 千尋' },
  { name: 'Björk' },
  { name: 'سَلمى القُرطُبيّ' },
  { name: 'Tanaka Aoi', honorific: 'Prof.' },
  { name: 'Nagy Ilka', honorific: 'Dr.' },
  { name: 'Anneke van der Velde', honorific: 'Prof. Dr. ir.' },
  { name: 'ADAEZE OKAFOR' },
  { name: 'Adaeze “Ada” Okafor' },
);

const targets: fc.Arbitrary<Target> = fc.constantFrom(
  { name: 'Petra Dahl', post: 'Data librarian', organization: 'Weston Library', shared: 'Kestrel University' },
  { name: 'Petra Dahl, PhD', post: 'Head of Data at Weston Library', organization: 'Weston Library' },
  { name: 'Bea Lind', post: 'Maps | Tides | 20+ years. I love open data!', shared: 'Ridgefield Public Library' },
  { name: 'Nour حدّاد', organization: 'مكتبة الساحل', shared: 'مكتبة الساحل' },
  { name: '青山 遥', post: '准教授', organization: '北大学', shared: '北大学' },
  {
    name: 'BEA LIND',
    post: 'VISITING LECTURER (PART-TIME',
    organization: 'HALDEN & CO., INC.',
    shared: 'Halden & Co.',
  },
  { name: 'Jón', shared: 'University of Ridgefield' },
);

/** Any letter that the product may be asked for, by a writer with a whole profile. */
export const draftInputs: fc.Arbitrary<DraftInput> = fc
  .record(
    {
      kind: fc.constantFrom(...letterKinds),
      purpose: fc.constantFrom(...purposes),
      sender: senders,
      person: people,
      facts,
      seed: fc.nat(400),
      log: logs,
      minutes: fc.constantFrom(15, 20, 25, 30),
      medium: fc.constantFrom(...media),
      questions: fc.boolean(),
      target: targets,
    },
    { requiredKeys: ['kind', 'purpose', 'sender', 'person', 'facts', 'seed'] },
  )
  .map(({ person, facts: known, log = [], ...rest }): DraftInput => {
    const contact = { ...person, emails: ['someone@kestrel.example'], facts: known };
    // Nobody follows up on what was answered.
    const happened = rest.kind === 'follow-up' ? log.filter(({ type }) => type === 'sent') : log;
    return Object.assign(rest, { language: 'en', now, contact, log: happened });
  });
