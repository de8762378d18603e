/** Everything that is due and to come as a calendar file. Loaded when it is asked for. */
import { remindersFile } from '../calendar-file/index.ts';
import type { Clock } from '../clock.ts';
import { together } from '../reminders/index.ts';
import type { Store } from '../store/index.ts';
import { followUpOf, type Surroundings } from './follow-up.ts';

/** A file to offer: its name, its media type, its text. */
export interface OfferedFile {
  name: string;
  type: string;
  text: string;
}

export async function calendarExport(store: Store, surroundings: Surroundings, clock: Clock): Promise<OfferedFile> {
  const { rules } = await followUpOf(store, surroundings);
  const people = await store.agenda(rules);
  const contacts = await Promise.all(people.map(({ contact }) => store.get('contacts', contact)));
  const names = new Map(contacts.flatMap((each) => (each ? [[each.id, each.name.value]] : [])));
  const text = remindersFile(together(people, rules.calendar), (contact) => names.get(contact), clock);
  return { name: 'groundwork.ics', type: 'text/calendar;charset=utf-8', text };
}
