/** What the coach would not send a letter with: asked about once when it is about to leave, and left to the user. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Coaching, Finding } from '../coach/index.ts';

export interface Objections {
  objections: ReadonlySignal<readonly Finding[]>;
  /** True once the user has begun to send it with objections: then it is for them to insist, or to go on writing. */
  askedOnceMore: ReadonlySignal<boolean>;
  insist: () => void;
  reconsider: () => void;
  /** Whether nothing speaks against sending it, or the user has insisted on just this; else they are asked. */
  mayLeave: () => boolean;
}

export function createObjections(coaching: ReadonlySignal<Coaching>): Objections {
  const objections = computed(() => coaching.value.findings.filter((finding) => finding.severity === 'block'));
  const all = computed(() => objections.value.map(({ rule, words }) => `${rule}:${words ?? ''}`).join('\n'));
  const insistedOn = signal('');
  const askedOnceMore = signal(false);
  return {
    objections,
    askedOnceMore,
    insist: () => {
      insistedOn.value = all.value;
      askedOnceMore.value = false;
    },
    reconsider: () => (askedOnceMore.value = false),
    mayLeave: () => {
      askedOnceMore.value = all.value !== '' && all.value !== insistedOn.value;
      return !askedOnceMore.value;
    },
  };
}
