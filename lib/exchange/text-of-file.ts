/** The text of a file in whatever encoding programs write: UTF-8, UTF-16, else the one of western Windows. */
import { failed, ok, type Result } from '../result.ts';
import type { Refusal } from './file-problems.ts';

/** A million lines of a table, or twenty thousand people as data: the text of a file is held whole while it is read. */
export const mostBytes = 100_000_000;

const atOnce = 262_144;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface FileText {
  /** With line feeds alone at the ends of lines. */
  text: string;
  encoding: Encoding;
}

const begins = (head: Uint8Array, bytes: string): boolean =>
  Array.from(bytes).every((sign, at) => head[at] === sign.charCodeAt(0));

/** Files of other kinds, by how they begin. */
const others: readonly (readonly [bytes: string, is: Refusal['is']])[] = [
  ['PK\u0003\u0004', 'packed'],
  ['\u001F\u008B', 'backup'],
  ['age-encryption.org/', 'backup'],
  ['{"format":"groundwork-backup"', 'backup'],
  ['%PDF-', 'pdf'],
];

/** The encoding that the first bytes tell; undefined for what is no text. */
function encodingOf(head: Uint8Array): Encoding | undefined {
  if (begins(head, '\u00FF\u00FE')) return 'utf-16le';
  if (begins(head, '\u00FE\u00FF')) return 'utf-16be';
  const zeros = [0, 1].map((parity) => head.filter((byte, at) => at % 2 === parity && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return 'utf-8';
  // Text of western letters has a zero in every other byte.
  const many = head.length / 4;
  if (odd > many && even < odd / 8) return 'utf-16le';
  if (even > many && odd < even / 8) return 'utf-16be';
  return undefined;
}

async function decoded(file: Blob, encoding: Encoding, onRead: (part: number) => void): Promise<string | undefined> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  const pieces: string[] = [];
  let carried = '';
  for (let at = 0; at < file.size; at += atOnce) {
    onRead(at / file.size);
    const bytes = await file.slice(at, at + atOnce).arrayBuffer();
    let piece: string;
    try {
      piece = carried + decoder.decode(bytes, { stream: true });
    } catch {
      return undefined;
    }
    // A line's end may lie across two pieces.
    carried = piece.endsWith('\r') ? '\r' : '';
    pieces.push(piece.slice(0, piece.length - carried.length).replaceAll(/\r\n?/g, '\n'));
  }
  // What is left in the decoder is a character that was cut off.
  return pieces.join('') + (carried === '' ? '' : '\n');
}

/**
 * Reads a file.
 * @param onRead called with the part that was read; what it throws ends the reading.
 */
export async function textOf(
  file: Blob,
  onRead: (part: number) => void = () => undefined,
): Promise<Result<FileText, Refusal>> {
  if (file.size > mostBytes) return failed({ is: 'too-large' });
  const head = new Uint8Array(await file.slice(0, 65_536).arrayBuffer());
  const other = others.find(([bytes]) => begins(head, bytes));
  if (other) return failed({ is: other[1] });
  const encoding = encodingOf(head);
  if (encoding === undefined) return failed({ is: 'not-text' });
  const text = await decoded(file, encoding, onRead);
  const read: FileText =
    text === undefined
      ? { text: (await decoded(file, 'windows-1252', onRead)) ?? '', encoding: 'windows-1252' }
      : { text, encoding };
  if (read.text.includes('\0')) return failed({ is: 'not-text' });
  return read.text.trim() === '' ? failed({ is: 'empty' }) : ok(read);
}
