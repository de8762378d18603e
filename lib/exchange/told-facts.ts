/** Facts in plain lines, each with its words and where they stand, for files that only hold text. */
import type { Capture, StandingFact } from '../contacts/index.ts';
import type { Person } from './person.ts';

/** The day of an instant, as its ISO text begins. */
export const dayOf = (instant: string): string => instant.slice(0, 10);

/** A source of facts with the facts that are from it, in the order in which they were read. */
export interface SourcedFacts {
  capture: Capture;
  facts: readonly StandingFact[];
}

export const bySource = ({ captures, facts }: Person): SourcedFacts[] =>
  captures
    .toSorted((a, b) => (a.readAt < b.readAt ? -1 : 1))
    .map((capture) => ({ capture, facts: facts.filter((fact) => fact.capture === capture.id) }));

/** Every fact with its quote, under the page that it is from; without what is private, for cards are passed on. */
export const toldFacts = (person: Person): string =>
  bySource(person)
    .map(({ capture, facts }) => ({ capture, facts: facts.filter(({ sensitive }) => sensitive === undefined) }))
    .filter(({ facts }) => facts.length > 0)
    .map(({ capture, facts }) =>
      [
        `${capture.title} (${capture.url}, read ${dayOf(capture.readAt)})`,
        ...facts.map((fact) => `“${fact.quote}”`),
      ].join('\n'),
    )
    .join('\n\n');
