/** Deletes everything: all that is in the store and all that lies beside it. Until the page is closed, undo brings it back. */
import type { Arranging } from './arranging.ts';
import type { BackupWork } from './backup-work.ts';
import { createLongWork, type LongWork } from './long-work.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import type { Saving } from './saving.ts';

export interface DeletingAllDeps {
  saving: Saving;
  notices: Notices;
  /** Does the work, in a thread of its own, which holds what was there. */
  fileWork: () => BackupWork & Arranging;
  /** Says outside the store that nobody is kept, so that an empty store is not taken for one that the browser emptied. */
  noteEmpty: () => Promise<void>;
  /** Clears what is kept beside the store. */
  clearOutside: () => Promise<void>;
  /** Brings badge and alarm into line. */
  reconcile: () => Promise<void>;
  /** Shows what is there by now. */
  reopen: () => Promise<void>;
}

export interface DeletingAll {
  deleting: LongWork['progress'];
  deleteAll: () => Promise<void>;
  cancelDeleting: () => void;
}

export function createDeletingAll(deps: DeletingAllDeps): DeletingAll {
  const { saving, notices, fileWork } = deps;
  const work = createLongWork();

  const putBack = (): Promise<void> =>
    work.run(async (tell) => {
      await saving.written(async () => {
        await fileWork().putBack(tell);
        await fileWork().arrange(tell);
      });
      await deps.reopen();
    });

  const deleteAll = (): Promise<void> =>
    work.run(async (tell) => {
      tell({ is: 'writing', done: 0 });
      await deps.noteEmpty();
      const isDone = await saving.written(() => fileWork().deleteEverything(tell));
      if (isDone !== true) {
        if (isDone === false) notices.say({ text: 'Nothing was deleted: it could not be held for undo. Try again.' });
        return;
      }
      await deps.clearOutside();
      await deps.reconcile();
      await deps.reopen();
      notices.say({
        text: 'Everything is deleted. Until you close this page, you can still bring it back.',
        undo: putBack,
      });
    });

  return { deleting: work.progress, deleteAll: once(deleteAll), cancelDeleting: work.cancel };
}
