/**
 * The prep sheet: what the user takes into one talk. It is changed as they prepare; that a question was asked is something
 * that happened, and stands in the log.
 */
import type { IsoInstant } from '../clock.ts';
import type { MeetingMedium } from '../contacts/index.ts';
import type { ContactId, FactId, InteractionId, OwnQuestionId, PrepSheetId, SheetQuestionId } from '../ids.ts';
import type { Category, DelicateSubject } from '../questions/index.ts';
import type { Citation } from '../wording/index.ts';

/** What made a question: a pattern, by its name; or the user, who may keep it among their own. */
export type QuestionOrigin = { by: 'pattern'; pattern: string } | { by: 'user'; own?: OwnQuestionId };

export interface SheetQuestion {
  id: SheetQuestionId;
  text: string;
  /** The words of `text` that state a fact, in order. */
  citations: Citation[];
  /** The facts it came from, for it dies with them; empty for one that could be put to anyone. */
  facts: FactId[];
  category: Category;
  from: QuestionOrigin;
  /** Among the few that matter most, should time run short. */
  starred: boolean;
}

/** When to ask whom else to talk to: at the end of the talk, or some days after it. */
export const namesTimes = ['at-the-end', 'later'] as const;
export type NamesTime = (typeof namesTimes)[number];

export interface PrepSheet {
  id: PrepSheetId;
  contact: ContactId;
  /** The first record of the talk that it is for; absent while none is agreed on. */
  scheduled?: InteractionId;
  /** BCP 47 tag of the language of the talk. */
  language: string;
  /** In the order in which they are to be asked; the closing one is last. */
  questions: SheetQuestion[];
  /** Which wording of the questions was drawn last. */
  seed: number;
  /** In the user's own words; absent while it is as the profile gives it. */
  introduction?: string;
  /** How long and how, where no talk is agreed on yet. */
  minutes: number;
  medium: MeetingMedium;
  /** What is left alone unless the user wants it asked about. */
  including: DelicateSubject[];
  namesWhen: NamesTime;
  /** What of the checklist is done, by the names of its items. */
  ticked: string[];
  /** How many questions were taken off because their facts are no longer kept, until the user has seen it. */
  lost: number;
  createdAt: IsoInstant;
  updatedAt: IsoInstant;
}

/** The sheet without the questions that came from facts for which `isHeld` is not so, and how many those are. */
export function withoutFacts(sheet: PrepSheet, isHeld: (fact: FactId) => boolean): { sheet: PrepSheet; lost: number } {
  const questions = sheet.questions.filter(({ facts }) => facts.every(isHeld));
  const lost = sheet.questions.length - questions.length;
  return { sheet: lost === 0 ? sheet : { ...sheet, questions, lost: sheet.lost + lost }, lost };
}

/** The questions that have words: one that was begun and left empty is none. */
export const writtenQuestions = ({ questions }: Pick<PrepSheet, 'questions'>): SheetQuestion[] =>
  questions.filter(({ text }) => text.trim() !== '');
