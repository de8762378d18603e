/** The words for what happened: the choices, the titles of their forms, and what is wrong with a field. */
import type { AwaitedEvent, MeetingMedium } from '../../lib/contacts/index.ts';
import type { HappeningKind } from '../../lib/models/happening-kinds.ts';
import type { WhenProblem } from '../../lib/models/when-field.ts';

/** As the user would say it. */
export const kindWords: Record<HappeningKind, string> = {
  sent: 'I sent the letter',
  yes: 'They said yes',
  later: 'They said later',
  'by-email': 'They answered my questions in writing',
  replied: 'They wrote back',
  declined: 'They said no',
  away: 'They are away',
  scheduled: 'We set a time to talk',
  moved: 'We moved it to another time',
  'called-off': 'It was called off',
  met: 'We talked',
  advice: 'They gave advice',
  named: 'They named someone',
  followed: 'I took their advice',
  'came-of-it': 'Something came of their advice',
  thanked: 'I thanked them',
  reported: 'I told them what came of it',
  gave: 'I did something for them',
  congratulated: 'I congratulated them',
  note: 'Something to remember',
  'do-not-contact': 'They are not to be contacted again',
};

/** What follows for the user, where it helps to know before saving. */
export const kindHints: Partial<Record<HappeningKind, string>> = {
  yes: 'Reminders to follow up stop. Set the time once you have agreed on one.',
  declined: 'No more reminders about them. A no is a fair answer.',
  'by-email': 'That counts as much as a talk: a short thank-you comes next.',
  'do-not-contact': 'Nothing about them will be due again.',
};

export const mediumWords: Record<MeetingMedium, string> = {
  video: 'Video call',
  phone: 'Phone',
  'in-person': 'In person',
};

/** What to write for the place, by medium. */
export const whereWords: Record<MeetingMedium, string> = {
  video: 'Link or program',
  phone: 'Number, and who calls',
  'in-person': 'Place',
};

export const whenProblemWords: Record<WhenProblem, string> = {
  'not-understood': 'Write a day such as “last Tuesday”, “in 2 weeks” or “3 March”.',
  'to-come': 'That is still to come. Write a day that has been, or leave it empty for now.',
  over: 'That is over. Write a day that is still to come.',
  'no-time': 'Write the hour as well, such as “Thursday at 15:00”.',
  missing: 'Write when, such as “Thursday at 15:00”, “in 2 weeks” or “3 March”.',
};

/** What a reminder can wait for. */
export const eventWords: Record<AwaitedEvent, string> = {
  sent: 'When I have written to them',
  replied: 'When they write back',
  scheduled: 'When we have set a time',
  met: 'When we have talked',
  reported: 'When I have told them what came of it',
};
