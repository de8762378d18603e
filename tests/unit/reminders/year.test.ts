import { describe, expect, it } from 'vitest';
import { stage, standing, type Interaction } from '../../../lib/contacts/index.ts';
import type { ContactId } from '../../../lib/ids.ts';
import { badgeFor, defaultCadence, due, reminders, type Calendar } from '../../../lib/reminders/index.ts';
import { clockAt, inZone, lisbon, saturdaySunday } from './history.ts';
import { slowlyDue } from './reference.ts';

const { sent, replied, declined, did, scheduled } = inZone(lisbon);

/** A year with thirty people: a letter to one each week from January on, a fortnight away in August. */
const calendar: Calendar = { ...saturdaySunday, pauses: [{ from: '2026-08-03', to: '2026-08-16' }] };
const names = Array.from({ length: 30 }, (_, index) => `person-${String(index + 1).padStart(2, '0')}` as ContactId);

/** The day this many days into the course with someone, who is written to on a Monday. */
const dayOf = (person: number, day: number): string =>
  Temporal.PlainDate.from('2026-01-05').add({ weeks: person, days: day }).toString();

/** Every third person says nothing, one in six declines, and with the others it goes as it does when it goes well. */
function course(person: number, contact: ContactId): Interaction[] {
  const on = (day: number, time: string): string => `${dayOf(person, day)}T${time}`;
  const letter = sent(on(0, '10:00'), contact);
  if (person % 3 === 0) return [letter, sent(on(9, '10:00'), contact, 'follow-up')];
  if (person % 6 === 1) return [letter, declined(on(2, '10:00'), contact)];
  const agreed = scheduled(on(3, '10:00'), on(10, '15:00'), {}, contact);
  return [
    letter,
    replied(on(2, '10:00'), contact),
    agreed,
    sent(on(8, '10:00'), contact, 'questions-ahead'),
    did(on(9, '20:00'), { type: 'done', reminder: { type: 'prepare', because: agreed.id } }, contact),
    did(on(10, '15:30'), { type: 'met', scheduled: agreed.id, keptToTime: true }, contact),
    did(on(10, '15:40'), { type: 'advised', advice: 'Shadow the night desk' }, contact),
    sent(on(10, '19:00'), contact, 'thank-you'),
    sent(on(24, '10:00'), contact, 'report-back'),
  ];
}

const year = names.flatMap((contact, person) => course(person, contact));
const until = (now: string): Interaction[] => {
  const moment = clockAt(now).now().epochMilliseconds;
  return year.filter((each) => Date.parse(each.at) <= moment);
};
/** What one look at a wall time shows: "person type", as the user had written things down by then. */
const look = (now: string): string[] =>
  due(reminders(until(now), defaultCadence, calendar), clockAt(now), calendar).map(
    ({ contact, type }) => `${contact} ${type}`,
  );
const badge = (now: string): string =>
  badgeFor(due(reminders(until(now), defaultCadence, calendar), clockAt(now), calendar)).text;
const withThird = (now: string): string[] => look(now).filter((each) => each.startsWith('person-03'));

/** Where the user is with the first, who never answers. */
const stageOn = (day: string): string =>
  stage(standing(year.filter(({ contact }) => contact === 'person-01')), [], Temporal.PlainDate.from(day));

describe('a year with thirty people', () => {
  it('begins with nothing due', () => {
    expect(look('2026-01-05T12:00')).toEqual([]);
    expect(badge('2026-01-05T12:00')).toBe('');
  });

  it('who is silent is followed up once at seven business days, and rests two weeks later', () => {
    expect(look('2026-01-08T09:00')).toEqual(['person-01 widen']);
    expect(look('2026-01-14T09:00')).toEqual(['person-01 follow-up']);
    expect(look('2026-01-14T11:00')).toEqual([]);
    expect([stageOn('2026-01-27'), stageOn('2026-01-28')]).toEqual(['asked', 'resting']);
    expect(look('2026-12-31T12:00').filter((each) => each.startsWith('person-01'))).toEqual([]);
  });

  it('who declines is never mentioned again', () => {
    const days = Array.from({ length: 350 }, (_, day) => `${dayOf(1, day)}T12:00`);
    expect(days.flatMap(look).filter((each) => each.startsWith('person-02'))).toEqual([]);
  });

  it('who answers is prepared for, met, thanked and told, each in its time', () => {
    // Written to on 19 January, met on Thursday the 29th at three.
    expect(withThird('2026-01-27T09:00')).toEqual(['person-03 questions-ahead']);
    expect(withThird('2026-01-28T09:00')).toEqual(['person-03 prepare']);
    expect(withThird('2026-01-29T09:00')).toEqual(['person-03 meeting']);
    expect(withThird('2026-01-29T15:25')).toEqual(['person-03 log']);
    expect(withThird('2026-01-29T15:35')).toEqual(['person-03 thank']);
    expect(withThird('2026-01-29T20:00')).toEqual([]);
    expect(withThird('2026-02-05T09:00')).toEqual(['person-03 advice']);
    expect(withThird('2026-02-12T09:00')).toEqual(['person-03 advice', 'person-03 report-back']);
    expect(withThird('2026-02-13T09:00')).toEqual(['person-03 advice']);
  });

  it('ninety days after the report, a sign of life is suggested', () => {
    expect(withThird('2026-05-12T12:00')).toEqual(['person-03 advice']);
    expect(withThird('2026-05-13T12:00')).toEqual(['person-03 advice', 'person-03 keep-in-touch']);
  });

  it('the fortnight in August is quiet but for a meeting that was agreed, and no day after it takes more than three', () => {
    const away = Array.from({ length: 14 }, (_, day) => `2026-08-${String(day + 3).padStart(2, '0')}T12:00`);
    // The last person was written to on 27 July; what was agreed for the first week takes place.
    expect(away.flatMap(look)).toEqual(['person-30 prepare', 'person-30 meeting']);
    const all = reminders(until('2026-08-16T12:00'), defaultCadence, calendar).map((each) => each.on);
    const after = all.filter((day) => day >= '2026-08-17' && day <= '2026-08-28');
    expect(after.length).toBeGreaterThan(3);
    for (const day of after) expect(after.filter((each) => each === day).length).toBeLessThanOrEqual(3);
  });

  it('shows every other week what a slow and obvious count of days finds, on holiday too', { timeout: 60_000 }, () => {
    const slow = { weekend: calendar.weekend, daysOff: new Set<string>(), pauses: calendar.pauses ?? [] };
    for (let day = 0; day < 365; day += 13) {
      const date = Temporal.PlainDate.from('2026-01-01').add({ days: day });
      const now = `${date.toString()}T${String((day * 7) % 24).padStart(2, '0')}:31`;
      const moment = clockAt(now).now().epochMilliseconds;
      const found = due(reminders(until(now), defaultCadence, calendar), clockAt(now), calendar);
      const shown = found.map(({ contact, type, because }) => `${contact} ${type} ${because}`).toSorted();
      expect(shown).toEqual(slowlyDue(until(now), defaultCadence, slow, moment, lisbon));
    }
  });

  it('ends with the badge counting people, not reminders', () => {
    const shown = look('2026-12-31T12:00').filter((each) => !each.endsWith('widen'));
    expect(badge('2026-12-31T12:00')).toBe(String(new Set(shown.map((each) => each.split(' ')[0])).size));
  });
});
