/** One prep sheet on the table: drawn once, then the user's to order, edit and star; on disk a moment after each change. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import type { Purpose } from '../contacts/index.ts';
import type { SheetQuestionId } from '../ids.ts';
import { rebind } from '../letters/index.ts';
import {
  drawQuestions,
  fromBank,
  ownOnSheet,
  withMoved,
  withoutFacts,
  withQuestion,
  type NamesTime,
  type PrepSheet,
  type SheetQuestion,
} from '../preparing/index.ts';
import type { DelicateSubject, OwnQuestion, Question } from '../questions/index.ts';
import { createAnswers, type Answers } from './answers.ts';
import { createAutosaved, type Safety } from './autosaved.ts';
import { createHistory, type Sort } from './history.ts';
import { askingOf, type PrepMaterial } from './prep-material.ts';
import { createPrepView, type PrepView } from './prep-view.ts';
import type { Saving } from './saving.ts';

export interface PrepSheetModel extends PrepView {
  sheet: ReadonlySignal<PrepSheet>;
  material: ReadonlySignal<PrepMaterial>;
  safety: ReadonlySignal<Safety>;
  /** What is said of the questions once the talk took place. */
  answers: Answers;
  canUndo: ReadonlySignal<boolean>;
  canRedo: ReadonlySignal<boolean>;
  undo: () => void;
  redo: () => void;
  edit: (id: SheetQuestionId, text: string) => void;
  star: (id: SheetQuestionId) => void;
  /** Puts a question at another place; the closing one stays last. */
  move: (id: SheetQuestionId, to: number) => void;
  takeOut: (id: SheetQuestionId) => void;
  /** Puts the next best question in place of one. */
  exchange: (id: SheetQuestionId) => void;
  include: (question: Question) => void;
  /** Adds a question of the user's own; `kept` where it is one of their bank. */
  add: (text: string, kept?: OwnQuestion) => void;
  introduce: (text: string) => void;
  /** Lets the profile say the introduction again. */
  introduceByProfile: () => void;
  /** How long and how they expect to talk, where nothing is agreed on. */
  expect: (talk: Partial<Pick<PrepSheet, 'minutes' | 'medium'>>) => void;
  /** Draws the questions anew in another language; the user's own stay as they are. */
  speak: (language: string) => void;
  /** Whether a subject that is left alone by default may be asked about. */
  askAbout: (subject: DelicateSubject, wanted: boolean) => void;
  askNames: (when: NamesTime) => void;
  tick: (item: string, done: boolean) => void;
  /** What the user came for, which is declared of the person. */
  declare: (purpose: Purpose) => Promise<void>;
  /** The user knows that questions were taken off. */
  seen: () => void;
  /** Goes by what is known by now, and shows the sheet as another window has left it. */
  renew: (material: PrepMaterial) => void;
  flush: () => Promise<boolean>;
}

export interface PrepSheetDeps {
  clock: Clock;
  saving: Saving;
  /** Loads anew what the sheet goes by. */
  refresh: () => Promise<void>;
}

/** What undo leads back to. */
type Content = Omit<PrepSheet, 'id' | 'contact' | 'scheduled' | 'lost' | 'createdAt' | 'updatedAt'>;

function parted(sheet: PrepSheet): { content: Content; rest: Omit<PrepSheet, keyof Content> } {
  const { id, contact, scheduled, lost, createdAt, updatedAt, ...content } = sheet;
  return { content, rest: { id, contact, ...(scheduled && { scheduled }), lost, createdAt, updatedAt } };
}

/** The sheet without the questions whose facts are not held any more. */
const standingOn = (sheet: PrepSheet, { held }: PrepMaterial): PrepSheet => {
  const facts = new Set(held.facts.map(({ id }) => id));
  return withoutFacts(sheet, (id) => facts.has(id)).sheet;
};

