/** One letter being written: drafted from facts, edited by hand, saved as it is typed, and sent by the user alone. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import { coach, type Coaching, type CoachInput } from '../coach/index.ts';
import { logNow, takeBack, type Interaction, type SendingWay } from '../contacts/index.ts';
import type { FactId } from '../ids.ts';
import {
  gmailLink,
  knownTexts,
  mailtoLink,
  outlookLink,
  proposeFacts,
  rebind,
  support,
  type CitableFact,
  type Citation,
  type Letter,
  type LinkProblem,
  type SenderProfile,
  type Support,
} from '../letters/index.ts';
import type { Result } from '../result.ts';
import type { Change } from '../store/index.ts';
import { compose, letterContact, type Addressee, type Wording } from './drafting.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import type { Saving } from './saving.ts';

export interface LetterDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  /** Puts text on the clipboard; false where the browser refuses. */
  copyText: (text: string) => Promise<boolean>;
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
  /** Which words about the person stand on facts, and which do not. */
  support: ReadonlySignal<Support>;
  /** What the coach says of the letter as it stands. */
  coaching: ReadonlySignal<Coaching>;
  /** The facts that the letter may cite, best first. */
  citable: readonly CitableFact[];
  /** Where the letter goes; the first address known, or the user's choice. */
  to: Signal<string>;
  links: ReadonlySignal<Record<LinkedWay, Result<string, LinkProblem>>>;
  setSubject: (text: string) => void;
  setBody: (text: string) => void;
  /** Another letter from the same facts. */
  reword: () => void;
  /** A letter that cites these facts instead; at most two. */
  cite: (facts: readonly FactId[]) => void;
  copy: () => Promise<void>;
  /** Notes that the user followed one of the links: how the letter will have left, when they say that it did. */
  opened: (way: LinkedWay) => void;
  /** Logs that the user sent the letter, by the way they last took it. */
  sent: () => Promise<void>;
  /** Writes what is not on disk yet, at once, as when the page is about to close; false when it could not be written. */
  flush: () => Promise<boolean>;
}

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
  let way: SendingWay = 'other';
  /** The letter as the user last typed in it; undefined while it is as it was composed. */
  let handwritten: Letter | undefined;
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

  const change = (next: Partial<Letter>): void => {
    if (letter.value.status === 'sent' || sending) return;
    letter.value = { ...letter.value, ...next, updatedAt: isoNow(clock) };
    safety.value = 'unsaved';
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), autosaveDelay);
  };

  const rewrite = (wording: Wording): void => {
    // However many wordings are tried, undo leads back to the user's own words, if there are any.
    const { subject, body, citations, seed } = handwritten ?? letter.value;
    change(compose(letter.value, wording, addressee, sender, clock));
    notices.say({ text: 'Here is another wording.', undo: async () => change({ subject, body, citations, seed }) });
  };

  const type = (words: Partial<Letter>): void => {
    // A way back that would take these words away is no longer one.
    notices.clear();
    change(words);
    handwritten = letter.value;
  };

  const takeBackSent = async (happened: Interaction, before: Letter): Promise<void> => {
    const draftAgain: Letter = { ...before, updatedAt: isoNow(clock) };
    const changes: Change[] = [
      { put: 'interactions', record: takeBack(happened, clock) },
      { put: 'letters', record: draftAgain },
    ];
    if (await saving.save(changes)) letter.value = draftAgain;
  };

  const sent = async (): Promise<void> => {
    if (letter.value.status === 'sent') return;
    clearTimeout(timer);
    const before = letter.value;
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

  return {
    addressee,
    letter,
    safety,
    to,
    citable: proposeFacts(recipient.facts, sender, clock.now()).map(({ fact }) => fact),
    support: computed(() =>
      support(letter.value.body, letter.value.citations, recipient.facts, {
        language: letter.value.language,
        known,
      }),
    ),
    coaching: computed(() => {
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
    }),
    links: computed(() => {
      const { subject, body } = letter.value;
      const envelope = { to: to.value, subject, body };
      return { 'mail-program': mailtoLink(envelope), gmail: gmailLink(envelope), outlook: outlookLink(envelope) };
    }),
    setSubject: (subject) => type({ subject }),
    setBody: (body) => type({ body, citations: rebind(letter.value.citations, letter.value.body, body) }),
    reword: () => rewrite({ seed: letter.value.seed + 1, chosen: citedFacts(letter.value.citations) }),
    cite: (facts) => rewrite({ seed: letter.value.seed, chosen: facts }),
    copy: async () => {
      const { subject, body } = letter.value;
      const copied = await deps.copyText(`${subject}\n\n${body}`);
      if (copied) way = 'copied';
      notices.say({
        text: copied
          ? 'Copied, subject first.'
          : 'The browser did not allow copying. Select the text and copy it by hand.',
      });
    },
    opened: (by) => (way = by),
    sent: once(sent),
    flush,
  };
}
