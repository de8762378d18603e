/** One letter being written: drafted from facts, edited by hand, saved as it is typed, and sent by the user alone. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { isoNow } from '../clock.ts';
import {
  applyFix,
  coach,
  heard,
  type CoachInput,
  type Dismissal,
  type Fix,
  type HeardCoaching,
} from '../coach/index.ts';
import type { FactId } from '../ids.ts';
import { knownTexts, rebind, support, type Letter, type SenderProfile, type Support } from '../letters/index.ts';
import { countWords, proposeFacts, type Citation, type ProposedFact, type Range } from '../wording/index.ts';
import type { Change } from '../store/index.ts';
import { compose, letterContact, letterEvents, type Addressee, type Wording } from './drafting.ts';
import { createDismissing, type Dismissing } from './dismissing.ts';
import { createHistory, type Sort } from './history.ts';
import { createLetterClaim, type ClaimDeps, type LetterClaim } from './letter-claim.ts';
import { createObjections, type Objections } from './objections.ts';
import { createSending, type Sending, type SendingDeps } from './sending.ts';
import { unsupportedSentences, withoutSentence, type Unsupported } from './unsupported.ts';

export interface LetterDeps extends SendingDeps, ClaimDeps {}

/** Who writes, and what else they wrote and whom they saved, which the coach holds a letter against. */
export interface Writer extends Required<Pick<CoachInput, 'sentLog' | 'others'>> {
  sender: SenderProfile;
  /** What the coach is not to say about any letter. */
  dismissed: readonly Dismissal[];
}

/** How far the words on screen are on disk. */
export type Safety = 'saved' | 'saving' | 'unsaved' | 'failed';

export interface LetterModel extends Sending, Omit<Objections, 'mayLeave'>, Dismissing, LetterClaim {
  addressee: Addressee;
  letter: ReadonlySignal<Letter>;
  safety: ReadonlySignal<Safety>;
  /** Which words about the person stand on facts, and which do not. */
  support: ReadonlySignal<Support>;
  /** Sentences that say of the person what no quote holds, in order. */
  unsupported: ReadonlySignal<readonly Unsupported[]>;
  /** How many words the letter has. */
  words: ReadonlySignal<number>;
  /** What the coach says of the letter as it stands. */
  coaching: ReadonlySignal<HeardCoaching>;
  /** The facts that the letter may cite, best first, each with why. */
  citable: readonly ProposedFact[];
  setSubject: (text: string) => void;
  setBody: (text: string) => void;
  canUndo: ReadonlySignal<boolean>;
  canRedo: ReadonlySignal<boolean>;
  undo: () => void;
  redo: () => void;
  /** Takes out a sentence. */
  cut: (sentence: Range) => void;
  /** Makes a change that the coach offers. */
  fix: (fix: Fix) => void;
  /** Another letter from the same facts. */
  reword: () => void;
  /** A letter that cites this fact as well, in place of the oldest citation where there are enough; or no longer. */
  cite: (fact: FactId, wanted: boolean) => void;
  /** Writes what is not on disk yet, at once, as when the page is about to close; false when it could not be written. */
  flush: () => Promise<boolean>;
}

/** What undo leads back to. */
type Words = Pick<Letter, 'subject' | 'body' | 'citations' | 'seed'>;

const wordsOf = ({ subject, body, citations, seed }: Letter): Words => ({ subject, body, citations, seed });

/** How many facts a letter cites: one or two, or it grows long. */
const mostCited = 2;

/** How long typing may pause before it is written, in milliseconds; the promise is half a second. */
const autosaveDelay = 250;

const citedFacts = (citations: readonly Citation[]): FactId[] => [...new Set(citations.map((each) => each.fact))];

