/** What tells a fact apart at a glance. */
import type { ReadFact } from '../../lib/capture/index.ts';
import { factKindWords, timeWords } from '../words.ts';

/** Its kind, and when; of a PDF, the page to find it on; whether it is private. */
export function factLine(fact: ReadFact): string {
  const { page } = fact.selector;
  const isPrivate = fact.sensitive === undefined ? '' : 'private';
  const parts = [factKindWords[fact.kind], timeWords(fact), page === undefined ? '' : `page ${page}`, isPrivate];
  return parts.filter((part) => part !== '').join(' · ');
}

/** What it is and where, as far as that was read or corrected. */
export const factDetail = ({ title, organization }: Pick<ReadFact, 'title' | 'organization'>): string =>
  [title, organization].filter((part) => part !== undefined && part !== '').join(', ');
