import { describe, expect, it } from 'vitest';
import { fieldsOf, standingFact, takeApart, withCorrection } from '../../../lib/contacts/index.ts';
import { at, fact, later, nobody, twoSources } from './sources.ts';

const then = '2026-05-01T10:00:00Z';

const here = {
  said: { ...nobody, name: 'Amara Lindqvist', headline: 'Dean of Libraries', emails: ['amara@a.example'] },
  url: 'https://a.example/',
  facts: [fact('Dean of Libraries, 2018')],
};
const there = {
  said: {
    ...nobody,
    name: 'Amara Lindqvist',
    headline: 'Painter',
    organization: 'Halden Studios',
    emails: ['AMARA@a.example', 'hello@b.example'],
  },
  url: 'https://b.example/about',
  facts: [fact('Exhibited in Halden, 2020')],
};
const joined = twoSources(here, there);
const second = 'b.example/about';

describe('takeApart', () => {
  const { rest, apart, captures, facts } = takeApart(joined.contact, joined.captures, joined.facts, second, then);

  it('leaves the contact as it was before the join, but for whom it is not', () => {
    expect(rest).toEqual({ ...joined.before, apart: [apart.id], updatedAt: then });
  });

  it('makes someone of their own from what the page said, what the contact had said otherwise too', () => {
    const origin = { by: 'capture', capture: joined.captures[1].id };
    expect(apart).toMatchObject({
      name: { value: 'Amara Lindqvist', origin },
      headline: { value: 'Painter', origin },
      organization: { value: 'Halden Studios', origin },
      createdAt: then,
    });
    expect(apart.emails.map((email) => email.value).toSorted()).toEqual(['AMARA@a.example', 'hello@b.example']);
    expect(apart.id).not.toBe(rest.id);
  });

  it('moves the page’s captures and facts, word for word, and no others', () => {
    expect(captures).toEqual([{ ...joined.captures[1], contact: apart.id, updatedAt: then }]);
    expect(facts).toEqual([{ ...joined.facts[1], contact: apart.id, updatedAt: then }]);
  });

  it('can take the first page too: the second then vouches for what both say', () => {
    const other = takeApart(joined.contact, joined.captures, joined.facts, 'a.example', then);
    expect(other.rest.name.value).toBe('Amara Lindqvist');
    expect(other.rest.name.origin).toEqual({ by: 'capture', capture: joined.captures[1].id });
    expect(other.rest.headline?.value).toBe('Painter');
    expect(other.rest.emails.map((email) => email.value)).toEqual(['AMARA@a.example', 'hello@b.example']);
    expect(other.apart.headline?.value).toBe('Dean of Libraries');
    expect(other.apart.emails.map((email) => email.value)).toEqual(['amara@a.example']);
  });

  it('leaves with the contact what the user wrote', () => {
    const byUser = { by: 'user', at: later } as const;
    const noted = { ...joined.contact, organization: { value: 'Ridgefield', origin: byUser } };
    const parted = takeApart(noted, joined.captures, joined.facts, second, then);
    expect(parted.rest.organization).toEqual({ value: 'Ridgefield', origin: byUser });
    expect(parted.apart.organization?.value).toBe('Halden Studios');
  });

  it('gives each the corrections of its own facts', () => {
    const [mine, theirs] = joined.facts;
    if (!mine || !theirs) throw new Error('two facts');
    const corrected = [mine, theirs].reduce(
      (contact, each) => withCorrection(contact, each, { ...fieldsOf(each), start: '2019' }, at),
      joined.contact,
    );
    const parted = takeApart(corrected, joined.captures, joined.facts, second, then);
    expect(parted.rest.corrections?.map((each) => each.fact)).toEqual([mine.id]);
    expect(parted.apart.corrections?.map((each) => each.fact)).toEqual([theirs.id]);
    expect(standingFact(theirs, parted.apart).start).toBe('2019');
  });
});
