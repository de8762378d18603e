/** Questions about openings. They are nobody's in particular, and are put only where the two know each other well enough. */
import { mainLanguage } from '../wording/index.ts';
import byLanguage from './openings.json' with { type: 'json' };
import type { Question } from './question.ts';

const lists: Readonly<Record<string, readonly string[]>> = byLanguage;

/** Those of a language by its tag, or English ones. Whether they may be put, `openingsGate` says. */
export const openingQuestions = (tag: string): Question[] =>
  (lists[mainLanguage(tag)] ?? byLanguage.en).map((text, index) => ({
    text,
    citations: [],
    facts: [],
    category: 'advice',
    pattern: `openings-${index + 1}`,
  }));
