/** From one of the people that a page lists back to the list. */
import { ArrowLeft } from 'lucide';
import type { PopupModel } from '../../lib/models/popup.ts';
import { Icon } from '../Icon.tsx';

export function BackToList({ popup }: { popup: PopupModel }) {
  const { page } = popup;
  if (!page.picked.value) return null;
  return (
    <p>
      <button type="button" class="button-quiet" onClick={() => void page.open()}>
        <Icon of={ArrowLeft} />
        Everyone on this page
      </button>
    </p>
  );
}
