/**
 * Accents that old TeX fonts draw as signs of their own before or over their letter: "Z¨" and "urich" on one another.
 * Only geometry tells them from quotation marks, so they are put together before lines are.
 */
import type { Piece } from './piece.ts';

/** Spacing accents by the combining mark of the same look (Unicode, Spacing Modifier Letters). */
const combining: Readonly<Record<string, string>> = {
  '`': '\u0300',
  '´': '\u0301',
  ˆ: '\u0302',
  '^': '\u0302',
  '˜': '\u0303',
  '~': '\u0303',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '˚': '\u030A',
  '˝': '\u030B',
  ˇ: '\u030C',
  '¸': '\u0327',
};

/**
 * The text with a mark put on its first letter. An i that was set without its dot stays one: with the mark it looks as it
 * should, and a viewer finds it by the letters that the file holds.
 */
function marked(text: string, mark: string): string {
  const [first = '', ...rest] = text;
  return (first + mark).normalize('NFC') + rest.join('');
}

const dotless: Readonly<Record<string, string>> = { ı: 'i', ȷ: 'j' };

/** Words as people type them, an i or j beneath an accent in one letter with it: for names and titles, not for quotes. */
export const typed = (text: string): string =>
  text.replaceAll(/[ıȷ](?=[\u0300-\u036F])/g, (letter) => dotless[letter] ?? letter).normalize('NFC');

/** A lone accent is drawn a little above the baseline of its capital, right over it. */
function baseUnder(accent: Piece, pieces: readonly Piece[]): Piece | undefined {
  return pieces.find(
    (piece) =>
      piece !== accent &&
      piece.y - accent.y >= -0.05 * piece.size &&
      piece.y - accent.y < 0.5 * piece.size &&
      Math.abs(piece.left - accent.left) < 0.6 * piece.size &&
      /^\p{L}/u.test(piece.text),
  );
}

/** Pieces with every accent on its letter. */
export function withAccents(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  const lone = new Map<Piece, string>();
  const spent = new Set<Piece>();
  for (const piece of pieces) {
    const mark = combining[piece.text.trim()];
    const base = mark === undefined ? undefined : baseUnder(piece, pieces);
    if (mark === undefined || !base) continue;
    lone.set(base, mark);
    spent.add(piece);
  }
  for (const piece of pieces) {
    if (spent.has(piece)) continue;
    const over = lone.get(piece);
    const before = result.at(-1);
    const trailing = before && combining[before.text.slice(-1)];
    const overlaps =
      before && before.y === piece.y && piece.left < before.right - 0.15 * piece.size && piece.left > before.left;
    if (over !== undefined) result.push({ ...piece, text: marked(piece.text, over) });
    else if (before && trailing !== undefined && overlaps && /^\p{L}/u.test(piece.text)) {
      result[result.length - 1] = { ...before, text: before.text.slice(0, -1), right: piece.left };
      result.push({ ...piece, text: marked(piece.text, trailing) });
    } else result.push(piece);
  }
  return result.filter((piece) => piece.text !== '');
}
