/** One person picked among everyone by a few letters. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Contact } from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import { fold } from '../wording/index.ts';

export interface PersonPicking {
  sought: Signal<string>;
  /** Those found, a few at the most; none while nothing is sought. */
  found: ReadonlySignal<readonly Contact[]>;
  picked: ReadonlySignal<Contact | undefined>;
  pick: (contact: ContactId | undefined) => void;
}

const mostFound = 6;

/** What someone is found by. */
export const searchedText = ({ name, transliteration, headline, organization, tags }: Contact): string =>
  fold(
    [name.value, transliteration?.value, headline?.value, organization?.value, ...(tags ?? [])]
      .filter((each) => each !== undefined)
      .join('\n'),
  );

export const soughtWords = (sought: string): string[] => fold(sought).split(/\s+/).filter(Boolean);

export function createPersonPicking(contacts: ReadonlySignal<readonly Contact[] | undefined>): PersonPicking {
  const sought = signal('');
  const id = signal<ContactId | undefined>();
  return {
    sought,
    found: computed(() => {
      const words = soughtWords(sought.value);
      if (words.length === 0) return [];
      const found: Contact[] = [];
      for (const contact of contacts.value ?? []) {
        const text = searchedText(contact);
        if (words.every((word) => text.includes(word))) found.push(contact);
        if (found.length === mostFound) break;
      }
      return found;
    }),
    picked: computed(() => contacts.value?.find((each) => each.id === id.value)),
    pick: (contact) => {
      id.value = contact;
      sought.value = '';
    },
  };
}
