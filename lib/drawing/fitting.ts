/** How much of a text fits into a width, by the usual breadth of letters: a file has no browser to measure them. */

/** Of the size of type. */
const usual = 0.54;
const capital = 0.68;
const narrow = 0.3;
const full = 1.02;

function breadth(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  // From Hangul and Han on, letters are as broad as they are high.
  if (code >= 0x11_00) return code < 0x20_00 && code > 0x11_ff ? capital : full;
  if (" .,;:'|!iIjl()[]tfr-".includes(letter)) return narrow;
  return letter === letter.toUpperCase() && letter !== letter.toLowerCase() ? capital : usual;
}

/** How wide a text is, about, in the unit of its size. */
export const breadthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, letter) => sum + breadth(letter) * size, 0);

/** Fewer letters than this tell nothing. */
const fewest = 3;

/** The text, or its beginning with an ellipsis, so that it is no wider than `width`; empty where nothing telling fits. */
export function fitted(text: string, width: number, size: number): string {
  if (breadthOf(text, size) <= width) return text;
  const room = width - full * size;
  let used = 0;
  const letters = Array.from(text);
  const end = letters.findIndex((letter) => (used += breadth(letter) * size) > room);
  return end < fewest ? '' : `${letters.slice(0, end).join('').trimEnd()}…`;
}
