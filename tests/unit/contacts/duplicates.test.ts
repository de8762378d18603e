import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparable,
  inOtherScripts,
  likenessOf,
  SharedFacts,
  suspected,
  takeApart,
  type Capture,
  type Comparable,
  type Contact,
  type Fact,
} from '../../../lib/contacts/index.ts';
import type { ContactId } from '../../../lib/ids.ts';
import { captureOf, contactNamed, emails, factOf } from '../store/records.ts';

interface Person {
  contact: Contact;
  captures: Capture[];
  facts: Fact[];
}

const nobody: readonly Fact[] = [];
const person = (name: string, rest: Partial<Contact> = {}, captures: Capture[] = []): Comparable =>
  comparable(contactNamed(name, rest), captures);
const at = { value: 'Ridgefield University', origin: { by: 'user', at: '2026-03-02T09:30:00Z' } } as const;
const likeness = (one: Comparable, other: Comparable) => likenessOf(one, other, () => nobody);

/** Does the steps of a search. */
function result<Value>(steps: Generator<number, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    expect(step.value).toBeGreaterThanOrEqual(0);
    expect(step.value).toBeLessThanOrEqual(1);
  }
}

/** Someone of a name on a page that several share. */
const here = (name: string): Comparable => {
  const contact = contactNamed(name);
  return comparable(contact, [captureOf(contact.id, { url: 'https://lab.example.org/people' })]);
};

describe('two people who are saved', () => {
  it('are one where they share an address and a name', () => {
    const one = person('Ana Ruiz', { emails: emails('ana@example.org') });
    const other = person('Ana Ruiz Vega', { emails: emails('ANA@example.org') });
    expect(likeness(one, other)).toEqual({ likelihood: 'proved', names: 'same', reasons: [{ is: 'email' }] });
  });

  it('may be one where they share an address and the names differ', () => {
    const one = person('Ana Ruiz', { emails: emails('ana@example.org') });
    const other = person('Bo Marsh', { emails: emails('ana@example.org') });
    expect(likeness(one, other)?.likelihood).toBe('likely');
  });

  it('may be one where the name and the organisation are the same', () => {
    const found = likeness(
      person('Ana Ruiz', { organization: at }),
      person('A. Ruiz', { organization: { ...at, value: 'Ridgefield University Library' } }),
    );
    expect(found).toMatchObject({ likelihood: 'likely', reasons: [{ is: 'organization' }] });
  });

  it('are told of by the name alone as that, and by a first name not at all', () => {
    expect(likeness(person('Ana Ruiz'), person('Ruiz, Ana'))).toEqual({
      likelihood: 'name-alone',
      names: 'same',
      reasons: [],
    });
    expect(likeness(person('Ana'), person('Ana'))).toBeUndefined();
    expect(likeness(person('Ana Ruiz'), person('Bo Marsh'))).toBeUndefined();
  });

  it('are not one because both stand on one page under different names', () => {
    expect(likeness(here('Ana Ruiz'), here('Bo Marsh'))).toBeUndefined();
    expect(likeness(here('Ana Ruiz'), here('Ana Ruiz'))?.likelihood).toBe('proved');
  });

  it('are known by what a page of theirs said, though the contact has it no longer', () => {
    const contact = contactNamed('Ana Vega');
    const said = {
      name: 'Ana Ruiz',
      transliteration: '',
      honorific: '',
      headline: '',
      organization: '',
      emails: ['ana@example.org'],
      links: [],
    };
    const one = comparable(contact, [captureOf(contact.id, { said })]);
    const other = person('Ana Ruiz', { emails: emails('ana@example.org') });
    expect(likeness(one, other)).toMatchObject({ likelihood: 'proved', names: 'same' });
  });

  it('are never asked about again once the user said that they are two', () => {
    const one = person('Ana Ruiz', { emails: emails('ana@example.org') });
    const apart = person('Ana Ruiz', { emails: emails('ana@example.org'), apart: [one.contact.id] });
    expect(likeness(one, apart)).toBeUndefined();
    expect(likeness(apart, one)).toBeUndefined();
  });

  it('are two for good when a page was taken out of one as about someone else', () => {
    const contact = contactNamed('Ana Ruiz');
    const captures = [
      captureOf(contact.id),
      captureOf(contact.id, { page: 'example.org/other', url: 'https://example.org/other' }),
    ];
    const taken = takeApart(contact, captures, [], 'example.org/other', '2026-03-02T09:30:00Z');
    expect(likeness(comparable(taken.rest, []), comparable(taken.apart, []))).toBeUndefined();
  });

  it('share nothing by an address that very many have', () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      person(`Person${String.fromCharCode(97 + index)} Alone`, { emails: emails('reading-room-3@example.org') }),
    );
    const found = result(suspected(many));
    expect([...found.pairs]).toEqual([]);
    expect([...found.common]).toEqual(['email:reading-room-3@example.org']);
  });
});

