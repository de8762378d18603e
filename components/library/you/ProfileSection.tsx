/** What letters say of the user. */
import { useId } from 'preact/hooks';
import type { OwnProfile } from '../../../lib/models/own-profile.ts';
import type { ProfileField } from '../../../lib/models/profile-form.ts';
import { Field } from '../../Field.tsx';
import { ProfileFields } from '../../ProfileFields.tsx';

const wrongWords: Partial<Record<ProfileField, string>> = {
  name: 'Kept once your name is here: letters are signed with it.',
  role: 'Kept once it says what you are, such as “second-year library student”.',
  goal: 'Kept once it says what you would like to understand: it is why you ask.',
  email: 'This is not an e-mail address. Correct it, or leave the field empty.',
};

export function ProfileSection({ profile }: { profile: OwnProfile }) {
  const form = profile.form.value;
  if (!form) return null;
  const { fields } = form;
  const problem = form.problem.value?.field;
  const isBegun = Object.values(fields).some((field) => field.value.trim() !== '');
  const wrong = (field: ProfileField): string | undefined =>
    isBegun && problem === field ? wrongWords[field] : undefined;
  return (
    <section
      class="stack"
      aria-labelledby="you-profile"
      onInput={profile.typed}
      onChange={() => void profile.settled()}
    >
      <div class="stack-tight">
        <h2 id="you-profile">What letters say of you</h2>
        <p class="small">Letters begun already keep their words until you write them anew.</p>
      </div>
      <ProfileFields fields={fields} wrong={wrong} />
      <Lines
        label="What else you would like to understand"
        value={fields.goals}
        hint="One a line. Each letter takes the one that is nearest to the person."
      />
      <Field
        label="What interests you"
        value={fields.interests}
        hint="With commas between, such as “maps, open data, bookbinding”. Questions and suggestions go by them."
      />
      <Field label="Your e-mail, for the signature" inputMode="email" value={fields.email} wrong={wrong('email')} />
      <Field
        label="A page of yours, for the signature"
        value={fields.link}
        hint="If you like. A link in a first letter makes some people careful."
      />
    </section>
  );
}

/** Several lines of text. */
function Lines({ label, value, hint }: { label: string; value: { value: string }; hint: string }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        dir="auto"
        value={value.value}
        aria-describedby={`${id}-hint`}
        onInput={(event) => (value.value = event.currentTarget.value)}
      />
      <span id={`${id}-hint`} class="small">
        {hint}
      </span>
    </div>
  );
}
