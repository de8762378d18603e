import { describe, expect, it } from 'vitest';
import { correct, takeBack, type Happening, type Interaction } from '../../../lib/contacts/index.ts';
import {
  badgeFor,
  defaultCadence,
  due,
  isLate,
  reminders,
  type Cadence,
  type KeepInTouch,
  type Reminder,
} from '../../../lib/reminders/index.ts';
import { ana, ben, clockAt, inZone, lisbon, saturdaySunday } from './history.ts';

const { sent, replied, declined, did, scheduled, doNotContact } = inZone(lisbon);
const met = (at: string, contact = ana): Interaction => did(at, { type: 'met' }, contact);

const all = (history: readonly Interaction[], cadence: Cadence = defaultCadence): Reminder[] =>
  reminders(history, cadence, saturdaySunday);
/** Each reminder as "type date". */
const called = (history: readonly Interaction[], cadence?: Cadence): string[] =>
  all(history, cadence).map(({ type, on }) => `${type} ${on}`);
/** The types due at a wall time. */
const dueAt = (history: readonly Interaction[], now: string, zone = lisbon): string[] =>
  due(all(history), clockAt(now, zone), saturdaySunday).map(({ type }) => type);
const about = (type: Reminder['type'], because: Interaction) => ({ type, because: because.id });

describe('while waiting for an answer', () => {
  it('someone else is suggested at three business days, until the follow-up takes over', () => {
    const history = [sent('2026-03-02T09:30')];
    expect(dueAt(history, '2026-03-04T23:59')).toEqual([]);
    expect(dueAt(history, '2026-03-05T00:00')).toEqual(['widen']);
    expect(dueAt(history, '2026-03-11T00:00')).toEqual(['follow-up']);
  });

  it('the suggestion is not counted on the badge: nobody is owed anything', () => {
    const found = due(all([sent('2026-03-02T09:30')]), clockAt('2026-03-05T12:00'), saturdaySunday);
    expect(badgeFor(found)).toEqual({ text: '', title: 'Groundwork' });
  });

  it('an out-of-office answer shifts the follow-up behind their return, and is no answer', () => {
    const away = did('2026-03-02T09:31', { type: 'out-of-office', until: '2026-03-13' });
    expect(called([sent('2026-03-02T09:30'), away])).toEqual(['widen 2026-03-05', 'follow-up 2026-03-24']);
  });

  it('“later” asks again on the date they named, until the user has written', () => {
    const later = did('2026-03-04T10:00', { type: 'replied', answer: 'later', askAgainOn: '2026-05-04' });
    expect(called([sent('2026-03-02T09:30'), later])).toEqual(['ask-again 2026-05-04']);
    expect(called([sent('2026-03-02T09:30'), later, sent('2026-05-04T09:00')])).not.toContain('ask-again 2026-05-04');
  });
});

