/** What must hold of every gesture, whatever happened and whatever is known. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factKinds } from '../../../lib/capture/index.ts';
import { standing, type Interaction } from '../../../lib/contacts/index.ts';
import { acts, inOrder, letterOf, gestures, type Giver, type Helper } from '../../../lib/giving-back/index.ts';
import type { CaptureId, ContactId } from '../../../lib/ids.ts';
import { contact, factsOf } from '../paths/people.ts';
import { story } from '../reminders/arbitrary.ts';
import { captureOf } from '../store/records.ts';

const here = 'Europe/Lisbon';
/** What passes between two people, said once more and apart from the code. */
const messages: ReadonlySet<Interaction['type']> = new Set<Interaction['type']>([
  'sent',
  'replied',
  'declined',
  'out-of-office',
  'scheduled',
  'rescheduled',
  'met',
  'advised',
  'referred',
  'thanked',
  'reported',
  'gave',
  'congratulated',
]);

const topics = ['maps of the old harbour', 'night services in libraries', 'budgets for branches', 'bees'];
const fact = fc.record({
  kind: fc.constantFrom(...factKinds),
  title: fc.constantFrom(...topics),
  start: fc.constantFrom('2019', '2025', '2026-03'),
  sensitive: fc.constantFrom(undefined, undefined, 'health' as const),
  isLater: fc.boolean(),
});

/** Someone with a history out of a story, and with a page that was read twice. */
const situation = fc
  .record({
    told: story,
    facts: fc.array(fact, { maxLength: 8 }),
    interests: fc.subarray(topics),
    who: fc.nat(3),
    // Days after what happened, so that it is a while ago often enough.
    after: fc.constantFrom(0, 10, 30, 40, 80),
  })
  .map(({ told: { now, records }, facts, interests, who, after }) => {
    const all = standing(records);
    const whose = [...new Set(all.map((each) => each.contact))][who] ?? ('nobody' as ContactId);
    const helped = contact('Amara Lindqvist', 'Data librarian', 'Ridgefield');
    const first = captureOf(helped.id, { readAt: new Date(now - 300 * 86_400_000).toISOString() });
    const later = captureOf(helped.id, { readAt: new Date(now).toISOString() });
    const held = factsOf(
      helped,
      facts.map(({ isLater, sensitive, ...rest }) => ({
        ...rest,
        ...(sensitive && { sensitive }),
        capture: (isLater ? later.id : first.id) satisfies CaptureId,
      })),
    );
    const helper: Helper = {
      contact: helped,
      facts: held,
      captures: [first, later],
      history: all.filter((each) => each.contact === whose),
    };
    const giver: Giver = {
      wishes: { interests, goals: [] },
      others: [contact('Jonas Vale', 'Archivist and librarian', 'Northmoor'), helped],
    };
    const today = Temporal.Instant.fromEpochMilliseconds(now)
      .toZonedDateTimeISO(here)
      .toPlainDate()
      .add({ days: after });
    return { helper, giver, today };
  });

const daysSince = ({ at, zone }: Interaction, today: Temporal.PlainDate): number =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().until(today).days;

describe('whatever happened', () => {
  it('nothing is suggested within thirty days of a message either way, but to keep a promise', () => {
    fc.assert(
      fc.property(situation, ({ helper, giver, today }) => {
        const others = gestures(helper, giver, today).filter(({ act }) => act !== 'promise');
        const recent = helper.history.filter((each) => messages.has(each.type) && daysSince(each, today) < 30);
        expect(others.length === 0 || recent.length === 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('nothing is suggested for whoever gave no time, said no last, or is to be left alone', () => {
    fc.assert(
      fc.property(situation, ({ helper, giver, today }) => {
        const { history } = helper;
        const found = gestures(helper, giver, today);
        const talked = history.some(
          (each) => each.type === 'met' || (each.type === 'replied' && each.answer === 'by-email'),
        );
        const left = history.some(({ type }) => type === 'do-not-contact');
        expect(found.length === 0 || (talked && !left)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('nothing private is spoken of, and nothing that they do not say', () => {
    fc.assert(
      fc.property(situation, ({ helper, giver, today }) => {
        for (const each of gestures(helper, giver, today)) {
          const held = 'fact' in each ? helper.facts.find(({ id }) => id === each.fact) : undefined;
          expect('fact' in each ? held?.quote : undefined).toBe('quote' in each ? each.quote : undefined);
          expect(held?.sensitive).toBeUndefined();
        }
      }),
      { numRuns: 500 },
    );
  });

  it('they come in their order, and the same again from the same', () => {
    fc.assert(
      fc.property(situation, ({ helper, giver, today }) => {
        const found = gestures(helper, giver, today);
        expect(found.toSorted(inOrder)).toEqual(found);
        expect(gestures(helper, giver, today)).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });
});

it('none leads to a letter that asks for anything', () => {
  const giving = new Set(['thank-you', 'report-back', 'check-in']);
  expect(acts.every((act) => giving.has(letterOf[act]))).toBe(true);
});
