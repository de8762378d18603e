/** Reads a backup from a stream of bytes, and says of every line that cannot be used which one it is. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { failed, ok, type Result } from '../../result.ts';
import { tables, type Put, type Table } from '../store.ts';
import {
  backupVersion,
  endSchema,
  headerSchema,
  lineSchema,
  noRecords,
  type BackupHeader,
  type Counts,
} from './format.ts';
import { readRecord } from './records.ts';

/** Why a file cannot be used at all. */
export type BackupRefusal =
  /** It is another kind of file. */
  | 'not-a-backup'
  /** A newer Groundwork wrote it. */
  | 'newer-version';

/** What is wrong with a backup that can be used all the same. */
export type BackupDamage =
  /** A line that is no record; `line` counts from 1. */
  | { is: 'unreadable-line'; line: number }
  /** It ends before its end. */
  | { is: 'cut-off' }
  /** It was changed after it was written: its bytes or its counts are not those that its end names. */
  | { is: 'changed' };

export interface ReadBackup {
  header: BackupHeader;
  /** What to put to have all that it holds. */
  records: Put[];
  counts: Counts;
  /** Empty for a backup that is whole. */
  damage: BackupDamage[];
}

/** No record is longer, in bytes: a letter is a few thousand, a quote ten thousand at the most. */
const longestLine = 4_000_000;

/** Damaged lines that are told of one by one. */
const mostTold = 100;

interface Line {
  bytes: Uint8Array;
  /** Whether a line feed ended it. */
  isWhole: boolean;
}

/** The lines of a stream, without their line feeds; ends early where a line is too long to be one, or the stream fails. */
async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let rest: Uint8Array[] = [];
  let length = 0;
  const take = (last: Uint8Array): Uint8Array => {
    const line = new Uint8Array(length + last.length);
    let at = 0;
    for (const piece of [...rest, last]) {
      line.set(piece, at);
      at += piece.length;
    }
    rest = [];
    length = 0;
    return line;
  };
  try {
    for await (const bytes of stream) {
      let from = 0;
      for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, from)) {
        yield { bytes: take(bytes.subarray(from, at)), isWhole: true };
        from = at + 1;
      }
      rest.push(bytes.subarray(from));
      length += bytes.length - from;
      if (length > longestLine) return;
    }
  } catch {
    // A stream that was packed or locked fails where it is damaged; what came before is what can be read.
  }
  const last = take(new Uint8Array());
  if (last.length > 0) yield { bytes: last, isWhole: false };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const put = (table: Table, record: unknown): Put | undefined => {
  const read = readRecord(table, record);
  // The record was proved to be of its table one line above.
  return read && ({ put: table, record: read } as Put);
};

/**
 * Reads a backup. Nothing is kept of it yet.
 * @param onBytes called with how many bytes were read so far.
 */
export async function readBackup(
  stream: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void = () => undefined,
): Promise<Result<ReadBackup, BackupRefusal>> {
  const hash = sha256.create();
  const records: Put[] = [];
  const counts = noRecords();
  const damage: BackupDamage[] = [];
  let header: BackupHeader | undefined;
  let end: v.InferOutput<typeof endSchema> | undefined;
  let [number, read] = [0, 0];
  const unreadable = (line: number): void => {
    if (damage.length < mostTold) damage.push({ is: 'unreadable-line', line });
  };
  for await (const { bytes, isWhole } of linesOf(stream)) {
    number += 1;
    read += bytes.length + 1;
    onBytes(read);
    const value = parsed(bytes);
    if (!header) {
      const first = v.safeParse(headerSchema, value);
      if (!first.success) return failed('not-a-backup');
      if (first.output.version > backupVersion) return failed('newer-version');
      header = first.output;
    } else {
      const last = v.safeParse(endSchema, value);
      if (last.success) {
        end = last.output;
        break;
      }
      const line = v.safeParse(lineSchema, value);
      const change = line.success ? put(line.output.table, line.output.record) : undefined;
      if (change) {
        records.push(change);
        counts[change.put] += 1;
      } else if (isWhole) {
        unreadable(number);
      }
    }
    hash.update(bytes).update(Uint8Array.of(10));
  }
  if (!header) return failed('not-a-backup');
  if (!end) damage.push({ is: 'cut-off' });
  else if (isChanged(end, counts, bytesToHex(hash.digest()))) damage.push({ is: 'changed' });
  return ok({ header, records, counts, damage });
}

const isChanged = (end: v.InferOutput<typeof endSchema>, counts: Counts, digest: string): boolean =>
  end.digest !== digest || tables.some((table) => end.counts[table] !== counts[table]);
