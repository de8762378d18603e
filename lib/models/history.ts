/** The way back through what was written, and forward again. Changes of one sort that follow one another are one step. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';

/**
 * `typing` goes on as long as its pauses are short; `wording`, a whole text put in place of another, until something else
 * is done, so that one step back leads to the writer's own words however many wordings were tried; `change`, made by a button, is always
 * a step.
 */
export type Sort = 'typing' | 'wording' | 'change';

export interface History<State> {
  canUndo: ReadonlySignal<boolean>;
  canRedo: ReadonlySignal<boolean>;
  /** Keeps how it was before a change. `at` is when, in epoch milliseconds. */
  note: (before: State, sort: Sort, at: number) => void;
  /** The state to go back to; undefined where there is none. `now` is kept, to come forward to again. */
  undo: (now: State) => State | undefined;
  redo: (now: State) => State | undefined;
}

/** Older steps are let go of. */
const mostSteps = 200;
/** Milliseconds; a longer pause in typing ends a step. */
const longestPause = 1_500;

export function createHistory<State>(): History<State> {
  const back = signal<readonly State[]>([]);
  const forth = signal<readonly State[]>([]);
  let last: { sort: Sort; at: number } | undefined;

  const goesOn = (sort: Sort, at: number): boolean =>
    last?.sort === sort && (sort === 'wording' || (sort === 'typing' && at - last.at < longestPause));

  return {
    canUndo: computed(() => back.value.length > 0),
    canRedo: computed(() => forth.value.length > 0),
    note: (before, sort, at) => {
      if (!goesOn(sort, at)) back.value = [...back.value, before].slice(-mostSteps);
      forth.value = [];
      last = { sort, at };
    },
    undo: (now) => {
      const state = back.value.at(-1);
      if (state === undefined) return undefined;
      back.value = back.value.slice(0, -1);
      forth.value = [...forth.value, now];
      last = undefined;
      return state;
    },
    redo: (now) => {
      const state = forth.value.at(-1);
      if (state === undefined) return undefined;
      forth.value = forth.value.slice(0, -1);
      back.value = [...back.value, now];
      last = undefined;
      return state;
    },
  };
}
