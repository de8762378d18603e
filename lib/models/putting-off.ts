/** A due item that is not for today: until a date, until something happens, or not at all, and why. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Clock, IsoDate } from '../clock.ts';
import { logNow, type AwaitedEvent, type DropReason, type Happening } from '../contacts/index.ts';
import type { DateReader } from '../date-words/index.ts';
import { today, type Reminder } from '../reminders/index.ts';
import type { Happenings } from './happenings.ts';
import { once } from './once.ts';
import type { DueItem } from './today.ts';
import { createWhenField, type WhenField } from './when-field.ts';

/** What it can wait for; nothing where that would end it anyway, or where its time is set by a meeting. */
const awaited: Record<Reminder['type'], readonly AwaitedEvent[]> = {
  widen: [],
  'follow-up': [],
  'ask-again': [],
  'questions-ahead': [],
  prepare: [],
  meeting: [],
  log: [],
  thank: [],
  advice: ['met'],
  'report-back': ['replied', 'met'],
  'tell-referrer': ['replied', 'met'],
  'keep-in-touch': [],
  own: ['replied', 'scheduled', 'met'],
};

export interface PuttingOff {
  item: DueItem;
  tomorrow: IsoDate;
  nextWeek: IsoDate;
  events: readonly AwaitedEvent[];
  /** Another day, in words. */
  day: WhenField;
  /** True once another day was asked for without one that can be used. */
  tried: ReadonlySignal<boolean>;
  untilDate: (date: IsoDate) => Promise<boolean>;
  /** Until the day in words; false while that is none. */
  untilDay: () => Promise<boolean>;
  untilEvent: (event: AwaitedEvent) => Promise<boolean>;
  drop: (reason: DropReason) => Promise<boolean>;
}

export interface PuttingOffDeps {
  clock: Clock;
  reader: ReadonlySignal<DateReader | undefined>;
  happenings: Happenings;
  /** Called once it is put off. */
  close: () => void;
}

export function createPuttingOff(item: DueItem, { clock, reader, happenings, close }: PuttingOffDeps): PuttingOff {
  const { contact, reminder } = item;
  const name = { type: reminder.type, because: reminder.because };
  const tried = signal(false);
  const day = createWhenField(reader, clock, { direction: 'future', needs: 'date' });
  const inDays = (days: number): IsoDate => Temporal.PlainDate.from(today(clock)).add({ days }).toString();

  const note = async (happening: Happening, said: string): Promise<boolean> => {
    const isNoted = await happenings.note([logNow(contact.id, happening, clock)], said);
    if (isNoted) close();
    return isNoted;
  };
  const untilDate = (date: IsoDate): Promise<boolean> =>
    note({ type: 'snoozed', reminder: name, until: { by: 'date', date } }, 'Put off until then.');

  return {
    item,
    tomorrow: inDays(1),
    nextWeek: inDays(7),
    events: awaited[reminder.type],
    day,
    tried,
    untilDate: once(untilDate),
    untilDay: once(async () => {
      tried.value = true;
      const read = day.read.value;
      return read !== undefined && !day.problem.value && untilDate(read.date);
    }),
    untilEvent: once((event) =>
      note({ type: 'snoozed', reminder: name, until: { by: 'event', event } }, 'Put off until that happens.'),
    ),
    drop: once((reason) => note({ type: 'dropped', reminder: name, reason }, 'This will not come back.')),
  };
}
