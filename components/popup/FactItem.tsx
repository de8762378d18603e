/** One fact: its words, which lead to their place on the page; what was made of them, to correct; and what else can be done. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { ReadFact } from '../../lib/capture/index.ts';
import type { FactFields } from '../../lib/contacts/index.ts';
import { Quote } from '../Quote.tsx';
import { FactEditor } from './FactEditor.tsx';
import { factDetail, factLine } from './fact-words.ts';

export interface FactItemProps {
  /** As it stands, with the user's correction over it. */
  fact: ReadFact;
  isCorrected: boolean;
  /** Id of the quote. */
  id?: string;
  /** Undefined where the words stand on no page. */
  onShow: (() => void) | undefined;
  onCorrect: (fields: FactFields) => void;
  onRemove?: () => void;
  /** What stood on the page before, in place of these words. */
  before?: string | undefined;
  /** What else is to be said of it. */
  children?: ComponentChildren;
}

export function FactItem({ fact, isCorrected, id, onShow, onCorrect, onRemove, before, children }: FactItemProps) {
  const editing = useSignal(false);
  const { quote } = fact;
  const detail = factDetail(fact);
  const done = (fields: FactFields): void => {
    editing.value = false;
    onCorrect(fields);
  };
  return (
    <div class="fact">
      <Quote words={quote} onShow={onShow} {...(id !== undefined && { id })}>
        <span class="fact-line">
          <span>
            {factLine(fact)}
            {children}
          </span>
          {!editing.value && (
            <span>
              <button
                type="button"
                class="button-inline"
                aria-label={`Correct: ${quote}`}
                onClick={() => (editing.value = true)}
              >
                Correct
              </button>
              {onRemove && (
                <button type="button" class="button-inline" aria-label={`Remove: ${quote}`} onClick={onRemove}>
                  Remove
                </button>
              )}
            </span>
          )}
        </span>
        {before !== undefined && (
          <span class="fact-line">
            <span>
              It was “<bdi>{before}</bdi>”.
            </span>
          </span>
        )}
        {isCorrected && (
          <span class="fact-line" dir="auto">
            {detail === '' ? 'Corrected by you' : `Corrected by you: ${detail}`}
          </span>
        )}
      </Quote>
      {editing.value && <FactEditor fact={fact} onDone={done} onCancel={() => (editing.value = false)} />}
    </div>
  );
}
