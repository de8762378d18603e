import { describe, expect, it } from 'vitest';
import type { Contact, Happening, Interaction } from '../../../lib/contacts/index.ts';
import { nameOf, gestures, type Helper } from '../../../lib/giving-back/index.ts';
import type { ContactId, FactId } from '../../../lib/ids.ts';
import { contact, factsOf, type Told } from '../paths/people.ts';
import { inZone, lisbon } from '../reminders/history.ts';
import { captureOf } from '../store/records.ts';

const { did, sent, scheduled } = inZone(lisbon);
const today = Temporal.PlainDate.from('2026-09-01');
const giver = { wishes: { interests: ['bookbinding'], goals: ['how night services are paid for'] }, others: [] };

/** A talk in March, with thanks the day after. */
const talked: readonly Interaction[] = [
  did('2026-03-10T10:00', { type: 'met' }),
  did('2026-03-11T09:00', { type: 'thanked' }),
];

const helper = (history: readonly Interaction[], rest: Partial<Helper> = {}): Helper => ({
  contact: contact('Amara Lindqvist', 'Data librarian', 'Ridgefield'),
  facts: [],
  captures: [],
  history,
  ...rest,
});

/** With what their page said in February, and what it had besides when it was read in August. */
function read(history: readonly Interaction[], first: readonly Told[], later: readonly Told[]): Helper {
  const whose = contact('Amara Lindqvist', 'Data librarian', 'Ridgefield');
  const captures = ['2026-02-01T10:00:00Z', '2026-08-20T10:00:00Z'].map((readAt) => captureOf(whose.id, { readAt }));
  const [early, late] = captures;
  if (!early || !late) throw new Error('No captures were made');
  const facts = factsOf(whose, [
    ...first.map((each) => ({ ...each, capture: early.id })),
    ...later.map((each) => ({ ...each, capture: late.id })),
  ]);
  return { contact: whose, facts, captures, history };
}

const actsOf = (person: Helper, others: readonly Contact[] = [], on = today): string[] =>
  gestures(person, { ...giver, others }, on).map(({ act }) => act);

describe('nothing is suggested', () => {
  it('for someone one has not talked with', () => {
    expect(actsOf(read([sent('2026-03-01T10:00')], [{ kind: 'talk', title: 'Bookbinding' }], []))).toEqual([]);
  });

  it('on the twenty-ninth day, and something is on the thirtieth', () => {
    const person = read(talked, [{ kind: 'talk', title: 'Bookbinding by hand' }], []);
    expect(actsOf(person, [], Temporal.PlainDate.from('2026-04-09'))).toEqual([]);
    expect(actsOf(person, [], Temporal.PlainDate.from('2026-04-10'))).toEqual(['share']);
  });

  it('while a meeting is ahead or a letter waits for an answer', () => {
    const facts: Told[] = [{ kind: 'talk', title: 'Bookbinding by hand' }];
    expect(actsOf(read([...talked, sent('2026-05-01T10:00')], facts, []))).toEqual([]);
    expect(actsOf(read([...talked, scheduled('2026-05-01T10:00', '2026-10-01T10:00')], facts, []))).toEqual([]);
  });

  it('after two signs of life without an answer', () => {
    const facts: Told[] = [{ kind: 'talk', title: 'Bookbinding by hand' }];
    const once = [...talked, sent('2026-05-01T10:00', undefined, 'check-in')];
    expect(actsOf(read(once, facts, []))).toEqual(['share']);
    expect(actsOf(read([...once, sent('2026-07-01T10:00', undefined, 'check-in')], facts, []))).toEqual([]);
  });

  it('for someone who said no last, or for whom the user wants nothing suggested', () => {
    const facts: Told[] = [{ kind: 'talk', title: 'Bookbinding by hand' }];
    expect(actsOf(read([...talked, did('2026-05-01T10:00', { type: 'declined' })], facts, []))).toEqual([]);
    expect(actsOf(read([...talked, did('2026-05-01T10:00', { type: 'passed', forGood: true })], facts, []))).toEqual(
      [],
    );
  });
});

