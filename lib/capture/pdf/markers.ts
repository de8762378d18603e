/** Bullets and numbers before the items of lists: no part of what an item says. */
import { bulletPattern, type Line } from './line.ts';

/** How many letters of a text are a bullet and the space after it; 0 without one. */
export function bulletLength(text: string): number {
  const [first = ''] = text;
  if (!bulletPattern.test(first) || (first === 'o' && text.charAt(1) !== ' ')) return 0;
  const spaces = /^\s*/.exec(text.slice(first.length))?.[0].length ?? 0;
  // A dash or star without a space is part of a word.
  return spaces > 0 || /[^\w\-–—*·]/.test(first) ? first.length + spaces : 0;
}

/** Whether a line is a bullet whose item begins on the next. */
export const isLonelyBullet = (text: string): boolean => bulletLength(`${text} `) > text.length;

const numberPattern = /^[[(]?(\d{1,3})[.)\]]{1,2}\s+/;

/** The lines that a list numbers, with the length of the number: one number alone may be a day ("12. August"). */
export function numberedLines(lines: readonly Line[]): Map<Line, number> {
  const found = lines.flatMap((line) => {
    const match = numberPattern.exec(line.text);
    return match ? [{ line, number: Number(match[1]), length: match[0].length }] : [];
  });
  const inOrder = found.filter(({ number }, at) =>
    [found[at - 1], found[at + 1]].some((other) => other !== undefined && Math.abs(other.number - number) === 1),
  );
  return new Map(inOrder.map(({ line, length }) => [line, length]));
}
