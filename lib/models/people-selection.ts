/** Those of the people found who are chosen to do something with all of them at once. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { ContactId } from '../ids.ts';
import type { PersonRow } from '../overview/index.ts';

export interface PeopleSelection {
  /** Of those found: who is no longer found is not selected either, until they are found again. */
  selected: ReadonlySignal<ReadonlySet<ContactId>>;
  toggle: (contact: ContactId) => void;
  /** Selects all from the one toggled last to this one, of a list, and no others. */
  extendTo: (contact: ContactId, list: readonly PersonRow[]) => void;
  /** Selects everyone found. */
  all: () => void;
  clear: () => void;
}

export function createPeopleSelection(found: ReadonlySignal<readonly PersonRow[] | undefined>): PeopleSelection {
  const marked = signal<ReadonlySet<ContactId>>(new Set());
  /** Where a range begins. */
  let anchor: ContactId | undefined;

  const toggle = (contact: ContactId): void => {
    anchor = contact;
    const next = new Set(selected.value);
    if (!next.delete(contact)) next.add(contact);
    marked.value = next;
  };
  const selected = computed((): ReadonlySet<ContactId> => {
    if (marked.value.size === 0) return marked.value;
    const those = found.value?.flatMap(({ id }) => (marked.value.has(id) ? [id] : []));
    return new Set(those);
  });

  return {
    selected,
    toggle,
    extendTo: (contact, list) => {
      const ids = list.map((row) => row.id);
      const to = ids.indexOf(contact);
      const from = anchor === undefined ? -1 : ids.indexOf(anchor);
      if (to < 0) return;
      if (from < 0) anchor = contact;
      const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
      marked.value = new Set(ids.slice(first, last + 1));
    },
    all: () => {
      anchor = undefined;
      marked.value = new Set(found.value?.map(({ id }) => id));
    },
    clear: () => {
      anchor = undefined;
      marked.value = new Set();
    },
  };
}
