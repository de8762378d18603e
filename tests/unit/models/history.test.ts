import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory, type Sort } from '../../../lib/models/history.ts';

/** A text with its history, as a model keeps one. */
function text(start: string) {
  const history = createHistory<string>();
  let now = start;
  return {
    history,
    get now() {
      return now;
    },
    write: (next: string, at: number, sort: Sort = 'typing') => {
      history.note(now, sort, at);
      now = next;
    },
    undo: () => (now = history.undo(now) ?? now),
    redo: () => (now = history.redo(now) ?? now),
  };
}

describe('undo', () => {
  it('takes typing without a pause as one step, and a pause as the end of a step', () => {
    const letter = text('');
    letter.write('D', 0);
    letter.write('De', 300);
    letter.write('Dear', 600);
    letter.write('Dear Ana', 9_000);
    expect(letter.undo()).toBe('Dear');
    expect(letter.undo()).toBe('');
    expect(letter.history.canUndo.value).toBe(false);
    expect(letter.undo()).toBe('');
  });

  it('takes wordings in a row as one step', () => {
    const letter = text('mine');
    letter.write('first wording', 0, 'wording');
    letter.write('second wording', 60_000, 'wording');
    expect(letter.undo()).toBe('mine');
  });

  it('parts typing from a wording, however soon it follows', () => {
    const letter = text('mine');
    letter.write('a wording', 0, 'wording');
    letter.write('a wording, changed', 1);
    expect(letter.undo()).toBe('a wording');
    expect(letter.undo()).toBe('mine');
  });

  it('leads forward again, until something else is written', () => {
    const letter = text('a');
    letter.write('b', 0);
    letter.undo();
    expect(letter.redo()).toBe('b');
    letter.undo();
    letter.write('c', 5);
    expect(letter.history.canRedo.value).toBe(false);
    expect(letter.redo()).toBe('c');
  });

  it('and redo lead through any writing and back to its end', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.nat(5_000)), { maxLength: 50 }), (writings) => {
        const letter = text('start');
        let at = 0;
        for (const [words, pause] of writings) letter.write(words, (at += pause));
        const end = letter.now;
        while (letter.history.canUndo.value) letter.undo();
        expect(letter.now).toBe('start');
        while (letter.history.canRedo.value) letter.redo();
        expect(letter.now).toBe(end);
      }),
    );
  });
});
