/**
 * A backup is a text file of lines, each a JSON value: a header that says what it is, a record a line, table by table, and
 * an end that says how many there were and what all lines before it hash to. So it can be written and read as a stream, read
 * by people, and found to be damaged or cut off.
 */
import * as v from 'valibot';
import { tables, type Table } from '../store.ts';

/** Goes up when an older Groundwork could no longer read what a newer one writes. */
export const backupVersion = 1;

export const backupFormat = 'groundwork-backup';

const counts = v.record(v.picklist(tables), v.pipe(v.number(), v.integer(), v.minValue(0)));
export type Counts = Record<Table, number>;

export const headerSchema = v.object({
  format: v.literal(backupFormat),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
});
export type BackupHeader = v.InferOutput<typeof headerSchema>;

export const lineSchema = v.object({ table: v.picklist(tables), record: v.unknown() });

/** `digest`: SHA-256 of every byte before the line of the end, in hexadecimal. */
export const endSchema = v.object({
  end: v.literal(true),
  counts,
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

export const noRecords = (): Counts => Object.fromEntries(tables.map((table) => [table, 0])) as Counts;
