/** The form of one thing that happened: the fewest fields that tell it, and when it was. */
import { useSignal } from '@preact/signals';
import type { HappeningForm, FormProblem } from '../../lib/models/happening-form.ts';
import type { HappeningPart } from '../../lib/models/happening-kinds.ts';
import type { Sheet, Sheets } from '../../lib/models/sheets.ts';
import { Field } from '../Field.tsx';
import { Screen } from '../Screen.tsx';
import { dayWords } from '../words.ts';
import { SheetBack } from './HappeningChoices.tsx';
import { kindHints, kindWords } from './happening-words.ts';
import { AdviceFields, NamedFields, TakenField } from './LearntFields.tsx';
import { MeetingFieldsView } from './MeetingFieldsView.tsx';
import { WhenFieldView } from './WhenFieldView.tsx';

interface HappeningFormViewProps {
  sheets: Sheets;
  sheet: Extract<Sheet, { is: 'telling' }>;
}

/** What a part's view is given. */
export interface PartProps {
  form: HappeningForm;
  tried: boolean;
  problem: FormProblem | undefined;
}

export function HappeningFormView({ sheets, sheet: { form, tried } }: HappeningFormViewProps) {
  const { person, kind, wrong } = form;
  const shown = tried ? form.problem.value : undefined;
  const hint = wrong ? undefined : kindHints[kind];
  return (
    <Screen
      onSubmit={sheets.save}
      actions={
        <>
          <button type="submit" class="button-primary">
            {wrong ? 'Correct it' : 'Note it'}
          </button>
          {wrong && (
            <button type="button" class="button-quiet" onClick={() => void sheets.unsay()}>
              {kind === 'sent' ? 'I did not send it' : 'It did not happen'}
            </button>
          )}
        </>
      }
    >
      <SheetBack sheets={sheets} />
      <div class="stack-tight">
        <p class="small">
          <bdi>{person.contact.name.value}</bdi>
        </p>
        <h1>{kindWords[kind]}</h1>
        {hint !== undefined && <p>{hint}</p>}
      </div>
      {form.parts.map((part) => (
        <Part key={part} part={part} form={form} tried={tried} problem={shown} />
      ))}
      <When form={form} tried={tried} />
    </Screen>
  );
}

function Part({ part, ...props }: PartProps & { part: HappeningPart }) {
  const { form, tried } = props;
  switch (part) {
    case 'ask-again':
      return (
        <WhenFieldView
          label="Ask again"
          field={form.askAgain}
          hint="Such as “in 2 weeks”, if they said when"
          tried={tried}
        />
      );
    case 'until':
      return (
        <WhenFieldView
          label="Away until"
          field={form.until}
          hint="The last day, such as “Friday” or “12 August”"
          tried={tried}
        />
      );
    case 'meeting':
      return <MeetingFieldsView {...props} />;
    case 'kept-to-time':
      return <KeptToTime form={form} />;
    case 'advice':
      return <AdviceFields {...props} />;
    case 'named':
      return <NamedFields {...props} />;
    case 'taken':
      return <TakenField {...props} />;
    case 'text':
      return <TextField {...props} />;
  }
}

const textLabels: Partial<Record<HappeningForm['kind'], string>> = {
  gave: 'What it was',
  congratulated: 'On what',
  note: 'What to remember',
  'came-of-it': 'What came of it',
};

function TextField({ form, problem }: PartProps) {
  return (
    <Field
      label={textLabels[form.kind] ?? 'What it was'}
      value={form.text}
      wrong={problem?.field === 'text' ? 'Write a few words.' : undefined}
    />
  );
}

function KeptToTime({ form: { keptToTime } }: { form: HappeningForm }) {
  const choices = [
    [true, 'Yes'],
    [false, 'No, it ran over'],
    [undefined, 'I do not know'],
  ] as const;
  return (
    <fieldset class="stack-tight">
      <legend class="label">Did you keep to the time?</legend>
      <div class="row">
        {choices.map(([value, words]) => (
          <label key={words} class="radio">
            <input
              type="radio"
              name="kept"
              checked={keptToTime.value === value}
              onChange={() => (keptToTime.value = value)}
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** When it was: said in words, and asked for only when it was another day. */
function When({ form, tried }: { form: HappeningForm; tried: boolean }) {
  const open = useSignal(form.when.words.value !== '');
  if (open.value) {
    return (
      <WhenFieldView
        label="When it was"
        field={form.when}
        hint="Such as “yesterday”, “last Tuesday” or “3 March”"
        tried={tried}
      />
    );
  }
  return (
    <p class="small when-now">
      {usualTime(form)}
      <button type="button" class="button-inline" onClick={() => (open.value = true)}>
        Another day
      </button>
    </p>
  );
}

/** When it is taken to have been, while nothing else is said. */
function usualTime({ wrong, kind, planned }: HappeningForm): string {
  if (wrong) return `On ${dayWords(wrong.at)}, as noted.`;
  const isOver = planned !== undefined && planned.end.epochMilliseconds < Date.now();
  if (kind === 'met' && isOver) return `On ${dayWords(planned.meeting.start)}, as agreed.`;
  return kind === 'scheduled' || kind === 'moved' ? 'Agreed today.' : 'Today, just now.';
}
