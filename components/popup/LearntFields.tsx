/** What a talk brought: each piece of advice, whom they named and how that name may be used, and which advice was taken. */
import { Plus } from 'lucide';
import { signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { namedField, type NamedField } from '../../lib/models/happening-form.ts';
import { Field } from '../Field.tsx';
import { Icon } from '../Icon.tsx';
import type { PartProps } from './HappeningFormView.tsx';

export function AdviceFields({ form: { advice, wrong }, problem }: PartProps) {
  return (
    <div class="stack-tight">
      {advice.value.map((text, index) => (
        <Field
          key={text}
          label={index === 0 ? 'What they advised' : `Advice ${index + 1}`}
          value={text}
          wrong={index === 0 && problem?.field === 'advice' ? 'Write what they advised.' : undefined}
        />
      ))}
      {!wrong && (
        <More words="Another piece of advice" onClick={() => (advice.value = [...advice.value, signal('')])} />
      )}
    </div>
  );
}

export function NamedFields({ form: { named, wrong }, problem }: PartProps) {
  return (
    <div class="stack-tight">
      {named.value.map((each, index) => (
        <Named
          key={each}
          field={each}
          wrong={index === 0 && problem?.field === 'named' ? 'Write their name.' : undefined}
        />
      ))}
      {!wrong && <More words="Another person" onClick={() => (named.value = [...named.value, namedField()])} />}
    </div>
  );
}

const useNameWords = { yes: 'Yes', no: 'No', ask: 'I have to ask' } as const;

/** Whether the name may be used is asked once there is someone to use it with. */
function Named({ field: { name, useName }, wrong }: { field: NamedField; wrong: string | undefined }) {
  const id = useId();
  return (
    <>
      <Field label="Whom they named" value={name} wrong={wrong} />
      {name.value.trim() !== '' && (
        <fieldset class="stack-tight">
          <legend class="label">May you say that they sent you?</legend>
          <div class="row">
            {(['yes', 'no', 'ask'] as const).map((each) => (
              <label key={each} class="radio">
                <input
                  type="radio"
                  name={id}
                  checked={useName.value === each}
                  onChange={() => (useName.value = each)}
                />
                {useNameWords[each]}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}

export function TakenField({ form: { advised, about, taken } }: PartProps) {
  const id = useId();
  if (about) {
    return (
      <p>
        They advised: <bdi>{advised[0]?.advice}</bdi>
      </p>
    );
  }
  return (
    <fieldset class="stack-tight">
      <legend class="label">Which?</legend>
      {advised.map((each) => (
        <label key={each.id} class="radio">
          <input type="radio" name={id} checked={taken.value === each.id} onChange={() => (taken.value = each.id)} />
          <bdi>{each.advice}</bdi>
        </label>
      ))}
    </fieldset>
  );
}

function More({ words, onClick }: { words: string; onClick: () => void }) {
  return (
    <p>
      <button type="button" class="button-quiet" onClick={onClick}>
        <Icon of={Plus} />
        {words}
      </button>
    </p>
  );
}
