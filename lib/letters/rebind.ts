/** Keeps citations on their words while the text around and inside them is edited. */
import type { Citation } from '../wording/index.ts';

interface Edit {
  /** Where the texts begin to differ. */
  start: number;
  /** End of the words that went, in the text before. */
  oldEnd: number;
  /** End of the words that came, in the text after. */
  newEnd: number;
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc_00 && unit <= 0xdf_ff;

/** The one stretch in which two texts differ: all that a text field tells about typing, pasting, undoing. */
function difference(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  // Never between the halves of one character.
  while (start > 0 && (isLowSurrogate(before.charCodeAt(start)) || isLowSurrogate(after.charCodeAt(start)))) start -= 1;
  let kept = 0;
  while (
    kept < shorter - start &&
    before.charCodeAt(before.length - 1 - kept) === after.charCodeAt(after.length - 1 - kept)
  ) {
    kept += 1;
  }
  while (kept > 0 && isLowSurrogate(before.charCodeAt(before.length - kept))) kept -= 1;
  return { start, oldEnd: before.length - kept, newEnd: after.length - kept };
}

/** Words that an edit took along to another place: found again where they now stand, if they stand there once. */
function moved(citation: Citation, before: string, after: string, edit: Edit): Citation[] {
  const words = before.slice(citation.start, citation.end);
  const came = after.slice(edit.start, edit.newEnd);
  const at = came.indexOf(words);
  if (at === -1 || came.includes(words, at + 1)) return [];
  return [{ ...citation, start: edit.start + at, end: edit.start + at + words.length }];
}

/**
 * What an edit over the edge left of a citation. Two texts that share a letter by chance leave that letter: what holds no
 * whole word and less than half of what was there is nothing.
 */
function remains(citation: Citation, before: string, kept: { start: number; end: number }): boolean {
  if ((kept.end - kept.start) * 2 >= citation.end - citation.start) return true;
  const cited = before.slice(citation.start, citation.end);
  const words = new Set(cited.split(/[^\p{L}\p{M}\p{N}]+/u));
  return before
    .slice(kept.start, kept.end)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .some((word) => word !== '' && words.has(word));
}

function rebindOne(citation: Citation, before: string, after: string, edit: Edit): Citation[] {
  const shift = edit.newEnd - edit.oldEnd;
  if (citation.end <= edit.start) return [citation];
  if (citation.start >= edit.oldEnd) {
    return [{ ...citation, start: citation.start + shift, end: citation.end + shift }];
  }
  if (citation.start < edit.start && citation.end > edit.oldEnd) return [{ ...citation, end: citation.end + shift }];
  const again = moved(citation, before, after, edit);
  if (again.length > 0) return again;
  // Only the words outside the edit are still the cited ones: those before it, or those after it.
  if (citation.start < edit.start) {
    return remains(citation, before, { start: citation.start, end: edit.start })
      ? [{ ...citation, end: edit.start }]
      : [];
  }
  if (citation.end > edit.oldEnd && remains(citation, before, { start: edit.oldEnd, end: citation.end })) {
    return [{ ...citation, start: edit.newEnd, end: citation.end + shift }];
  }
  return [];
}

/**
 * Moves citation ranges through an edit of which only the text before and after is known. Words typed inside a range
 * belong to it, words typed at its edge do not; a citation whose words are all gone is dropped.
 */
export function rebind(citations: readonly Citation[], before: string, after: string): Citation[] {
  if (before === after) return [...citations];
  const edit = difference(before, after);
  return citations.flatMap((citation) => rebindOne(citation, before, after, edit));
}
