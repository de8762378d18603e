/** The lines of a stream of bytes, whatever they hold. */

/** No record is longer, in bytes: a letter is a few thousand, a quote ten thousand at the most. */
const longestLine = 4_000_000;

export interface Line {
  /** With its line feed, if it has one; none of a line that is too long to be a record. */
  bytes: Uint8Array;
  /** Whether it is all there: a line feed ended it. */
  isWhole: boolean;
}

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

/** The lines of a stream, as many at a time as a piece of it ends, with how many bytes it gave so far. Ends early where it fails. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<{ lines: Line[]; read: number }> {
  let rest: Uint8Array[] = [];
  let [length, read, isTooLong] = [0, 0, false];
  try {
    for await (const bytes of stream) {
      const lines: Line[] = [];
      let from = 0;
      for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, from)) {
        if (!isTooLong) lines.push({ bytes: joined([...rest, bytes.subarray(from, at + 1)]), isWhole: true });
        [rest, length, isTooLong] = [[], 0, false];
        from = at + 1;
      }
      rest.push(bytes.subarray(from));
      length += bytes.length - from;
      if (isTooLong) rest = [];
      else if (length > longestLine) {
        lines.push({ bytes: new Uint8Array(), isWhole: true });
        [rest, isTooLong] = [[], true];
      }
      read += bytes.length;
      yield { lines, read };
    }
  } catch {
    // A stream that was packed or locked fails where it is damaged; what came before is what can be read.
  }
  if (!isTooLong && length > 0) yield { lines: [{ bytes: joined(rest), isWhole: false }], read };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The value of a line; undefined where it is no JSON. */
export function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return undefined;
  }
}
