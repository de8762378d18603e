import { describe, expect, it } from 'vitest';
import type { ReadFact, Reading } from '../../../lib/capture/index.ts';
import {
  identitySources,
  joinContact,
  leavingOut,
  newContact,
  readIdentity,
  sourceOf,
  unheldFacts,
  type Identity,
  type Source,
} from '../../../lib/contacts/index.ts';

const at = '2026-03-02T09:30:00Z';
const later = '2026-03-09T18:00:00Z';

const fact = (quote: string): ReadFact => ({
  kind: 'position',
  quote,
  selector: {
    quote: { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 0, end: quote.length },
  },
});

const page: Identity = {
  name: 'Amara Lindqvist',
  transliteration: '',
  honorific: 'Dr.',
  headline: 'Dean of Libraries',
  organization: 'University of Ridgefield',
  emails: ['amara@ridgefield.example'],
  links: [{ kind: 'orcid', url: 'https://orcid.org/0000-0002-1825-0097' }],
};
const source: Source = {
  format: 'html',
  url: 'https://www.ridgefield.example/people/lindqvist/?utm_source=news',
  title: 'Amara Lindqvist | Ridgefield Libraries',
  language: 'en',
  readAt: '2026-03-02T09:29:58Z',
};
const nothing: Identity = {
  name: '',
  transliteration: '',
  honorific: '',
  headline: '',
  organization: '',
  emails: [],
  links: [],
};

describe('newContact', () => {
  it('says of every value that it was read from the page, when the user changed none', () => {
    const { contact, capture } = newContact(page, page, source, [], at);
    const origin = { by: 'capture', capture: capture.id };
    expect(contact).toMatchObject({
      name: { value: 'Amara Lindqvist', origin },
      honorific: { value: 'Dr.', origin },
      headline: { value: 'Dean of Libraries', origin },
      organization: { value: 'University of Ridgefield', origin },
      emails: [{ value: 'amara@ridgefield.example', origin }],
      links: [{ value: page.links[0], origin }],
      purpose: 'learn',
      createdAt: at,
      updatedAt: at,
    });
  });

  it('says of each value that the user corrected or added that it is the user’s, and when', () => {
    const corrected = { ...page, name: 'Amara Lindqvist-Osei', emails: [...page.emails, 'amara@home.example'] };
    const { contact, capture } = newContact(corrected, page, source, [], at);
    expect(contact.name).toEqual({ value: 'Amara Lindqvist-Osei', origin: { by: 'user', at } });
    expect(contact.emails.map((email) => email.origin)).toEqual([
      { by: 'capture', capture: capture.id },
      { by: 'user', at },
    ]);
    expect(contact.headline?.origin).toEqual({ by: 'capture', capture: capture.id });
  });

  it('does not take a value for read that the page says of another field', () => {
    const { contact } = newContact({ ...page, headline: 'University of Ridgefield' }, page, source, [], at);
    expect(contact.headline?.origin).toEqual({ by: 'user', at });
  });

  it('leaves out what is empty', () => {
    const { contact } = newContact({ ...nothing, name: '李雷' }, nothing, source, [], at);
    expect(Object.keys(contact).toSorted()).toEqual(
      ['createdAt', 'emails', 'id', 'links', 'name', 'purpose', 'updatedAt'].toSorted(),
    );
    expect(contact.name).toEqual({ value: '李雷', origin: { by: 'user', at } });
  });

  it('keeps where and when the page was read, and knows the page again', () => {
    const { contact, capture } = newContact(page, page, { ...source, refusal: 'several-people' }, [], at);
    expect(capture).toEqual({
      ...source,
      id: capture.id,
      contact: contact.id,
      page: 'ridgefield.example/people/lindqvist',
      said: page,
      refusal: 'several-people',
      updatedAt: at,
    });
  });

  it('keeps the facts word for word, each tied to the contact and the capture', () => {
    const read = [fact('Dean of Libraries, 2018–present'), fact('数字人文研究中心主任')];
    const { contact, capture, facts } = newContact(page, page, source, read, at);
    const ties = { contact: contact.id, capture: capture.id, updatedAt: at };
    expect(facts).toEqual(facts.map(({ id }, index) => Object.assign({ id }, read[index], ties)));
    expect(facts).toHaveLength(2);
    expect(new Set(facts.map((each) => each.id)).size).toBe(2);
  });
});

