/** Whether the letter is in the language of the page: R33. */
import { languageWords, mainLanguage, tokens, wordedLanguages } from '../../wording/index.ts';
import type { LetterContact } from '../../letters/index.ts';
import type { Found } from '../finding.ts';
import { hint, kinds } from './rule.ts';
import type { Rule } from './rule.ts';

/** Fewer small words than this tell nothing of a language. */
const fewest = 3;

/** What the quotes are written in, as far as their small words or their script show; 'other' for another script. */
function languageOf(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{sc=Latin}/gu)?.length ?? 0;
  if (letters > 10 && latin * 2 < letters) return 'other';
  const words = tokens(text).map((token) => token.folded);
  const counts = wordedLanguages.map((language) => {
    const small = new Set(languageWords(language).functionWords);
    return { language, count: words.filter((word) => small.has(word)).length };
  });
  const [first, second] = counts.toSorted((a, b) => b.count - a.count);
  return first !== undefined && first.count >= fewest && first.count > 2 * (second?.count ?? 0)
    ? first.language
    : undefined;
}

/** A contact's facts stay the same while their letter is written. */
const known = new WeakMap<LetterContact['facts'], string>();

function languageOfFacts(facts: LetterContact['facts']): string | undefined {
  const language = known.get(facts) ?? languageOf(facts.map(({ quote }) => quote).join('\n')) ?? '';
  known.set(facts, language);
  return language === '' ? undefined : language;
}

const languageFits: Rule = {
  id: 'R33',
  kinds: kinds.firstAsk,
  byWords: false,
  check(letter): Found[] | 'not-checked' {
    const page = languageOfFacts(letter.input.contact.facts);
    if (page === undefined) return 'not-checked';
    return page === mainLanguage(letter.input.language) ? [] : [hint('other-language')];
  },
};

export const languageRules: readonly Rule[] = [languageFits];
