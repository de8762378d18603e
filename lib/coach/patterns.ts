/**
 * Phrases that a writer can edit, made into one search. A phrase is plain words; `(a|b)` is a choice, `word*` any ending, `#` a number,
 * `(very)?` may be missing, `...` stands for up to five words of the same sentence. Case, line ends and the shape of
 * apostrophes do not matter.
 */
import type { Range } from '../wording/index.ts';

const gap = String.raw`(?:\s+[^\s.?!]+){0,5}?\s+`;

/** `(very)? good` as a group that takes its space along when it is missing. */
function withOptions(piece: string): string {
  let found = '';
  const opened: number[] = [];
  for (let at = 0; at < piece.length; at += 1) {
    const rest = piece.slice(at);
    if (rest.startsWith('(')) opened.push(found.length);
    const optional = /^\)\? +/.exec(rest);
    if (optional === null) {
      if (rest.startsWith(')')) opened.pop();
      found += rest.startsWith('(') ? '(?:' : rest.charAt(0);
      continue;
    }
    const from = opened.pop() ?? 0;
    found = String.raw`${found.slice(0, from)}(?:${found.slice(from)})\s+)?`;
    at += optional[0].length - 1;
  }
  return found;
}

/** Every piece of a phrase becomes one fixed or bounded piece of the search, so that it stays linear. */
const source = (phrase: string): string =>
  phrase
    .trim()
    .split(/\s*\.\.\.\s*/)
    .map((piece) =>
      withOptions(
        piece
          .replaceAll(/[.+^$[\]{}\\]/g, String.raw`\$&`)
          .replaceAll("'", "['’]")
          .replaceAll('*', String.raw`[\p{L}\p{M}]*`)
          .replaceAll('#', String.raw`\p{N}+`),
      ).replaceAll(/ +/g, String.raw`\s+`),
    )
    .join(gap);

/** One search for all phrases of a list; a phrase begins and ends at the edge of a word. */
export function searchFor(phrases: readonly string[]): RegExp {
  const edge = { before: String.raw`(?<![\p{L}\p{M}\p{N}-])`, after: String.raw`(?![\p{L}\p{M}\p{N}])` };
  // Nothing to look for must find nothing.
  const any = phrases.length === 0 ? '(?!)' : phrases.map(source).join('|');
  return new RegExp(`${edge.before}(?:${any})${edge.after}`, 'giu');
}

/** Where a search finds something in a part of a text. */
export function matches(search: RegExp, text: string, within: Range): Range[] {
  return Array.from(text.slice(within.start, within.end).matchAll(search), (match) => ({
    start: within.start + match.index,
    end: within.start + match.index + match[0].length,
  }));
}