export function createLetterModel(
  opened: Letter,
  addressee: Addressee,
  { sender, dismissed, ...surroundings }: Writer,
  deps: LetterDeps,
): LetterModel {
  const { clock, saving, notices } = deps;
  const recipient = letterContact(addressee);
  const known = knownTexts(sender, recipient);
  const letter = signal(opened);
  const safety = signal<Safety>('saved');
  const to = signal(recipient.emails?.[0] ?? '');
  const history = createHistory<Words>();
  let becoming = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = async (): Promise<boolean> => {
    clearTimeout(timer);
    if (safety.value !== 'unsaved' && safety.value !== 'failed') return true;
    safety.value = 'saving';
    const written = letter.value;
    const done = await saving.save([{ put: 'letters', record: written }]);
    // Typing may have gone on meanwhile; only the words that were written are safe.
    if (!done) safety.value = 'failed';
    else safety.value = letter.value === written ? 'saved' : 'unsaved';
    return done;
  };

  const reload = async (): Promise<void> => {
    const current = await saving.load((store) => store.get('letters', opened.id));
    if (current) letter.value = current;
  };

  const claim = createLetterClaim(deps, opened.id, { flush, reload });
  const isClosed = (): boolean => letter.value.status === 'sent' || becoming || claim.elsewhere.value;

  const change = (next: Partial<Letter>): void => {
    if (isClosed()) return;
    letter.value = { ...letter.value, ...next, updatedAt: isoNow(clock) };
    safety.value = 'unsaved';
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), autosaveDelay);
  };

  /** Makes a change that undo leads back from. */
  const step = (sort: Sort, next: Partial<Letter>): void => {
    if (isClosed()) return;
    history.note(wordsOf(letter.value), sort, clock.now().epochMilliseconds);
    change(next);
  };

  const goThrough = (way: 'undo' | 'redo'): void => {
    const words = isClosed() ? undefined : history[way](wordsOf(letter.value));
    if (words) change(words);
  };

  const become = async (next: Letter, changes: readonly Change[]): Promise<boolean> => {
    clearTimeout(timer);
    becoming = true;
    const done = await saving.save([{ put: 'letters', record: next }, ...changes]);
    becoming = false;
    if (!done) return false;
    letter.value = next;
    safety.value = 'saved';
    return true;
  };

  const log = letterEvents(addressee.interactions);
  const { forGood, ...dismissing } = createDismissing({ clock, saving, notices, letter, change, before: dismissed });
  const found = computed(() => {
    const { kind, purpose, language, subject, body, citations } = letter.value;
    const addresses = to.value === '' ? [] : [to.value];
    return coach({
      now: clock.now(),
      kind,
      purpose,
      language,
      sender,
      contact: recipient,
      letter: { to: addresses, subject, body },
      citations,
      log,
      ...surroundings,
    });
  });
  const coaching = computed(() =>
    heard(found.value, { forLetter: letter.value.dismissed ?? [], forGood: forGood.value }),
  );
  const { mayLeave, ...objections } = createObjections(coaching);
  const sending = createSending(
    {
      letter,
      name: addressee.contact.name.value,
      to,
      mayLeave,
      leaves: (leavesBy) => change({ leavesBy }),
      become,
    },
    deps,
  );

  const write = (sort: Sort, words: Partial<Words>): void => {
    // A notice's way back that would take these words away is no longer one.
    notices.clear();
    objections.reconsider();
    step(sort, words);
  };

  const setBody = (body: string, sort: Sort): void =>
    write(sort, { body, citations: rebind(letter.value.citations, letter.value.body, body) });

  const rewrite = (wording: Wording): void => {
    step('wording', compose(letter.value, wording, addressee, { sender, sentLog: surroundings.sentLog }, clock));
    notices.say({ text: 'Here is another wording.', undo: async () => goThrough('undo') });
  };

  const supported = computed(() =>
    support(letter.value.body, letter.value.citations, recipient.facts, { language: letter.value.language, known }),
  );

  return {
    ...claim,
    ...objections,
    ...dismissing,
    ...sending,
    addressee,
    letter,
    safety,
    support: supported,
    unsupported: computed(() => unsupportedSentences(letter.value, supported.value, recipient.facts)),
    words: computed(() => countWords(letter.value.body)),
    coaching,
    citable: proposeFacts(recipient.facts, sender, clock.now()),
    setSubject: (subject) => write('typing', { subject }),
    setBody: (body) => setBody(body, 'typing'),
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    undo: () => goThrough('undo'),
    redo: () => goThrough('redo'),
    cut: (sentence) => setBody(withoutSentence(letter.value.body, sentence), 'change'),
    fix: (fix) => write('change', applyFix(letter.value, letter.value.citations, fix)),
    reword: () => rewrite({ seed: letter.value.seed + 1, chosen: citedFacts(letter.value.citations) }),
    cite: (fact, wanted) => {
      const others = citedFacts(letter.value.citations).filter((id) => id !== fact);
      const chosen = wanted ? [fact, ...others].slice(0, mostCited) : others;
      rewrite({ seed: letter.value.seed, chosen });
    },
    flush,
  };
}
