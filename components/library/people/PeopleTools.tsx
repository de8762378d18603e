/** Above the list: words to find people by, filters, the order, and whether they are shown as a table or a board. */
import { ArrowDownUp, ListFilter } from 'lucide';
import type { LibraryModel } from '../../../lib/models/library.ts';
import { peopleViews, sortings, type Sorting } from '../../../lib/models/people-query.ts';
import { Choice } from '../../Choice.tsx';
import { Field } from '../../Field.tsx';
import { Icon } from '../../Icon.tsx';
import { sortingWords, viewWords } from './people-words.ts';

const best = 'best';

export function PeopleTools({ library }: { library: LibraryModel }) {
  const { people, list } = library;
  const { view } = list;
  const order = view.order.value;
  const isChoosing = view.isChoosing.value;
  const shown = view.view.value;
  const options: (readonly [Sorting | typeof best, string])[] = [
    ...(people.sought.value.trim() === '' ? [] : [[best, 'Best match'] as const]),
    ...sortings.map((each) => [each, sortingWords[each]] as const),
  ];
  return (
    <div class="people-tools">
      <Field class="people-sought" label="Find" value={people.sought} />
      <button
        type="button"
        aria-expanded={isChoosing}
        aria-controls="people-filters"
        onClick={() => (view.isChoosing.value = !isChoosing)}
      >
        <Icon of={ListFilter} />
        Filter
      </button>
      <div class="people-sorting">
        <Choice
          label="Sorted by"
          value={order?.by ?? best}
          options={options}
          onChoose={(by) => view.arrange(by === best ? undefined : { by, isReversed: false })}
        />
        {order && (
          <button
            type="button"
            class="button-quiet"
            aria-pressed={order.isReversed}
            title="From the other end"
            onClick={() => view.sortBy(order.by)}
          >
            <Icon of={ArrowDownUp} />
            <span class="visually-hidden">From the other end</span>
          </button>
        )}
      </div>
      {people.chosen.value === undefined && (
        <fieldset class="people-views" aria-label="Shown as">
          {peopleViews.map((each) => (
            <button
              key={each}
              type="button"
              class="button-quiet"
              aria-pressed={each === shown}
              onClick={() => view.show(each)}
            >
              {viewWords[each]}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
