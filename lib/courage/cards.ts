/** What people who hesitate tell themselves, an answer to each, and what is known about it with how well it is known. */
import cardsFile from './cards.json' with { type: 'json' };

/**
 * Where a user may hesitate: nothing sent yet; a letter that asks, or one of thanks, lies unsent; what was sent stays without an
 * answer.
 */
export const moments = ['first-use', 'unsent-ask', 'unsent-thanks', 'unanswered'] as const;
export type Moment = (typeof moments)[number];

/**
 * How well something is known: by an experiment near to this, by one elsewhere, by counting what happened, by experience. What
 * is in doubt is not said at all.
 */
export const grades = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof grades)[number];

export interface Evidence {
  says: string;
  source: string;
  grade: Grade;
}

export interface Card {
  id: string;
  /** When it fits. */
  moments: readonly Moment[];
  /** In the first person, as it is thought. */
  worry: string;
  answer: string;
  evidence: readonly Evidence[];
}

const isMoment = (name: string): name is Moment => moments.some((each) => each === name);
const isGrade = (name: string): name is Grade => grades.some((each) => each === name);

/** What the file does not spell right is left out; a test finds it. */
export const cards: readonly Card[] = cardsFile.map(({ id, worry, answer, ...rest }) => ({
  id,
  worry,
  answer,
  moments: rest.moments.filter(isMoment),
  evidence: rest.evidence.flatMap(({ says, source, grade }) => (isGrade(grade) ? [{ says, source, grade }] : [])),
}));