const firsts = ['Ana', 'A.', 'Bo', 'B', 'Ana Bo', '雷', 'Ольга', 'O'];
const lasts = ['Ruiz', 'Marsh', 'R', 'Ruiz Marsh', '李', 'Ковальчук', ''];
const houses = ['Ridgefield University', 'University of Ridgefield', 'Halden Archive', ''];
const quotes = ['Head of maps since 2019', 'Wrote the atlas of rivers', 'Chaired the budget committee'];

const anyone: fc.Arbitrary<Person> = fc
  .record({
    name: fc.tuple(fc.constantFrom(...firsts), fc.constantFrom(...lasts)).map((parts) => parts.join(' ').trim()),
    second: fc.option(fc.constantFrom('李雷', 'Li Lei', 'Ольга Ковальчук'), { nil: undefined, freq: 4 }),
    house: fc.constantFrom(...houses),
    email: fc.constantFrom('', '', '', 'ana@example.org', 'bo@example.org'),
    page: fc.constantFrom('https://example.org/ana', 'https://example.org/bo', 'https://example.org/lab'),
    isEntry: fc.boolean(),
    facts: fc.array(
      fc.record({
        quote: fc.constantFrom(...quotes),
        title: fc.constantFrom('Head of maps', 'Head of the maps room', 'Chair'),
        start: fc.constantFrom('2019', '2020', undefined),
        house: fc.constantFrom(...houses),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ name, second, house, email, page, isEntry, facts }) => {
    const origin = { by: 'user', at: '2026-03-02T09:30:00Z' } as const;
    const contact = contactNamed(name, {
      emails: email === '' ? [] : emails(email),
      ...(house !== '' && { organization: { value: house, origin } }),
      ...(second !== undefined && { transliteration: { value: second, origin } }),
    });
    const capture = captureOf(contact.id, { url: page, ...(isEntry && { entry: name }) });
    return {
      contact,
      captures: [capture],
      facts: facts.map(({ quote, title, start, house: organization }) => ({
        ...factOf(capture, quote),
        title,
        ...(start !== undefined && { start }),
        ...(organization !== '' && { organization }),
      })),
    };
  });

describe('the search for duplicates', () => {
  it('misses none that comparing each with each finds', () => {
    fc.assert(
      fc.property(fc.array(anyone, { minLength: 2, maxLength: 12 }), (persons) => {
        const people = persons.map(({ contact, captures }) => comparable(contact, captures));
        const facts = new Map<ContactId, Fact[]>(persons.map((each) => [each.contact.id, each.facts]));
        const factsOf = ({ id }: Contact): readonly Fact[] => facts.get(id) ?? [];
        const { pairs, common } = result(suspected(people));
        const shared = new SharedFacts(people.length);
        for (const one of inOtherScripts(people)) for (const each of persons[one]?.facts ?? []) shared.know(one, each);
        for (const [one, { facts: theirs }] of persons.entries()) for (const each of theirs) shared.meet(one, each);
        const found = new Set([...pairs, ...shared.pairs()].map(([one, other]) => `${one} ${other}`));
        for (const [one, ours] of people.entries()) {
          for (const [other, theirs] of people.entries()) {
            if (other <= one || !likenessOf(ours, theirs, factsOf, common)) continue;
            expect(found, `${ours.contact.name.value} and ${theirs.contact.name.value}`).toContain(`${one} ${other}`);
          }
        }
      }),
      { numRuns: 1_500 },
    );
  });

  it('compares few of many', () => {
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));
    const people = letters.flatMap((first) => letters.map((last) => person(`Al${first}x Ro${last}n`)));
    expect([...result(suspected(people)).pairs]).toEqual([]);
  });
});
