/** A record that is on disk a moment after every change, and at once where its page closes. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { soon } from './soon.ts';

/** How far what is on screen is on disk. */
export type Safety = 'saved' | 'saving' | 'unsaved' | 'failed';

export interface Autosaved<Value> {
  value: ReadonlySignal<Value>;
  safety: ReadonlySignal<Safety>;
  /** Shows another value, and writes it soon. */
  change: (next: Value) => void;
  /** Shows a value that is on disk. */
  adopt: (written: Value) => void;
  /** Writes what is not on disk yet, at once; false when it could not be written. */
  flush: () => Promise<boolean>;
  /** What is not on disk yet is not to be written any more, unless it changes again. */
  stop: () => void;
}

/**
 * @param write resolves to whether the value is on disk.
 * @param onSoon called when it is time to write, where something else has to be looked at first.
 */
export function createAutosaved<Value>(
  opened: Value,
  write: (value: Value) => Promise<boolean>,
  onSoon?: () => void,
): Autosaved<Value> {
  const value = signal(opened);
  const safety = signal<Safety>('saved');

  const flush = async (): Promise<boolean> => {
    later.stop();
    if (safety.value !== 'unsaved' && safety.value !== 'failed') return true;
    safety.value = 'saving';
    const written = value.value;
    const done = await write(written);
    // Changes may have gone on meanwhile; only what was written is safe.
    if (!done) safety.value = 'failed';
    else safety.value = value.value === written ? 'saved' : 'unsaved';
    return done;
  };
  const later = soon(onSoon ?? ((): void => void flush()));

  return {
    value,
    safety,
    change: (next) => {
      value.value = next;
      safety.value = 'unsaved';
      later.ask();
    },
    adopt: (written) => {
      value.value = written;
      safety.value = 'saved';
    },
    flush,
    stop: later.stop,
  };
}
