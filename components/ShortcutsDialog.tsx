/** The list of keys, laid over the page by `?` until it is closed. */
import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { ShortcutList } from './ShortcutList.tsx';

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="shortcuts-dialog" aria-labelledby="shortcuts-title" onClose={onClose}>
      <div class="stack">
        <div class="row-apart">
          <h2 id="shortcuts-title">Keys</h2>
          <button type="button" class="button-quiet" onClick={() => dialog.current?.close()}>
            <Icon of={X} />
            Close
          </button>
        </div>
        <ShortcutList />
      </div>
    </dialog>
  );
}
