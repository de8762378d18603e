/** Which letter comes next with someone, from where the user is with them; none where silence is the kinder thing. */
import { stage, unansweredAsks, type Interaction } from '../contacts/index.ts';
import type { Letter, LetterKind } from '../letters/index.ts';

/** Follow-ups that anyone may offer; a third is pestering. */
const mostFollowUps = 2;

export function nextLetter(
  history: readonly Interaction[],
  letters: readonly Letter[],
  today: Temporal.PlainDate,
): LetterKind | undefined {
  if (history.some((each) => each.type === 'do-not-contact')) return undefined;
  const waiting = letters.find((letter) => letter.status === 'draft');
  if (waiting) return waiting.kind;
  switch (stage(history, letters, today)) {
    case 'saved':
    case 'drafted':
      return 'request';
    case 'asked':
      return unansweredAsks(history).length > mostFollowUps ? undefined : 'follow-up';
    case 'talking':
      return 'scheduling';
    case 'scheduled':
      return 'questions-ahead';
    case 'met':
      return 'thank-you';
    case 'thanked':
      return 'report-back';
    case 'in-touch':
      return 'check-in';
    case 'resting': {
      // To a no one may answer with thanks, once; to silence one does not.
      const last = history.findLast((each) => each.type === 'declined' || each.type === 'sent');
      return last?.type === 'declined' ? 'decline-reply' : undefined;
    }
  }
}
