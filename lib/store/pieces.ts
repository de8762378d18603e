/** A table read through in pieces, so that no answer of the store is larger than what is soon read and let go of. */
import type { Page, Store, Table, Tables } from './store.ts';

/** Records read at a time: enough to be quick, fewer than would let a page stand still. */
const usual = 500;

/**
 * The records of a table, each piece read while the one before is used. What is written meanwhile may be in a later piece.
 * @param about how many records are read at a time.
 */
export async function* piecesOf<T extends Table>(store: Store, table: T, about = usual): AsyncGenerator<Tables[T][]> {
  let page: Promise<Page<T>> | undefined = store.page(table, { about });
  while (page) {
    const { records, next: after }: Page<T> = await page;
    page = after === undefined ? undefined : store.page(table, { about, after });
    // Where the reading ends early, nobody waits for it.
    page?.catch(() => undefined);
    if (records.length > 0) yield records;
  }
}
