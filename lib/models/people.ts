/** Everyone who is saved, found by a few letters of what is known of them. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Contact } from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import { fold } from '../wording/index.ts';
import type { Saving } from './saving.ts';

export interface PeopleModel {
  /** What is sought; empty for everyone. */
  sought: Signal<string>;
  /** Those found, those saved last first; undefined until loaded. */
  found: ReadonlySignal<readonly Contact[] | undefined>;
  /** How many are saved. */
  count: ReadonlySignal<number>;
  /** The one who is shown. */
  chosen: Signal<ContactId | undefined>;
  refresh: () => Promise<void>;
}

/** What someone is found by, folded once: searching runs through everyone at each letter typed. */
const searched = ({ name, transliteration, headline, organization, emails }: Contact): string =>
  fold([name, transliteration, headline, organization, ...emails].flatMap((each) => each?.value ?? []).join('\n'));

export function createPeople(saving: Saving): PeopleModel {
  const sought = signal('');
  const chosen = signal<ContactId | undefined>();
  const all = signal<readonly { contact: Contact; text: string }[] | undefined>();
  return {
    sought,
    chosen,
    count: computed(() => all.value?.length ?? 0),
    found: computed(() => {
      const words = fold(sought.value).split(/\s+/).filter(Boolean);
      return all.value?.flatMap(({ contact, text }) => (words.every((word) => text.includes(word)) ? [contact] : []));
    }),
    refresh: async () => {
      const contacts = await saving.load((store) => store.all('contacts'));
      if (!contacts) return;
      if (!contacts.some(({ id }) => id === chosen.value)) chosen.value = undefined;
      // Ids made later sort later.
      all.value = contacts.toReversed().map((contact) => ({ contact, text: searched(contact) }));
    },
  };
}