export function createPrepSheet(
  opened: PrepSheet,
  known: PrepMaterial,
  { clock, saving, refresh }: PrepSheetDeps,
): PrepSheetModel {
  const material = signal(known);
  const kept = createAutosaved(opened, (record) => saving.save([{ put: 'prepSheets', record }]));
  const { value: sheet, safety } = kept;
  const history = createHistory<Content>();
  const view = createPrepView(sheet, material, clock);
  const answers = createAnswers({ clock, saving, sheet, talk: view.talk, material, refresh });

  const change = (next: PrepSheet): void => kept.change({ ...next, updatedAt: isoNow(clock) });

  const step = (next: PrepSheet, sort: Sort = 'change'): void => {
    history.note(parted(sheet.value).content, sort, clock.now().epochMilliseconds);
    change(next);
    // What is chosen is chosen at once; only typing has pauses.
    if (sort === 'change') void kept.flush();
  };
  const goThrough = (way: 'undo' | 'redo'): void => {
    const { content, rest } = parted(sheet.value);
    const found = history[way](content);
    // A fact may have been deleted since.
    if (found) change(standingOn({ ...rest, ...found }, material.value));
  };

  /** What was exchanged lately, so that it does not come back at the next click. */
  const setAside = new Set<string>();

  const withEach = (turn: (question: SheetQuestion) => SheetQuestion): PrepSheet => ({
    ...sheet.value,
    questions: sheet.value.questions.map(turn),
  });
  const one = (id: SheetQuestionId, turn: (question: SheetQuestion) => SheetQuestion): PrepSheet =>
    withEach((each) => (each.id === id ? turn(each) : each));

  /** The best that is not there, of the same sort as the one it stands for where there is one. */
  const successor = ({ facts, category }: SheetQuestion): Question | undefined => {
    const others = view.others.value.filter(({ text }) => !setAside.has(text));
    const alike = others.filter((each) => each.facts.length > 0 === facts.length > 0);
    return alike.find((each) => each.category === category) ?? alike[0] ?? others[0];
  };
  const exchange = (id: SheetQuestionId): void => {
    const before = sheet.value.questions.find((each) => each.id === id);
    if (!before) return;
    setAside.add(before.text);
    let next = successor(before);
    if (!next) {
      // All have been there: the round begins again.
      setAside.clear();
      setAside.add(before.text);
      next = successor(before);
    }
    if (!next) return;
    step(one(id, ({ starred }) => ({ ...fromBank(next), starred })));
  };

  const speak = (language: string): void => {
    const seed = sheet.value.seed;
    const own = sheet.value.questions.filter(({ from }) => from.by === 'user');
    const asking = askingOf(material.value, { language, including: sheet.value.including }, clock);
    const drawn = drawQuestions(asking, view.talk.value.minutes, seed);
    step({ ...sheet.value, language, questions: own.reduce(withQuestion, drawn) });
  };

  const declare = async (purpose: Purpose): Promise<void> => {
    const contact = await saving.load((store) => store.get('contacts', sheet.value.contact));
    if (!contact) return;
    const record = { ...contact, purpose, updatedAt: isoNow(clock) };
    if (!(await saving.save([{ put: 'contacts', record }]))) return;
    material.value = { ...material.value, held: { ...material.value.held, contact: record } };
  };

  const renew = (next: PrepMaterial): void => {
    material.value = next;
    const there = next.sheets.find(({ id }) => id === sheet.value.id);
    if (there && safety.value === 'saved' && there.updatedAt > sheet.value.updatedAt) kept.adopt(there);
    const standing = standingOn(sheet.value, next);
    if (standing !== sheet.value && !view.isHeld.value) change(standing);
  };

  return {
    ...view,
    sheet,
    material,
    safety,
    answers,
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    undo: () => goThrough('undo'),
    redo: () => goThrough('redo'),
    edit: (id, text) =>
      step(
        one(id, (before) => ({ ...before, text, citations: rebind(before.citations, before.text, text) })),
        'typing',
      ),
    star: (id) => step(one(id, (each) => ({ ...each, starred: !each.starred }))),
    move: (id, to) => step({ ...sheet.value, questions: withMoved(sheet.value.questions, id, to) }),
    takeOut: (id) => step({ ...sheet.value, questions: sheet.value.questions.filter((each) => each.id !== id) }),
    exchange,
    include: (question) => step({ ...sheet.value, questions: withQuestion(sheet.value.questions, fromBank(question)) }),
    add: (text, own) => step({ ...sheet.value, questions: withQuestion(sheet.value.questions, ownOnSheet(text, own)) }),
    introduce: (text) => step({ ...sheet.value, introduction: text }, 'typing'),
    introduceByProfile: () => {
      const { introduction: _words, ...rest } = sheet.value;
      step(rest);
    },
    expect: (talk) => step({ ...sheet.value, ...talk }),
    speak,
    askAbout: (subject, wanted) => {
      const others = sheet.value.including.filter((each) => each !== subject);
      step({ ...sheet.value, including: wanted ? [...others, subject] : others });
    },
    askNames: (namesWhen) => step({ ...sheet.value, namesWhen }),
    tick: (item, done) => {
      const others = sheet.value.ticked.filter((each) => each !== item);
      step({ ...sheet.value, ticked: done ? [...others, item] : others });
    },
    declare,
    seen: () => change({ ...sheet.value, lost: 0 }),
    renew,
    flush: async () => (await Promise.all([kept.flush(), answers.flush()])).every(Boolean),
  };
}
