/** Reads text as a file of people, to the end. */
import {
  planOf,
  readPeople,
  type Columns,
  type Planned,
  type ReadFile,
  type Refusal,
  type Steps,
} from '../../../lib/exchange/index.ts';
import type { Capture, Contact } from '../../../lib/contacts/index.ts';
import type { Result } from '../../../lib/result.ts';

export function done<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (!(step.value >= 0 && step.value <= 1)) throw new Error(`${step.value} is no part`);
  }
}

export const file = { url: 'ni:///sha-256;abc', title: 'resume.json' };

export const outcomeOf = (text: string, columns?: Columns): Result<ReadFile, Refusal> =>
  done(readPeople(text, { file, judge: (words) => (words.includes('church') ? 'religion' : undefined), columns }));

export function peopleIn(text: string, columns?: Columns): ReadFile {
  const outcome = outcomeOf(text, columns);
  if (!outcome.ok) throw new Error(outcome.problem.is);
  return outcome.value;
}

export const planFor = (text: string, contacts: readonly Contact[], captures: readonly Capture[] = []): Planned[] =>
  done(planOf(peopleIn(text).entries, contacts, captures));
