/** What is kept as a whole: backups, and files that come in and go out. */
import { NoticeLine } from '../NoticeLine.tsx';
import { BackupsView } from './BackupsView.tsx';
import { ExportView } from './ExportView.tsx';
import { ImportView } from './ImportView.tsx';
import type { PlaceProps } from './Library.tsx';

export function DataView({ library: { backups, importing, exporting, popup } }: PlaceProps) {
  return (
    <main class="library-text stack-wide">
      <BackupsView backups={backups} />
      <ImportView importing={importing} />
      <ExportView exporting={exporting} />
      <NoticeLine notices={popup.notices} />
    </main>
  );
}
