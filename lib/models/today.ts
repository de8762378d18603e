/** "Due today": what is due with whom, and what is next. What the user does about it is in happenings.ts and outcomes.ts. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Clock } from '../clock.ts';
import { happenedOn, standing, type Contact } from '../contacts/index.ts';
import { isSuggestion, mostUrgentFirst, type Reminder } from '../reminders/index.ts';
import type { MeetingNotes } from '../meeting/index.ts';
import type { Store } from '../store/index.ts';
import { followUpOf, near, nextToCome, type Surroundings } from './follow-up.ts';
import type { Saving } from './saving.ts';

export interface DueItem {
  reminder: Reminder;
  contact: Contact;
  /** The civil date of what it follows from: of the unanswered letter, of the talk, of the advice. */
  since: string;
  /** Of a talk that is to be looked back on: whether notes of it were taken. */
  isNoted: boolean;
}

/** More than a person does in a day, and no more than a screen draws at once. */
const mostShown = 50;

export interface TodayDeps {
  clock: Clock;
  surroundings: Surroundings;
  saving: Saving;
}

export interface TodayModel {
  /** Most urgent first, so many at the most; undefined until first loaded. */
  due: ReadonlySignal<readonly DueItem[] | undefined>;
  /** How many of those shown are people, as the badge counts them: each once, and suggestions not at all. */
  people: ReadonlySignal<number>;
  /** How many more are due than are shown. */
  more: ReadonlySignal<number>;
  /** The next reminder still to come, when nothing is due. */
  next: ReadonlySignal<DueItem | undefined>;
  refresh: () => Promise<void>;
}

/** What was noted in the talk that a reminder is about. */
const notesOf = async (store: Store, { contact, because }: Reminder): Promise<MeetingNotes | undefined> =>
  (await store.where('meetings', 'contact', contact)).find(({ scheduled }) => scheduled === because);

export function createTodayModel({ clock, surroundings, saving }: TodayDeps): TodayModel {
  const dueItems = signal<readonly DueItem[] | undefined>();
  const more = signal(0);
  const next = signal<DueItem | undefined>();

  const refresh = async (): Promise<void> => {
    const loaded = await saving.load(async (store) => {
      const followUp = await followUpOf(store, surroundings);
      const now = mostUrgentFirst((await near(store, followUp, clock)).due);
      const item = async (reminder: Reminder): Promise<DueItem[]> => {
        const [contact, records] = await Promise.all([
          store.get('contacts', reminder.contact),
          store.where('interactions', 'contact', reminder.contact),
        ]);
        // As it stands: a correction may have given it another day.
        const because = standing(records).find(({ id }) => id === reminder.because);
        if (!contact || !because) return [];
        const isNoted = reminder.type === 'log' && (await notesOf(store, reminder)) !== undefined;
        return [{ reminder, contact, since: happenedOn(because).toString(), isNoted }];
      };
      const upcoming = now.length === 0 ? await nextToCome(store, followUp, clock) : undefined;
      return {
        due: (await Promise.all(now.slice(0, mostShown).map(item))).flat(),
        more: Math.max(0, now.length - mostShown),
        next: upcoming && (await item(upcoming))[0],
      };
    });
    if (!loaded) return;
    dueItems.value = loaded.due;
    more.value = loaded.more;
    next.value = loaded.next;
  };

  const counted = computed(() => (dueItems.value ?? []).filter(({ reminder }) => !isSuggestion(reminder)));
  const people = computed(() => new Set(counted.value.map(({ contact }) => contact.id)).size);
  return { due: dueItems, people, more, next, refresh };
}