describe('what is suggested', () => {
  it('is to keep a promise, even the day after the talk, until it is kept or dropped', () => {
    const talk = did('2026-08-31T10:00', { type: 'met' });
    const promise = did('2026-08-31T10:00', { type: 'own-reminder', text: 'Send the map', on: '2026-09-05' });
    expect(gestures(helper([talk, promise]), giver, today)).toEqual([
      { act: 'promise', because: promise.id, text: 'Send the map' },
    ]);
    const kept: Happening = { type: 'done', reminder: { type: 'own', because: promise.id } };
    expect(actsOf(helper([talk, promise, did('2026-09-01T10:00', kept)]))).toEqual([]);
    // One that was set later is the user's own affair.
    const own = did('2026-08-31T12:00', { type: 'own-reminder', text: 'Read up', on: '2026-09-05' });
    expect(actsOf(helper([talk, own]))).toEqual([]);
  });

  it('is to tell what came of advice, unless they have heard since', () => {
    const advised = did('2026-03-10T10:00', { type: 'advised', advice: 'Shadow the night desk' });
    const followed = did('2026-06-01T10:00', { type: 'followed', advised: advised.id });
    expect(gestures(helper([...talked, advised, followed]), giver, today)).toEqual([
      { act: 'report', because: advised.id, advice: 'Shadow the night desk' },
    ]);
    expect(actsOf(helper([...talked, advised, followed, did('2026-06-20T10:00', { type: 'reported' })]))).toEqual([]);
    expect(actsOf(helper([...talked, advised]))).toEqual([]);
  });

  it('is to thank for a talk that nobody was thanked for', () => {
    expect(actsOf(helper([did('2026-03-10T10:00', { type: 'met' })]))).toEqual(['thank']);
  });

  it('is to be glad of what came to their page since, and not of what stood there, is old, over or private', () => {
    const prize: Told = { kind: 'award', title: 'Open Shelf Prize', start: '2026' };
    expect(actsOf(read(talked, [prize], []))).toEqual([]);
    expect(actsOf(read(talked, [], [prize]))).toEqual(['congratulate']);
    expect(actsOf(read(talked, [], [{ ...prize, start: '2011' }]))).toEqual([]);
    expect(actsOf(read(talked, [], [{ kind: 'position', title: 'Page', start: '2025', end: '2026' }]))).toEqual([]);
    expect(actsOf(read(talked, [], [{ ...prize, sensitive: 'health' }]))).toEqual([]);
  });

  it('is not what was heard of before the last message', () => {
    const prize: Told = { kind: 'award', title: 'Open Shelf Prize', start: '2026' };
    const person = read([...talked, did('2026-08-25T10:00', { type: 'congratulated' })], [], [prize]);
    expect(actsOf(person, [], Temporal.PlainDate.from('2026-12-01'))).toEqual([]);
  });

  it('is to introduce two who do the like in different houses, and of whom neither named the other', () => {
    const other = contact('Jonas Vale', 'Librarian for maps', 'Northmoor');
    const here = contact('Ines Duarte', 'Librarian', 'Ridgefield');
    const baker = contact('Ben Okafor', 'Baker', 'Corner Bakery');
    expect(gestures(helper(talked), { ...giver, others: [here, baker, other] }, today)).toEqual([
      { act: 'introduce', to: other.id, name: 'Jonas Vale', field: 'libraries' },
    ]);
    const named = did('2026-03-10T10:00', { type: 'referred', name: 'Jonas Vale', useName: 'yes' });
    expect(actsOf(helper([...talked, named]), [other])).toEqual([]);
  });

  it('is to share what both care about, by their own words and the user’s', () => {
    const person = read(
      talked,
      [
        { kind: 'publication', title: 'Paying for night services' },
        { kind: 'talk', title: 'Chess' },
      ],
      [],
    );
    expect(gestures(person, giver, today)).toEqual([
      {
        act: 'share',
        fact: person.facts[0]?.id,
        quote: 'Paying for night services',
        topic: 'how night services are paid for',
      },
    ]);
  });

  it('does not come back once it was passed over, and others rest thirty days', () => {
    const person = read(
      talked,
      [
        { kind: 'talk', title: 'Bookbinding' },
        { kind: 'project', title: 'Bookbinding club' },
      ],
      [],
    );
    const [first] = gestures(person, giver, today);
    if (!first) throw new Error('Nothing was suggested');
    const passed = did('2026-09-01T10:00', { type: 'passed', gesture: nameOf(first) });
    const after = { ...person, history: [...person.history, passed] };
    expect(gestures(after, giver, today)).toEqual([]);
    const later = gestures(after, giver, today.add({ days: 30 }));
    expect(later.map(({ act }) => act)).toEqual(['share']);
    expect(later.map(nameOf)).not.toContain(nameOf(first));
  });
});

it('gestures of different things have different names', () => {
  const id = 'x' as FactId;
  const names = [
    nameOf({ act: 'share', fact: id, quote: '', topic: '' }),
    nameOf({ act: 'congratulate', fact: id, quote: '', what: '' }),
    nameOf({ act: 'introduce', to: 'x' as ContactId, name: '', field: '' }),
  ];
  expect(new Set(names).size).toBe(3);
});
