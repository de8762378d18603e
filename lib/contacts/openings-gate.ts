/**
 * Whether one may ask someone about openings: by what the user came for, as they declared it, and by how well the two know each
 * other. Sources disagree on when; that it is not in the first letter, and that one holds to what one said, they do not.
 */
import type { Purpose } from './contact.ts';
import { happenedOn, type Interaction } from './interaction.ts';
import { isTalk, isThanks, isTheirs } from './stage.ts';

export type OpeningsGate =
  | { is: 'open' }
  /**
   * `another-purpose`: the user came to learn. `their-word`: they said no. Else what is to happen first: a talk, thanks for it,
   * or `more` times of hearing from each other, or one more talk.
   */
  | { is: 'locked'; until: 'another-purpose' | 'their-word' | 'a-talk' | 'thanks' }
  | { is: 'locked'; until: 'more-contact'; more: number };

/** Talks, or days on which the two heard of each other after the thanks, that make them know each other. */
const [enoughTalks, enoughContacts] = [2, 2];

/** What the user did that reached them and asks for nothing. */
const isGiven = (each: Interaction): boolean =>
  ['reported', 'gave', 'congratulated'].includes(each.type) ||
  (each.type === 'sent' && (each.kind === 'report-back' || each.kind === 'check-in'));

/** @param history one person's, as it stands, oldest first. */
export function openingsGate(purpose: Purpose, history: readonly Interaction[]): OpeningsGate {
  if (purpose === 'learn') return { is: 'locked', until: 'another-purpose' };
  if (history.some(({ type }) => type === 'do-not-contact') || history.findLast(isTheirs)?.type === 'declined')
    return { is: 'locked', until: 'their-word' };
  const talks = history.filter(isTalk).length;
  if (talks === 0) return { is: 'locked', until: 'a-talk' };
  // Whoever said from the first that they want to get to know people has nothing to bring up later.
  if (purpose === 'network-openly' || talks >= enoughTalks) return { is: 'open' };
  const first = history.findIndex(isTalk);
  const thanks = history.findIndex((each, index) => index > first && isThanks(each));
  if (thanks < 0) return { is: 'locked', until: 'thanks' };
  const days = new Set(
    history
      .slice(thanks + 1)
      .filter((each) => isGiven(each) || isTheirs(each))
      .map((each) => happenedOn(each).toString()),
  );
  const more = enoughContacts - days.size;
  return more > 0 ? { is: 'locked', until: 'more-contact', more } : { is: 'open' };
}
