/** What is held about someone, page by page, where the pages disagree, and a fact to add by hand. */
import { useSignal } from '@preact/signals';
import { Plus } from 'lucide';
import { useId } from 'preact/hooks';
import type { AddingProblem } from '../../../lib/models/adding-facts.ts';
import { Field } from '../../Field.tsx';
import { Icon } from '../../Icon.tsx';
import { Sources } from '../../popup/Sources.tsx';
import type { PersonProps } from './PersonPage.tsx';

const problemWords: Record<AddingProblem, string> = {
  'no-words': 'Write or paste the words.',
  'no-page': 'This is not the address of a page.',
};

export function FactsPart({ library, known }: PersonProps) {
  return (
    <>
      <Sources popup={library.popup} known={known} heading="h3" />
      <Adding library={library} known={known} />
    </>
  );
}

function Adding({ library: { person }, known }: Omit<PersonProps, 'diary'>) {
  const adding = person.adding.of(known.contact.id);
  const tried = useSignal(false);
  const isOpen = useSignal(adding.words.value !== '');
  const id = useId();
  const problem = tried.value ? adding.problem.value : undefined;
  const add = async (): Promise<void> => {
    tried.value = true;
    if (!(await adding.add())) return;
    tried.value = false;
    isOpen.value = false;
  };
  if (!isOpen.value) {
    return (
      <p>
        <button type="button" class="button-quiet button-back" onClick={() => (isOpen.value = true)}>
          <Icon of={Plus} />
          Add a fact by hand
        </button>
      </p>
    );
  }
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div class="field">
        <label for={id}>The words, as they stand</label>
        <textarea
          id={id}
          rows={3}
          dir="auto"
          value={adding.words.value}
          aria-invalid={problem === 'no-words'}
          aria-describedby={`${id}-hint`}
          onInput={(event) => (adding.words.value = event.currentTarget.value)}
        />
        <span id={`${id}-hint`} class={problem === 'no-words' ? 'needed' : 'small'}>
          {problem === 'no-words' ? problemWords[problem] : 'A letter can cite these words and no others.'}
        </span>
      </div>
      <Field
        label="Address of the page, if they are from one"
        value={adding.url}
        wrong={problem === 'no-page' ? problemWords[problem] : undefined}
      />
      <div class="row">
        <button type="submit">Add</button>
        <button type="button" class="button-quiet" onClick={() => (isOpen.value = false)}>
          Cancel
        </button>
      </div>
    </form>
  );
}
