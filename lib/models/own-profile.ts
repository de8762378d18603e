/** What letters say of the user, on a screen that keeps it as it is typed. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import type { Setting } from '../store/index.ts';
import type { Notices } from './notices.ts';
import { createProfileForm, type ProfileForm } from './profile-form.ts';
import type { Saving } from './saving.ts';
import { soon } from './soon.ts';

export interface OwnProfile {
  /** Undefined until loaded. */
  form: ReadonlySignal<ProfileForm | undefined>;
  load: () => Promise<void>;
  /** Something was typed: it is on disk a moment later, as soon as there is enough for a letter. */
  typed: () => void;
  /** A field was left: what was typed in it is kept, and can be undone. */
  settled: () => Promise<void>;
  /** Puts what was typed on disk at once. */
  flush: () => Promise<void>;
}

interface OwnProfileDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
}

type ProfileSetting = Extract<Setting, { id: 'profile' }>;

export function createOwnProfile({ clock, saving, notices }: OwnProfileDeps): OwnProfile {
  const form = signal<ProfileForm | undefined>();
  /** As it was before the field that is being typed in was entered. */
  let before: ProfileSetting | undefined;
  let isTyped = false;

  const kept = (): Promise<{ profile?: ProfileSetting } | undefined> =>
    saving.load(async (store) => {
      const found = await store.get('settings', 'profile');
      return found?.id === 'profile' ? { profile: found } : {};
    });
  const load = async (): Promise<void> => {
    const found = await kept();
    // What is being typed is newer than what is on disk.
    if (!found || isTyped) return;
    before = found.profile;
    form.value = createProfileForm(before?.profile, saving, clock);
  };
  const flush = async (): Promise<void> => {
    later.stop();
    if (!isTyped) return;
    if (await form.value?.save()) isTyped = false;
  };
  const later = soon(() => void flush());
  const putBack = async (setting: ProfileSetting | undefined): Promise<void> => {
    const at = isoNow(clock);
    const isBack = await saving.save([
      setting ? { put: 'settings', record: { ...setting, updatedAt: at } } : { remove: 'settings', id: 'profile', at },
    ]);
    if (!isBack) return;
    isTyped = false;
    await load();
  };

  return {
    form,
    load,
    typed: () => {
      isTyped = true;
      later.ask();
    },
    settled: async () => {
      await flush();
      const now = await kept();
      // Not enough for a letter yet, or as it was.
      if (!now?.profile || JSON.stringify(now.profile.profile) === JSON.stringify(before?.profile)) return;
      const back = before;
      before = now.profile;
      notices.say({ text: 'Saved.', undo: () => putBack(back) });
    },
    flush,
  };
}
