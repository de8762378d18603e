/** What could be done for someone, in words. */
import type { Gesture } from '../../lib/giving-back/index.ts';

/** The gesture as a sentence about the person, whose name is said elsewhere. */
export function givingWords(gesture: Gesture): string {
  switch (gesture.act) {
    case 'promise':
      return `You said that you would: ${gesture.text}`;
    case 'report':
      return `You took their advice, “${gesture.advice}”. They would like to hear what came of it.`;
    case 'thank':
      return 'They gave you their time, and no thanks are noted. It is not too late.';
    case 'congratulate':
      return 'This is new on their page since you last heard of each other. A line to say that you are glad is enough.';
    case 'introduce':
      return `They and ${gesture.name} both work in ${gesture.field}. Ask each of them first whether they would like to know the other.`;
    case 'share':
      return `You both care about ${gesture.topic}. If you came across something on it, it may be of use to them.`;
  }
}

/** What they said in public, where the gesture comes from it. */
export const quoteIn = (gesture: Gesture): string | undefined => ('quote' in gesture ? gesture.quote : undefined);
