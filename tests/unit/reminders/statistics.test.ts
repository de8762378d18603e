import { describe, expect, it } from 'vitest';
import { takeBack, type Interaction } from '../../../lib/contacts/index.ts';
import type { ContactId } from '../../../lib/ids.ts';
import { statistics } from '../../../lib/reminders/index.ts';
import { clockAt, inZone, lisbon } from './history.ts';

const { sent, replied, declined, did } = inZone(lisbon);
const person = (index: number): ContactId => `person-${index}` as ContactId;
/** Someone who was written to on the second of March, and answered so many days later. */
const answered = (index: number, days: number): Interaction[] => [
  sent('2026-03-02T09:30', person(index)),
  replied(Temporal.PlainDateTime.from('2026-03-02T20:00').add({ days }).toString(), person(index)),
];

describe('the statistics', () => {
  it('are nothing at first, and no median of nothing', () => {
    expect(statistics([])).toEqual({ writtenTo: 0, heardFrom: 0, met: 0 });
  });

  it('count people, not letters: a follow-up is to the same one, a no is an answer', () => {
    const history = [
      ...answered(1, 3),
      sent('2026-03-02T09:30', person(2)),
      sent('2026-03-11T09:30', person(2), 'follow-up'),
      sent('2026-03-02T09:30', person(3)),
      declined('2026-03-06T09:30', person(3)),
      did('2026-03-20T15:00', { type: 'met' }, person(1)),
      did('2026-03-21T15:00', { type: 'met' }, person(1)),
    ];
    expect(statistics(history)).toEqual({ writtenTo: 3, heardFrom: 2, met: 1, daysToReply: 3.5 });
  });

  it('take the middle one of the waits, whatever the longest was', () => {
    expect(statistics([...answered(1, 1), ...answered(2, 2), ...answered(3, 300)]).daysToReply).toBe(2);
  });

  it('count the wait from the first letter, and no answer that came before any', () => {
    const history = [
      replied('2026-02-01T09:30', person(1)),
      sent('2026-03-02T09:30', person(1)),
      sent('2026-03-12T09:30', person(1), 'follow-up'),
      replied('2026-03-14T09:30', person(1)),
      replied('2026-02-01T09:30', person(2)),
      sent('2026-03-02T09:30', person(2)),
    ];
    expect(statistics(history)).toEqual({ writtenTo: 2, heardFrom: 1, met: 0, daysToReply: 12 });
  });

  it('count a talk with someone who was never written to, and nothing that was taken back', () => {
    const talk = did('2026-03-20T15:00', { type: 'met' }, person(1));
    expect(statistics([talk])).toEqual({ writtenTo: 0, heardFrom: 0, met: 1 });
    expect(statistics([talk, takeBack(talk, clockAt('2026-03-21T09:00'))])).toMatchObject({ met: 0 });
  });
});
