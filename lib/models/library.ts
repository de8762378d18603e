/** The library: a tab of its own for all that is kept. */
import { createBackups, type BackupsDeps, type BackupsModel } from './backups.ts';
import { createNotices, type Notices } from './notices.ts';
import { createSaving, type Saving, type SavingDeps } from './saving.ts';

export interface LibraryModel {
  saving: Saving;
  notices: Notices;
  backups: BackupsModel;
}

export function createLibrary(deps: SavingDeps & Omit<BackupsDeps, 'saving' | 'notices'>): LibraryModel {
  const notices = createNotices();
  const saving = createSaving(deps);
  return { saving, notices, backups: createBackups({ ...deps, saving, notices }) };
}
