/** A labelled line of text. Says what is wrong beneath it, and to screen readers with it. */
import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';

export interface FieldProps {
  label: string;
  value: Signal<string>;
  /** Which keyboard a touch screen offers; any text may be typed all the same. */
  inputMode?: 'text' | 'email';
  /** What to write, where the label alone does not tell. */
  hint?: string;
  /** What is wrong with the value, if anything is. */
  wrong?: string | undefined;
  class?: string;
}

export function Field({
  label,
  value,
  inputMode = 'text',
  hint,
  wrong,

  class: name = '',
}: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div class={`field ${name}`}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={inputMode}
        dir="auto"
        value={value.value}
        onInput={(event) => (value.value = event.currentTarget.value)}
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
