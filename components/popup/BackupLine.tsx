/** What is to be said of backups, on one quiet line at the end of the day's list. */
import { useEffect } from 'preact/hooks';
import type { BackupHabitModel } from '../../lib/models/backup-habit.ts';
import type { PopupModel } from '../../lib/models/popup.ts';
import { dayWords } from '../words.ts';

export function BackupLine({ popup, backups }: { popup: PopupModel; backups: BackupHabitModel }) {
  useEffect(() => void backups.load(), [backups]);
  const word = backups.word.value;
  if (!word) return null;
  return word === 'offer' ? (
    <section class="stack-tight" aria-label="Backups">
      <p class="small">
        Everyone you saved is in this browser alone. Would you like to be reminded of a backup once a month?
      </p>
      <p class="row">
        <button type="button" class="button-quiet button-back" onClick={() => void backups.remind(true)}>
          Remind me
        </button>
        <button type="button" class="button-quiet" onClick={() => void backups.remind(false)}>
          No, thank you
        </button>
      </p>
    </section>
  ) : (
    <section class="stack-tight" aria-label="Backups">
      <p class="small">{lastWords(backups.habit.value?.lastAt)}</p>
      <p class="row">
        <button type="button" class="button-quiet button-back" onClick={() => void popup.openLibrary('data')}>
          Make a backup
        </button>
        <button type="button" class="button-quiet" onClick={() => void backups.rest()}>
          Not now
        </button>
      </p>
    </section>
  );
}

const lastWords = (at: string | undefined): string =>
  at === undefined
    ? 'There is no backup yet that was made here.'
    : `Your last backup is from ${dayWords(at)}. A new one takes a minute.`;
