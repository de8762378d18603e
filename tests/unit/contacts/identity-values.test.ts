import { describe, expect, it } from 'vitest';
import { joinContact, saidByPages, withListValue, withValue } from '../../../lib/contacts/index.ts';
import { later, nobody, source, twoSources } from './sources.ts';

const now = '2026-03-20T10:00:00Z';
const first = { ...nobody, name: 'Amara Lindqvist', headline: 'Dean of Libraries', emails: ['amara@example.org'] };
const second = { ...nobody, name: 'A. Lindqvist', headline: 'Provost' };
const { contact, captures } = twoSources(
  { said: first, url: 'https://ridgefield.example/lindqvist', facts: [] },
  { said: second, url: 'https://people.example/amara', facts: [] },
);
const [staff, profile] = captures;

const emails = (before: string, typed: string) =>
  withListValue(contact, 'emails', before, typed, captures, now).emails.map(({ value }) => value);

describe('a value of someone', () => {
  it('is the user’s where they write what no page says', () => {
    expect(withValue(contact, 'headline', ' Librarian ', captures, now).headline).toEqual({
      value: 'Librarian',
      origin: { by: 'user', at: now },
    });
  });

  it('is the page’s where it says so in these words', () => {
    const corrected = withValue(contact, 'headline', 'Librarian', captures, now);
    expect(withValue(corrected, 'headline', 'Provost', captures, now).headline).toEqual({
      value: 'Provost',
      origin: { by: 'capture', capture: profile.id },
    });
  });

  it('is taken out where it is emptied, and a page read again does not bring it back', () => {
    const without = withValue(contact, 'headline', '', captures, now);
    expect(without.headline).toBeUndefined();
    const again = joinContact(without, first, first, source(staff.url, later), [], later, [staff]);
    expect(again.contact.headline).toBeUndefined();
  });

  it('stays where it is the same, and a name is never taken out', () => {
    expect(withValue(contact, 'name', '', captures, now)).toBe(contact);
    expect(withValue(contact, 'name', 'Amara Lindqvist', captures, now)).toBe(contact);
  });

  it('is told beside what each page says', () => {
    expect(saidByPages('headline', captures).map(({ value, capture }) => [value, capture.id])).toEqual([
      ['Provost', profile.id],
      ['Dean of Libraries', staff.id],
    ]);
    expect(saidByPages('organization', captures)).toEqual([]);
  });
});

describe('the addresses of someone', () => {
  it('are added, corrected in their place, and taken out', () => {
    expect(emails('', 'provost@example.org')).toEqual(['amara@example.org', 'provost@example.org']);
    expect(emails('amara@example.org', 'a.lindqvist@example.org')).toEqual(['a.lindqvist@example.org']);
    expect(emails('amara@example.org', '')).toEqual([]);
  });

  it('stay where what is typed is none, or is held', () => {
    expect(emails('amara@example.org', 'amara at example')).toEqual(['amara@example.org']);
    expect(emails('', 'Amara@example.org')).toEqual(['amara@example.org']);
  });

  it('are not brought back by a page once they were taken out', () => {
    const without = withListValue(contact, 'emails', 'amara@example.org', '', captures, now);
    const again = joinContact(without, first, first, source(staff.url, later), [], later, [staff]);
    expect(again.contact.emails).toEqual([]);
  });

  it.each([
    ['www.github.com/amara', { kind: 'github', url: 'https://www.github.com/amara' }],
    ['https://amara.example/about', { kind: 'other', url: 'https://amara.example/about' }],
    ['javascript:alert(1)', undefined],
    ['not an address', undefined],
    ['localhost', undefined],
  ])('of pages are links of the web alone: %s', (typed, link) => {
    const { links } = withListValue(contact, 'links', '', typed, captures, now);
    expect(links.map(({ value }) => value)).toEqual(link ? [link] : []);
    expect(links.every(({ origin }) => origin.by === 'user')).toBe(true);
  });
});
