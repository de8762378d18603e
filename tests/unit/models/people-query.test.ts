import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { purposes, stages } from '../../../lib/contacts/index.ts';
import { newId, type ContactId } from '../../../lib/ids.ts';
import { readAddress } from '../../../lib/models/library-place.ts';
import {
  dueSpans,
  facets,
  peopleViews,
  readPeopleQuery,
  sortings,
  toggled,
  touches,
  writePeopleQuery,
  type PeopleQuery,
} from '../../../lib/models/people-query.ts';

const free = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 3 });
const among = (values: readonly string[]) => fc.subarray([...values], { minLength: 1 });
const filters = fc.record(
  {
    stage: among(stages),
    due: among(dueSpans),
    tag: free,
    organization: free,
    field: free,
    source: free,
    purpose: among(purposes),
    touch: among(touches),
  },
  { requiredKeys: [] },
);
const asked = {
  sought: fc.string().filter((text) => text.trim() !== ''),
  filters,
  view: fc.constantFrom(...peopleViews),
};
const order = fc.record({ by: fc.constantFrom(...sortings), isReversed: fc.boolean() });
const person = { person: fc.constant(newId<ContactId>()), part: fc.constant('letters') };
const queries: fc.Arbitrary<PeopleQuery> = fc.oneof(
  fc.record(asked),
  fc.record({ ...asked, order }),
  fc.record({ ...asked, ...person }),
);

describe('the address of a list of people', () => {
  it('says all that is asked for, and is understood again', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(readPeopleQuery(writePeopleQuery(query))).toEqual(query);
      }),
    );
  });

  it('is short where nothing is asked for', () => {
    expect(writePeopleQuery(readPeopleQuery(''))).toBe('');
  });

  it('can be read by a person', () => {
    const query = readPeopleQuery('stage=asked&tag=ask+again&sort=-due&view=board');
    expect(query).toEqual({
      sought: '',
      filters: { stage: ['asked'], tag: ['ask again'] },
      order: { by: 'due', isReversed: true },
      view: 'board',
    });
    expect(writePeopleQuery(query)).toBe('stage=asked&tag=ask+again&sort=-due&view=board');
  });

  it.each([
    'stage=married&due=yesterday',
    'sort=-&view=%E0%A4%A&person=1',
    'sort=--name&view=tables',
    'tag=&organization=',
    `tag=${'long '.repeat(50)}`,
    'part=letters',
    '&&==&%',
    'constructor=1&__proto__=2',
  ])('passes over what it does not understand: %s', (text) => {
    expect(readPeopleQuery(text)).toEqual({ sought: '', filters: {}, view: 'table' });
  });

  it('is read from any text without fail', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { place, query } = readAddress(text);
        expect(place === 'people' ? Object.keys(readPeopleQuery(query).filters) : []).toSatisfy((found: string[]) =>
          found.every((each) => facets.some((facet) => facet === each)),
        );
      }),
    );
  });

  it('names someone by their id alone', () => {
    const id = newId<ContactId>();
    expect(readAddress(id)).toEqual({ place: 'people', query: `person=${id}` });
    expect(readAddress(`people?person=${id}&stage=met`)).toEqual({
      place: 'people',
      query: `person=${id}&stage=met`,
    });
    expect(readAddress('nowhere?stage=met')).toEqual({ place: 'people', query: '' });
  });
});

describe('a filter', () => {
  it('is asked for and taken back by the same click, whatever its case', () => {
    const on = toggled(toggled({}, 'tag', 'Mentor'), 'tag', 'maps');
    expect(on).toEqual({ tag: ['Mentor', 'maps'] });
    expect(toggled(on, 'tag', 'mentor')).toEqual({ tag: ['maps'] });
    expect(toggled({ tag: ['maps'], stage: ['met'] }, 'tag', 'maps')).toEqual({ stage: ['met'] });
  });
});
