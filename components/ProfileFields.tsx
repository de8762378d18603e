/** What every letter says of the one who writes it: asked at the first letter, and changed in the library. */
import type { ProfileField, ProfileForm } from '../lib/models/profile-form.ts';
import { Field } from './Field.tsx';

export interface ProfileFieldsProps {
  fields: ProfileForm['fields'];
  /** What is wrong with a field, if anything is. */
  wrong: (field: ProfileField) => string | undefined;
}

export function ProfileFields({ fields, wrong }: ProfileFieldsProps) {
  return (
    <>
      <Field label="Your name" value={fields.name} wrong={wrong('name')} />
      <Field
        label="What you are"
        value={fields.role}
        hint="Such as “second-year library student” or “nurse”."
        wrong={wrong('role')}
      />
      <Field label="Where" value={fields.affiliation} hint="School or employer, if you like to name one." />
      <Field
        label="What brought you to ask"
        value={fields.turningPoint}
        hint="If you like: “after ten years in retail”."
      />
      <Field
        label="What you would like to understand"
        value={fields.goal}
        hint="Such as “how branch budgets are decided”. The more exact, the better the letter."
        wrong={wrong('goal')}
      />
    </>
  );
}
