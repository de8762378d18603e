/** Deletes everything: all that is in the store and all that lies beside it. Until the page is closed, undo brings it back. */
import { isoNow, type Clock } from '../clock.ts';
import { backupBytes, packed, readBackup, tables, unpacked, type Store } from '../store/index.ts';
import type { Notices } from './notices.ts';
import type { Saving } from './saving.ts';

export interface DeletingAllDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  /** Says outside the store that nobody is kept, so that an empty store is not taken for one that the browser emptied. */
  noteEmpty: () => Promise<void>;
  /** Clears what is kept beside the store. */
  clearOutside: () => Promise<void>;
  /** Brings badge and alarm into line. */
  reconcile: () => Promise<void>;
  /** Shows what is there by now. */
  reopen: () => Promise<void>;
}

/** What was there and is not there now. What came since stays. */
async function missing(store: Store, before: Blob) {
  const opened = await unpacked(before, '');
  const outcome = opened.ok ? await readBackup(opened.value) : opened;
  if (!outcome.ok) return undefined;
  const here = new Set<string>();
  for (const table of tables) for (const { id } of await store.all(table)) here.add(`${table} ${id}`);
  return outcome.value.records.filter(({ put, record }) => !here.has(`${put} ${record.id}`));
}

/** False where nothing was deleted, and `saving` says why. */
export async function deleteAll(deps: DeletingAllDeps): Promise<boolean> {
  const { clock, saving, notices } = deps;
  const before = await saving.load((store) => packed(backupBytes(store, isoNow(clock)), ''));
  if (!before) return false;
  await deps.noteEmpty();
  if (!(await saving.replaceAll([]))) return false;
  await deps.clearOutside();
  await deps.reconcile();
  await deps.reopen();
  notices.say({
    text: 'Everything is deleted. Until you close this page, you can still bring it back.',
    undo: async () => {
      const records = await saving.load((store) => missing(store, before));
      if (records && (await saving.save(records))) await deps.reopen();
    },
  });
  return true;
}
