/**
 * Proves that a backup just written can be read again, by its own end: every byte is read, and hashes to what was hashed before
 * it was packed. What each record is like needs no proof then: it is as it lay in the store.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { tables } from '../store.ts';
import { endSchema } from './format.ts';
import { linesOf, parsed, type Line } from './lines.ts';

/** Lines of a backup that are no records: the header, the end. */
const otherLines = 2;

/**
 * Whether a backup holds every line that it says it holds, as it was written.
 * @param onBytes called with how many bytes were read so far; what it throws ends the reading.
 */
export async function isWhole(
  stream: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void = () => undefined,
): Promise<boolean> {
  const hash = sha256.create();
  let count = 0;
  let last: Line | undefined;
  for await (const { lines, read } of linesOf(stream)) {
    onBytes(read);
    for (const line of lines) {
      if (last) hash.update(last.bytes);
      last = line;
      count += 1;
    }
  }
  if (!last?.isWhole) return false;
  const end = v.safeParse(endSchema, parsed(last.bytes));
  if (!end.success) return false;
  const { counts, digest } = end.output;
  const records = tables.reduce((sum, table) => sum + (counts[table] ?? 0), 0);
  return digest === bytesToHex(hash.digest()) && count === records + otherLines;
}
