/** The fields of one fact, to correct. Its quote is the page's, and is not among them. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { FactKind, ReadFact } from '../capture/index.ts';
import { fieldsOf, isPartialDate, type FactFields } from '../contacts/index.ts';

export type FactProblem = { field: 'start' | 'end'; is: 'no-date' } | { field: 'end'; is: 'before-start' };

export interface FactForm {
  kind: Signal<FactKind>;
  title: Signal<string>;
  organization: Signal<string>;
  start: Signal<string>;
  end: Signal<string>;
  /** It goes on: there is no end. */
  ongoing: Signal<boolean>;
  problem: ReadonlySignal<FactProblem | undefined>;
  fields: () => FactFields;
}

function problemOf({ start, end }: FactFields): FactProblem | undefined {
  for (const [field, text] of [
    ['start', start],
    ['end', end],
  ] as const) {
    if (text !== '' && !isPartialDate(text)) return { field, is: 'no-date' };
  }
  const known = Math.min(start.length, end.length);
  return known > 0 && end.slice(0, known) < start.slice(0, known) ? { field: 'end', is: 'before-start' } : undefined;
}

/** A form filled with a fact as it stands. */
export function createFactForm(fact: Partial<FactFields> & Pick<ReadFact, 'kind'>): FactForm {
  const standing = fieldsOf(fact);
  const kind = signal(standing.kind);
  const ongoing = signal(standing.ongoing);
  const [title, organization, start, end] = [
    signal(standing.title),
    signal(standing.organization),
    signal(standing.start),
    signal(standing.end),
  ] as const;
  const fields = (): FactFields => ({
    kind: kind.value,
    title: title.value.trim(),
    organization: organization.value.trim(),
    start: start.value.trim(),
    end: ongoing.value ? '' : end.value.trim(),
    ongoing: ongoing.value,
  });
  return { kind, title, organization, start, end, ongoing, fields, problem: computed(() => problemOf(fields())) };
}
