/** A table read through in pieces, so that no answer of the store is larger than what is soon read and let go of. */
import type { Store, Table, Tables } from './store.ts';

/** Records read at a time: enough to be quick, fewer than would let a page stand still. */
const atOnce = 500;

/** The records of a table, each piece read while the one before is used. What is written meanwhile may be in a later piece. */
export async function* piecesOf<T extends Table>(store: Store, table: T): AsyncGenerator<Tables[T][]> {
  let next = store.page(table, { most: atOnce });
  for (;;) {
    const records = await next;
    const last = records.at(-1);
    const isLast = !last || records.length < atOnce;
    if (!isLast) {
      next = store.page(table, { most: atOnce, after: last.id });
      // Where the reading ends early, nobody waits for it.
      next.catch(() => undefined);
    }
    if (last) yield records;
    if (isLast) return;
  }
}
