/** The form on which something that happened is told: its fields, what is wrong with them, and the records they make. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Clock } from '../clock.ts';
import {
  meetingsOf,
  usualMinutes,
  type Contact,
  type Interaction,
  type InteractionOf,
  type Meeting,
  type MeetingMedium,
  type PlannedMeeting,
} from '../contacts/index.ts';
import type { DateReader } from '../date-words/index.ts';
import type { InteractionId } from '../ids.ts';
import { clashOf, type OtherTalk } from './clashes.ts';
import { adviceFor, partsOf, type HappeningKind, type HappeningPart } from './happening-kinds.ts';
import { createWhenField, type WhenField, type WhenProblem } from './when-field.ts';

/** Someone with what stands of what happened with them, oldest first. */
export interface Person {
  contact: Contact;
  history: readonly Interaction[];
}

/** Whom they named, as typed. */
export interface NamedField {
  name: Signal<string>;
  useName: Signal<InteractionOf<'referred'>['useName']>;
}

export interface MeetingFields {
  start: WhenField;
  zone: Signal<string>;
  medium: Signal<MeetingMedium>;
  where: Signal<string>;
  minutes: Signal<string>;
}

export type FormProblem =
  | { field: 'when' | 'until' | 'ask-again' | 'start'; is: WhenProblem }
  | { field: 'minutes' | 'zone'; is: 'not-understood' }
  | { field: 'text' | 'advice' | 'named' | 'taken'; is: 'missing' };

export interface HappeningForm {
  person: Person;
  kind: HappeningKind;
  parts: readonly HappeningPart[];
  /** The record that stands and is to be corrected; undefined for something new. */
  wrong: Interaction | undefined;
  /** The meeting that this is about, where one is open. */
  planned: PlannedMeeting | undefined;
  /** Empty for just now; for a talk that was agreed on, for its own time. */
  when: WhenField;
  until: WhenField;
  askAgain: WhenField;
  meeting: MeetingFields;
  /** Talks with others, to be filled in once they are looked up. */
  others: Signal<readonly OtherTalk[]>;
  /** With whom else the user talks at the time that is typed. */
  clash: ReadonlySignal<string | undefined>;
  keptToTime: Signal<boolean | undefined>;
  /** Each piece of advice. */
  advice: Signal<readonly Signal<string>[]>;
  named: Signal<readonly NamedField[]>;
  /** The advice that this is told of, of those in `advised`. */
  taken: Signal<InteractionId | undefined>;
  advised: readonly InteractionOf<'advised'>[];
  /** The advice that this was opened for, where it was for one. */
  about: InteractionId | undefined;
  text: Signal<string>;
  problem: ReadonlySignal<FormProblem | undefined>;
}

/** The form without what is computed from it. */
type FormFields = Omit<HappeningForm, 'problem' | 'others' | 'clash'>;

export interface FormDeps {
  clock: Clock;
  reader: ReadonlySignal<DateReader | undefined>;
}

export const namedField = (name = '', useName: InteractionOf<'referred'>['useName'] = 'ask'): NamedField => ({
  name: signal(name),
  useName: signal(useName),
});

/** An agreed time in words that are read back as the same. */
const asWords = ({ start }: Meeting): string => start.slice(0, 16).replace('T', ' ');

