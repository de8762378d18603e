/** Whether the time is right to do something for someone: they helped, nothing is open between you, and it is not too soon. */
import { happenedOn, isTalk, isTheirs, meetingsOf, unansweredAsks, type Interaction } from '../contacts/index.ts';

/** Days after the last message, by whomever, and after a gesture was passed over. Kindness that comes too often is a burden. */
export const leastGap = 30;

/** So many signs of life without an answer are enough. */
const mostUnanswered = 2;

/** What the user did that reached them. */
const reached: ReadonlySet<Interaction['type']> = new Set(['sent', 'thanked', 'reported', 'gave', 'congratulated']);

export const isMessage = (each: Interaction): boolean =>
  reached.has(each.type) || isTheirs(each) || each.type === 'out-of-office';

/**
 * 'no': nothing may be suggested. 'promise': only what was promised. 'yes': anything.
 * @param history one person's, as it stands, oldest first.
 */
export function timeFor(history: readonly Interaction[], today: Temporal.PlainDate): 'no' | 'promise' | 'yes' {
  if (!history.some(isTalk)) return 'no';
  if (history.some((each) => each.type === 'do-not-contact' || (each.type === 'passed' && each.forGood === true)))
    return 'no';
  const lastWord = history.findLastIndex(isTheirs);
  if (history[lastWord]?.type === 'declined') return 'no';
  if (meetingsOf(history).some(({ met }) => !met) || unansweredAsks(history).length > 0) return 'promise';
  const alone = history.slice(lastWord + 1).filter((each) => each.type === 'sent' && each.kind === 'check-in');
  const recent = today.subtract({ days: leastGap });
  const isSoon = history.some(
    (each) => (isMessage(each) || each.type === 'passed') && Temporal.PlainDate.compare(happenedOn(each), recent) > 0,
  );
  return isSoon || alone.length >= mostUnanswered ? 'promise' : 'yes';
}
