/** Meetings and reminders as files for the user's calendar. What writes them is loaded when one is asked for. */
import type { OfferFile } from '../browser-terms.ts';
import type { Clock } from '../clock.ts';
import { meetingsOf, standing } from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import type { Letter } from '../letters/index.ts';
import { together } from '../reminders/index.ts';
import { followUpOf, type Surroundings } from './follow-up.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import type { Saving } from './saving.ts';

export interface CalendarExport {
  /** Hands over a file with all meetings and reminders to come; opened again later, it moves what has moved. */
  reminders: () => Promise<void>;
  /** Hands over an invitation to the next talk with someone, to be sent to them; says so where something is missing for it. */
  invite: (contact: ContactId) => Promise<void>;
}

export interface CalendarExportDeps {
  clock: Clock;
  surroundings: Surroundings;
  saving: Saving;
  notices: Notices;
  offerFile: OfferFile;
}

const type = 'text/calendar';

/** The questions of the letter that was to send them ahead, as the agenda. */
function agendaFrom(letters: readonly Letter[]): string[] {
  const letter = letters
    .filter((each) => each.kind === 'questions-ahead')
    .toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0];
  const lines = (letter?.body ?? '').split('\n').map((line) => line.replace(/^[\s\d.)•*-]{1,8}/, '').trim());
  return lines.filter((line) => line.endsWith('?'));
}

export function createCalendarExport(deps: CalendarExportDeps): CalendarExport {
  const { clock, surroundings, saving, notices, offerFile } = deps;

  const reminders = async (): Promise<void> => {
    const loaded = await saving.load(async (store) => {
      const { rules } = await followUpOf(store, surroundings);
      const all = together(await store.agenda(rules), rules.calendar);
      const contacts = await store.all('contacts');
      return { all, names: new Map(contacts.map((each) => [each.id, each.name.value])) };
    });
    if (!loaded) return;
    const { remindersFile } = await import('../calendar-file/index.ts');
    offerFile(
      'groundwork.ics',
      type,
      remindersFile(loaded.all, (id) => loaded.names.get(id), clock),
    );
    notices.say({ text: 'Open the file with your calendar. Opened again later, it moves what has moved.' });
  };

  const invite = async (id: ContactId): Promise<void> => {
    const loaded = await saving.load(async (store) => {
      const [contact, interactions, letters, profile] = await Promise.all([
        store.get('contacts', id),
        store.where('interactions', 'contact', id),
        store.where('letters', 'contact', id),
        store.get('settings', 'profile'),
      ]);
      return { contact, interactions, letters, sender: profile?.id === 'profile' ? profile.profile : undefined };
    });
    if (!loaded?.contact) return;
    const { contact, interactions, letters, sender } = loaded;
    const [meeting] = meetingsOf(standing(interactions))
      .filter(({ met }) => !met)
      .toSorted((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds);
    if (!meeting) return;
    if (!sender) {
      notices.say({ text: 'An invitation needs your name. Write it where letters are written, then come back.' });
      return;
    }
    const { invitation } = await import('../calendar-file/index.ts');
    const email = contact.emails[0]?.value;
    const text = invitation(
      {
        meeting,
        from: { name: sender.name, ...(sender.email !== undefined && { email: sender.email }) },
        to: { name: contact.name.value, ...(email !== undefined && { email }) },
        agenda: agendaFrom(letters),
      },
      clock,
    );
    offerFile('invitation.ics', type, text);
    notices.say({ text: 'Attach the file to your letter. It is not sent by itself.' });
  };

  return { reminders: once(reminders), invite: once(invite) };
}
