/** One letter being written: drafted from facts, edited by hand, saved as it is typed, and sent by the user alone. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import { coach, type Coaching, type CoachInput, type Finding } from '../coach/index.ts';
import { logNow, takeBack, type Interaction, type SendingWay } from '../contacts/index.ts';
import type { FactId, LetterId } from '../ids.ts';
import {
  countWords,
  emlFile,
  emlFileName,
  gmailLink,
  knownTexts,
  mailtoLink,
  outlookLink,
  proposeFacts,
  rebind,
  support,
  type CitableFact,
  sentences,
  type Citation,
  type Letter,
  type LinkProblem,
  type Range,
  type SenderProfile,
  type Support,
} from '../letters/index.ts';
import type { Result } from '../result.ts';
import type { Change } from '../store/index.ts';
import { compose, letterContact, type Addressee, type Wording } from './drafting.ts';
import { createHistory, type Sort } from './history.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import type { Saving } from './saving.ts';

export interface LetterDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  /** Puts text on the clipboard; false where the browser refuses. */
  copyText: (text: string) => Promise<boolean>;
  /** Hands the user a file: its name, the type of its content, its text. */
  offerFile: (name: string, type: string, text: string) => void;
  /** Claims a letter for this window; undefined where another window has it and it is not to be taken from there. */
  claimLetter: (id: LetterId, take: boolean, onLost: () => void) => Promise<{ release: () => void } | undefined>;
  /** Calls `listener` whenever another window has changed the store; ends with the returned function. */
  onChange: (listener: () => void) => () => void;
}

/** Who writes, and what else they wrote and whom they saved, which the coach holds a letter against. */
export interface Writer extends Required<Pick<CoachInput, 'sentLog' | 'others'>> {
  sender: SenderProfile;
}

/** How far the words on screen are on disk. */
export type Safety = 'saved' | 'saving' | 'unsaved' | 'failed';

export type LinkedWay = Extract<SendingWay, 'mail-program' | 'gmail' | 'outlook'>;

export interface LetterModel {
  addressee: Addressee;
  letter: ReadonlySignal<Letter>;
  safety: ReadonlySignal<Safety>;
  /** True while another window writes this letter; then it is shown here as it is written there. */
  elsewhere: ReadonlySignal<boolean>;
  /** Goes on writing here; the other window then shows what is written here. */
  takeOver: () => Promise<void>;
  canUndo: ReadonlySignal<boolean>;
  canRedo: ReadonlySignal<boolean>;
  undo: () => void;
  redo: () => void;
  /** Which words about the person stand on facts, and which do not. */
  support: ReadonlySignal<Support>;
  words: ReadonlySignal<number>;
  /** What the coach says of the letter as it stands. */
  coaching: ReadonlySignal<Coaching>;
  /** What the coach would not send it with. */
  objections: ReadonlySignal<readonly Finding[]>;
  /** True once the user has begun to send it with objections: then it is for them to insist, or to go on writing. */
  askedOnceMore: ReadonlySignal<boolean>;
  insist: () => void;
  reconsider: () => void;
  /** The facts that the letter may cite, best first. */
  citable: readonly CitableFact[];
  /** Where the letter goes; the first address known, or the user's choice. */
  to: Signal<string>;
  links: ReadonlySignal<Record<LinkedWay, Result<string, LinkProblem>>>;
  setSubject: (text: string) => void;
  setBody: (text: string) => void;
  /** Sentences that say of the person what no quote holds, in order. */
  unsupported: ReadonlySignal<readonly Unsupported[]>;
  /** Takes out a sentence. */
  cut: (range: Range) => void;
  /** Another letter from the same facts. */
  reword: () => void;
  /** A letter that cites this fact as well, in place of the oldest citation where there are enough; or no longer. */
  cite: (fact: FactId, wanted: boolean) => void;
  copy: () => Promise<void>;
  /** Hands over the letter as a file that mail programs open as a draft. */
  download: () => void;
  /**
   * The user follows one of the links, which is how the letter will have left when they say that it did. False where the
   * coach has something to ask first.
   */
  opened: (way: LinkedWay) => boolean;
  /** Logs that the user sent the letter, by the way they last took it. */
  sent: () => Promise<void>;
  /** Writes what is not on disk yet, at once, as when the page is about to close; false when it could not be written. */
  flush: () => Promise<boolean>;
  /** Lets go of the letter, so that another window may write it. */
  close: () => void;
}

