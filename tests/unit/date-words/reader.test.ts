import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../lib/clock.ts';
import { loadDateReader, type Direction } from '../../../lib/date-words/index.ts';

/** Monday 2 March 2026, 9:30 in Lisbon. */
const clock: Clock = { now: () => Temporal.Instant.from('2026-03-02T09:30:00Z'), timeZone: () => 'Europe/Lisbon' };

/** What is understood, as one text: `2026-03-03 15:00`. */
async function understood(words: string, direction: Direction, languages: readonly string[] = ['en-GB'], at = clock) {
  const read = (await loadDateReader(languages))(words, direction, at);
  return read && [read.date, read.time].filter(Boolean).join(' ');
}

describe('a date in words', () => {
  it.each([
    ['last Tuesday', '2026-02-24'],
    ['yesterday', '2026-03-01'],
    ['today', '2026-03-02'],
    ['3 days ago', '2026-02-27'],
    ['Friday', '2026-02-27'],
    ['on Tuesday', '2026-02-24'],
    ['Monday', '2026-03-02'],
    ['28 February', '2026-02-28'],
    ['5 December', '2025-12-05'],
    ['28/02/2026', '2026-02-28'],
    ['2026-02-28', '2026-02-28'],
    ['yesterday at 15:00', '2026-03-01 15:00'],
    ['2 hours ago', '2026-03-02 07:30'],
    ['16:00', '2026-03-01 16:00'],
    ['8am', '2026-03-02 08:00'],
  ])('of the past: %s', async (words, expected) => {
    expect(await understood(words, 'past')).toBe(expected);
  });

  it.each([
    ['in 2 weeks', '2026-03-16'],
    ['tomorrow', '2026-03-03'],
    ['Friday', '2026-03-06'],
    ['Sunday', '2026-03-08'],
    ['Monday', '2026-03-09'],
    ['next Thursday at 15:00', '2026-03-12 15:00'],
    ['3 March, 3pm', '2026-03-03 15:00'],
    ['1 March', '2027-03-01'],
    ['June', '2026-06-01'],
    ['16:00', '2026-03-02 16:00'],
    ['8am', '2026-03-03 08:00'],
    ['tomorrow at noon.', '2026-03-03 12:00'],
  ])('of the future: %s', async (words, expected) => {
    expect(await understood(words, 'future')).toBe(expected);
  });

  it('that says outright that it is on the other side stays there', async () => {
    expect(await understood('next Tuesday', 'past')).toBe('2026-03-10');
    expect(await understood('tomorrow', 'past')).toBe('2026-03-03');
    expect(await understood('last Tuesday', 'future')).toBe('2026-02-24');
    expect(await understood('3 March 2024', 'future')).toBe('2024-03-03');
  });

  it.each([
    ['de-AT', 'morgen um 15 Uhr', '2026-03-03 15:00'],
    ['de', 'in 2 Wochen', '2026-03-16'],
    ['de', '3.3.2026 15:30', '2026-03-03 15:30'],
    ['fr', 'demain à 15h', '2026-03-03 15:00'],
    ['fr-CA', 'dans 2 semaines', '2026-03-16'],
    ['es', 'mañana a las 15:00', '2026-03-03 15:00'],
    ['pt', 'tomorrow', '2026-03-03'],
  ])('is read in %s, and in English by everyone: %s', async (language, words, expected) => {
    expect(await understood(words, 'future', [language])).toBe(expected);
    expect(await understood('in 2 weeks', 'future', [language])).toBe('2026-03-16');
  });

  it('has the month first only in the United States', async () => {
    expect(await understood('03/04/2026', 'future', ['en-GB'])).toBe('2026-04-03');
    expect(await understood('03/04/2026', 'future', ['en-US', 'en'])).toBe('2026-03-04');
  });

  it.each([
    '',
    '   ',
    'soon',
    'the week after next',
    '31 February 2026',
    '29 Feb 2027',
    'Tuesday or Wednesday',
    '25:00',
    'from 3 to 5 March',
  ])('is none, rather than half of what was meant: “%s”', async (words) => {
    expect(await understood(words, 'future')).toBeUndefined();
  });

  it('is that of the wall clock where the user is, not of the computer’s', async () => {
    const tokyo: Clock = { now: () => Temporal.Instant.from('2026-03-02T20:00:00Z'), timeZone: () => 'Asia/Tokyo' };
    expect(await understood('today', 'past', ['en'], tokyo)).toBe('2026-03-03');
    expect(await understood('tomorrow at 10:00', 'future', ['en'], tokyo)).toBe('2026-03-04 10:00');
    expect(await understood('2 hours ago', 'past', ['en'], tokyo)).toBe('2026-03-03 03:00');
  });

  it('keeps its hour over a change of the clocks', async () => {
    const before: Clock = { now: () => Temporal.Instant.from('2026-03-28T12:00:00Z'), timeZone: () => 'Europe/Lisbon' };
    expect(await understood('tomorrow at 15:00', 'future', ['en'], before)).toBe('2026-03-29 15:00');
    expect(await understood('in 24 hours', 'future', ['en'], before)).toBe('2026-03-29 13:00');
  });

  it('means a moment where it names a zone', async () => {
    expect(await understood('tomorrow 3pm EST', 'future')).toBe('2026-03-03 20:00');
  });

  it('never throws, whatever is written', async () => {
    const read = await loadDateReader(['en-GB', 'de', 'fr', 'es']);
    const piece = fc.constantFrom(
      'tuesday',
      'last',
      '31',
      '/',
      '2',
      '12',
      '2026',
      'um',
      ':',
      '99',
      'in',
      'weeks',
      'ago',
      'h',
      '-',
      '.',
      'feb',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 7 }).map((all) => all.join(' ')),
        ),
        (words) => {
          const found = read(words, 'past', clock);
          expect(found === undefined || Temporal.PlainDate.from(found.date).toString() === found.date).toBe(true);
        },
      ),
    );
  });
});
