import { describe, expect, it } from 'vitest';
import { newId, type CaptureId, type ContactId } from '../../../lib/ids.ts';
import { fiveLines, isNews, isOld, pageNews } from '../../../lib/preparing/index.ts';
import { captureOf, contactNamed, factOf } from '../store/records.ts';

const now = Temporal.Instant.from('2026-03-02T09:30:00Z');
const capture = captureOf(newId<ContactId>());
const origin = { by: 'capture', capture: capture.id } as const;
const ana = contactNamed('Ana Ruiz', {
  headline: { value: 'Dean of Libraries', origin },
  organization: { value: 'Kestrel University', origin },
});

const held = (quotes: readonly [quote: string, fields: Partial<ReturnType<typeof factOf>>][]) => {
  const facts = quotes.map(([quote, fields]) => ({ ...factOf(capture, quote), ...fields }));
  return { facts, citable: facts.map((each) => Object.assign({ capturedAt: '2026-03-01T08:00:00Z' }, each)) };
};
const lines = (quotes: Parameters<typeof held>[0], contact = ana) => {
  const { facts, citable } = held(quotes);
  return fiveLines(contact, facts, citable, {}, now);
};
const position = (title: string, start: string): Parameters<typeof held>[0][number] => [
  `${title}, Kestrel University, ${start}`,
  { kind: 'position', title, organization: 'Kestrel University', start },
];

describe('who they are in five lines', () => {
  it('begins with what they do now, and gives each line the source it stands in', () => {
    const [first, second] = lines([position('Associate Director', '2008')]);
    expect(first).toEqual({ text: 'Dean of Libraries · Kestrel University', origin });
    expect(second).toMatchObject({ text: 'Associate Director, Kestrel University, 2008', origin });
  });

  it('is five lines at the most, no more than two of one kind, posts latest first', () => {
    const all = lines([
      position('Page', '1998'),
      position('Associate Director', '2008'),
      position('Reference Librarian', '2001'),
      [
        'Keynote “Nobody reads the manual”, Turku, 2022',
        { kind: 'talk', title: 'Nobody reads the manual', start: '2022' },
      ],
      [
        'Weeding as a public act. Journal of Invented Librarianship, 2021',
        { kind: 'publication', title: 'Weeding as a public act', start: '2021' },
      ],
      [
        'M.Sc. Physics, Ridge State, 2001',
        { kind: 'education', title: 'M.Sc. Physics', organization: 'Ridge State', end: '2001' },
      ],
    ]);
    expect(all).toHaveLength(5);
    const posts = all.filter(({ text }) => /Kestrel University, \d/.test(text)).map(({ text }) => text.slice(-4));
    expect(posts.length).toBeLessThanOrEqual(2);
    expect(posts).toEqual(posts.toSorted().toReversed());
  });

  it('says nothing private', () => {
    const all = lines([['Lives in Halden with her husband and two daughters', { kind: 'other', sensitive: 'family' }]]);
    expect(all.map(({ text }) => text)).toEqual(['Dean of Libraries · Kestrel University']);
  });

  it('is empty where nothing is known', () => {
    expect(lines([], contactNamed('Ana Ruiz'))).toEqual([]);
  });
});

describe('what changed on their page', () => {
  const first = captureOf(ana.id, { readAt: '2026-01-02T09:00:00Z' });
  const second = captureOf(ana.id, { readAt: '2026-02-20T09:00:00Z' });
  const old = factOf(first, 'Archivist, Halden, 2014–2019');
  const fresh = factOf(second, 'Head of the archives of Ridgefield since 2026');

  it('is told of the last capture of each page, against the one before it', () => {
    const [step, ...others] = pageNews([first, second], [old, fresh]);
    expect(others).toEqual([]);
    expect(step).toMatchObject({ capture: { id: second.id }, before: { id: first.id } });
    expect(step?.came.map(({ id }) => id)).toEqual([fresh.id]);
    expect(step && isNews(step)).toBe(true);
  });

  it('asks for another look at a page that was read more than a month ago', () => {
    const [step] = pageNews([second], []);
    if (!step) throw new Error('There is a page');
    expect(isOld(step, Temporal.Instant.from('2026-03-22T08:00:00Z'))).toBe(false);
    expect(isOld(step, Temporal.Instant.from('2026-03-23T08:00:00Z'))).toBe(true);
  });

  it('is nothing for a page that was captured once, and words that were chosen are no page', () => {
    const chosen = captureOf(ana.id, { id: newId<CaptureId>(), format: 'selection', readAt: '2026-02-21T09:00:00Z' });
    const [step] = pageNews([first, chosen], [old]);
    expect(step?.capture.id).toBe(first.id);
    expect(step && isNews(step)).toBe(false);
  });
});
