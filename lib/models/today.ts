/** "Due today": what is due with whom, why, and what to do or say of it in one click. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Clock } from '../clock.ts';
import { happenedOn, logNow, takeBack, type Contact, type Happening } from '../contacts/index.ts';
import type { LetterKind } from '../letters/index.ts';
import { due, isSuggestion, reminders, today, type Reminder } from '../reminders/index.ts';
import { followUpOf } from './follow-up.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import type { Saving } from './saving.ts';

export interface DueItem {
  reminder: Reminder;
  contact: Contact;
  /** The civil date of what it follows from: of the unanswered letter, of the talk, of the advice. */
  since: string;
}

export interface TodayDeps {
  clock: Clock;
  /** The user's, as the browser names it. */
  locale: string;
  saving: Saving;
  notices: Notices;
}

/** What a user can say of a due item here. */
export type Outcome =
  | 'replied'
  | 'declined'
  | 'do-not-contact'
  | 'met'
  | 'thanked'
  | 'followed'
  | 'reported'
  | 'done'
  | 'snoozed'
  | 'dropped';

export interface TodayModel {
  /** Undefined until first loaded. */
  due: ReadonlySignal<readonly DueItem[] | undefined>;
  /** The next reminder still to come, when nothing is due. */
  next: ReadonlySignal<DueItem | undefined>;
  refresh: () => Promise<void>;
  log: (item: DueItem, outcome: Outcome) => Promise<void>;
}

/** The letter that a reminder usually leads to; none where something else is to be done. */
export const letterFor: Record<Reminder['type'], LetterKind | undefined> = {
  widen: undefined,
  'follow-up': 'follow-up',
  'ask-again': 'request',
  'questions-ahead': 'questions-ahead',
  prepare: undefined,
  meeting: undefined,
  log: undefined,
  thank: 'thank-you',
  advice: undefined,
  'report-back': 'report-back',
  'tell-referrer': 'report-back',
  'keep-in-touch': 'check-in',
  own: undefined,
};

const outcomeWords: Record<Outcome, (name: string) => string> = {
  replied: (name) => `Noted that ${name} replied.`,
  declined: (name) => `Noted that ${name} declined. That is a fair answer.`,
  'do-not-contact': (name) => `${name} will not be offered again.`,
  met: (name) => `Noted that you talked with ${name}.`,
  thanked: (name) => `Noted that you thanked ${name}.`,
  followed: (name) => `Noted that you took ${name}’s advice.`,
  reported: (name) => `Noted that you told ${name}.`,
  done: () => 'Noted as done.',
  snoozed: () => 'This comes back tomorrow.',
  dropped: () => 'This will not come back.',
};

/** The record of an outcome of this item. */
function happening({ reminder }: DueItem, outcome: Outcome, clock: Clock): Happening {
  const name = { type: reminder.type, because: reminder.because };
  switch (outcome) {
    case 'replied':
      return { type: 'replied' };
    case 'declined':
      return { type: 'declined' };
    case 'do-not-contact':
      return { type: 'do-not-contact' };
    case 'met':
      return { type: 'met', ...('meeting' in reminder && { scheduled: reminder.because }) };
    case 'thanked':
      return { type: 'thanked' };
    case 'followed':
      return { type: 'followed', advised: reminder.because };
    case 'reported':
      return { type: 'reported' };
    case 'done':
      return { type: 'done', reminder: name };
    case 'snoozed': {
      const date = Temporal.PlainDate.from(today(clock)).add({ days: 1 }).toString();
      return { type: 'snoozed', reminder: name, until: { by: 'date', date } };
    }
    case 'dropped':
      return { type: 'dropped', reminder: name, reason: 'not-needed' };
  }
}

export function createTodayModel({ clock, locale, saving, notices }: TodayDeps): TodayModel {
  const dueItems = signal<readonly DueItem[] | undefined>();
  const next = signal<DueItem | undefined>();

  const refresh = async (): Promise<void> => {
    const loaded = await saving.load(async (store) => {
      const [interactions, { settings, calendar }] = await Promise.all([
        store.all('interactions'),
        followUpOf(store, locale),
      ]);
      const all = reminders(interactions, settings.cadence, calendar);
      const now = due(all, clock, calendar);
      const records = new Map(interactions.map((each) => [each.id, each]));
      const item = async (reminder: Reminder): Promise<DueItem[]> => {
        const [contact, because] = [await store.get('contacts', reminder.contact), records.get(reminder.because)];
        return contact && because ? [{ reminder, contact, since: happenedOn(because).toString() }] : [];
      };
      const date = today(clock);
      const upcoming = all.find((reminder) => reminder.on > date && !isSuggestion(reminder));
      return {
        due: (await Promise.all(now.map(item))).flat(),
        next: upcoming && (await item(upcoming))[0],
      };
    });
    if (!loaded) return;
    dueItems.value = loaded.due;
    next.value = loaded.next;
  };

  const log = async (item: DueItem, outcome: Outcome): Promise<void> => {
    const { contact } = item;
    const happened = logNow(contact.id, happening(item, outcome, clock), clock);
    if (!(await saving.save([{ put: 'interactions', record: happened }]))) return;
    notices.say({
      text: outcomeWords[outcome](contact.name.value),
      undo: async () => {
        if (await saving.save([{ put: 'interactions', record: takeBack(happened, clock) }])) await refresh();
      },
    });
    await refresh();
  };

  return { due: dueItems, next, refresh, log: once(log) };
}
