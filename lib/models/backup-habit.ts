/** What is known of the user's backups, and what is to be said of them today. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import { backupWord, restedBackup, type BackupHabit, type BackupWord } from '../preferences/index.ts';
import { today } from '../reminders/index.ts';
import type { Put, Store } from '../store/index.ts';
import type { Notices } from './notices.ts';
import type { Saving } from './saving.ts';

export async function backupHabitOf(store: Store): Promise<BackupHabit> {
  const kept = await store.get('settings', 'backups');
  return kept?.id === 'backups' ? kept.habit : {};
}

/** Writes the habit down. */
export const putHabit = (habit: BackupHabit, clock: Clock): Put => ({
  put: 'settings',
  record: { id: 'backups', habit, updatedAt: isoNow(clock) },
});

export interface BackupHabitModel {
  /** Undefined until loaded. */
  habit: ReadonlySignal<BackupHabit | undefined>;
  /** What is to be said today, if anything is. */
  word: ReadonlySignal<BackupWord | undefined>;
  load: () => Promise<void>;
  /** Switches the monthly reminder. Can be undone. */
  remind: (on: boolean) => Promise<void>;
  /** Not now: it comes again in a week. Can be undone. */
  rest: () => Promise<void>;
}

interface BackupHabitDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
}

export function createBackupHabit({ clock, saving, notices }: BackupHabitDeps): BackupHabitModel {
  const habit = signal<BackupHabit | undefined>();
  const word = signal<BackupWord | undefined>();
  const date = (): Temporal.PlainDate => Temporal.PlainDate.from(today(clock));

  const load = async (): Promise<void> => {
    const found = await saving.load(async (store) => ({
      habit: await backupHabitOf(store),
      people: await store.count('contacts'),
    }));
    if (!found) return;
    habit.value = found.habit;
    word.value = backupWord(found.habit, found.people, date());
  };
  const keep = async (next: BackupHabit): Promise<boolean> => {
    if (!(await saving.save([putHabit(next, clock)]))) return false;
    await load();
    return true;
  };
  const change = async (next: (now: BackupHabit) => BackupHabit, said: string): Promise<void> => {
    const before = await saving.load(backupHabitOf);
    if (!before || !(await keep(next(before)))) return;
    notices.say({ text: said, undo: async () => void (await keep(before)) });
  };

  return {
    habit,
    word,
    load,
    remind: (on) =>
      change(
        (now) => ({ ...now, reminds: on, since: date().toString() }),
        on ? 'You are reminded once a month.' : 'You are not reminded of backups.',
      ),
    rest: () => change((now) => restedBackup(now, date()), 'It comes again in a week.'),
  };
}
