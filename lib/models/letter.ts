/** One letter being written: drafted from facts, edited by hand, saved as it is typed, and sent by the user alone. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import {
  applyFix,
  coach,
  heard,
  type CoachInput,
  type Dismissal,
  type Fix,
  type HeardCoaching,
} from '../coach/index.ts';
import { isoNow } from '../clock.ts';
import { openingsGate } from '../contacts/index.ts';
import type { FactId } from '../ids.ts';
import {
  keepingVersion,
  knownTexts,
  rebind,
  support,
  withoutSentence,
  type Letter,
  type SenderProfile,
  type Support,
  type VersionReason,
} from '../letters/index.ts';
import {
  countWords,
  letterParts,
  proposeFacts,
  type Citation,
  type ProposedFact,
  type Range,
} from '../wording/index.ts';
import { createChoosing, createDeclaring, type Choosing } from './choosing.ts';
import {
  compose,
  draftInput,
  letterContact,
  letterEvents,
  type Addressee,
  type LetterPlan,
  type Wording,
} from './drafting.ts';
import { createDismissing, type Dismissing } from './dismissing.ts';
import type { Sort } from './history.ts';
import { createIncluding, type Including } from './including.ts';
import { createManuscript, type ManuscriptDeps, type WrittenLetter } from './manuscript.ts';
import { createObjections, type Objections } from './objections.ts';
import { createSending, type Sending, type SendingDeps } from './sending.ts';
import { unsupportedSentences, type Unsupported } from './unsupported.ts';

export interface LetterDeps extends SendingDeps, Pick<ManuscriptDeps, 'claimLetter' | 'onChange'> {
  /** BCP 47 tags of the languages that the user reads, best first. */
  languages: readonly string[];
}

/** Who writes, and what else they wrote and whom they saved, which the coach holds a letter against. */
export interface Writer extends Required<Pick<CoachInput, 'sentLog' | 'others'>> {
  sender: SenderProfile;
  languages: readonly string[];
  /** BCP 47 tag of the language that letters begin in; absent for that of the person's page. */
  letterLanguage?: string;
  /** What the coach is not to say about any letter. */
  dismissed: readonly Dismissal[];
}

export interface LetterModel
  extends WrittenLetter, Sending, Choosing, Including, Omit<Objections, 'mayLeave'>, Dismissing {
  /** As they were known when they were last looked up. */
  addressee: ReadonlySignal<Addressee>;
  /** Which words about the person stand on facts, and which do not. */
  support: ReadonlySignal<Support>;
  /** Sentences that say of the person what no quote holds, in order. */
  unsupported: ReadonlySignal<readonly Unsupported[]>;
  /** How many words stand between salutation and signature. */
  words: ReadonlySignal<number>;
  /** What the coach says of the letter as it stands. */
  coaching: ReadonlySignal<HeardCoaching>;
  /** The facts that the letter may cite, best first, each with why. */
  citable: ReadonlySignal<readonly ProposedFact[]>;
  /** Goes by what is known of the person by now. */
  renew: (addressee: Addressee) => void;
  setSubject: (text: string) => void;
  setBody: (text: string) => void;
  /** Takes out a sentence. */
  cut: (sentence: Range) => void;
  /** Makes a change that the coach offers. */
  fix: (fix: Fix) => void;
  /** Another letter from the same facts. */
  reword: () => void;
  /** A letter that cites this fact as well, in place of the oldest citation where there are enough; or no longer. */
  cite: (fact: FactId, wanted: boolean) => void;
}

/** How many facts a letter cites: one or two, or it grows long. */
const mostCited = 2;

const citedFacts = (citations: readonly Citation[]): FactId[] => [...new Set(citations.map((each) => each.fact))];

