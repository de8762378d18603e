/** W3C Web Annotation selectors: made from a range of the reading text, and found again in a later one. */
import type { Selector } from '../reading.ts';
import type { Range } from './block.ts';

/** Characters of context kept on each side, as browsers' text fragments and Hypothesis do. */
const contextLength = 32;

/** White space folded as in every quote: the reading text's line feeds become spaces. */
export const quoteOf = (text: string, range: Range): string => text.slice(range.start, range.end).replaceAll('\n', ' ');

export function selectorFor(text: string, range: Range): Selector {
  const context = (start: number, end: number): string => quoteOf(text, { start, end });
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: quoteOf(text, range),
      prefix: context(Math.max(0, range.start - contextLength), range.start),
      suffix: context(range.end, range.end + contextLength),
    },
    position: { type: 'TextPositionSelector', start: range.start, end: range.end },
  };
}

function commonEnd(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count)) count++;
  return count;
}

function commonStart(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count++;
  return count;
}

/**
 * Where a selector's words stand in a reading text now: at their position if they are still there, else the occurrence of
 * the quote whose surroundings agree best, the nearest to the old position among equals. Null when the words are gone.
 */
export function locate(readingText: string, selector: Selector): Range | null {
  const { exact, prefix, suffix } = selector.quote;
  const { start, end } = selector.position;
  if (quoteOf(readingText, { start, end }) === exact) return { start, end };
  if (exact === '') return null;
  const folded = readingText.replaceAll('\n', ' ');
  let best: Range | null = null;
  let bestAgreement = -1;
  for (let at = folded.indexOf(exact); at >= 0; at = folded.indexOf(exact, at + 1)) {
    const after = at + exact.length;
    const agreement =
      commonEnd(folded.slice(Math.max(0, at - contextLength), at), prefix) +
      commonStart(folded.slice(after, after + contextLength), suffix);
    const nearer = best !== null && Math.abs(at - start) < Math.abs(best.start - start);
    if (agreement > bestAgreement || (agreement === bestAgreement && nearer)) {
      best = { start: at, end: after };
      bestAgreement = agreement;
    }
  }
  return best;
}
