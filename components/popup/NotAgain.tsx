/** Says first of someone that they are not to be contacted again, with the way to lift it. */
import type { Known } from '../../lib/models/known-contact.ts';
import type { PopupModel } from '../../lib/models/popup.ts';
import { Remark } from '../Remark.tsx';

export interface NotAgainProps {
  /** What follows from it here. */
  words: string;
  onAllow: () => void;
}

export const NotAgain = ({ words, onAllow }: NotAgainProps) => (
  <Remark>
    <p>They are not to be contacted again. {words}</p>
    <button type="button" class="button-quiet" onClick={onAllow}>
      They may be contacted again
    </button>
  </Remark>
);

/** As above of someone saved; nothing where they may be contacted. */
export const KnownNotAgain = ({ popup, known }: { popup: PopupModel; known: Known }) =>
  known.interactions.some(({ type }) => type === 'do-not-contact') && (
    <NotAgain
      words="No letter is offered, and nothing about them is due."
      onAllow={() => void popup.page.allowContact()}
    />
  );
