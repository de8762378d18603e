/** Where sources disagree: two pages that date one thing differently, or place someone in two houses. Both stand. */
import type { ReadFact } from '../capture/index.ts';
import type { Capture, Fact } from './contact.ts';
import { sameOrganization, sameSubject, subjectOf, type Subject } from './fact-subject.ts';

export type DatedField = 'start' | 'end';

export interface Contradiction {
  /** In the order in which they were read. */
  facts: readonly [Fact, Fact];
  fields: readonly DatedField[];
}

/** Whether two dates can be one: `2014` is `2014-09` said less precisely. */
const agrees = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** The dates in which two facts on one subject disagree. What a fact does not say contradicts nothing. */
export function disagreeing(one: ReadFact, other: ReadFact): DatedField[] {
  const fields = (['start', 'end'] as const).filter((field) => {
    const [first, second] = [one[field], other[field]];
    return first !== undefined && second !== undefined && !agrees(first, second);
  });
  const endsInOne =
    (one.ongoing === true && other.end !== undefined) || (other.ongoing === true && one.end !== undefined);
  return endsInOne && !fields.includes('end') ? [...fields, 'end'] : fields;
}

interface Placed {
  fact: Fact;
  page: string;
  subject: Subject;
}

/** Facts that the page they were read from still had when it was read last. */
export function standingFacts(facts: readonly Fact[], captures: readonly Capture[]): Fact[] {
  const gone = new Set(captures.flatMap((capture) => capture.gone ?? []));
  return facts.filter((fact) => !gone.has(fact.id));
}

const isDated = ({ start, end, ongoing }: ReadFact): boolean => (start ?? end) !== undefined || ongoing === true;

/**
 * The contradictions between what different pages say. A thing that one page dates in two ways, such as two stays at one
 * place, cannot be told apart and is left alone; one that it dates twice alike is counted once.
 */
export function contradictions(facts: readonly Fact[], captures: readonly Capture[]): Contradiction[] {
  const pages = new Map(captures.map((capture) => [capture.id, capture.page]));
  const placed = standingFacts(facts, captures)
    .filter(isDated)
    .map((fact): Placed => ({ fact, page: pages.get(fact.capture) ?? '', subject: subjectOf(fact) }));
  /** Whether a page has this thing once, and this is where; `of` is what another page says of it. */
  const isOnly = (here: Placed, of: Placed): boolean => {
    const twins = placed.filter((each) => each.page === here.page && sameSubject(each.subject, of.subject));
    return twins[0] === here && twins.every((each) => disagreeing(each.fact, here.fact).length === 0);
  };
  return placed.flatMap((one, index) =>
    placed.slice(index + 1).flatMap((other): Contradiction[] => {
      if (one.page === other.page || !sameSubject(one.subject, other.subject)) return [];
      const fields = disagreeing(one.fact, other.fact);
      return fields.length > 0 && isOnly(one, other) && isOnly(other, one)
        ? [{ facts: [one.fact, other.fact], fields }]
        : [];
    }),
  );
}

export interface SaidHere {
  value: string;
  capture: Capture;
}

/** The organisations that different pages place someone in, as each said last; none where they agree. */
export function organizationsSaid(captures: readonly Capture[]): SaidHere[] {
  const latest = new Map(
    captures.toSorted((a, b) => (a.readAt < b.readAt ? -1 : 1)).map((capture) => [capture.page, capture]),
  );
  const said = [...latest.values()].flatMap((capture): SaidHere[] =>
    capture.said?.organization ? [{ value: capture.said.organization, capture }] : [],
  );
  const differ = said.some(({ value }, index) =>
    said.slice(index + 1).some((each) => !sameOrganization(value, each.value)),
  );
  return differ ? said : [];
}
