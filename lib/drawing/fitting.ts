/** How much of a text fits into a width, by the usual breadth of letters: a file has no browser to measure them. */

/** Of the size of type. */
// Those of the broadest of the usual fonts: in another, there is room left.
const usual = 0.62;
const capital = 0.74;
const narrow = 0.4;
const full = 1.02;
/** What bold letters are broader by. */
const bolder = 1.12;

function breadth(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  // From Hangul and Han on, letters are as broad as they are high.
  if (code >= 0x11_00) return code < 0x20_00 && code > 0x11_ff ? capital : full;
  if (" .,;:'|!iIjl()[]tfr-".includes(letter)) return narrow;
  return letter === letter.toUpperCase() && letter !== letter.toLowerCase() ? capital : usual;
}

/** Type by its size, and whether it is bold. */
export interface Type {
  size: number;
  bold?: boolean;
}

const em = ({ size, bold = false }: Type): number => (bold ? bolder * size : size);

/** How wide a text is, about, in the unit of its size. */
export const breadthOf = (text: string, type: Type): number =>
  Array.from(text).reduce((sum, letter) => sum + breadth(letter), 0) * em(type);

/** Fewer letters than this tell nothing. */
const fewest = 3;

/** The text, or its beginning with an ellipsis, so that it is no wider than `width`; empty where nothing telling fits. */
export function fitted(text: string, width: number, type: Type): string {
  if (breadthOf(text, type) <= width) return text;
  const room = width / em(type) - full;
  let used = 0;
  const letters = Array.from(text);
  const end = letters.findIndex((letter) => (used += breadth(letter)) > room);
  return end < fewest ? '' : `${letters.slice(0, end).join('').trimEnd()}…`;
}