describe('joinContact', () => {
  const first = newContact(page, page, source, [fact('Dean of Libraries')], at);
  const cv: Source = { ...source, format: 'pdf', url: 'https://ridgefield.example/cv.pdf', title: 'CV', readAt: later };

  it('adds the addresses and links that are new, as the second page’s', () => {
    const second: Identity = {
      ...nothing,
      emails: ['AMARA@ridgefield.example', 'a.lindqvist@archive.example'],
      links: [
        { kind: 'orcid', url: 'http://www.orcid.org/0000-0002-1825-0097/' },
        { kind: 'github', url: 'https://github.com/alindqvist' },
      ],
    };
    const { contact, capture } = joinContact(first.contact, second, second, cv, [], later);
    const origin = { by: 'capture', capture: capture.id };
    expect(contact.emails).toEqual([...first.contact.emails, { value: 'a.lindqvist@archive.example', origin }]);
    expect(contact.links).toEqual([...first.contact.links, { value: second.links[1], origin }]);
  });

  it('adds an address once that the second page names twice', () => {
    const link = { kind: 'github', url: 'https://github.com/alindqvist' } as const;
    const twice: Identity = {
      ...nothing,
      emails: ['al@archive.example', 'AL@archive.example'],
      links: [link, { ...link, url: 'https://www.github.com/alindqvist/' }],
    };
    const { contact } = joinContact(first.contact, twice, twice, cv, [], later);
    expect(contact.emails.map((email) => email.value)).toEqual(['amara@ridgefield.example', 'al@archive.example']);
    expect(contact.links).toHaveLength(2);
  });

  it('fills in what was still empty, as the second page’s', () => {
    const byName = newContact({ ...nothing, name: 'Amina Diallo' }, nothing, cv, [], later);
    const archivist = { ...nothing, headline: 'Archivist' };
    const { contact, capture } = joinContact(byName.contact, archivist, archivist, cv, [], later);
    expect(contact.headline).toEqual({ value: 'Archivist', origin: { by: 'capture', capture: capture.id } });
    expect(contact.organization).toBeUndefined();
  });

  it('changes nothing that was said before, though the second page says otherwise', () => {
    const other = { ...page, name: 'A. Lindqvist', headline: 'University Librarian', organization: 'Halden College' };
    const { contact } = joinContact(first.contact, other, other, cv, [], later);
    expect(contact).toEqual({ ...first.contact, updatedAt: later });
  });

  it('leaves the contact that it was given as it was', () => {
    const before = structuredClone(first.contact);
    const adding = { ...nothing, emails: ['new@archive.example'] };
    joinContact(first.contact, adding, adding, cv, [], later);
    expect(first.contact).toEqual(before);
  });

  it('ties the second page’s facts to the same contact and to their own capture', () => {
    const { contact, capture, facts } = joinContact(first.contact, nothing, nothing, cv, [fact('PhD, 2009')], later);
    expect(contact.id).toBe(first.contact.id);
    expect(capture).toMatchObject({ contact: contact.id, format: 'pdf', page: 'ridgefield.example/cv.pdf' });
    expect(capture.id).not.toBe(first.capture.id);
    expect(facts).toMatchObject([{ quote: 'PhD, 2009', contact: contact.id, capture: capture.id, updatedAt: later }]);
  });
});

describe('what the user took out of the form', () => {
  const shorter: Identity = { ...page, headline: '', emails: [], links: [] };

  it('is not kept, not even as what the page said', () => {
    const { contact, capture } = newContact(shorter, page, source, [], at);
    expect(JSON.stringify([contact, capture])).not.toMatch(/amara@|orcid/);
  });

  it('does not come back when the page is captured again, or another page says it too', () => {
    const { contact, capture } = newContact(shorter, page, source, [], at);
    const again = joinContact(contact, page, page, source, [], later, [capture]).contact;
    expect(again).toMatchObject({ emails: [], links: [] });
    expect(again.headline).toBeUndefined();
  });
});

describe('the same page captured again', () => {
  const first = newContact({ ...page, organization: 'Ridgefield' }, page, source, [], at);
  const now = { ...page, headline: 'Provost', organization: 'Halden College' };
  const again = joinContact(first.contact, now, now, { ...source, readAt: later }, [], later, [first.capture]);

  it('says anew what only the page had said', () => {
    const origin = { by: 'capture', capture: again.capture.id };
    expect(again.contact.headline).toEqual({ value: 'Provost', origin });
  });

  it('never changes what the user wrote', () => {
    expect(again.contact.organization).toEqual({ value: 'Ridgefield', origin: { by: 'user', at } });
  });

  it('leaves alone what another page said', () => {
    const cv = joinContact(again.contact, page, page, { ...source, url: 'https://ridgefield.example/cv' }, [], later);
    expect(cv.contact.headline).toEqual(again.contact.headline);
  });
});

describe('unheldFacts', () => {
  const { contact, facts: held } = newContact(page, page, source, [fact('Dean of Libraries')], at);

  it('leaves out what is held already, by its words, however they are set', () => {
    const read = [fact('Dean  of libraries.'), fact('PhD, 2009')];
    expect(unheldFacts(read, held, contact)).toEqual({ fresh: [read[1]], leftOut: [] });
  });

  it('takes a statement that says the same in other words for new', () => {
    expect(unheldFacts([fact('Dean of Libraries, 2018')], held, contact).fresh).toHaveLength(1);
  });

  it('keeps what the user left out before apart from what is new, and none of its words', () => {
    const choosy = leavingOut(contact, ['PhD, 2009']);
    const read = [fact('PhD, 2009'), fact('PhD, 2010')];
    expect(unheldFacts(read, held, choosy)).toEqual({ fresh: [read[1]], leftOut: [read[0]] });
    expect(JSON.stringify(choosy)).not.toMatch(/phd/i);
  });
});

describe('a reading', () => {
  const reading: Reading = {
    url: source.url,
    title: source.title,
    readAt: source.readAt,
    isProfile: false,
    refusal: 'article',
    person: {
      name: { value: 'Amara Lindqvist', source: 'json-ld' },
      organization: { value: 'University of Ridgefield', source: 'text' },
      emails: [{ value: 'amara@ridgefield.example', source: 'mailto' }],
      links: page.links,
    },
    facts: [],
    truncated: false,
    ms: 1,
  };

  it('is an identity with empty fields where the page says nothing', () => {
    expect(readIdentity(reading)).toEqual({ ...page, honorific: '', headline: '' });
  });

  it('tells where on the page each value was found', () => {
    expect(identitySources(reading)).toEqual({ name: 'json-ld', organization: 'text', emails: 'mailto' });
  });

  it('is a source, with the reason why it was not taken for a profile', () => {
    const { language: _language, ...rest } = source;
    expect(sourceOf(reading)).toEqual({ ...rest, refusal: 'article' });
  });
});
