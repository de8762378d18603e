import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cadenceRanges,
  calendarFor,
  defaultFollowUpSettings,
  readFollowUpSettings,
  spanProblem,
  type FollowUpSettings,
} from '../../../lib/reminders/index.ts';

const set: FollowUpSettings = {
  cadence: {
    ...defaultFollowUpSettings.cadence,
    widenAfter: 'off',
    followUpAfter: 10,
    keepInTouch: { everyone: 60, byTag: { mentor: 30 }, byPerson: { ana: 'never' } },
  },
  country: 'PT',
  weekend: [5, 6],
  daysOff: [{ from: '2026-03-02', to: '2026-03-03' }],
  pauses: [{ from: '2026-08-03', to: '2026-08-16' }],
  asks: { atOnce: 3, perOrganization: 1 },
  notifications: { on: true, from: '08:30', to: '20:00' },
};

describe('the settings of following up', () => {
  it('are read as they were set', () => {
    expect(readFollowUpSettings(set)).toEqual(set);
  });

  it('are the defaults where nothing was set', () => {
    expect(readFollowUpSettings(undefined)).toEqual(defaultFollowUpSettings);
  });

  it('keep what can be used beside what cannot', () => {
    const odd = {
      ...set,
      country: 'Portugal',
      weekend: [1, 2, 3, 4, 5, 6, 7],
      cadence: { ...set.cadence, followUpAfter: 1, checkIns: 'two', keepInTouch: { everyone: 60 } },
      pauses: [{ from: '2026-02-30', to: '2026-03-02' }, ...set.pauses, { from: '2026-08-16', to: '2026-08-03' }],
      notifications: { on: true, from: '25:00' },
    };
    expect(readFollowUpSettings(odd)).toEqual({
      ...set,
      country: undefined,
      weekend: undefined,
      cadence: {
        ...set.cadence,
        followUpAfter: 7,
        checkIns: 2,
        keepInTouch: { everyone: 60, byTag: {}, byPerson: {} },
      },
      notifications: { on: true, from: '09:00', to: '18:00' },
    });
  });

  it('can be read whatever was kept, and what was read is read the same again', () => {
    const part = fc.oneof(fc.anything(), fc.constant(set.cadence), fc.constant(set.pauses));
    const kept = fc.record({ cadence: part, pauses: part, daysOff: part, asks: part, weekend: part });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), kept), (anything) => {
        const read = readFollowUpSettings(anything);
        expect(readFollowUpSettings(read)).toEqual(read);
        expect(read.cadence.followUpAfter).toBeGreaterThanOrEqual(cadenceRanges.followUpAfter.least);
      }),
    );
  });

  it('have defaults that lie in their ranges', () => {
    for (const [name, { least, most }] of Object.entries(cadenceRanges)) {
      const { [name as keyof typeof cadenceRanges]: value } = defaultFollowUpSettings.cadence;
      if (typeof value !== 'number') continue;
      expect(value).toBeGreaterThanOrEqual(least);
      expect(value).toBeLessThanOrEqual(most);
    }
  });
});

describe('the first and last day of a pause', () => {
  it.each([
    ['2026-08-03', '2026-08-16', undefined],
    ['2026-08-03', '2026-08-03', undefined],
    ['2026-02-29', '2026-03-02', 'not-a-date'],
    ['3 August', '2026-08-16', 'not-a-date'],
    ['2026-08-16', '2026-08-03', 'ends-before-it-begins'],
    ['2026-08-03', '2036-08-16', 'too-long'],
  ])('%s to %s: %s', (from, to, problem) => {
    expect(spanProblem({ from, to })).toBe(problem);
  });
});

describe('the calendar of someone who set it', () => {
  it('has every day off from the first to the last', () => {
    const { daysOff } = calendarFor('en-GB', { daysOff: [{ from: '2026-02-27', to: '2026-03-01' }] });
    expect([...(daysOff ?? [])]).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  });

  it('has their weekend, else that of their country, else that of their locale', () => {
    expect([...calendarFor('en-GB', { country: 'EG', weekend: [7] }).weekend]).toEqual([7]);
    expect([...calendarFor('en-GB', { country: 'EG' }).weekend]).toEqual([5, 6]);
    expect([...calendarFor('en-GB').weekend]).toEqual([6, 7]);
  });
});
