/** Everyone who is saved, with a line to find them by, and beside it the one who is chosen. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Contact } from '../../lib/contacts/index.ts';
import type { LibraryModel } from '../../lib/models/library.ts';
import { Field } from '../Field.tsx';
import { useRows } from '../use-rows.ts';
import { dayWords } from '../words.ts';
import { PersonPane } from './PersonPane.tsx';

export function PeopleView({ library }: { library: LibraryModel }) {
  const { people } = library;
  const found = people.found.value;
  return (
    <div class="people">
      <section class="people-list" aria-label="People">
        <h1>People</h1>
        {people.count.value > 0 && <Field label="Find" value={people.sought} />}
        {found && (
          <p class="small" aria-live="polite">
            {foundWords(found.length, people.count.value)}
          </p>
        )}
        {people.count.value > 1 && (
          <p>
            <a href="#duplicates">Look for duplicates</a>
          </p>
        )}
        {found && <PeopleRows library={library} found={found} />}
      </section>
      {people.chosen.value === undefined ? (
        <p class="people-nobody">{people.count.value > 0 ? 'Choose someone to see what you keep of them.' : ''}</p>
      ) : (
        <PersonPane library={library} />
      )}
    </div>
  );
}

function foundWords(found: number, all: number): string {
  if (all === 0) return 'Nobody is saved yet. Open someone’s page and click the toolbar button.';
  if (found === all) return all === 1 ? '1 person' : `${all} people`;
  return found === 0 ? 'Nobody has these letters.' : `${found} of ${all}`;
}

/** In pixels: two lines and room around them. */
const rowHeight = 60;

function PeopleRows({ library, found }: { library: LibraryModel; found: readonly Contact[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, height, scrollTo } = useRows(scroller, found.length, rowHeight);
  /** The row that an arrow key goes to, once it is drawn. */
  const [wanted, want] = useState(-1);
  useLayoutEffect(() => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${wanted}"] a`);
    if (!row) return;
    row.focus();
    want(-1);
  }, [wanted, rows]);
  const move = (event: KeyboardEvent, index: number): void => {
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: found.length - 1 }[event.key];
    if (to === undefined || found[to] === undefined) return;
    event.preventDefault();
    want(to);
    scrollTo(to);
  };
  return (
    <div ref={scroller} class="people-rows">
      <ul style={{ blockSize: `${height}px` }}>
        {rows.map(({ index, start }) => {
          const contact = found[index];
          return (
            contact && (
              <li
                key={contact.id}
                data-row={index}
                aria-setsize={found.length}
                aria-posinset={index + 1}
                style={{ insetBlockStart: `${start}px`, blockSize: `${rowHeight}px` }}
              >
                <PersonRow library={library} contact={contact} onKeyDown={(event) => move(event, index)} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

interface PersonRowProps {
  library: LibraryModel;
  contact: Contact;
  onKeyDown: (event: KeyboardEvent) => void;
}

function PersonRow({ library, contact, onKeyDown }: PersonRowProps) {
  const post = [contact.headline?.value, contact.organization?.value].filter(Boolean).join(' · ');
  const isChosen = library.people.chosen.value === contact.id;
  return (
    <a
      class="person-row"
      href={`#${contact.id}`}
      {...(isChosen && { 'aria-current': 'true' as const })}
      onKeyDown={onKeyDown}
    >
      <span class="row-apart">
        <bdi class="person-name">{contact.name.value}</bdi>
        <span class="small">{dayWords(contact.createdAt)}</span>
      </span>
      <span class="small one-line" dir="auto">
        {post}
      </span>
    </a>
  );
}
