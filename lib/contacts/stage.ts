/** Where the user is with a contact: computed from what happened and from drafts, and never stored. */
import type { Letter, LetterKind } from '../letters/index.ts';
import { happenedOn, type Interaction, type InteractionOf } from './interaction.ts';
import { meetingsOf } from './meetings.ts';

export const stages = [
  'saved',
  'drafted',
  'asked',
  'talking',
  'scheduled',
  'met',
  'thanked',
  'in-touch',
  'resting',
] as const;
export type Stage = (typeof stages)[number];

/** The letters that ask for something, so that silence after them means something. */
const asking: ReadonlySet<LetterKind> = new Set(['request', 'introduction', 'answer-by-email', 'follow-up']);

/** What shows that they took part: after it, no earlier letter waits for an answer. */
const theirs: ReadonlySet<Interaction['type']> = new Set([
  'replied',
  'declined',
  'scheduled',
  'rescheduled',
  'met',
  'advised',
  'referred',
]);

/** Whether this is something that the other person had a part in. */
export const isTheirs = (each: Interaction): boolean => theirs.has(each.type);

/** A letter that asks for something. */
export const isAsk = (each: Interaction): each is InteractionOf<'sent'> =>
  each.type === 'sent' && asking.has(each.kind);

/** The letters that ask and to which nothing has come back, oldest first, of a history that stands. */
export function unansweredAsks(history: readonly Interaction[]): InteractionOf<'sent'>[] {
  const lastAnswer = history.findLastIndex(isTheirs);
  return history.slice(lastAnswer + 1).filter(isAsk);
}

/** A talk, or the questions answered in writing: what one thanks for. */
export const isTalk = (each: Interaction): boolean =>
  each.type === 'met' || (each.type === 'replied' && each.answer === 'by-email');

/** A thank-you, noted by itself or as a letter. */
export const isThanks = (each: Interaction): boolean =>
  each.type === 'thanked' || (each.type === 'sent' && each.kind === 'thank-you');

/** An account of what came of advice or a referral, noted by itself or as a letter. */
export const isReport = (each: Interaction): boolean =>
  each.type === 'reported' || (each.type === 'sent' && each.kind === 'report-back');

/** When silence counts as an answer. */
export interface Patience {
  /** Follow-ups to one letter. */
  followUps: number;
  /** Calendar days after the last of them. */
  restsAfter: number;
}

/** Two weeks after the one follow-up: by then those who answer have answered. The figure is our own. */
const defaultPatience: Patience = { followUps: 1, restsAfter: 14 };

/** What shows, after the thanks, that the contact lives on. */
const inTouch = (each: Interaction): boolean =>
  isReport(each) ||
  ['replied', 'gave', 'congratulated', 'referred', 'advised'].includes(each.type) ||
  (each.type === 'sent' && each.kind === 'check-in');

/**
 * The stage of one person. `history` is theirs as it stands, oldest first; `letters` are those to them; `today` is the
 * civil date where the user is.
 */
export function stage(
  history: readonly Interaction[],
  letters: readonly Letter[],
  today: Temporal.PlainDate,
  patience: Patience = defaultPatience,
): Stage {
  if (history.some((each) => each.type === 'do-not-contact')) return 'resting';
  if (history.findLast(isTheirs)?.type === 'declined') return 'resting';
  if (meetingsOf(history).some(({ met }) => !met)) return 'scheduled';
  const talk = history.findLastIndex(isTalk);
  if (talk >= 0) return afterTalk(history, talk);
  if (history.some((each) => isTheirs(each) && each.type !== 'declined')) {
    if (unansweredAsks(history).length === 0) return 'talking';
  }
  return beforeTalk(history, letters, today, patience);
}

/** A second talk is a talk with someone one is in touch with. */
function afterTalk(history: readonly Interaction[], talk: number): Stage {
  const thanks = history.findIndex((each, index) => isThanks(each) && history.slice(0, index).some(isTalk));
  if (thanks < 0) return 'met';
  if (history.slice(thanks + 1).some(inTouch)) return 'in-touch';
  return thanks > talk ? 'thanked' : 'met';
}

/** The day from which silence counts as an answer, where all that may be asked was asked. `history` as in `stage`. */
export function restsFrom(
  history: readonly Interaction[],
  { followUps, restsAfter }: Patience = defaultPatience,
): Temporal.PlainDate | undefined {
  const asks = unansweredAsks(history);
  const last = asks.at(-1);
  return last && asks.length > followUps ? happenedOn(last).add({ days: restsAfter }) : undefined;
}

function beforeTalk(
  history: readonly Interaction[],
  letters: readonly Letter[],
  today: Temporal.PlainDate,
  patience: Patience,
): Stage {
  const rests = restsFrom(history, patience);
  if (rests && Temporal.PlainDate.compare(rests, today) <= 0) return 'resting';
  if (history.some((each) => each.type === 'sent')) return 'asked';
  return letters.some((letter) => letter.status === 'draft') ? 'drafted' : 'saved';
}
