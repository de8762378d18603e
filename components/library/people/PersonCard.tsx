/** Someone on the board. */
import type { LibraryModel } from '../../../lib/models/library.ts';
import type { PersonRow } from '../../../lib/overview/index.ts';
import { Marked, WhyFound } from './FoundWords.tsx';
import { dueWords } from './people-words.ts';

interface PersonCardProps {
  library: LibraryModel;
  row: PersonRow;
  /** Whether Tab comes to it. */
  isTabStop: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

export function PersonCard({ library, row, isTabStop, onFocus, onKeyDown }: PersonCardProps) {
  const { people, list } = library;
  const { view, selection } = list;
  const why = people.why(row.id);
  const due = dueWords(row, view.today.value);
  const post = [row.headline, row.organization].filter(Boolean).join(' · ');
  return (
    <li class="person-card">
      <span class="row-apart">
        <a
          class="person-name"
          data-card={row.id}
          tabIndex={isTabStop ? 0 : -1}
          href={`#${view.addressWith({ person: row.id, part: undefined })}`}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
        >
          <bdi>
            <Marked text={row.name} ranges={people.rangesIn(row.name)} />
          </bdi>
        </a>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={`Select ${row.name}`}
          checked={selection.selected.value.has(row.id)}
          onChange={() => selection.toggle(row.id)}
        />
      </span>
      {why && <WhyFound why={why} />}
      {!why && post !== '' && (
        <span class="small one-line" dir="auto">
          <Marked text={post} ranges={people.rangesIn(post)} />
        </span>
      )}
      {due && (
        <span class="small">
          {due.what} {due.when}
        </span>
      )}
      {row.tags.length > 0 && (
        <span class="small one-line" dir="auto">
          {row.tags.join(', ')}
        </span>
      )}
      <button type="button" class="button-inline card-note" tabIndex={-1} onClick={() => void library.note(row.id)}>
        Note what happened
      </button>
    </li>
  );
}
