/** What is kept as a whole: backups, and files that come in and go out. */
import { useCallback } from 'preact/hooks';
import { NoticeLine } from '../NoticeLine.tsx';
import { StoreProblem } from '../StoreProblem.tsx';
import { useDrop } from '../use-drop.ts';
import { BackupsView } from './BackupsView.tsx';
import './data.css';
import { ExportView } from './ExportView.tsx';
import { ImportView } from './ImportView.tsx';
import type { PlaceProps } from './Library.tsx';
import { PrivacyView } from './privacy/PrivacyView.tsx';

export function DataView({ library }: PlaceProps) {
  const { backups, importing, exporting, popup } = library;
  const take = useCallback((file: File, others: number): void => void library.take(file, others), [library]);
  const over = useDrop(take);
  return (
    <main class={over ? 'library-text stack-wide drop-over' : 'library-text stack-wide'}>
      <StoreProblem saving={popup.saving} />
      <BackupsView backups={backups} />
      <ImportView importing={importing} onChoose={(file) => take(file, 0)} />
      <ExportView exporting={exporting} />
      {popup.stage.value === 'ready' && <PrivacyView library={library} />}
      <NoticeLine notices={popup.notices} />
    </main>
  );
}
