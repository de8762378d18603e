/** A change that can be made for the writer, because it is safe without knowing what they mean. */
import { rebind } from '../letters/index.ts';
import type { Citation, Range } from '../wording/index.ts';

/** Words that go, and what comes in their place; nothing goes where the range is empty. */
export interface Edit {
  range: Range;
  replacement: string;
}

export interface Fix {
  field: 'subject' | 'body';
  /** In order, none overlapping another; offsets of the text before any of them. */
  edits: readonly Edit[];
  /** What the button says. */
  label: string;
}

export interface FixedLetter {
  subject: string;
  body: string;
  citations: Citation[];
}

const withEdit = (text: string, { range, replacement }: Edit): string =>
  text.slice(0, range.start) + replacement + text.slice(range.end);

/** Makes the change; citations stay on their words. The letter must be the one that the fix was offered for. */
export function applyFix(
  letter: { subject: string; body: string },
  citations: readonly Citation[],
  { field, edits }: Fix,
): FixedLetter {
  // From the end, so that the offsets of the edits before still hold.
  const backwards = edits.toSorted((a, b) => b.range.start - a.range.start);
  if (field === 'subject')
    return { ...letter, citations: [...citations], subject: backwards.reduce(withEdit, letter.subject) };
  let { body } = letter;
  let bound = [...citations];
  for (const edit of backwards) {
    const next = withEdit(body, edit);
    bound = rebind(bound, body, next);
    body = next;
  }
  return { subject: letter.subject, body, citations: bound };
}
