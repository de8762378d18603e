/** The popup: what stands in the way if anything does, else three views with tabs above. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PopupModel, View } from '../../lib/models/popup.ts';
import { Loaded } from '../Loaded.tsx';
import { NoticeLine } from '../NoticeLine.tsx';
import { StoreProblem, storeProblemWords } from '../StoreProblem.tsx';
import { PageView } from './PageView.tsx';
import { Screen } from '../Screen.tsx';
import { Emptied, Welcome } from './Welcome.tsx';

export function Popup({ popup }: { popup: PopupModel }) {
  switch (popup.stage.value) {
    case 'opening':
      return <main class="popup" />;
    case 'stopped':
      return (
        <main class="popup">
          <Screen>
            <h1>Groundwork cannot open</h1>
            <p role="alert">{storeProblemWords[popup.saving.problem.value ?? 'unreadable']}</p>
          </Screen>
        </main>
      );
    case 'emptied':
      return (
        <main class="popup">
          <Emptied popup={popup} />
        </main>
      );
    case 'welcome':
      return (
        <main class="popup">
          <Welcome popup={popup} />
        </main>
      );
    case 'ready':
      return <Views popup={popup} words={viewWords} />;
  }
}

export interface ViewsProps {
  popup: PopupModel;
  /** What the views are called, in the order of their tabs. */
  words: Record<View, string>;
  /** Those that can be gone to; all of them by default. */
  views?: readonly View[];
}

/** The three views, with tabs above. */
export function Views({ popup, words, views = allViews }: ViewsProps) {
  const main = useRef<HTMLElement>(null);
  const view = popup.view.value;
  // A view that was asked for, or that has just become another, is where the keyboard and the screen reader go on.
  const diary = popup.diary.value;
  const sheet = diary?.sheets.current.value;
  const laid = sheet?.is;
  // A page that is read behind a letter or a sheet must not take the keyboard from whoever is writing there.
  const shown = view === 'page' && !sheet ? popup.page.state.value.is : undefined;
  // At once: a frame later it could take the focus from what a quick hand has come to since.
  useLayoutEffect(() => main.current?.focus({ preventScroll: true }), [view, shown, laid]);
  return (
    <div class="popup">
      <Tabs popup={popup} words={words} views={views} />
      <main ref={main} class="screen" tabIndex={-1} aria-label={words[view]}>
        <StoreProblem saving={popup.saving} />
        {diary && sheet && <Loaded load={loadSheetView} props={{ diary, sheet }} />}
        {!sheet && view === 'page' && <PageView popup={popup} />}
        {!sheet && view === 'letter' && (
          <Loaded
            load={loadLetterView}
            props={{ desk: popup.desk.value, showQuote: popup.page.showQuote, openTab: popup.openLetter }}
          />
        )}
        {diary && !sheet && view === 'today' && <Loaded load={loadTodayView} props={{ popup, diary }} />}
      </main>
      <NoticeLine notices={popup.notices} />
    </div>
  );
}

const loadSheetView = async () => (await import('./SheetView.tsx')).SheetView;
const loadTodayView = async () => (await import('./TodayView.tsx')).TodayView;
const loadLetterView = async () => (await import('../letter/LetterView.tsx')).LetterView;

const viewWords: Record<View, string> = { page: 'This page', letter: 'Letter', today: 'Due today' };
const allViews: readonly View[] = ['page', 'letter', 'today'];

function Tabs({ popup, words, views }: Required<ViewsProps>) {
  const due = popup.diary.value?.today.people.value ?? 0;
  return (
    <nav class="tabs" aria-label="Groundwork">
      {views.map((view) => (
        <button
          key={view}
          type="button"
          {...(popup.view.value === view && { 'aria-current': 'page' as const })}
          onClick={() => void popup.show(view)}
        >
          {words[view]}
          {view === 'today' && due > 0 && <span class="count">{due}</span>}
        </button>
      ))}
    </nav>
  );
}
