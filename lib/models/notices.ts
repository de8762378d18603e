/** The one line that says what just happened, with a way back where there is one. */
import { signal, type ReadonlySignal } from '@preact/signals';

export interface Notice {
  text: string;
  undo?: () => Promise<void>;
}

export interface Notices {
  current: ReadonlySignal<Notice | undefined>;
  say: (notice: Notice) => void;
  clear: () => void;
  undo: () => Promise<void>;
}

export function createNotices(): Notices {
  const current = signal<Notice | undefined>();
  return {
    current,
    say: (notice) => (current.value = notice),
    clear: () => (current.value = undefined),
    undo: async () => {
      const undo = current.value?.undo;
      current.value = undefined;
      await undo?.();
    },
  };
}
