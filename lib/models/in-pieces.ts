/** What is kept, read a piece at a time. */
import { piecesOf, tables, type Counts, type Store, type Table, type Tables } from '../store/index.ts';

/**
 * All of a table.
 * @param onPiece called after each piece; what it throws ends the reading.
 */
export async function inPieces<T extends Table>(
  store: Store,
  table: T,
  onPiece: () => void = () => undefined,
): Promise<Tables[T][]> {
  const all: Tables[T][] = [];
  for await (const piece of piecesOf(store, table)) {
    all.push(...piece);
    onPiece();
  }
  return all;
}

/** How many records there are of each table. */
export async function countAll(store: Store): Promise<Counts> {
  const counted = await Promise.all(tables.map(async (table) => [table, await store.count(table)] as const));
  return Object.fromEntries(counted) as Counts;
}
