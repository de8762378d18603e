/** The ways a letter leaves, all by the user's own hand, and the note that it has left. */
import type { OfferFile } from '../browser-terms.ts';
import { computed, type ReadonlySignal, type Signal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import { logNow, takeBack, type Interaction, type SendingWay } from '../contacts/index.ts';
import {
  emlFile,
  emlFileName,
  gmailLink,
  keepingVersion,
  mailtoLink,
  outlookLink,
  type Envelope,
  type Letter,
  type LinkProblem,
} from '../letters/index.ts';
import type { Result } from '../result.ts';
import type { Change } from '../store/index.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import type { Saving } from './saving.ts';

/** What of a letter is copied: subject and text, or one of them, as a mail program has a field for each. */
export type LetterPart = 'whole' | 'subject' | 'text';

const copiedWords: Record<LetterPart, string> = {
  whole: 'Copied, subject first.',
  subject: 'The subject is copied.',
  text: 'The text is copied.',
};

export type LinkedWay = Extract<SendingWay, 'mail-program' | 'gmail' | 'outlook'>;

export interface SendingDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  /** Puts text on the clipboard; false where the browser refuses. */
  copyText: (text: string) => Promise<boolean>;
  offerFile: OfferFile;
}

export interface Sending {
  /** Where the letter goes; the first address known, or the user's choice. */
  to: Signal<string>;
  links: ReadonlySignal<Record<LinkedWay, Result<string, LinkProblem>>>;
  copy: (part?: LetterPart) => Promise<void>;
  /** Hands over the letter as a file that mail programs open as a draft. */
  download: () => void;
  /**
   * The user follows one of the links, which is how the letter will have left when they say that it did. False where the
   * coach has something to ask first.
   */
  opened: (way: LinkedWay) => boolean;
  /** Logs that the user sent the letter, by the way they last took it. */
  sent: () => Promise<void>;
}

/** What sending needs of the letter that is written. */
export interface Sendable {
  letter: ReadonlySignal<Letter>;
  /** Whom it is for, as the notice names them. */
  name: () => string;
  to: Signal<string>;
  mayLeave: () => boolean;
  /** Notes how it leaves. */
  leaves: (by: SendingWay) => void;
  /** Writes changes that make the letter another: sent, or a draft again. False where they could not be written. */
  become: (letter: Letter, changes: readonly Change[]) => Promise<boolean>;
}

export function createSending({ letter, name, to, mayLeave, leaves, become }: Sendable, deps: SendingDeps): Sending {
  const { clock, notices } = deps;
  const envelope = computed((): Envelope => ({ to: to.value, subject: letter.value.subject, body: letter.value.body }));

  const takeBackSent = async (happened: Interaction, before: Letter): Promise<void> => {
    const draftAgain: Letter = { ...before, updatedAt: isoNow(clock) };
    await become(draftAgain, [{ put: 'interactions', record: takeBack(happened, clock) }]);
  };

  const sent = async (): Promise<void> => {
    if (letter.value.status === 'sent' || !mayLeave()) return;
    const before = letter.value;
    const way = before.leavesBy ?? 'other';
    const happened = logNow(before.contact, { type: 'sent', letter: before.id, kind: before.kind, way }, clock);
    const at = isoNow(clock);
    const after: Letter = { ...before, status: 'sent', versions: keepingVersion(before, 'sent', at), updatedAt: at };
    if (!(await become(after, [{ put: 'interactions', record: happened }]))) return;
    notices.say({ text: `Noted that you wrote to ${name()}.`, undo: () => takeBackSent(happened, before) });
  };

  return {
    to,
    links: computed(() => ({
      'mail-program': mailtoLink(envelope.value),
      gmail: gmailLink(envelope.value),
      outlook: outlookLink(envelope.value),
    })),
    copy: async (part = 'whole') => {
      if (!mayLeave()) return;
      const { subject, body } = letter.value;
      const texts: Record<LetterPart, string> = { whole: `${subject}\n\n${body}`, subject, text: body };
      const copied = await deps.copyText(texts[part]);
      if (copied) leaves('copied');
      notices.say({
        text: copied ? copiedWords[part] : 'The browser did not allow copying. Select the text and copy it by hand.',
      });
    },
    download: () => {
      if (!mayLeave()) return;
      const file = emlFile(envelope.value);
      if (!file.ok) {
        notices.say({ text: 'The address saved for them cannot be used. Copy the letter instead.' });
        return;
      }
      deps.offerFile(emlFileName(letter.value.subject), 'message/rfc822', file.value);
      leaves('mail-file');
    },
    opened: (way) => {
      if (!mayLeave()) return false;
      leaves(way);
      return true;
    },
    sent: once(sent),
  };
}
