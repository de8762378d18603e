/** What can be done with those who are selected. */
import { Download, Tag, Trash, X } from 'lucide';
import { useState } from 'preact/hooks';
import type { LibraryModel } from '../../../lib/models/library.ts';
import type { SomeFile } from '../../../lib/models/exporting.ts';
import type { PersonRow } from '../../../lib/overview/index.ts';
import { Icon } from '../../Icon.tsx';
import { pageWords } from '../page-words.ts';

const files: readonly (readonly [SomeFile, string])[] = [
  ['csv', 'Table (CSV)'],
  ['vcard', 'Address book (vCard)'],
  ['json', 'Data (JSON)'],
  ['markdown', 'Pages to read (Markdown)'],
];

export function SelectionBar({ library }: { library: LibraryModel }) {
  const { selection, acts } = library.list;
  const [open, setOpen] = useState<'tags' | 'files'>();
  const selected = selection.selected.value;
  const isBusy = acts.busy.value || library.exporting.work.value !== undefined;
  const switchTo = (part: 'tags' | 'files') => (): void => setOpen(open === part ? undefined : part);
  return (
    <fieldset class="selection" aria-label="Selected">
      <span class="row">
        <span aria-live="polite">{selected.size.toLocaleString('en')} selected</span>
        <button type="button" class="button-quiet" aria-expanded={open === 'tags'} onClick={switchTo('tags')}>
          <Icon of={Tag} />
          Tags
        </button>
        <button type="button" class="button-quiet" aria-expanded={open === 'files'} onClick={switchTo('files')}>
          <Icon of={Download} />
          Export
        </button>
        <button type="button" class="button-quiet" disabled={isBusy} onClick={() => void acts.remove(selected)}>
          <Icon of={Trash} />
          Delete
        </button>
        <button type="button" class="button-quiet" onClick={selection.clear}>
          Select nobody
        </button>
      </span>
      {open === 'tags' && <SelectionTags library={library} isBusy={isBusy} />}
      {open === 'files' && (
        <span class="row">
          {files.map(([as, words]) => (
            <button
              key={as}
              type="button"
              disabled={isBusy}
              onClick={() => void library.exporting.some(as, selected, pageWords)}
            >
              {words}
            </button>
          ))}
        </span>
      )}
    </fieldset>
  );
}

/** More than these are not listed: they are taken away person by person. */
const mostTags = 12;

/** The tags of some people, with how many have each, those of most first. */
function tagsOf(rows: readonly PersonRow[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const tag of rows.flatMap((row) => row.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).slice(0, mostTags);
}

function SelectionTags({ library, isBusy }: { library: LibraryModel; isBusy: boolean }) {
  const { view, selection, acts } = library.list;
  const [typed, setTyped] = useState('');
  const selected = selection.selected.value;
  const tags = tagsOf((view.found.value ?? []).filter(({ id }) => selected.has(id)));
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        void acts.addTags(selected, typed).then(() => setTyped(''));
      }}
    >
      <input
        type="text"
        dir="auto"
        autocomplete="off"
        aria-label="Tags to give them, with commas between"
        placeholder="mentor, libraries"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" disabled={isBusy || typed.trim() === ''}>
        Give
      </button>
      {tags.map(([tag, count]) => (
        <button
          key={tag}
          type="button"
          class="chip"
          disabled={isBusy}
          onClick={() => void acts.removeTag(selected, tag)}
        >
          <bdi>{tag}</bdi>
          <span class="small">{count}</span>
          <Icon of={X} />
          <span class="visually-hidden">Take this tag away</span>
        </button>
      ))}
    </form>
  );
}
