/** After asking: think of someone else, follow up, ask again when they said to. All stop at the first answer. */
import { happenedOn, isTheirs, readDate, unansweredAsks, type Interaction } from '../contacts/index.ts';
import { addBusinessDays } from './calendar.ts';
import type { Reminder, Situation } from './reminder.ts';

/** The day to count from: the day of the letter, or the last on which they were away since. */
function waitingSince(letter: Interaction, history: readonly Interaction[]): Temporal.PlainDate {
  const away = history.flatMap((each) => (each.type === 'out-of-office' ? (readDate(each.until) ?? []) : []));
  return [happenedOn(letter), ...away].reduce((a, b) => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b));
}

export function asking({ contact, history, cadence, calendar }: Situation): Reminder[] {
  const asks = unansweredAsks(history);
  const last = asks.at(-1);
  if (!last) return askAgain({ contact, history });
  const found: Reminder[] = [];
  const since = waitingSince(last, history);
  const wait = asks.length === 1 ? cadence.followUpAfter : cadence.secondFollowUpAfter;
  const more = asks.length <= cadence.followUps;
  const followUp = more ? addBusinessDays(since, wait, calendar).toString() : undefined;
  if (asks.length === 1 && cadence.widenAfter !== 'off') {
    // Their being away is no reason to wait with someone else.
    const on = addBusinessDays(happenedOn(last), cadence.widenAfter, calendar).toString();
    found.push({ type: 'widen', contact, because: last.id, on, ...(followUp !== undefined && { ends: followUp }) });
  }
  if (followUp !== undefined) found.push({ type: 'follow-up', contact, because: last.id, on: followUp });
  return found;
}

/** Only what they said last counts, and only until the user has written again. */
function askAgain({ contact, history }: Pick<Situation, 'contact' | 'history'>): Reminder[] {
  const last = history.findLastIndex(isTheirs);
  const answer = history[last];
  if (answer?.type !== 'replied' || answer.answer !== 'later' || answer.askAgainOn === undefined) return [];
  if (!readDate(answer.askAgainOn)) return [];
  return [{ type: 'ask-again', contact, because: answer.id, on: answer.askAgainOn }];
}
