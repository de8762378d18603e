/** A reminder of the user's own: what, when, and whether it comes back. */
import { useId } from 'preact/hooks';
import type { OwnReminderForm } from '../../lib/models/own-reminder.ts';
import type { Sheet, Sheets } from '../../lib/models/sheets.ts';
import { Field } from '../Field.tsx';
import { Screen } from '../Screen.tsx';
import { SheetBack } from './HappeningChoices.tsx';
import { WhenFieldView } from './WhenFieldView.tsx';

interface OwnReminderViewProps {
  sheets: Sheets;
  sheet: Extract<Sheet, { is: 'reminding' }>;
}

const unitWords: Record<OwnReminderForm['unit']['value'], string> = {
  once: 'Once',
  day: 'Every so many days',
  week: 'Every so many weeks',
  month: 'Every so many months',
  year: 'Every so many years',
};
const units = ['once', 'day', 'week', 'month', 'year'] as const;

export function OwnReminderView({ sheets, sheet: { form, tried } }: OwnReminderViewProps) {
  const id = useId();
  const { contact, text, on, unit, every } = form;
  const problem = tried ? form.problem.value : undefined;
  return (
    <Screen
      onSubmit={sheets.save}
      actions={
        <button type="submit" class="button-primary">
          Remind me
        </button>
      }
    >
      <SheetBack sheets={sheets} />
      <h1>
        A reminder about <bdi>{contact.name.value}</bdi>
      </h1>
      <Field
        label="What to do"
        value={text}
        wrong={problem?.field === 'text' ? 'Write what you want to be reminded of.' : undefined}
      />
      <WhenFieldView label="When" field={on} hint="Such as “Friday”, “in 3 weeks” or “1 September”" tried={tried} />
      <div class="field">
        <label for={id}>How often</label>
        <select
          id={id}
          value={unit.value}
          onChange={(event) => {
            const chosen = units.find((each) => each === event.currentTarget.value);
            if (chosen) unit.value = chosen;
          }}
        >
          {units.map((each) => (
            <option key={each} value={each}>
              {unitWords[each]}
            </option>
          ))}
        </select>
      </div>
      {unit.value !== 'once' && (
        <Field
          class="field-short"
          label={`How many ${unit.value}s apart`}
          value={every}
          wrong={problem?.field === 'every' ? 'Write a number, such as 2.' : undefined}
        />
      )}
    </Screen>
  );
}
