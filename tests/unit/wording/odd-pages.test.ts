import { describe, expect, test } from 'vitest';
import { grammarFor, wordFact } from '../../../lib/wording/index.ts';
import type { CitableFact } from '../../../lib/wording/index.ts';
import { fact, now } from '../letters/people.ts';

const said = (one: CitableFact): string => {
  const { it, clause } = wordFact(one, 'Helen Marsh', now, grammarFor('en'));
  return (clause ?? it).text;
};

describe('what pages write oddly is said as anyone would say it', () => {
  test.each<[CitableFact, string]>([
    [
      fact('a', 'education', 'J.D., 1995, University of Halden School of Law', {
        title: 'J.D.',
        organization: 'University of Halden School of Law',
        end: '1995',
      }),
      'you did your J.D. at the University of Halden School of Law in 1995',
    ],
    [
      fact('a', 'education', 'Ph.D., 1998, Kestrel University', {
        title: 'Ph.D.',
        organization: 'Kestrel University',
        end: '1998',
      }),
      'you did your Ph.D. at Kestrel University in 1998',
    ],
    [
      fact('a', 'education', 'MSc Statistics, Halden Polytechnic, 2018', {
        title: 'MSc Statistics',
        organization: 'Halden Polytechnic',
        end: '2018',
      }),
      'you did your MSc in Statistics at Halden Polytechnic in 2018',
    ],
    [
      fact('a', 'position', 'WARD SISTER, ACUTE MEDICAL UNIT, ST. OLAVE HOSPITAL | 2016 – present', {
        title: 'WARD SISTER, ACUTE MEDICAL UNIT',
        organization: 'ST. OLAVE HOSPITAL',
        start: '2016',
        ongoing: true,
      }),
      'you have been a ward sister in the acute medical unit at St. Olave Hospital since 2016',
    ],
    [
      fact('a', 'position', 'HEAD OF COLLECTIONS, WEIR MARITIME MUSEUM (2016 – )', {
        title: 'HEAD OF COLLECTIONS',
        organization: 'WEIR MARITIME MUSEUM',
        start: '2016',
        ongoing: true,
      }),
      'you have been head of collections at Weir Maritime Museum since 2016',
    ],
    [
      fact('a', 'position', 'Partner, Lindqvist Marsh Architects, 2010 - present', {
        title: 'Partner',
        organization: 'Lindqvist Marsh Architects',
        start: '2010',
        ongoing: true,
      }),
      'you have been a partner at Lindqvist Marsh Architects since 2010',
    ],
    [
      fact('a', 'position', 'Hairdresser, own salon, 1994 – 2006', {
        title: 'Hairdresser',
        organization: 'own salon',
        start: '1994',
        end: '2006',
      }),
      'you were a hairdresser from 1994 to 2006',
    ],
    [
      fact('a', 'position', 'Principal Engineer, Weir Labs, since 2022', {
        title: 'Principal Engineer',
        organization: 'Weir Labs',
        start: '2022',
        ongoing: true,
      }),
      'you have been a Principal Engineer at Weir Labs since 2022',
    ],
    [
      fact(
        'a',
        'statement',
        'Before her appointment to the bench in 2012, Judge Marsh spent sixteen years as a legal aid lawyer in Portwick, where she represented tenants.',
      ),
      'you spent sixteen years as a legal aid lawyer in Portwick',
    ],
    [
      fact('a', 'service', 'Board member, Tidewater Dairy Cooperative, 2010–2020', {
        title: 'Board member',
        organization: 'Tidewater Dairy Cooperative',
        start: '2010',
        end: '2020',
      }),
      'you served as a board member of Tidewater Dairy Cooperative from 2010 to 2020',
    ],
    [
      fact('a', 'position', 'Dep. Dir., Rail Policy, Min. of Transport, 2016-', {
        title: 'Dep. Dir., Rail Policy',
        organization: 'Min. of Transport',
        start: '2016',
      }),
      'your work at Min. of Transport since 2016',
    ],
    [
      fact('a', 'teaching', 'Teaches violin and chamber music at Weir Music School', {
        title: 'violin and chamber music',
        organization: 'Weir Music School',
      }),
      'your teaching of violin and chamber music',
    ],
    [
      fact('a', 'position', 'Counsellor, Embassy in Sudport, 2014–2018', {
        title: 'Counsellor',
        organization: 'Embassy in Sudport',
        start: '2014',
        end: '2018',
      }),
      'you were a counsellor at the Embassy in Sudport from 2014 to 2018',
    ],
    [
      fact('a', 'publication', '(Trans.) R. Duarte, The Salt Ledger (Quay Press, 2019)', {
        title: 'The Salt Ledger',
        start: '2019',
      }),
      'your 2019 work “The Salt Ledger”',
    ],
    [
      fact('a', 'award', 'Shortlisted for Reporter of the Year 2016; won the Harbour Prize 2019', {
        title: 'Reporter of the Year',
      }),
      'the line “Shortlisted for Reporter of the Year 2016; won the Harbour Prize 2019” on your page',
    ],
  ])('%#', (one, words) => {
    expect(said(one)).toBe(words);
  });
});
