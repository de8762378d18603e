/** The words of each kind of reminder: why it is due, what it is called, and what the user can say of it. */
import type { DueItem } from '../../lib/models/today.ts';
import type { Meeting, ReminderType } from '../../lib/contacts/index.ts';
import type { Reminder, ReminderOf } from '../../lib/reminders/index.ts';
import { dayWords } from '../words.ts';

/** The meeting's wall time, as agreed: "15:00, Lisbon time". */
function timeOf({ start, zone }: Meeting): string {
  const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short', timeZone: 'UTC' }).format(
    new Date(`${start.slice(0, 16)}Z`),
  );
  return `${time}, ${(zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')} time`;
}

type Words = {
  [Type in ReminderType]: (reminder: ReminderOf<Type>, since: string) => string;
};

const why: Words = {
  widen: (_, since) =>
    `You wrote on ${since}. While you wait, think of someone else who came to this work another way.`,
  'follow-up': ({ on }, since) =>
    `You wrote on ${since} and have not noted an answer. A short follow-up is due since ${dayWords(on)}.`,
  'ask-again': ({ on }, since) => `On ${since} they said that later would suit them. That is since ${dayWords(on)}.`,
  'questions-ahead': ({ meeting }) => `You talk on ${dayWords(meeting.start)}. Send your questions ahead.`,
  prepare: ({ meeting }) => `You talk on ${dayWords(meeting.start)}, ${timeOf(meeting)}. Have your questions ready.`,
  meeting: ({ meeting }) => `You talk today, ${timeOf(meeting)}, for ${meeting.minutes} minutes.`,
  log: ({ meeting }) => `You talked on ${dayWords(meeting.start)}. Write down what was said while it is fresh.`,
  thank: (_, since) => `You talked on ${since}. A short thank-you, with one thing that helped, is welcome.`,
  advice: ({ advice }, since) => `On ${since} they advised: ${advice}`,
  'report-back': (_, since) => `They helped you on ${since}. Tell them what came of it.`,
  'tell-referrer': ({ name }) => `They named ${name}, whom you have talked with since. Tell them how it went.`,
  'keep-in-touch': (_, since) => `Your last contact was on ${since}. A sign of life would be kind.`,
  own: ({ text }) => text,
};

/** Why this is due, in a sentence or two. */
export function whyDue({ reminder, since }: DueItem): string {
  // The table has an entry for each type, which takes the reminders of that type.
  const words = why[reminder.type] as (reminder: Reminder, since: string) => string;
  return words(reminder, dayWords(since));
}

/** What is to come, for "Next, on 3 Mar: …", as the words before and after the name. */
export const nextWords: Record<ReminderType, readonly [before: string, after: string]> = {
  widen: ['while you wait for ', ', someone else.'],
  'follow-up': ['a follow-up to ', ', if there is no answer by then.'],
  'ask-again': ['write again to ', ', as they suggested.'],
  'questions-ahead': ['send your questions to ', '.'],
  prepare: ['prepare for ', '.'],
  meeting: ['you talk with ', '.'],
  log: ['write down what was said with ', '.'],
  thank: ['thank ', '.'],
  advice: ['the advice of ', '.'],
  'report-back': ['tell ', ' what came of it.'],
  'tell-referrer': ['tell ', ' how it went with the one they named.'],
  'keep-in-touch': ['a sign of life to ', ', unless you hear of them before.'],
  own: ['your own reminder about ', '.'],
};

/** What its usual outcome is called. */
export const usualWords: Record<ReminderType, string> = {
  widen: 'I have someone',
  'follow-up': 'They replied',
  'ask-again': 'They replied',
  'questions-ahead': 'Sent already',
  prepare: 'I am prepared',
  meeting: 'We talked',
  log: 'We talked',
  thank: 'Thanked already',
  advice: 'I took it',
  'report-back': 'Told them already',
  'tell-referrer': 'Told them already',
  'keep-in-touch': 'We were in touch',
  own: 'Done',
};
