/** Writes everything that is kept as a backup: a stream of bytes, never the whole in memory. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { IsoInstant } from '../../clock.ts';
import { piecesOf } from '../pieces.ts';
import { tables, type Store } from '../store.ts';
import { backupFormat, backupVersion, noRecords, type BackupHeader } from './format.ts';

/** How much of a backup is written. */
export interface Written {
  records: number;
  bytes: number;
}

/**
 * The bytes of a backup, unpacked.
 * @param onWritten told after each piece; what it throws ends the backup.
 */
export async function* backupBytes(
  store: Store,
  createdAt: IsoInstant,
  onWritten: (written: Written) => void = () => undefined,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const hash = sha256.create();
  const counts = noRecords();
  const written: Written = { records: 0, bytes: 0 };
  const encoded = (text: string): Uint8Array<ArrayBuffer> => {
    const bytes = encoder.encode(text);
    hash.update(bytes);
    written.bytes += bytes.length;
    return bytes;
  };
  const header: BackupHeader = { format: backupFormat, version: backupVersion, createdAt };
  yield encoded(`${JSON.stringify(header)}\n`);
  for (const table of tables) {
    for await (const records of piecesOf(store, table)) {
      counts[table] += records.length;
      written.records += records.length;
      yield encoded(records.map((record) => `${JSON.stringify({ table, record })}\n`).join(''));
      onWritten(written);
    }
  }
  yield encoder.encode(`${JSON.stringify({ end: true, counts, digest: bytesToHex(hash.digest()) })}\n`);
}
