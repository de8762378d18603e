/** The rows of a table, read a piece at a time by Papa Parse, each with its line in the file. */
import papaparse, { type ParseResult } from 'papaparse';

export interface Row {
  /** Where it begins, counted from 1. */
  line: number;
  cells: readonly string[];
}

/** A row that begins on a line and cannot be told from what follows; with `given-up`, nothing that follows is read. */
export interface LostRow {
  line: number;
  is: 'open-quote' | 'too-long' | 'given-up';
}

/** How much is read at a time, in UTF-16 units. */
const atOnce = 65_536;
/** No row is longer; what is, is a quotation mark that was never closed. */
const longestRow = 1_048_576;
/** After so many rows that do not close, the file is no table. */
const mostOpen = 20;

const lineFeeds = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

/** Rows as the parser has them, of a piece of text, and where in it the rest begins. */
function parsed(piece: string, delimiter: string, isLast: boolean) {
  const parser = new papaparse.Parser({ delimiter, newline: '\n' });
  const { data, errors, meta } = parser.parse(piece, 0, !isLast) as ParseResult<string[]>;
  const open = errors.find(({ code }) => code === 'MissingQuotes')?.row;
  return { rows: open === undefined ? data : data.slice(0, open), isOpen: open !== undefined, end: meta.cursor };
}

/**
 * @param text with line feeds at the ends of lines.
 * @param onRead called with how much of the text was read.
 */
export function* rowsOf(
  text: string,
  delimiter: string,
  onRead: (units: number) => void = () => undefined,
): Generator<Row | LostRow> {
  let [at, line, size, opened] = [0, 1, atOnce, 0];
  while (at < text.length) {
    const isLast = at + size >= text.length;
    const { rows, isOpen, end } = parsed(text.slice(at, at + size), delimiter, isLast);
    let read = 0;
    for (const cells of rows) {
      yield { line, cells };
      // Each row ends with a line feed; those within its cells are counted too.
      const feeds = cells.reduce((sum, cell) => sum + lineFeeds(cell), 1);
      line += feeds;
      read += feeds;
    }
    const isStuck = rows.length === 0 && !isLast;
    if (isOpen || (isStuck && size >= longestRow)) {
      const feed = text.indexOf('\n', at);
      const isLine = !isOpen && (feed === -1 || feed - at > size);
      yield { line, is: isLine ? 'too-long' : 'open-quote' };
      if (++opened === mostOpen) {
        yield { line, is: 'given-up' };
        return;
      }
      // Only its first line is given up.
      const start = isOpen ? lineAfter(text, at, read) : at;
      at = lineAfter(text, start, 1);
      line += 1;
      size = atOnce;
    } else if (isStuck) {
      size *= 2;
    } else {
      at = isLast ? text.length : at + end;
      size = atOnce;
    }
    onRead(at);
  }
}

/** Where the line begins that comes so many lines after the one at a place. */
function lineAfter(text: string, from: number, lines: number): number {
  let at = from;
  for (let count = 0; count < lines; count++) {
    const next = text.indexOf('\n', at);
    if (next === -1) return text.length;
    at = next + 1;
  }
  return at;
}
