/** Everything held about a person, or about many, to be deleted and put back as a whole. */
import type { ContactId } from '../ids.ts';
import type { Change, Store } from '../store/index.ts';
import { inPieces } from './in-pieces.ts';

type Put = Extract<Change, { put: unknown }>;

/** The tables whose records are each of one contact. */
const tables = ['captures', 'facts', 'letters', 'interactions', 'notes', 'prepSheets', 'meetings'] as const;

/** All records of a contact, theirs and those that hang on them, as changes that would put them back. */
export async function holdingsOf(store: Store, id: ContactId): Promise<Put[]> {
  const contact = await store.get('contacts', id);
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

/** Of more people than these, each table is read through once, in pieces between which the page answers. */
const mostOneByOne = 50;

/** As `holdingsOf`, of many people. */
export async function holdingsOfAll(store: Store, ids: ReadonlySet<ContactId>): Promise<Put[]> {
  if (ids.size <= mostOneByOne) {
    const held: Put[] = [];
    for (const id of ids) held.push(...(await holdingsOf(store, id)));
    return held;
  }
  const contacts = (await inPieces(store, 'contacts')).filter(({ id }) => ids.has(id));
  const held: Put[] = contacts.map((record) => ({ put: 'contacts', record }));
  for (const table of tables) {
    for (const record of await inPieces(store, table))
      if (ids.has(record.contact)) held.push({ put: table, record } as Put);
  }
  for (const record of await store.all('forms'))
    if ('kind' in record && ids.has(record.contact)) held.push({ put: 'forms', record });
  return held;
}

/** The changes that delete what `holdings` holds. */
export const removals = (holdings: readonly Put[], at: string): Change[] => holdings.map((each) => removal(each, at));

const removal = ({ put: table, record }: Put, at: string): Change =>
  ({
    remove: table,
    id: record.id,
    ...('contact' in record && { contact: record.contact }),
    ...('capture' in record && { capture: record.capture }),
    at,
  }) as Change;
