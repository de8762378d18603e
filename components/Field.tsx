/** A labelled line of text. Says what is wrong beneath it, and to screen readers with it. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface FieldProps {
  label: string;
  /** Where the text is read and written: a signal, or what behaves like one. */
  value: { value: string };
  /** Which keyboard a touch screen offers; any text may be typed all the same. */
  inputMode?: 'text' | 'email';
  /** Where the value comes from, beside the label. */
  source?: ComponentChildren;
  /** What Enter does instead of submitting the form around the field. */
  onEnter?: () => void;
  /** What to write, where the label alone does not tell. */
  hint?: string | undefined;
  /** What is wrong with the value, if anything is. */
  wrong?: string | undefined;
  class?: string;
}

export function Field({
  label,
  value,
  inputMode = 'text',
  onEnter,
  source,
  hint,
  wrong,
  class: name = '',
}: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div class={`field ${name}`}>
      <span class="row-apart">
        <label for={id}>{label}</label>
        {source}
      </span>
      <input
        id={id}
        type="text"
        inputMode={inputMode}
        dir="auto"
        value={value.value}
        onInput={(event) => (value.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          if (!onEnter || event.key !== 'Enter') return;
          event.preventDefault();
          onEnter();
        }}
        autocomplete="off"
        aria-invalid={wrong !== undefined}
        {...(described !== '' && { 'aria-describedby': described })}
      />
      {hint && (
        <span id={`${id}-hint`} class="small">
          {hint}
        </span>
      )}
      {wrong && (
        <span id={`${id}-wrong`} class="needed" role="alert">
          {wrong}
        </span>
      )}
    </div>
  );
}