/** A sentence of a letter, and what in it stands on no quote. */
export interface Unsupported extends Range {
  words: string[];
  /** The quote that comes nearest to it, if one does. */
  nearest?: string;
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
  { sender, ...surroundings }: Writer,
  deps: LetterDeps,
): LetterModel {
  const { clock, saving, notices } = deps;
  const recipient = letterContact(addressee);
  const known = knownTexts(sender, recipient);
  const letter = signal(opened);
  const safety = signal<Safety>('saved');
  const to = signal(recipient.emails?.[0] ?? '');
  const history = createHistory<Words>();
  const elsewhere = signal(false);
  let claim: { release: () => void } | undefined;
  let sending = false;
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

  const isClosed = (): boolean => letter.value.status === 'sent' || sending || elsewhere.value;

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

  const goTo = (words: Words | undefined): void => {
    if (words) change(words);
  };
  const undo = (): void => {
    if (!isClosed()) goTo(history.undo(wordsOf(letter.value)));
  };
  const redo = (): void => {
    if (!isClosed()) goTo(history.redo(wordsOf(letter.value)));
  };

  const rewrite = (wording: Wording): void => {
    step('wording', compose(letter.value, wording, addressee, sender, clock));
    notices.say({ text: 'Here is another wording.', undo: async () => undo() });
  };

  const coaching = computed(() => {
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
      ...surroundings,
    });
  });
  const objections = computed(() => coaching.value.findings.filter((finding) => finding.severity === 'block'));
  const objectionKey = computed(() => objections.value.map(({ rule, words }) => `${rule}:${words ?? ''}`).join('\n'));
  const insistedOn = signal('');
  const askedOnceMore = signal(false);

  /** Whether nothing speaks against sending the letter, or the user has insisted; else they are asked. */
  const mayLeave = (): boolean => {
    askedOnceMore.value = objectionKey.value !== '' && objectionKey.value !== insistedOn.value;
    return !askedOnceMore.value;
  };

  const type = (words: Partial<Letter>): void => {
    // A notice's way back that would take these words away is no longer one.
    notices.clear();
    askedOnceMore.value = false;
    step('typing', words);
  };

  /** Shows the letter as another window has left it. */
  const reload = async (): Promise<void> => {
    const current = await saving.load((store) => store.get('letters', opened.id));
    if (current) letter.value = current;
  };

  const claimIt = async (take: boolean): Promise<void> => {
    claim = await deps.claimLetter(opened.id, take, () => {
      // What is not on disk yet goes there at once, for the window that goes on to read.
      void flush();
      elsewhere.value = true;
    });
    if (take) await reload();
    elsewhere.value = claim === undefined;
  };
  const stopListening = deps.onChange(() => {
    if (elsewhere.value) void reload();
  });
  void claimIt(false);

  const takeBackSent = async (happened: Interaction, before: Letter): Promise<void> => {
    const draftAgain: Letter = { ...before, updatedAt: isoNow(clock) };
    const changes: Change[] = [
      { put: 'interactions', record: takeBack(happened, clock) },
      { put: 'letters', record: draftAgain },
    ];
    if (await saving.save(changes)) letter.value = draftAgain;
  };

  const sent = async (): Promise<void> => {
    if (isClosed()) return;
    clearTimeout(timer);
    const before = letter.value;
    const way = before.leavesBy ?? 'other';
    const after: Letter = { ...before, status: 'sent', updatedAt: isoNow(clock) };
    const happened = logNow(before.contact, { type: 'sent', letter: before.id, kind: before.kind, way }, clock);
    const changes: Change[] = [
      { put: 'letters', record: after },
      { put: 'interactions', record: happened },
    ];
    sending = true;
    const done = await saving.save(changes);
    sending = false;
    if (!done) return;
    letter.value = after;
    safety.value = 'saved';
    notices.say({
      text: `Noted that you wrote to ${addressee.contact.name.value}.`,
      undo: () => takeBackSent(happened, before),
    });
  };

  const supported = computed(() =>
    support(letter.value.body, letter.value.citations, recipient.facts, { language: letter.value.language, known }),
  );

  const unsupported = computed((): Unsupported[] => {
    const { body, language } = letter.value;
    const { citations, uncited } = supported.value;
    const drifted = citations.flatMap((each) =>
      each.supported ? [] : [{ ...each.citation, nearest: each.citation.fact }],
    );
    const whole = sentences(body, language, { start: 0, end: body.length });
    const found = new Map<number, Unsupported>();
    for (const { start, end, nearest } of [...drifted, ...uncited].toSorted((a, b) => a.start - b.start)) {
      const sentence = whole.find((each) => each.start <= start && start < each.end) ?? { start, end };
      const entry = found.get(sentence.start) ?? { ...sentence, words: [] };
      const quote = recipient.facts.find((fact) => fact.id === nearest)?.quote;
      entry.words.push(body.slice(start, end));
      found.set(sentence.start, { ...entry, ...(quote !== undefined && { nearest: quote }) });
    }
    return [...found.values()];
  });

  const cut = ({ start, end }: Range): void => {
    const { body, citations } = letter.value;
    // The white space before it goes along, unless a paragraph begins with it.
    const before = /[^\S\n]*$/.exec(body.slice(0, start))?.[0].length ?? 0;
    const left = `${body.slice(0, start - before)}${body.slice(end)}`;
    notices.clear();
    step('cut', { body: left, citations: rebind(citations, body, left) });
  };

  return {
    addressee,
    letter,
    safety,
    elsewhere,
    takeOver: once(() => claimIt(true)),
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    undo,
    redo,
    to,
    citable: proposeFacts(recipient.facts, sender, clock.now()).map(({ fact }) => fact),
    support: supported,
    unsupported,
    words: computed(() => countWords(letter.value.body)),
    coaching,
    objections,
    askedOnceMore,
    insist: () => {
      insistedOn.value = objectionKey.value;
      askedOnceMore.value = false;
    },
    reconsider: () => (askedOnceMore.value = false),
    cut,
    links: computed(() => {
      const { subject, body } = letter.value;
      const envelope = { to: to.value, subject, body };
      return { 'mail-program': mailtoLink(envelope), gmail: gmailLink(envelope), outlook: outlookLink(envelope) };
    }),
    setSubject: (subject) => type({ subject }),
    setBody: (body) => type({ body, citations: rebind(letter.value.citations, letter.value.body, body) }),
    reword: () => rewrite({ seed: letter.value.seed + 1, chosen: citedFacts(letter.value.citations) }),
    cite: (fact, wanted) => {
      const others = citedFacts(letter.value.citations).filter((id) => id !== fact);
      const chosen = wanted ? [fact, ...others].slice(0, mostCited) : others;
      rewrite({ seed: letter.value.seed, chosen });
    },
    copy: async () => {
      if (!mayLeave()) return;
      const { subject, body } = letter.value;
      const copied = await deps.copyText(`${subject}\n\n${body}`);
      if (copied) change({ leavesBy: 'copied' });
      notices.say({
        text: copied
          ? 'Copied, subject first.'
          : 'The browser did not allow copying. Select the text and copy it by hand.',
      });
    },
    download: () => {
      if (!mayLeave()) return;
      const { subject, body } = letter.value;
      const file = emlFile({ to: to.value, subject, body });
      if (!file.ok) {
        notices.say({ text: 'The address saved for them cannot be used. Copy the letter instead.' });
        return;
      }
      deps.offerFile(emlFileName(subject), 'message/rfc822', file.value);
      change({ leavesBy: 'mail-file' });
    },
    opened: (by) => {
      if (!mayLeave()) return false;
      change({ leavesBy: by });
      return true;
    },
    sent: once(async () => {
      if (mayLeave()) await sent();
    }),
    flush,
    close: () => {
      stopListening();
      claim?.release();
    },
  };
}
