/** What a prep sheet says beside its questions: all that follows from the person, the profile and the talk. */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { Clock } from '../clock.ts';
import { openingsGate, type CaptureStep, type OpeningsGate } from '../contacts/index.ts';
import type { SheetQuestionId } from '../ids.ts';
import { knownTexts, support } from '../letters/index.ts';
import {
  checklist,
  fiveLines,
  introduction,
  isOld,
  furtherQuestions,
  notOnSheet,
  pageNews,
  resumeAnswer,
  spokenIn,
  talkOf,
  timing,
  writtenQuestions,
  type ChecklistItem,
  type Line,
  type PrepSheet,
  type ResumeAnswer,
  type SheetQuestion,
  type Talk,
  type Timing,
} from '../preparing/index.ts';
import { gatekeeper, openingQuestions, type Asking, type Gate, type Question } from '../questions/index.ts';
import { countWords, fold, mainLanguage } from '../wording/index.ts';
import { letterContact } from './drafting.ts';
import { askingOf, citableOf, type PrepMaterial } from './prep-material.ts';

export interface Introduction {
  text: string;
  words: number;
  /** Whether the words are the user's own, not the profile's. */
  isOwn: boolean;
}

export interface PrepView {
  talk: ReadonlySignal<Talk>;
  /** Whether it took place: then the sheet stays as it was. */
  isHeld: ReadonlySignal<boolean>;
  lines: ReadonlySignal<readonly Line[]>;
  /** What became of each page; `isOld` where it is to be read again. */
  news: ReadonlySignal<readonly { step: CaptureStep; isOld: boolean }[]>;
  introduction: ReadonlySignal<Introduction>;
  timing: ReadonlySignal<Timing>;
  checklist: ReadonlySignal<readonly ChecklistItem[]>;
  resume: ReadonlySignal<ResumeAnswer>;
  /** How to ask whom else to talk to, and whether their name may be used there. */
  names: ReadonlySignal<{ ask: string; permission: string }>;
  /** Questions whose words no longer say what their facts say. */
  drifted: ReadonlySignal<ReadonlySet<SheetQuestionId>>;
  /** What speaks against questions in the user's own words, by question. */
  doubts: ReadonlySignal<ReadonlyMap<SheetQuestionId, readonly Gate[]>>;
  /** What could be asked beside, best first. */
  others: ReadonlySignal<readonly Question[]>;
  /** Whether they may be asked about openings, and how. */
  openings: ReadonlySignal<{ gate: OpeningsGate; questions: readonly Question[] }>;
}

/** Whoever writes a question need not have a fact for it, and knows best what it is after. */
const minded: ReadonlySet<Gate> = new Set([
  'not-on-the-page',
  'one-question',
  'safe',
  'speakable',
  'new',
  'theirs-to-answer',
]);

/** Judges each question once: of ten, a letter that is typed changes one. */
function once<Judgement>(judge: (question: SheetQuestion) => Judgement): (question: SheetQuestion) => Judgement {
  const known = new WeakMap<SheetQuestion, Judgement>();
  return (question) => {
    const judgement = known.get(question) ?? judge(question);
    known.set(question, judgement);
    return judgement;
  };
}

/** Says of a question whether words of it that cite a fact say what the fact does not. */
function driftIn(material: PrepMaterial, language: string): (question: SheetQuestion) => boolean {
  const { facts, ...recipient } = letterContact(material.held, {});
  const known = material.sender ? knownTexts(material.sender, recipient) : [recipient.name];
  return once(
    ({ text, citations }) =>
      citations.length > 0 &&
      support(text, citations, facts, { language, known }).citations.some((each) => !each.supported),
  );
}

/** Says what speaks against a question in the user's own words. */
function doubtsIn(asking: Asking): (question: SheetQuestion) => readonly Gate[] {
  const heldBackBy = gatekeeper(mainLanguage(asking.language), asking);
  return once((question) =>
    question.from.by === 'pattern' || question.text.trim() === ''
      ? []
      : heldBackBy(question).filter((gate) => minded.has(gate)),
  );
}

export function createPrepView(
  sheet: ReadonlySignal<PrepSheet>,
  material: ReadonlySignal<PrepMaterial>,
  clock: Clock,
): PrepView {
  // Each by itself, so that a letter typed in one question makes nothing else anew.
  const language = computed(() => sheet.value.language);
  const own = computed(() => sheet.value.introduction);
  const citable = computed(() => citableOf(material.value));
  const including = computed(() => sheet.value.including);
  const seed = computed(() => sheet.value.seed);
  const asking = computed(() =>
    askingOf(material.value, { language: language.value, including: including.value }, clock),
  );
  const further = computed(() => furtherQuestions(asking.value, seed.value));
  const isDrifted = computed(() => driftIn(material.value, language.value));
  const doubtsOf = computed(() => doubtsIn(asking.value));
  const talk = computed(() => talkOf(sheet.value, material.value.held.interactions));
  const count = computed(() => writtenQuestions(sheet.value).filter(({ category }) => category !== 'closing').length);

  const introduced = computed((): Introduction => {
    const { sender } = material.value;
    const text = own.value ?? (sender ? introduction(sender, language.value, citable.value) : '');
    return { text, words: countWords(text), isOwn: own.value !== undefined };
  });

  return {
    talk,
    lines: computed(() => {
      const { held, sender } = material.value;
      return fiveLines(held.contact, held.facts, citable.value, sender ?? {}, clock.now());
    }),
    news: computed(() => {
      const { captures, facts } = material.value.held;
      return pageNews(captures, facts).map((step) => ({ step, isOld: isOld(step, clock.now()) }));
    }),
    introduction: introduced,
    timing: computed(() => timing(talk.value.minutes, count.value, introduced.value.text)),
    checklist: computed(() => checklist(talk.value.medium)),
    resume: computed(() => resumeAnswer(material.value.preferences.resume, language.value)),
    isHeld: computed(() => talk.value.planned?.met !== undefined),
    names: computed(() => {
      const { names, permission } = spokenIn(language.value);
      return { ask: names, permission };
    }),
    drifted: computed(() => new Set(sheet.value.questions.filter(isDrifted.value).map(({ id }) => id))),
    doubts: computed(() => new Map(sheet.value.questions.map((each) => [each.id, doubtsOf.value(each)]))),
    openings: computed(() => {
      const { contact, interactions } = material.value.held;
      const asked = interactions.flatMap((each) => (each.type === 'asked' ? [each.text] : []));
      const there = new Set([...sheet.value.questions.map(({ text }) => text), ...asked].map(fold));
      const questions = openingQuestions(language.value).filter(({ text }) => !there.has(fold(text)));
      return { gate: openingsGate(contact.purpose, interactions), questions };
    }),
    others: computed(() => notOnSheet(further.value, sheet.value.questions)),
  };
}
