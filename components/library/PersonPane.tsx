/** The one who is chosen, beside everyone. */
import type { LibraryModel } from '../../lib/models/library.ts';
import { Views } from '../popup/Popup.tsx';

const viewWords = { page: 'Person', letter: 'Letter', today: 'Due today' } as const;

export function PersonPane({ library }: { library: LibraryModel }) {
  return <Views popup={library.popup} words={viewWords} />;
}
