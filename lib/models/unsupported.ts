/** What a letter says of the person that no quote holds, gathered by sentence: one is read, and cut, as a whole. */
import { type Letter, type Support } from '../letters/index.ts';
import { sentences, type CitableFact, type Range } from '../wording/index.ts';

/** A sentence of a letter, and what in it stands on no quote. */
export interface Unsupported extends Range {
  words: string[];
  /** The quote that comes nearest to it, if one does. */
  nearest?: string;
}

/** The sentences in order, from what `support` said of the letter. */
export function unsupportedSentences(
  { body, language }: Pick<Letter, 'body' | 'language'>,
  { citations, uncited }: Support,
  facts: readonly CitableFact[],
): Unsupported[] {
  const drifted = citations.flatMap((each) =>
    each.supported ? [] : [{ ...each.citation, nearest: each.citation.fact }],
  );
  const whole = sentences(body, language, { start: 0, end: body.length });
  const found = new Map<number, Unsupported>();
  for (const { start, end, nearest } of [...drifted, ...uncited].toSorted((a, b) => a.start - b.start)) {
    const sentence = whole.find((each) => each.start <= start && start < each.end) ?? { start, end };
    const known = found.get(sentence.start) ?? { ...sentence, words: [] };
    const quote = facts.find((fact) => fact.id === nearest)?.quote;
    known.words.push(body.slice(start, end));
    found.set(sentence.start, { ...known, ...(quote !== undefined && { nearest: quote }) });
  }
  return [...found.values()];
}
