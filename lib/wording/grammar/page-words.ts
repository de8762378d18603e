/** Whether words read from a page can be used at all: fields that are none, dates that go on, sentences that are cut. */
import type { CitableFact } from '../fact.ts';
import { isUnspaced, tokens } from '../tokens.ts';
import words from './page-words.json' with { type: 'json' };
import { bare, calmer, isPhrase, quieter, standsIn } from './noun-phrase.ts';

const firstWord = (text: string): string => (text.split(/[\s,]/u)[0] ?? '').toLowerCase();

/** "with recent acquisitions", "allows skilled staff to", "University": what a page set in a field's place, but is no name. */
function isNoName(text: string, field: 'title' | 'organization'): boolean {
  if (words.openers.includes(firstWord(text))) return true;
  if (field === 'title') return false;
  const isGeneric = words.genericPlaces.includes(text.toLowerCase());
  const isSentence = text.split(' ').length > 2 && /^\p{Ll}/u.test(text) && !/\p{Lu}/u.test(text);
  return isGeneric || isSentence || /\bfrom\b/u.test(text);
}

/** Without a part in brackets, which is a detail: "Berlin Hall (BH)", "professor (until 2019)". */
const withoutBrackets = (text: string): string =>
  text
    .replaceAll(/\s*\([^()]*\)/gu, '')
    .replaceAll(/\s+,/gu, ',')
    .trim();

/** A field of the fact as a phrase, where it can stand in a sentence and the quote holds its words. */
export function phrase(
  fact: CitableFact,
  field: 'title' | 'organization' | 'place',
  longest: number,
): string | undefined {
  const raw = (fact[field] ?? '').trim();
  // A sentence that ends with its stop is a sentence, whatever field it stands in.
  if (field === 'title' && /\p{Ll}{3}\.$/u.test(raw) && raw.split(' ').length > 4) return undefined;
  const said = bare(raw);
  const plain = withoutBrackets(said);
  const text = plain === '' ? said : plain;
  const quiet = field === 'title' ? quieter(text) : calmer(text);
  return isPhrase(quiet, longest) &&
    standsIn(fact, quiet) &&
    !isNoName(quiet, field === 'place' ? 'organization' : field)
    ? quiet
    : undefined;
}

/** Whether the page says that a post goes on: by a word for it, or by a dash with nothing behind. */
export function isOngoing(fact: CitableFact, now: Temporal.Instant): boolean {
  if (fact.ongoing === true) return true;
  if (fact.end !== undefined || fact.start === undefined || fact.start > now.toString()) return false;
  if (/\d{4}\s?[-–—~]\s*(?:$|\)|,)/u.test(fact.quote)) return true;
  return tokens(fact.quote).some(({ folded }) =>
    words.ongoing.some((word) => folded === word || (isUnspaced(word) && folded.includes(word))),
  );
}

const hedges: Readonly<Partial<Record<string, readonly string[]>>> = words.hedges;

/** Whether the page says that it came to nothing, or not yet: "shortlisted", "under review", "expected 2027". */
export const isHedged = (fact: CitableFact): boolean => {
  const said = ` ${fact.quote.toLowerCase()}`;
  return (hedges[fact.kind] ?? []).some((hedge) => said.includes(hedge));
};

/** Whether what the fact tells has ended, as far as its dates are precise. */
export function isOver(fact: CitableFact, now: Temporal.Instant): boolean {
  const { end } = fact;
  return end !== undefined && end < now.toString().slice(0, end.length);
}
