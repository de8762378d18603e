/** Reads a backup from a stream of bytes, and says of every line that cannot be used which one it is. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { failed, ok, type Result } from '../../result.ts';
import { tables, type Put } from '../store.ts';
import {
  backupVersion,
  endSchema,
  headerSchema,
  lineSchema,
  noRecords,
  type BackupHeader,
  type Counts,
} from './format.ts';
import { linesOf, parsed, type Line } from './lines.ts';
import { readRecord } from './records.ts';

/** Why a file cannot be used at all. */
export type BackupRefusal =
  /** It is another kind of file. */
  | 'not-a-backup'
  /** A newer Groundwork wrote it. */
  | 'newer-version'
  /** More than can be held. */
  | 'too-large';

/** What is wrong with a backup that can be used all the same. */
export type BackupDamage =
  /** A line that is no record; `line` counts from 1. */
  | { is: 'unreadable-line'; line: number }
  /** So many lines are none that what comes after this one was not read. */
  | { is: 'given-up'; line: number }
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

/**
 * Unpacked: records of a hundred and fifty thousand people with ten facts each, which a browser can just hold. A small packed
 * file may unpack to any size.
 */
export const mostBackupBytes = 1_000_000_000;

/** No record is deeper; what is would end the stack of whoever copies it. */
const mostDepth = 20;

/** Damaged lines that are told of one by one. */
const mostTold = 100;
/** With more damaged lines than these, a file is no backup any more. */
const mostUnreadable = 100_000;

const isShallow = (value: unknown, depth = mostDepth): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (depth > 0 && Object.values(value).every((each) => isShallow(each, depth - 1)));

/** Gathers what the lines of a backup hold. */
class BackupReader {
  readonly #hash = sha256.create();
  readonly #records: Put[] = [];
  readonly #counts = noRecords();
  readonly #damage: BackupDamage[] = [];
  #header: BackupHeader | undefined;
  #end: v.InferOutput<typeof endSchema> | undefined;
  #line = 0;
  #unreadable = 0;
  /** Why the file cannot be used. */
  refusal: BackupRefusal | undefined;

  /** Reads a line; false where no more is to be read. */
  take({ bytes, isWhole }: Line): boolean {
    this.#line += 1;
    const value = parsed(bytes);
    if (!this.#header) return this.#begin(value, bytes);
    if (typeof value === 'object' && value !== null && 'end' in value) {
      const end = v.safeParse(endSchema, value);
      if (end.success) {
        this.#end = end.output;
        return false;
      }
    }
    this.#hash.update(bytes);
    const record = this.#recordIn(value);
    if (record) {
      this.#records.push(record);
      this.#counts[record.put] += 1;
      return true;
    }
    return !isWhole || this.#giveUpLine();
  }

  #begin(value: unknown, bytes: Uint8Array): boolean {
    const first = v.safeParse(headerSchema, value);
    if (!first.success) this.refusal = 'not-a-backup';
    else if (first.output.version > backupVersion) this.refusal = 'newer-version';
    else this.#header = first.output;
    this.#hash.update(bytes);
    return this.refusal === undefined;
  }

  #recordIn(value: unknown): Put | undefined {
    const line = v.safeParse(lineSchema, value);
    if (!line.success || !isShallow(line.output.record)) return undefined;
    const { table } = line.output;
    const record = readRecord(table, line.output.record);
    // It was proved to be of its table.
    return record && ({ put: table, record } as Put);
  }

  #giveUpLine(): boolean {
    this.#unreadable += 1;
    const isLast = this.#unreadable === mostUnreadable;
    if (isLast) this.#damage.push({ is: 'given-up', line: this.#line });
    else if (this.#unreadable <= mostTold) this.#damage.push({ is: 'unreadable-line', line: this.#line });
    return !isLast;
  }

  outcome(): Result<ReadBackup, BackupRefusal> {
    if (!this.#header) return failed(this.refusal ?? 'not-a-backup');
    if (!this.#end) this.#damage.push({ is: 'cut-off' });
    else if (isChanged(this.#end, this.#counts, bytesToHex(this.#hash.digest()))) this.#damage.push({ is: 'changed' });
    return ok({ header: this.#header, records: this.#records, counts: this.#counts, damage: this.#damage });
  }
}

const isChanged = (end: v.InferOutput<typeof endSchema>, counts: Counts, digest: string): boolean =>
  end.digest !== digest || tables.some((table) => end.counts[table] !== counts[table]);

/**
 * Reads a backup. Nothing is kept of it yet.
 * @param onBytes called with how many bytes were read so far; what it throws ends the reading.
 */
export async function readBackup(
  stream: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void = () => undefined,
): Promise<Result<ReadBackup, BackupRefusal>> {
  const reader = new BackupReader();
  for await (const { lines, read } of linesOf(stream)) {
    onBytes(read);
    if (read > mostBackupBytes) return failed('too-large');
    if (!lines.every((line) => reader.take(line))) break;
  }
  return reader.outcome();
}
