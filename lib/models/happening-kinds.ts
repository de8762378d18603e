/** What can have happened with someone, as the user tells it, and what of it is likely where things stand. */
import { adviceIn, isToDo, meetingsOf, type Interaction, type InteractionOf, type Stage } from '../contacts/index.ts';

export const happeningKinds = [
  'sent',
  'yes',
  'later',
  'by-email',
  'replied',
  'declined',
  'away',
  'scheduled',
  'moved',
  'called-off',
  'met',
  'advice',
  'named',
  'followed',
  'came-of-it',
  'thanked',
  'reported',
  'gave',
  'congratulated',
  'note',
  'do-not-contact',
] as const;
export type HappeningKind = (typeof happeningKinds)[number];

/** What a form asks about each beside when it was; most ask nothing. */
export type HappeningPart = 'ask-again' | 'until' | 'meeting' | 'kept-to-time' | 'advice' | 'named' | 'taken' | 'text';

export const partsOf: Record<HappeningKind, readonly HappeningPart[]> = {
  sent: [],
  yes: [],
  later: ['ask-again'],
  'by-email': ['advice', 'named'],
  replied: [],
  declined: [],
  away: ['until'],
  scheduled: ['meeting'],
  moved: ['meeting'],
  'called-off': ['ask-again'],
  met: ['kept-to-time', 'advice', 'named'],
  advice: ['advice'],
  named: ['named'],
  followed: ['taken'],
  'came-of-it': ['taken', 'text'],
  thanked: [],
  reported: [],
  gave: ['text'],
  congratulated: ['text'],
  note: ['text'],
  'do-not-contact': [],
};

/** What usually comes next, the likeliest first. */
const usual: Record<Stage, readonly HappeningKind[]> = {
  saved: ['note', 'scheduled', 'met'],
  drafted: ['note', 'scheduled', 'met'],
  asked: ['yes', 'scheduled', 'later', 'by-email', 'declined', 'away'],
  talking: ['scheduled', 'by-email', 'later', 'declined', 'away'],
  scheduled: ['met', 'moved', 'called-off', 'note'],
  met: ['thanked', 'advice', 'named', 'followed', 'note'],
  thanked: ['followed', 'came-of-it', 'reported', 'advice', 'named', 'scheduled'],
  'in-touch': ['gave', 'congratulated', 'followed', 'came-of-it', 'reported', 'scheduled', 'met'],
  resting: ['replied', 'scheduled', 'note'],
};

/** The pieces of advice of which this can be told: those that there still is something to do about, or of which more can come. */
export const adviceFor = (kind: HappeningKind, history: readonly Interaction[]): InteractionOf<'advised'>[] =>
  adviceIn(history)
    .filter((each) => isToDo(each) || (kind === 'came-of-it' && each.state === 'did'))
    .map(({ record }) => record);

function isPossible(kind: HappeningKind, history: readonly Interaction[]): boolean {
  if (kind === 'moved' || kind === 'called-off') return meetingsOf(history).some(({ met }) => !met);
  // That a letter was sent is noted with the letter; here it can only be corrected.
  if (kind === 'sent') return false;
  if (kind === 'followed' || kind === 'came-of-it') return adviceFor(kind, history).length > 0;
  return kind !== 'do-not-contact' || history.every((each) => each.type !== 'do-not-contact');
}

export interface KindChoices {
  likely: readonly HappeningKind[];
  others: readonly HappeningKind[];
}

/** What can be told of someone at this stage, with this history. */
export function choicesAt(stage: Stage, history: readonly Interaction[]): KindChoices {
  const possible = happeningKinds.filter((kind) => isPossible(kind, history));
  const likely = usual[stage].filter((kind) => possible.includes(kind));
  return { likely, others: possible.filter((kind) => !likely.includes(kind)) };
}

/**
 * What a record is told as; undefined for what was asked, which the prep sheet tells, for reminders and for what was said of
 * them.
 */
export function kindOf(each: Interaction): HappeningKind | undefined {
  switch (each.type) {
    case 'replied':
      return each.answer ?? 'replied';
    case 'out-of-office':
      return 'away';
    case 'rescheduled':
      return 'moved';
    case 'advised':
      return 'advice';
    case 'referred':
      return 'named';
    case 'sent':
    case 'declined':
    case 'scheduled':
    case 'met':
    case 'followed':
    case 'came-of-it':
    case 'thanked':
    case 'reported':
    case 'gave':
    case 'congratulated':
    case 'note':
    case 'do-not-contact':
      return each.type;
    case 'asked':
    // What was decided on advice is said anew where the advice stands.
    case 'decided':
    case 'passed':
    case 'own-reminder':
    case 'done':
    case 'snoozed':
    case 'dropped':
    case 'resumed':
    case 'undone':
      return undefined;
  }
}
