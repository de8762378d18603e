/**
 * All that is done with files of many records: backups, files of people. It reads and writes the store itself, and it is made
 * to run in a worker, so that the page answers meanwhile; nothing here needs a page.
 */
import type { Clock } from '../clock.ts';
import type { Store } from '../store/index.ts';
import { createBackupWork, type BackupWork } from './backup-work.ts';
import { createExportWork, type ExportWork } from './export-work.ts';
import { followUpOf, type Surroundings } from './follow-up.ts';
import { createImportWork, type ImportWork } from './import-work.ts';
import type { Tell } from './progress.ts';

export interface FileWork extends BackupWork, ExportWork, ImportWork {}

export interface FileWorkDeps {
  store: Store;
  clock: Clock;
  surroundings: Surroundings;
}

export function createFileWork({ store, clock, surroundings }: FileWorkDeps): FileWork {
  /** Has what follows from thousands of records computed here, where no page waits for it, rather than at the next look. */
  const renew = async (tell: Tell): Promise<void> => {
    const { rules } = await followUpOf(store, surroundings);
    let isWhole = false;
    while (!isWhole) {
      tell({ is: 'arranging' });
      await store.catchUp(rules.engine);
      ({ isWhole } = await store.overview(rules));
    }
  };
  const deps = { store, clock, renew };
  return { ...createBackupWork(deps), ...createExportWork(deps), ...createImportWork(deps) };
}
