/** A record that is on disk a moment after every change, and at once where its page closes. */
import { signal, type ReadonlySignal } from '@preact/signals';

/** How far what is on screen is on disk. */
export type Safety = 'saved' | 'saving' | 'unsaved' | 'failed';

export interface Autosaved<Value> {
  value: ReadonlySignal<Value>;
  safety: ReadonlySignal<Safety>;
  /** Shows another value, and writes it when changes pause. */
  change: (next: Value) => void;
  /** Shows a value that is on disk. */
  adopt: (written: Value) => void;
  /** Writes what is not on disk yet, at once; false when it could not be written. */
  flush: () => Promise<boolean>;
  /** Waits no more for a pause to write in. */
  stop: () => void;
}

/** How long changes may pause before they are written, in milliseconds; the promise is half a second. */
const delay = 250;

/**
 * @param write resolves to whether the value is on disk.
 * @param onPause called when changes pause, where something else than writing has to be looked at first.
 */
export function createAutosaved<Value>(
  opened: Value,
  write: (value: Value) => Promise<boolean>,
  onPause?: () => void,
): Autosaved<Value> {
  const value = signal(opened);
  const safety = signal<Safety>('saved');
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = async (): Promise<boolean> => {
    clearTimeout(timer);
    if (safety.value !== 'unsaved' && safety.value !== 'failed') return true;
    safety.value = 'saving';
    const written = value.value;
    const done = await write(written);
    // Changes may have gone on meanwhile; only what was written is safe.
    if (!done) safety.value = 'failed';
    else safety.value = value.value === written ? 'saved' : 'unsaved';
    return done;
  };
  const pause = onPause ?? ((): void => void flush());

  return {
    value,
    safety,
    change: (next) => {
      value.value = next;
      safety.value = 'unsaved';
      clearTimeout(timer);
      timer = setTimeout(pause, delay);
    },
    adopt: (written) => {
      value.value = written;
      safety.value = 'saved';
    },
    flush,
    stop: () => clearTimeout(timer),
  };
}
