/** The sender's profile, asked for once: what every letter says of the one who writes it. */
import { useSignal } from '@preact/signals';
import type { DeskModel } from '../../lib/models/desk.ts';
import type { ProfileField, ProfileForm } from '../../lib/models/profile-form.ts';
import { Field } from '../Field.tsx';
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
      <Field label="Your name" value={fields.name} wrong={wrong('name')} />
      <Field
        label="What you are"
        value={fields.role}
        hint="Such as “second-year library student” or “nurse”."
        wrong={wrong('role')}
      />
      <Field label="Where" value={fields.affiliation} hint="School or employer, if you like to name one." />
      <Field
        label="What you would like to understand"
        value={fields.goal}
        hint="Such as “how branch budgets are decided”. The more exact, the better the letter."
        wrong={wrong('goal')}
      />
      <Field
        label="What brought you to ask"
        value={fields.turningPoint}
        hint="If you like: “after ten years in retail”."
      />
      <Field label="Your e-mail, for the signature" inputMode="email" value={fields.email} wrong={wrong('email')} />
    </Screen>
  );
}
