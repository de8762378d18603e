/** What can be so of someone's facts, and what the facts are in that form. */
import type { CitableFact, FactWording, Slots } from '../../wording/index.ts';
import type { Asking } from '../question.ts';

export interface Shape {
  /** 'field-change', 'long-stay', …: the name by which a pattern asks for it. */
  is: string;
  facts: readonly CitableFact[];
  slots: Slots;
}

/** The facts that may be cited, best first, in words; the posts among them that have a date, in their order in time. */
export interface Material {
  asking: Asking;
  worded: readonly FactWording[];
  posts: readonly FactWording[];
}

export const shape = (is: string, facts: readonly FactWording[], slots: Slots): Shape => ({
  is,
  facts: facts.map(({ fact }) => fact),
  slots,
});

/** The year in which a fact begins, or is dated. */
export const yearOf = (date: string | undefined): number | undefined =>
  date === undefined ? undefined : Number(date.slice(0, 4));
