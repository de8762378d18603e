/** Where the user is with someone, and what happened so far, for a person's page. */
import type { Clock } from '../clock.ts';
import { oddities, stage, type Interaction, type Oddity, type Stage } from '../contacts/index.ts';
import type { LetterKind } from '../letters/index.ts';
import { today } from '../reminders/index.ts';
import type { Held } from './known-contact.ts';
import { nextLetter } from './next-letter.ts';

export interface PersonLog {
  stage: Stage;
  /** The letter that comes next, if one does. */
  next: LetterKind | undefined;
  /** What happened, newest first; what was said of reminders is left out. */
  entries: readonly Interaction[];
  /** What cannot be quite right, with the record that it is about. */
  odd: readonly { oddity: Oddity; about: Interaction }[];
}

/**
 * What is said of reminders and of other records is no news of the person; what was asked in a talk, a dozen questions at once,
 * stands on its prep sheet.
 */
const unsaid: ReadonlySet<Interaction['type']> = new Set(['asked', 'done', 'snoozed', 'dropped', 'resumed', 'undone']);

const isSaid = (each: Interaction): boolean =>
  // What was passed over is no news either; that nothing is to be suggested is, since it can be taken back.
  each.type === 'passed' ? each.forGood === true : !unsaid.has(each.type);

export function logOf({ interactions, records, letters }: Held, clock: Clock): PersonLog {
  const byId = new Map([...records, ...interactions].map((each) => [each.id, each]));
  const date = Temporal.PlainDate.from(today(clock));
  return {
    stage: stage(interactions, letters, date),
    next: nextLetter(interactions, letters, date),
    entries: interactions.filter(isSaid).toReversed(),
    odd: oddities(records, clock.now()).flatMap((oddity) => {
      const about = byId.get(oddity.interaction);
      return about ? [{ oddity, about }] : [];
    }),
  };
}
