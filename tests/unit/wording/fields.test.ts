import { describe, expect, it } from 'vitest';
import fieldsElsewhere from '../../../lib/wording/fields/fields-elsewhere.json' with { type: 'json' };
import fields from '../../../lib/wording/fields/fields.json' with { type: 'json' };
import sectorsElsewhere from '../../../lib/wording/fields/sectors-elsewhere.json' with { type: 'json' };
import sectors from '../../../lib/wording/fields/sectors.json' with { type: 'json' };
import { fieldNames, fieldOf, fieldsOf, fold, sectorOf } from '../../../lib/wording/index.ts';

describe('the fields that words name', () => {
  it.each([
    ['Data librarian', ['data', 'libraries']],
    ['Leitende Bibliothekarin', ['libraries']],
    ['Infirmière, puis médecin', ['nursing', 'medicine']],
    ['Profesora de Matemáticas', ['mathematics']],
    ['Someone', []],
  ])('%s: %j', (text, named) => {
    expect(fieldsOf(text)).toEqual(named);
  });

  it('are one where there is no doubt, as is the kind of house', () => {
    expect([fieldOf('Ward nurse'), fieldOf('Data librarian')]).toEqual(['nursing', undefined]);
    expect([sectorOf('Universität Halden'), sectorOf('Bank of Halden School')]).toEqual(['education', undefined]);
  });

  it.each([
    ['fields', [fields, fieldsElsewhere]],
    ['kinds of houses', [sectors, sectorsElsewhere]],
  ] as const)('give each word to one of the %s, the same in every language', (_what, lists) => {
    const places = new Map<string, string>();
    for (const list of lists)
      for (const [name, words] of Object.entries(list))
        for (const word of words) {
          expect([word, places.get(fold(word)) ?? name]).toEqual([word, name]);
          places.set(fold(word), name);
        }
    expect(Object.keys(lists[1])).toEqual(Object.keys(lists[0]));
    expect(fieldNames).toEqual(Object.keys(fields));
  });
});
