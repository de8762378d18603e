/** What each facet makes of a person. */
import type { IsoDate } from '../clock.ts';
import type { Stage } from '../contacts/index.ts';
import { touchEvery, type KeepInTouch } from '../reminders/index.ts';
import type { DueSpan, Facet, Touch } from './people-query.ts';
import type { PersonRow } from '../overview/index.ts';
import type { ValuesOf } from './people-sifting.ts';

/** What some facets depend on beside the person. */
export interface FacetSurroundings {
  today: IsoDate;
  keepInTouch: KeepInTouch;
}

/** With whom one can keep in touch. */
const hasTalked: ReadonlySet<Stage> = new Set(['met', 'thanked', 'in-touch']);

/** The last day of the week that begins today. */
const weekFrom = (today: IsoDate): IsoDate => Temporal.PlainDate.from(today).add({ days: 7 }).toString();

export function valuesBy({ today, keepInTouch }: FacetSurroundings): Record<Facet, ValuesOf> {
  const weekEnd = weekFrom(today);
  const spanOf = ({ due }: PersonRow): DueSpan => {
    if (due === undefined) return 'nothing';
    if (due.on <= today) return 'today';
    return due.on <= weekEnd ? 'week' : 'later';
  };
  const touchOf = ({ id, tags, stage }: PersonRow): Touch =>
    hasTalked.has(stage) && touchEvery(id, tags, keepInTouch) !== 'never' ? 'yes' : 'no';
  return {
    stage: (row) => [row.stage],
    due: (row) => [spanOf(row)],
    tag: (row) => row.tags,
    organization: (row) => (row.organization === undefined ? [] : [row.organization]),
    field: (row) => row.fields,
    source: (row) => row.sources,
    purpose: (row) => [row.purpose],
    touch: (row) => [touchOf(row)],
  };
}