/** The meeting that is told of: the one that began last, or else the next. */
function plannedFor(history: readonly Interaction[], now: Temporal.Instant): PlannedMeeting | undefined {
  const open = meetingsOf(history)
    .filter(({ met }) => !met)
    .toSorted((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds);
  return open.findLast(({ start }) => start.epochMilliseconds <= now.epochMilliseconds) ?? open[0];
}

function meetingFields(from: Meeting | undefined, corrected: boolean, { clock, reader }: FormDeps): MeetingFields {
  const zone = signal(from?.zone ?? clock.timeZone());
  // "Today" is another day there, and three o'clock another moment.
  const there: Clock = { now: () => clock.now(), timeZone: () => (isZone(zone.value) ? zone.value : clock.timeZone()) };
  return {
    // A meeting that is moved gets a new time; one that was noted wrongly shows what was noted.
    start: createWhenField(reader, there, {
      direction: 'future',
      needs: 'time',
      mayBeOver: corrected,
      ...(from && corrected && { words: asWords(from) }),
    }),
    zone,
    medium: signal(from?.medium ?? 'video'),
    where: signal(from?.where ?? ''),
    minutes: signal(String(from?.minutes ?? usualMinutes)),
  };
}

function textOf(each: Interaction | undefined): string {
  if (each?.type === 'gave') return each.what;
  if (each?.type === 'congratulated') return each.on ?? '';
  if (each?.type === 'came-of-it') return each.what;
  return each?.type === 'note' ? each.text : '';
}

/** What a form is opened for, where it is not something new in general. */
export interface Occasioned {
  /** The record that is to be corrected. */
  wrong?: Interaction | undefined;
  /** The advice that it is told of. */
  about?: InteractionId | undefined;
}

/** The advice that can be chosen, and which of it is. */
function adviceChoice(kind: HappeningKind, history: readonly Interaction[], { wrong, about }: Occasioned) {
  const named = about ?? (wrong && 'advised' in wrong ? wrong.advised : undefined);
  const of = history.filter((each) => each.type === 'advised').find((each) => each.id === named);
  const advised = of ? [of] : adviceFor(kind, history);
  return { advised, about: of?.id, taken: signal(advised[0]?.id) };
}

/** A form for what happened just now, or for a record that was wrong. */
export function createHappeningForm(
  person: Person,
  kind: HappeningKind,
  deps: FormDeps,
  { wrong, about }: Occasioned = {},
): HappeningForm {
  const { clock, reader } = deps;
  const { history } = person;
  const parts = partsOf[kind];
  const planned = plannedFor(history, clock.now());
  const agreed = wrong && 'meeting' in wrong ? wrong.meeting : kind === 'moved' ? planned?.meeting : undefined;
  const advice = wrong?.type === 'advised' ? wrong.advice : '';
  const named = wrong?.type === 'referred' ? namedField(wrong.name, wrong.useName) : namedField();
  const others = signal<readonly OtherTalk[]>([]);
  const form = {
    person,
    kind,
    parts,
    wrong,
    planned,
    when: createWhenField(reader, clock, { direction: 'past' }),
    until: createWhenField(reader, clock, {
      direction: 'future',
      needs: 'date',
      mayBeOver: wrong !== undefined,
      ...(wrong?.type === 'out-of-office' && { words: wrong.until }),
    }),
    askAgain: createWhenField(reader, clock, {
      direction: 'future',
      mayBeOver: wrong !== undefined,
      ...(wrong?.type === 'replied' && 'askAgainOn' in wrong && { words: wrong.askAgainOn ?? '' }),
    }),
    meeting: meetingFields(agreed, wrong !== undefined, deps),
    keptToTime: signal(wrong?.type === 'met' ? wrong.keptToTime : undefined),
    advice: signal<readonly Signal<string>[]>([signal(advice)]),
    named: signal<readonly NamedField[]>([named]),
    ...adviceChoice(kind, history, { wrong, about }),
    text: signal(textOf(wrong)),
  };
  const clash = computed(() => clashOf(form.meeting, others.value));
  return { ...form, others, clash, problem: computed(() => problemOf(form)) };
}

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

function meetingProblem({ start, zone, minutes }: MeetingFields): FormProblem | undefined {
  if (start.problem.value) return { field: 'start', is: start.problem.value };
  if (!isZone(zone.value)) return { field: 'zone', is: 'not-understood' };
  return /^[1-9]\d{0,2}$/.test(minutes.value.trim()) ? undefined : { field: 'minutes', is: 'not-understood' };
}

/** What is wrong with a part of the form. Advice and names may be left empty, but where they are all that is told. */
function partProblem(form: FormFields, part: HappeningPart): FormProblem | undefined {
  const { kind, askAgain, until, meeting, advice, named, taken, text } = form;
  switch (part) {
    case 'ask-again':
      return askAgain.problem.value && { field: 'ask-again', is: askAgain.problem.value };
    case 'until':
      return until.problem.value && { field: 'until', is: until.problem.value };
    case 'meeting':
      return meetingProblem(meeting);
    case 'advice':
      return kind === 'advice' && advice.value.every(isEmpty) ? { field: 'advice', is: 'missing' } : undefined;
    case 'named':
      return kind === 'named' && named.value.every(({ name }) => isEmpty(name))
        ? { field: 'named', is: 'missing' }
        : undefined;
    case 'taken':
      return taken.value === undefined ? { field: 'taken', is: 'missing' } : undefined;
    case 'text':
      return kind !== 'congratulated' && isEmpty(text) ? { field: 'text', is: 'missing' } : undefined;
    case 'kept-to-time':
      return undefined;
  }
}

const isEmpty = (text: Signal<string>): boolean => text.value.trim() === '';

function problemOf(form: FormFields): FormProblem | undefined {
  if (form.when.problem.value) return { field: 'when', is: form.when.problem.value };
  for (const part of form.parts) {
    const problem = partProblem(form, part);
    if (problem) return problem;
  }
  return undefined;
}
