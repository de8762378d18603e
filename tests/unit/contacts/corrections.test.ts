import { describe, expect, it } from 'vitest';
import {
  fieldsOf,
  isPartialDate,
  newContact,
  standingFact,
  withCorrection,
  withoutCorrections,
} from '../../../lib/contacts/index.ts';
import { at, later, nobody, post, source } from './sources.ts';

const dean = post('Dean of Libraries', 'Ridgefield University', { start: '2018', ongoing: true });
const saved = newContact({ ...nobody, name: 'Amara Lindqvist' }, nobody, source('https://a.example/'), [dean], at);
const [held] = saved.facts;
if (!held) throw new Error('a fact');

describe('a correction', () => {
  const fields = { ...fieldsOf(held), kind: 'service' as const, organization: '', start: '2017-09' };
  const contact = withCorrection(saved.contact, held, fields, later);

  it('stands over the fact, which stays as it was read; the quote is the page’s', () => {
    const { organization: _none, ...rest } = held;
    expect(standingFact(held, contact)).toEqual({ ...rest, kind: 'service', start: '2017-09', correctedAt: later });
    expect(standingFact(held, saved.contact)).toBe(held);
  });

  it('is made anew by the next one', () => {
    const again = withCorrection(contact, held, { ...fields, start: '2016' }, later);
    expect(again.corrections).toHaveLength(1);
    expect(standingFact(held, again).start).toBe('2016');
  });

  it('is gone when everything is again as it was read', () => {
    expect(withCorrection(contact, held, fieldsOf(held), later)).toEqual({ ...saved.contact, updatedAt: later });
  });

  it('goes with its fact', () => {
    expect(withoutCorrections(contact, new Set([held.id])).corrections).toBeUndefined();
  });
});

describe('isPartialDate', () => {
  it.each(['2014', '2014-09', '2014-09-13', '2024-02-29'])('takes %s', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  it.each(['', '14', '2014-13', '2014-09-31', 'since 2014', '2014-9', '2014-09-13-01'])('refuses %j', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });
});
