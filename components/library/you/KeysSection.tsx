/** The keys: those that the browser keeps, and those of Groundwork's pages. */
import { Keyboard } from 'lucide';
import type { YouModel } from '../../../lib/models/you.ts';
import { Icon } from '../../Icon.tsx';
import { ShortcutList } from '../../ShortcutList.tsx';

export function KeysSection({ you }: { you: YouModel }) {
  const keys = you.toolbarKeys.value;
  return (
    <section class="stack" aria-labelledby="you-keys">
      <h2 id="you-keys">Keys</h2>
      <p>
        {keys === '' ? 'No keys press the toolbar button; ' : `${keys} presses the toolbar button; `}
        the browser keeps these, and lets you change them.
      </p>
      <p>
        <button type="button" onClick={() => void you.changeToolbarKeys()}>
          <Icon of={Keyboard} />
          Change them in the browser
        </button>
      </p>
      <ShortcutList />
    </section>
  );
}
