/** Rows of invented people for tests of the list; each test says only what matters to it. */
import { newId, type ContactId } from '../../../lib/ids.ts';
import type { PersonRow } from '../../../lib/overview/index.ts';

export const rowOf = (name: string, rest: Partial<PersonRow> = {}): PersonRow => ({
  id: newId<ContactId>(),
  name,
  sortName: name.toLowerCase(),
  fields: [],
  tags: [],
  stage: 'saved',
  purpose: 'learn',
  sources: [],
  savedAt: '2026-03-02T09:30:00Z',
  touchedAt: '2026-03-02T09:30:00Z',
  ...rest,
});
