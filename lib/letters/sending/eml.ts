/**
 * A letter as a file that mail programs open: RFC 5322 headers, a UTF-8 body in quoted-printable. `X-Unsent: 1` makes
 * Outlook open it as a draft to be sent; other programs show it, and "edit as new" makes a draft of it. There is no From
 * and no Date, since the program that sends it knows both. Every byte is ASCII, so the file survives any handling.
 */
import { isEmailAddress } from '../../contacts/index.ts';
import { failed, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { bodyText, headerText } from './envelope.ts';
import type { Envelope } from './envelope.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const base64 = (text: string): string => btoa(Array.from(bytes(text), (byte) => String.fromCodePoint(byte)).join(''));

/** Bytes of text in one encoded word: in base64 and with what surrounds it, after "Subject: ", it keeps to 76 characters. */
const bytesInWord = 39;

/** Text cut between characters into pieces that fit into an encoded word each, as RFC 2047 section 5 asks. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let piece = '';
  let length = 0;
  for (const character of text) {
    const more = bytes(character).length;
    if (length + more > bytesInWord) {
      found.push(piece);
      piece = '';
      length = 0;
    }
    piece += character;
    length += more;
  }
  return [...found, piece];
}

/** Characters of a header line that stays whole; longer ones are encoded, and so folded between their words. */
const headerLine = 67;

/** Header text as it is where it is plain, else in encoded words (RFC 2047), one a line. */
function encodedText(text: string): string {
  const isPlain = /^[\x20-\x7E]*$/.test(text) && !text.includes('=?') && text.length <= headerLine;
  if (isPlain) return text;
  return pieces(text)
    .map((piece) => `=?UTF-8?B?${base64(piece)}?=`)
    .join('\r\n ');
}

const escaped = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** Characters of a line of quoted-printable, with the "=" that joins it to the next (RFC 2045 section 6.7). */
const printableLine = 76;

/** One line of text in quoted-printable, softly broken. */
function printable(line: string): string {
  let written = '';
  let length = 0;
  const all = bytes(line);
  for (const [at, byte] of all.entries()) {
    const isLast = at === all.length - 1;
    const isSpace = byte === 0x20 || byte === 0x09;
    // Blanks at a line's end are lost under way; "From " and "." at its head are changed by some servers.
    const isSafe = isSpace ? !isLast : byte > 0x20 && byte < 0x7f && byte !== 0x3d;
    const isFragile = length === 0 && (byte === 0x2e || byte === 0x46);
    const piece = isSafe && !isFragile ? String.fromCodePoint(byte) : escaped(byte);
    if (length + piece.length > printableLine - 1) {
      // A blank before the break stands before its "=", and is safe there.
      written += '=\r\n';
      length = 0;
    }
    written += piece;
    length += piece.length;
  }
  return written;
}

/**
 * The letter as the text of an `.eml` file, ASCII with CRLF line ends. 'bad-address' where `to` is neither empty nor one
 * plain address of ASCII letters, which is all that a header can carry without the receiving side's consent (RFC 6532).
 */
export function emlFile({ to, subject, body }: Envelope): Result<string, 'bad-address'> {
  const address = to.trim();
  if (address !== '' && (!isEmailAddress(address) || !/^[\x21-\x7E]+$/.test(address))) return failed('bad-address');
  const headers = [
    ...(address === '' ? [] : [`To: ${address}`]),
    `Subject: ${encodedText(headerText(subject))}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
  ];
  const lines = bodyText(body).split('\r\n').map(printable);
  return ok(`${headers.join('\r\n')}\r\n\r\n${lines.join('\r\n')}\r\n`);
}

/** Characters of a file name that every system takes. */
const longestName = 60;

/** A file name for the letter that no system misreads: its subject's letters and figures, or "letter". */
export function emlFileName(subject: string): string {
  const words = headerText(subject).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    if (name.length + word.length + 1 > longestName) break;
    name += name === '' ? word : ` ${word}`;
  }
  return `${name === '' ? 'letter' : name}.eml`;
}
