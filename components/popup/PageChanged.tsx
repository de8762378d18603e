/** Says that the page in front is another than the one that was read, before anything of it is kept. */
import type { PopupModel } from '../../lib/models/popup.ts';
import { Remark } from '../Remark.tsx';

export function PageChanged({ popup }: { popup: PopupModel }) {
  const { page } = popup;
  if (!page.changed.value) return null;
  return (
    <Remark urgent>
      <p>The page in front has changed since it was read. Read it again, or save what was read before.</p>
      <p>
        <button type="button" class="button-quiet" onClick={() => void page.open()}>
          Read it again
        </button>
      </p>
    </Remark>
  );
}
