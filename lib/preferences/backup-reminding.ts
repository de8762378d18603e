/** When to speak of a backup: offered once there is something to lose, then a month after the last, where the user wants it. */
import type { IsoDate, IsoInstant } from '../clock.ts';

/** What is known of backups: kept as it is, and no more than this. */
export interface BackupHabit {
  /** When the last was written here, as far as is known. */
  lastAt?: IsoInstant;
  /** Whether to be reminded; absent while the user has not said. */
  reminds?: boolean;
  /** Counted from where there is no backup yet: the day on which reminding was switched on. */
  since?: IsoDate;
  /** Nothing is said before this day. */
  restsUntil?: IsoDate;
}

/** 'offer': whether to remind is asked. 'due': a month has gone by. */
export type BackupWord = 'offer' | 'due';

/** With so many people, starting afresh would hurt. */
const worthKeeping = 10;
const months = 1;

/** What is to be said of backups on `today`; nothing most of the time. */
export function backupWord(habit: BackupHabit, people: number, today: Temporal.PlainDate): BackupWord | undefined {
  if (habit.restsUntil !== undefined && today.toString() < habit.restsUntil) return undefined;
  if (habit.reminds === undefined) return people >= worthKeeping ? 'offer' : undefined;
  if (!habit.reminds || people === 0) return undefined;
  const from = habit.lastAt?.slice(0, 10) ?? habit.since;
  if (from === undefined) return 'due';
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(from).add({ months }), today) <= 0 ? 'due' : undefined;
}

/** Put off: what is due rests a week. */
export const restedBackup = (habit: BackupHabit, today: Temporal.PlainDate): BackupHabit => ({
  ...habit,
  restsUntil: today.add({ days: 7 }).toString(),
});
