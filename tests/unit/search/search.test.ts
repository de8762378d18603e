import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptOfPerson } from '../../../lib/overview/index.ts';
import {
  createDictionary,
  find,
  rangesIn,
  searchable,
  soughtIn,
  whyFound,
  wordList,
  wordsOfPerson,
} from '../../../lib/search/index.ts';
import { captureOf, contactNamed, emails, factOf, letterTo, at } from '../store/records.ts';

const by = { by: 'user', at } as const;

interface Said {
  headline?: string;
  organization?: string;
  tags?: string[];
  email?: string;
  facts?: string[];
  note?: string;
  letter?: string;
}

function person(name: string, said: Said = {}): KeptOfPerson {
  const { headline, organization, tags, email, facts = [], note, letter } = said;
  const contact = contactNamed(name, {
    ...(headline !== undefined && { headline: { value: headline, origin: by } }),
    ...(organization !== undefined && { organization: { value: organization, origin: by } }),
    ...(tags && { tags }),
    ...(email !== undefined && { emails: emails(email) }),
  });
  const capture = captureOf(contact.id);
  return {
    contact,
    captures: [capture],
    facts: facts.map((quote) => factOf(capture, quote)),
    letters: letter === undefined ? [] : [letterTo(contact.id, { subject: '', body: letter })],
    interactions: [],
    notes: note === undefined ? [] : [{ id: 'n' as never, contact: contact.id, text: note, updatedAt: at }],
  };
}

/** The names of those found, the best first. */
function found(people: readonly KeptOfPerson[], query: string): string[] {
  const dictionary = createDictionary();
  const list = wordList(new Map(people.map((each, index) => [index, wordsOfPerson(each)])));
  const places = find([{ list: searchable(list, people.length, dictionary), place: 0 }], soughtIn(query), dictionary);
  return places.map((place) => people[people.length - 1 - place]?.contact.name.value ?? '');
}

const library = [
  person('Amara Lindqvist', { headline: 'Dean of Libraries', organization: 'Universität Halden', tags: ['mentor'] }),
  person('Bo Marsh', { facts: ['Taught archival description with Amara', 'Straßenbahn museum, 2014'] }),
  person('Žofie Nováková', { note: 'Met at the night desk. Likes zines.', email: 'zofie@ridgefield.example' }),
  person('水原 朋香', { facts: ['国立図書館の司書として働く'] }),
  person('Søren Østergård', { letter: 'Dear Søren, I read about your lighthouse keepers.' }),
  person('Майя Иванова', { headline: 'Архивист' }),
  person('สมชาย ใจดี', { facts: ['บรรณารักษ์อาวุโส'] }),
  person('김 민준', {}),
  person('Élise Moreau', { facts: ['Spécialiste de l’archivistique'] }),
];

describe('searching', () => {
  it.each([
    ['lindqvist', ['Amara Lindqvist']],
    ['LINDQ', ['Amara Lindqvist']],
    ['mentor', ['Amara Lindqvist']],
    ['halden dean', ['Amara Lindqvist']],
    ['universitat', ['Amara Lindqvist']],
    ['strassenbahn', ['Bo Marsh']],
    ['zines', ['Žofie Nováková']],
    ['zofie', ['Žofie Nováková']],
    ['ridgefield', ['Žofie Nováková']],
    ['ostergard', ['Søren Østergård']],
    ['lighthouse', ['Søren Østergård']],
    ['архив', ['Майя Иванова']],
    ['図書館', ['水原 朋香']],
    ['館', ['水原 朋香']],
    ['原', ['水原 朋香']],
    ['บรรณารักษ์', ['สมชาย ใจดี']],
    ['민준', ['김 민준']],
    ['archivistique', ['Élise Moreau']],
    ['lindqvist marsh', []],
    ['図館', []],
    ['', []],
    [' … ', []],
  ])('%j finds %j', (query, expected) => {
    expect(found(library, query)).toEqual(expected);
  });

  it('puts the name before what is kept of others, whole words before beginnings, and these before typos', () => {
    expect(found(library, 'amara')).toEqual(['Amara Lindqvist', 'Bo Marsh']);
    const people = [
      person('Marina Holm'),
      person('Maria Holm'),
      person('Mari Holm'),
      person('Ada', { facts: ['Mari'] }),
    ];
    expect(found(people, 'mari')).toEqual(['Mari Holm', 'Maria Holm', 'Marina Holm', 'Ada']);
  });

  it.each([
    ['lndqvist', 'a letter left out'],
    ['lindqvisst', 'one too many'],
    ['lindqvisd', 'another'],
    ['lidnqvist', 'two swapped'],
    ['mindqvist', 'another at the beginning'],
    ['lindkvost', 'two others in a long word'],
    ['lindqvits ammara', 'one in each of two words'],
    ['lidnqv', 'two swapped in the beginning of a word'],
  ])('finds who was meant by %j: %s', (query) => {
    expect(found(library, query)[0]).toBe('Amara Lindqvist');
  });

  it('takes a few letters for no other beginning than they are', () => {
    expect(found([person('Noor Haddad'), person('Ada', { facts: ['Address'] })], 'hadd')).toEqual(['Noor Haddad']);
  });

  it('takes short words and numbers as they are typed', () => {
    expect(found(library, 'bi')).toEqual([]);
    expect(found(library, '2015')).toEqual([]);
    expect(found(library, '2014')).toEqual(['Bo Marsh']);
  });

  it('thinks of no typos where enough people are found as typed', () => {
    const people = [...Array.from({ length: 10 }, (_, index) => person(`Marta ${index}`)), person('Martha')];
    expect(found(people, 'marta')).not.toContain('Martha');
    expect(found(people.slice(2), 'marta')).toContain('Martha');
  });

  it('finds everyone by any word of theirs and by any beginning of one, whatever they are called', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 24 })
      .filter((text) => soughtIn(text).length > 0);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), fc.nat(), (all, which) => {
        const people = all.map((each) => person(each));
        const wanted = all[which % all.length] ?? '';
        expect(found(people, wanted)).toContain(wanted);
      }),
    );
  });
});

