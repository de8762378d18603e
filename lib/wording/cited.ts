/** Text that knows which of its words state a fact, and templates filled with it. */
import type { FactId } from '../ids.ts';
import type { Citation } from './fact.ts';

export interface Cited {
  text: string;
  /** Ranges into `text`, in order. */
  citations: Citation[];
}

export const plain = (text: string): Cited => ({ text, citations: [] });

/** The whole text states the fact. */
export const cite = (text: string, fact: FactId): Cited => ({
  text,
  citations: [{ start: 0, end: text.length, fact }],
});

export function concat(parts: readonly (Cited | string)[]): Cited {
  let text = '';
  const citations: Citation[] = [];
  for (const part of parts) {
    const given = typeof part === 'string' ? plain(part) : part;
    // "at Ridge Books Inc." ends a sentence with the stop that it has.
    const piece =
      text.endsWith('.') && given.text.startsWith('.') && given.citations.length === 0
        ? plain(given.text.slice(1))
        : given;
    for (const { start, end, fact } of piece.citations) {
      citations.push({ start: text.length + start, end: text.length + end, fact });
    }
    text += piece.text;
  }
  return { text, citations };
}

/** The same text beginning with a capital, unless its first letter has none. */
export function capitalised({ text, citations }: Cited): Cited {
  const first = text.slice(0, 1).toUpperCase();
  return { text: (first.length === 1 ? first : text.slice(0, 1)) + text.slice(1), citations };
}

/** What a template may name in braces; a slot without a value makes the templates that name it unusable. */
export type Slots = Readonly<Record<string, Cited | undefined>>;

/** The names in a template's braces, in order. */
export const slotNames = (template: string): string[] =>
  Array.from(template.matchAll(/\{([A-Za-z-]+)\}/g), ([, name]) => name ?? '');

/**
 * A template with its `{slots}` filled, or undefined where one has no value. A slot written with a capital, `{Role}`,
 * begins with one.
 */
export function fill(template: string, slots: Slots): Cited | undefined {
  const parts: (Cited | string)[] = [];
  for (const [index, piece] of template.split(/\{([A-Za-z-]+)\}/g).entries()) {
    if (index % 2 === 0) {
      parts.push(piece);
      continue;
    }
    const name = piece.slice(0, 1).toLowerCase() + piece.slice(1);
    const value = slots[name];
    if (value === undefined) return undefined;
    parts.push(name === piece ? value : capitalised(value));
  }
  return concat(parts);
}
