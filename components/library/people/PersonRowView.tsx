/** Someone in a row of the table. */
import type { CSSProperties } from 'preact';
import type { LibraryModel } from '../../../lib/models/library.ts';
import type { PersonRow } from '../../../lib/overview/index.ts';
import { dayWords } from '../../words.ts';
import { Marked, WhyFound } from './FoundWords.tsx';
import { dueWords, stageHeadings } from './people-words.ts';

export interface PersonRowProps {
  library: LibraryModel;
  /** The list that the row stands in. */
  found: readonly PersonRow[];
  row: PersonRow;
  index: number;
  /** Whether Tab comes to it. */
  isTabStop: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  style: CSSProperties;
}

function Post({ row, people }: Pick<PersonRowProps, 'row'> & { people: LibraryModel['people'] }) {
  const marked = (text: string) => <Marked text={text} ranges={people.rangesIn(text)} />;
  return (
    <span class="small one-line" dir="auto">
      {row.headline !== undefined && <bdi>{marked(row.headline)}</bdi>}
      {row.organization !== undefined && (
        <span class="organization-beside">
          {row.headline !== undefined && ' · '}
          <bdi>{marked(row.organization)}</bdi>
        </span>
      )}
    </span>
  );
}

export function PersonRowView({ library, found, row, index, isTabStop, onFocus, onKeyDown, style }: PersonRowProps) {
  const { people, list } = library;
  const { view, selection } = list;
  const isSelected = selection.selected.value.has(row.id);
  const why = people.why(row.id);
  const isShown = people.chosen.value === row.id;
  const due = dueWords(row, view.today.value);
  const click = (event: MouseEvent): void => {
    const isBox = event.target instanceof HTMLInputElement;
    if (event.shiftKey) {
      // A box that is kept from changing would be set back after it was drawn anew.
      if (!isBox) event.preventDefault();
      selection.extendTo(row.id, found);
    } else if (isBox) selection.toggle(row.id);
    else if (event.target === event.currentTarget && event.currentTarget instanceof Element)
      event.currentTarget.querySelector('a')?.click();
  };
  return (
    <tr
      class="person-row people-columns"
      data-row={index}
      tabIndex={isTabStop ? 0 : -1}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      {...(isShown && { 'aria-current': 'true' as const })}
      style={style}
      onFocusCapture={onFocus}
      onClick={click}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
    >
      <td class="cell-tick">
        <input type="checkbox" tabIndex={-1} aria-label={`Select ${row.name}`} checked={isSelected} />
      </td>
      <td class="cell-name">
        <a class="person-name" tabIndex={-1} href={`#${view.addressWith({ person: row.id, part: undefined })}`}>
          <bdi>
            <Marked text={row.name} ranges={people.rangesIn(row.name)} />
          </bdi>
        </a>
        {why ? <WhyFound why={why} /> : <Post row={row} people={people} />}
      </td>
      <td class="cell-organization one-line" dir="auto">
        {row.organization !== undefined && (
          <Marked text={row.organization} ranges={people.rangesIn(row.organization)} />
        )}
      </td>
      <td class="cell-stage one-line">{stageHeadings[row.stage]}</td>
      <td class="cell-due">
        {due && (
          <>
            <span class="one-line">{due.what}</span>
            <span class="small">{due.when}</span>
          </>
        )}
      </td>
      <td class="cell-tag one-line" dir="auto">
        {row.tags.join(', ')}
      </td>
      <td class="cell-saved small">{dayWords(row.savedAt)}</td>
      <td class="cell-touched small">{dayWords(row.touchedAt)}</td>
    </tr>
  );
}
