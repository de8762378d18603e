/** The words of dates in all languages at once: a date's words are rarely another language's something else. */
import { lexiconData, phrasesOf } from './lexicon.ts';
import { fold } from './phrases.ts';

export interface DateWords {
  months: ReadonlyMap<string, number>;
  seasons: ReadonlySet<string>;
  present: ReadonlySet<string>;
  since: ReadonlySet<string>;
  until: ReadonlySet<string>;
  to: ReadonlySet<string>;
  and: ReadonlySet<string>;
  between: ReadonlySet<string>;
}

const wordsFor = (key: 'present' | 'since' | 'until' | 'to' | 'and' | 'between' | 'seasons'): Set<string> =>
  new Set(lexiconData.flatMap((each) => phrasesOf(each[key]).map(fold)));

let made: DateWords | undefined;

/** Made at first use. */
export function dateWords(): DateWords {
  if (made) return made;
  const months = new Map<string, number>();
  for (const each of lexiconData) {
    for (const [index, names] of each.months.entries())
      for (const name of phrasesOf([names])) months.set(fold(name), index + 1);
  }
  made = {
    months,
    seasons: wordsFor('seasons'),
    present: wordsFor('present'),
    since: wordsFor('since'),
    until: wordsFor('until'),
    to: wordsFor('to'),
    and: wordsFor('and'),
    between: wordsFor('between'),
  };
  return made;
}
