/** Those found in a table, of whom only the rows in sight are drawn; where there is little room, a list of two lines each. */
import { ArrowDown, ArrowUp } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LibraryModel } from '../../../lib/models/library.ts';
import { isNewestFirst } from '../../../lib/models/people-order.ts';
import { sortings, type Sorting } from '../../../lib/models/people-query.ts';
import type { PersonRow } from '../../../lib/overview/index.ts';
import { Icon } from '../../Icon.tsx';
import { useRows } from '../../use-rows.ts';
import { PersonRowView } from './PersonRowView.tsx';
import { sortingWords } from './people-words.ts';

export interface PeopleTableProps {
  library: LibraryModel;
  found: readonly PersonRow[];
}

/** In pixels: two lines and room around them. */
const rowHeight = 56;
/** As many rows as a turn of the page goes. */
const pageLength = 10;

export function PeopleTable({ library, found }: PeopleTableProps) {
  const { selection } = library.list;
  const scroller = useRef<HTMLTableSectionElement>(null);
  /** The row that the keyboard is on, or comes to by Tab. */
  const [active, setActive] = useState(0);
  const current = Math.min(active, found.length - 1);
  const { rows, height, scrollTo } = useRows(scroller, found.length, rowHeight, current);
  /** The row that an arrow key goes to, once it is drawn. */
  const [wanted, want] = useState(-1);
  useLayoutEffect(() => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${wanted}"]`);
    if (!row) return;
    row.focus({ preventScroll: true });
    want(-1);
  }, [wanted, rows]);

  const move = (to: number, isRange: boolean): void => {
    const row = found[to];
    if (!row) return;
    setActive(to);
    want(to);
    scrollTo(to);
    if (isRange) selection.extendTo(row.id, found);
  };

  const press = (event: KeyboardEvent, index: number): void => {
    const row = found[index];
    const to = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: found.length - 1,
      PageDown: Math.min(index + pageLength, found.length - 1),
      PageUp: Math.max(index - pageLength, 0),
    }[event.key];
    if (to !== undefined) {
      if (event.shiftKey && selection.selected.value.size === 0 && row) selection.toggle(row.id);
      move(to, event.shiftKey);
    } else if (event.key === ' ' && row) selection.toggle(row.id);
    else if (event.key === 'Enter' && event.currentTarget instanceof Element)
      event.currentTarget.querySelector('a')?.click();
    else return;
    event.preventDefault();
  };

  return (
    <table role="grid" class="people-table" aria-label="People" aria-multiselectable aria-rowcount={found.length + 1}>
      <TableHead library={library} found={found} />
      <tbody ref={scroller} class="people-rows" style={{ '--rows-height': `${height}px` }}>
        {rows.map(({ index, start }) => {
          const row = found[index];
          return (
            row && (
              <PersonRowView
                key={row.id}
                library={library}
                found={found}
                row={row}
                index={index}
                isTabStop={index === current}
                onFocus={() => setActive(index)}
                onKeyDown={(event) => press(event, index)}
                style={{ insetBlockStart: `${start}px`, blockSize: `${rowHeight}px` }}
              />
            )
          );
        })}
      </tbody>
    </table>
  );
}

function TableHead({ library, found }: PeopleTableProps) {
  const { view, selection } = library.list;
  const selected = selection.selected.value.size;
  return (
    <thead class="people-head">
      <tr class="people-columns" aria-rowindex={1}>
        <td class="cell-tick">
          <input
            type="checkbox"
            aria-label="Select everyone found"
            checked={selected > 0 && selected === found.length}
            indeterminate={selected > 0 && selected < found.length}
            onChange={selected === found.length ? selection.clear : selection.all}
          />
        </td>
        {sortings.map((by) => (
          <ColumnHead key={by} by={by} view={view} />
        ))}
      </tr>
    </thead>
  );
}

function ColumnHead({ by, view }: { by: Sorting; view: LibraryModel['list']['view'] }) {
  const order = view.order.value;
  const isSorted = order?.by === by;
  const isDescending = isSorted && order.isReversed !== isNewestFirst(by);
  return (
    <th
      class={`cell-${by}`}
      {...(isSorted && { 'aria-sort': isDescending ? ('descending' as const) : ('ascending' as const) })}
    >
      <button type="button" class="column-button" onClick={() => view.sortBy(by)}>
        {sortingWords[by]}
        {isSorted && <Icon of={isDescending ? ArrowDown : ArrowUp} />}
      </button>
    </th>
  );
}
