import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingsGate, purposes, standing, type Interaction } from '../../../lib/contacts/index.ts';
import { story } from '../reminders/arbitrary.ts';
import { inZone, lisbon } from '../reminders/history.ts';

const { did, sent, replied } = inZone(lisbon);
const talk = did('2026-03-10T10:00', { type: 'met' });
const thanks = did('2026-03-11T09:00', { type: 'thanked' });

const later = (history: readonly Interaction[]) => openingsGate('learn-maybe-later', history);

describe('questions about openings are locked', () => {
  it('for whoever comes to learn, however well they know each other', () => {
    const again = did('2026-05-10T10:00', { type: 'met' });
    expect(openingsGate('learn', [talk, thanks, again])).toEqual({ is: 'locked', until: 'another-purpose' });
  });

  it('before the first talk, whatever one came for', () => {
    const asked = [sent('2026-03-01T10:00'), replied('2026-03-02T10:00')];
    for (const purpose of ['learn-maybe-later', 'network-openly'] as const)
      expect(openingsGate(purpose, asked)).toEqual({ is: 'locked', until: 'a-talk' });
  });

  it('until there were thanks, and then until they heard of each other on two more days', () => {
    expect(later([talk])).toEqual({ is: 'locked', until: 'thanks' });
    expect(later([talk, thanks])).toEqual({ is: 'locked', until: 'more-contact', more: 2 });
    const report = did('2026-03-30T10:00', { type: 'reported' });
    const sameDay = did('2026-03-30T16:00', { type: 'replied' });
    expect(later([talk, thanks, report, sameDay])).toEqual({ is: 'locked', until: 'more-contact', more: 1 });
    expect(later([talk, thanks, report, replied('2026-04-02T10:00')])).toEqual({ is: 'open' });
  });

  it('by a no that came last', () => {
    const no = did('2026-06-01T10:00', { type: 'declined' });
    expect(openingsGate('network-openly', [talk, thanks, no])).toEqual({ is: 'locked', until: 'their-word' });
  });
});

describe('they are open', () => {
  it('after the first talk for whoever said openly what they came for', () => {
    expect(openingsGate('network-openly', [talk])).toEqual({ is: 'open' });
  });

  it('after a second talk', () => {
    expect(later([talk, did('2026-05-10T10:00', { type: 'met' })])).toEqual({ is: 'open' });
  });
});

it('whatever happened, they are never open without a talk, nor to whoever comes to learn', () => {
  fc.assert(
    fc.property(story, fc.constantFrom(...purposes), ({ records }, purpose) => {
      const history = standing(records);
      const hasTalked = history.some(
        (each) => each.type === 'met' || (each.type === 'replied' && each.answer === 'by-email'),
      );
      const { is } = openingsGate(purpose, history);
      expect(is === 'locked' || (hasTalked && purpose !== 'learn')).toBe(true);
    }),
    { numRuns: 500 },
  );
});
