/** Something small to do for someone who helped: given, and never asked for. */
import type { FactId, InteractionId, ContactId } from '../ids.ts';
import type { LetterKind } from '../letters/index.ts';

/** In the order in which one goes before another. */
export const acts = ['promise', 'report', 'thank', 'congratulate', 'introduce', 'share'] as const;
export type Act = (typeof acts)[number];

export type Gesture =
  /** Said in a talk that one would; `because` is the reminder of it. */
  | { act: 'promise'; because: InteractionId; text: string }
  /** Advice was taken, and they have not heard. */
  | { act: 'report'; because: InteractionId; advice: string; done?: string }
  /** They were never thanked for the talk. */
  | { act: 'thank'; because: InteractionId }
  /** New on their page since one last heard of each other. */
  | { act: 'congratulate'; fact: FactId; quote: string; what: string }
  /** Someone else one has talked with does the like in another house. */
  | { act: 'introduce'; to: ContactId; name: string; field: string }
  /** Both care about it: what one comes across may be of use to them. */
  | { act: 'share'; fact: FactId; quote: string; topic: string };

/** Names a gesture, so that one that was passed over does not come back. */
export function nameOf(gesture: Gesture): string {
  switch (gesture.act) {
    case 'promise':
    case 'report':
    case 'thank':
      return `${gesture.act}:${gesture.because}`;
    case 'congratulate':
    case 'share':
      return `${gesture.act}:${gesture.fact}`;
    case 'introduce':
      return `${gesture.act}:${gesture.to}`;
  }
}

/** The letter by which each is done: none of these asks for anything. */
export const letterOf: Readonly<Record<Act, LetterKind>> = {
  promise: 'check-in',
  report: 'report-back',
  thank: 'thank-you',
  congratulate: 'check-in',
  introduce: 'check-in',
  share: 'check-in',
};
