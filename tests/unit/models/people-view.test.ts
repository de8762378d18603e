import { signal } from '@preact/signals';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stages } from '../../../lib/contacts/index.ts';
import { facets, type Facet } from '../../../lib/models/people-query.ts';
import { valuesBy } from '../../../lib/models/people-facets.ts';
import { createPeopleSelection } from '../../../lib/models/people-selection.ts';
import { createPeopleView } from '../../../lib/models/people-view.ts';
import type { PersonRow } from '../../../lib/overview/index.ts';
import { defaultCadence } from '../../../lib/reminders/index.ts';
import { rowOf } from './rows.ts';

const around = { today: '2026-03-04', keepInTouch: defaultCadence.keepInTouch };

function viewOf(rows: readonly PersonRow[], hits?: readonly number[]) {
  const sought = signal('');
  const view = createPeopleView({
    rows: signal(rows),
    hits: signal(hits),
    sought,
    chosen: signal(undefined),
    surroundings: signal(around),
  });
  const names = (): string[] | undefined => view.found.value?.map(({ name }) => name);
  const counts = (facet: Facet): string[] => view.values(facet).map(({ value, count }) => `${value} ${count}`);
  return { view, sought, names, counts };
}

const [ana, bo, cleo, dora] = [
  rowOf('Ana', {
    tags: ['maps', 'Mentor'],
    stage: 'asked',
    organization: 'Halden',
    due: { type: 'thank', on: '2026-03-04' },
  }),
  rowOf('Bo', { tags: ['mentor'], stage: 'met', organization: 'Northmoor', due: { type: 'thank', on: '2026-03-11' } }),
  rowOf('Cleo', { stage: 'met', organization: 'Ångström', due: { type: 'thank', on: '2026-03-12' } }),
  rowOf('Dora', { tags: ['maps'] }),
];
const all = [ana, bo, cleo, dora];

