/** The library: a tab of its own for everyone who is saved and for all that is kept. Each place is loaded when it is shown. */
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { libraryPlaces, type LibraryPlace } from '../../lib/models/library-place.ts';
import type { LibraryModel } from '../../lib/models/library.ts';
import { Loaded, preload } from '../Loaded.tsx';
import { Popup } from '../popup/Popup.tsx';
import { DemoLine } from './DemoLine.tsx';
import { useShortcuts } from '../use-shortcuts.tsx';

export interface PlaceProps {
  library: LibraryModel;
}

interface Place {
  words: string;
  load: () => Promise<ComponentType<PlaceProps>>;
  /** It is a part of another place, and reached from there. */
  within?: LibraryPlace;
  /** It is shown though the store stands in the way: an emptied one can be filled from a backup. */
  always?: true;
}

const places: Record<LibraryPlace, Place> = {
  today: { words: 'Today', load: async () => (await import('./TodayPlace.tsx')).TodayPlace },
  people: { words: 'People', load: async () => (await import('./people/PeopleView.tsx')).PeopleView },
  duplicates: {
    words: 'Duplicates',
    load: async () => (await import('./DuplicatesView.tsx')).DuplicatesView,
    within: 'people',
  },
  paths: { words: 'Paths', load: async () => (await import('./paths/PathsView.tsx')).PathsView },
  you: { words: 'You', load: async () => (await import('./you/YouView.tsx')).YouView },
  data: { words: 'Your data', load: async () => (await import('./DataView.tsx')).DataView, always: true },
};

const tabs = libraryPlaces.filter((each) => places[each].within === undefined);

export function Library({ library }: PlaceProps) {
  const { popup } = library;
  const keys = useShortcuts();
  const shown = library.place.value;
  const { load, always, within } = places[shown];
  // Begun before the store has said whether it can be shown.
  useEffect(() => void preload(load), [load]);
  return (
    <div class="library">
      <nav class="tabs" aria-label="Library">
        {tabs.map((each) => (
          <a key={each} href={`#${each}`} {...(each === (within ?? shown) && { 'aria-current': 'page' as const })}>
            {places[each].words}
          </a>
        ))}
      </nav>
      {popup.stage.value === 'ready' && <DemoLine demo={library.demo} />}
      {popup.stage.value === 'ready' || always ? (
        <Loaded key={shown} load={load} props={{ library }} />
      ) : (
        <Popup popup={popup} />
      )}
      {keys}
    </div>
  );
}
