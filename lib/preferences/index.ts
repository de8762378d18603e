export { backupWord, restedBackup, type BackupHabit, type BackupWord } from './backup-reminding.ts';
export {
  defaultPreferences,
  readPreferences,
  resumeSides,
  resumeStances,
  themes,
  type Preferences,
  type ResumeSide,
  type ResumeStance,
  type Theme,
} from './preferences.ts';
