/**
 * All that is done with files of many records: backups, files of people. It reads and writes the store itself, and it is made
 * to run in a worker, so that the page answers meanwhile; nothing here needs a page.
 */
import type { Clock } from '../clock.ts';
import type { Store } from '../store/index.ts';
import { createArranging, type Arranging } from './arranging.ts';
import { createBackupWork, type BackupWork } from './backup-work.ts';
import { createExportWork, type ExportWork } from './export-work.ts';
import type { Surroundings } from './follow-up.ts';
import { createImportWork, type ImportWork } from './import-work.ts';

export interface FileWork extends BackupWork, ExportWork, ImportWork, Arranging {}

export interface FileWorkDeps {
  store: Store;
  clock: Clock;
  surroundings: Surroundings;
}

export const createFileWork = (deps: FileWorkDeps): FileWork => ({
  ...createBackupWork(deps),
  ...createExportWork(deps),
  ...createImportWork(deps),
  ...createArranging(deps),
});
