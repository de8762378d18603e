/** Backups on the screen: one written in a click, and one looked into before any of it is kept. */
import type { OfferFile } from '../browser-terms.ts';
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import type { Counts } from '../store/index.ts';
import type { Arranging } from './arranging.ts';
import type { BackupProblem, BackupWork, FoundBackup, RestoreWay } from './backup-work.ts';
import { backupHabitOf, putHabit } from './backup-habit.ts';
import { countAll } from './in-pieces.ts';
import { createLongWork, type LongWork } from './long-work.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import type { Tell } from './progress.ts';
import type { Saving } from './saving.ts';

export interface BackupsDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  offerFile: OfferFile;
  /** Does the work, in a thread of its own. */
  fileWork: () => BackupWork & Arranging;
}

export interface BackupsModel {
  /** How many records of each table are here. */
  held: ReadonlySignal<Counts | undefined>;
  /** For the file to be written; empty for one that anyone can open. */
  passphrase: Signal<string>;
  /** For the file that was chosen. */
  opensWith: Signal<string>;
  work: LongWork['progress'];
  /** Why there is no backup, or why a file cannot be used. */
  problem: ReadonlySignal<BackupProblem | 'not-whole' | undefined>;
  /** Name of the file that was chosen. */
  chosen: ReadonlySignal<string | undefined>;
  found: ReadonlySignal<FoundBackup | undefined>;
  /** Whether what was deleted since is brought back too. */
  bringsDeleted: Signal<boolean>;
  refresh: () => Promise<void>;
  /** Writes a backup, reads it again, and hands it over if it is whole. */
  backUp: () => Promise<void>;
  /** Looks into a file. */
  choose: (file: File) => Promise<void>;
  /** Looks into the chosen file once more, with the passphrase. */
  unlock: () => Promise<void>;
  /** Keeps what the file has: what is new or newer in it, or it alone. */
  restore: (how: 'merge' | 'replace') => Promise<void>;
  /** Ends what is under way; nothing of it is kept. */
  cancel: () => void;
  /** Lets go of the chosen file. */
  letGo: () => void;
}

export function createBackups({ clock, saving, notices, offerFile, fileWork }: BackupsDeps): BackupsModel {
  const held = signal<Counts | undefined>();
  const problem = signal<BackupProblem | 'not-whole' | undefined>();
  const file = signal<File | undefined>();
  const found = signal<FoundBackup | undefined>();
  const [passphrase, opensWith] = [signal(''), signal('')];
  const bringsDeleted = signal(false);
  const work = createLongWork();
  /** Also where that was cancelled: it may be on the disk before the end is heard. What is computed after it is no part of it. */
  let isRestoring = false;

  const run: LongWork['run'] = (task) => {
    problem.value = undefined;
    return work.run(task);
  };

  const refresh = async (): Promise<void> => {
    held.value = await saving.load(countAll);
  };

  const look = (): Promise<void> =>
    run(async (tell) => {
      const chosen = file.value;
      if (!chosen) return;
      found.value = undefined;
      tell({ is: 'opening' });
      const outcome = await saving.load(() => fileWork().openBackup(tell, chosen, opensWith.value));
      tell({ is: 'opening', done: 1 });
      bringsDeleted.value = false;
      if (outcome?.ok) found.value = outcome.value;
      else problem.value = outcome?.problem;
    });

  const forget = (): void => {
    file.value = undefined;
    found.value = undefined;
    problem.value = undefined;
    opensWith.value = '';
  };

  const letGo = (): void => {
    if (file.value) void fileWork().closeBackup(() => undefined);
    work.cancel();
    forget();
  };

  const restoreFound = async (tell: Tell, way: RestoreWay): Promise<void> => {
    isRestoring = true;
    try {
      await fileWork().restoreBackup(tell, way);
    } finally {
      isRestoring = false;
    }
  };

  const putBack = (): Promise<void> =>
    run(async (tell) => {
      await saving.written(async () => {
        await fileWork().putBack(tell);
        await fileWork().arrange(tell);
      });
      await refresh();
    });

  return {
    held,
    passphrase,
    opensWith,
    work: work.progress,
    problem,
    chosen: computed(() => file.value?.name),
    found,
    bringsDeleted,
    refresh,
    backUp: once(() =>
      run(async (tell) => {
        const secret = passphrase.value;
        tell({ is: 'writing', done: 0 });
        const outcome = await saving.load(async () => ({ blob: await fileWork().writeBackup(tell, secret) }));
        tell({ is: 'checking', done: 1 });
        if (!outcome) return;
        if (!outcome.blob) {
          problem.value = 'not-whole';
          return;
        }
        const day = isoNow(clock).slice(0, 10);
        if (secret === '') offerFile(`groundwork-${day}.jsonl.gz`, 'application/gzip', outcome.blob);
        else offerFile(`groundwork-${day}.jsonl.gz.age`, 'application/octet-stream', outcome.blob);
        passphrase.value = '';
        // The file says nothing of itself: when it was written is noted after it.
        const habit = await saving.load(backupHabitOf);
        if (habit) await saving.save([putHabit({ ...habit, lastAt: isoNow(clock) }, clock)]);
        notices.say({ text: 'The backup is written. It was read again and is whole.' });
      }),
    ),
    choose: async (next) => {
      letGo();
      file.value = next;
      await look();
    },
    unlock: look,
    restore: async (how) => {
      if (!found.value || isRestoring) return;
      await run(async (tell) => {
        const chosen = file.value;
        const way: RestoreWay = how === 'merge' && bringsDeleted.value ? 'merge-with-deleted' : how;
        tell({ is: 'restoring' });
        await saving.written(async () => {
          await restoreFound(tell, way);
          if (file.value === chosen) forget();
          await refresh();
          notices.say({
            text: how === 'replace' ? 'Now here is what was in the backup.' : 'What was new in the backup is here now.',
            undo: putBack,
          });
          await fileWork().arrange(tell);
        });
      });
    },
    cancel: work.cancel,
    letGo,
  };
}
