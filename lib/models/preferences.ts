/** What the user prefers everywhere: read where it matters, changed in one place, each change kept as it is made. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import { readPreferences, type Preferences, type Theme } from '../preferences/index.ts';
import type { Store } from '../store/index.ts';
import type { Notices } from './notices.ts';
import type { Saving } from './saving.ts';

/** The preferences by now, with the default for what was never set. */
export async function preferencesOf(store: Store): Promise<Preferences> {
  const kept = await store.get('settings', 'preferences');
  return readPreferences(kept?.id === 'preferences' ? kept.preferences : undefined);
}

export interface PreferencesForm {
  /** Undefined until loaded. */
  current: ReadonlySignal<Preferences | undefined>;
  load: () => Promise<void>;
  /** Keeps these; can be undone. */
  change: (next: { [Name in keyof Preferences]?: Preferences[Name] | undefined }) => Promise<boolean>;
}

export interface PreferencesDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  /** Shows every page in a theme. */
  showTheme: (theme: Theme) => void;
}

export function createPreferencesForm({ clock, saving, notices, showTheme }: PreferencesDeps): PreferencesForm {
  const current = signal<Preferences | undefined>();

  const show = (preferences: Preferences): void => {
    current.value = preferences;
    showTheme(preferences.theme);
  };
  const keep = async (preferences: Preferences): Promise<boolean> => {
    const record = { id: 'preferences', preferences, updatedAt: isoNow(clock) } as const;
    if (!(await saving.save([{ put: 'settings', record }]))) return false;
    show(preferences);
    return true;
  };

  return {
    current,
    load: async () => {
      const kept = await saving.load(preferencesOf);
      if (kept) show(kept);
    },
    change: async (next) => {
      // As they are by now: another window may have changed others, and what could not be read must not be written over.
      const before = await saving.load(preferencesOf);
      if (!before || !(await keep(readPreferences({ ...before, ...next })))) return false;
      notices.say({ text: 'Saved.', undo: async () => void (await keep(before)) });
      return true;
    },
  };
}
