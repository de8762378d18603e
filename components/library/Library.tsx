/** The library: a tab of its own for all that is kept. */
import type { LibraryModel } from '../../lib/models/library.ts';
import { NoticeLine } from '../NoticeLine.tsx';
import { Remark } from '../Remark.tsx';
import { storeProblemWords } from '../words.ts';
import { BackupsView } from './BackupsView.tsx';

export function Library({ library }: { library: LibraryModel }) {
  const problem = library.saving.problem.value;
  return (
    <div class="library">
      <main class="stack">
        {problem && (
          <Remark urgent>
            <p>{storeProblemWords[problem]}</p>
          </Remark>
        )}
        <BackupsView backups={library.backups} />
      </main>
      <NoticeLine notices={library.notices} />
    </div>
  );
}
