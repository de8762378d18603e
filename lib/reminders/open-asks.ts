/** How many asks wait for an answer at once, as advice: nothing is ever held back on its account. */
import { stage, standing, type Interaction, unansweredAsks } from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';

export interface AskLimits {
  atOnce: number;
  perOrganization: number;
}

/** Five at once, two in one place: enough to hear back from someone, few enough to write each one with care. */
export const defaultAskLimits: AskLimits = { atOnce: 5, perOrganization: 2 };

export type AskAdvice =
  | { is: 'fine' }
  /** So many people are yet to answer. */
  | { is: 'many-open'; open: number }
  /** So many people there are yet to answer; they may well talk to each other. */
  | { is: 'many-there'; organization: string; open: number };

/** The people whose answer is still hoped for; those who rest are not. */
export function openAsks(interactions: readonly Interaction[], today: Temporal.PlainDate): ContactId[] {
  const histories = Map.groupBy(standing(interactions), (each) => each.contact);
  return [...histories].flatMap(([contact, history]) =>
    unansweredAsks(history).length > 0 && stage(history, [], today) === 'asked' ? [contact] : [],
  );
}

const sameText = (text: string): string => text.trim().normalize('NFC').toLowerCase();

/** What to consider before asking `next`. `organizationOf` gives what is known of where someone works. */
export function adviceBeforeAsking(
  next: ContactId,
  open: readonly ContactId[],
  organizationOf: (contact: ContactId) => string | undefined,
  limits: AskLimits = defaultAskLimits,
): AskAdvice {
  const others = open.filter((each) => each !== next);
  const organization = organizationOf(next);
  const there = others.filter(
    (each) => organization !== undefined && sameText(organizationOf(each) ?? '') === sameText(organization),
  );
  if (organization !== undefined && there.length >= limits.perOrganization)
    return { is: 'many-there', organization, open: there.length };
  return others.length >= limits.atOnce ? { is: 'many-open', open: others.length } : { is: 'fine' };
}
