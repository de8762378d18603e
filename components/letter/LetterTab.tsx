/** A letter in a tab of its own: the popup's letter with room around it. */
import type { LetterTabModel } from '../../lib/models/letter-tab.ts';
import { NoticeLine } from '../NoticeLine.tsx';
import { Remark } from '../Remark.tsx';
import { storeProblemWords } from '../words.ts';
import { LetterView } from './LetterView.tsx';

export function LetterTab({ tab }: { tab: LetterTabModel }) {
  const problem = tab.saving.problem.value;
  return (
    <div class="letter-tab">
      <main class="screen">
        {problem && (
          <Remark urgent>
            <p>{storeProblemWords[problem]}</p>
          </Remark>
        )}
        <LetterView desk={tab.desk} showQuote={tab.showing.showQuote} />
      </main>
      <NoticeLine notices={tab.notices} />
    </div>
  );
}
