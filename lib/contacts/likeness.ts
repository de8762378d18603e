/**
 * Whether someone on a page may be someone saved: never by the name alone, and never without asking. What speaks for it is
 * given, so that the user can judge.
 */
import type { ReadFact } from '../capture/index.ts';
import type { Fact } from './contact.ts';
import { disagreeing } from './contradictions.ts';
import { quoteKey, sameOrganization, sameSubject, subjectOf } from './fact-subject.ts';
import type { MatchKind } from './match-keys.ts';
import type { NameComparison } from './name-comparison.ts';

export type LikeReason =
  /** They were saved from this address, which now shows another name. */
  | { is: 'page' }
  /** They share what one person alone should have, and the name differs. */
  | { is: MatchKind }
  | { is: 'organization'; organization: string }
  /** How many facts both sources give. */
  | { is: 'facts'; count: number };

/** What two sources say, as far as it tells whether they speak of one person. */
export interface Likened<SomeFact extends ReadFact = ReadFact> {
  organizations: readonly string[];
  facts: readonly SomeFact[];
}

/** Words that a quote needs to be one person's alone. */
const telling = 3;

const kindsOfStay: ReadonlySet<ReadFact['kind']> = new Set(['position', 'education']);

/** Every organisation that a source places someone in: the one of today first, then those of posts and degrees. */
export const organizationsOf = (today: string | undefined, facts: readonly ReadFact[]): string[] => [
  ...(today === undefined ? [] : [today]),
  ...facts.flatMap(({ kind, organization }) =>
    organization !== undefined && kindsOfStay.has(kind) ? [organization] : [],
  ),
];

function agreeingFacts(here: readonly ReadFact[], held: readonly Fact[]): number {
  const quotes = new Set(held.map((fact) => quoteKey(fact.quote)).filter((key) => key.split(' ').length >= telling));
  const subjects = held.map((fact) => ({ fact, subject: subjectOf(fact) }));
  return here.filter((fact) => {
    if (quotes.has(quoteKey(fact.quote))) return true;
    if (fact.start === undefined && fact.end === undefined) return false;
    const subject = subjectOf(fact);
    return subjects.some(
      (each) =>
        sameSubject(each.subject, subject) &&
        each.fact.start === fact.start &&
        disagreeing(each.fact, fact).length === 0,
    );
  }).length;
}

/** What speaks for one person; undefined where it is too little to ask about. */
export function likeReasons(
  names: NameComparison,
  here: Likened,
  held: Likened<Fact>,
): readonly LikeReason[] | undefined {
  if (names !== 'same' && names !== 'other-script') return undefined;
  const organization = here.organizations.find((one) =>
    held.organizations.some((other) => sameOrganization(one, other)),
  );
  const count = agreeingFacts(here.facts, held.facts);
  const reasons: LikeReason[] = [
    ...(organization === undefined ? [] : [{ is: 'organization', organization } as const]),
    ...(count === 0 ? [] : [{ is: 'facts', count } as const]),
  ];
  // Where the names cannot be compared, colleagues share as much as one thing.
  return reasons.length > 0 && (names === 'same' || (count > 0 && reasons.length + count > 2)) ? reasons : undefined;
}