describe('around a meeting', () => {
  const agreed = scheduled('2026-03-05T10:00', '2026-03-12T15:00');
  const history = [sent('2026-03-02T09:30'), replied('2026-03-04T10:00'), agreed];

  it('send questions two days ahead, prepare one day ahead, go, and write down what was said', () => {
    expect(called(history)).toEqual([
      'questions-ahead 2026-03-10',
      'prepare 2026-03-11',
      'meeting 2026-03-12',
      'log 2026-03-12',
    ]);
    expect(dueAt(history, '2026-03-12T08:00')).toEqual(['questions-ahead', 'prepare', 'meeting']);
    expect(dueAt(history, '2026-03-12T15:10')).toEqual(['meeting']);
    expect(dueAt(history, '2026-03-12T15:20')).toEqual(['log']);
    expect(dueAt(history, '2026-04-12T15:20')).toEqual(['log']);
  });

  it('questions that were sent are not asked for again', () => {
    expect(called([...history, sent('2026-03-09T10:00', ana, 'questions-ahead')])).not.toContain(
      'questions-ahead 2026-03-10',
    );
    expect(called([sent('2026-03-01T10:00', ana, 'questions-ahead'), ...history])).toContain(
      'questions-ahead 2026-03-10',
    );
  });

  it('a meeting keeps its wall time where it was agreed, whatever the clocks do there or here', () => {
    // New York's clocks go forward on 8 March, Lisbon's on the 29th.
    const call = scheduled('2026-03-05T10:00', '2026-03-12T15:00', { zone: 'America/New_York' });
    expect(dueAt([call], '2026-03-12T19:19')).toEqual(['meeting']);
    expect(dueAt([call], '2026-03-12T19:20')).toEqual(['log']);
  });

  it('is due on the day it is where the user is', () => {
    const call = scheduled('2026-03-05T10:00', '2026-03-12T08:00', { zone: 'Asia/Tokyo' });
    const here = (now: string) => dueAt([call], now, 'America/Los_Angeles').includes('meeting');
    expect([here('2026-03-10T23:59'), here('2026-03-11T00:00'), here('2026-03-11T16:20')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('a meeting that is moved takes its reminders along, and keeps its name', () => {
    const moved = did('2026-03-06T10:00', {
      type: 'rescheduled',
      scheduled: agreed.id,
      meeting: { start: '2026-03-19T11:00', zone: lisbon, minutes: 30, medium: 'phone' },
    });
    expect(called([...history, moved])[0]).toBe('questions-ahead 2026-03-17');
    expect(all([...history, moved]).every((each) => each.because === agreed.id)).toBe(true);
  });

  it('two meetings with one person are each their own', () => {
    const second = scheduled('2026-03-05T10:00', '2026-03-26T15:00');
    const first = did('2026-03-12T16:00', { type: 'met', scheduled: agreed.id });
    expect(called([...history, second, first]).filter((each) => each.startsWith('meeting'))).toEqual([
      'meeting 2026-03-26',
    ]);
  });
});

const afterAdvice = (history: Interaction[]) => called(history).filter((each) => /^(advice|report)/.test(each));

describe('after a talk', () => {
  it('thanks are due the same day, late after 24 hours, and let go after a week', () => {
    const history = [met('2026-03-12T15:20')];
    expect(dueAt(history, '2026-03-12T15:20')).toEqual(['thank']);
    const [thanks] = all(history);
    if (thanks?.type !== 'thank') throw new Error('No thanks are due');
    expect(isLate(thanks, clockAt('2026-03-13T15:19').now())).toBe(false);
    expect(isLate(thanks, clockAt('2026-03-13T15:20').now())).toBe(true);
    expect(dueAt(history, '2026-03-19T23:59')).toEqual(['thank']);
    expect(dueAt(history, '2026-03-20T00:00')).toEqual([]);
  });

  it('answers by e-mail are a talk', () => {
    const answered = did('2026-03-12T15:20', { type: 'replied', answer: 'by-email' });
    expect(called([answered])).toEqual(['thank 2026-03-12', 'keep-in-touch 2026-06-10']);
  });

  it('a letter of thanks is thanks', () => {
    expect(called([met('2026-03-12T15:20'), sent('2026-03-12T18:00', ana, 'thank-you')])).toEqual([
      'keep-in-touch 2026-06-10',
    ]);
  });

  it('each piece of advice is asked about until it was taken, and one report is owed for all', () => {
    const advice = ['Read Tufte', 'Shadow the night desk'].map((text) =>
      did('2026-03-12T15:30', { type: 'advised', advice: text }),
    );
    const [first] = advice;
    if (!first) throw new Error('No advice');
    const taken = did('2026-03-15T10:00', { type: 'followed', advised: first.id });
    expect(afterAdvice(advice)).toEqual(['advice 2026-03-19', 'advice 2026-03-19', 'report-back 2026-03-26']);
    expect(afterAdvice([...advice, taken])).toEqual(['advice 2026-03-19', 'report-back 2026-03-26']);
    expect(afterAdvice([...advice, taken, did('2026-03-26T10:00', { type: 'reported' })])).toEqual([
      'advice 2026-03-19',
    ]);
  });

  it('advice is asked about from when it was decided on, and not at all once the user chose to leave it', () => {
    const advised = did('2026-03-12T15:30', { type: 'advised', advice: 'Read Tufte' });
    const decided = (to: 'do' | 'leave') => did('2026-03-20T10:00', { type: 'decided', advised: advised.id, to });
    expect(afterAdvice([advised, decided('do')])).toEqual(['report-back 2026-03-26', 'advice 2026-03-27']);
    expect(afterAdvice([advised, decided('leave')])).toEqual([]);
  });

  it('what comes of advice after a report is news to report', () => {
    const advised = did('2026-03-12T15:30', { type: 'advised', advice: 'Read Tufte' });
    const reported = did('2026-03-26T10:00', { type: 'reported' });
    const came = did('2026-04-01T10:00', { type: 'came-of-it', advised: advised.id, what: 'I redrew the map' });
    expect(afterAdvice([advised, reported, came])).toEqual(['report-back 2026-04-15']);
  });

  it('who named themselves is not told that they were met', () => {
    const named = did('2026-03-12T15:30', { type: 'referred', name: 'Ana Ruiz', useName: 'yes', person: ana });
    const history = [named, met('2026-03-14T15:20')];
    expect(called(history).some((each) => each.startsWith('tell-referrer'))).toBe(false);
  });

  it('who named someone hears of it once that one was met', () => {
    const named = did('2026-03-12T15:30', { type: 'referred', name: 'Ben Osei', useName: 'yes', person: ben });
    const before = [met('2026-03-12T15:20'), named];
    expect(called(before).some((each) => each.startsWith('tell-referrer'))).toBe(false);
    const history = [...before, met('2026-04-01T10:00', ben)];
    expect(called(history)).toContain('tell-referrer 2026-04-02');
    expect(called([...history, did('2026-04-03T10:00', { type: 'reported' })])).not.toContain(
      'tell-referrer 2026-04-02',
    );
  });
});

describe('keeping in touch', () => {
  const history = [met('2026-01-12T15:20'), did('2026-01-12T18:00', { type: 'thanked' })];
  const ofMentor = (keepInTouch: KeepInTouch): Reminder[] =>
    reminders(history, { ...defaultCadence, keepInTouch }, saturdaySunday, () => ['friend', 'mentor']);

  it('counts 90 days from the last real contact, of whatever kind', () => {
    expect(called(history)).toEqual(['keep-in-touch 2026-04-12']);
    const spoke = [replied('2026-02-01T10:00'), did('2026-02-01T10:00', { type: 'gave', what: 'an article' })];
    for (const each of spoke) expect(called([...history, each])).toEqual(['keep-in-touch 2026-05-02']);
    expect(called([...history, did('2026-02-01T10:00', { type: 'note', text: 'Moved to Faro' })])).toEqual([
      'keep-in-touch 2026-04-12',
    ]);
  });

  it('goes by person, then by tag, then by what holds for everyone', () => {
    const tagged = { everyone: 90, byTag: { mentor: 30, friend: 60 }, byPerson: {} };
    expect(ofMentor(tagged)).toMatchObject([{ type: 'keep-in-touch', on: '2026-02-11' }]);
    expect(ofMentor({ ...tagged, byPerson: { [ana]: 'never' } })).toEqual([]);
  });

  it('stops asking after two check-ins without an answer, and begins again when they write', () => {
    const first = sent('2026-04-12T10:00', ana, 'check-in');
    const second = sent('2026-07-11T10:00', ana, 'check-in');
    expect(called([...history, first])).toEqual(['keep-in-touch 2026-07-11']);
    expect(called([...history, first, second])).toEqual([]);
    expect(called([...history, first, second, replied('2026-08-01T10:00')])).toEqual(['keep-in-touch 2026-10-30']);
  });

  it('is for people one has talked with, and not for those who declined or must not be contacted', () => {
    expect(called([sent('2026-01-12T10:00'), replied('2026-01-13T10:00')])).toEqual([]);
    expect(called([...history, declined('2026-02-01T10:00')])).toEqual([]);
    expect(called([...history, doNotContact('2026-02-01T10:00')])).toEqual([]);
  });
});

const own = (rest: Partial<Extract<Happening, { type: 'own-reminder' }>> = {}): Interaction =>
  did('2026-01-02T10:00', { type: 'own-reminder', text: 'Read her book', on: '2026-01-31', ...rest });

describe('reminders of the user’s own', () => {
  it('once: until done', () => {
    const reminder = own();
    const done = did('2026-02-03T10:00', { type: 'done', reminder: about('own', reminder) });
    expect(called([reminder])).toEqual(['own 2026-01-31']);
    expect(called([reminder, done])).toEqual([]);
  });

  it('again and again: on the next date after it was done, none piling up, the 31st staying the 31st', () => {
    const monthly = own({ recurs: { every: 1, unit: 'month' } });
    const doneOn = (day: string): Interaction => did(`${day}T10:00`, { type: 'done', reminder: about('own', monthly) });
    expect(called([monthly, doneOn('2026-02-03')])).toEqual(['own 2026-02-28']);
    expect(called([monthly, doneOn('2026-02-28')])).toEqual(['own 2026-03-31']);
    expect(called([monthly, doneOn('2026-08-15')])).toEqual(['own 2026-08-31']);
    expect(called([monthly, doneOn('2026-01-20')])).toEqual(['own 2026-02-28']);
  });
});

describe('what the user says of a reminder', () => {
  const letter = sent('2026-03-02T09:30');
  const followUp = about('follow-up', letter);
  const of = (...more: Interaction[]): string[] =>
    called([letter, ...more]).filter((each) => each.startsWith('follow-up'));

  const until = (date: string): Interaction =>
    did('2026-03-11T10:00', { type: 'snoozed', reminder: followUp, until: { by: 'date', date } });

  it('snoozed until a date, it comes then', () => {
    expect(of(until('2026-03-20'))).toEqual(['follow-up 2026-03-20']);
    expect(of(until('2026-03-01'))).toEqual(['follow-up 2026-03-11']);
  });

  it('snoozed until something happens, it waits for that', () => {
    const wait = did('2026-03-11T10:00', {
      type: 'snoozed',
      reminder: followUp,
      until: { by: 'event', event: 'reported' },
    });
    expect(of(wait)).toEqual([]);
    expect(of(wait, did('2026-03-12T10:00', { type: 'reported' }))).toEqual(['follow-up 2026-03-11']);
  });

  it('snoozed until they write back, it waits no longer than for a no', () => {
    const fair = did('2026-03-03T10:00', { type: 'own-reminder', text: 'Ask about the fair', on: '2026-03-05' });
    const wait = did('2026-03-05T10:00', {
      type: 'snoozed',
      reminder: { type: 'own', because: fair.id },
      until: { by: 'event', event: 'replied' },
    });
    expect(called([fair, wait])).toEqual([]);
    expect(called([fair, wait, did('2026-03-06T10:00', { type: 'declined' })])).toEqual(['own 2026-03-05']);
  });

  it('dropped, it stays away until it is resumed', () => {
    const dropped = did('2026-03-11T10:00', { type: 'dropped', reminder: followUp, reason: 'not-comfortable' });
    expect(of(dropped)).toEqual([]);
    expect(of(dropped, did('2026-03-12T10:00', { type: 'resumed', reminder: followUp }))).toEqual([
      'follow-up 2026-03-11',
    ]);
    expect(of(dropped, takeBack(dropped, clockAt('2026-03-12T10:00')))).toEqual(['follow-up 2026-03-11']);
  });

  it('a corrected date counts instead of the wrong one, until the correction is taken back', () => {
    const right = correct(letter, letter, clockAt('2026-03-05T10:00'), {
      at: '2026-03-04T09:30:00Z',
      zone: lisbon,
    });
    expect(called([letter, right])).toEqual(['widen 2026-03-09', 'follow-up 2026-03-13']);
    expect(of(right, takeBack(right, clockAt('2026-03-05T10:01')))).toEqual(['follow-up 2026-03-11']);
  });
});
