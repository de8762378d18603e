/** Writes everything that is kept as a backup: a stream of bytes, never the whole in memory. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { IsoInstant } from '../../clock.ts';
import { tables, type Store, type Table } from '../store.ts';
import { backupFormat, backupVersion, noRecords, type BackupHeader } from './format.ts';

/** Records read at a time: enough to be quick, few enough to be held. */
const atOnce = 1_000;

/** The records of a table in pieces. What is written meanwhile may be in a later piece. */
async function* pieces<T extends Table>(store: Store, table: T) {
  let last: string | undefined;
  for (;;) {
    const records = await store.page(table, { most: atOnce, ...(last !== undefined && { after: last }) });
    if (records.length > 0) yield records;
    last = records.at(-1)?.id;
    if (records.length < atOnce) return;
  }
}

/**
 * The bytes of a backup, unpacked.
 * @param onRecords called with how many records there are so far.
 */
export async function* backupBytes(
  store: Store,
  createdAt: IsoInstant,
  onRecords: (count: number) => void = () => undefined,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const hash = sha256.create();
  const counts = noRecords();
  let written = 0;
  const encoded = (text: string): Uint8Array<ArrayBuffer> => {
    const bytes = encoder.encode(text);
    hash.update(bytes);
    return bytes;
  };
  const header: BackupHeader = { format: backupFormat, version: backupVersion, createdAt };
  yield encoded(`${JSON.stringify(header)}\n`);
  for (const table of tables) {
    for await (const records of pieces(store, table)) {
      counts[table] += records.length;
      written += records.length;
      yield encoded(records.map((record) => `${JSON.stringify({ table, record })}\n`).join(''));
      onRecords(written);
    }
  }
  yield encoder.encode(`${JSON.stringify({ end: true, counts, digest: bytesToHex(hash.digest()) })}\n`);
}
