import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correct, happenedOn, standing, versionsOf, type Interaction } from '../../../lib/contacts/index.ts';
import { inZone, lisbon } from '../reminders/history.ts';

const { sent, replied, undone } = inZone(lisbon);

describe('standing', () => {
  it('puts what happened in the order in which it happened, not in which it was written down', () => {
    const [letter, reply] = [sent('2026-03-02T09:30'), replied('2026-03-04T10:00')];
    expect(standing([reply, letter])).toEqual([letter, reply]);
  });

  it('compares instants, however they are written', () => {
    const letter = { ...sent('2026-03-02T09:30'), at: '2026-03-02T10:30:00+01:00' };
    const reply = { ...replied('2026-03-02T09:30'), at: '2026-03-02T09:30:00.001Z' };
    expect(standing([reply, letter])).toEqual([letter, reply]);
  });

  it('leaves out what was taken back, and the taking back', () => {
    const [letter, reply] = [sent('2026-03-02T09:30'), replied('2026-03-04T10:00')];
    expect(standing([letter, reply, undone('2026-03-04T10:01', reply)])).toEqual([letter]);
  });

  it('takes back only what it names', () => {
    const replies = [replied('2026-03-04T10:00'), replied('2026-03-04T10:00')] as const;
    expect(standing([...replies, undone('2026-03-05T10:00', replies[0])])).toEqual([replies[1]]);
  });

  it('lets what was taken back stay so, though it is taken back twice or the taking back is', () => {
    const letter = sent('2026-03-02T09:30');
    const first = undone('2026-03-02T09:31', letter);
    expect(standing([letter, first, undone('2026-03-02T09:32', letter)])).toEqual([]);
    expect(standing([letter, first, undone('2026-03-02T09:33', first)])).toEqual([]);
  });

  it('gives the same answer whatever order the records come in', () => {
    const letters = Array.from({ length: 4 }, (_, day) => sent(`2026-03-0${day + 1}T09:30`));
    const together = [replied('2026-03-02T09:30'), replied('2026-03-02T09:30')];
    const all: Interaction[] = [
      ...letters,
      ...together,
      ...together.slice(1).map((each) => undone('2026-03-09T09:30', each)),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(standing(shuffled)).toEqual(standing(all));
      }),
    );
  });
});

describe('a correction', () => {
  const clock = { now: () => Temporal.Instant.from('2026-03-05T10:00:00Z'), timeZone: () => lisbon };
  const reply = replied('2026-03-04T10:00');
  const declined = correct(reply, { type: 'declined' }, clock);
  const later = { ...correct(declined, { type: 'thanked' }, clock), recordedAt: '2026-03-06T10:00:00Z' };

  it('stands under the name of what it corrects, so that what hangs on that still does', () => {
    expect(standing([reply, declined])).toEqual([{ ...declined, id: reply.id }]);
    expect(standing([reply, declined, later])).toEqual([{ ...later, id: reply.id }]);
  });

  it('is one of the versions of what it corrects, whichever of them is named', () => {
    const all = [reply, sent('2026-03-02T09:30'), declined, later];
    expect(versionsOf(declined.id, all)).toEqual([reply, declined, later]);
    expect(versionsOf(reply.id, all)).toEqual([reply, declined, later]);
  });
});

describe('happenedOn', () => {
  it('is the day it was where it happened', () => {
    expect(happenedOn(inZone('Asia/Tokyo').sent('2026-03-02T00:30')).toString()).toBe('2026-03-02');
    expect(happenedOn(inZone('America/New_York').sent('2026-03-02T23:30')).toString()).toBe('2026-03-02');
  });

  it('is the day in UTC where the zone is one that this browser does not know', () => {
    expect(happenedOn({ ...sent('2026-03-02T09:30'), zone: 'Mars/Olympus' }).toString()).toBe('2026-03-02');
  });
});
