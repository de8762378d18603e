import { describe, expect, it } from 'vitest';
import type { ReadFact, Reading } from '../../../lib/capture/index.ts';
import { newContact, readIdentity, sourceOf } from '../../../lib/contacts/index.ts';
import type { ContactId } from '../../../lib/ids.ts';
import { recognise, savedFrom } from '../../../lib/models/recognising.ts';
import type { Store } from '../../../lib/store/index.ts';
import { createMemory, createMemoryStore } from '../store/memory-store.ts';
import { at } from '../store/records.ts';
import { fact, reading } from './world.ts';

const nobody = { emails: [], links: [] };
const named = (name: string, rest: Partial<Reading['person']> = {}): Reading['person'] => ({
  ...nobody,
  name: { value: name, source: 'heading' },
  ...rest,
});
const atHouse = (organization: string): Partial<Reading['person']> => ({
  organization: { value: organization, source: 'text' },
});

/** A page about someone that shares nothing with another unless the test says so. */
const page = (url: string, person: Reading['person'], facts: ReadFact[] = []): Reading =>
  reading({ url, title: '', person, facts });

/** A store that holds those who were read on these pages. */
async function holding(...readings: Reading[]): Promise<Store> {
  const store = createMemoryStore(createMemory());
  for (const each of readings) {
    const said = readIdentity(each);
    const { contact, capture, facts } = newContact(said, said, sourceOf(each), each.facts, at);
    await store.commit([
      { put: 'contacts', record: contact },
      { put: 'captures', record: capture },
      ...facts.map((record) => ({ put: 'facts', record }) as const),
    ]);
  }
  return store;
}

const look = (store: Store, seen: Reading, apart: ContactId[] = []) =>
  recognise(store, { url: seen.url, reading: seen, isEntry: false }, new Set(apart));

const url = 'https://ridgefield.example/lindqvist';

describe('someone saved from a page', () => {
  it.each([url, 'file:///home/noor/lindqvist.html'])('is found by its address, %s', async (address) => {
    const store = await holding(page(address, named('Amara Lindqvist')));
    expect((await savedFrom(store, address)).map((contact) => contact.name.value)).toEqual(['Amara Lindqvist']);
  });

  it.each(['', 'about:newtab', 'about:blank', 'chrome://newtab/', 'moz-extension://0f0f/library.html'])(
    'is not found by %j, which is nobody’s page',
    async (address) => {
      expect(await savedFrom(await holding(page(address, named('Amara Lindqvist'))), address)).toEqual([]);
    },
  );

  it.each(['Amara Lindqvist', 'A. Lindqvist', 'Amara Lindqvist-Osei', 'アマラ・リンドクヴィスト'])(
    'is known there as “%s”',
    async (name) => {
      const store = await holding(page(url, named('Amara Lindqvist')));
      expect((await look(store, page(url, named(name)))).known?.by).toBe('page');
    },
  );

  it('is known there when the page is read without a name', async () => {
    const store = await holding(page(url, named('Amara Lindqvist')));
    expect((await look(store, page(url, nobody))).known?.by).toBe('page');
  });

  it.each(['Boris Holm', 'Amara Holm', 'Erik Lindqvist'])(
    'is not taken for “%s”, whom the page shows now, and is asked about',
    async (name) => {
      const store = await holding(page(url, named('Amara Lindqvist')));
      const { known, maybe } = await look(store, page(url, named(name)));
      expect(known).toBeUndefined();
      expect(maybe).toMatchObject([{ contact: { name: { value: 'Amara Lindqvist' } }, reasons: [{ is: 'page' }] }]);
    },
  );

  it('is told from a second person who was saved from the same address', async () => {
    const store = await holding(page(url, named('Amara Lindqvist')), page(url, named('Boris Holm')));
    expect((await look(store, page(url, named('Boris Holm')))).known?.contact.name.value).toBe('Boris Holm');
    expect((await look(store, page(url, named('Amara Lindqvist')))).known?.contact.name.value).toBe('Amara Lindqvist');
  });
});

