/** What was handed over as data comes back as it was; tables and cards, which hold less, are with the other tests of theirs. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factKinds, sensitivities } from '../../../lib/capture/index.ts';
import type { Contact, Identity } from '../../../lib/contacts/index.ts';
import { keptFrom, peopleJson, personOf, planOf, type Kept, type Person } from '../../../lib/exchange/index.ts';
import { at, captureOf, factOf } from '../store/records.ts';
import { anna, contactWith, identities, line, whole } from './people.ts';
import { done, outcomeOf, peopleIn } from './reading.ts';

const fields = fc.record(
  {
    title: line(1),
    organization: line(1),
    place: line(1),
    start: fc.constantFrom('1999', '2001-04', '2001-04-30'),
    ongoing: fc.boolean(),
    sensitive: fc.constantFrom(...sensitivities),
  },
  { requiredKeys: [] },
);

const pages = fc.array(
  fc.record({
    format: fc.constantFrom('html', 'pdf', 'selection', 'by-hand'),
    url: fc.webUrl({ size: 'small' }),
    title: line(),
    facts: fc.array(
      fc.record({ quote: fc.string({ minLength: 1, unit: 'grapheme' }), kind: fc.constantFrom(...factKinds), fields }),
      {
        maxLength: 3,
      },
    ),
  }),
  { maxLength: 3 },
);

const people: fc.Arbitrary<Person> = fc.record({ identity: identities, pages }).map(({ identity, pages: read }) => {
  const contact = contactWith(identity);
  const captures = read.map(({ format, url, title }) => captureOf(contact.id, { format, url, title }));
  const facts = read.flatMap((page, index) =>
    page.facts.flatMap(({ quote, kind, fields: more }, nth) => {
      const capture = captures[index];
      // Two facts with the same words are one, so each has its own.
      return capture ? [{ ...factOf(capture, `${index} ${nth} ${quote}`), kind, ...more }] : [];
    }),
  );
  return personOf(contact, captures, facts);
});

const nobodyHeld = () => ({ facts: [], notes: new Set<string>() });

/** Everyone of a file kept in an empty library. */
function kept(json: string): Kept[] {
  const plan = done(planOf(peopleIn(json).entries, [], []));
  return done(keptFrom(plan, new Set(), nobodyHeld, { at, zone: 'Europe/Lisbon' }));
}

const valuesOf = ({ name, emails, links, ...rest }: Contact): Identity => ({
  name: name.value,
  transliteration: rest.transliteration?.value ?? '',
  honorific: rest.honorific?.value ?? '',
  headline: rest.headline?.value ?? '',
  organization: rest.organization?.value ?? '',
  emails: emails.map(({ value }) => value),
  links: links.map(({ value }) => value),
});

/** All that there is of a person but what is new by nature: ids, and who says so from now on. */
const toldOf = ({ contact, captures, facts }: Pick<Person, 'contact' | 'captures'> & { facts: readonly object[] }) => ({
  ...valuesOf(contact),
  purpose: contact.purpose,
  pages: captures.map(({ id, format, url, title, readAt }) => ({
    format,
    url,
    title,
    readAt,
    facts: facts.flatMap((fact) => {
      const { id: _id, contact: _contact, capture, updatedAt: _updatedAt, ...told } = fact as Person['facts'][number];
      return capture === id ? [told] : [];
    }),
  })),
});

describe('people as data', () => {
  it('come back with every word, every field and every page, whoever they are', () => {
    fc.assert(
      fc.property(people, (person) => {
        const [back, ...more] = kept(whole(peopleJson([person], at)));
        expect(more).toEqual([]);
        expect(back && toldOf(back)).toEqual(toldOf(person));
      }),
    );
  });

  it('are known again by their ids, and get nothing that they have', () => {
    const { contact, captures, facts } = anna();
    const { entries } = peopleIn(whole(peopleJson([anna()], at)));
    const json = whole(peopleJson([{ contact, captures, facts }], at));
    expect(entries).toHaveLength(1);
    const plan = done(planOf(peopleIn(json).entries, [contact], captures));
    expect(plan).toMatchObject([{ is: 'joins', by: 'id' }]);
    expect(done(keptFrom(plan, new Set(), () => ({ facts, notes: new Set() }), { at, zone: 'Europe/Lisbon' }))).toEqual(
      [],
    );
  });

  it('that are damaged cost no other, and are said with the line on which their id stands', () => {
    const json = whole(peopleJson([anna(), anna(), anna()], at));
    const first = json.indexOf('"purpose"');
    const broken = `${json.slice(0, first)}"purpose": 7, "was"${json.slice(first + 9)}`;
    const { entries, problems } = peopleIn(broken);
    expect(entries).toHaveLength(2);
    expect(problems).toEqual([{ line: 3, is: 'broken-person' }]);
  });

  it('of a newer Groundwork are refused, and so is what only calls itself so', () => {
    expect(outcomeOf('{"format":"groundwork-people","version":2,"people":[]}')).toMatchObject({
      problem: { is: 'newer-json' },
    });
    expect(outcomeOf('{"format":"groundwork-people","version":1}')).toMatchObject({ problem: { is: 'other-json' } });
    expect(outcomeOf('{"format":"groundwork-people","version":1,"people":[]}')).toMatchObject({
      problem: { is: 'nobody' },
    });
  });
});
