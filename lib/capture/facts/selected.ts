/** The text a user selected, as a fact of its own: its kind is guessed, its words are theirs to choose. */
import type { VisiblePage } from '../page/block.ts';
import { locate, selectorFor } from '../page/selector.ts';
import type { ReadFact } from '../reading.ts';
import { datesIn } from '../text/dates.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { wordsOf } from '../text/phrases.ts';
import { kindScores, sensitivityOf, strongest } from './classify.ts';
import { datesOf } from './fields.ts';

const longest = 2_000;

/** A fact from selected text, if it stands in the page's visible text; undefined for an empty or unfindable selection. */
export function selectedFact(selected: string, page: VisiblePage, lexicon: Lexicon): ReadFact | undefined {
  const exact = selected.replaceAll(/\s+/g, ' ').trim().slice(0, longest);
  if (exact === '') return undefined;
  const range = locate(page.text, {
    quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 0, end: 0 },
  });
  if (!range) return undefined;
  const words = wordsOf(exact);
  const kind = strongest(kindScores(exact, words, lexicon))?.kind ?? 'other';
  const sensitive = sensitivityOf(words, lexicon);
  return {
    kind,
    quote: exact,
    selector: selectorFor(page.text, range),
    ...datesOf(datesIn(exact), kind),
    ...(sensitive !== undefined && { sensitive }),
  };
}
