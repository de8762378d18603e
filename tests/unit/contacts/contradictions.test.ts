import { describe, expect, it } from 'vitest';
import type { ReadFact } from '../../../lib/capture/index.ts';
import { contradictions, organizationsSaid } from '../../../lib/contacts/index.ts';
import { fact, nobody, post, twoSources } from './sources.ts';

const between = (here: ReadFact[], there: ReadFact[], urls = ['https://a.example/', 'https://b.example/']) => {
  const [first = '', second = ''] = urls;
  const { facts, captures } = twoSources(
    { said: { ...nobody, name: 'Amara Lindqvist' }, url: first, facts: here },
    { said: nobody, url: second, facts: there },
  );
  return contradictions(facts, captures).map(({ facts: [one, other], fields }) =>
    [one.quote, other.quote].concat(fields),
  );
};

const head2014 = post('Head of Data Services', 'Ridgefield University', { start: '2014', end: '2019' });

describe('contradictions', () => {
  it('stand where two pages date one post differently: both are given, and in what they differ', () => {
    const head2015 = post('Head of Research Data Services', 'Ridgefield University Library', {
      start: '2015',
      end: '2019',
    });
    expect(between([head2014], [head2015])).toEqual([[head2014.quote, head2015.quote, 'start']]);
  });

  it('stand where a post has ended on one page and goes on on the other', () => {
    const ongoing = post('Head of Data Services', 'Ridgefield University', { start: '2014', ongoing: true });
    expect(between([head2014], [ongoing])).toEqual([[head2014.quote, ongoing.quote, 'end']]);
  });

  it('stand where the words are the same but for the year', () => {
    const [one, other] = [2011, 2012].map((year) =>
      fact(`Open Research Prize, Society of Librarians, ${year}`, { kind: 'award', start: String(year) }),
    );
    if (!one || !other) throw new Error('two');
    expect(between([one], [other])).toEqual([[one.quote, other.quote, 'start']]);
  });

  it.each([
    ['one date is the other said less precisely', { start: '2014-09', end: '2019-01' }],
    ['one page does not say when it ended', { start: '2014' }],
  ])('are none where %s', (_why, dates) => {
    expect(between([head2014], [post('Head of Data Services', 'Ridgefield University', dates)])).toEqual([]);
  });

  it.each([
    ['another post', post('Deputy Head of Finance', 'Ridgefield University', { start: '2009' })],
    ['a lower rank', post('Assistant Head of Data', 'Ridgefield University', { start: '2009' })],
    ['the same post elsewhere', post('Head of Data Services', 'Halden College', { start: '2009' })],
    [
      'another kind of thing',
      { ...post('Head of Data Services', 'Ridgefield University', { start: '2009' }), kind: 'award' as const },
    ],
  ])('are none with %s', (_what, other) => {
    expect(between([head2014], [other])).toEqual([]);
  });

  it('are none where a page names the thing twice: these may be two stays', () => {
    const stays = ['2010', '2016'].map((start) => post('Visiting Fellow', 'Halden College', { start }));
    expect(between(stays, [post('Visiting Fellow', 'Halden College', { start: '2017' })])).toEqual([]);
  });

  it('stand once where a page names the post again, without a date or with the same', () => {
    const head2015 = post('Head of Data Services', 'Ridgefield University', { start: '2015', end: '2019' });
    const undated = fact('Head of Data Services', { title: 'Head of Data Services' });
    const again = { ...head2015, quote: 'She was Head of Data Services at Ridgefield University from 2015 to 2019.' };
    expect(between([head2014, undated], [undated, head2015, again])).toEqual([
      [head2014.quote, head2015.quote, 'start'],
    ]);
  });

  it('are none between two captures of one page: the page has changed its mind', () => {
    const head2015 = post('Head of Data Services', 'Ridgefield University', { start: '2015', end: '2019' });
    expect(between([head2014], [head2015], ['https://a.example/', 'http://www.a.example'])).toEqual([]);
  });

  it('are none with what the first page no longer says', () => {
    const { facts, captures } = twoSources(
      { said: { ...nobody, name: 'Amara Lindqvist' }, url: 'https://a.example/', facts: [head2014] },
      { said: nobody, url: 'https://b.example/', facts: [{ ...head2014, start: '2015' }] },
    );
    const [first, second] = captures;
    const [old] = facts;
    expect(contradictions(facts, captures)).toHaveLength(1);
    expect(contradictions(facts, [first, { ...second, gone: old ? [old.id] : [] }])).toEqual([]);
  });
});

const placed = (here: string, there: string) => {
  const { captures } = twoSources(
    { said: { ...nobody, name: 'Amara Lindqvist', organization: here }, url: 'https://a.example/', facts: [] },
    { said: { ...nobody, organization: there }, url: 'https://b.example/', facts: [] },
  );
  return organizationsSaid(captures).map((each) => each.value);
};

describe('organizationsSaid', () => {
  it('gives what each page says where they place someone differently', () => {
    expect(placed('Ridgefield University', 'Halden College')).toEqual(['Ridgefield University', 'Halden College']);
  });

  it.each([
    ['Ridgefield University', 'University of Ridgefield'],
    ['Ridgefield University', 'Ridgefield University Library'],
    ['Ridgefield University', ''],
  ])('gives nothing for %j and %j', (here, there) => {
    expect(placed(here, there)).toEqual([]);
  });
});
