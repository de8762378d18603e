/** What to see to before a talk, by how the two will talk. */
import type { MeetingMedium } from '../contacts/index.ts';
import items from './checklist.json' with { type: 'json' };

export interface ChecklistItem {
  /** By which a sheet remembers that it is done. */
  id: string;
  says: string;
  /** Who advises it. */
  source: string;
}

export const checklist = (medium: MeetingMedium): readonly ChecklistItem[] => [...items[medium], ...items.any];