const bracketed = (text: string, { start, end }: { start: number; end: number }): string =>
  `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;

const marked = (kept: KeptOfPerson, query: string): string | undefined => {
  const why = whyFound(kept, soughtIn(query));
  return why && `${why.is}: ${why.ranges.toReversed().reduce(bracketed, why.text)}`;
};

describe('why someone was found', () => {
  const [, bo, zofie, tomoka, soren] = library as [
    KeptOfPerson,
    KeptOfPerson,
    KeptOfPerson,
    KeptOfPerson,
    KeptOfPerson,
  ];
  it.each([
    [bo, 'archiv amara', 'fact: Taught [archival] description with [Amara]'],
    [bo, 'marsh', undefined],
    [bo, 'marsh strasenbahn', 'fact: [Straßenbahn] museum, 2014'],
    [zofie, 'night zine', 'note: Met at the [night] desk. Likes [zines].'],
    [zofie, 'ridgefield', 'email: zofie@[ridgefield].example'],
    [tomoka, '図書館', 'fact: 国立[図書館]の司書として働く'],
    [soren, 'lighthouse', 'letter: Dear Søren, I read about your [lighthouse] keepers.'],
  ])('is told in the words that were kept (%#)', (kept, query, expected) => {
    expect(marked(kept, query)).toBe(expected);
  });

  it('is an excerpt of a long text, with what was sought in it', () => {
    const kept = person('Ada', { note: `${'word '.repeat(200)}needle ${'more '.repeat(200)}` });
    const text = marked(kept, 'needle') ?? '';
    expect(text).toMatch(/^note: … word .*\[needle\] more .* …$/);
    expect(text.length).toBeLessThan(180);
  });

  it('has ranges that lie in the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.nat(), (text, from) => {
        const terms = soughtIn(text);
        const sought = terms.slice(from % (terms.length + 1)).slice(0, 2);
        const why = whyFound(person('', { note: text }), sought);
        if (sought.length === 0) return;
        expect(why?.ranges.length).toBeGreaterThan(0);
        for (const { start, end } of why?.ranges ?? []) expect(why?.text.slice(start, end).trim()).not.toBe('');
      }),
    );
  });

  it('can be marked in a name too', () => {
    expect(rangesIn('Žofie Nováková', soughtIn('novak zo'))).toEqual([
      { start: 0, end: 5 },
      { start: 6, end: 14 },
    ]);
  });
});

describe('a list of words', () => {
  const person0 = wordsOfPerson(person('Ana Ruiz'));
  const person1 = wordsOfPerson(person('Bo Ruiz'));
  const person2 = wordsOfPerson(person('Cem Demir'));

  it('is the same whether made at once or by and by', () => {
    const before = wordList(
      new Map([
        [0, person0],
        [1, person2],
      ]),
    );
    const after = wordList(new Map([[1, person1]]), { list: before, numbers: [0, 2] });
    expect(after).toEqual(wordList(new Map([person0, person1, person2].entries())));
  });

  it('keeps no word of whoever is gone', () => {
    const before = wordList(new Map([person0, person1].entries()));
    expect(wordList(new Map(), { list: before, numbers: [-1, 0] })).toEqual(wordList(new Map([[0, person1]])));
  });
});
