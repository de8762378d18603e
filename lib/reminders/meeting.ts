/** Around a meeting: send the questions, prepare, go, and write down what was said. */
import { meetingsOf, momentOf, type PlannedMeeting } from '../contacts/index.ts';
import type { Reminder, Situation } from './reminder.ts';

export const meeting = (situation: Situation): Reminder[] =>
  meetingsOf(situation.history).flatMap((planned) => (planned.met ? [] : around(planned, situation)));

function around({ scheduled, meeting: agreed, start, end }: PlannedMeeting, situation: Situation): Reminder[] {
  const { contact, history, cadence } = situation;
  const day = start.toPlainDate();
  const before = (days: number): string => day.subtract({ days }).toString();
  const shared = {
    contact,
    because: scheduled,
    meeting: agreed,
    start: start.toInstant().toString(),
    end: end.toInstant().toString(),
  };
  const planned = history.findIndex((each) => each.id === scheduled);
  const sentAhead = history
    .slice(planned)
    .some(
      (each) => each.type === 'sent' && each.kind === 'questions-ahead' && momentOf(each) <= start.epochMilliseconds,
    );
  return [
    ...(sentAhead ? [] : [{ ...shared, type: 'questions-ahead' as const, on: before(cadence.questionsAheadBefore) }]),
    { ...shared, type: 'prepare', on: before(cadence.prepareBefore) },
    { ...shared, type: 'meeting', on: day.toString() },
    { ...shared, type: 'log', on: end.toPlainDate().toString() },
  ];
}
