/** A list of what was found in a file, of any length: of a long one only the rows in sight are drawn. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useRows } from '../use-rows.ts';

interface FoundListProps<Item> {
  title: string;
  all: readonly Item[];
  /** How many lines of text a row has at the most. */
  lines: number;
  /** Whether the list is shown only when asked for. */
  isFolded?: boolean;
  children: (item: Item) => ComponentChildren;
}

export function FoundList<Item>({ isFolded = false, ...props }: FoundListProps<Item>) {
  const [isOpen, open] = useState(false);
  const { title, all } = props;
  if (all.length === 0) return null;
  if (!isFolded) {
    return (
      <div class="stack-tight">
        <h3>{title}</h3>
        <Rows {...props} />
      </div>
    );
  }
  return (
    <details onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && <Rows {...props} />}
    </details>
  );
}

/** In pixels: a line of text, and the room around a row. */
const lineHeight = 24;
const around = 17;
/** Rows in sight of a list that is longer. */
const mostInSight = 6;

function Rows<Item>({ title, all, lines, children }: Omit<FoundListProps<Item>, 'isFolded'>) {
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = lines * lineHeight + around;
  const { rows, height } = useRows(scroller, all.length, rowHeight);
  const isLong = all.length > mostInSight;
  return (
    <div
      ref={scroller}
      class="found-rows"
      style={{ blockSize: `${Math.min(height, mostInSight * rowHeight)}px` }}
      {...(isLong && { tabIndex: 0, role: 'group', 'aria-label': title })}
    >
      <ul style={{ blockSize: `${height}px` }}>
        {rows.map(({ index, start }) => {
          const item = all[index];
          return (
            item !== undefined && (
              <li
                key={index}
                aria-setsize={all.length}
                aria-posinset={index + 1}
                style={{ insetBlockStart: `${start}px`, blockSize: `${rowHeight}px` }}
              >
                {children(item)}
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
