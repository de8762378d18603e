/** Corrects what was made of a quote: its kind, title, organisation and dates. The quote stays the page's. */
import { useState } from 'preact/hooks';
import { factKinds } from '../../lib/capture/index.ts';
import type { FactFields } from '../../lib/contacts/index.ts';
import { createFactForm } from '../../lib/models/fact-form.ts';
import { Choice } from '../Choice.tsx';
import { Field } from '../Field.tsx';
import { factKindWords } from '../words.ts';

export interface FactEditorProps {
  /** The fact as it stands. */
  fact: Partial<FactFields> & Pick<FactFields, 'kind'>;
  onDone: (fields: FactFields) => void;
  onCancel: () => void;
}

export function FactEditor({ fact, onDone, onCancel }: FactEditorProps) {
  // Made once: what comes to stand meanwhile must not undo what is being typed.
  const [form] = useState(() => createFactForm(fact));
  const problem = form.problem.value;
  const done = (): void => {
    if (!problem) onDone(form.fields());
  };
  return (
    <fieldset class="fact-editor stack-tight" aria-label="Correct this fact">
      <Choice label="Kind" value={form.kind.value} options={kinds} onChoose={(kind) => (form.kind.value = kind)} />
      <Field label="Title" value={form.title} onEnter={done} />
      <Field label="Where" value={form.organization} onEnter={done} />
      <div class="fact-dates">
        <Field
          label="From"
          value={form.start}
          onEnter={done}
          hint="Such as 2014 or 2014-09"
          wrong={problem?.field === 'start' ? noDate : undefined}
        />
        <Field
          label="To"
          value={form.end}
          onEnter={done}
          wrong={problem?.field === 'end' ? endWords[problem.is] : undefined}
        />
      </div>
      <label class="row">
        <input
          type="checkbox"
          checked={form.ongoing.value}
          onChange={(event) => (form.ongoing.value = event.currentTarget.checked)}
        />
        It still goes on
      </label>
      <div class="row">
        <button type="button" disabled={problem !== undefined} onClick={done}>
          Done
        </button>
        <button type="button" class="button-quiet" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </fieldset>
  );
}

const noDate = 'Write a year, or a year and a month, such as 2014-09.';
const endWords = { 'no-date': noDate, 'before-start': 'This is before it began.' } as const;

const kinds = factKinds.map((kind) => [kind, factKindWords[kind]] as const);
