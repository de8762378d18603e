import { describe, expect, it } from 'vitest';
import { chainTo, logNow, oddityOf, type NamingRecord } from '../../../lib/contacts/index.ts';
import type { ContactId } from '../../../lib/ids.ts';

const clock = { now: () => Temporal.Instant.from('2026-03-20T10:00:00Z'), timeZone: () => 'Europe/Lisbon' };
const [ana, ben, cleo] = ['ana', 'ben', 'cleo'] as ContactId[] as [ContactId, ContactId, ContactId];
const origin = { by: 'user', at: '2026-03-01T10:00:00Z' } as const;
const named = (by: ContactId, name: string, person?: ContactId): NamingRecord =>
  logNow(by, { type: 'referred', name, useName: 'yes', ...(person && { person }) }, clock) as NamingRecord;
const byOf = (records: readonly NamingRecord[]): ContactId[] => records.map(({ contact }) => contact);

describe('the chain to someone', () => {
  it('leads back through everyone who named the next', () => {
    const { links, isCircle } = chainTo(cleo, [named(ana, 'Ben Osei', ben), named(ben, 'Cleo Park', cleo)]);
    expect(byOf(links)).toEqual([ben, ana]);
    expect(isCircle).toBe(false);
  });

  it('goes by whoever named them first, and not by themselves', () => {
    const records = [named(cleo, 'Cleo Park', cleo), named(ana, 'Cleo', cleo), named(ben, 'Cleo', cleo)];
    expect(byOf(chainTo(cleo, records).links)).toEqual([ana]);
  });

  it('ends where a circle closes', () => {
    const circle = [named(ana, 'Ben Osei', ben), named(ben, 'Ana Ruiz', ana)];
    expect(chainTo(ana, circle).isCircle).toBe(true);
    expect(byOf(chainTo(ana, circle).links)).toEqual([ben, ana]);
  });

  it('is empty for whoever was found without anyone', () => {
    expect(chainTo(ana, [named(ana, 'Ben Osei', ben), named(ben, 'Someone')])).toEqual({ links: [], isCircle: false });
  });
});

describe('what is odd about naming', () => {
  const who = { id: ana, name: { value: 'Ana Ruiz', origin } };

  it.each([
    ['oneself, saved', named(ana, 'Ana Ruiz', ana), [], 'self'],
    ['oneself, by name', named(ana, 'ana ruiz'), [], 'self'],
    ['whoever led to oneself', named(ana, 'Ben Osei', ben), [named(ben, 'Ana Ruiz', ana)], 'circle'],
    [
      'whoever led there by another',
      named(ana, 'Ben Osei', ben),
      [named(ben, 'Cleo Park', cleo), named(cleo, 'Ana Ruiz', ana)],
      'circle',
    ],
    ['someone else', named(ana, 'Ben Osei', ben), [], undefined],
  ] as const)('is that it is %s', (_who, record, others, odd) => {
    expect(oddityOf(record, who, [record, ...others])).toBe(odd);
  });
});
