import { expect, it } from 'vitest';
import type { ContactId } from '../../../lib/ids.ts';
import { createSharing, type PersonRow } from '../../../lib/overview/index.ts';

const row = (name: string): PersonRow => ({
  id: name as ContactId,
  name,
  sortName: name.toLowerCase(),
  headline: 'Keeper',
  organization: 'House 7',
  fields: ['libraries'],
  tags: ['warm', 'mentor'],
  stage: 'asked',
  restsFrom: '2026-04-01',
  purpose: 'learn',
  sources: ['x.example'],
  savedAt: '2026-03-01T10:00:00Z',
  touchedAt: '2026-03-02T10:00:00Z',
});

it('says the same of everyone, and keeps each list that two have in common once', () => {
  const { share } = createSharing();
  const [ana, bo] = [share(row('Ana Ruiz')), share(row('Bo Marsh'))];
  expect([ana, bo]).toEqual([row('Ana Ruiz'), row('Bo Marsh')]);
  expect(bo.fields).toBe(ana.fields);
  expect(bo.tags).toBe(ana.tags);
  expect(bo.sources).toBe(ana.sources);
  const other = share({ ...row('Cy Dahl'), tags: ['warm'], fields: [] });
  expect([other.tags, other.fields]).toEqual([['warm'], []]);
});
