/** The sender's profile, asked for once: what every letter says of the one who writes it. */
import { useSignal } from '@preact/signals';
import type { DeskModel } from '../../lib/models/desk.ts';
import type { ProfileField, ProfileForm } from '../../lib/models/profile-form.ts';
import { Field } from '../Field.tsx';
import { ProfileFields } from '../ProfileFields.tsx';
import { Screen } from '../Screen.tsx';

const wrongWords: Partial<Record<ProfileField, string>> = {
  name: 'Write your name: the letter is signed with it.',
  role: 'Write what you are, such as “second-year library student”.',
  goal: 'Write what you would like to understand: it is why you are asking.',
  email: 'This is not an e-mail address. Correct it, or leave the field empty.',
};

export function ProfileView({ desk, form }: { desk: DeskModel; form: ProfileForm }) {
  const tried = useSignal(false);
  const problem = form.problem.value;
  const wrong = (field: ProfileField): string | undefined =>
    tried.value && problem?.field === field ? wrongWords[field] : undefined;
  const { fields } = form;
  return (
    <Screen
      onSubmit={async () => {
        tried.value = true;
        await desk.saveProfile();
      }}
      actions={
        <button type="submit" class="button-primary">
          Write the letter
        </button>
      }
    >
      <div class="stack-tight">
        <h1>About you</h1>
        <p>Every letter says who is writing. You are asked this once, and it stays in this browser.</p>
      </div>
      <ProfileFields fields={fields} wrong={wrong} />
      <Field label="Your e-mail, for the signature" inputMode="email" value={fields.email} wrong={wrong('email')} />
    </Screen>
  );
}
