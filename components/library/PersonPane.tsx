/** The one who is chosen: their page, a letter to them that is being written, and what is laid over either to be answered. */
import { ArrowLeft } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LibraryModel } from '../../lib/models/library.ts';
import { Icon } from '../Icon.tsx';
import { Loaded } from '../Loaded.tsx';
import { NoticeLine } from '../NoticeLine.tsx';
import { StoreProblem } from '../StoreProblem.tsx';
import { SheetDialog } from './SheetDialog.tsx';
import './person/person.css';

const loadPersonPage = async () => (await import('./person/PersonPage.tsx')).PersonPage;
const loadLetterView = async () => (await import('../letter/LetterView.tsx')).LetterView;

export function PersonPane({ library }: { library: LibraryModel }) {
  const { popup } = library;
  const main = useRef<HTMLElement>(null);
  const state = popup.page.state.value;
  const known = state.is === 'known' ? state.known : undefined;
  const isWriting = popup.view.value === 'letter';
  const shown = known?.contact.id;
  // Who is shown, or a letter to them, is where the keyboard and the screen reader go on; not while someone is looked for.
  useLayoutEffect(() => {
    if (isWriting) main.current?.focus({ preventScroll: true });
  }, [isWriting, shown]);
  const diary = popup.diary.value;
  const sheet = diary?.sheets.current.value;
  return (
    <div class="person-pane">
      <main ref={main} tabIndex={-1} aria-label={known?.contact.name.value ?? 'Person'}>
        <StoreProblem saving={popup.saving} />
        {isWriting && (
          <>
            <p>
              <button type="button" class="button-quiet button-back" onClick={() => void popup.show('page')}>
                <Icon of={ArrowLeft} />
                Back to their page
              </button>
            </p>
            <Loaded
              load={loadLetterView}
              props={{ desk: popup.desk.value, showQuote: popup.page.showQuote, openTab: popup.openLetter }}
            />
          </>
        )}
        {!isWriting && known && diary && <Loaded key={shown} load={loadPersonPage} props={{ library, diary, known }} />}
      </main>
      {diary && sheet && <SheetDialog diary={diary} sheet={sheet} />}
      <NoticeLine notices={popup.notices} />
    </div>
  );
}
