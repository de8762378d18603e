/** What could be done for someone, in words. */
import type { Suggestion } from '../../lib/giving-back/index.ts';

/** The suggestion as a sentence about the person, whose name is said elsewhere. */
export function givingWords(suggestion: Suggestion): string {
  switch (suggestion.act) {
    case 'promise':
      return `You said that you would: ${suggestion.text}`;
    case 'report':
      return `You took their advice, “${suggestion.advice}”. They would like to hear what came of it.`;
    case 'thank':
      return 'They gave you their time, and no thanks are noted. It is not too late.';
    case 'congratulate':
      return 'This is new on their page since you last heard of each other. A line to say that you are glad is enough.';
    case 'introduce':
      return `They and ${suggestion.name} both work in ${suggestion.field}. Ask each of them first whether they would like to know the other.`;
    case 'share':
      return `You both care about ${suggestion.topic}. If you came across something on it, it may be of use to them.`;
  }
}

/** What they said in public, where the suggestion comes from it. */
export const quoteIn = (suggestion: Suggestion): string | undefined =>
  'quote' in suggestion ? suggestion.quote : undefined;
