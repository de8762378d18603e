/** The ways of looking at everyone that have names, and giving what is shown one. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LibraryModel } from '../../../lib/models/library.ts';

/** What is being named: a new view, or the one that is shown. */
type Naming = 'new' | 'shown';

export function SavedViews({ library }: { library: LibraryModel }) {
  const { view, views } = library.list;
  const [naming, setNaming] = useState<Naming>();
  const current = views.current.value;
  const kept = views.list.value;
  if (kept.length === 0 && !views.canKeep.value) return null;
  const person = view.query.value.person;
  const addressOf = (query: string): string =>
    `#people?${[query, person && `person=${person}`].filter(Boolean).join('&')}`;
  return (
    <div class="saved-views">
      {kept.length > 0 && (
        <nav class="row" aria-label="Your views">
          <a href={addressOf('')} {...(!current && !views.canKeep.value && { 'aria-current': 'page' as const })}>
            Everyone
          </a>
          {kept.map(({ id, name, query }) => (
            <a key={id} href={addressOf(query)} {...(id === current?.id && { 'aria-current': 'page' as const })}>
              <bdi>{name}</bdi>
            </a>
          ))}
        </nav>
      )}
      {naming ? (
        <NameForm
          label={naming === 'new' ? 'A name for this view' : 'Its new name'}
          name={naming === 'shown' ? (current?.name ?? '') : ''}
          onName={(name) => {
            setNaming(undefined);
            if (naming === 'new') void views.keep(name);
            else if (current) void views.rename(current.id, name);
          }}
          onLeave={() => setNaming(undefined)}
        />
      ) : (
        <span class="row">
          {views.canKeep.value && (
            <button type="button" class="button-inline" onClick={() => setNaming('new')}>
              Keep this view
            </button>
          )}
          {current && (
            <>
              <button type="button" class="button-inline" onClick={() => setNaming('shown')}>
                Rename
              </button>
              <button type="button" class="button-inline" onClick={() => void views.remove(current.id)}>
                Remove
              </button>
            </>
          )}
        </span>
      )}
    </div>
  );
}

interface NameFormProps {
  label: string;
  name: string;
  onName: (name: string) => void;
  onLeave: () => void;
}

function NameForm({ label, name, onName, onLeave }: NameFormProps) {
  const [typed, setTyped] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        onName(typed);
      }}
    >
      <input
        ref={field}
        type="text"
        dir="auto"
        autocomplete="off"
        aria-label={label}
        placeholder={label}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onLeave()}
      />
      <button type="submit" disabled={typed.trim() === ''}>
        Keep
      </button>
      <button type="button" class="button-quiet" onClick={onLeave}>
        Leave it
      </button>
    </form>
  );
}
