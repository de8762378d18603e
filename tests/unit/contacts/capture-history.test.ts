import { describe, expect, it } from 'vitest';
import { captureHistory, joinContact, newContact, type Fact } from '../../../lib/contacts/index.ts';
import { at, fact, later, nobody, post, source, twoSources } from './sources.ts';

const page = 'https://ridgefield.example/lindqvist';
const said = { ...nobody, name: 'Amara Lindqvist', headline: 'Dean of Libraries', emails: ['amara@example.org'] };
const dean = post('Dean of Libraries', 'Ridgefield University', { start: '2018', ongoing: true });
const ended = post('Dean of Libraries', 'Ridgefield University', { start: '2018', end: '2025' });
const prize = fact('Open Research Prize, 2011', { kind: 'award', start: '2011' });
const book = fact('Rooms for Reading, a book, 2025', { kind: 'publication', start: '2025' });
const quotes = (facts: readonly Fact[]): string[] => facts.map(({ quote }) => quote);

describe('the history of captures', () => {
  const first = newContact(said, said, source(page), [dean, prize], at);
  const now = { ...said, headline: 'Provost', emails: ['amara@example.org', 'provost@example.org'] };
  const second = joinContact(first.contact, now, now, source(page, later), [ended, book], later, [first.capture]);
  const captures = [first.capture, { ...second.capture, gone: first.facts.map(({ id }) => id) }];
  const steps = captureHistory(captures, [...first.facts, ...second.facts]);

  it('begins with all that the first capture brought', () => {
    const [, beginning] = steps;
    expect(beginning?.before).toBeUndefined();
    expect(quotes(beginning?.came ?? [])).toEqual([dean.quote, prize.quote]);
    expect(beginning).toMatchObject({ values: [], addresses: [], reworded: [], gone: [] });
  });

  it('tells what came, what went and what is said otherwise, newest first', () => {
    const [latest] = steps;
    expect(latest?.before?.id).toBe(first.capture.id);
    expect(latest?.values).toEqual([{ field: 'headline', before: 'Dean of Libraries', now: 'Provost' }]);
    expect(latest?.addresses).toEqual(['provost@example.org']);
    expect(latest?.reworded.map((each) => [each.before.quote, each.now.quote])).toEqual([[dean.quote, ended.quote]]);
    expect(quotes(latest?.came ?? [])).toEqual([book.quote]);
    expect(quotes(latest?.gone ?? [])).toEqual([prize.quote]);
  });

  it('holds a page against itself alone', () => {
    const other = twoSources({ said, url: page, facts: [dean] }, { said: now, url: `${page}/cv.pdf`, facts: [book] });
    const both = captureHistory(other.captures, other.facts);
    expect(both.map(({ before }) => before)).toEqual([undefined, undefined]);
  });

  it('names no fact that was deleted since', () => {
    const [latest] = captureHistory(captures, second.facts);
    expect(latest).toMatchObject({ gone: [], reworded: [] });
  });
});
