/** The place of the library for what is set of the user: who they are in letters, how they ask, how this looks. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { createBackupHabit, type BackupHabitModel } from './backup-habit.ts';
import { createOwnProfile, type OwnProfile } from './own-profile.ts';
import { createPreferencesForm, type PreferencesDeps, type PreferencesForm } from './preferences.ts';

export interface YouModel {
  profile: OwnProfile;
  preferences: PreferencesForm;
  backups: BackupHabitModel;
  /** The keys that press the toolbar button, as the browser has them; empty where there are none. */
  toolbarKeys: ReadonlySignal<string>;
  /** Opens the browser's own place for these keys. */
  changeToolbarKeys: () => Promise<void>;
  load: () => Promise<void>;
}

export interface ToolbarKeys {
  read: () => Promise<string>;
  change: () => Promise<void>;
}

export interface YouDeps extends PreferencesDeps {
  toolbarKeys: ToolbarKeys;
}

export function createYou(deps: YouDeps): YouModel {
  const profile = createOwnProfile(deps);
  const preferences = createPreferencesForm(deps);
  const backups = createBackupHabit(deps);
  const toolbarKeys = signal('');
  return {
    profile,
    preferences,
    backups,
    toolbarKeys,
    changeToolbarKeys: deps.toolbarKeys.change,
    load: async () => {
      await Promise.all([profile.load(), preferences.load(), backups.load()]);
      toolbarKeys.value = await deps.toolbarKeys.read();
    },
  };
}
