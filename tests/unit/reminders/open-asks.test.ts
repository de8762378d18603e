import { describe, expect, it } from 'vitest';
import type { ContactId } from '../../../lib/ids.ts';
import { adviceBeforeAsking, openAsks } from '../../../lib/reminders/index.ts';
import { ana, inZone, lisbon } from './history.ts';

const { sent, replied } = inZone(lisbon);
const person = (index: number): ContactId => `person-${index}` as ContactId;
const today = Temporal.PlainDate.from('2026-03-10');

const apart = (): string | undefined => undefined;
const together = (contact: ContactId): string => (contact === ana ? 'Ridgefield Libraries' : 'ridgefield libraries ');

describe('asks that are open at once', () => {
  it('are those who may still answer: not who did, nor who is silent two weeks after the follow-up', () => {
    const history = [
      sent('2026-03-02T09:30', person(1)),
      sent('2026-03-02T09:30', person(2)),
      replied('2026-03-03T09:30', person(2)),
      sent('2026-02-01T09:30', person(3)),
      sent('2026-02-12T09:30', person(3), 'follow-up'),
    ];
    expect(openAsks(history, today)).toEqual([person(1)]);
  });

  it('are remarked on at five, and at two in one place, and never counted against themselves', () => {
    const open = [1, 2, 3, 4, 5].map(person);
    expect(adviceBeforeAsking(ana, open, apart)).toEqual({ is: 'many-open', open: 5 });
    expect(adviceBeforeAsking(person(5), open, apart)).toEqual({ is: 'fine' });
    expect(adviceBeforeAsking(ana, open.slice(0, 2), together)).toEqual({
      is: 'many-there',
      organization: 'Ridgefield Libraries',
      open: 2,
    });
    expect(adviceBeforeAsking(ana, open.slice(0, 1), together)).toEqual({ is: 'fine' });
  });
});
