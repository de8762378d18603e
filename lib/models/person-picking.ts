/** One person picked among everyone by a few letters. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { ContactId } from '../ids.ts';
import type { PersonRow } from '../overview/index.ts';
import { fold } from '../wording/index.ts';

export interface PersonPicking {
  sought: Signal<string>;
  /** Those found, a few at the most; none while nothing is sought. */
  found: ReadonlySignal<readonly PersonRow[]>;
  /** Who was picked, and their row once it is known. */
  chosen: ReadonlySignal<ContactId | undefined>;
  picked: ReadonlySignal<PersonRow | undefined>;
  pick: (contact: ContactId | undefined) => void;
}

const mostFound = 6;

const known = new WeakMap<PersonRow, string>();

/** What someone is found by. A row that changes is another. */
export function searchedText(row: PersonRow): string {
  const kept = known.get(row);
  if (kept !== undefined) return kept;
  const text = fold([row.name, row.headline ?? '', row.organization ?? '', ...row.tags].join('\n'));
  known.set(row, text);
  return text;
}

export const soughtWords = (sought: string): string[] => fold(sought).split(/\s+/).filter(Boolean);

export function createPersonPicking(rows: ReadonlySignal<readonly PersonRow[] | undefined>): PersonPicking {
  const sought = signal('');
  const id = signal<ContactId | undefined>();
  return {
    sought,
    found: computed(() => {
      const words = soughtWords(sought.value);
      if (words.length === 0) return [];
      const found: PersonRow[] = [];
      for (const row of rows.value ?? []) {
        const text = searchedText(row);
        if (words.every((word) => text.includes(word))) found.push(row);
        if (found.length === mostFound) break;
      }
      return found;
    }),
    chosen: id,
    picked: computed(() => rows.value?.find((each) => each.id === id.value)),
    pick: (contact) => {
      id.value = contact;
      sought.value = '';
    },
  };
}
