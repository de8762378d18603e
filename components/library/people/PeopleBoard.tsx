/**
 * Those found as cards under their stage. A stage follows from what happened, so a card is not dragged: what happened is
 * noted, and the card moves by itself.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { stages, type Stage } from '../../../lib/contacts/index.ts';
import type { LibraryModel } from '../../../lib/models/library.ts';
import { toggled } from '../../../lib/models/people-query.ts';
import type { PersonRow } from '../../../lib/overview/index.ts';
import { PersonCard } from './PersonCard.tsx';
import { stageHeadings } from './people-words.ts';

/** Cards in a column; the table has the rest. */
const mostCards = 30;

interface PeopleBoardProps {
  library: LibraryModel;
  found: readonly PersonRow[];
}

interface Column {
  stage: Stage;
  all: number;
  cards: readonly PersonRow[];
}

export function PeopleBoard({ library, found }: PeopleBoardProps) {
  const board = useRef<HTMLDivElement>(null);
  const byStage = Map.groupBy(found, (row) => row.stage);
  const columns = stages.flatMap((stage): Column[] => {
    const theirs = byStage.get(stage);
    return theirs ? [{ stage, all: theirs.length, cards: theirs.slice(0, mostCards) }] : [];
  });
  const empty = stages.filter((stage) => !byStage.has(stage)).map((stage) => stageHeadings[stage]);
  const [active, setActive] = useState<PersonRow['id']>();
  const isOnBoard = columns.some(({ cards }) => cards.some(({ id }) => id === active));
  const tabStop = isOnBoard ? active : columns[0]?.cards[0]?.id;
  const [wanted, want] = useState<PersonRow['id']>();
  useLayoutEffect(() => {
    if (wanted === undefined) return;
    board.current?.querySelector<HTMLElement>(`[data-card="${wanted}"]`)?.focus();
    want(undefined);
  }, [wanted]);

  const press = (event: KeyboardEvent, id: PersonRow['id'], x: number, y: number): void => {
    const isRightToLeft = board.current && getComputedStyle(board.current).direction === 'rtl';
    const sideways = isRightToLeft ? -1 : 1;
    const to = {
      ArrowDown: [x, y + 1],
      ArrowUp: [x, y - 1],
      ArrowRight: [x + sideways, y],
      ArrowLeft: [x - sideways, y],
      Home: [x, 0],
      End: [x, Infinity],
    }[event.key];
    if (to) {
      const cards = columns[to[0] ?? x]?.cards ?? [];
      const next = cards[Math.min(to[1] ?? y, cards.length - 1)];
      if (next) want(next.id);
    } else if (event.key === ' ') library.list.selection.toggle(id);
    else if (event.key.toLowerCase() === 'n' && !event.ctrlKey && !event.metaKey) void library.note(id);
    else return;
    event.preventDefault();
  };

  return (
    <div class="people-board">
      <div ref={board} class="board-columns">
        {columns.map(({ stage, all, cards }, x) => (
          <section key={stage} class="board-column" aria-label={`${stageHeadings[stage]}, ${all}`}>
            <h2 class="row-apart">
              {stageHeadings[stage]} <span class="small">{all.toLocaleString('en')}</span>
            </h2>
            <ul>
              {cards.map((row, y) => (
                <PersonCard
                  key={row.id}
                  library={library}
                  row={row}
                  isTabStop={row.id === tabStop}
                  onFocus={() => setActive(row.id)}
                  onKeyDown={(event) => press(event, row.id, x, y)}
                />
              ))}
            </ul>
            {cards.length < all && <MoreLink library={library} stage={stage} more={all - cards.length} />}
          </section>
        ))}
      </div>
      <p class="small">
        {empty.length > 0 && `Nobody yet: ${empty.join(', ')}. `}
        Where someone stands follows from what happened: note it, with N on a card, and the card moves by itself.
      </p>
    </div>
  );
}

function MoreLink({
  library: {
    list: { view },
  },
  stage,
  more,
}: {
  library: LibraryModel;
  stage: Stage;
  more: number;
}) {
  const filters = toggled({ ...view.filters.value, stage: [] }, 'stage', stage);
  return (
    <a class="small" href={`#${view.addressWith({ filters, view: 'table' })}`}>
      {more.toLocaleString('en')} more, in the table
    </a>
  );
}
