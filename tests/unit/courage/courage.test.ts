import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../lib/clock.ts';
import cardsFile from '../../../lib/courage/cards.json' with { type: 'json' };
import {
  cards,
  encouragement,
  grades,
  moments,
  overall,
  overLetter,
  withOffered,
  type Offered,
} from '../../../lib/courage/index.ts';
import type { Interaction } from '../../../lib/contacts/index.ts';
import type { ContactId, InteractionId, LetterId } from '../../../lib/ids.ts';
import type { Letter, LetterKind } from '../../../lib/letters/index.ts';

const clock: Clock = { now: () => Temporal.Instant.from('2026-03-20T09:00:00Z'), timeZone: () => 'Europe/Lisbon' };
const today = Temporal.PlainDate.from('2026-03-20');

const letter = (updatedAt: string, kind: LetterKind = 'request', status: Letter['status'] = 'draft'): Letter => ({
  id: 'letter' as LetterId,
  contact: 'someone' as ContactId,
  kind,
  purpose: 'learn',
  language: 'en',
  status,
  subject: '',
  body: '',
  citations: [],
  seed: 0,
  choices: {},
  byHand: false,
  createdAt: updatedAt,
  updatedAt,
});

const record = (id: string, at: string, rest: object): Interaction =>
  ({
    id: id as InteractionId,
    contact: 'someone' as ContactId,
    at,
    zone: 'Europe/Lisbon',
    recordedAt: at,
    updatedAt: at,
    ...rest,
  }) as Interaction;
const sent = (at: string): Interaction =>
  record(`sent ${at}`, at, { type: 'sent', letter: 'letter', kind: 'request', way: 'copied' });

describe('the cards', () => {
  it('say when they fit, and how well what they say is known', () => {
    for (const [index, card] of cards.entries()) {
      const written = cardsFile[index];
      expect(card.moments).toEqual(written?.moments);
      expect(card.evidence.length).toBe(written?.evidence.length);
      expect(card.moments.length).toBeGreaterThan(0);
      expect(card.evidence.length).toBeGreaterThan(0);
    }
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
    expect(grades).not.toContain('X');
  });

  it('promise no answer, and do not shout', () => {
    const texts = cards.flatMap(({ worry, answer, evidence }) => [worry, answer, ...evidence.map(({ says }) => says)]);
    for (const text of texts) expect(text).not.toMatch(/!|will (?:answer|reply)|guarantee|chance/iu);
  });

  it.each(moments)('are at least two for %s', (moment) => {
    expect(cards.filter((card) => card.moments.includes(moment)).length).toBeGreaterThanOrEqual(2);
  });
});

describe('a user hesitates', () => {
  it('over a letter that was left alone for three days, by what it is for', () => {
    expect(overLetter(letter('2026-03-17T09:00:00Z'), clock)).toBe('unsent-ask');
    expect(overLetter(letter('2026-03-17T09:00:01Z'), clock)).toBeUndefined();
    expect(overLetter(letter('2026-03-01T09:00:00Z', 'thank-you'), clock)).toBe('unsent-thanks');
    expect(overLetter(letter('2026-03-01T09:00:00Z', 'scheduling'), clock)).toBeUndefined();
    expect(overLetter(letter('2026-03-01T09:00:00Z', 'request', 'sent'), clock)).toBeUndefined();
  });

  it('before the first letter was sent', () => {
    expect(overall([], [], clock)).toBe('first-use');
    expect(overall([letter('2026-03-20T08:00:00Z')], [[]], clock)).toBe('first-use');
    expect(overall([], [[sent('2026-03-19T10:00:00Z')]], clock)).toBeUndefined();
  });

  it('not because a letter was noted as sent and that was taken back', () => {
    const first = sent('2026-03-19T10:00:00Z');
    const back = record('undone', '2026-03-19T11:00:00Z', { type: 'undone', undoes: first.id });
    expect(overall([], [[first, back]], clock)).toBe('first-use');
  });

  it('when two letters had no answer for two weeks', () => {
    const silent = [sent('2026-03-06T10:00:00Z')];
    const answered = [...silent, record('reply', '2026-03-08T10:00:00Z', { type: 'replied' })];
    expect(overall([], [silent], clock)).toBeUndefined();
    expect(overall([], [silent, answered], clock)).toBeUndefined();
    expect(overall([], [silent, silent], clock)).toBe('unanswered');
    expect(overall([], [silent, [sent('2026-03-07T10:00:00Z')]], clock)).toBeUndefined();
  });
});

describe('what is offered', () => {
  it('stays for the day, and rests a week', () => {
    const first = encouragement('first-use', [], today);
    if (!first) throw new Error('Nothing was offered');
    const offered = withOffered([], { card: first.id, on: today.toString() });
    expect(encouragement('first-use', offered, today)).toBe(first);
    for (const days of [1, 3, 6]) expect(encouragement('first-use', offered, today.add({ days }))).toBeUndefined();
    const next = encouragement('first-use', offered, today.add({ days: 7 }));
    expect(next).toBeDefined();
    expect(next).not.toBe(first);
  });

  it('is nothing more on a day on which it was not wanted', () => {
    const [card = { id: '' }] = cards;
    expect(encouragement('first-use', [{ card: card.id, on: '2026-03-20', left: true }], today)).toBeUndefined();
  });

  it('is never two cards within seven days, and every card that fits before one comes again', () => {
    const step = fc.record({ days: fc.integer({ min: 0, max: 20 }), moment: fc.constantFrom(...moments) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let [day, offered] = [today, [] as Offered[]];
        const seen: { card: string; on: Temporal.PlainDate }[] = [];
        for (const { days, moment } of steps) {
          day = day.add({ days });
          const card = encouragement(moment, offered, day);
          if (!card) continue;
          const last = seen.at(-1);
          const since = last ? last.on.until(day).days : Infinity;
          const others = cards.filter((each) => each.moments.includes(moment) && each.id !== card.id);
          const isNew = seen.every((each) => each.card !== card.id);
          const isInTurn = isNew || others.every(({ id }) => seen.some((each) => each.card === id));
          expect(card.moments).toContain(moment);
          expect(since === 0 ? card.id === last?.card : since >= 7 && isInTurn).toBe(true);
          seen.push({ card: card.id, on: day });
          offered = withOffered(offered, { card: card.id, on: day.toString() });
        }
      }),
    );
  });
});
