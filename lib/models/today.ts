/** "Due today": whom to follow up, why, and what to say of it in one click. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Clock } from '../clock.ts';
import { happenedOn, logNow, takeBack, type Contact, type Happening } from '../contacts/index.ts';
import { due, reminders, type Cadence, type Calendar, type Reminder } from '../reminders/index.ts';
import type { Notices } from './notices.ts';
import type { Saving } from './saving.ts';

export interface DueItem {
  reminder: Reminder;
  contact: Contact;
  /** The civil date on which the unanswered letter was sent. */
  sentOn: string;
}

export interface TodayDeps {
  clock: Clock;
  cadence: Cadence;
  calendar: Calendar;
  saving: Saving;
  notices: Notices;
}

/** What a user can say of a due item here. */
export type Outcome = Extract<Happening, { type: 'replied' | 'declined' | 'do-not-contact' }>['type'];

export interface TodayModel {
  /** Undefined until first loaded. */
  due: ReadonlySignal<readonly DueItem[] | undefined>;
  /** The next reminder still to come, when nothing is due. */
  next: ReadonlySignal<DueItem | undefined>;
  refresh: () => Promise<void>;
  log: (item: DueItem, outcome: Outcome) => Promise<void>;
}

const outcomeWords: Record<Outcome, (name: string) => string> = {
  replied: (name) => `Noted that ${name} replied.`,
  declined: (name) => `Noted that ${name} declined. That is a fair answer.`,
  'do-not-contact': (name) => `${name} will not be offered again.`,
};

export function createTodayModel({ clock, cadence, calendar, saving, notices }: TodayDeps): TodayModel {
  const dueItems = signal<readonly DueItem[] | undefined>();
  const next = signal<DueItem | undefined>();

  const refresh = async (): Promise<void> => {
    const loaded = await saving.load(async (store) => {
      const interactions = await store.all('interactions');
      const all = reminders(interactions, cadence, calendar);
      const now = due(all, clock);
      const sentOn = new Map(interactions.map((each) => [each.id, happenedOn(each)]));
      const item = async (reminder: Reminder): Promise<DueItem[]> => {
        const contact = await store.get('contacts', reminder.contact);
        return contact ? [{ reminder, contact, sentOn: String(sentOn.get(reminder.because)) }] : [];
      };
      const upcoming = all.find((reminder) => !now.includes(reminder));
      return {
        due: (await Promise.all(now.map(item))).flat(),
        next: upcoming && (await item(upcoming))[0],
      };
    });
    if (!loaded) return;
    dueItems.value = loaded.due;
    next.value = loaded.next;
  };

  const log = async ({ contact }: DueItem, outcome: Outcome): Promise<void> => {
    const happened = logNow(contact.id, { type: outcome }, clock);
    if (!(await saving.save([{ put: 'interactions', record: happened }]))) return;
    notices.say({
      text: outcomeWords[outcome](contact.name.value),
      undo: async () => {
        if (await saving.save([{ put: 'interactions', record: takeBack(happened, clock) }])) await refresh();
      },
    });
    await refresh();
  };

  return { due: dueItems, next, refresh, log };
}
