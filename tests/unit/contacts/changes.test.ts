import { describe, expect, it } from 'vitest';
import { changesSince, newContact, type SaidNow } from '../../../lib/contacts/index.ts';
import { at, fact, nobody, post, source } from './sources.ts';

const said = { ...nobody, name: 'Amara Lindqvist', headline: 'Dean of Libraries', organization: 'Ridgefield' };
const dean = post('Dean of Libraries', 'Ridgefield University', { start: '2018', ongoing: true });
const prize = fact('Open Research Prize, 2011', { kind: 'award', start: '2011' });
const { capture, facts: held } = newContact(said, said, source('https://a.example/'), [dean, prize], at);

const now = (rest: Partial<SaidNow>): SaidNow => ({
  page: capture.page,
  identity: said,
  facts: [dean, prize],
  whole: true,
  ...rest,
});
const changes = (rest: Partial<SaidNow>) => changesSince([capture], held, now(rest));

describe('changesSince', () => {
  it('finds nothing on a page that says the same, in other capitals and dashes too', () => {
    expect(changes({})).toBeUndefined();
    expect(changes({ facts: [{ ...dean, quote: dean.quote.toUpperCase().replace('–', '-') }, prize] })).toBeUndefined();
  });

  it('finds nothing on a page that was never captured', () => {
    expect(changes({ page: 'b.example', facts: [] })).toBeUndefined();
  });

  it('gives the values that are others now, and not those that were not found this time', () => {
    expect(changes({ identity: { ...said, headline: 'Provost', organization: '' } })).toMatchObject({
      since: at,
      values: [{ field: 'headline', before: 'Dean of Libraries', now: 'Provost' }],
    });
  });

  it('gives a fact that ended as the same fact in new words, and one that is gone as gone', () => {
    const ended = post('Dean of Libraries', 'Ridgefield University', { start: '2018', end: '2025' });
    const provost = post('Provost', 'Ridgefield University', { start: '2025', ongoing: true });
    const found = changes({ facts: [ended, provost] });
    expect(found?.reworded.map(({ before, now: after }) => [before.quote, after.quote])).toEqual([
      [dean.quote, ended.quote],
    ]);
    expect(found?.gone.map((each) => each.quote)).toEqual([prize.quote]);
  });

  it('does not call gone what still stands in the page’s text, though it is no longer read as a fact', () => {
    expect(changes({ facts: [dean], text: `About\nOpen Research\nPrize, 2011\nContact` })).toBeUndefined();
    expect(changes({ facts: [dean], text: 'About\nContact' })?.gone).toHaveLength(1);
  });

  it('calls nothing gone on a page that was read in part', () => {
    expect(changes({ facts: [], whole: false })).toBeUndefined();
  });

  it('says once that a fact is gone: the next capture keeps it', () => {
    const [, second] = held;
    const later = { ...capture, readAt: '2026-04-01T08:00:00Z', gone: second ? [second.id] : [] };
    expect(changesSince([capture, later], held, now({ facts: [dean] }))).toBeUndefined();
  });
});
