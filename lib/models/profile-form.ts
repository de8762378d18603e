/** Who writes: asked once before the first letter, and changed at any time among what is set of the user. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import { isEmailAddress } from '../contacts/index.ts';
import type { SenderProfile } from '../letters/index.ts';
import type { Saving } from './saving.ts';

export const profileFields = [
  'name',
  'role',
  'affiliation',
  'turningPoint',
  'goal',
  /** What else they would like to understand, one a line. */
  'goals',
  /** With commas between them. */
  'interests',
  'email',
  'link',
] as const;
export type ProfileField = (typeof profileFields)[number];

export interface ProfileForm {
  fields: Record<ProfileField, Signal<string>>;
  /** The first thing that keeps the profile from being used. */
  problem: ReadonlySignal<{ field: ProfileField } | undefined>;
  /** The profile once it is on disk; undefined when it was not saved. */
  save: () => Promise<SenderProfile | undefined>;
}

const required: readonly ProfileField[] = ['name', 'role', 'goal'];

const parts = (text: string, between: string | RegExp): string[] =>
  text
    .split(between)
    .map((each) => each.trim())
    .filter((each) => each !== '');

export function createProfileForm(current: SenderProfile | undefined, saving: Saving, clock: Clock): ProfileForm {
  const fields: ProfileForm['fields'] = {
    name: signal(current?.name ?? ''),
    role: signal(current?.role ?? ''),
    affiliation: signal(current?.affiliation ?? ''),
    turningPoint: signal(current?.turningPoint ?? ''),
    goal: signal(current?.goals?.[0] ?? ''),
    goals: signal(current?.goals?.slice(1).join('\n') ?? ''),
    interests: signal(current?.interests?.join(', ') ?? ''),
    email: signal(current?.email ?? ''),
    link: signal(current?.link ?? ''),
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
        name: text('name'),
        role: text('role'),
        affiliation: text('affiliation'),
        goals: [text('goal'), ...parts(text('goals'), '\n')],
      };
      const interests = parts(text('interests'), /[,،、]/u);
      if (interests.length > 0) profile.interests = interests;
      for (const field of ['turningPoint', 'email', 'link'] as const)
        if (text(field) !== '') profile[field] = text(field);
      const saved = await saving.save([
        { put: 'settings', record: { id: 'profile', profile, updatedAt: isoNow(clock) } },
      ]);
      return saved ? profile : undefined;
    },
  };
}
