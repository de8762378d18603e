/** What the list is filtered by, each taken away by a click. */
import { X } from 'lucide';
import { facets } from '../../../lib/models/people-query.ts';
import type { PeopleViewModel } from '../../../lib/models/people-view.ts';
import { Icon } from '../../Icon.tsx';
import { facetWords, valueWords } from './people-words.ts';

export function FilterChips({ view }: { view: PeopleViewModel }) {
  const filters = view.filters.value;
  const chips = facets.flatMap((facet) => (filters[facet] ?? []).map((value) => ({ facet, value })));
  if (chips.length === 0) return null;
  return (
    <ul class="row" aria-label="Filtered by">
      {chips.map(({ facet, value }) => (
        <li key={`${facet} ${value}`}>
          <button type="button" class="chip" onClick={() => view.toggle(facet, value)}>
            <span class="small">{facetWords[facet]}</span>
            <bdi>{valueWords(facet, value)}</bdi>
            <Icon of={X} />
            <span class="visually-hidden">Take this filter away</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="button-inline" onClick={view.clear}>
          Clear
        </button>
      </li>
    </ul>
  );
}
