/** What the list of people is asked for: words, filters, an order, a view, someone to show. The library's address says it. */
import { purposes, stages } from '../contacts/index.ts';
import { parseId, type ContactId } from '../ids.ts';

/** By what people are filtered, in the order in which it is offered and stands in an address. */
export const facets = ['stage', 'due', 'tag', 'organization', 'field', 'source', 'purpose', 'touch'] as const;
export type Facet = (typeof facets)[number];

/** When the next thing is due: by today, within the week after, later, or nothing at all. */
export const dueSpans = ['today', 'week', 'later', 'nothing'] as const;
export type DueSpan = (typeof dueSpans)[number];

/** Whether the user is in touch with someone they talked with. */
export const touches = ['yes', 'no'] as const;
export type Touch = (typeof touches)[number];

/** By what people are put in order. */
export const sortings = ['name', 'organization', 'stage', 'due', 'tag', 'saved', 'touched'] as const;
export type Sorting = (typeof sortings)[number];

export interface Order {
  by: Sorting;
  /** From the other end than is usual for it. */
  isReversed: boolean;
}

export const peopleViews = ['table', 'board'] as const;
export type PeopleView = (typeof peopleViews)[number];

/** Values asked for, by facet: of one facet any will do, and someone must be right in every facet. */
export type Filters = Readonly<Partial<Record<Facet, readonly string[]>>>;

export interface PeopleQuery {
  /** Words to find people by; empty for everyone. */
  sought: string;
  filters: Filters;
  /** Absent for the usual: those saved last first, or, where words are sought, those whom they fit best. */
  order?: Order | undefined;
  view: PeopleView;
  /** Who is shown. */
  person?: ContactId | undefined;
  /** Which part of what is kept of them. */
  part?: string | undefined;
}

/** A facet whose values are few and known beforehand has them here. */
export const knownValues: Partial<Record<Facet, readonly string[]>> = {
  stage: stages,
  due: dueSpans,
  purpose: purposes,
  touch: touches,
};

const findIn = <Value extends string>(values: readonly Value[], text: string | null): Value | undefined =>
  values.find((each) => each === text);

/** Longer than any tag, organization or host that someone looks for. */
const longestValue = 200;

function readFilters(parameters: URLSearchParams): Filters {
  const filters: Partial<Record<Facet, string[]>> = {};
  for (const facet of facets) {
    const asked = parameters.getAll(facet).filter((each) => each !== '' && each.length <= longestValue);
    const values = [...new Set(asked)].filter((each) => knownValues[facet]?.includes(each) ?? true);
    if (values.length > 0) filters[facet] = values;
  }
  return filters;
}

function readOrder(text: string | null): Order | undefined {
  const isReversed = text?.startsWith('-') ?? false;
  const by = findIn(sortings, isReversed ? (text?.slice(1) ?? null) : text);
  return by && { by, isReversed };
}

/** What is asked for by the part of an address after the question mark; what cannot be understood of it is passed over. */
export function readPeopleQuery(text: string): PeopleQuery {
  const parameters = new URLSearchParams(text);
  const order = readOrder(parameters.get('sort'));
  const person = parseId<ContactId>(parameters.get('person') ?? '');
  const part = parameters.get('part');
  return {
    sought: parameters.get('q') ?? '',
    filters: readFilters(parameters),
    ...(order && { order }),
    view: findIn(peopleViews, parameters.get('view')) ?? 'table',
    ...(person && { person }),
    ...(person && part && { part }),
  };
}

/** The same as text, which `readPeopleQuery` understands; empty where nothing is asked for. */
export function writePeopleQuery({ sought, filters, order, view, person, part }: PeopleQuery): string {
  const parameters = new URLSearchParams();
  if (sought.trim() !== '') parameters.set('q', sought);
  for (const facet of facets) for (const value of filters[facet] ?? []) parameters.append(facet, value);
  if (order) parameters.set('sort', `${order.isReversed ? '-' : ''}${order.by}`);
  if (view !== 'table') parameters.set('view', view);
  if (person) parameters.set('person', person);
  if (person && part) parameters.set('part', part);
  return parameters.toString();
}

/** Values that differ only in case are one. */
export const isSameValue = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The filters with a value of one facet asked for, or no longer. */
export function toggled(filters: Filters, facet: Facet, value: string): Filters {
  const { [facet]: before = [], ...others } = filters;
  const without = before.filter((each) => !isSameValue(each, value));
  const after = without.length < before.length ? without : [...before, value];
  return after.length === 0 ? others : { ...others, [facet]: after };
}
