/** Questions for the person, to put into a letter, exchange and take out again, each by one click. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import {
  proposeQuestions,
  questionsIn,
  replaced,
  withoutQuestion,
  withQuestion,
  type Bound,
  type DraftInput,
  type Letter,
  type StandingQuestion,
} from '../letters/index.ts';
import type { OpeningsGate } from '../contacts/index.ts';
import { openingQuestions, type Question } from '../questions/index.ts';

export interface Including {
  /** The questions that stand in the letter, in order. */
  included: ReadonlySignal<readonly StandingQuestion[]>;
  /** The best that do not, at most three. */
  offered: ReadonlySignal<readonly Question[]>;
  /** Whether there are others to offer. */
  hasOthers: ReadonlySignal<boolean>;
  offerOthers: () => void;
  /** Whether they may be asked about openings, and what about them could be put into the letter. */
  openings: ReadonlySignal<{ gate: OpeningsGate; questions: readonly Question[] }>;
  include: (question: Question) => void;
  /** Puts another question in place of one. */
  exchange: (question: StandingQuestion) => void;
  takeOut: (question: StandingQuestion) => void;
}

interface IncludingDeps {
  letter: ReadonlySignal<Letter>;
  /** What the questions are made from. */
  input: ReadonlySignal<DraftInput>;
  gate: ReadonlySignal<OpeningsGate>;
  isClosed: () => boolean;
  /** Changes the letter's words in one step. */
  change: (words: Bound) => void;
  setBody: (body: string) => void;
}

/** Questions to choose among; what is further down the list is seldom better than asking nothing. */
const mostProposed = 9;
/** Offered at once. */
const mostOffered = 3;

/** The list begun further on; what stood before comes round again at its end. */
const turned = <Item>(items: readonly Item[], by: number): Item[] => {
  const at = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
};

export function createIncluding({ letter, input, gate, isClosed, change, setBody }: IncludingDeps): Including & {
  /** Another letter with the questions of this one that were put into it. */
  withIncluded: (words: Bound) => Bound;
} {
  const turn = signal(0);
  const proposed = computed(() => proposeQuestions(input.value, mostProposed));
  const aboutOpenings = computed(() => openingQuestions(letter.value.language));
  const all = computed(() => [...proposed.value, ...aboutOpenings.value]);
  const texts = computed(() => all.value.map(({ text }) => text));
  const included = computed(() => questionsIn(letter.value.body, texts.value));
  const others = computed(() => {
    const standing = new Set(included.value.map(({ text }) => text));
    return turned(
      proposed.value.filter(({ text }) => !standing.has(text)),
      turn.value,
    );
  });

  return {
    included,
    offered: computed(() => others.value.slice(0, mostOffered)),
    hasOthers: computed(() => others.value.length > mostOffered),
    openings: computed(() => ({
      gate: gate.value,
      questions: aboutOpenings.value.filter(({ text }) => !letter.value.body.includes(text)),
    })),
    offerOthers: () => {
      turn.value += mostOffered;
    },
    include: (question) => {
      if (!isClosed()) change(withQuestion(letter.value, question, texts.value, letter.value.language));
    },
    exchange: (question) => {
      const other = others.value[0];
      if (isClosed() || !other) return;
      change(replaced(letter.value, question, other));
      // The one that was exchanged goes to the end of the list, not back into the letter at the next click.
      turn.value += 1;
    },
    withIncluded: (words) => {
      const put = all.value.filter(({ text }) => letter.value.body.includes(text) && !words.body.includes(text));
      return put.reduce((bound, question) => withQuestion(bound, question, texts.value, letter.value.language), words);
    },
    takeOut: (question) => setBody(withoutQuestion(letter.value.body, question, letter.value.language)),
  };
}
