/** Keeps citations on their words while the text around and inside them is edited. */
import type { Citation } from './letter.ts';

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
  if (citation.start < edit.start) return [{ ...citation, end: edit.start }];
  if (citation.end > edit.oldEnd) return [{ ...citation, start: edit.newEnd, end: citation.end + shift }];
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
