/** How many letters someone may have typed otherwise: a letter left out, put in, exchanged, or swapped with its neighbour. */

/** A set of letters as bits, to pass over the words that cannot be meant without comparing them letter by letter. */
export function lettersIn(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) bits |= 1 << (text.charCodeAt(at) & 31);
  return bits;
}

/** How many of the letters of one set are not in the other. */
export function lettersMissing(of: number, from: number): number {
  let bits = of & ~from;
  let count = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    count += 1;
  }
  return count;
}

interface Edits {
  /** Edits that make the word of what was typed. */
  whole: number;
  /** Edits that make a beginning of the word of it. */
  start: number;
}

/** Longer words are told apart by their beginnings. */
const longest = 40;
const rows = [new Uint8Array(longest + 1), new Uint8Array(longest + 1), new Uint8Array(longest + 1)] as const;

/**
 * The edits between what was typed and a word, or more than `most` where it takes more. Restricted Damerau-Levenshtein distance,
 * a row of the table at a time.
 */
function edits(typed: string, word: string, most: number): Edits {
  const width = Math.min(word.length, longest, typed.length + most);
  let [before, above, row]: readonly Uint8Array[] = rows;
  if (!before || !above || !row) return { whole: most + 1, start: most + 1 };
  for (let column = 0; column <= width; column += 1) above[column] = column;
  for (let line = 1; line <= typed.length; line += 1) {
    const letter = typed.charCodeAt(line - 1);
    row[0] = line;
    let least = line;
    for (let column = 1; column <= width; column += 1) {
      const other = word.charCodeAt(column - 1);
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (row[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (letter === other ? 0 : 1),
      );
      const isSwapped =
        line > 1 && column > 1 && letter === word.charCodeAt(column - 2) && other === typed.charCodeAt(line - 2);
      if (isSwapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      row[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return { whole: most + 1, start: most + 1 };
    [before, above, row] = [above, row, before];
  }
  let least = most + 1;
  for (let column = 0; column <= width; column += 1) least = Math.min(least, above[column] ?? least);
  return { whole: width < word.length ? most + 1 : (above[width] ?? most + 1), start: least };
}

/** What a word has to do with one that was typed otherwise. */
export interface Likeness {
  edits: number;
  /** Only the beginning of the word is like it. */
  isStart: boolean;
}

/** Shorter ones are like the beginnings of too many words. */
const shortestStart = 6;

/** How a word is like what was typed, by so many edits at the most; undefined where it is not, or is it or begins with it. */
export function likenessOf(typed: string, word: string, most: number): Likeness | undefined {
  if (word.startsWith(typed)) return undefined;
  const { whole, start } = edits(typed, word, most);
  if (whole <= most) return { edits: whole, isStart: false };
  return typed.length >= shortestStart && start === 1 ? { edits: start, isStart: true } : undefined;
}
