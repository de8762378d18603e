/** The people that a page lists, to pick one of: a short list as it is, a long one to be filtered by a few letters. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { wordsOf, type ListedPerson } from '../capture/index.ts';
import { compareNames, type Contact } from '../contacts/index.ts';

export interface PersonChoice {
  person: ListedPerson;
  /** They were saved from this list. */
  isSaved: boolean;
}

export interface PeopleList {
  /** What names and roles are to contain; of a short list there is no need to ask. */
  filter: Signal<string>;
  isLong: boolean;
  count: number;
  shown: ReadonlySignal<readonly PersonChoice[]>;
}

/** More than can be taken in at a glance. */
const glance = 8;

/** Text without case, diacritics and punctuation, so that "Lindqvíst" is found by "lindq". */
const searchable = (text: string): string =>
  wordsOf(text)
    .map((word) => word.text)
    .join(' ');

/** @param saved everyone who was saved from this page. */
export function createPeopleList(people: readonly ListedPerson[], saved: readonly Contact[]): PeopleList {
  const filter = signal('');
  const choices = people.map((person) => ({
    choice: { person, isSaved: saved.some((contact) => compareNames(contact.name.value, person.name) === 'same') },
    text: searchable(`${person.name} ${person.role ?? ''}`),
  }));
  return {
    filter,
    isLong: people.length > glance,
    count: people.length,
    shown: computed(() => {
      const sought = searchable(filter.value);
      return choices.filter((each) => each.text.includes(sought)).map((each) => each.choice);
    }),
  };
}
