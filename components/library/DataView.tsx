/** What is kept as a whole: backups, and files that come in and go out. */
import { NoticeLine } from '../NoticeLine.tsx';
import { BackupsView } from './BackupsView.tsx';
import { ExportView } from './ExportView.tsx';
import { ImportView } from './ImportView.tsx';
import type { PlaceProps } from './Library.tsx';
import { PrivacyView } from './privacy/PrivacyView.tsx';

export function DataView({ library }: PlaceProps) {
  const { backups, importing, exporting, popup } = library;
  return (
    <main class="library-text stack-wide">
      <BackupsView backups={backups} />
      <ImportView importing={importing} />
      <ExportView exporting={exporting} />
      {popup.stage.value === 'ready' && <PrivacyView library={library} />}
      <NoticeLine notices={popup.notices} />
    </main>
  );
}
