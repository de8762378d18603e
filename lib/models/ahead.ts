/** What is to come with one person: their reminders, and those that were put off or dropped, to be brought back. */
import type { Clock, IsoDate } from '../clock.ts';
import { logNow, standing, type AwaitedEvent, type Interaction } from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import { isSuggestion, keyOf, othersIn, remindersOf, today, type Reminder } from '../reminders/index.ts';
import type { Store } from '../store/index.ts';
import { followUpOf, type Surroundings } from './follow-up.ts';
import type { Happenings } from './happenings.ts';
import { once } from './once.ts';
import type { Saving } from './saving.ts';

/** How a reminder waits: for its day, for a later day or an event that the user named, or not at all any more. */
export type Waiting =
  | { for: 'day'; on: IsoDate }
  | { for: 'later'; on: IsoDate }
  | { for: 'event'; event: AwaitedEvent }
  | { for: 'nothing' };

export interface AheadItem {
  reminder: Reminder;
  waiting: Waiting;
}

export interface Ahead {
  /** Earliest first, those that were put off after them; undefined where the store does not answer. */
  of: (contact: ContactId) => Promise<readonly AheadItem[] | undefined>;
  /** Calls a reminder back that was put off or dropped. Can be undone. */
  bringBack: (item: AheadItem) => Promise<void>;
}

export interface AheadDeps {
  clock: Clock;
  surroundings: Surroundings;
  saving: Saving;
  happenings: Happenings;
}

type Word = Extract<Interaction, { type: 'snoozed' | 'dropped' | 'resumed' | 'done' }>;

const isWord = (each: Interaction): each is Word => 'reminder' in each;
const putsOff = (each: Interaction): boolean => each.type === 'snoozed' || each.type === 'dropped';

/** What the user said last of each reminder. */
function lastWords(history: readonly Interaction[]): Map<string, Word> {
  return new Map(history.filter(isWord).map((each) => [keyOf(each.reminder), each]));
}

function waitingOf(reminder: Reminder, word: Word | undefined, date: IsoDate): Waiting {
  if (word?.type === 'dropped') return { for: 'nothing' };
  if (word?.type !== 'snoozed') return { for: 'day', on: reminder.on };
  if (word.until.by === 'event') return { for: 'event', event: word.until.event };
  return word.until.date > date ? { for: 'later', on: word.until.date } : { for: 'day', on: reminder.on };
}

async function aheadOf(store: Store, contact: ContactId, { clock, surroundings }: AheadDeps): Promise<AheadItem[]> {
  const own = await store.where('interactions', 'contact', contact);
  const others = await Promise.all(
    othersIn(own).map(async (id) => [id, await store.where('interactions', 'contact', id)] as const),
  );
  const { rules } = await followUpOf(store, surroundings);
  const date = today(clock);
  const words = lastWords(standing(own));
  const called = (records: readonly Interaction[]): Reminder[] =>
    remindersOf(contact, (id) => new Map([...others, [contact, records]]).get(id) ?? [], rules);
  const waits = new Set(called(own).map(keyOf));
  return called(own.filter((each) => !putsOff(each)))
    .filter((reminder) => !isSuggestion(reminder))
    .map((reminder): AheadItem => {
      const word = words.get(keyOf(reminder));
      // What it waited for has come.
      const isBack = word?.type === 'snoozed' && word.until.by === 'event' && waits.has(keyOf(reminder));
      return { reminder, waiting: waitingOf(reminder, isBack ? undefined : word, date) };
    })
    .toSorted((a, b) => Number(a.waiting.for !== 'day') - Number(b.waiting.for !== 'day'));
}

export function createAhead(deps: AheadDeps): Ahead {
  const { clock, saving, happenings } = deps;
  return {
    of: (contact) => saving.load((store) => aheadOf(store, contact, deps)),
    bringBack: once(async ({ reminder: { contact, type, because } }: AheadItem) => {
      const record = logNow(contact, { type: 'resumed', reminder: { type, because } }, clock);
      await happenings.note([record], 'Brought back.');
    }),
  };
}
