/** A letter's words as they are written: on disk a moment after, with a way back through them, and in one window at a time. */
import type { ReadonlySignal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import type { LetterId } from '../ids.ts';
import type { Letter } from '../letters/index.ts';
import type { Change } from '../store/index.ts';
import { createAutosaved, type Safety } from './autosaved.ts';
import { createHistory, type Sort } from './history.ts';
import { createClaim, type Claim, type ClaimDeps } from './claim.ts';
import type { Saving } from './saving.ts';

/** What undo leads back to: the words, and what they were written by. */
export type Words = Pick<
  Letter,
  'subject' | 'body' | 'citations' | 'seed' | 'purpose' | 'language' | 'choices' | 'byHand'
>;

/** What a screen shows and does of a manuscript. */
export interface WrittenLetter extends Claim {
  letter: ReadonlySignal<Letter>;
  safety: ReadonlySignal<Safety>;
  canUndo: ReadonlySignal<boolean>;
  canRedo: ReadonlySignal<boolean>;
  undo: () => void;
  redo: () => void;
  /** Writes what is not on disk yet, at once, as when the page is about to close; false when it could not be written. */
  flush: () => Promise<boolean>;
  /** Lets go of the letter for good: no word of it is written any more. */
  discard: () => void;
}

export interface Manuscript {
  shown: WrittenLetter;
  /** Whether no word may be changed here: it is sent, or written in another window. */
  isClosed: () => boolean;
  /** Changes what undo does not lead back from. */
  change: (next: Partial<Letter>) => void;
  /** Makes a change that undo leads back from. */
  step: (sort: Sort, next: Partial<Words> & Pick<Letter, 'versions'>) => void;
  /** Writes changes that make the letter another: sent, or a draft again. False where they could not be written. */
  become: (next: Letter, changes: readonly Change[]) => Promise<boolean>;
}

export interface ManuscriptDeps extends Pick<ClaimDeps, 'onChange'> {
  /** As `claim`, of a letter. */
  claimLetter: (id: LetterId, ...asked: Parameters<ClaimDeps['claim']>) => ReturnType<ClaimDeps['claim']>;
  clock: Clock;
  saving: Saving;
  /** The letter as it is on disk by now. */
  onSaved: (letter: Letter) => void;
}

const wordsOf = ({ subject, body, citations, seed, purpose, language, choices, byHand }: Letter): Words => ({
  subject,
  body,
  citations,
  seed,
  purpose,
  language,
  choices,
  byHand,
});

export function createManuscript(opened: Letter, deps: ManuscriptDeps): Manuscript {
  const { clock, saving, onSaved } = deps;
  const history = createHistory<Words>();
  /** While the letter becomes another; whether it did. */
  let becoming: Promise<boolean> | undefined;
  let isDiscarded = false;

  const write = async (written: Letter): Promise<boolean> => {
    const done = await saving.save([{ put: 'letters', record: written }]);
    if (done) onSaved(written);
    return done;
  };
  // What it becomes has these words; a draft written after it would undo that it was sent.
  const flush = async (): Promise<boolean> => becoming ?? (isDiscarded || kept.flush());
  const kept = createAutosaved(opened, write, () => void flush());
  const { value: letter, safety } = kept;

  const reload = async (): Promise<void> => {
    const current = await saving.load((store) => store.get('letters', opened.id));
    if (current) kept.adopt(current);
  };

  const claim = createClaim(
    { claim: (...asked) => deps.claimLetter(opened.id, ...asked), onChange: deps.onChange },
    { flush, reload },
  );
  const isClosed = (): boolean =>
    isDiscarded || letter.value.status === 'sent' || becoming !== undefined || claim.elsewhere.value;

  const change = (next: Partial<Letter>): void => {
    if (isClosed()) return;
    kept.change({ ...letter.value, ...next, updatedAt: isoNow(clock) });
  };

  const goThrough = (way: 'undo' | 'redo'): void => {
    const words = isClosed() ? undefined : history[way](wordsOf(letter.value));
    if (words) change(words);
  };

  return {
    shown: {
      ...claim,
      letter,
      safety,
      canUndo: history.canUndo,
      canRedo: history.canRedo,
      undo: () => goThrough('undo'),
      redo: () => goThrough('redo'),
      flush,
      discard: () => {
        kept.stop();
        isDiscarded = true;
        void claim.close();
      },
    },
    isClosed,
    change,
    step: (sort, next) => {
      if (isClosed()) return;
      history.note(wordsOf(letter.value), sort, clock.now().epochMilliseconds);
      change(next);
    },
    become: async (next, changes) => {
      kept.stop();
      becoming = saving.save([{ put: 'letters', record: next }, ...changes]);
      const done = await becoming;
      becoming = undefined;
      if (!done) {
        // The words that it has beside are not on disk yet.
        await flush();
        return false;
      }
      kept.adopt(next);
      return true;
    },
  };
}
