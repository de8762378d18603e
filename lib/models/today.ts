/** "Due today": what is due with whom, and what is next. What the user does about it is in happenings.ts and outcomes.ts. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Clock } from '../clock.ts';
import { happenedOn, type Contact } from '../contacts/index.ts';
import type { LetterKind } from '../letters/index.ts';
import { due, isSuggestion, reminders, today, type Reminder } from '../reminders/index.ts';
import { followUpOf } from './follow-up.ts';
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
}

export interface TodayModel {
  /** Undefined until first loaded. */
  due: ReadonlySignal<readonly DueItem[] | undefined>;
  /** The next reminder still to come, when nothing is due. */
  next: ReadonlySignal<DueItem | undefined>;
  refresh: () => Promise<void>;
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

export function createTodayModel({ clock, locale, saving }: TodayDeps): TodayModel {
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

  return { due: dueItems, next, refresh };
}