describe('the people found', () => {
  it('have any of the values of one facet, and are right in every facet', () => {
    const { view, names } = viewOf(all);
    view.toggle('stage', 'asked');
    view.toggle('stage', 'met');
    expect(names()).toEqual(['Ana', 'Bo', 'Cleo']);
    view.toggle('tag', 'MENTOR');
    expect(names()).toEqual(['Ana', 'Bo']);
    view.toggle('organization', 'Nowhere');
    expect(names()).toEqual([]);
    view.clear();
    expect(names()).toEqual(['Ana', 'Bo', 'Cleo', 'Dora']);
  });

  it.each([
    ['today', ['Ana']],
    ['week', ['Bo']],
    ['later', ['Cleo']],
    ['nothing', ['Dora']],
  ])('have something due: %s', (span, expected) => {
    const { view, names } = viewOf(all);
    view.toggle('due', span);
    expect(names()).toEqual(expected);
  });

  it('are those kept in touch with: talked with, and not excepted', () => {
    const valuesOf = valuesBy({ ...around, keepInTouch: { everyone: 90, byTag: { mentor: 'never' }, byPerson: {} } });
    expect(all.map((row) => valuesOf.touch(row)[0])).toEqual(['no', 'no', 'yes', 'no']);
  });

  it('are told by how many each value would find, the other facets being as they are', () => {
    const { view, counts } = viewOf(all);
    view.isChoosing.value = true;
    expect(counts('tag')).toEqual(['maps 2', 'Mentor 2']);
    view.toggle('stage', 'met');
    expect(counts('tag')).toEqual(['Mentor 1']);
    expect(counts('stage')).toEqual(['saved 1', 'asked 1', 'met 2']);
    view.toggle('tag', 'gone');
    expect(counts('tag')).toEqual(['Mentor 1', 'gone 0']);
  });

  it('are what a plain look at each would find', () => {
    const row = fc
      .record({
        stage: fc.constantFrom(...stages),
        tags: fc.uniqueArray(fc.constantFrom('a', 'b', 'B', 'c'), { maxLength: 3 }),
        fields: fc.uniqueArray(fc.constantFrom('maps', 'law')),
        sources: fc.uniqueArray(fc.constantFrom('x.example', 'y.example')),
      })
      .map((rest) => rowOf('Someone', rest));
    const filters = fc.record(
      {
        stage: fc.subarray([...stages], { minLength: 1 }),
        tag: fc.subarray(['a', 'b', 'd'], { minLength: 1 }),
        field: fc.subarray(['maps', 'law'], { minLength: 1 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(row), filters, (rows, asked) => {
        const { view } = viewOf(rows);
        const text = Object.entries(asked).flatMap(([facet, values]) => values.map((value) => `${facet}=${value}`));
        view.read(text.join('&'));
        view.isChoosing.value = true;
        const valuesOf = valuesBy(around);
        const isRight = (each: PersonRow, facet: Facet, values: readonly string[]): boolean =>
          valuesOf[facet](each).some((value) => values.includes(value.toLowerCase()));
        const others = (facet: Facet): PersonRow[] =>
          rows.filter((each) =>
            facets.every((other) => {
              const values = view.filters.value[other];
              return other === facet || values === undefined || isRight(each, other, values);
            }),
          );
        expect(view.found.value).toEqual(
          rows.filter((each) =>
            facets.every(
              (facet) =>
                !view.filters.value[facet] ||
                (others(facet).includes(each) && isRight(each, facet, view.filters.value[facet])),
            ),
          ),
        );
        for (const { value, count } of view.values('tag'))
          expect(count).toBe(others('tag').filter((each) => isRight(each, 'tag', [value.toLowerCase()])).length);
      }),
    );
  });
});

describe('the order of people', () => {
  it.each([
    ['name', ['Ana', 'Bo', 'Cleo', 'Dora']],
    ['-name', ['Dora', 'Cleo', 'Bo', 'Ana']],
    ['organization', ['Cleo', 'Ana', 'Bo', 'Dora']],
    ['-organization', ['Bo', 'Ana', 'Cleo', 'Dora']],
    ['stage', ['Dora', 'Ana', 'Bo', 'Cleo']],
    ['due', ['Ana', 'Bo', 'Cleo', 'Dora']],
    ['-due', ['Cleo', 'Bo', 'Ana', 'Dora']],
    ['tag', ['Dora', 'Ana', 'Bo', 'Cleo']],
    ['-saved', ['Dora', 'Cleo', 'Bo', 'Ana']],
  ])('by %s has those without last, from either end', (sort, expected) => {
    const { view, names } = viewOf(all);
    view.read(`sort=${sort}`);
    expect(names()).toEqual(expected);
  });

  it('is how well the words fit while some are sought, unless another is asked for', () => {
    const { view, names } = viewOf(all, [2, 0]);
    expect(names()).toEqual(['Cleo', 'Ana']);
    view.sortBy('name');
    expect(names()).toEqual(['Ana', 'Cleo']);
    view.sortBy('name');
    expect(view.addressWith({})).toBe('people?sort=-name');
    expect(names()).toEqual(['Cleo', 'Ana']);
  });
});

describe('what is selected', () => {
  it('is one, a range from the last one, everyone found, or nobody', () => {
    const { view } = viewOf(all);
    const selection = createPeopleSelection(view.found);
    const names = (): string[] => all.filter(({ id }) => selection.selected.value.has(id)).map(({ name }) => name);
    selection.toggle(bo.id);
    selection.extendTo(dora.id, all);
    expect(names()).toEqual(['Bo', 'Cleo', 'Dora']);
    selection.extendTo(ana.id, all);
    expect(names()).toEqual(['Ana', 'Bo']);
    selection.toggle(ana.id);
    expect(names()).toEqual(['Bo']);
    view.toggle('stage', 'met');
    selection.all();
    view.clear();
    expect(names()).toEqual(['Bo', 'Cleo']);
    selection.clear();
    expect(names()).toEqual([]);
  });

  it('is nobody who is not found', () => {
    const { view } = viewOf(all);
    const selection = createPeopleSelection(view.found);
    selection.all();
    view.toggle('stage', 'asked');
    expect([...selection.selected.value]).toEqual([ana.id]);
  });
});