export function createLetterModel(
  opened: Letter,
  knownOf: Addressee,
  { sender, languages, dismissed, ...surroundings }: Writer,
  deps: LetterDeps,
): LetterModel {
  const { clock, saving, notices } = deps;
  const { sentLog } = surroundings;
  const manuscript = createManuscript(opened, { ...deps, onSaved: createDeclaring(opened, saving) });
  const { change, step, isClosed, become } = manuscript;
  const { letter, undo } = manuscript.shown;
  const addressee = signal(knownOf);
  const choices = computed(() => letter.value.choices);
  const recipient = computed(() => letterContact(addressee.value, choices.value));
  const known = computed(() => knownTexts(sender, recipient.value, choices.value.target));
  const to = signal(knownOf.contact.emails[0]?.value ?? '');

  const log = computed(() => letterEvents(addressee.value.interactions, choices.value, clock));
  const { forGood, ...dismissing } = createDismissing({ clock, saving, notices, letter, change, before: dismissed });
  const found = computed(() => {
    const { kind, purpose, language, subject, body, citations } = letter.value;
    const addresses = to.value === '' ? [] : [to.value];
    const { target } = choices.value;
    return coach({
      now: clock.now(),
      kind,
      purpose,
      language,
      sender,
      contact: recipient.value,
      ...(target && { target }),
      letter: { to: addresses, subject, body },
      citations,
      log: log.value,
      openings: openings.value,
      ...surroundings,
    });
  });
  /** What the letter says now, kept: it is about to be otherwise, or leaves. */
  const keeping = (reason: VersionReason): Pick<Letter, 'versions'> => ({
    versions: keepingVersion(letter.value, reason, isoNow(clock)),
  });
  const coaching = computed(() =>
    heard(found.value, { forLetter: letter.value.dismissed ?? [], forGood: forGood.value }),
  );
  const { mayLeave, ...objections } = createObjections(coaching);
  const sending = createSending(
    {
      letter,
      name: () => addressee.value.contact.name.value,
      to,
      mayLeave,
      leaves: (leavesBy) => change({ leavesBy, ...keeping(leavesBy) }),
      become,
    },
    deps,
  );

  /** Changes the words by the user's hand. */
  const write = (sort: Sort, words: Partial<Pick<Letter, 'subject' | 'body' | 'citations'>>): void => {
    // A notice's way back that would take these words away is no longer one.
    notices.clear();
    objections.reconsider();
    step(sort, { ...words, byHand: true, ...(!letter.value.byHand && keeping('drafted')) });
  };

  const setBody = (body: string, sort: Sort): void =>
    write(sort, { body, citations: rebind(letter.value.citations, letter.value.body, body) });

  // Each by itself, so that questions are looked for anew when the plan changes, and not at every letter typed.
  const purpose = computed(() => letter.value.purpose);
  const language = computed(() => letter.value.language);
  // In a request they keep their wording while the letter takes another, so that those put into it stay known.
  const askedAs = computed(() => (letter.value.kind === 'request' ? 0 : letter.value.seed));
  const input = computed(() =>
    draftInput(
      { kind: opened.kind, purpose: purpose.value, language: language.value, choices: choices.value },
      { seed: askedAs.value },
      addressee.value,
      { sender, languages, sentLog },
      clock,
    ),
  );
  const openings = computed(() => openingsGate(purpose.value, addressee.value.interactions));
  const { withIncluded, ...including } = createIncluding({
    letter,
    input,
    gate: openings,
    isClosed,
    change: ({ body, citations }) => write('change', { body, citations: [...citations] }),
    setBody: (body) => setBody(body, 'change'),
  });

  /** Writes the letter anew by a plan and a wording, with the questions that were put into it. */
  const recompose = (plan: Partial<LetterPlan>, wording: Partial<Wording> = {}): void => {
    const { seed, citations } = letter.value;
    const next = { ...letter.value, ...plan };
    const chosen = { seed, chosen: citedFacts(citations), ...wording };
    const words = compose(next, chosen, addressee.value, { sender, languages, sentLog }, clock);
    const { body, citations: bound } = withIncluded(words);
    step('wording', { ...plan, ...words, body, citations: [...bound], ...(letter.value.byHand && keeping('own')) });
  };

  const rewrite = (wording: Partial<Wording>): void => {
    recompose({}, wording);
    notices.say({ text: 'Here is another wording.', undo: async () => undo() });
  };

  const supported = computed(() =>
    support(letter.value.body, letter.value.citations, recipient.value.facts, {
      language: letter.value.language,
      known: known.value,
    }),
  );

  return {
    ...manuscript.shown,
    ...objections,
    ...dismissing,
    ...sending,
    ...including,
    ...createChoosing({ letter, isClosed, keep: (plan) => step('wording', plan), recompose }),
    addressee,
    support: supported,
    unsupported: computed(() => unsupportedSentences(letter.value, supported.value, recipient.value.facts)),
    words: computed(() => {
      const { core } = letterParts(letter.value.body, letter.value.language);
      return countWords(letter.value.body.slice(core.start, core.end));
    }),
    coaching,
    citable: computed(() => proposeFacts(recipient.value.facts, sender, clock.now())),
    renew: (next) => {
      addressee.value = next;
      const addresses = next.contact.emails.map(({ value }) => value);
      if (!addresses.includes(to.value)) to.value = addresses[0] ?? '';
    },
    setSubject: (subject) => write('typing', { subject }),
    setBody: (body) => setBody(body, 'typing'),
    cut: (sentence) => setBody(withoutSentence(letter.value.body, sentence), 'change'),
    fix: (fix) => write('change', applyFix(letter.value, letter.value.citations, fix)),
    reword: () => rewrite({ seed: letter.value.seed + 1 }),
    cite: (fact, wanted) => {
      const others = citedFacts(letter.value.citations).filter((id) => id !== fact);
      rewrite({ chosen: wanted ? [fact, ...others].slice(0, mostCited) : others });
    },
  };
}
