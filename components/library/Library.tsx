/** The library: a tab of its own for everyone who is saved and for all that is kept. */
import { libraryPlaces, type LibraryPlace } from '../../lib/models/library-place.ts';
import type { LibraryModel } from '../../lib/models/library.ts';
import { NoticeLine } from '../NoticeLine.tsx';
import { Popup } from '../popup/Popup.tsx';
import { BackupsView } from './BackupsView.tsx';
import { ExportView } from './ExportView.tsx';
import { ImportView } from './ImportView.tsx';
import { PeopleView } from './PeopleView.tsx';

const placeWords: Record<LibraryPlace, string> = { people: 'People', data: 'Your data' };

export function Library({ library }: { library: LibraryModel }) {
  const { popup, backups, exporting, importing } = library;
  const place = library.place.value;
  // What stands in the way does so here too; an emptied store can be filled from a backup.
  const isInTheWay = popup.stage.value !== 'ready' && place !== 'data';
  return (
    <div class="library">
      <nav class="tabs" aria-label="Library">
        {libraryPlaces.map((each) => (
          <a key={each} href={`#${each}`} {...(each === place && { 'aria-current': 'page' as const })}>
            {placeWords[each]}
          </a>
        ))}
      </nav>
      {isInTheWay && <Popup popup={popup} />}
      {!isInTheWay && place === 'people' && <PeopleView library={library} />}
      {place === 'data' && (
        <main class="library-text stack-wide">
          <BackupsView backups={backups} />
          <ImportView importing={importing} />
          <ExportView exporting={exporting} />
          <NoticeLine notices={popup.notices} />
        </main>
      )}
    </div>
  );
}
