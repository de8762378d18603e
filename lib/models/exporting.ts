/** People handed over as files for other programs. What writes them is loaded when one is asked for. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { OfferFile } from '../browser-terms.ts';
import { isoNow, type Clock } from '../clock.ts';
import type { Contact } from '../contacts/index.ts';
import type { Person, personOf as makePerson, Wordings } from '../exchange/index.ts';
import type { ContactId } from '../ids.ts';
import type { Store } from '../store/index.ts';
import { loadHeld } from './known-contact.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import { createPeople } from './people.ts';
import type { Saving } from './saving.ts';

/** What everyone can be handed over as. */
export type PeopleFile = 'csv' | 'vcard' | 'json';

/** What some of them can be handed over as besides: pages to read, one after another. */
export type SomeFile = PeopleFile | 'markdown';

export interface ExportingModel {
  /** By what the one person is found whose page is wanted. */
  sought: Signal<string>;
  /** Those found, a few at the most; empty while nothing is sought. */
  found: ReadonlySignal<readonly Contact[]>;
  /** Whether a file is being made. */
  busy: ReadonlySignal<boolean>;
  everyone: (as: PeopleFile) => Promise<void>;
  /** Some of them alone, with the words of the interface where it is pages to read. */
  some: (as: SomeFile, contacts: ReadonlySet<ContactId>, words: Wordings) => Promise<void>;
  /** One person as a page to read, with the words of the interface. */
  page: (contact: ContactId, words: Wordings) => Promise<void>;
  refresh: () => Promise<void>;
}

export interface ExportingDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  offerFile: OfferFile;
}

/** How many of those found are offered. */
const mostFound = 6;

const types: Record<SomeFile, readonly [type: string, ending: string]> = {
  csv: ['text/csv', 'csv'],
  vcard: ['text/vcard', 'vcf'],
  json: ['application/json', 'json'],
  markdown: ['text/markdown', 'md'],
};

/** A name as part of the name of a file, on any system. */
export const fileName = (name: string): string =>
  name
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);

/** Whom a file is of; absent for everyone. */
type Whom = ReadonlySet<ContactId> | undefined;

const contactsIn = async (store: Store, whom: Whom): Promise<Contact[]> =>
  (await store.all('contacts')).filter(({ id }) => whom?.has(id) ?? true);

/** People with all that is told of them, read in three looks instead of three for each. */
async function peopleIn(store: Store, whom: Whom, personOf: typeof makePerson): Promise<Person[]> {
  const [contacts, captures, facts] = await Promise.all([
    contactsIn(store, whom),
    store.all('captures'),
    store.all('facts'),
  ]);
  const capturesOf = Map.groupBy(captures, (each) => each.contact);
  const factsOf = Map.groupBy(facts, (each) => each.contact);
  return contacts.map((each) => personOf(each, capturesOf.get(each.id) ?? [], factsOf.get(each.id) ?? []));
}

export function createExporting({ clock, saving, notices, offerFile }: ExportingDeps): ExportingModel {
  const people = createPeople(saving);
  const busy = signal(false);

  const making = async (work: () => Promise<void>): Promise<void> => {
    busy.value = true;
    try {
      await work();
    } finally {
      busy.value = false;
    }
  };

  const offer = async (as: SomeFile, write: (store: Store) => Promise<string>): Promise<void> => {
    const text = await saving.load(write);
    if (text === undefined) return;
    const [type, ending] = types[as];
    offerFile(`groundwork-people-${isoNow(clock).slice(0, 10)}.${ending}`, type, text);
    notices.say({ text: 'The file is made. It leaves this browser only if you send it somewhere.' });
  };

  const handOver = async (as: PeopleFile, whom?: Whom): Promise<void> => {
    const { peopleCsv, peopleJson, peopleVcards, personOf } = await import('../exchange/index.ts');
    const write: Record<PeopleFile, (store: Store) => Promise<string>> = {
      csv: async (store) => peopleCsv(await contactsIn(store, whom)),
      vcard: async (store) => peopleVcards(await peopleIn(store, whom, personOf)),
      json: async (store) => peopleJson(await peopleIn(store, whom, personOf), isoNow(clock)),
    };
    await offer(as, write[as]);
  };

  const pages = async (whom: Whom, words: Wordings): Promise<void> => {
    const { personMarkdown } = await import('../exchange/index.ts');
    await offer('markdown', async (store) => {
      const texts: string[] = [];
      for (const contact of await contactsIn(store, whom)) {
        const held = await loadHeld(store, contact);
        texts.push(personMarkdown(held, held, words));
      }
      return texts.join('\n');
    });
  };

  const page = async (id: ContactId, words: Wordings): Promise<void> => {
    const { personMarkdown } = await import('../exchange/index.ts');
    const held = await saving.load(async (store) => {
      const contact = await store.get('contacts', id);
      return contact && loadHeld(store, contact);
    });
    if (!held) return;
    offerFile(
      `${fileName(held.contact.name.value) || 'person'}.md`,
      'text/markdown',
      personMarkdown(held, held, words),
    );
    notices.say({ text: `What you keep of ${held.contact.name.value} is in the file.` });
  };

  return {
    sought: people.sought,
    found: computed(() => (people.sought.value.trim() === '' ? [] : (people.found.value ?? []).slice(0, mostFound))),
    busy,
    everyone: once((as) => making(() => handOver(as))),
    some: once((as, contacts, words) =>
      making(() => (as === 'markdown' ? pages(contacts, words) : handOver(as, contacts))),
    ),
    page: once((id, words) => making(() => page(id, words))),
    refresh: people.refresh,
  };
}
