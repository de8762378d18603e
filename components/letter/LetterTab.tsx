/** A letter in a tab of its own: the popup's letter with room around it. */
import type { LetterTabModel } from '../../lib/models/letter-tab.ts';
import { NoticeLine } from '../NoticeLine.tsx';
import { StoreProblem } from '../StoreProblem.tsx';
import { LetterView } from './LetterView.tsx';

export function LetterTab({ tab }: { tab: LetterTabModel }) {
  return (
    <div class="letter-tab">
      <main class="screen">
        <StoreProblem saving={tab.saving} />
        <LetterView desk={tab.desk} showQuote={tab.showing.showQuote} />
      </main>
      <NoticeLine notices={tab.notices} />
    </div>
  );
}
