import { describe, expect, it } from 'vitest';
import { newContact, type Identity } from '../../../lib/contacts/index.ts';
import { knownByMatch, knownByPage } from '../../../lib/models/known-contact.ts';
import { createMemory, createMemoryStore } from '../store/memory-store.ts';
import { at, emails, contactNamed } from '../store/records.ts';
import { reading } from './world.ts';

const named = (name: string): Identity => ({
  name,
  honorific: '',
  headline: '',
  organization: '',
  emails: [],
  links: [],
});

/** A store that holds a person saved by hand while a page of this address was in front. */
async function savedFrom(url: string) {
  const store = createMemoryStore(createMemory());
  const source = { format: 'by-hand' as const, url, title: '', readAt: at };
  const { contact, capture } = newContact(named('Amara Lindqvist'), named(''), source, [], at);
  await store.commit([
    { put: 'contacts', record: contact },
    { put: 'captures', record: capture },
  ]);
  return store;
}

describe('knownByPage', () => {
  it.each(['https://ridgefield.example/lindqvist', 'file:///home/noor/lindqvist.html'])(
    'knows %s again',
    async (url) => {
      const known = await knownByPage(await savedFrom(url), url);
      expect(known?.contact.name.value).toBe('Amara Lindqvist');
      expect(known?.by).toBe('page');
    },
  );

  it.each(['', 'about:newtab', 'about:blank', 'chrome://newtab/', 'moz-extension://0f0f/library.html'])(
    'takes %j for nobody’s page, though someone was saved while it was in front',
    async (url) => {
      expect(await knownByPage(await savedFrom(url), url)).toBeUndefined();
    },
  );
});

describe('knownByMatch', () => {
  it('knows a person by an address in another case, and says that this is why', async () => {
    const store = createMemoryStore(createMemory());
    await store.commit([
      { put: 'contacts', record: contactNamed('A. Lindqvist', { emails: emails('AMARA@ridgefield.example') }) },
    ]);
    expect((await knownByMatch(store, reading()))?.by).toBe('email');
  });

  it('never knows a person by their name', async () => {
    const store = createMemoryStore(createMemory());
    await store.commit([{ put: 'contacts', record: contactNamed('Amara Lindqvist') }]);
    expect(await knownByMatch(store, reading())).toBeUndefined();
  });
});
