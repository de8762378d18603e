/** After a talk: thank, take each piece of advice, tell what came of it, tell whoever named the next person. */
import { happenedOn, isReport, isTalk, isThanks, type Interaction } from '../contacts/index.ts';
import type { Reminder, Situation } from './reminder.ts';

const daysAfter = (each: Interaction, days: number): string => happenedOn(each).add({ days }).toString();

export const after = (situation: Situation): Reminder[] => [
  ...thank(situation),
  ...advice(situation),
  ...reportBack(situation),
  ...tellReferrer(situation),
];

/** One note of thanks for the last talk, from the same day on. */
function thank({ contact, history, cadence }: Situation): Reminder[] {
  const last = history.findLastIndex(isTalk);
  const talk = history[last];
  if (!talk || history.slice(last + 1).some(isThanks)) return [];
  const lateFrom = Temporal.Instant.from(talk.at).add({ hours: 24 }).toString();
  const lastDay = daysAfter(talk, cadence.thankWithin);
  return [{ type: 'thank', contact, because: talk.id, on: daysAfter(talk, 0), lateFrom, lastDay }];
}

/** Each piece until it was taken. */
function advice({ contact, history, cadence }: Situation): Reminder[] {
  const taken = new Set(history.flatMap((each) => (each.type === 'followed' ? [each.advised] : [])));
  return history.flatMap((each): Reminder[] =>
    each.type === 'advised' && !taken.has(each.id)
      ? [{ type: 'advice', contact, because: each.id, on: daysAfter(each, cadence.adviceAfter), advice: each.advice }]
      : [],
  );
}

/** One report of all that came since the last, counted from the first of it: more advice does not put it off. */
function reportBack({ contact, history, cadence }: Situation): Reminder[] {
  const owed = history
    .slice(history.findLastIndex(isReport) + 1)
    .find((each) => each.type === 'advised' || each.type === 'referred');
  if (!owed) return [];
  return [{ type: 'report-back', contact, because: owed.id, on: daysAfter(owed, cadence.reportBackAfter) }];
}

/** Once the person whom they named was met; a report since then has told them. */
function tellReferrer({ contact, history, cadence, historyOf }: Situation): Reminder[] {
  return history.flatMap((each, index): Reminder[] => {
    if (each.type !== 'referred' || each.person === undefined) return [];
    const referred = historyOf(each.person).find((other) => isTalk(other) && isAfter(other, each));
    if (!referred || history.slice(index + 1).some((later) => isReport(later) && isAfter(later, referred))) return [];
    const on = daysAfter(referred, cadence.tellReferrerAfter);
    return [{ type: 'tell-referrer', contact, because: each.id, on, met: each.person, name: each.name }];
  });
}

const isAfter = (a: Interaction, b: Interaction): boolean => Temporal.Instant.compare(a.at, b.at) >= 0;
