/**
 * What is said of the questions of a talk that took place without the meeting's window: which were asked, and what was answered. An
 * answer is kept as it is typed, among what is not noted yet, and noted when the user says so.
 */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import {
  correct,
  logAt,
  rightNow,
  takeBack,
  versionsOf,
  type InteractionOf,
  type UnsavedTelling,
} from '../contacts/index.ts';
import { newId, type FormId, type SheetQuestionId } from '../ids.ts';
import { answersOf, type PrepSheet, type SheetQuestion, type Talk } from '../preparing/index.ts';
import type { Change } from '../store/index.ts';
import { createAutosaved } from './autosaved.ts';
import type { PrepMaterial } from './prep-material.ts';
import type { Saving } from './saving.ts';

type AskedRecord = InteractionOf<'asked'>;

export interface Answers {
  /** What is noted of each question that was asked. */
  asked: ReadonlySignal<ReadonlyMap<SheetQuestionId, AskedRecord>>;
  /** The words on the form of an answer: those typed, else those noted. */
  answerTo: (question: SheetQuestionId) => string;
  /** Whether what was typed differs from what is noted. */
  isUnnoted: (question: SheetQuestionId) => boolean;
  type: (question: SheetQuestionId, text: string) => void;
  /** Notes that a question was asked, with the answer where one was typed. */
  note: (question: SheetQuestion) => Promise<void>;
  /** Takes back that it was. */
  unsay: (question: SheetQuestionId) => Promise<void>;
  /** What was typed and not noted, as it is on disk. */
  load: () => Promise<void>;
  flush: () => Promise<boolean>;
}

interface AnswersDeps {
  clock: Clock;
  saving: Saving;
  sheet: ReadonlySignal<PrepSheet>;
  talk: ReadonlySignal<Talk>;
  material: ReadonlySignal<PrepMaterial>;
  /** Shows what is noted by now. */
  refresh: () => Promise<void>;
}

/** The form that the answers are typed on, as the store calls it. */
const kind = 'asked';

type Typed = Readonly<Record<string, string>>;

export function createAnswers({ clock, saving, sheet, talk, material, refresh }: AnswersDeps): Answers {
  const asked = computed(() => answersOf(material.value.held.interactions));
  const form = signal(newId<FormId>());

  const write = (texts: Typed): Promise<boolean> => {
    const record: UnsavedTelling = {
      id: form.value,
      contact: sheet.value.contact,
      kind,
      texts: { ...texts },
      advice: [],
      named: [],
      // The popup is not to open with it: it waits on the sheet.
      isLeft: true,
      updatedAt: isoNow(clock),
    };
    const isEmpty = Object.keys(texts).length === 0;
    return saving.save([isEmpty ? { remove: 'forms', id: form.value, at: isoNow(clock) } : { put: 'forms', record }]);
  };
  const typed = createAutosaved<Typed>({}, write);

  const load = async (): Promise<void> => {
    const forms = await saving.load((store) => store.all('forms'));
    const mine = forms?.find((each) => 'kind' in each && each.kind === kind && each.contact === sheet.value.contact);
    if (!mine || !('texts' in mine) || typed.safety.value !== 'saved') return;
    form.value = mine.id;
    typed.adopt(mine.texts);
  };

  const answerTo = (id: SheetQuestionId): string => typed.value.value[id] ?? asked.value.get(id)?.answer ?? '';
  const without = (id: SheetQuestionId): Typed =>
    Object.fromEntries(Object.entries(typed.value.value).filter(([each]) => each !== id));

  const note = async ({ id, text, from }: SheetQuestion): Promise<void> => {
    const answer = answerTo(id).trim();
    const { scheduled } = sheet.value;
    const happening = {
      type: 'asked',
      question: id,
      text,
      from,
      ...(answer !== '' && { answer }),
      ...(scheduled && { scheduled }),
    } as const;
    const before = asked.value.get(id);
    const met = talk.value.planned?.met;
    const record = before
      ? correct(before, happening, clock)
      : logAt(sheet.value.contact, happening, met ?? rightNow(clock), clock);
    if (!(await saving.save([{ put: 'interactions', record }]))) return;
    typed.change(without(id));
    await typed.flush();
    await refresh();
  };

  const unsay = async (id: SheetQuestionId): Promise<void> => {
    const standing = asked.value.get(id);
    if (!standing) return;
    const versions = versionsOf(standing.id, material.value.held.records).filter((each) => each.type !== 'undone');
    const changes = versions.map((each): Change => ({ put: 'interactions', record: takeBack(each, clock) }));
    if (await saving.save(changes)) await refresh();
  };

  return {
    asked,
    answerTo,
    isUnnoted: (id) => answerTo(id).trim() !== (asked.value.get(id)?.answer ?? ''),
    type: (id, text) => typed.change({ ...typed.value.value, [id]: text }),
    note,
    unsay,
    load,
    flush: typed.flush,
  };
}
