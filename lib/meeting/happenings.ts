/** What happened in a talk, from what was noted in it. */
import type { IsoDate } from '../clock.ts';
import type { Happening } from '../contacts/index.ts';
import type { SheetQuestion } from '../preparing/index.ts';
import { answerTo, type Heard, type MeetingNotes } from './notes.ts';
import { keptToTime, minutesTaken, timerAt } from './timer.ts';

export interface MeetingHappening {
  happening: Happening;
  /** Set of advice that the user means to take, or not: that is a record of its own, which names this one. */
  decided?: 'do' | 'leave';
}

/** What was said of a kind, without those that were never written. */
const heardAs = ({ heard }: MeetingNotes, kind: Heard['kind']): Heard[] =>
  heard.map((each) => ({ ...each, text: each.text.trim() })).filter((each) => each.kind === kind && each.text !== '');

/**
 * @param questions those of the prep sheet; one that is not there any more is left out.
 * @param promisesOn the day from which promises are reminded of.
 */
export function happeningsOf(
  notes: MeetingNotes,
  questions: readonly SheetQuestion[],
  promisesOn: IsoDate,
): MeetingHappening[] {
  const scheduled = notes.scheduled && { scheduled: notes.scheduled };
  const timer = timerAt(notes, Date.parse(notes.endedAt ?? notes.updatedAt));
  const wasTimed = notes.startedAt !== undefined;
  const asked = notes.asked.flatMap((id): MeetingHappening[] => {
    const question = questions.find((each) => each.id === id);
    if (!question) return [];
    const answer = answerTo(notes, id).trim();
    const { text, from } = question;
    return [{ happening: { type: 'asked', question: id, text, from, ...(answer !== '' && { answer }), ...scheduled } }];
  });
  const advice = [
    ...heardAs(notes, 'advice').map(({ text, isMeant }) => ({ text, isMeant })),
    ...heardAs(notes, 'book').map(({ text, isMeant }) => ({ text: `Read ${text}`, isMeant })),
  ].map(({ text, isMeant }): MeetingHappening => ({
    happening: { type: 'advised', advice: text },
    decided: isMeant ? 'do' : 'leave',
  }));
  const named = heardAs(notes, 'name').map(({ text, useName }): MeetingHappening => ({
    happening: { type: 'referred', name: text, useName },
  }));
  const promised = heardAs(notes, 'promise')
    .filter(({ isMeant }) => isMeant)
    .map(({ text }): MeetingHappening => ({ happening: { type: 'own-reminder', text, on: promisesOn } }));
  const written = [notes.learned, notes.notes].map((text) => text.trim()).filter((text) => text !== '');
  return [
    {
      happening: {
        type: 'met',
        ...scheduled,
        ...(wasTimed && { keptToTime: keptToTime(timer), minutes: minutesTaken(timer) }),
      },
    },
    ...asked,
    ...advice,
    ...named,
    ...promised,
    ...written.map((text): MeetingHappening => ({ happening: { type: 'note', text } })),
  ];
}
