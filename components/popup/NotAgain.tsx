/** Says first of someone that they are not to be contacted again, with the way to lift it. */
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
