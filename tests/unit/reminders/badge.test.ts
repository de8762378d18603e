import { describe, expect, it } from 'vitest';
import type { ContactId, InteractionId } from '../../../lib/ids.ts';
import type { Badge } from '../../../lib/browser-terms.ts';
import { badgeFor } from '../../../lib/reminders/index.ts';

const badgeOf = (count: number): Badge =>
  badgeFor(
    Array.from({ length: count }, (_, index) => ({
      type: 'follow-up' as const,
      contact: `person-${index}` as ContactId,
      because: `letter-${index}` as InteractionId,
      on: '2026-03-11',
    })),
  );

describe('the badge', () => {
  it('is empty when nothing is due, never a zero', () => {
    expect(badgeOf(0)).toEqual({ text: '', title: 'Groundwork' });
  });

  it('counts, and says the same in words', () => {
    expect(badgeOf(1)).toEqual({ text: '1', title: 'Groundwork: 1 person to follow up today' });
    expect(badgeOf(12)).toEqual({ text: '12', title: 'Groundwork: 12 people to follow up today' });
  });

  it('fits on the button however many there are, and says so in words', () => {
    expect(badgeOf(999).text).toBe('999');
    expect(badgeOf(1_000)).toEqual({
      text: '999+',
      title: 'Groundwork: something is due today with more than 999 people',
    });
  });
});
