/** Whether to be reminded of a backup, and when the last was. */
import type { BackupHabitModel } from '../../../lib/models/backup-habit.ts';
import { dayWords } from '../../words.ts';

export function BackupSection({ backups }: { backups: BackupHabitModel }) {
  const habit = backups.habit.value;
  if (!habit) return null;
  return (
    <section class="stack-tight" aria-labelledby="you-backup">
      <h2 id="you-backup">Backups</h2>
      <label class="radio">
        <input
          type="checkbox"
          checked={habit.reminds === true}
          onChange={(event) => void backups.remind(event.currentTarget.checked)}
        />
        Remind me once a month to make one
      </label>
      <p class="small">
        {habit.lastAt === undefined
          ? 'None was made here yet. '
          : `The last one made here is from ${dayWords(habit.lastAt)}. `}
        <a href="#data">Make one now</a>
      </p>
    </section>
  );
}
