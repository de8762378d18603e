/** The text a user selected, as a fact of its own: its kind is guessed, its words are theirs to choose. */
import type { VisiblePage } from '../page/block.ts';
import { locate, selectorFor } from '../page/selector.ts';
import type { ReadFact, Selector } from '../reading.ts';
import { datesIn } from '../text/dates.ts';
import { languagesOf } from '../text/language.ts';
import { lexiconFor, type Lexicon } from '../text/lexicon.ts';
import { wordsOf } from '../text/phrases.ts';
import { kindScores, sensitivityOf, strongest } from './classify.ts';
import { datesOf } from './fields.ts';

const longest = 2_000;

const folded = (selected: string): string => selected.replaceAll(/\s+/g, ' ').trim().slice(0, longest);

/** A fact from selected text, if it stands in the page's visible text; undefined for an empty or unfindable selection. */
export function selectedFact(selected: string, page: VisiblePage, lexicon: Lexicon): ReadFact | undefined {
  const exact = folded(selected);
  if (exact === '') return undefined;
  const range = locate(page.text, {
    quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 0, end: 0 },
  });
  return range ? factOf(exact, selectorFor(page.text, range), lexicon) : undefined;
}

/** A fact from text that the browser says was selected, on a page whose own text cannot be looked at. */
export function factFromWords(selected: string): ReadFact | undefined {
  const exact = folded(selected);
  if (exact === '') return undefined;
  const selector = selectorFor(exact, { start: 0, end: exact.length });
  return factOf(exact, selector, lexiconFor(languagesOf(exact, '')));
}

function factOf(exact: string, selector: Selector, lexicon: Lexicon): ReadFact {
  const words = wordsOf(exact);
  const kind = strongest(kindScores(exact, words, lexicon))?.kind ?? 'other';
  const sensitive = sensitivityOf(words, lexicon);
  return {
    kind,
    quote: exact,
    selector,
    ...datesOf(datesIn(exact), kind),
    ...(sensitive !== undefined && { sensitive }),
  };
}
