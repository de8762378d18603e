/** Histories of four people in which everything happens, in many zones, and calendars to judge them by. */
import * as fc from 'fast-check';
import {
  awaitedEvents,
  meetingMedia,
  reminderTypes,
  type Happening,
  type Interaction,
  type Meeting,
  type ReminderName,
} from '../../../lib/contacts/index.ts';
import { newId, type ContactId, type InteractionId, type LetterId } from '../../../lib/ids.ts';
import { letterKinds } from '../../../lib/letters/index.ts';
import type { Cadence } from '../../../lib/reminders/index.ts';

/** Zones where days begin, shift or vanish unusually, among plain ones. */
export const zone = fc.constantFrom(
  'UTC',
  'Europe/Lisbon',
  'America/New_York',
  'America/Havana',
  'America/Nuuk',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
);

const day = 86_400_000;
const [from, until] = [Date.parse('2010-12-01T00:00Z'), Date.parse('2031-03-01T00:00Z')];
const person = fc.constantFrom('a', 'b', 'c', 'd').map((id) => id as ContactId);
const dateOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** What a record may say; `earlier` gives the id of one that was drawn before it, of any type. */
type Say = (earlier: (type?: Interaction['type']) => InteractionId, moment: number) => Happening;

const plain = (type: 'replied' | 'declined' | 'thanked' | 'reported' | 'do-not-contact' | 'congratulated'): Say => {
  return () => ({ type }) as Happening;
};

const days = fc.integer({ min: -3, max: 20 });
const meeting = fc.record({
  days,
  minute: fc.integer({ min: 0, max: 1439 }),
  zone,
  minutes: fc.integer({ min: 0, max: 90 }),
  medium: fc.constantFrom(...meetingMedia),
});

type Drawn<Value> = Value extends fc.Arbitrary<infer Inner> ? Inner : never;

const meetingAt = (moment: number, drawn: Drawn<typeof meeting>): Meeting => ({
  start: new Date(Date.parse(dateOf(moment)) + drawn.days * day + drawn.minute * 60_000).toISOString().slice(0, 16),
  zone: drawn.zone,
  minutes: drawn.minutes,
  medium: drawn.medium,
});

const anchors: Partial<Record<ReminderName['type'], Interaction['type']>> = {
  widen: 'sent',
  'follow-up': 'sent',
  'questions-ahead': 'scheduled',
  prepare: 'scheduled',
  meeting: 'scheduled',
  log: 'scheduled',
  thank: 'met',
  advice: 'advised',
  'report-back': 'advised',
  'tell-referrer': 'referred',
  own: 'own-reminder',
};

const word: fc.Arbitrary<Say> = fc
  .record({
    type: fc.oneof(fc.constantFrom(...reminderTypes), fc.constant('own' as const)),
    does: fc.constantFrom('done', 'dropped', 'resumed', 'until-date', 'until-event'),
    event: fc.constantFrom(...awaitedEvents),
    days,
  })
  .map(({ type, does, event, days: later }): Say => (earlier, moment) => {
    const reminder = { type, because: earlier(anchors[type]) };
    if (does === 'done' || does === 'resumed') return { type: does, reminder };
    if (does === 'dropped') return { type: 'dropped', reminder, reason: 'other' };
    if (does === 'until-event') return { type: 'snoozed', reminder, until: { by: 'event', event } };
    return { type: 'snoozed', reminder, until: { by: 'date', date: dateOf(moment + later * day) } };
  });