describe('someone with the same', () => {
  const elsewhere = 'https://example.org/people/7';
  const orcid = { kind: 'orcid', url: 'http://orcid.org/0000-0002-1825-0097/' } as const;
  const linkedIn = { kind: 'linkedin', url: 'https://www.linkedin.com/in/amara-lindqvist' } as const;

  it.each([
    ['email', { emails: [{ value: 'AMARA@ridgefield.example', source: 'text' as const }] }],
    ['orcid', { links: [orcid] }],
  ] as const)('%s is known, under another spelling of the name too', async (by, rest) => {
    const store = await holding(reading());
    const person = { ...named('Amara Osei'), ...rest, emails: 'emails' in rest ? [...rest.emails] : [] };
    const links = 'links' in rest ? [...rest.links] : [];
    expect((await look(store, page(elsewhere, { ...person, links }))).known?.by).toBe(by);
  });

  it('e-mail address and another name is asked about: some addresses are shared', async () => {
    const store = await holding(reading());
    const emails = [{ value: 'amara@ridgefield.example', source: 'text' as const }];
    const { known, maybe } = await look(store, page(elsewhere, named('Boris Holm', { emails })));
    expect(known).toBeUndefined();
    expect(maybe).toMatchObject([{ names: 'different', reasons: [{ is: 'email' }] }]);
  });

  it('LinkedIn address as a page that links it is known on LinkedIn itself, whatever the language of the address', async () => {
    const store = await holding(page(url, named('Amara Lindqvist', { links: [linkedIn] })));
    const there = 'https://se.linkedin.com/in/Amara-Lindqvist/?originalSubdomain=se';
    expect((await look(store, page(there, named('Amara Lindqvist')))).known?.by).toBe('linkedin');
  });

  it.each(['personal', 'cv'] as const)('%s page is known there, and from there', async (kind) => {
    const own = 'https://amara.example/about/';
    const linking = page(url, named('Amara Lindqvist', { links: [{ kind, url: 'http://www.amara.example/about' }] }));
    const there = page(own, named('Amara Lindqvist'));
    expect((await look(await holding(linking), there)).known?.by).toBe('own-page');
    expect((await look(await holding(there), linking)).known?.by).toBe('own-page');
  });
});

describe('someone of the same name', () => {
  const elsewhere = 'https://archive.example/staff/al';
  const dean = fact('Dean of Libraries, University of Ridgefield, 2018–present', {
    title: 'Dean of Libraries',
    organization: 'University of Ridgefield',
    start: '2018',
    ongoing: true,
  });

  it('is never known, and not even asked about, by the name alone', async () => {
    const store = await holding(page(url, named('Amara Lindqvist')));
    expect(await look(store, page(elsewhere, named('Amara Lindqvist')))).toEqual({ maybe: [] });
  });

  it('and of the same organisation is asked about, with the reason', async () => {
    const store = await holding(page(url, named('Amara Lindqvist', atHouse('Ridgefield University'))));
    const { known, maybe } = await look(
      store,
      page(elsewhere, named('Amara Lindqvist', atHouse('Ridgefield University Library'))),
    );
    expect(known).toBeUndefined();
    expect(maybe).toMatchObject([
      { names: 'same', reasons: [{ is: 'organization', organization: 'Ridgefield University Library' }] },
    ]);
  });

  it('and of the same career is asked about: the facts that agree are counted', async () => {
    const store = await holding(page(url, named('Amara Lindqvist'), [dean]));
    const here = fact('2018 – Dean of Libraries at the University of Ridgefield', { ...dean, quote: 'x' });
    const { maybe } = await look(store, page(elsewhere, named('Amara Lindqvist'), [here]));
    expect(maybe[0]?.reasons).toContainEqual({ is: 'facts', count: 1 });
  });

  it('in another script, which one of the pages gives too, is the same name', async () => {
    const both = { transliteration: { value: 'Tomoka Mizuhara', source: 'heading' as const } };
    const store = await holding(page(url, named('水原 朋香', { ...both, ...atHouse('Ridgefield University') })));
    const seen = page(elsewhere, named('Tomoka Mizuhara', atHouse('Ridgefield University')));
    expect((await look(store, seen)).maybe).toMatchObject([{ names: 'same' }]);
    const other = page(url, named('Tomoka Mizuhara'));
    expect((await look(store, other)).known?.by).toBe('page');
  });

  it('is not asked about again once the user has said that they are someone else', async () => {
    const store = await holding(page(url, named('Amara Lindqvist', atHouse('Ridgefield University'))));
    const seen = page(elsewhere, named('Amara Lindqvist', atHouse('Ridgefield University')));
    const [asked] = (await look(store, seen)).maybe;
    if (!asked) throw new Error('Nobody was asked about');
    expect(await look(store, seen, [asked.contact.id])).toEqual({ maybe: [] });
  });

  it('is not asked about on a page that is nobody’s', async () => {
    const store = await holding(page(url, named('Amara Lindqvist', atHouse('Ridgefield University'))));
    const article = page(elsewhere, named('Amara Lindqvist', atHouse('Ridgefield University')));
    expect(await look(store, { ...article, isProfile: false })).toEqual({ maybe: [] });
  });

  it('in another script is asked about when a post and its house agree, and not for the house alone', async () => {
    const store = await holding(page(url, named('Amara Lindqvist', atHouse('University of Ridgefield')), [dean]));
    const name = named('アマラ・リンドクヴィスト', atHouse('University of Ridgefield'));
    expect(await look(store, page(elsewhere, name))).toEqual({ maybe: [] });
    expect((await look(store, page(elsewhere, name, [dean]))).maybe).toMatchObject([{ names: 'other-script' }]);
  });
});
