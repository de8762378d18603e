/** Sentences that tell of several degrees: each with its own subject, place and years. */
import { datesIn } from '../text/dates.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { fold, wordsOf } from '../text/phrases.ts';
import { datesOf, type Dates, type Fields } from './fields.ts';
import { degreeOf, sentenceFields } from './sentence-fields.ts';

/** The part of a sentence that tells of one degree. */
export interface DegreePart {
  /** UTF-16 offsets into the sentence. */
  start: number;
  end: number;
  fields: Fields;
  dates: Dates;
}

/** A sentence of more is a list of something else. */
const mostDegrees = 5;

/** Where each degree of a sentence is named. */
function degreeStarts(text: string, lexicon: Lexicon): number[] {
  const words = wordsOf(text);
  const starts: number[] = [];
  let from = 0;
  while (starts.length <= mostDegrees) {
    const degree = degreeOf(text, words, lexicon, from);
    if (!degree) break;
    starts.push(degree.end - degree.title.length);
    const next = words.findIndex((word) => word.start >= degree.end);
    if (next < 0) break;
    from = next;
  }
  return starts;
}

const betweenParts =
  /[\s,;]+(?:and|und|et|y|e|en|as well as|sowie)?(?:\s(?:a|an|my|his|her|their|ein|einen|un|une|el|la|il))?\s*$/i;

/** The degrees of a sentence, where it tells of two or more; each lends its place and years to those before it without. */
export function degreeParts(text: string, lexicon: Lexicon): DegreePart[] {
  const starts = degreeStarts(text, lexicon);
  if (starts.length < 2 || starts.length > mostDegrees) return [];
  const parts = starts.map((start, at) => {
    const stretch = text.slice(start, starts[at + 1] ?? text.length).replace(betweenParts, '');
    const spans = datesIn(stretch);
    return {
      start,
      end: start + stretch.length,
      fields: sentenceFields(stretch, 'education', spans, lexicon),
      dates: datesOf(spans, 'education'),
    };
  });
  for (const [at, part] of [...parts.entries()].toReversed()) {
    const next = parts[at + 1];
    if (next?.fields.organization !== undefined && part.fields.organization === undefined)
      part.fields = { ...part.fields, organization: next.fields.organization };
  }
  return parts;
}

const doctorates = /^(?:ph|d ?phil|dr|doc|dok|dott|dout|sc ?d|ed ?d|博|박사|دکت|دكت)/;
const masters = /^(?:m|laurea|diplom|硕|碩|修|석사|ماج|کارشناسی ارشد)/;

const rankOf = ({ fields }: DegreePart): number => {
  const title = fold(fields.title ?? '').replaceAll('.', '');
  return doctorates.test(title) ? 3 : masters.test(title) ? 2 : 1;
};

/** The degree that says most of someone: the highest. */
export const highest = (parts: readonly DegreePart[]): DegreePart | undefined =>
  parts.toSorted((a, b) => rankOf(b) - rankOf(a))[0];
