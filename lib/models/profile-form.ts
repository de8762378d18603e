/** Who writes: asked once, before the first letter. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import { isEmailAddress } from '../contacts/index.ts';
import type { SenderProfile } from '../letters/index.ts';
import type { Saving } from './saving.ts';

export type ProfileField = 'name' | 'role' | 'affiliation' | 'turningPoint' | 'goal' | 'email';

export interface ProfileForm {
  fields: Record<ProfileField, Signal<string>>;
  /** The first thing that keeps the profile from being used. */
  problem: ReadonlySignal<{ field: ProfileField } | undefined>;
  /** The profile once it is on disk; undefined when it was not saved. */
  save: () => Promise<SenderProfile | undefined>;
}

const required: readonly ProfileField[] = ['name', 'role', 'goal'];

export function createProfileForm(current: SenderProfile | undefined, saving: Saving, clock: Clock): ProfileForm {
  const fields: ProfileForm['fields'] = {
    name: signal(current?.name ?? ''),
    role: signal(current?.role ?? ''),
    affiliation: signal(current?.affiliation ?? ''),
    turningPoint: signal(current?.turningPoint ?? ''),
    goal: signal(current?.goals?.[0] ?? ''),
    email: signal(current?.email ?? ''),
  };
  const text = (field: ProfileField): string => fields[field].value.trim();

  const problem = computed((): { field: ProfileField } | undefined => {
    const missing = required.find((field) => text(field) === '');
    if (missing) return { field: missing };
    return text('email') === '' || isEmailAddress(text('email')) ? undefined : { field: 'email' };
  });

  return {
    fields,
    problem,
    save: async () => {
      if (problem.value) return undefined;
      const profile: SenderProfile = {
        ...current,
        name: text('name'),
        role: text('role'),
        affiliation: text('affiliation'),
        goals: [text('goal'), ...(current?.goals?.slice(1) ?? [])],
      };
      delete profile.turningPoint;
      delete profile.email;
      if (text('turningPoint') !== '') profile.turningPoint = text('turningPoint');
      if (text('email') !== '') profile.email = text('email');
      const saved = await saving.save([
        { put: 'settings', record: { id: 'profile', profile, updatedAt: isoNow(clock) } },
      ]);
      return saved ? profile : undefined;
    },
  };
}