const say: fc.Arbitrary<Say> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(...letterKinds).map((kind): Say => {
      return () => ({ type: 'sent', letter: newId<LetterId>(), kind, way: 'copied' });
    }),
  },
  { weight: 3, arbitrary: fc.constantFrom('replied', 'declined', 'thanked', 'reported', 'congratulated').map(plain) },
  { weight: 1, arbitrary: fc.constant(plain('do-not-contact')) },
  { weight: 1, arbitrary: fc.constant((): Happening => ({ type: 'replied', answer: 'by-email' })) },
  {
    weight: 1,
    arbitrary: days.map((later): Say => (_earlier, moment) => {
      return { type: 'replied', answer: 'later', askAgainOn: dateOf(moment + later * day) };
    }),
  },
  {
    weight: 1,
    arbitrary: days.map((later): Say => (_earlier, moment) => {
      return { type: 'out-of-office', until: dateOf(moment + later * day) };
    }),
  },
  {
    weight: 3,
    arbitrary: meeting.map((drawn): Say => (_earlier, moment) => {
      return { type: 'scheduled', meeting: meetingAt(moment, drawn) };
    }),
  },
  {
    weight: 1,
    arbitrary: meeting.map((drawn): Say => (earlier, moment) => {
      return { type: 'rescheduled', scheduled: earlier('scheduled'), meeting: meetingAt(moment, drawn) };
    }),
  },
  {
    weight: 3,
    arbitrary: fc.boolean().map((named): Say => (earlier) => {
      return named ? { type: 'met', scheduled: earlier('scheduled') } : { type: 'met' };
    }),
  },
  { weight: 2, arbitrary: fc.constant((): Happening => ({ type: 'advised', advice: 'Shadow the night desk' })) },
  { weight: 1, arbitrary: fc.constant<Say>((earlier) => ({ type: 'followed', advised: earlier('advised') })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('do' as const, 'leave' as const).map((to): Say => (earlier) => {
      return { type: 'decided', advised: earlier('advised'), to };
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Say>((earlier) => {
      return { type: 'came-of-it', advised: earlier('advised'), what: 'They asked me back' };
    }),
  },
  {
    weight: 2,
    arbitrary: fc.option(person, { nil: undefined }).map((named): Say => {
      return () => ({ type: 'referred', name: 'Ines Duarte', useName: 'yes', ...(named && { person: named }) });
    }),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        later: days,
        recurs: fc.option(
          fc.record({
            every: fc.integer({ min: 1, max: 3 }),
            unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const),
          }),
          { nil: undefined },
        ),
      })
      .map(({ later, recurs }): Say => (_earlier, moment) => {
        const on = dateOf(moment + later * day);
        return { type: 'own-reminder', text: 'Read their book', on, ...(recurs && { recurs }) };
      }),
  },
  { weight: 5, arbitrary: word },
  {
    weight: 1,
    arbitrary: fc.constant((): Happening => ({
      type: 'sent',
      letter: newId<LetterId>(),
      kind: 'questions-ahead',
      way: 'copied',
    })),
  },
  {
    weight: 2,
    arbitrary: fc.constant<Say>((earlier) => {
      return { type: 'done', reminder: { type: 'own', because: earlier('own-reminder') } };
    }),
  },
  { weight: 2, arbitrary: fc.constant<Say>((earlier) => ({ type: 'undone', undoes: earlier() })) },
);

const draw = fc.record({ contact: person, say, zone, offset: days, pick: fc.nat(99), corrects: fc.nat(9) });

/** A moment, and what happened around it to four people, in the order in which it was written down. */
export const story = fc
  .record({
    now: fc.integer({ min: from, max: until }),
    draws: fc.array(fc.record({ drawn: draw, at: fc.integer({ min: -60 * day, max: 20 * day }) }), {
      maxLength: 24,
      size: '+1',
    }),
  })
  .map(({ now, draws }) => {
    const records: Interaction[] = [];
    for (const { drawn, at: distance } of draws) {
      const moment = now + distance;
      const at = new Date(moment).toISOString();
      const earlier = (type?: Interaction['type']): InteractionId => {
        const fitting = records.filter(
          (each) => each.contact === drawn.contact && (type === undefined || each.type === type),
        );
        return fitting[drawn.pick % fitting.length]?.id ?? newId<InteractionId>();
      };
      const happening = drawn.say(earlier, moment);
      const corrected = records.find((each) => each.contact === drawn.contact && each.type === happening.type);
      records.push({
        id: newId<InteractionId>(),
        contact: drawn.contact,
        at,
        zone: drawn.zone,
        recordedAt: at,
        updatedAt: at,
        ...happening,
        ...(drawn.corrects === 0 && corrected && happening.type !== 'undone' && { corrects: corrected.id }),
      });
    }
    return { now, records };
  });

export const cadence: fc.Arbitrary<Cadence> = fc.record({
  widenAfter: fc.constantFrom(3, 5, 'off' as const),
  followUpAfter: fc.integer({ min: 1, max: 10 }),
  secondFollowUpAfter: fc.integer({ min: 1, max: 12 }),
  followUps: fc.constantFrom(0 as const, 1 as const, 2 as const),
  questionsAheadBefore: fc.integer({ min: 1, max: 4 }),
  prepareBefore: fc.integer({ min: 0, max: 2 }),
  thankWithin: fc.integer({ min: 0, max: 9 }),
  adviceAfter: fc.integer({ min: 1, max: 9 }),
  reportBackAfter: fc.integer({ min: 7, max: 20 }),
  tellReferrerAfter: fc.integer({ min: 0, max: 3 }),
  keepInTouch: fc.record({
    everyone: fc.constantFrom(30, 90, 'never' as const),
    byTag: fc.constant({}),
    byPerson: fc.constantFrom({}, { a: 40 }, { b: 'never' as const }),
  }),
  checkIns: fc.integer({ min: 1, max: 3 }),
});

/** Weekends, days off and pauses about a moment. */
export const calendarAbout = (now: number) =>
  fc.record({
    weekend: fc.constantFrom([6, 7], [5, 6], [5], [7], []).map((each) => new Set(each)),
    daysOff: fc.array(days, { maxLength: 4 }).map((each) => new Set(each.map((later) => dateOf(now + later * day)))),
    pauses: fc
      .array(fc.record({ begins: fc.integer({ min: -20, max: 20 }), lasts: fc.integer({ min: 0, max: 14 }) }), {
        maxLength: 2,
      })
      .map((drawn) =>
        drawn.map(({ begins, lasts }) => ({
          from: dateOf(now + begins * day),
          to: dateOf(now + (begins + lasts) * day),
        })),
      ),
  });
