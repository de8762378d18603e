import { describe, expect, it } from 'vitest';
import { adviceIn, logAt, type Happening } from '../../../lib/contacts/index.ts';
import { newId, type ContactId } from '../../../lib/ids.ts';

const contact = newId<ContactId>();
const clock = { now: () => Temporal.Instant.from('2026-03-20T10:00:00Z'), timeZone: () => 'Europe/Lisbon' };
const did = (day: number, happening: Happening) =>
  logAt(contact, happening, { at: `2026-03-${day}T10:00:00Z`, zone: 'Europe/Lisbon' }, clock);

describe('advice', () => {
  const advised = did(10, { type: 'advised', advice: 'Read Tufte' });
  const about = { advised: advised.id };
  const [willDo, left] = [
    did(11, { type: 'decided', ...about, to: 'do' }),
    did(12, { type: 'decided', ...about, to: 'leave' }),
  ];
  const followed = did(13, { type: 'followed', ...about });
  const came = did(14, { type: 'came-of-it', ...about, what: 'I redrew the map' });

  it.each([
    ['open while nothing was said of it', [], 'open'],
    ['to be done once the user decided so', [willDo], 'will-do'],
    ['left once the user chose so', [willDo, left], 'chose-not-to'],
    ['taken, whatever was decided before', [left, followed], 'did'],
    ['told with what came of it', [willDo, followed, came], 'came-of-it'],
    [
      'still told so when that it was taken is noted later',
      [came, did(15, { type: 'followed', ...about })],
      'came-of-it',
    ],
    ['of another record not touched', [did(11, { type: 'followed', advised: came.id })], 'open'],
  ] as const)('is %s', (_is, words, state) => {
    expect(adviceIn([advised, ...words]).map((each) => each.state)).toEqual([state]);
  });
});
