import { describe, expect, it } from 'vitest';
import { oddities, stage, type Interaction } from '../../../lib/contacts/index.ts';
import type { ContactId } from '../../../lib/ids.ts';
import { ana, clockAt, inZone, lisbon } from '../reminders/history.ts';
import { letterTo } from '../store/records.ts';

const { sent, replied, declined, did, scheduled, doNotContact } = inZone(lisbon);
const today = Temporal.PlainDate.from('2026-04-20');
const at = (...history: Interaction[]): string => stage(history, [], today);

const letter = sent('2026-04-08T09:30');
const reply = replied('2026-04-10T10:00');
const agreed = scheduled('2026-04-11T10:00', '2026-04-14T15:00');
const talk = did('2026-04-14T15:20', { type: 'met', scheduled: agreed.id });
const thanks = did('2026-04-14T18:00', { type: 'thanked' });

describe('the stage', () => {
  it('goes from saved to in touch as things happen', () => {
    expect(at()).toBe('saved');
    expect(stage([], [letterTo('ana' as ContactId)], today)).toBe('drafted');
    expect(at(letter)).toBe('asked');
    expect(at(letter, reply)).toBe('talking');
    expect(at(letter, reply, agreed)).toBe('scheduled');
    expect(at(letter, reply, agreed, talk)).toBe('met');
    expect(at(letter, reply, agreed, talk, thanks)).toBe('thanked');
    expect(at(letter, reply, agreed, talk, thanks, did('2026-04-18T10:00', { type: 'reported' }))).toBe('in-touch');
  });

  it('is talking for a talk about a meeting, and met when they answered by e-mail instead', () => {
    expect(at(letter, did('2026-04-10T10:00', { type: 'replied', answer: 'yes' }))).toBe('talking');
    expect(at(letter, did('2026-04-10T10:00', { type: 'replied', answer: 'by-email' }))).toBe('met');
  });

  it('rests when they declined, must not be contacted, or are silent two weeks after the follow-up', () => {
    expect(at(letter, declined('2026-04-10T10:00'))).toBe('resting');
    expect(at(letter, doNotContact('2026-04-10T10:00'))).toBe('resting');
    const asked = sent('2026-03-20T09:30');
    expect(at(asked, sent('2026-04-07T09:30', ana, 'follow-up'))).toBe('asked');
    expect(at(asked, sent('2026-04-06T09:30', ana, 'follow-up'))).toBe('resting');
    expect(at(asked)).toBe('asked');
  });

  it('is told by what they did last: who declined and then talked was met', () => {
    expect(at(letter, declined('2026-04-10T10:00'), did('2026-04-14T15:20', { type: 'met' }))).toBe('met');
  });
});

describe('records that cannot be quite right', () => {
  const now = clockAt('2026-04-20T12:00').now();
  const kinds = (...history: Interaction[]): string[] => oddities(history, now).map(({ is }) => is);

  it('are told of, each by its kind', () => {
    expect(kinds(letter, reply, agreed, talk)).toEqual([]);
    expect(kinds({ ...letter, at: '2026-02-31T25:00:00Z' })).toEqual(['impossible-date']);
    expect(kinds(did('2026-04-08T09:30', { type: 'out-of-office', until: '2026-02-31' }))).toEqual(['impossible-date']);
    expect(kinds(replied('2026-04-01T10:00'), letter)).toEqual(['before-any-letter']);
    expect(kinds(sent('2026-05-08T09:30'))).toEqual(['in-the-future']);
    expect(kinds(scheduled('2026-04-11T10:00', '2026-04-24T15:00', { zone: 'Mars/Olympus' }))).toEqual([
      'unknown-zone',
    ]);
  });

  it('are two meetings at once, with whomever', () => {
    const other = scheduled('2026-04-11T10:00', '2026-04-14T15:10', {}, 'ben' as ContactId);
    expect(oddities([agreed, other], now)).toEqual([{ is: 'at-once', interaction: other.id, other: agreed.id }]);
    expect(kinds(agreed, scheduled('2026-04-11T10:00', '2026-04-14T15:20', {}, 'ben' as ContactId))).toEqual([]);
  });
});
