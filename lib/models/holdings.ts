/** Everything held about one person, to be deleted and put back as a whole. */
import type { ContactId } from '../ids.ts';
import type { Change, Store } from '../store/index.ts';

type Put = Extract<Change, { put: unknown }>;

/** All records of a contact, theirs and those that hang on them, as changes that would put them back. */
export async function holdingsOf(store: Store, id: ContactId): Promise<Put[]> {
  const contact = await store.get('contacts', id);
  const tables = ['captures', 'facts', 'letters', 'interactions', 'notes', 'prepSheets'] as const;
  const rows = await Promise.all(
    tables.map(async (table) =>
      (await store.where(table, 'contact', id)).map((record) => ({ put: table, record }) as Put),
    ),
  );
  // What was told of them and not noted yet.
  const told = (await store.all('forms')).filter((form) => 'kind' in form && form.contact === id);
  return [
    ...(contact ? [{ put: 'contacts', record: contact } as const] : []),
    ...rows.flat(),
    ...told.map((record) => ({ put: 'forms', record }) as const),
  ];
}

/** The changes that delete what `holdings` holds. */
export const removals = (holdings: readonly Put[], at: string): Change[] =>
  holdings.map((each) =>
    'contact' in each.record
      ? ({ remove: each.put, id: each.record.id, contact: each.record.contact, at } as Change)
      : ({ remove: each.put, id: each.record.id, at } as Change),
  );
