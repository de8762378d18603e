/** Two people side by side: of what they say otherwise one is chosen, and of addresses, links and tags each is kept or not. */
import { ArrowLeft, Merge } from 'lucide';
import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import type { DuplicatesModel } from '../../lib/models/duplicates.ts';
import type { FieldChoice, ItemChoice, MergeForm } from '../../lib/models/merge-form.ts';
import type { Side } from '../../lib/contacts/index.ts';
import { Icon } from '../Icon.tsx';
import { dayWords } from '../words.ts';
import { fieldWords, offeredWords, saidWords, weightWords } from './duplicate-words.ts';

export interface MergeViewProps {
  duplicates: DuplicatesModel;
  form: MergeForm;
  heading: Ref<HTMLHeadingElement>;
}

export function MergeView({ duplicates, form, heading }: MergeViewProps) {
  return (
    <form
      class="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        void duplicates.merge();
      }}
    >
      <div class="stack-tight">
        <p>
          <button type="button" class="button-quiet button-back" onClick={duplicates.leave}>
            <Icon of={ArrowLeft} />
            Back to the list
          </button>
        </p>
        <h1 ref={heading} tabIndex={-1}>
          Make one of two
        </h1>
        <p>Their facts, letters and all that happened come together. You can undo it.</p>
      </div>
      <div class="merge-sides">
        {(['one', 'other'] as const).map((side) => (
          <div key={side} class="stack-tight">
            <h2>
              <bdi>{form[side].name.value}</bdi>
            </h2>
            <p class="small">
              Saved {dayWords(form[side].createdAt)}. {weightWords(form.weights[side])}.
            </p>
          </div>
        ))}
      </div>
      {form.fields.map((each) => (
        <Field key={each.field} choice={each} />
      ))}
      <Items label="E-mail addresses to keep" items={form.emails} />
      <Items label="Links to keep" items={form.links} />
      <Items label="Tags to keep" items={form.tags} />
      <p class="row">
        <button type="submit" class="button-primary">
          <Icon of={Merge} />
          Make them one
        </button>
        <button type="button" onClick={() => void duplicates.keepApart(form)}>
          They are two people
        </button>
      </p>
    </form>
  );
}

function Field({ choice }: { choice: FieldChoice }) {
  const name = useId();
  const { field, side } = choice;
  return (
    <fieldset class="stack-tight">
      <legend>{fieldWords[field]}</legend>
      <div class="merge-sides">
        {(['one', 'other'] satisfies Side[]).map((each) => (
          <Option
            key={each}
            group={name}
            words={offeredWords(field, choice[each])}
            source={saidWords(choice[each].said)}
            checked={side.value === each}
            onCheck={() => (side.value = each)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Items({ label, items }: { label: string; items: readonly ItemChoice[] }) {
  if (items.length === 0) return null;
  return (
    <fieldset class="stack-tight">
      <legend>{label}</legend>
      {items.map(({ value, said, kept }) => (
        <Option
          key={value}
          words={value}
          source={saidWords(said)}
          checked={kept.value}
          onCheck={(checked) => (kept.value = checked)}
        />
      ))}
    </fieldset>
  );
}

interface OptionProps {
  /** The name of the group of which one is chosen; absent where each is ticked by itself. */
  group?: string;
  words: string;
  /** Who says so. */
  source: string;
  checked: boolean;
  onCheck: (checked: boolean) => void;
}

function Option({ group, words, source, checked, onCheck }: OptionProps) {
  const id = useId();
  return (
    <div class="merge-option">
      <input
        id={id}
        type={group === undefined ? 'checkbox' : 'radio'}
        {...(group !== undefined && { name: group })}
        checked={checked}
        onChange={(event) => onCheck(event.currentTarget.checked)}
        aria-describedby={`${id}-source`}
      />
      <span class="stack-tight">
        <label for={id} dir="auto">
          {words}
        </label>
        <span id={`${id}-source`} class="small" dir="auto">
          {source}
        </span>
      </span>
    </div>
  );
}
