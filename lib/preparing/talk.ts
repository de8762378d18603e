/** The talk that a prep sheet is for, and the sheet that a talk has. */
import { meetingsOf, type Interaction, type MeetingMedium, type PlannedMeeting } from '../contacts/index.ts';
import type { InteractionId } from '../ids.ts';
import type { PrepSheet } from './sheet.ts';

/** How long and how the two will talk; `planned` where that is agreed, and otherwise as the user expects it. */
export interface Talk {
  minutes: number;
  medium: MeetingMedium;
  planned?: PlannedMeeting;
}

/** The talk of a sheet by what stands of the person's history. What was agreed goes before what the sheet expects. */
export function talkOf({ scheduled, minutes, medium }: PrepSheet, history: readonly Interaction[]): Talk {
  const planned = scheduled && meetingsOf(history).find((each) => each.scheduled === scheduled);
  if (!planned) return { minutes, medium };
  return { minutes: planned.meeting.minutes, medium: planned.meeting.medium, planned };
}

/** The talk that is next to be prepared: the first agreed on that has not taken place. */
export const nextTalk = (history: readonly Interaction[]): PlannedMeeting | undefined =>
  meetingsOf(history)
    .filter(({ met }) => met === undefined)
    .toSorted((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds)[0];

/**
 * The sheet of a talk among those of one person. One that was begun before anything was agreed on is taken for it, so that what was
 * prepared is not prepared anew.
 * @param scheduled the first record of the talk; undefined where none is agreed on.
 */
export const sheetFor = (scheduled: InteractionId | undefined, sheets: readonly PrepSheet[]): PrepSheet | undefined =>
  sheets.find((each) => each.scheduled === scheduled) ?? sheets.find((each) => each.scheduled === undefined);
