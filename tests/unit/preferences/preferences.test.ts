import { describe, expect, it } from 'vitest';
import {
  backupWord,
  defaultPreferences,
  readPreferences,
  restedBackup,
  type BackupHabit,
} from '../../../lib/preferences/index.ts';

describe('the preferences as kept', () => {
  it.each([undefined, null, 'dark', [], 7])('are the usual ones where %j was kept', (kept) => {
    expect(readPreferences(kept)).toEqual(defaultPreferences);
  });

  it('keep what can be used, one value at a time', () => {
    const kept = { theme: 'dark', purpose: 'to sell', letterLanguage: 'pt', resume: 'never', courage: 'no' };
    expect(readPreferences(kept)).toEqual({
      ...defaultPreferences,
      theme: 'dark',
      letterLanguage: 'pt',
      resume: 'never',
    });
  });

  it('have no language where what was kept is none', () => {
    expect(readPreferences({ letterLanguage: 'no such language' })).not.toHaveProperty('letterLanguage');
    expect(readPreferences({ letterLanguage: undefined })).not.toHaveProperty('letterLanguage');
  });
});

describe('what is said of backups', () => {
  const today = Temporal.PlainDate.from('2026-04-15');
  const said = (habit: BackupHabit, people: number) => backupWord(habit, people, today);

  it('is an offer once there are ten people, until it is answered', () => {
    expect([said({}, 9), said({}, 10), said({}, 500)]).toEqual([undefined, 'offer', 'offer']);
    expect(said({ reminds: false }, 500)).toBeUndefined();
    expect(said({ reminds: true, since: '2026-04-15' }, 500)).toBeUndefined();
  });

  it('comes a month after the last backup, or after it was switched on where there is none', () => {
    expect(said({ reminds: true, lastAt: '2026-03-16T08:00:00Z', since: '2025-01-01' }, 3)).toBeUndefined();
    expect(said({ reminds: true, lastAt: '2026-03-15T08:00:00Z', since: '2026-04-14' }, 3)).toBe('due');
    expect(said({ reminds: true, since: '2026-03-16' }, 3)).toBeUndefined();
    expect(said({ reminds: true, since: '2026-03-15' }, 3)).toBe('due');
  });

  it('is nothing while there is nobody to lose', () => {
    expect(said({ reminds: true, since: '2020-01-01' }, 0)).toBeUndefined();
  });

  it('rests a week when it was put off', () => {
    const rested = restedBackup({ reminds: true, since: '2026-01-01' }, today);
    expect(backupWord(rested, 3, today.add({ days: 6 }))).toBeUndefined();
    expect(backupWord(rested, 3, today.add({ days: 7 }))).toBe('due');
  });
});
