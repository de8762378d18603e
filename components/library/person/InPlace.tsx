/** A value that is read first, and becomes a field on demand: Enter keeps what is typed, Escape leaves it as it was. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Field } from '../../Field.tsx';

export interface InPlaceProps {
  label: string;
  /** As it stands; empty where there is none. */
  value: string;
  /** What the button says while there is none. */
  addWords?: string;
  hint?: string | undefined;
  /** What is wrong with a text, if anything is. */
  wrongWith?: (typed: string) => string | undefined;
  onKeep: (typed: string) => void;
  /** How the value is read; the value itself where nothing else is said. */
  children?: ComponentChildren;
}

export function InPlace({ label, value, addWords, hint, wrongWith, onKeep, children }: InPlaceProps) {
  const isOpen = useSignal(false);
  const wasOpen = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  // The keyboard goes on from where it came.
  useEffect(() => {
    if (wasOpen.current && !isOpen.value) button.current?.focus();
    wasOpen.current = isOpen.value;
  }, [isOpen.value]);
  const close = (): void => {
    isOpen.value = false;
  };
  if (isOpen.value) {
    return (
      <Editing
        label={label}
        value={value}
        hint={hint}
        wrongWith={wrongWith}
        onKeep={(typed) => {
          close();
          onKeep(typed);
        }}
        onCancel={close}
      />
    );
  }
  const open = (): void => {
    isOpen.value = true;
  };
  if (value === '') {
    return (
      <button ref={button} type="button" class="button-inline" onClick={open}>
        {addWords ?? `Add ${label.toLowerCase()}`}
      </button>
    );
  }
  return (
    <div class="in-place">
      <div class="in-place-value">{children ?? <span dir="auto">{value}</span>}</div>
      <button
        ref={button}
        type="button"
        class="button-inline"
        aria-label={`Correct: ${label}, ${value}`}
        onClick={open}
      >
        Correct
      </button>
    </div>
  );
}

type EditingProps = Pick<InPlaceProps, 'label' | 'value' | 'onKeep'> & {
  hint: string | undefined;
  wrongWith: InPlaceProps['wrongWith'];
  onCancel: () => void;
};

function Editing({ label, value, hint, wrongWith, onKeep, onCancel }: EditingProps) {
  const typed = useSignal(value);
  const tried = useSignal(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.select(), []);
  useEffect(() => {
    const editor = form.current;
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onCancel();
    };
    editor?.addEventListener('keydown', leave);
    return () => editor?.removeEventListener('keydown', leave);
  }, [onCancel]);
  const wrong = wrongWith?.(typed.value);
  const keep = (): void => {
    tried.value = true;
    if (wrong === undefined) onKeep(typed.value);
  };
  return (
    <form
      ref={form}
      class="in-place-form stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Field label={label} value={typed} hint={hint} wrong={tried.value ? wrong : undefined} />
      <div class="row">
        <button type="submit">Keep</button>
        <button type="button" class="button-quiet" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
