/** After a talk: thank, take each piece of advice, tell what came of it, tell whoever named the next person. */
import {
  adviceIn,
  happenedOn,
  isReport,
  isTalk,
  isThanks,
  isToDo,
  type Advice,
  type Interaction,
} from '../contacts/index.ts';
import type { Reminder, Situation } from './reminder.ts';

const daysAfter = (each: Interaction, days: number): string => happenedOn(each).add({ days }).toString();

export function after(situation: Situation): Reminder[] {
  const given = adviceIn(situation.history);
  return [
    ...thank(situation),
    ...advice(situation, given),
    ...reportBack(situation, given),
    ...tellReferrer(situation),
  ];
}

/** One note of thanks for the last talk, from the same day on. */
function thank({ contact, history, cadence }: Situation): Reminder[] {
  const last = history.findLastIndex(isTalk);
  const talk = history[last];
  if (!talk || history.slice(last + 1).some(isThanks)) return [];
  const lateFrom = Temporal.Instant.from(talk.at).add({ hours: 24 }).toString();
  const lastDay = daysAfter(talk, cadence.thankWithin);
  return [{ type: 'thank', contact, because: talk.id, on: daysAfter(talk, 0), lateFrom, lastDay }];
}

/** Each piece while there is something to do about it; from when the user decided on it, where they did. */
const advice = ({ contact, cadence }: Situation, given: readonly Advice[]): Reminder[] =>
  given.filter(isToDo).map(({ record, word = record }) => ({
    type: 'advice',
    contact,
    because: record.id,
    on: daysAfter(word, cadence.adviceAfter),
    advice: record.advice,
  }));

/**
 * One report of all that came since the last, counted from the first of it: more advice does not put it off. What the user
 * chose not to do is nothing to report, and what came of it later is news.
 */
function reportBack({ contact, history, cadence }: Situation, given: readonly Advice[]): Reminder[] {
  const left = new Set(given.flatMap(({ record, state }) => (state === 'chose-not-to' ? [record.id] : [])));
  const owed = history
    .slice(history.findLastIndex(isReport) + 1)
    .find(
      (each) =>
        (each.type === 'advised' && !left.has(each.id)) || each.type === 'referred' || each.type === 'came-of-it',
    );
  if (!owed) return [];
  return [{ type: 'report-back', contact, because: owed.id, on: daysAfter(owed, cadence.reportBackAfter) }];
}

/** Once the person whom they named was met; a report since then has told them. Whoever named themselves knows. */
function tellReferrer({ contact, history, cadence, historyOf }: Situation): Reminder[] {
  return history.flatMap((each, index): Reminder[] => {
    if (each.type !== 'referred' || each.person === undefined || each.person === contact) return [];
    const referred = historyOf(each.person).find((other) => isTalk(other) && isAfter(other, each));
    if (!referred || history.slice(index + 1).some((later) => isReport(later) && isAfter(later, referred))) return [];
    const on = daysAfter(referred, cadence.tellReferrerAfter);
    return [{ type: 'tell-referrer', contact, because: each.id, on, met: each.person, name: each.name }];
  });
}

const isAfter = (a: Interaction, b: Interaction): boolean => Temporal.Instant.compare(a.at, b.at) >= 0;
